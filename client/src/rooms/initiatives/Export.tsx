// An export before it is saved: how many records the file holds, which it leaves out or shortens and why, each with the way to it. Not here: choosing (the catalogue's selection).
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { ExportRemark, ExportReport } from '@contract/initiatives.reads.js';
import { useNames } from '../../record/names.js';
import { useWhy } from '../../record/refusal.js';
import { titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { useLang } from '../../ui/language.js';
import { LinkAct } from '../../ui/LinkAct.js';
import { figure } from '../../ui/number.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { StateCode } from '../../ui/StateCode.js';
import { useWire } from '../../wire/WireProvider.js';
import { useCodes } from './codes.js';
import css from './exports/Exports.module.css';
import { useExportWords } from './exports/words.js';

/** Parameters of the export itself; the others select. */
const OWN = ['ids', 'exact', 'complete', 'state'];

export function Export() {
  const say = useExportWords();
  const why = useWhy();
  const { api } = useWire();
  const [address] = useSearchParams();
  const asked = address.toString();
  const { data, error, refetch } = useQuery({ queryKey: ['export', asked], queryFn: ({ signal }) => api.get<ExportReport>(`/api/initiatives/export/left-out?${asked}`, signal), staleTime: 0 });
  const selection = new URLSearchParams([...address].filter(([name]) => !OWN.includes(name))).toString();
  const one = address.get('ids');
  const complete = address.get('complete') === '1';
  return (
    <>
      <p className={`small ${css.back}`}><Link to={one ? `/initiatives/${one}` : `/initiatives?${selection}`}>{say(one ? 'back.record' : 'back')}</Link></p>
      <Page title={say('title')} lede={say(complete ? 'lede.complete' : 'lede')}
        end={data?.written === 0 ? undefined : <LinkAct to={`/api/initiatives/export?${asked}`} label={say('save')} icon={IconDownload} weight="filled" download />}>
        {Boolean(error) && <ErrorNote what={say('failed')} then={why(error)} onAgain={() => void refetch()} />}
        {!error && <Found data={data} />}
        {data && <Told title={say('left')} about={say('left.about')} records={data.records.filter((r) => r.whole)} count={data.left} end={complete ? undefined : <Complete address={address} records={data.records} />} />}
        {data && <Told title={say('shortened')} about={say('shortened.about')} records={data.records.filter((r) => !r.whole)} count={data.shortened} />}
      </Page>
    </>
  );
}

function Found({ data }: { data: ExportReport | undefined }) {
  const say = useExportWords();
  const lang = useLang();
  const nothing = data && data.left + data.shortened === 0;
  if (data && nothing && data.written === 0) return <Empty text={say('none')} />;
  return <p role="status" className={css.count}>{data ? <><span className="strong">{say('written', { count: data.written, figure: figure(data.written, lang) })}</span>{nothing && ` ${say('nothing')}`}</> : say('looking')}</p>;
}

/** Only what the rules object to can go out all the same; what the schema refuses cannot. */
function Complete({ address, records }: { address: URLSearchParams; records: readonly ExportRemark[] }) {
  const say = useExportWords();
  if (!records.some((r) => r.whole && r.remarks.every((m) => m.code.startsWith('iati.rule.')))) return null;
  return <Link className="small" to={`/initiatives/export?${new URLSearchParams([...address, ['complete', '1']])}`}>{say('complete')}</Link>;
}

interface ToldProps { readonly title: string; readonly about: string; readonly records: readonly ExportRemark[]; readonly count: number; readonly end?: ReactNode }

function Told({ title, about, records, count, end }: ToldProps) {
  const say = useExportWords();
  const lang = useLang();
  if (count === 0) return null;
  const counted = (n: number) => ({ count: n, figure: figure(n, lang) });
  return (
    <div className={css.told}>
      <Section title={title} note={say('records', counted(count))} end={end}>
        <p className={`small soft ${css.about}`}>{about}</p>
        <ul className={css.records}>{records.map((r) => <OneRecord key={r.id} record={r} />)}</ul>
        {count > records.length && <p className="note soft">{say('more', counted(count - records.length))}</p>}
      </Section>
    </div>
  );
}

/** A record with its reasons in the reader's language, each said once. */
function OneRecord({ record: r }: { record: ExportRemark }) {
  const lang = useLang();
  const names = useNames();
  const codes = useCodes();
  const word = useRecordWords();
  const title = titleIn(r.title, lang);
  const reasons = [...new Set(r.remarks.map((m) => codes.remark(m.code, m.params) ?? word(m.code, m.params)))];
  return (
    <li>
      <p><Link to={`/initiatives/${r.id}`} className="doc" lang={title?.lang}>{title?.text ?? r.identifier}</Link></p>
      <p className="note faint"><StateCode code={r.owner} name={names.party(r.owner)} /> {r.identifier}</p>
      <ul className={css.reasons}>{reasons.map((s) => <li key={s} className="small soft">{s}</li>)}</ul>
    </li>
  );
}
