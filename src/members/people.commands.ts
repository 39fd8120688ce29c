// People of a delegation: invited, corrected, closed. Not here: their offices once they are in (roles.commands.ts), the link they sign in by (invitations.ts).
import { Injectable } from '@nestjs/common';
import { cancelAlarm } from '../ledger/alarms.js';
import { bumpAuthority } from '../ledger/channels.js';
import { refuse } from '../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../ledger/command.js';
import { emailKey, enrol, formerChannels, give, knownPeople } from './enrol.js';
import { textHash } from './facts.js';
import { putRole, type RoleRow } from './hats.js';
import { partyOf, personOf, refuseBeyondQuota, refuseForeignHand, refuseForeignPost, refuseFunction, refuseLastAdmin } from './roster.js';
import { roleFacts } from './roles.commands.js';

@Injectable()
export class PeopleCommands {
  /** By name and address; an address already known here gets a second office through `role.grant` instead. */
  @Command('person.invite', { locks: (tx, payload, channel) => formerChannels(tx, [payload.email], channel) })
  async invite(act: Act<'person.invite'>): Promise<Said> {
    const p = act.payload;
    refuseFunction(act, p.function);
    await refuseForeignHand(act, p.mandates);
    await refuseForeignPost(act, p.post);
    const known = (await knownPeople(act.tx, [p.email], partyOf(act))).get(emailKey(p.email));
    if (known && known.home === partyOf(act) && !known.closed) refuse('conflict', { why: 'refusal.person-known' });
    const { person, left } = await enrol(act, p, known);
    await refuseBeyondQuota(act, [person]);
    const role = await give(act, person, p);
    const identity = textHash(`${p.name}\n${emailKey(p.email)}`);
    return also(said('person.invited', { ...roleFacts(role), identity }, `person:${person}`, `role:${role.id}`), left, { person, role: role.id });
  }

  @Command('person.correct')
  async correct(act: Act<'person.correct'>): Promise<Said> {
    const person = await personOf(act, act.payload.person);
    if (person.name === act.payload.name) refuse('wrong-state', { why: 'refusal.nothing-changes' });
    await act.tx.query('update person set name = $2 where id = $1', [person.id, act.payload.name]);
    return said('person.corrected', { person: person.id, name: textHash(act.payload.name) }, `person:${person.id}`);
  }

  /** Ends every office and every session of the person; what the person wrote stays under the name it had. */
  @Command('person.close')
  async close(act: Act<'person.close'>): Promise<Said> {
    const person = await personOf(act, act.payload.person);
    const roles = await act.tx.query<RoleRow[]>(
      'select id, person, party, post, function, mandates, since, until from role where person = $1 and party = $2 and (until is null or until > $3)', [person.id, partyOf(act), act.now]);
    await refuseLastAdmin(act, roles);
    for (const r of roles) {
      await putRole(act, { ...r, until: act.now });
      await cancelAlarm(act.tx, `role:${r.id}`);
    }
    await act.tx.query('update person set closed = $2, password = null where id = $1', [person.id, act.now]);
    await act.tx.query('delete from invitation where person = $1', [person.id]);
    await act.tx.query('delete from session where person = $1', [person.id]);
    await bumpAuthority(act.tx);
    const ids = roles.map((r) => r.id);
    return said('person.closed', { person: person.id, roles: ids }, `person:${person.id}`, ...ids.map((id) => `role:${id}`));
  }
}
