// Which key of a delegation is the newest, for the rooms in which something is sealed with it. Not here: making keys (keyring.commands.ts).
import type { EntityManager } from 'typeorm';

/** 0 where the delegation has made none. */
export const newestKey = async (tx: Pick<EntityManager, 'query'>, party: string): Promise<number> => {
  const [row] = await tx.query<{ version: number }[]>('select coalesce(max(k.version), 0)::int as version from keyring r join keyring_key k on k.keyring = r.id where r.party = $1', [party]);
  return row!.version;
};
