// Where a paragraph that goes into a text was agreed, asked inside the act: by what the acting party may read. Not here: searching (library.controller.ts).
import type { Citation } from '../../contract/library.views.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { AGREED } from './library.sql.js';

const OF = `with t as (select $3::timestamptz as now), me as (select $2::text as party) select g.symbol, g.number from (${AGREED}) g where g.id = $1 limit 1`;

/** Refuses `not-found` where there is no such agreed paragraph for this party. */
export const citationOf = async (act: Act, id: string): Promise<Citation> => {
  const [found] = await act.tx.query<Citation[]>(OF, [id, act.by.party, act.now]);
  return found ?? refuse('not-found', { why: 'refusal.no-quotation' });
};
