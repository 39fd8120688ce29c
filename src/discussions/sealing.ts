// Rooms of one country in which everything that is said is sealed with its delegation's key (§3.16): the server keeps what it cannot read, and takes nothing that it could.
// Not here: keys (members/keyring.commands.ts), sealing (the client).
import type { EntityManager } from 'typeorm';
import { sealedIn } from '../contract/discussions.views.js';
import { refuse } from '../kernel/refusal.js';
import type { Act, ChannelRow } from '../ledger/command.js';
import { newestKey } from '../members/keyring.js';

type Tx = Pick<EntityManager, 'query'>;

export const isSealed = async (tx: Tx, channel: Pick<ChannelRow, 'id' | 'kind'>): Promise<boolean> =>
  channel.kind === 'caucus' && (await tx.query<object[]>('select from caucus where id = $1 and sealed', [channel.id])).length > 0;

/** Refuses `invalid` for words that are not sealed, or not with the newest key. */
export const refuseUnlessSealed = async (act: Act, text: string): Promise<void> => {
  if (sealedIn(text)?.version !== (await newestKey(act.tx, act.by.party))) refuse('invalid', { why: 'refusal.caucus-sealed' });
};

/** A sealed room is opened by one country for itself, once it has a key. */
export const refuseUnlessSealable = async (act: Act<'caucus.open'>, parties: readonly string[]): Promise<void> => {
  if (!act.payload.sealed) return;
  if (parties.length > 1) refuse('invalid', { why: 'refusal.caucus-sealed-alone' });
  if ((await newestKey(act.tx, act.by.party)) === 0) refuse('wrong-state', { why: 'refusal.key-none' });
};
