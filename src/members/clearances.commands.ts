// Two persons for what binds a state (§3.1: drafted → cleared): one prepares the act as it will be sent, another clears it, in a channel of their delegation alone; then the door lets it
// through under the id it was prepared for. Not here: the door's question (ledger/dispatch.ts).
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CLEARANCE, type ClearanceState } from '../contract/clearances.views.js';
import { COMMANDS, type CommandName } from '../contract/commands.js';
import { next } from '../contract/machine.js';
import { rowOf } from '../contract/policy.js';
import { refuse } from '../kernel/refusal.js';
import { bumpAuthority } from '../ledger/channels.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';
import { validate } from '../ledger/validate.js';
import { partyOf } from './roster.js';

interface Row {
  act: string;
  person: string;
  state: ClearanceState;
}

@Injectable()
export class ClearancesCommands {
  @Command('clearance.ask')
  async ask(act: Act<'clearance.ask'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    if (!(p.act in COMMANDS) || rowOf(p.act as CommandName).mandate !== 'bind') refuse('invalid', { why: 'refusal.clearance-not-binding' });
    validate(p.act as CommandName, p.payload);
    // As the door reckons it when the act comes.
    const body = createHash('sha256').update(JSON.stringify([p.act, p.place, p.payload])).digest('hex');
    const made = await tx.query<object[]>(
      `insert into clearance (id, party, command, act, place, payload, body, person, asked, state) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) on conflict (command) do nothing returning id`,
      [channel.id, by.party, p.command, p.act, p.place, JSON.stringify(p.payload), body, by.person, act.effective, CLEARANCE.initial]);
    if (!made.length) refuse('conflict', { why: 'refusal.clearance-exists' });
    return said('clearance.asked', { act: p.act, place: p.place, payload: body }, `clearance:${channel.id}`);
  }

  @Command('clearance.give')
  async give(act: Act<'clearance.give'>): Promise<Said> {
    const { person, ...row } = await this.load(act);
    if (person === act.by.person) refuse('not-allowed', { why: 'refusal.clearance-same-person' });
    await this.step(act, row.state, 'give');
    return said('clearance.given', { act: row.act }, `clearance:${act.channel.id}`);
  }

  @Command('clearance.take-back')
  async takeBack(act: Act<'clearance.take-back'>): Promise<Said> {
    const row = await this.load(act);
    await this.step(act, row.state, 'take-back');
    return said('clearance.taken-back', { act: row.act }, `clearance:${act.channel.id}`);
  }

  /** The rule goes to the door with every hat of the delegation, those that come later too. */
  @Command('delegation.set-signing')
  async setSigning(act: Act<'delegation.set-signing'>): Promise<Said> {
    const { tx, payload: p } = act;
    const party = partyOf(act);
    const [{ two, binders }] = await tx.query<[{ two: boolean; binders: number }]>(
      `select q.two, (select count(distinct h.person)::int from hat h where h.party = q.party and 'bind' = any(h.mandates) and h.since <= $2 and (h.until is null or h.until > $2)) as binders from quota q where q.party = $1`, [party, act.now]);
    const required = p.persons === 2;
    if (two === required) refuse('wrong-state', { why: 'refusal.nothing-changes' });
    if (required && binders < 2) refuse('wrong-state', { why: 'refusal.two-needs-two' });
    await tx.query('update quota set two = $2 where party = $1', [party, required]);
    await tx.query('update hat set two = $2 where party = $1', [party, required]);
    await bumpAuthority(tx);
    return said('delegation.signing-set', { persons: p.persons }, `delegation:${party}`);
  }

  private async load(act: Act): Promise<Row> {
    const [row] = await act.tx.query<Row[]>('select act, person, state from clearance where id = $1', [act.channel.id]);
    return row ?? refuse('not-found', { why: 'refusal.no-channel' });
  }

  private async step(act: Act, was: ClearanceState, verb: keyof typeof CLEARANCE.steps): Promise<void> {
    const state = next(CLEARANCE, was, verb) ?? refuse('wrong-state', { why: `refusal.clearance-${was}` });
    await act.tx.query('update clearance set state = $2, by = $3, at = $4 where id = $1', [act.channel.id, state, act.by.person, act.effective]);
  }
}
