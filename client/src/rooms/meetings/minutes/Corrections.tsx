// Corrections to a circulated record: a delegation asks for them on its own statements and votes; the secretariat accepts or declines. Not here: the record's other acts (RecordActs.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { next } from '@contract/machine.js';
import { CORRECTION, CORRECTION_MAX, type CorrectionView } from '@contract/minutes.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import shared from '../Meetings.module.css';
import css from './Minutes.module.css';
import type { RecordProps } from './Minutes.js';
import { useAbout, useOwn } from './use-own.js';
import { useMinutesWords } from './words.js';

type Shown = { id: string } & CorrectionView;

export function Corrections(props: RecordProps) {
  const { meeting, record } = props;
  const say = useMinutesWords();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const all = useViews('correction', meeting.id).filter((c) => c.sitting === record.id).sort((a, b) => a.asked.at.localeCompare(b.asked.at));
  if (!record.circulated) return null;
  return (
    <Section title={say('corrections')} note={all.length || undefined}>
      {all.length ? <ul className={css.plain}>{all.map((c) => <One key={c.id} {...props} correction={c} />)}</ul> : <p className="soft">{say('corrections.none')}</p>}
      {record.state === 'circulated' && (seats.includes('delegate') || seats.includes('observer')) && <Ask {...props} />}
    </Section>
  );
}

function One({ correction: c, ...props }: RecordProps & { correction: Shown }) {
  const { meeting } = props;
  const say = useMinutesWords();
  const record = useRecordWords();
  const names = useNames();
  const about = useAbout(props);
  const { code } = useReader();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const isOpen = next(CORRECTION, c.state, 'accept') !== null;
  return (
    <li>
      <p className="small"><span className="strong">{names.party(c.asked.party)}</span>, {about(c.about)}, <span>{record(`state.correction.${c.state}`)}</span></p>
      <Doc lang={c.lang}>{c.text}</Doc>
      {c.decided?.reason && <p className="small soft" lang={c.decided.reason.lang}>{say('correction.reason')}{' – '}{c.decided.reason.text}</p>}
      {isOpen && seats.includes('secretariat') && <Decide meeting={meeting.id} correction={c} />}
      {isOpen && c.asked.party === code && <Step meeting={meeting.id} correction={c} verb="withdraw" />}
    </li>
  );
}

function Step({ meeting, correction: c, verb }: { meeting: string; correction: Shown; verb: 'accept' | 'withdraw' }) {
  const { command, props } = useAct(`correction.${verb}`, meeting, { machine: CORRECTION, state: c.state });
  return <Act {...props} size="small" weight={verb === 'accept' ? 'filled' : 'quiet'} onAct={() => void command.run({ correction: c.id })} />;
}

function Decide({ meeting, correction: c }: { meeting: string; correction: Shown }) {
  const say = useMinutesWords();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useAct('correction.decline', meeting, { machine: CORRECTION, state: c.state });
  if (reason === null) return <div className={shared.acts}><Step meeting={meeting} correction={c} verb="accept" /><Act label={props.label} size="small" reason={props.reason} onAct={() => setReason('')} /></div>;
  return (
    <div className={shared.form}>
      <TextField label={say('correction.reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} document />
      <p><Act {...props} size="small" onAct={() => void command.run({ correction: c.id, reason, lang })} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={() => setReason(null)} /></p>
    </div>
  );
}

function Ask(props: RecordProps) {
  const { meeting, record } = props;
  const say = useMinutesWords();
  const lang = useLang();
  const own = useOwn(props);
  const [form, setForm] = useState<{ corrected: string; text: string } | null>(null);
  const { command, props: act } = useAct('correction.ask', meeting.id);
  if (!own.length) return <p className="small soft">{say('correction.own-none')}</p>;
  if (!form) return <p><Act label={act.label} reason={act.reason} reasonShown="below" onAct={() => { command.reset(); setForm({ corrected: '', text: '' }); }} /></p>;
  const send = () => void (form.corrected && command.run({ sitting: record.id, correction: v4(), corrected: form.corrected, text: form.text, lang }).then(whenRecorded(() => setForm(null))));
  return (
    <div className={shared.form}>
      <SelectField label={say('correction.about')} value={form.corrected} onChange={(corrected) => setForm({ ...form, corrected })} empty={say('correction.about.choose')} options={own} />
      <TextField label={say('correction.text')} value={form.text} onChange={(text) => setForm({ ...form, text })} lines={4} most={CORRECTION_MAX} document />
      <p><Act {...act} weight="filled" onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} /></p>
    </div>
  );
}
