// What was done by hand in a meeting, and how it differs from what the system has; the secretariat settles it. Not here: entering (EnterSlip.tsx), the comparison (contract/slips.views.ts).
import { useState } from 'react';
import { REASON_MAX } from '@contract/discussions.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { differenceOf, type Difference, type SlipView, type Theirs } from '@contract/slips.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { hour } from '../../../ui/when.js';
import { useView, useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import type { PartProps } from '../parts.js';
import { EnterSlip } from './EnterSlip.js';
import { Said } from './Says.js';
import { useSlipsWords } from './words.js';

type Slip = SlipView & { id: string };

export function Slips({ meeting, sitting }: PartProps) {
  const say = useSlipsWords();
  const desk = (useStanding(meeting.id)?.seats ?? []).includes('secretariat');
  const slips = [...useViews('slip', meeting.id)].sort((a, b) => a.at.localeCompare(b.at));
  const [waiting, done] = [slips.filter((s) => s.state === 'entered'), slips.filter((s) => s.state !== 'entered')];
  return (
    <div className={css.stack}>
      <p className="soft">{say('lede')}</p>
      {desk && sitting && <EnterSlip meeting={meeting} sitting={sitting} />}
      {!slips.length && <p className="soft">{say('none')}</p>}
      {slips.length > 0 && <Section title={say('waiting')} note={waiting.length || undefined}>{waiting.length ? <ul>{waiting.map((s) => <Line key={s.id} slip={s} meeting={meeting} desk={desk} />)}</ul> : <p className="soft">{say('waiting.none')}</p>}</Section>}
      {done.length > 0 && <Section title={say('done')} note={done.length}><ul>{done.map((s) => <Line key={s.id} slip={s} meeting={meeting} desk={false} />)}</ul></Section>}
    </div>
  );
}

function Line({ slip: s, meeting, desk }: { slip: Slip; meeting: MeetingView & { id: string }; desk: boolean }) {
  const say = useSlipsWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const presence = useView('presence', s.sitting, meeting.id)?.parties ?? [];
  const difference = differenceOf(s, { presence, speakers: useViews('speaker', meeting.id) });
  const times = ({ at, until }: Pick<Theirs, 'at' | 'until'>): string => {
    const [from, to] = [hour(at, meeting.zone, lang), until && hour(until, meeting.zone, lang)];
    return to ? say('span', { from, until: to }) : say('since', { from });
  };
  const says = ({ is, theirs }: Difference): string => (theirs && is === 'otherwise' ? say('otherwise', { times: times(theirs) }) : say(is === 'same' ? 'same' : 'missing'));
  const words = s.words && titleIn(s.words, lang);
  const open = s.state === 'entered';
  return (
    <li className={css.slot}>
      <p><span className="strong">{[record(`slip.kind.${s.kind}`), s.party && names.party(s.party)].filter(Boolean).join(', ')}</span> <span className="small amber">{say('hand')}</span></p>
      {words && <p className="doc" lang={words.lang}>{words.text}</p>}
      <Said slip={s} />
      <p className="small soft num">{say('paper', { times: times(s) })}{open && <> {says(difference)}</>}</p>
      {!open && <Settled slip={s} />}
      {open && desk && <Settle slip={s} meeting={meeting.id} />}
    </li>
  );
}

function Settled({ slip: s }: { slip: Slip }) {
  const record = useRecordWords();
  if (s.struck) return <p className="small soft">{record('state.slip.struck')}: <span lang={s.struck.lang}>{s.struck.text}</span></p>;
  return s.how && <p className="small soft">{record(`slip.how.${s.how}`)}</p>;
}

function Settle({ slip: s, meeting }: { slip: Slip; meeting: string }) {
  const say = useSlipsWords();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const settle = useAct('slip.settle', meeting);
  const strike = useAct('slip.strike', meeting);
  return (
    <div>
      <p className={css.acts}>
        <Act {...settle.props} label={say('take.paper')} size="small" onAct={() => void settle.command.run({ slip: s.id, how: 'paper' })} />
        <Act label={say('take.system')} reason={settle.props.reason} size="small" onAct={() => void settle.command.run({ slip: s.id, how: 'system' })} />
        {reason === null && <Act label={strike.props.label} reason={strike.props.reason} size="small" weight="quiet" onAct={() => setReason('')} />}
      </p>
      {reason !== null && (
        <>
          <TextField label={say('strike.reason')} value={reason} onChange={setReason} most={REASON_MAX} />
          <p className={css.acts}><Act {...strike.props} size="small" onAct={() => void strike.command.run({ slip: s.id, reason, lang })} /><Act label={say('cancel')} size="small" weight="quiet" onAct={() => setReason(null)} /></p>
        </>
      )}
    </div>
  );
}
