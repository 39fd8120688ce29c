// Which states that are no members align with the statement, inviting one, and what the secretariat records from a state's note. Not here: what an invited state reads (Invitation.tsx).
import { useState } from 'react';
import { next } from '@contract/machine.js';
import { NETWORK } from '@contract/seats.js';
import { ALIGNMENT, type AlignmentLine } from '@contract/statements.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useUpload } from '../../../record/use-upload.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { now, useNow } from '../../../ui/clock.js';
import { Deadline } from '../../../ui/Deadline.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { FileField } from '../../../ui/fields/FileField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { dayAsInstant } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { v4 } from 'uuid';
import { useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Statements.module.css';
import { statusAt, type StatementPlace } from './use-statement.js';
import { useStatementWords } from './words.js';

const PAPER_MAX = 10 * 1024 * 1024;

export function Alignments({ place }: { place: StatementPlace }) {
  const say = useStatementWords();
  const names = useNames();
  const { action, view, pen, secretariat } = place;
  const lines = view?.alignments ?? [];
  const by = new Map(lines.map((a) => [a.party, a]));
  const open = action.stage === 'alignment';
  return (
    <Section title={say('aligned')} note={view?.closes && open ? <>{say('closes')}: <Deadline at={view.closes} inline past="ended" /></> : undefined}>
      {lines.length ? <ul className={css.list}>{names.sorted(lines.map((a) => a.party)).map((p) => <Line key={p} line={by.get(p)!} />)}</ul> : <p className="soft">{say(open || action.stage === 'adopted' ? 'aligned.none' : 'aligned.closed')}</p>}
      {open && (pen || secretariat) && <Invite place={place} />}
      {action.stage !== 'adopted' && secretariat && <Record place={place} />}
    </Section>
  );
}

function Line({ line: a }: { line: AlignmentLine }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const names = useNames();
  return (
    <li>
      <StateCode code={a.party} name={names.party(a.party)} besideName /> {names.party(a.party)}
      {a.evidence && <span className="faint">{say('from-note')} <When at={a.evidence.received} /></span>}
      <span className="soft">{record(`state.alignment.${a.state}`)}</span>
    </li>
  );
}

/** Known to the Network, no member, and in a standing in which this may be done. */
const useOutsiders = ({ view }: StatementPlace, verb: 'invite' | 'record' | 'associate') => {
  const names = useNames();
  const at = new Date(useNow('minute')).toISOString();
  const states = useViews('state', NETWORK).filter((s) => statusAt(s, at) !== 'member').map((s) => s.id);
  const stands = new Map((view?.alignments ?? []).map((a) => [a.party, a.state]));
  return names.sorted(states.filter((s) => next(ALIGNMENT, stands.get(s) ?? 'none', verb) !== null)).map((value) => ({ value, label: names.party(value) }));
};

function Invite({ place }: { place: StatementPlace }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const [party, setParty] = useState('');
  const options = useOutsiders(place, 'invite');
  const c = useCommand('alignment.invite', place.action.id);
  if (!options.length) return null;
  const send = () => void c.run({ party, invitation: v4() }).then((act) => act?.state.is === 'recorded' && setParty(''));
  return (
    <div className={css.form}>
      <SelectField label={say('invite')} value={party} onChange={setParty} options={options} empty={say('choose')} />
      <p><Act label={record('command.alignment.invite')} reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} /></p>
    </div>
  );
}

function Record({ place }: { place: StatementPlace }) {
  const say = useStatementWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const { action } = place;
  const paper = useUpload('/api/silence/upload');
  const [form, setForm] = useState<{ party: string; day: string } | null>(null);
  const options = useOutsiders(place, action.stage === 'alignment' ? 'record' : 'associate');
  const c = useCommand('alignment.record', action.id);
  if (!options.length) return null;
  if (!form) return <p className={css.acts}><Act label={say('record.open')} weight="quiet" reason={c.why && why(c.why)} onAct={() => setForm({ party: '', day: new Date(now()).toISOString().slice(0, 10) })} /></p>;
  const sentence = say('sentence.record', { state: names.party(form.party), title: titleIn(action.title, lang)?.text ?? '' });
  const send = () => void c.run({ party: form.party, evidence: paper.id ?? '', received: dayAsInstant(form.day) ?? '' }).then((act) => act?.state.is === 'recorded' && setForm(null));
  return (
    <div className={css.form}>
      <SelectField label={say('record')} value={form.party} onChange={(party) => setForm({ ...form, party })} options={options} empty={say('choose')} />
      <DateField label={say('received')} value={form.day} onChange={(day) => setForm({ ...form, day })} />
      <FileField label={say('paper')} file={paper.file} onFile={paper.take} most={PAPER_MAX} error={paper.error ?? undefined} />
      <p>
        <Act label={record('command.alignment.record')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={{ heading: say('heading', { state: names.party(form.party, 'of') }), sentence, detail: say('seen.invited') }} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
      </p>
    </div>
  );
}
