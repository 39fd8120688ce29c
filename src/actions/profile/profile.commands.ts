// Adopting rules of procedure: a new version from now on; what is under way keeps the one it began with. Not here: reading them (rules.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { hashOrNull } from '../../members/facts.js';
import { rulesInForce } from './rules.js';

@Injectable()
export class ProfileCommands {
  @Command('profile.adopt')
  async adopt(act: Act<'profile.adopt'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    if (p.rules.urgentHours > p.rules.silenceHours || p.rules.changesHours > p.rules.silenceHours || p.rules.opens >= p.rules.closes) refuse('invalid', { why: 'refusal.profile-contrary' });
    const was = await rulesInForce(tx);
    const year = act.effective.getUTCFullYear();
    const [row] = await tx.query<{ n: number }[]>('select count(*)::int + 1 as n from profile where name like $1', [`${year}-%`]);
    const [id, name] = [randomUUID(), `${year}-${row!.n}`];
    await tx.query('insert into profile (id, name, rules, party, person, adopted, decision) values ($1, $2, $3, $4, $5, $6, $7)', [id, name, JSON.stringify(p.rules), by.party, by.person, act.effective, p.decision ?? null]);
    return said('profile.adopted', { profile: id, name, rules: { ...p.rules }, decision: hashOrNull(p.decision) }, `profile:${id}`, `profile:${was.id}`);
  }
}
