// The help desk on a meeting's page: one tap says what does not work, the secretariat answers, everybody finds the lines on which the meeting is heard and seen. Not here: setting them (Lines.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { TROUBLES, type HelpView, type Trouble } from '@contract/help.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { hour } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import { Lines } from './Lines.js';
import { useHelpWords } from './words.js';

type Shown = MeetingView & { id: string };

export function Help({ meeting }: { meeting: Shown }) {
  const { code } = useReader();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const open = useViews('help', meeting.id).filter((h) => h.state !== 'solved');
  const speaks = seats.includes('delegate') || seats.includes('observer');
  const watches = seats.includes('chair') || seats.includes('secretariat');
  const others = open.filter((h) => h.party !== code);
  return (
    <>
      {(watches || others.length > 0) && <Desk meeting={meeting} open={others} answers={seats.includes('secretariat')} />}
      {speaks && meeting.hybrid && meeting.state === 'convened' && <Ours meeting={meeting} open={open.filter((h) => h.party === code)} />}
      <Lines meeting={meeting} keeps={watches && meeting.state === 'convened'} />
    </>
  );
}

function Ours({ meeting, open }: { meeting: Shown; open: readonly HelpView[] }) {
  const say = useHelpWords();
  return (
    <Section title={say('title')}>
      <p className="small soft">{say('tap')}</p>
      <div className={css.acts}>{TROUBLES.filter((t) => !open.some((h) => h.trouble === t)).map((t) => <Tap key={t} meeting={meeting.id} trouble={t} />)}</div>
      {open.length > 0 && <ul className={css.list} aria-live="polite">{open.map((h) => <Mine key={h.id} help={h} meeting={meeting.id} />)}</ul>}
    </Section>
  );
}

function Tap({ meeting, trouble }: { meeting: string; trouble: Trouble }) {
  const record = useRecordWords();
  const { command, props } = useAct('help.ask', meeting);
  return <Act {...props} label={record(`help.trouble.${trouble}`)} size="small" onAct={() => void command.run({ help: v4(), trouble })} />;
}

function Mine({ help: h, meeting }: { help: HelpView; meeting: string }) {
  const say = useHelpWords();
  const record = useRecordWords();
  const { command, props } = useAct('help.solve', meeting);
  return (
    <li>
      <span className="amber">{record(`help.trouble.${h.trouble}`)}</span>
      <span className="small soft" lang={h.answer?.lang}>{h.answer ? say('says', { text: h.answer.text }) : say('waits')}</span>
      <Act {...props} size="small" weight="quiet" onAct={() => void command.run({ help: h.id })} />
    </li>
  );
}

function Desk({ meeting, open, answers }: { meeting: Shown; open: readonly HelpView[]; answers: boolean }) {
  const say = useHelpWords();
  return (
    <Section title={say('desk')} note={open.length || undefined} rule={open.length ? 'live' : 'thin'}>
      {open.length ? <ul className={css.list} aria-live="polite">{open.map((h) => <Waiting key={h.id} help={h} meeting={meeting} answers={answers} />)}</ul> : <p className="small soft">{say('desk.none')}</p>}
    </Section>
  );
}

function Waiting({ help: h, meeting, answers }: { help: HelpView; meeting: Shown; answers: boolean }) {
  const say = useHelpWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const [text, setText] = useState('');
  const answer = useAct('help.answer', meeting.id);
  const solve = useAct('help.solve', meeting.id);
  return (
    <li>
      <span className="strong">{say('line', { state: names.party(h.party), trouble: record(`help.trouble.${h.trouble}`) })}</span>
      <span className="small soft num">{say('since', { hour: hour(h.asked, meeting.zone, lang) })}</span>
      {h.answer && <span className="small soft" lang={h.answer.lang}>{say('says', { text: h.answer.text })}</span>}
      {answers && (
        <form className={css.whole} noValidate onSubmit={(e) => { e.preventDefault(); if (text.trim()) void answer.command.run({ help: h.id, text, lang }).then(whenRecorded(() => { setText(''); answer.command.reset(); })); }}>
          <TextField label={say('answer', { state: names.party(h.party) })} value={text} onChange={setText} most={300} />
          <p className={css.acts}><Act {...answer.props} type="submit" size="small" onAct={() => undefined} /><Act {...solve.props} size="small" weight="quiet" onAct={() => void solve.command.run({ help: h.id })} /></p>
        </form>
      )}
    </li>
  );
}
