// How many people a delegation may have; the secretariat sets it, others see the act greyed with the reason.
import { Act } from '../../ui/Act.js';
import { TextField } from '../../ui/fields/TextField.js';
import { Section } from '../../ui/Section.js';
import { useDelegationWords } from './delegation-words.js';
import { useForm } from './use-form.js';

export function Quota({ channel, quota }: { channel: string; quota: number }) {
  const say = useDelegationWords();
  const f = useForm('delegation.set-quota', channel, { people: String(quota) }, (v) => ({ people: Number(v.people) }));
  return (
    <Section title={say('quota')} note={quota}>
      <form onSubmit={(e) => { e.preventDefault(); void f.send(); }} noValidate>
        <TextField label={say('quota.people')} value={f.values.people} onChange={(v) => f.set('people', v)} error={f.error('people')} />
        <Act {...f.act} type="submit" size="small" reasonShown="below" />
      </form>
    </Section>
  );
}
