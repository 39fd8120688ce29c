// Sensitive pieces of evidence stand in a channel of the state and of those who assess the commitment: seats are given here and nowhere else (§3.9 rule 5). Not here: giving and judging pieces.
import type { EntityManager } from 'typeorm';
import { bumpAuthority, endSeat, grantSeat, moveAudience } from '../../ledger/channels.js';
import type { Act } from '../../ledger/command.js';

type Tx = Pick<EntityManager, 'query'>;

const sealedOf = async (tx: Tx, commitment: string): Promise<string[]> =>
  (await tx.query<{ id: string }[]>(`select id from evidence where commitment = $1 and access = 'assessor'`, [commitment])).map((e) => e.id);

/** The channel that this act has opened for a piece: its state and these assessors read it, and nobody else. */
export const seal = async ({ tx, by, channel, effective }: Act, assessors: readonly string[]): Promise<void> => {
  await moveAudience(tx, channel.id, channel.id);
  for (const party of [by.party, ...assessors]) await grantSeat(tx, channel.id, party, 'delegate', effective);
};

/** Who begins to assess a commitment reads its sensitive pieces. The act has locked the commitment. */
export const openSealed = async ({ tx, effective }: Act, commitment: string, assessor: string): Promise<void> => {
  for (const id of await sealedOf(tx, commitment)) await grantSeat(tx, id, assessor, 'delegate', effective);
  await bumpAuthority(tx);
};

/** Who declined, and assesses it in no other way, reads them no more. */
export const closeSealed = async ({ tx, effective }: Act, commitment: string, assessor: string): Promise<void> => {
  for (const id of await sealedOf(tx, commitment)) await endSeat(tx, id, assessor, effective);
};
