// Where the chair sits and who forms the troika, and which members a deadline finds asleep: read inside acts and by the plan. Not here: what follows from it (reckon.ts).
import type { Warning } from '../../contract/silence.views.js';
import { MEMBERS_AUDIENCE } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { calendars, unsocialAt } from '../../ledger/working-days.js';
import { officesOf, type Asking } from '../../members/offices.js';
import type { Seatplace } from './reckon.js';

/** The state in the chair and the city whose clock deadlines keep. Refuses where nobody presides. Without a post of the chair’s own: universal time. */
export const chairOf = async (tx: Asking): Promise<Seatplace> => {
  const [chair] = await tx.query<{ party: string }>(
    `select party from seat where audience = $1 and seat = 'chair' and since <= concord_now() and (until is null or until > concord_now()) limit 1`, [MEMBERS_AUDIENCE]);
  const country = chair?.party ?? refuse('wrong-state', { why: 'refusal.nobody-in-the-chair' });
  const [post] = await officesOf(tx, [country]);
  return { country, zone: post?.zone ?? 'UTC', city: post?.city ?? 'UTC' };
};

/** The other two of the troika: the last chair and the next, where there are any (§3.13). */
export const troikaBeside = async (tx: Asking, chair: string): Promise<string[]> => {
  const rows = await tx.query<{ state: string }>(
    `select distinct state from term where stage <> 'cancelled' and (
       id = (select id from term where stage <> 'cancelled' and until <= concord_now() order by until desc limit 1)
       or id = (select id from term where stage <> 'cancelled' and since > concord_now() order by since limit 1)) and state <> $1
       and exists (select from seat where audience = $2 and party = term.state and seat = 'delegate' and since <= concord_now() and (until is null or until > concord_now()))
     order by state`, [chair, MEMBERS_AUDIENCE]);
  return rows.map((r) => r.state);
};

/** The members entitled now. */
export const membersNow = async (tx: Asking): Promise<string[]> => {
  const rows = await tx.query<{ party: string }>(
    `select distinct party from seat where audience = $1 and seat = 'delegate' and since <= concord_now() and (until is null or until > concord_now()) order by party`, [MEMBERS_AUDIENCE]);
  return rows.map((r) => r.party);
};

/** For whom of them the deadline is a bad hour at its capital, and of whose holidays nothing is known. */
export const warningsFor = async (tx: Asking, parties: readonly string[], due: Date): Promise<{ warnings: Warning[]; unlisted: string[] }> => {
  const { calendar, known } = calendars();
  const posts = await officesOf(tx, parties);
  const warnings = posts.flatMap((p): Warning[] => {
    const why = unsocialAt(calendar, due, { country: p.party, ...p });
    return why ? [{ party: p.party, why, city: p.city, zone: p.zone }] : [];
  });
  return { warnings, unlisted: parties.filter((p) => !known(p)) };
};
