// The rules of procedure of a meeting: those stamped on the sitting that is under way, or else those its body has in force. Not here: setting others (bodies.commands.ts).
import type { EntityManager } from 'typeorm';
import type { BodyRules } from '../../contract/meetings.views.js';

/** $1: the meeting. */
export const RULES_NOW = `
  select r.version, r.rules from meeting m join body_rules r on r.body = m.body
  where m.id = $1 order by r.version = (select s.rules from sitting s where s.meeting = m.id and s.state in ('open', 'suspended')) desc nulls last, r.version desc limit 1`;

/** The rules of a meeting now, with their version. */
export const rules = async (tx: Pick<EntityManager, 'query'>, meeting: string): Promise<BodyRules & { version: number }> => {
  const [row] = await tx.query<{ version: number; rules: BodyRules }[]>(RULES_NOW, [meeting]);
  return { version: row!.version, ...row!.rules };
};
