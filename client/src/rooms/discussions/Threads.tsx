// The threads about a subject, on any page that has a channel: a list with what is unread, one opened in place (`?thread=`), a new one started.
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useMemo, useState } from 'react';
import { useSearchParams } from 'react-router';
import type { ThreadListItem } from '@contract/discussions.views.js';
import { useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { Empty } from '../../ui/Empty.js';
import { ErrorNote } from '../../ui/ErrorNote.js';
import { Section } from '../../ui/Section.js';
import { useViews } from '../../wire/use-channel.js';
import { useCommand } from '../../wire/use-command.js';
import { useDesk } from '../../wire/use-line.js';
import { useList } from '../../wire/use-list.js';
import { OpenThread } from './OpenThread.js';
import { Thread } from './Thread.js';
import { ThreadRow } from './ThreadRow.js';
import { useDiscussionsWords } from './words.js';

interface ThreadsProps {
  /** The subject's channel. */
  readonly channel: string;
  /** Something inside it (`result:…`): only the threads about that. */
  readonly about?: string;
  /** “Discussions” unless the page has more than one kind of them. */
  readonly title?: string;
}
const ASK_AGAIN_MS = 30_000;

/** Live: what concerns the reader is the desk's, the rest is asked again now and then. */
const useThreads = (channel: string, about: string | undefined) => {
  const desk = useDesk();
  // Held, so that a thread that is opened, settled or reopened is heard of.
  useViews('thread-ref', channel);
  const query = useList<ThreadListItem[]>(['threads', channel], `/api/threads?about=${channel}`, ['thread.', 'remark.', 'position.'], { every: ASK_AGAIN_MS });
  const rows = useMemo(() => {
    const known = new Map(desk?.channels.map((c) => [c.channel, c]));
    return query.data?.filter((t) => about === undefined || t.ref === about).map((t): ThreadListItem => {
      const live = known.get(t.id);
      return live ? { ...t, head: live.head, unread: live.unread, mentions: live.mentions, level: live.level, lastAt: live.lastAt > t.lastAt ? live.lastAt : t.lastAt } : t;
    }).sort((a, b) => (a.lastAt < b.lastAt ? 1 : -1));
  }, [query.data, desk, about]);
  return { rows, error: query.error, again: () => void query.refetch() };
};

/** The thread named in the address, and the function that shows another one (null: the list). */
const useShown = (channel: string): [string | null, (thread: string | null) => void] => {
  const client = useQueryClient();
  const [search, setSearch] = useSearchParams();
  const show = useCallback((thread: string | null) => {
    setSearch((was) => {
      const next = new URLSearchParams(was);
      if (thread) next.set('thread', thread);
      else next.delete('thread');
      return next;
    }, { preventScrollReset: true });
    void client.invalidateQueries({ queryKey: ['threads', channel] });
  }, [setSearch, client, channel]);
  return [search.get('thread'), show];
};

export function Threads(props: ThreadsProps) {
  const [shown, show] = useShown(props.channel);
  return shown ? <Thread key={shown} id={shown} onBack={() => show(null)} /> : <List {...props} onShow={show} />;
}

function List({ channel, about, title, onShow }: ThreadsProps & { onShow: (thread: string) => void }) {
  const say = useDiscussionsWords();
  const record = useRecordWords();
  const why = useWhy();
  const [starting, setStarting] = useState(false);
  const { rows, error, again } = useThreads(channel, about);
  const start = useCommand('thread.open', channel);
  const begin = <Act label={record('command.thread.open')} size="small" reason={start.why && why(start.why)} onAct={() => setStarting(true)} />;
  const some = Boolean(rows?.length);
  return (
    <Section title={title ?? say('threads')} note={some ? say('threads.count', { count: rows!.length }) : undefined} end={some && !starting ? begin : undefined}>
      {starting && <OpenThread about={channel} inside={about} onOpened={onShow} onCancel={() => setStarting(false)} />}
      {error && !rows && <ErrorNote what={why(error)} onAgain={again} />}
      {rows && !some && !starting && <Empty text={say('threads.empty')} act={begin} />}
      <ul>{rows?.map((t) => <ThreadRow key={t.id} thread={t} onOpen={() => onShow(t.id)} />)}</ul>
    </Section>
  );
}
