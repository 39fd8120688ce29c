// Whether what a candidate comes from is there and is read by the state whose words it is said to be. Not here: keeping it (candidates.store.ts), showing it (register.views.ts).
import type { CandidateSource } from '../../contract/commitments.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';

/** $1 channels, $2 their lines, $3 the parties that must read them, $4 the instant: those lines that are there and that each of the parties reads. */
const READ = `
  select count(*)::int as found from unnest($1::uuid[], $2::bigint[]) as asked(channel, seq) join channel c on c.id = asked.channel and (asked.seq is null or asked.seq between 1 and c.head)
  where not exists (select from unnest($3::text[]) p where not exists (
    select from seat s where s.audience = c.audience and s.party = p and s.since <= $4 and (s.until is null or s.until > $4)))`;

/**
 * Refuses `not-found` unless every line that is named is there, and both whoever marks it and the state read it: a state is held to nothing that it cannot look up. `invalid` for a line
 * without its channel, and for an entry without either.
 */
export const checkSources = async (act: Act, owner: string, sources: readonly CandidateSource[]): Promise<void> => {
  for (const s of sources) if ((s.seq !== undefined && !s.channel) || (s.kind === 'entry' && (!s.channel || s.seq === undefined))) refuse('invalid', { why: 'refusal.source-incomplete' });
  const lines = sources.filter((s) => s.channel);
  if (!lines.length) return;
  const parties = [owner, ...(act.by.party === SECRETARIAT ? [SECRETARIAT] : [])];
  const [row] = await act.tx.query<{ found: number }[]>(READ, [lines.map((s) => s.channel), lines.map((s) => s.seq ?? null), parties, act.now]);
  if (row!.found < lines.length) refuse('not-found', { why: 'refusal.no-source' });
};
