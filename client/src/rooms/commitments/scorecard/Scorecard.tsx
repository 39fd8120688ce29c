// The scorecard: who reports comes first, one square is one commitment, every figure opens to what it is made of; as of any day, drawn and as a table. Not here: one commitment.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { IconDownload } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useSearchParams } from 'react-router';
import { CARD_LINES, type ScorecardView } from '@contract/scorecard.views.js';
import { SQUARES } from '@contract/scorecard.js';
import { useWhy } from '../../../record/refusal.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { LinkAct } from '../../../ui/LinkAct.js';
import { Page } from '../../../ui/Page.js';
import { oldWith } from '../../../wire/queries.js';
import { useWire } from '../../../wire/WireProvider.js';
import { askedIn } from './asked.js';
import { Card } from './Card.js';
import { Formula } from './Formula.js';
import css from './Scorecard.module.css';
import { One, useSquareName } from './Squares.js';
import { useScorecardWords } from './words.js';

export function Scorecard() {
  const say = useScorecardWords();
  const why = useWhy();
  const wire = useWire();
  const client = useQueryClient();
  const [address] = useSearchParams();
  const asked = askedIn(address).toString();
  useEffect(() => oldWith(wire, client, ['commitment', 'report.', 'assessment.', 'state.'], ['scorecard']), [wire, client]);
  const { data, error, refetch } = useQuery({ queryKey: ['scorecard', asked], queryFn: ({ signal }) => wire.api.get<ScorecardView>(`/api/commitments/scorecard?${asked}`, signal), placeholderData: keepPreviousData });
  return (
    <Page title={say('scorecard.title')} lede={data && data.all.owing > 0 ? <Lede data={data} /> : undefined} end={data && <Choices data={data} />}>
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data && <Body data={data} />}
      <Formula />
    </Page>
  );
}

function Lede({ data: { all } }: { data: ScorecardView }) {
  const say = useScorecardWords();
  const silent = all.owing - all.reported;
  return <><b className={css.first}>{say('scorecard.reported', { count: all.owing, reported: all.reported })}</b> {silent > 0 && say('scorecard.silent', { count: silent })}</>;
}

function Body({ data }: { data: ScorecardView }) {
  const say = useScorecardWords();
  const some = data.all.counted > 0;
  return (
    <>
      {some ? <><Legend data={data} /><Card data={data} /></> : <Empty text={say(data.today ? 'none' : 'none.then')} act={<LinkAct to="/commitments" label={say('register')} />} />}
      <Aside data={data} />
    </>
  );
}

function Choices({ data }: { data: ScorecardView }) {
  const say = useScorecardWords();
  const lang = useLang();
  const [address, setAddress] = useSearchParams();
  const set = (key: string, value: string) => setAddress((was) => {
    const now = new URLSearchParams(was);
    for (const gone of ['key', 'column']) now.delete(gone);
    if (value) now.set(key, value);
    else now.delete(key);
    return now;
  }, { replace: true });
  const file = (form: 'csv' | 'xlsx'): string => `/api/commitments/scorecard/file?${askedIn(address).toString()}&form=${form}&lang=${lang}`;
  return (
    <div className={`${css.choices} no-print`} role="group" aria-label={say('choices')}>
      <SelectField label={say('by')} value={data.by} onChange={(v) => set('by', v === 'owner' ? '' : v)} options={CARD_LINES.map((l) => ({ value: l, label: say(`by.${l}`) }))} />
      {data.forums.length > 0 && <SelectField label={say('forum')} value={address.get('forum') ?? ''} onChange={(v) => set('forum', v)} empty={say('forum.all')} options={data.forums.map((f) => ({ value: f, label: f }))} />}
      {data.years.length > 1 && <SelectField label={say('year')} value={address.get('year') ?? ''} onChange={(v) => set('year', v)} empty={say('year.all')} options={data.years.map((y) => ({ value: String(y), label: String(y) }))} />}
      <DateField label={say('as-of')} value={address.get('asOf') ?? ''} onChange={(v) => set('asOf', v)} end={address.get('asOf') ? undefined : say('as-of.today')} />
      <Segments label={say('view')} value={address.get('view') === 'table' ? 'table' : 'drawn'} onChange={(v) => set('view', v === 'table' ? 'table' : '')} options={[{ value: 'drawn', label: say('view.drawn') }, { value: 'table', label: say('view.table') }]} />
      <span className={css.files}>{(['csv', 'xlsx'] as const).map((form) => <LinkAct key={form} size="small" to={file(form)} label={say(`save.${form}`)} icon={IconDownload} download />)}</span>
    </div>
  );
}

function Legend({ data }: { data: ScorecardView }) {
  const say = useScorecardWords();
  const square = useSquareName();
  const total = (square: string) => data.all.squares.filter((s) => s.square === square).reduce((n, s) => n + s.count, 0);
  return (
    <p className={`${css.legend} num small`}>
      <b>{say('scorecard.legend')}</b>
      {SQUARES.filter(total).map((s) => <span key={s}><One square={s} />{square(s)} {total(s)}</span>)}
      {data.all.overdue > 0 && <span className="red"><One square="not-started" overdue />{say('scorecard.overdue')} {data.all.overdue}</span>}
      <a href="#formula" className={css.how}>{say('scorecard.formula')}</a>
    </p>
  );
}

/** What is listed and not counted, by why. */
function Aside({ data }: { data: ScorecardView }) {
  const say = useScorecardWords();
  const aside = Object.entries(data.aside);
  if (!aside.length) return null;
  return <p className="small soft num">{say('scorecard.aside')} {aside.map(([why, count]) => say(`scorecard.aside.${why as keyof ScorecardView['aside']}`, { count })).join(say('scorecard.aside.between'))}.</p>;
}
