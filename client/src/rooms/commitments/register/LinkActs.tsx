// What the state says of its commitment beside others: the same promise as another of its own, the partners with their shares. Not here: other acts (Acts.tsx, OwnActs.tsx).
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { CommitmentList, CommitmentView } from '@contract/commitments.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useWire } from '../../../wire/WireProvider.js';
import { PartnerFields } from '../candidates/PartnerFields.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import { useBindingOf } from './ReasonedAct.js';

/** Another commitment of the same state, the newest first. */
export function OthersField({ view, label, value, onChange }: { view: CommitmentView; label: string; value: string; onChange: (id: string) => void }) {
  const say = useCommitmentWords();
  const { api } = useWire();
  const lang = useLang();
  const { data } = useQuery({ queryKey: ['commitments', 'list', 'of', view.owner], queryFn: ({ signal }) => api.get<CommitmentList>(`/api/commitments?owner=${view.owner}&limit=200`, signal) });
  const options = (data?.rows ?? []).filter((r) => r.id !== view.id).map((r) => ({ value: r.id, label: `${r.number} ${titleIn(r.title, lang)?.text ?? say('untitled')}` }));
  return <SelectField label={label} value={value} onChange={onChange} empty={say('others.choose')} options={options} />;
}

export function Same({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const [other, setOther] = useState<string | null>(null);
  const { command, props } = useAct('commitment.link-same', view.id);
  const binding = useBindingOf(view, 'link-same');
  if (other === null) return <Act label={props.label} reason={props.reason} weight="quiet" onAct={() => { command.reset(); setOther(''); }} />;
  return (
    <div className={`${css.inset} ${css.whole}`}>
      <OthersField view={view} label={say('same.other')} value={other} onChange={setOther} />
      <p className={css.acts}>
        <Act {...props} reason={props.reason ?? (other ? null : say('others.choose'))} binding={binding} reasonShown="below" onAct={() => void command.run({ other }).then(whenRecorded(() => setOther(null)))} />
        <Act label={say('cancel')} weight="quiet" onAct={() => setOther(null)} />
      </p>
    </div>
  );
}

type Parts = readonly { readonly party: string; readonly share: string }[];
/** By the lead: whose share changes, and who is new, is asked (again). */
export function Partners({ view }: { view: CommitmentView }) {
  const say = useCommitmentWords();
  const names = useNames();
  const standing = view.shares.filter((s) => s.left === null && !s.lead).map((s) => ({ party: s.party, share: String(s.share) }));
  const [parts, setParts] = useState<Parts | null>(null);
  const { command, props } = useAct('commitment.set-shares', view.id);
  const binding = useBindingOf(view, 'set-shares');
  if (parts === null) return <Act label={props.label} reason={props.reason} weight="quiet" onAct={() => { command.reset(); setParts(standing); }} />;
  const rest = 100 - parts.reduce((sum, p) => sum + Number(p.share), 0);
  const whole = parts.length > 0 && rest > 0 && parts.every((p) => Number(p.share) > 0);
  const send = () => void command.run({ shares: parts.map((p) => ({ party: p.party, share: Number(p.share) })) }).then(whenRecorded(() => setParts(null)));
  return (
    <div className={`${css.inset} ${css.whole}`}>
      <PartnerFields partners={parts} owner={view.owner} onChange={setParts} />
      <p className="small soft" role="status">{say('shares.rest', { state: names.party(view.owner), rest })}</p>
      <p className={css.acts}><Act {...props} reason={props.reason ?? (whole ? null : say('shares.unwhole'))} binding={binding} reasonShown="below" onAct={send} /><Act label={say('cancel')} weight="quiet" onAct={() => setParts(null)} /></p>
    </div>
  );
}
