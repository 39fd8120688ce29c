// Who is at work now: people by time zone on a strip of the reader's day, and the same as a table. Not here: addresses, which no list across delegations shows.
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { Contact } from '@contract/members.reads.js';
import { useNames } from '../../record/names.js';
import { useRecordWords } from '../../record/words.js';
import { cityIn, cityOf } from '../../ui/cities.js';
import { useNow } from '../../ui/clock.js';
import { fold } from '../../ui/fold.js';
import { useLang } from '../../ui/language.js';
import { Page } from '../../ui/Page.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { Segments } from '../../ui/fields/Segments.js';
import { TextField } from '../../ui/fields/TextField.js';
import { Table, type Column } from '../../ui/Table.js';
import { hour, offset, wallHour } from '../../ui/when.js';
import { AtWork } from './AtWork.js';
import { HourStrip } from './HourStrip.js';
import css from './Members.module.css';
import { MembersTabs } from './MembersTabs.js';
import { isAtWork } from '../../ui/instants.js';
import { useDirectory } from './use-members.js';
import { useMembersWords } from './words.js';

export function Directory() {
  const say = useMembersWords();
  const lang = useLang();
  const now = useNow('minute');
  const { zone, city = cityOf(zone, lang) } = useReader();
  const names = useNames();
  const word = useRecordWords();
  const [everybody, setEverybody] = useState('key');
  const [as, setAs] = useState('strip');
  const [query, setQuery] = useState('');
  const [only, setOnly] = useState(false);
  const people = useDirectory(everybody === 'all');
  const shown = useMemo(() => {
    const wanted = fold(query.trim());
    const fits = (p: Contact) => fold([names.party(p.party), p.party, p.name, p.post?.city, p.post && cityIn(p.post.city, lang), word(`function.${p.function}`), say(`reads.${p.lang}`)].join(' ')).includes(wanted);
    const order = names.sorted([...new Set((people ?? []).map((p) => p.party))]);
    return (people ?? []).filter((p) => fits(p) && (!only || isAtWork(p.hours, p.zone, now))).sort((a, b) => order.indexOf(a.party) - order.indexOf(b.party));
  }, [people, query, only, now, names, word, say, lang]);
  const on = shown.filter((p) => isAtWork(p.hours, p.zone, now)).length;
  return (
    <Page title={say('directory.title')} lede={people && say('directory.lede', { on, all: shown.length, city: `${city} (${offset(now, zone)})` })}>
      <MembersTabs />
      <div className={css.tools}>
        <TextField label={say('directory.find')} type="search" value={query} onChange={setQuery} />
        <Segments bare label={say('directory.who')} value={everybody} onChange={setEverybody} options={[{ value: 'key', label: say('directory.key') }, { value: 'all', label: say('directory.all') }]} />
        <Segments bare label={say('directory.as')} value={as} onChange={setAs} options={[{ value: 'strip', label: say('directory.strip') }, { value: 'table', label: say('directory.table') }]} />
        <label className={css.check}><input type="checkbox" checked={only} onChange={(e) => setOnly(e.currentTarget.checked)} />{say('directory.only')}</label>
      </div>
      <Section title={say(as === 'strip' ? 'directory.strip' : 'directory.table')}>
        {people && shown.length === 0 && <p className="soft">{say('directory.none')}</p>}
        {shown.length > 0 && (as === 'strip' ? <HourStrip people={shown} /> : <DirectoryTable people={shown} />)}
      </Section>
    </Page>
  );
}

function DirectoryTable({ people }: { people: readonly Contact[] }) {
  const say = useMembersWords();
  const word = useRecordWords();
  const lang = useLang();
  const names = useNames();
  const now = useNow('minute');
  const reader = useReader();
  const columns: Column<Contact>[] = [
    { key: 'person', head: say('col.person'), phone: 1, cell: (p) => <span className="strong">{p.name}</span> },
    { key: 'state', head: say('col.state'), phone: 2, cell: (p) => (names.knows(p.party) ? <Link className="plain" to={`/members/${p.party}`}>{names.party(p.party)}</Link> : names.party(p.party)) },
    { key: 'office', head: say('col.office'), phone: 2, cell: (p) => word(`function.${p.function}`) },
    { key: 'post', head: say('col.post'), phone: 3, cell: (p) => p.post && cityIn(p.post.city, lang) },
    { key: 'reads', head: say('col.reads'), phone: 'none', cell: (p) => say(`reads.${p.lang}`) },
    { key: 'hours', head: say('col.hours'), phone: 'none', nowrap: true, cell: (p) => p.hours && `${wallHour(p.hours.opens, lang)}–${wallHour(p.hours.closes, lang)}` },
    { key: 'there', head: say('col.there'), phone: 3, nowrap: true, cell: (p) => p.zone && hour(now, p.zone, lang) },
    { key: 'now', head: say('col.now'), phone: 3, cell: (p) => <AtWork at={isAtWork(p.hours, p.zone, now)} /> },
  ];
  return <Table caption={say('directory.caption')} columns={columns} rows={people} rowKey={(p) => `${p.person} ${p.party} ${p.function} ${p.post?.city ?? ''}`} mine={(p) => p.party === reader.code} />;
}
