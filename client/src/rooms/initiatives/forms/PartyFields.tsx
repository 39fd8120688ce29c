// Who gives or receives money: a name, and the identifier of the other side's activity, by which joint money is counted once. What the form does not show is kept.
import type { MoneyOrg } from '@contract/activity.js';
import { BilingualField, type Bilingual } from '../../../ui/fields/BilingualField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { exactlyIn } from '../record/shown.js';
import { useFormWords } from './words.js';

export interface PartyDraft { readonly name: Bilingual; readonly activityId: string }

export const begunParty = (org: MoneyOrg | undefined, base: string | undefined): PartyDraft => ({ name: { en: exactlyIn(org, 'en', base), fr: exactlyIn(org, 'fr', base) }, activityId: org?.activityId ?? '' });

/** As the act carries it; nothing where neither a name, a reference nor an activity is there. */
export const partyOf = ({ name, activityId }: PartyDraft, before: MoneyOrg | undefined) => {
  const named = activityId.trim();
  return name.en || name.fr || before?.ref || named ? { name, ...(before?.ref ? { ref: before.ref } : {}), ...(named ? { activityId: named } : {}) } : undefined;
};

export function PartyFields({ label, party, onChange }: { label: string; party: PartyDraft; onChange: (party: PartyDraft) => void }) {
  const say = useFormWords();
  return (
    <>
      <BilingualField label={label} value={party.name} onChange={(name) => onChange({ ...party, name })} />
      <TextField label={say('party.activity', { party: label })} value={party.activityId} onChange={(activityId) => onChange({ ...party, activityId })} optional />
    </>
  );
}
