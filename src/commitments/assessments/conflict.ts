// Who may assess a commitment: a state that has no part in it and had none for two years, by a person who served none of its states in that time (§3.9 rule 6). Asked behind the lock, at every
// act of an assessor. Not here: what an assessor does (assessments.commands.ts, evidence).
import { COOLING_YEARS } from '../../contract/assessments.views.js';
import { NETWORK_AUDIENCE } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';

const COOLING = `$2::timestamptz - interval '${COOLING_YEARS} years'`;

/** The state whose commitment it is, and every one that has joined it and not left it for longer than the cooling time. */
const PARTIES = `
  select owner as party from commitment where id = $1
  union select party from commitment_share where commitment = $1 and joined is not null and (left_at is null or left_at > ${COOLING})
  union select owner from commitment where parent = $1`;

/** Refuses `invalid` for a state that has part in it. */
export const freeState = async ({ tx, now }: Act, commitment: string, owner: string, assessor: string): Promise<void> => {
  if (assessor === owner) refuse('invalid', { why: 'refusal.assessor-owner', party: assessor });
  const parties = await tx.query<{ party: string }[]>(PARTIES, [commitment, now]);
  if (parties.some((p) => p.party === assessor)) refuse('invalid', { why: 'refusal.assessor-partner', party: assessor });
};

/** Refuses `not-allowed` for a person who serves, or served in the cooling time, a state that has part in it: also under the hat of another one. */
export const freePerson = async ({ tx, now, by }: Act, commitment: string): Promise<void> => {
  const served = await tx.query<object[]>(
    `select from hat h where h.person = $3 and h.party in (${PARTIES}) and h.since <= $2 and (h.until is null or h.until > ${COOLING}) limit 1`, [commitment, now, by.person]);
  if (served.length) refuse('not-allowed', { why: 'refusal.assessor-cooling' });
};

/** The states that assess it: asked, not declined, and in the Network by now. */
export const assessorsOf = async ({ tx, now }: Pick<Act, 'tx' | 'now'>, commitment: string): Promise<string[]> =>
  (await tx.query<{ assessor: string }[]>(
    `select distinct a.assessor from assessment a join seat s on s.audience = $2 and s.party = a.assessor and s.seat in ('delegate', 'observer') and s.since <= $3 and (s.until is null or s.until > $3)
     where a.commitment = $1 and a.state <> 'declined' order by a.assessor`, [commitment, NETWORK_AUDIENCE, now])).map((a) => a.assessor);

/** Refuses whoever is not asked to assess it, and whoever may no longer: a state can have joined it since. */
export const asAssessor = async (act: Act, commitment: { id: string; owner: string }): Promise<void> => {
  if (!(await assessorsOf(act, commitment.id)).includes(act.by.party)) refuse('not-allowed', { why: 'refusal.evidence-not-assessor' });
  await freeState(act, commitment.id, commitment.owner, act.by.party);
  await freePerson(act, commitment.id);
};
