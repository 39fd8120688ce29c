// The partners of a joint commitment with their shares in per cent; the rest is the lead's. Not here: sending it.
import { PARTNERS_MAX } from '@contract/commitments.views.js';
import { useNames } from '../../../record/names.js';
import { useStatesToday } from '../../../record/states.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import type { DraftForm } from './draft-form.js';

interface Props {
  readonly partners: DraftForm['partners'];
  readonly owner: string;
  readonly onChange: (partners: DraftForm['partners']) => void;
}

export function PartnerFields({ partners, owner, onChange }: Props) {
  const say = useCommitmentWords();
  const names = useNames();
  const free = useStatesToday('member', 'observer').filter((s) => s !== owner && !partners.some((p) => p.party === s));
  const change = (party: string, share: string) => onChange(partners.map((p) => (p.party === party ? { party, share } : p)));
  return (
    <>
      <p className="strong">{say('form.partners')}</p>
      {partners.map((p) => (
        <div key={p.party} className={css.two}>
          <TextField label={say('form.partner.share', { state: names.party(p.party) })} value={p.share} onChange={(share) => change(p.party, share.replace(/\D/g, '').slice(0, 2))} />
          <p><Act label={say('form.partner.remove', { state: names.party(p.party) })} size="small" weight="quiet" onAct={() => onChange(partners.filter((x) => x.party !== p.party))} /></p>
        </div>
      ))}
      {partners.length < PARTNERS_MAX && <SelectField label={say('form.partner')} value="" onChange={(party) => party && onChange([...partners, { party, share: '' }])} empty={say('new.choose')} options={free.map((value) => ({ value, label: names.party(value) }))} />}
    </>
  );
}
