// The desk: what concerns this person, newest activity first, live. A section of the home page, or a page of its own. Not here: counting (the server and wire/desk.ts).
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { Desk } from '@contract/notices.js';
import { NETWORK } from '@contract/seats.js';
import { Empty } from '../../ui/Empty.js';
import { Segments } from '../../ui/fields/Segments.js';
import { Page } from '../../ui/Page.js';
import { Section } from '../../ui/Section.js';
import { useDesk } from '../../wire/use-line.js';
import css from './Discussions.module.css';
import { InboxRow } from './InboxRow.js';
import { Threads } from './Threads.js';
import { useDiscussionsWords } from './words.js';

/** Rows on the home page. */
const FEW = 6;

export function Inbox({ page }: { page?: boolean }) {
  const say = useDiscussionsWords();
  const desk = useDesk();
  if (page) return <OwnPage desk={desk} />;
  const rows = newestFirst(desk);
  const note = desk && (desk.unread > 0 ? say('inbox.unread', { count: desk.unread }) : rows.length ? say('inbox.read') : undefined);
  return (
    <Section title={say('inbox')} note={note ?? undefined} end={rows.length > FEW ? <Link to="/discussions">{say('inbox.all')}</Link> : undefined}>
      {desk && !rows.length && <p className="soft small">{say('inbox.empty')}</p>}
      <ul>{rows.slice(0, FEW).map((c) => <InboxRow key={c.channel} channel={c} />)}</ul>
    </Section>
  );
}

/** The desk, and below it the discussions of the whole Network, which have no other page. */
function OwnPage({ desk }: { desk: Desk | null }) {
  const say = useDiscussionsWords();
  const [search] = useSearchParams();
  return (
    <Page title={say('inbox')} lede={search.has('thread') ? undefined : say('inbox.about')}>
      {!search.has('thread') && <All desk={desk} />}
      <div className={css.plenary}><Threads channel={NETWORK} title={say('inbox.plenary')} /></div>
    </Page>
  );
}

const FILTERS = ['all', 'unread', 'mentions'] as const;

function All({ desk }: { desk: Desk | null }) {
  const say = useDiscussionsWords();
  const [filter, setFilter] = useState<(typeof FILTERS)[number]>('all');
  if (!desk) return <p className="faint" role="status">{say('loading')}</p>;
  const all = newestFirst(desk);
  if (!all.length) return <Empty text={say('inbox.empty')} />;
  const rows = filter === 'all' ? all : all.filter((c) => c[filter] > 0);
  return (
    <>
      <div className={css.filter}><Segments bare label={say('filter')} value={filter} onChange={(f) => setFilter(f as typeof filter)} options={FILTERS.map((f) => ({ value: f, label: say(`filter.${f}`) }))} /></div>
      {rows.length ? <ul className={css.ruled}>{rows.map((c) => <InboxRow key={c.channel} channel={c} />)}</ul> : <p className="soft">{say('inbox.nothing')}</p>}
    </>
  );
}

const newestFirst = (desk: Desk | null): Desk['channels'] => [...(desk?.channels ?? [])].sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
