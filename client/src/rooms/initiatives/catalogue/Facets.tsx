// The column of facets: search, what is selected and how to drop it, one group a question. On a phone the same stands in a sheet. Not here: the options (facet-options.ts).
import type { Catalogue, Facet as FacetName } from '@contract/initiatives.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Facet } from '../../../ui/Facet.js';
import { SearchField } from '../../../ui/fields/SearchField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useReader } from '../../../ui/reader.js';
import { cleared, withValues } from '../../../ui/selection.js';
import { useFacetOptions } from './facet-options.js';
import css from './Initiatives.module.css';
import { choosePriority, isCatalogueSelected } from './selection.js';
import { useCatalogueWords } from './words.js';

interface FacetsProps {
  readonly facets: Catalogue['facets'] | undefined;
  readonly address: URLSearchParams;
  readonly onAddress: (next: URLSearchParams, replace?: boolean) => void;
}
const OPEN: readonly FacetName[] = ['priority', 'status', 'region', 'lead'];
const FOLDED: readonly FacetName[] = ['country', 'partner', 'sdg', 'custody'];
const FIRST_YEAR = 2000;

export function Facets({ facets, address, onAddress }: FacetsProps) {
  const say = useCatalogueWords();
  const word = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const chosen = (f: FacetName) => address.getAll(f);
  const options = useFacetOptions(facets, chosen, code ? names.party(code, 'of') : '');
  const choose = (f: FacetName) => (values: readonly string[]) => onAddress(withValues(address, f, f === 'priority' ? choosePriority(chosen(f), values) : values));
  const group = (f: FacetName) => {
    const shown = options[f].filter((o) => o.count !== 0 || chosen(f).includes(o.value) || f === 'priority' || f === 'status');
    return shown.length > 0 && <Facet key={f} title={word(`facet.${f}`)} options={shown} chosen={chosen(f)} onChoose={choose(f)} shown={f === 'priority' ? 40 : 6} folded={FOLDED.includes(f)} />;
  };
  const stages = [...(code ? options.mine : []), ...options.stage].filter((o) => o.count !== 0 || o.value === '1' || chosen('stage').includes(o.value));
  const chooseStage = (values: readonly string[]) => onAddress(withValues(withValues(address, 'mine', values.filter((v) => v === '1')), 'stage', values.filter((v) => v !== '1')));
  return (
    <aside className={css.facets} aria-label={say('selection')}>
      <header className={css.selected}>
        <h2>{say('selection')}</h2>
        {isCatalogueSelected(address) && <button type="button" className="link small" onClick={() => onAddress(cleared(address))}>{say('clear')}</button>}
      </header>
      <div className={css.search}><SearchField label={say('search')} address={address} onAddress={onAddress} /></div>
      {OPEN.map(group)}
      <Facet title={word('facet.stage')} options={stages} chosen={[...chosen('mine'), ...chosen('stage')]} onChoose={chooseStage} />
      <Period address={address} onAddress={onAddress} />
      {FOLDED.map(group)}
    </aside>
  );
}

function Period({ address, onAddress }: Pick<FacetsProps, 'address' | 'onAddress'>) {
  const say = useCatalogueWords();
  const word = useRecordWords();
  const last = new Date().getFullYear() + 8;
  const years = Array.from({ length: last - FIRST_YEAR + 1 }, (_, i) => String(last - i)).map((y) => ({ value: y, label: y }));
  const year = (name: 'from' | 'to') => address.get(name)?.slice(0, 4) ?? '';
  const set = (name: 'from' | 'to', day: string) => (y: string) => onAddress(withValues(address, name, [y && `${y}-${day}`]));
  return (
    <fieldset className={css.period}>
      <legend>{word('facet.period')}</legend>
      <SelectField label={say('period.from')} value={year('from')} onChange={set('from', '01-01')} options={years} empty={say('period.any')} />
      <SelectField label={say('period.to')} value={year('to')} onChange={set('to', '12-31')} options={years} empty={say('period.any')} />
    </fieldset>
  );
}
