// Many people at once, as accepted from a preview: one act, all or nothing, and the same rows again change nothing. Not here: reading files (people-csv.ts).
import { Injectable } from '@nestjs/common';
import type { InvitePerson } from '../contract/members.js';
import type { RowState } from '../contract/members.reads.js';
import { refuse } from '../kernel/refusal.js';
import { also, Command, said, type Act, type Line, type Said } from '../ledger/command.js';
import { emailKey, enrol, formerChannels, give, type KnownPerson } from './enrol.js';
import { textHash } from './facts.js';
import { putRole } from './hats.js';
import { planRows, type RowPlan } from './people-plan.js';
import { partyOf, refuseBeyondQuota, refuseForeignPost, refuseFunction, refuseLastAdmin } from './roster.js';

interface Done {
  touched: Set<string>;
  left: Line[];
  /** People made or brought over by this act, by address: a second row is their second office. */
  made: Map<string, string>;
}

@Injectable()
export class PeopleImportCommands {
  @Command('people.import', { locks: (tx, payload, channel) => formerChannels(tx, payload.rows.map((r) => r.email), channel) })
  async import(act: Act<'people.import'>): Promise<Said> {
    const { rows } = act.payload;
    for (const f of new Set(rows.map((r) => r.function))) refuseFunction(act, f);
    for (const post of new Set(rows.map((r) => r.post))) await refuseForeignPost(act, post);
    // By address, so that two imports that name the same new people wait for each other in one order.
    const plans = (await planRows(act.tx, rows, partyOf(act))).sort((a, b) => (emailKey(a.row.email) < emailKey(b.row.email) ? -1 : 1));
    const wrong = plans.filter((p) => p.state === 'conflict');
    if (wrong.length) refuse('conflict', { why: 'refusal.rows-conflict', rows: wrong.map((p) => ({ row: rows.indexOf(p.row), why: p.why })) });
    const done: Done = { touched: new Set(), left: [], made: new Map() };
    for (const plan of plans) await this.apply(act, plan, done);
    await refuseBeyondQuota(act, []);
    const count = (state: RowState) => plans.filter((p) => p.state === state).length;
    const facts = { people: new Set(rows.map((r) => emailKey(r.email))).size, new: count('new'), changed: count('changed'), unchanged: count('unchanged'), rows: textHash(JSON.stringify(rows)) };
    return also(said('people.imported', facts, ...done.touched), done.left, { new: facts.new, changed: facts.changed, unchanged: facts.unchanged });
  }

  private async apply(act: Act, { row, state, known, role, fields }: RowPlan, done: Done): Promise<void> {
    if (state === 'unchanged') return;
    const person = await this.person(act, row, known, done);
    done.touched.add(`person:${person}`);
    if (fields.includes('name')) await act.tx.query('update person set name = $2 where id = $1', [person, row.name]);
    if (!role) {
      done.touched.add(`role:${(await give(act, person, row)).id}`);
      return;
    }
    if (!row.mandates.includes('admin')) await refuseLastAdmin(act, [role]);
    await putRole(act, { ...role, function: row.function, mandates: row.mandates, until: row.until ? new Date(row.until) : role.until });
    done.touched.add(`role:${role.id}`);
  }

  private async person(act: Act, row: InvitePerson, known: KnownPerson | undefined, done: Done): Promise<string> {
    const key = emailKey(row.email);
    const made = done.made.get(key);
    if (made) return made;
    const { person, left } = await enrol(act, row, known);
    await refuseBeyondQuota(act, [person]);
    done.made.set(key, person);
    done.left.push(...left);
    return person;
  }
}
