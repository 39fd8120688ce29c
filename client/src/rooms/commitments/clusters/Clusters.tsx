// What is selected of the register, put together by priority, theme, group or goal: each cluster with its count, and the way into it; for a state, one plan for what it has there. Not here: the rows (Commitments.tsx).
import { CLUSTERS, type ClusteredBy, type CommitmentList } from '@contract/commitments.views.js';
import { useRecordWords } from '../../../record/words.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { figure } from '../../../ui/number.js';
import { useReader } from '../../../ui/reader.js';
import { withValues } from '../../../ui/selection.js';
import css from '../Commitments.module.css';
import { useFacetLabels } from '../register/RegisterFacets.js';
import { PlanTogether } from './PlanTogether.js';
import { useClusterWords } from './words.js';

interface Props {
  readonly facets: CommitmentList['facets'];
  readonly address: URLSearchParams;
  readonly onAddress: (next: URLSearchParams, replace?: boolean) => void;
}
export function Clusters({ facets, address, onAddress }: Props) {
  const say = useClusterWords();
  const word = useRecordWords();
  const { code } = useReader();
  const by = CLUSTERS.find((c) => c === address.get('by'));
  const own = facets.owner.some((o) => o.value === code);
  return (
    <div className={css.clusters}>
      <div className={css.two}>
        <SelectField label={say('by')} value={by ?? ''} onChange={(v) => onAddress(withValues(address, 'by', [v]), true)} empty={say('by.none')} options={CLUSTERS.map((value) => ({ value, label: word(`facet.${value}`) }))} />
        {own && <p className={css.acts}><PlanTogether address={address} /></p>}
      </div>
      {by && <Cluster by={by} facets={facets} address={address} onAddress={onAddress} />}
    </div>
  );
}

function Cluster({ by, facets, address, onAddress }: Props & { by: ClusteredBy }) {
  const say = useClusterWords();
  const word = useRecordWords();
  const lang = useLang();
  const label = useFacetLabels();
  const chosen = address.getAll(by);
  if (!facets[by].length) return <p className="soft">{say('none')}</p>;
  return (
    <ul className={css.list} aria-label={word(`facet.${by}`)}>
      {facets[by].map(({ value, count }) => (
        <li key={value}>
          <button type="button" className={`link ${css.grow}`} aria-pressed={chosen.includes(value)} onClick={() => onAddress(withValues(address, by, chosen.includes(value) ? [] : [value]))}>{label(by, value)}</button>
          <span className="small soft num">{say('count', { count, figure: figure(count, lang) })}</span>
        </li>
      ))}
    </ul>
  );
}
