// How a record names other activities: as related, as the activity behind a partner, as giver or receiver of its money. Pure. Not here: who may learn of it (named-by.ts).
import type { Activity, MoneyOrg } from '../contract/activity.js';
import type { Naming } from '../contract/initiatives.reads.js';

interface OneNaming { identifier: string; as: Naming }
interface Parties { provider?: MoneyOrg; receiver?: MoneyOrg }
const named = (identifier: string | undefined, as: Naming): OneNaming[] => (identifier?.trim() ? [{ identifier: identifier.trim(), as }] : []);
const ofParties = (p: Parties): OneNaming[] => [...named(p.provider?.activityId, 'provider'), ...named(p.receiver?.activityId, 'receiver')];

/** Every activity that the record names, once for each way it does. */
export const namings = (a: Activity): OneNaming[] => [
  ...a.relatedActivities.flatMap((r) => named(r.ref, `related-${r.type}`)),
  ...a.participatingOrgs.flatMap((o) => named(o.activityId, 'partner')),
  ...[...a.transactions, ...a.plannedDisbursements].flatMap(ofParties),
];

/** In which ways it names this one; none when it does not. */
export const namingsOf = (a: Activity, identifier: string): Naming[] => [...new Set(namings(a).filter((n) => n.identifier === identifier).map((n) => n.as))].sort();
