// Where unanswered acts lie over a reload: this window's session storage, only acts whose audience is the whole Network (promises: bodies of restricted
// texts stay out of browser storage). Not here: which acts those are (the presser knows the channel).
import type { OutboxStore, PendingAct } from './outbox.js';

const KEY = 'concord-outbox';

const isAct = (a: unknown): a is PendingAct => {
  const act = a as PendingAct | null;
  const words = [act?.person, act?.deed?.name, act?.deed?.channel, act?.deed?.command, act?.deed?.hat];
  return words.every((w) => typeof w === 'string') && act!.open === true;
};

/** Nothing is kept where `storage` is null or refuses. Acts come back as they were pressed, whether they had been sent or not. */
export const outboxStore = (storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> | null): OutboxStore => ({
  load() {
    try {
      const read = JSON.parse(storage?.getItem(KEY) ?? '[]') as unknown;
      return Array.isArray(read) ? read.filter(isAct).map((a) => ({ ...a, sent: a.sent !== false, state: { is: 'sending' } })) : [];
    } catch {
      return [];
    }
  },
  save(acts) {
    const open = acts.filter((a) => a.open);
    try {
      if (open.length) storage?.setItem(KEY, JSON.stringify(open));
      else storage?.removeItem(KEY);
    } catch {
      // Full or forbidden storage: the acts still live in this window.
    }
  },
});
