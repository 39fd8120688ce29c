// What makes a draft conditional, joint or a group's: said before it is registered, and not changed by a later version. Not here: its words (DraftFields.tsx).
import { PARTNERS_MAX } from '@contract/commitments.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useViews } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import type { DraftForm } from './draft-form.js';

interface Props {
  readonly form: DraftForm;
  readonly owner: string;
  readonly onChange: (part: Partial<DraftForm>) => void;
}

export function TogetherFields({ form, owner, onChange }: Props) {
  const say = useCommitmentWords();
  const names = useNames();
  const lang = useLang();
  const states = useViews('state', NETWORK).filter((s) => s.memberships.some((m) => m.until === null && (m.status === 'member' || m.status === 'observer'))).map((s): string => s.id);
  const groups = useViews('group', NETWORK).filter((g) => g.speaker === owner);
  const free = names.sorted(states.filter((s) => s !== owner && !form.partners.some((p) => p.party === s)));
  const change = (party: string, share: string) => onChange({ partners: form.partners.map((p) => (p.party === party ? { party, share } : p)) });
  return (
    <>
      <BilingualField label={say('form.condition')} value={form.condition} onChange={(condition) => onChange({ condition })} />
      {(form.condition.en.trim() || form.condition.fr.trim()) && <DateField label={say('form.condition.due')} value={form.conditionDue} onChange={(conditionDue) => onChange({ conditionDue })} optional />}
      {groups.length > 0 && <SelectField label={say('form.group')} value={form.group} onChange={(group) => onChange({ group })} empty={say('form.group.none')} options={groups.map((g) => ({ value: g.id, label: g.name[lang] }))} />}
      {!form.group && (
        <div className={css.inset}>
          <p className="strong">{say('form.partners')}</p>
          {form.partners.map((p) => (
            <div key={p.party} className={css.two}>
              <TextField label={say('form.partner.share', { state: names.party(p.party) })} value={p.share} onChange={(share) => change(p.party, share.replace(/\D/g, '').slice(0, 2))} />
              <p><Act label={say('form.partner.remove', { state: names.party(p.party) })} size="small" weight="quiet" onAct={() => onChange({ partners: form.partners.filter((x) => x.party !== p.party) })} /></p>
            </div>
          ))}
          {form.partners.length < PARTNERS_MAX && <SelectField label={say('form.partner')} value="" onChange={(party) => party && onChange({ partners: [...form.partners, { party, share: '' }] })} empty={say('new.choose')} options={free.map((value) => ({ value, label: names.party(value) }))} />}
        </div>
      )}
    </>
  );
}
