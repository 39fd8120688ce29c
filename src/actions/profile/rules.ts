// The rules in force now, to be stamped on what opens now. Not here: adopting others (profile.commands.ts).
import type { EntityManager } from 'typeorm';
import type { ProfileRules } from '../../contract/profile.views.js';

export interface ProfileRow {
  id: string;
  name: string;
  rules: ProfileRules;
}
export const rulesInForce = async (tx: Pick<EntityManager, 'query'>): Promise<ProfileRow> => {
  const rows = await tx.query<ProfileRow[]>('select id, name, rules from profile order by adopted desc limit 1');
  return rows[0]!;
};
