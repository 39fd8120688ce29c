// Who reports a record of a state. Not here: what stands in the record (blank.ts).
import type { EntityManager } from 'typeorm';
import { refuse } from '../kernel/refusal.js';
import type { Reporter } from './blank.js';

/** The state's own reference where the secretariat has recorded one; else one under the network's own name, which no other state can have. */
export const reporterOf = async (tx: Pick<EntityManager, 'query'>, party: string): Promise<Reporter> => {
  const [state] = await tx.query<{ en: string; fr: string; ref: string | null }[]>(
    `select s.short_en as en, s.short_fr as fr, (select ref from reporting_organisation where state = s.code order by at, ref limit 1) as ref from state s where s.code = $1`,
    [party],
  );
  if (!state) return refuse('not-found', { why: 'refusal.no-channel' });
  return { ...state, ref: state.ref ?? `CONCORD-${party}` };
};
