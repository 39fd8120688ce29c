// Offices of a delegation's people: a second hat, another mandate, an end. Not here: bringing a person in (people.commands.ts), narrowing by credentials.
import { Injectable } from '@nestjs/common';
import { refuse } from '../kernel/refusal.js';
import { bumpAuthority } from '../ledger/channels.js';
import { also, Command, said, type Act, type Said } from '../ledger/command.js';
import { give } from './enrol.js';
import { isoOrNull } from './facts.js';
import { putRole, type RoleRow } from './hats.js';
import { personOf, refuseBeyondQuota, refuseEnded, refuseForeignPost, refuseFunction, refuseLastAdmin, roleOf } from './roster.js';

/** A role as the record tells it. */
export const roleFacts = (r: RoleRow) => ({
  person: r.person, role: r.id, function: r.function, mandates: r.mandates, post: r.post, since: r.since.toISOString(), until: isoOrNull(r.until),
});
const FIELDS = ['post', 'function', 'mandates', 'until'] as const;

@Injectable()
export class RoleCommands {
  /** One person, several offices: each is a hat that the person chooses. */
  @Command('role.grant')
  async grant(act: Act<'role.grant'>): Promise<Said> {
    const p = act.payload;
    const person = await personOf(act, p.person);
    refuseFunction(act, p.function);
    await refuseForeignPost(act, p.post);
    await refuseBeyondQuota(act, [person.id]);
    const role = await give(act, person.id, p);
    return also(said('role.granted', roleFacts(role), `role:${role.id}`), [], { role: role.id });
  }

  @Command('role.change')
  async change(act: Act<'role.change'>): Promise<Said> {
    const was = await roleOf(act, act.payload.role);
    refuseEnded(act, was);
    const is = changed(was, act.payload);
    const fields = FIELDS.filter((f) => String(is[f]) !== String(was[f]));
    if (!fields.length) refuse('wrong-state', { why: 'refusal.nothing-changes' });
    if (is.until && is.until <= was.since) refuse('invalid', { why: 'refusal.ends-before-it-begins' });
    refuseFunction(act, is.function);
    await refuseForeignPost(act, act.payload.post);
    if (!is.mandates.includes('admin') || (is.until && is.until <= act.now)) await refuseLastAdmin(act, [was]);
    await putRole(act, is);
    return said('role.changed', { ...roleFacts(is), fields }, `role:${is.id}`);
  }

  @Command('role.end')
  async end(act: Act<'role.end'>): Promise<Said> {
    const role = await roleOf(act, act.payload.role);
    refuseEnded(act, role);
    await refuseLastAdmin(act, [role]);
    await putRole(act, { ...role, until: act.now });
    return said('role.ended', { person: role.person, role: role.id, function: role.function }, `role:${role.id}`);
  }

  /** The hat came off by its own date; the clock adds the line, and that open windows are asked again who reads. */
  @Command('role.lapse')
  async lapse(act: Act<'role.lapse'>): Promise<Said> {
    const role = await roleOf(act, act.payload.role);
    if (!role.until || role.until > act.effective) refuse('wrong-state', { why: 'refusal.not-due' });
    await bumpAuthority(act.tx);
    return said('role.lapsed', { person: role.person, role: role.id, function: role.function }, `role:${role.id}`);
  }
}

const changed = (was: RoleRow, p: Act<'role.change'>['payload']): RoleRow => ({
  ...was,
  ...(p.post ? { post: p.post } : {}),
  ...(p.function ? { function: p.function } : {}),
  ...(p.mandates ? { mandates: p.mandates } : {}),
  ...(p.until ? { until: new Date(p.until) } : {}),
});
