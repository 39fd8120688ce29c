// May a text be put to all the members, as far as those behind it go: enough of them from enough regions, or waived on the record; none of them still asked (§3.5).
// Not here: everything else a text needs (adoption/readiness.ts, text/gate.ts).
import type { EntityManager } from 'typeorm';
import { isText, type ActionKind } from '../../contract/actions.views.js';
import type { ProfileRules } from '../../contract/profile.views.js';
import { regionOf } from '../../members/regions.js';
import { membersNow } from '../silence/chair.js';
import { KEPT_RULES, sponsorsOf } from './store.js';

type Tx = Pick<EntityManager, 'query'>;
interface Window {
  kind: ActionKind;
  rules: ProfileRules | null;
  waived: boolean;
}

/** Pure: do these states reach what the rules ask? */
export const enough = (members: readonly string[], rules: Pick<ProfileRules, 'sponsorMembers' | 'sponsorRegions'>): boolean =>
  members.length >= rules.sponsorMembers && new Set(members.map(regionOf).filter(Boolean)).size >= rules.sponsorRegions;

/** Why not, by the words of refusals; empty where it may. `rules`: those in force, for a text whose window never opened. A joint statement of the presidency takes no sponsors. */
export const sponsorFaults = async (tx: Tx, action: string, rules: ProfileRules): Promise<string[]> => {
  const [w] = await tx.query<Window[]>(
    `select a.kind, p.rules, exists (select from adoption_waiver v where v.action = a.id and v.rule = 'sponsors') as waived
     from action a left join sponsorship s on s.action = a.id left join ${KEPT_RULES} and s.action is not null where a.id = $1`, [action]);
  if (!w || !isText(w.kind) || w.kind === 'joint-statement') return [];
  const sponsors = await sponsorsOf(tx, action);
  const entitled = new Set(await membersNow(tx));
  const standing = sponsors.filter((s) => s.state === 'standing' && entitled.has(s.party)).map((s) => s.party);
  return [
    ...(sponsors.some((s) => s.state === 'to-reconfirm') ? ['refusal.sponsors-asked'] : []),
    ...(w.waived || enough(standing, w.rules ?? rules) ? [] : ['refusal.sponsors-too-few']),
  ];
};
