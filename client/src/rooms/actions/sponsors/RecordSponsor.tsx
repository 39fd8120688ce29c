// What a state that is no member of the Network says of the text by a note, recorded by the secretariat from that paper. Not here: what members do themselves (SponsorActs.tsx).
import { useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import { next } from '@contract/machine.js';
import { NETWORK } from '@contract/seats.js';
import { RECORDED_OF_SPONSORS, SPONSOR, type RecordedOfSponsor, type SponsorshipView } from '@contract/sponsors.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useUpload } from '../../../record/use-upload.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { now } from '../../../ui/clock.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { FileField } from '../../../ui/fields/FileField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { dayAsInstant } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import { useSpread } from './Spread.js';
import css from './Sponsors.module.css';
import { useSponsorWords } from './words.js';

const PAPER_MAX = 10 * 1024 * 1024;

interface RecordProps {
  readonly action: ActionView;
  readonly view: SponsorshipView;
}

/** For the secretariat; to everybody else it is not there, since nothing could make it theirs. */
export function RecordSponsor(props: RecordProps) {
  const { members } = useSpread([]);
  const outside = useViews('state', NETWORK).filter((s) => !members.has(s.id)).map((s) => s.id);
  const c = useCommand('sponsor.record', props.action.id);
  return c.why?.why === 'refusal.needs-seat' || !outside.length ? null : <Form {...props} outside={outside} />;
}

function Form({ action, view, outside }: RecordProps & { readonly outside: readonly string[] }) {
  const say = useSponsorWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const paper = useUpload('/api/silence/upload');
  const [form, setForm] = useState<{ party: string; did: RecordedOfSponsor | ''; day: string } | null>(null);
  const c = useCommand('sponsor.record', action.id);
  if (!form) return <Act label={say('record.open')} weight="quiet" reason={c.why && why(c.why)} onAct={() => setForm({ party: '', did: '', day: new Date(now()).toISOString().slice(0, 10) })} />;
  const stands = view.sponsors.find((s) => s.party === form.party)?.state ?? 'none';
  const dids = RECORDED_OF_SPONSORS.filter((d) => next(SPONSOR, stands, d) !== null);
  const did = dids.find((d) => d === form.did) ?? dids[0];
  const title = titleIn(action.title, lang)?.text ?? '';
  const binding = did && { heading: say('heading', { state: names.party(form.party, 'of') }), sentence: say(`record.${did}`, { state: names.party(form.party), title }), detail: say('record.seen') };
  const send = () => did && void c.run({ party: form.party, did, evidence: paper.id ?? '', received: dayAsInstant(form.day) ?? '' }).then((act) => act?.state.is === 'recorded' && setForm(null));
  return (
    <div className={css.form}>
      <SelectField label={say('record.state')} value={form.party} onChange={(party) => setForm({ ...form, party })} options={names.sorted(outside).map((value) => ({ value, label: names.party(value) }))} empty={say('record.choose')} />
      <SelectField label={say('record.did')} value={did ?? ''} onChange={(d) => setForm({ ...form, did: d as RecordedOfSponsor })} options={dids.map((value) => ({ value, label: record(`command.sponsor.${value}`) }))} />
      <DateField label={say('record.received')} value={form.day} onChange={(day) => setForm({ ...form, day })} />
      <FileField label={say('record.paper')} file={paper.file} onFile={paper.take} most={PAPER_MAX} error={paper.error ?? undefined} />
      <p>
        <Act label={record('command.sponsor.record')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
      </p>
    </div>
  );
}
