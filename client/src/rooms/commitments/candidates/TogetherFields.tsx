// What makes a draft conditional, joint or a group's: said before it is registered, and not changed by a later version. Not here: its words (DraftFields.tsx).
import { NETWORK } from '@contract/seats.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useViews } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import type { DraftForm } from './draft-form.js';
import { PartnerFields } from './PartnerFields.js';

interface Props {
  readonly form: DraftForm;
  readonly owner: string;
  readonly onChange: (part: Partial<DraftForm>) => void;
}

export function TogetherFields({ form, owner, onChange }: Props) {
  const say = useCommitmentWords();
  const lang = useLang();
  const groups = useViews('group', NETWORK).filter((g) => g.speaker === owner);
  return (
    <>
      <BilingualField label={say('form.condition')} value={form.condition} onChange={(condition) => onChange({ condition })} />
      {(form.condition.en.trim() || form.condition.fr.trim()) && <DateField label={say('form.condition.due')} value={form.conditionDue} onChange={(conditionDue) => onChange({ conditionDue })} optional />}
      {groups.length > 0 && <SelectField label={say('form.group')} value={form.group} onChange={(group) => onChange({ group })} empty={say('form.group.none')} options={groups.map((g) => ({ value: g.id, label: g.name[lang] }))} />}
      {!form.group && <div className={css.inset}><PartnerFields partners={form.partners} owner={owner} onChange={(partners) => onChange({ partners })} /></div>}
    </>
  );
}
