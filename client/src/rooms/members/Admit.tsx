// The form that admits a state, for the first time or again. Not here: another status of one that already belongs (StatusForms.tsx).
import { STATUSES, type Status } from '@contract/members.codes.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { DateField } from '../../ui/fields/DateField.js';
import { PickField } from '../../ui/fields/PickField.js';
import { Segments } from '../../ui/fields/Segments.js';
import { TextField } from '../../ui/fields/TextField.js';
import { dayAsInstant } from '../../ui/instants.js';
import css from './Members.module.css';
import { useForm } from './use-form.js';
import { useCountryOptions, type Belonging } from './use-members.js';
import { useMembersWords } from './words.js';

export interface MembershipFormProps {
  readonly channel: string;
  readonly states: readonly Belonging[];
}

export function Admit({ channel, states }: MembershipFormProps) {
  const say = useMembersWords();
  const word = useRecordWords();
  const countries = useCountryOptions();
  const belongs = new Set(states.filter((s) => s.on).map((s) => s.id));
  const f = useForm('state.admit', channel, { state: '', status: 'member' as Status, since: '', until: '', decision: '' }, (v) => ({
    state: v.state, status: v.status, since: dayAsInstant(v.since), until: dayAsInstant(v.until), decision: v.decision.trim() || undefined,
  }));
  const name = countries.find((c) => c.value === f.values.state)?.label ?? f.values.state;
  const sentence = word('entry.state.admitted', { state: name, status: word(`status.${f.values.status}`) });
  return (
    <form onSubmit={(e) => { e.preventDefault(); void f.send(); }}>
      <PickField label={say('acts.country')} value={f.values.state || null} onChange={(v) => f.set('state', v ?? '')} options={countries.filter((c) => !belongs.has(c.value))} nothing={say('acts.no-country')} error={f.error('state')} />
      <Segments label={say('acts.status')} value={f.values.status} onChange={(v) => f.set('status', v as Status)} options={STATUSES.map((s) => ({ value: s, label: word(`status.${s}`) }))} />
      <div className={css.pair}>
        <DateField label={say('acts.since')} value={f.values.since} onChange={(v) => f.set('since', v)} help={say('acts.now')} error={f.error('since')} />
        <DateField label={say('acts.until')} value={f.values.until} onChange={(v) => f.set('until', v)} help={say('acts.open')} error={f.error('until')} />
      </div>
      <TextField label={say('acts.decision')} value={f.values.decision} onChange={(v) => f.set('decision', v)} lines={2} most={500} optional help={say('acts.decision-say')} error={f.error('decision')} />
      <Act {...f.act} weight="plain" reasonShown="below" binding={f.values.state ? { heading: say('acts.heading'), sentence, detail: say('acts.seen') } : undefined} />
    </form>
  );
}
