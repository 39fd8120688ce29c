// Turns what a handler said into numbered, linked entries of the locked channels. Not here: storing them (door.sql.ts).
import type { EntryView } from '../contract/packet.js';
import { linked, wireText } from './chain.js';
import type { Act, ChannelRow, Said } from './command.js';

/** An entry as the door saves it. `prev`, `hash`: hex. */
export interface EntryRow {
  channel: string;
  seq: number;
  at: string;
  due: string | null;
  type: string;
  data: unknown;
  touched: string[];
  party: string;
  person: string | null;
  seat: string;
  behalf?: string;
  command: string;
  wire: string;
  prev: string;
  hash: string;
}
export interface Written {
  channel: string;
  head: number;
  /** What its new lines touched: references `kind:id`. */
  touched: string[];
}
interface Tail {
  head: number;
  hash: Buffer;
}

/** Tails of the channels that are written to: locked ones as read, new ones as this act opened them. */
const tailsOf = async (ids: string[], locked: ReadonlyMap<string, ChannelRow & { hash: Buffer }>, { tx }: Act): Promise<Map<string, Tail>> => {
  const tails = new Map<string, Tail>();
  const unknown = ids.filter((id) => !locked.has(id));
  for (const id of ids) {
    const row = locked.get(id);
    if (row) tails.set(id, { head: row.head, hash: row.hash });
  }
  if (!unknown.length) return tails;
  // Only channels of this very transaction are unlocked and unseen by others: an older one here is a missing lock.
  const rows = await tx.query<{ id: string }[]>(`select id from channel where id = any($1::uuid[]) and head = 0 and xmin = pg_current_xact_id()::xid`, [unknown]);
  for (const { id } of rows) tails.set(id, { head: 0, hash: Buffer.alloc(0) });
  const wrong = unknown.find((id) => !tails.has(id));
  if (wrong) throw new Error(`a line for channel ${wrong}, which the act neither locked nor opened`);
  return tails;
};

/** Numbers and links the lines. Throws when a line goes to a channel that the act neither locked nor opened: a bug of the room. */
export const compose = async (
  act: Act,
  said: Said,
  locked: ReadonlyMap<string, ChannelRow & { hash: Buffer }>,
): Promise<{ entries: EntryRow[]; written: Written[] }> => {
  const ids = [...new Set(said.lines.map((l) => l.channel ?? act.channel.id))];
  if ((said.lines[0].channel ?? act.channel.id) !== act.channel.id) throw new Error(`the first line of ${act.name} is not for its own channel`);
  const tails = await tailsOf(ids, locked, act);
  const at = act.now.toISOString();
  const due = act.by.kind === 'clock' ? act.effective.toISOString() : undefined;
  const by = { party: act.by.party, person: act.by.person, seat: act.by.seat, ...(said.behalf ? { behalf: said.behalf } : {}) };
  const entries = said.lines.map((l): EntryRow => {
    const channel = l.channel ?? act.channel.id;
    const tail = tails.get(channel)!;
    const seq = tail.head + 1;
    const view: EntryView = { channel, seq, type: l.type, at, ...(due ? { due } : {}), by, data: l.data, touched: l.touched, command: act.command };
    const wire = wireText(view);
    const prev = tail.hash;
    tail.hash = linked(prev, wire);
    tail.head = seq;
    return { channel, seq, at, due: due ?? null, type: l.type, data: l.data, touched: l.touched, ...by, command: act.command, wire, prev: prev.toString('hex'), hash: tail.hash.toString('hex') };
  });
  return { entries, written: [...tails].map(([channel, t]) => ({ channel, head: t.head, touched: entries.flatMap((e) => (e.channel === channel ? e.touched : [])) })) };
};
