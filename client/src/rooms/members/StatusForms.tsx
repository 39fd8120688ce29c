// The forms that give a state another status, and that record its withdrawal. Not here: admission (Admit.tsx).
import { STATUSES, type Status } from '@contract/members.codes.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { DateField } from '../../ui/fields/DateField.js';
import { Segments } from '../../ui/fields/Segments.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import type { MembershipFormProps } from './Admit.js';
import { dayAsInstant } from '../../ui/instants.js';
import { useForm } from './use-form.js';
import { useMembersWords } from './words.js';

const useOptions = (states: MembershipFormProps['states']) => {
  const lang = useLang();
  return states.filter((s) => s.on).map((s) => ({ value: s.id, label: s.names[lang].short }));
};

export function ChangeStatus({ channel, states }: MembershipFormProps) {
  const say = useMembersWords();
  const word = useRecordWords();
  const options = useOptions(states);
  const f = useForm('state.change-status', channel, { state: '', status: 'observer' as Status, at: '', decision: '' }, (v) => ({ state: v.state, status: v.status, at: dayAsInstant(v.at), decision: v.decision.trim() || undefined }));
  const name = options.find((o) => o.value === f.values.state)?.label ?? '';
  const sentence = word('entry.state.status-changed', { state: name, status: word(`status.${f.values.status}`) });
  return (
    <form onSubmit={(e) => e.preventDefault()}>
      <SelectField label={say('acts.state')} value={f.values.state} onChange={(v) => f.set('state', v)} options={options} empty={say('acts.choose')} error={f.error('state')} />
      <Segments label={say('acts.status')} value={f.values.status} onChange={(v) => f.set('status', v as Status)} options={STATUSES.map((s) => ({ value: s, label: word(`status.${s}`) }))} />
      <DateField label={say('acts.on')} value={f.values.at} onChange={(v) => f.set('at', v)} help={say('acts.now')} error={f.error('at')} />
      <TextField label={say('acts.decision')} value={f.values.decision} onChange={(v) => f.set('decision', v)} lines={2} most={500} optional help={say('acts.decision-say')} error={f.error('decision')} />
      <Act {...f.act} reasonShown="below" binding={f.values.state ? { heading: say('acts.heading'), sentence, detail: say('acts.seen') } : undefined} />
    </form>
  );
}

export function Withdraw({ channel, states }: MembershipFormProps) {
  const say = useMembersWords();
  const word = useRecordWords();
  const options = useOptions(states);
  const f = useForm('state.withdraw', channel, { state: '', at: '', decision: '' }, (v) => ({ state: v.state, at: dayAsInstant(v.at), decision: v.decision.trim() || undefined }));
  const name = options.find((o) => o.value === f.values.state)?.label ?? '';
  return (
    <form onSubmit={(e) => e.preventDefault()}>
      <SelectField label={say('acts.state')} value={f.values.state} onChange={(v) => f.set('state', v)} options={options} empty={say('acts.choose')} error={f.error('state')} />
      <DateField label={say('acts.on')} value={f.values.at} onChange={(v) => f.set('at', v)} help={say('acts.now')} error={f.error('at')} />
      <TextField label={say('acts.decision')} value={f.values.decision} onChange={(v) => f.set('decision', v)} lines={2} most={500} optional help={say('acts.decision-say')} error={f.error('decision')} />
      <Act {...f.act} reasonShown="below" binding={f.values.state ? { heading: say('acts.heading'), sentence: word('entry.state.withdrawn', { state: name }), detail: say('acts.seen') } : undefined} />
    </form>
  );
}
