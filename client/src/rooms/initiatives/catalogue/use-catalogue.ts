// The selection's pages, kept current by the plenary: whatever is shared, changed or imported is asked for again at most once a second, never page by page for the reader.
// Not here: what the selection is (selection.ts), drawing it.
import { keepPreviousData, useInfiniteQuery, useQueryClient, type InfiniteData } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { EntryView } from '@contract/packet.js';
import type { Catalogue, InitiativeRow } from '@contract/initiatives.views.js';
import { useWire } from '../../../wire/WireProvider.js';

const GAP_MS = 1_000;
/** A list that is asked for again comes in long pages, and not without end. */
const AGAIN = { limit: 200, pages: 5 } as const;
const KEY = ['initiatives', 'list'] as const;
const BRINGS = ['initiatives.shared', 'initiatives.imported', 'initiatives.restored'];

interface Heard { ids?: readonly string[]; count?: number; new?: number; state?: string }
/** What has come since the page was opened: records that were not there, and how many in all. */
interface News {
  readonly fresh: ReadonlySet<string>;
  readonly count: number;
}
export interface CatalogueState {
  /** The first page's answer: counts, map and money of the whole selection. */
  readonly answer: Catalogue | undefined;
  readonly rows: readonly InitiativeRow[];
  readonly news: News;
  readonly error: unknown;
  /** Shows another selection than the one asked for, until that has come. */
  readonly behind: boolean;
  readonly more: (() => void) | null;
  readonly loadingMore: boolean;
  readonly again: () => void;
}

const pathOf = (asked: string, after: string | null, limit?: number): `/api/${string}` =>
  `/api/initiatives?${asked}${limit ? `&limit=${limit}` : ''}${after ? `&after=${encodeURIComponent(after)}` : ''}`;

/**
 * Asks for all that is shown and puts it in place at once, down to the row that was the last: a row that somebody looks at never goes and comes back, so the
 * browser holds the scroll at it while others come in above.
 */
const useRefresh = (asked: string): (() => Promise<void>) => {
  const { api } = useWire();
  const client = useQueryClient();
  return useCallback(async () => {
    const key = [...KEY, asked];
    const shown = client.getQueryData<InfiniteData<Catalogue, string | null>>(key);
    const last = shown?.pages.at(-1)?.rows.at(-1)?.id;
    await client.invalidateQueries({ queryKey: KEY, refetchType: shown ? 'none' : 'active' });
    if (!shown) return;
    const pages: Catalogue[] = [];
    const pageParams: (string | null)[] = [null];
    do {
      const page = await api.get<Catalogue>(pathOf(asked, pageParams.at(-1) ?? null, AGAIN.limit));
      pages.push(page);
      if (page.next === null || page.rows.some((r) => r.id === last)) break;
      pageParams.push(page.next);
    } while (pages.length < AGAIN.pages);
    client.setQueryData<InfiniteData<Catalogue, string | null>>(key, { pages, pageParams: pageParams.slice(0, pages.length) });
  }, [api, client, asked]);
};

/** Told of every record that comes in, and asks for the list again: the first at once, further ones together. */
const useNews = (refresh: () => Promise<void>): News => {
  const wire = useWire();
  const [news, setNews] = useState<News>({ fresh: new Set(), count: 0 });
  const client = useQueryClient();
  const state = useRef<'idle' | 'asking'>('idle');
  const meanwhile = useRef(false);
  const now = useRef(refresh);
  now.current = refresh;
  // One question at a time: an answer that overtook a later one would put the older list back.
  const ask = useCallback(() => {
    if (state.current !== 'idle') {
      meanwhile.current = true;
      return;
    }
    state.current = 'asking';
    meanwhile.current = false;
    void now.current().catch(() => client.invalidateQueries({ queryKey: KEY })).finally(() => {
      setTimeout(() => {
        state.current = 'idle';
        if (meanwhile.current) ask();
      }, GAP_MS);
    });
  }, [client]);
  useEffect(() => {
    const heard = (entry: EntryView) => {
      const data = entry.data as Heard;
      const count = data.new ?? data.count ?? 0;
      if (BRINGS.includes(entry.type) && count > 0) setNews((n) => ({ fresh: new Set([...n.fresh, ...(data.ids ?? [])]), count: n.count + count }));
      ask();
    };
    const undo = [wire.onEntries('initiatives.', heard, ask), wire.onEntries('rate.', ask)];
    return () => undo.forEach((f) => f());
  }, [wire, ask]);
  return news;
};

/** @param asked the server's parameters without a page */
export const useCatalogue = (asked: string): CatalogueState => {
  const { api } = useWire();
  const news = useNews(useRefresh(asked));
  const query = useInfiniteQuery({
    queryKey: [...KEY, asked],
    queryFn: ({ pageParam, signal }) => api.get<Catalogue>(pathOf(asked, pageParam), signal),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } = query;
  // A record that moved between two pages while they were asked for again would stand twice.
  const rows = useMemo(() => [...new Map((data?.pages ?? []).flatMap((p) => p.rows).map((r) => [r.id, r])).values()], [data]);
  return {
    answer: data?.pages[0], rows, news, error: data ? null : query.error, behind: query.isPlaceholderData,
    more: hasNextPage ? () => void fetchNextPage() : null, loadingMore: isFetchingNextPage, again: () => void refetch(),
  };
};
