// Up to where this reader had read when the page was opened: asked once, before anything is marked read. Not here: counting (the server), marking (wire/desk.ts).
import { useEffect, useState } from 'react';
import type { Attention } from '@contract/notices.js';
import { useWire } from '../../wire/WireProvider.js';

/** `list` is the read that carries the channel's attention; null while it is not known which. Undefined until known. */
export function useSince(channel: string, list: `/api/${string}` | null): number | undefined {
  const { api } = useWire();
  const [since, setSince] = useState<{ channel: string; seq: number } | null>(null);
  useEffect(() => {
    if (!list) return;
    const gone = new AbortController();
    api.get<(Attention & { id: string })[]>(list, gone.signal)
      .then((rows) => rows.find((r) => r.id === channel))
      // What is only one's own is not new.
      .then((row) => (row?.unread ? row.marker : undefined))
      // Not known: nothing is drawn as new, and it counts as read all the same.
      .catch(() => undefined)
      .then((marker) => !gone.signal.aborted && setSince((was) => (was?.channel === channel ? was : { channel, seq: marker ?? Number.MAX_SAFE_INTEGER })))
      .catch(() => undefined);
    return () => gone.abort();
  }, [api, channel, list]);
  return since?.channel === channel ? since.seq : undefined;
}
