// The desk's own page: everything that concerns this person, filtered, and below it the discussions of the whole Network. Not here: its section of the home page (Inbox.tsx).
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { Desk as DeskView } from '@contract/notices.js';
import { NETWORK } from '@contract/seats.js';
import { Empty } from '../../ui/Empty.js';
import { Segments } from '../../ui/fields/Segments.js';
import { Page } from '../../ui/Page.js';
import { useDesk } from '../../wire/use-line.js';
import css from './Discussions.module.css';
import { InboxRow, newestFirst } from './InboxRow.js';
import { Threads } from './Threads.js';
import { useDiscussionsWords } from './words.js';

/** Below what concerns one stand the discussions of the whole Network, which have no other page. */
export function Desk() {
  const say = useDiscussionsWords();
  const desk = useDesk();
  const [search] = useSearchParams();
  return (
    <Page title={say('inbox')} lede={search.has('thread') ? undefined : say('inbox.about')}>
      {!search.has('thread') && <All desk={desk} />}
      <div className={css.plenary}><Threads channel={NETWORK} title={say('inbox.plenary')} /></div>
    </Page>
  );
}

const FILTERS = ['all', 'unread', 'mentions'] as const;

function All({ desk }: { desk: DeskView | null }) {
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
