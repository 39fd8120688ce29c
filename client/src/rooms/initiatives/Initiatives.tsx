// The catalogue of initiatives: facets, map, money and rows of one selection, which lives in the address. Live: what others share stands there without reloading.
import { IconAdjustmentsHorizontal, IconDownload, IconPlus, IconUpload } from '@tabler/icons-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { NETWORK } from '@contract/seats.js';
import { useWhy } from '../../record/refusal.js';
import { Act } from '../../ui/Act.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { useLang } from '../../ui/language.js';
import { figure } from '../../ui/number.js';
import { Page } from '../../ui/Page.js';
import { Sheet } from '../../ui/Sheet.js';
import { sortText, withValues } from '../../ui/selection.js';
import { useCommand } from '../../wire/use-command.js';
import { CatalogueTable } from './catalogue/CatalogueTable.js';
import { Facets } from './catalogue/Facets.js';
import css from './catalogue/Initiatives.module.css';
import { Overview } from './catalogue/Overview.js';
import { catalogueAsked, isCatalogueSelected, selectedOf, sortOf } from './catalogue/selection.js';
import { useCatalogue, type CatalogueState } from './catalogue/use-catalogue.js';
import { useCatalogueWords } from './catalogue/words.js';

export function Initiatives() {
  const say = useCatalogueWords();
  const lang = useLang();
  const why = useWhy();
  const [address, setAddress] = useSearchParams();
  const onAddress = useCallback((next: URLSearchParams, replace = false) => setAddress(next, { replace, preventScrollReset: true }), [setAddress]);
  const found = useCatalogue(catalogueAsked(address, lang));
  const { answer } = found;
  const [sheet, setSheet] = useState(false);
  const values = answer && { total: figure(answer.total, lang), all: figure(answer.all, lang), count: answer.map.length };
  const pick = (country: string) => {
    const chosen = address.getAll('country');
    onAddress(withValues(address, 'country', chosen.includes(country) ? chosen.filter((c) => c !== country) : [...chosen, country]));
  };
  const table = new URLSearchParams(address);
  table.delete('map');
  const onTable = (is: boolean) => onAddress(is ? new URLSearchParams([...table, ['map', 'table']]) : table, true);
  const facets = <Facets facets={answer?.facets} address={address} onAddress={onAddress} />;
  return (
    <Page title={say('title')} beside lede={values ? say(isCatalogueSelected(address) ? 'lede.some' : 'lede.all', values) : ' '} end={<Acts address={address} none={answer?.total === 0} />}>
      <div className={css.columns}>
        <div className={css.column}>{facets}</div>
        <div className={css.main} aria-busy={found.behind || undefined}>
          <button type="button" className={css.select} onClick={() => setSheet(true)}><IconAdjustmentsHorizontal size={18} stroke={1.6} aria-hidden />{say('select')}</button>
          {Boolean(found.error) && <ErrorNote what={say('failed')} then={why(found.error)} onAgain={found.again} />}
          {answer && <Overview answer={answer} chosen={address.getAll('country')} onPick={pick} asTable={address.get('map') === 'table'} onTable={onTable} />}
          <p className={`note acc ${css.news}`} role="status">{found.news.count > 0 && say('news', { count: found.news.count })}</p>
          <Rows found={found} address={address} onAddress={onAddress} />
        </div>
      </div>
      {sheet && (
        <Sheet title={say('selection')} onClose={() => setSheet(false)} foot={<Act label={answer ? say('show', { count: answer.total }) : say('title')} weight="filled" block onAct={() => setSheet(false)} />}>
          {facets}
        </Sheet>
      )}
    </Page>
  );
}

function Acts({ address, none }: { address: URLSearchParams; none: boolean }) {
  const say = useCatalogueWords();
  const why = useWhy();
  const navigate = useNavigate();
  const draft = useCommand('initiative.draft', NETWORK);
  return (
    <>
      <LinkAct to="/imports" label={say('import')} icon={IconUpload} size="small" />
      {!none && <LinkAct to={`/initiatives/export?${selectedOf(address)}`} label={say('export')} icon={IconDownload} size="small" />}
      <Act label={say('add')} icon={IconPlus} size="small" reason={draft.why && why(draft.why)} onAct={() => void navigate('/initiatives/new')} />
    </>
  );
}

interface RowsProps {
  readonly found: CatalogueState;
  readonly address: URLSearchParams;
  readonly onAddress: (next: URLSearchParams) => void;
}

function Rows({ found: { answer, rows, news, more, loadingMore }, address, onAddress }: RowsProps) {
  const say = useCatalogueWords();
  const lang = useLang();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!end.current || !more || loadingMore) return undefined;
    const seen = new IntersectionObserver(([line]) => line?.isIntersecting && more(), { rootMargin: '600px' });
    seen.observe(end.current);
    return () => seen.disconnect();
  }, [more, loadingMore]);
  if (!answer) return null;
  if (!answer.total) return answer.all || isCatalogueSelected(address) ? <Empty title={say('empty.title')} text={say('empty.text')} /> : <Empty title={say('none.title')} text={say('none.text')} act={<LinkAct to="/imports" label={say('import')} />} />;
  return (
    <>
      <div className={css.rows}><CatalogueTable rows={rows} fresh={news.fresh} sort={sortOf(address)} onSort={(sort) => onAddress(withValues(address, 'sort', [sortText(sort)]))} /></div>
      <div ref={end} className={css.end}>
        <p className="note faint num">{say('shown', { shown: figure(rows.length, lang), total: figure(answer.total, lang) })}</p>
        {more && <Act label={say('more')} size="small" onAct={more} />}
      </div>
    </>
  );
}
