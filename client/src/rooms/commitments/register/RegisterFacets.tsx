// The column of facets: search, what is selected and how to drop it, one group a question. On a phone the same stands in a sheet. Not here: the rows (Register.tsx).
import { COMMITMENT_FACETS, COMMITMENT_LEVELS, COMMITMENT_OUTCOMES, COMMITMENT_TYPES, REGION_CODES, type CommitmentFacet, type CommitmentList } from '@contract/commitments.views.js';
import { PRIORITIES, PRIORITY_CODES } from '@contract/priorities.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Facet } from '../../../ui/Facet.js';
import { SearchField } from '../../../ui/fields/SearchField.js';
import { useLang } from '../../../ui/language.js';
import { cleared, withValues } from '../../../ui/selection.js';
import { useViews } from '../../../wire/use-channel.js';
import css from '../Commitments.module.css';
import { useCommitmentWords } from '../words.js';
import { useGoals } from './goals.js';
import { isRegisterSelected } from './selection.js';

export interface FacetsProps {
  readonly facets: CommitmentList['facets'] | undefined;
  readonly address: URLSearchParams;
  readonly onAddress: (next: URLSearchParams, replace?: boolean) => void;
}
const FOLDED: readonly CommitmentFacet[] = ['theme', 'group', 'goal', 'region', 'type', 'form', 'level', 'counted', 'forum', 'year'];
/** In the order of the lifecycle and of the taxonomy; the rest as it came, most first. */
const ORDER: Partial<Record<CommitmentFacet, readonly string[]>> = {
  priority: PRIORITY_CODES, theme: PRIORITY_CODES.flatMap((p) => PRIORITIES[p].map((t) => t.code)), stage: ['registered', 'conditional', 'active', 'closed'], outcome: COMMITMENT_OUTCOMES, type: COMMITMENT_TYPES,
  level: COMMITMENT_LEVELS, region: REGION_CODES, counted: ['yes', 'no'],
};

export function RegisterFacets({ facets, address, onAddress }: FacetsProps) {
  const say = useCommitmentWords();
  const word = useRecordWords();
  const label = useFacetLabels();
  const group = (f: CommitmentFacet) => {
    const counts = new Map((facets?.[f] ?? []).map((v) => [v.value, v.count]));
    const chosen = address.getAll(f);
    const found = [...new Set([...counts.keys(), ...chosen])];
    const values = ORDER[f]?.filter((v) => counts.has(v) || chosen.includes(v)) ?? (f === 'goal' ? found.sort((a, b) => Number(a) - Number(b)) : f === 'year' ? found.sort().reverse() : found);
    const options = values.map((value) => ({ value, label: label(f, value), count: facets ? (counts.get(value) ?? 0) : undefined }));
    return options.length > 0 && <Facet key={f} title={word(`facet.${f}`)} options={options} chosen={chosen} onChoose={(v) => onAddress(withValues(address, f, v))} folded={FOLDED.includes(f)} />;
  };
  return (
    <aside aria-label={say('selection')}>
      <header className={css.selected}>
        <h2>{say('selection')}</h2>
        {isRegisterSelected(address) && <button type="button" className="link small" onClick={() => onAddress(cleared(address))}>{say('clear')}</button>}
      </header>
      <div className={css.search}><SearchField label={say('search')} address={address} onAddress={onAddress} /></div>
      {COMMITMENT_FACETS.map(group)}
    </aside>
  );
}

/** What a value of a facet is called. */
export function useFacetLabels(): (f: CommitmentFacet, value: string) => string {
  const word = useRecordWords();
  const names = useNames();
  const goal = useGoals();
  const groups = useViews('group', NETWORK);
  const lang = useLang();
  return (f, value) => {
    if (f === 'owner') return names.party(value);
    if (f === 'priority' || f === 'theme') return word(`priority.${value}`);
    if (f === 'goal') return goal(value);
    if (f === 'group') return groups.find((g) => g.id === value)?.name[lang] ?? word('facet.group');
    if (f === 'region') return word(`region.${value}`);
    if (f === 'stage') return word(`state.commitment.${value}`);
    return f === 'forum' || f === 'year' ? value : word(`commitment.${f}.${value}`);
  };
}
