// The forms that appoint the chair for a term, to the minute, and that end or cancel a term. Not here: the hand-over, which the clock does.
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { cityOf } from '../../ui/cities.js';
import { DateField } from '../../ui/fields/DateField.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { hourAt, longDay } from '../../ui/when.js';
import type { MembershipFormProps } from './Admit.js';
import css from './Members.module.css';
import { HourField } from '../../ui/fields/HourField.js';
import { instantIn } from '../../ui/instants.js';
import { useForm } from './use-form.js';
import { useTerms } from './use-members.js';
import { useMembersWords } from './words.js';

export function ChairForms({ act, ...props }: MembershipFormProps & { act: 'chair.appoint' | 'chair.end' }) {
  return act === 'chair.appoint' ? <Appoint {...props} /> : <EndTerm {...props} />;
}

/** How the record will say an instant. */
const useSaid = () => {
  const lang = useLang();
  const reader = useReader();
  return (at: string | undefined) => (at ? `${longDay(at, reader.zone, lang)}, ${hourAt(at, reader, lang)}` : '');
};

function Appoint({ channel, states }: MembershipFormProps) {
  const say = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const { zone, city = cityOf(zone, lang) } = useReader();
  const said = useSaid();
  const options = states.filter((s) => s.on?.status === 'member').map((s) => ({ value: s.id, label: s.names[lang].short }));
  const f = useForm('chair.appoint', channel, { state: '', from: '', fromHour: '00:00', until: '', untilHour: '00:00' }, (v) => ({ state: v.state, from: instantIn(v.from, v.fromHour, zone) ?? '', until: instantIn(v.until, v.untilHour, zone) ?? '' }));
  const { state, from, fromHour, until, untilHour } = f.values;
  const sentence = word('entry.chair.appointed', { state: options.find((o) => o.value === state)?.label ?? '', from: said(instantIn(from, fromHour, zone)), until: said(instantIn(until, untilHour, zone)) });
  return (
    <form onSubmit={(e) => e.preventDefault()}>
      <SelectField label={say('acts.state')} value={state} onChange={(v) => f.set('state', v)} options={options} empty={say('acts.choose')} error={f.error('state')} />
      <div className={css.pair}>
        <DateField label={say('acts.begins')} value={from} onChange={(v) => f.set('from', v)} error={f.error('from')} />
        <HourField label={say('acts.hour', { city })} value={fromHour} onChange={(v) => f.set('fromHour', v)} />
        <DateField label={say('acts.ends')} value={until} onChange={(v) => f.set('until', v)} error={f.error('until')} />
        <HourField label={say('acts.hour', { city })} value={untilHour} onChange={(v) => f.set('untilHour', v)} />
      </div>
      <Act {...f.act} reasonShown="below" binding={state && from && until ? { heading: say('acts.heading'), sentence, detail: say('acts.seen') } : undefined} />
    </form>
  );
}

function EndTerm({ channel, states }: MembershipFormProps) {
  const say = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const said = useSaid();
  const terms = useTerms().filter((t) => t.stage === 'incoming' || t.stage === 'in-office');
  const nameOf = (code: string) => states.find((s) => s.id === code)?.names[lang].short ?? code;
  const f = useForm('chair.end', channel, { term: '' }, (v) => ({ term: v.term }));
  const term = terms.find((t) => t.id === f.values.term);
  return (
    <form onSubmit={(e) => e.preventDefault()}>
      <SelectField label={say('acts.term')} value={f.values.term} onChange={(v) => f.set('term', v)} empty={say('acts.choose')} error={f.error('term')}
        options={terms.map((t) => ({ value: t.id, label: say('term.line', { state: nameOf(t.state), from: said(t.from), until: said(t.until) }) }))} />
      <Act {...f.act} reasonShown="below" binding={term ? { heading: say('acts.heading'), sentence: word('entry.chair.ended', { state: nameOf(term.state) }), detail: say('acts.seen') } : undefined} />
    </form>
  );
}
