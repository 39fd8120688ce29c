// Lists across channels: TanStack Query over the API, told by entries when they are old. Not here: what a channel holds (its cache is always current).
import { QueryClient } from '@tanstack/react-query';
import { Refused } from './api.js';
import type { Wire } from './wire.js';

const FRESH_MS = 60_000;
const TRIES = 4;
/** For lists of what stands in channels of its own: what comes up in one that this window does not follow is found this late. */
export const UNFOLLOWED_MS = 20_000;

/** The window's queries. Another reader or hat empties them. */
export const queriesOf = (wire: Wire): QueryClient => {
  const client = new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // A refusal is an answer; asking again would not change it.
        retry: (tries, error) => !(error instanceof Refused) && tries < TRIES,
        networkMode: 'always',
      },
    },
  });
  let reader = '';
  wire.session.state.subscribe(() => {
    const { me } = wire.session;
    const now = me ? `${me.person} ${me.hat}` : '';
    if (now !== reader) client.clear();
    reader = now;
  });
  return client;
};

/**
 * Entries of these types (or beginnings of types) make these queries old. Undone by the returned function, after which nobody listens: what is kept then
 * counts as old, and is asked for again by whoever shows it next.
 */
export const oldWith = (wire: Wire, client: QueryClient, types: readonly string[], key: readonly unknown[]): (() => void) => {
  const old = () => void client.invalidateQueries({ queryKey: key });
  const undo = types.map((type) => wire.onEntries(type, old, old));
  return () => {
    undo.forEach((f) => f());
    void client.invalidateQueries({ queryKey: key, refetchType: 'none' });
  };
};
