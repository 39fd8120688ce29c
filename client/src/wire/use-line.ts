// The line, the session, the desk and the outbox in React. Not here: channels (use-channel.ts), buttons (use-command.ts).
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Desk } from '@contract/notices.js';
import type { Doubt } from './channel-cache.js';
import type { PendingAct } from './outbox.js';
import type { Session, SessionState } from './session.js';
import { useWire } from './WireProvider.js';

const STALE_S = 5;

/** Who is signed in, and the session's own acts: sign in and out, choose a hat, prefer. */
export const useSession = (): { state: SessionState; session: Session; signOut: () => Promise<void> } => {
  const wire = useWire();
  const state = useSyncExternalStore(wire.session.state.subscribe, wire.session.state.get);
  return { state, session: wire.session, signOut: () => wire.signOut() };
};

/** Unread counts, live; null until loaded. */
export const useDesk = (): Desk | null => {
  const { desk } = useWire().desk;
  return useSyncExternalStore(desk.subscribe, desk.get);
};

/** The device's instant (ms) that the page shows when it is older than five seconds; null while it is current. Looks once a second. */
export const useStale = (): number | null => {
  const wire = useWire();
  const [since, setSince] = useState<number | null>(null);
  useEffect(() => {
    const look = () => setSince(wire.staleFor() > STALE_S ? wire.connection.lastWord : null);
    look();
    const timer = setInterval(look, 1_000);
    return () => clearInterval(timer);
  }, [wire]);
  return since;
};

/** Acts on their way and the last settled ones, also those of before a reload. */
export const useOutbox = (): readonly PendingAct[] => {
  const { acts } = useWire().outbox;
  return useSyncExternalStore(acts.subscribe, acts.get);
};

/** What the server's answers contradicted. */
export const useDoubts = (): readonly Doubt[] => {
  const { doubts } = useWire();
  return useSyncExternalStore(doubts.subscribe, doubts.get);
};
