// An assembly of other times on an empty installation: its states as members, a delegate for each, a sitting that is open and everybody present. Everything through the door. Not here: what is said
// or voted in it (votes-replay.ts, speakers-replay.ts).
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import type { CommandName, Payload } from '../../contract/commands.js';
import { PLENARY_RULES, type BodyRules } from '../../contract/meetings.views.js';
import type { Outcome } from '../../contract/packet.js';
import { MANDATES, NETWORK, SECRETARIAT } from '../../contract/seats.js';
import type { Actor } from '../../ledger/command.js';
import { Dispatch } from '../../ledger/dispatch.js';
import { ReadDb } from '../../ledger/read-db.js';

/** The door refused something that the record says happened. */
export class ReplayFault extends Error {}
type Recorded = Extract<Outcome, { ok: true }>;
type Loose<N extends CommandName> = { [K in keyof Payload<N>]: Payload<N>[K] };

export interface OpenMeeting {
  id: string;
  sitting: string;
  chair: string;
}

export class Assembly {
  readonly db: ReadDb;
  private readonly dispatch: Dispatch;
  private readonly delegates = new Map<string, Actor>();
  private members = new Set<string>();

  constructor(app: INestApplicationContext) {
    this.dispatch = app.get(Dispatch);
    this.db = app.get(ReadDb);
  }

  /** Sends one command; resolves with whatever came of it, a refusal included. */
  try<N extends CommandName>(by: string, name: N, payload: Loose<N>, channel: string = NETWORK): Promise<Outcome> {
    const actor: Actor = by === 'operator' ? { kind: 'operator' } : this.delegates.get(by)!;
    return this.dispatch.run(actor, { name, channel, command: randomUUID(), payload });
  }
  /** The same for what cannot be refused. */
  async act<N extends CommandName>(by: string, name: N, payload: Loose<N>, channel: string = NETWORK): Promise<Recorded> {
    const outcome = await this.try(by, name, payload, channel);
    if (!outcome.ok) throw new ReplayFault(`${name} by ${by} was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome;
  }

  /** From now on these states and no others are members; each of them has somebody who speaks and votes for it. */
  async seat(states: readonly string[]): Promise<void> {
    if (!this.delegates.has(SECRETARIAT)) await this.invite(SECRETARIAT);
    for (const state of [...this.members].filter((s) => !states.includes(s))) await this.act('operator', 'state.withdraw', { state });
    for (const state of states.filter((s) => !this.members.has(s))) {
      await this.act('operator', 'state.admit', { state, status: 'member' });
      if (!this.delegates.has(state)) await this.invite(state);
    }
    this.members = new Set(states);
  }

  /** A meeting of them with one sitting, open. `title`: as the record calls it. */
  async convene(title: string, rules: Partial<BodyRules> = {}): Promise<OpenMeeting> {
    const [id, body, sitting, chair] = [randomUUID(), randomUUID(), randomUUID(), [...this.members].sort()[0]!];
    await this.act(SECRETARIAT, 'body.constitute', { body, kind: 'plenary', nameEn: title, nameFr: title, chair, open: 'network', rules: { ...PLENARY_RULES, ...rules } });
    const from = Date.now() + 60_000;
    const sittings = [{ sitting, from: new Date(from).toISOString(), until: new Date(from + 3 * 3_600_000).toISOString() }];
    await this.act(SECRETARIAT, 'meeting.convene', { body, title: { en: title, fr: title }, zone: 'America/New_York', hybrid: false, sittings }, id);
    for (const party of this.members) await this.act(party, 'presence.enter', { sitting, mode: 'room' }, id);
    await this.act(chair, 'sitting.open', { sitting }, id);
    return { id, sitting, chair };
  }

  private async invite(party: string): Promise<void> {
    const [row] = await this.db.query<{ id: string }>(`select id from channel where kind = 'delegation' and owner = $1`, [party]);
    const payload = { name: `Delegate of ${party}`, email: `${party.toLowerCase()}@delegate.example`, lang: 'en' as const, function: party === SECRETARIAT ? ('officer' as const) : ('delegate' as const), mandates: [...MANDATES] };
    const { result } = await this.act('operator', 'person.invite', payload, row!.id);
    this.delegates.set(party, { kind: 'person', person: String(result!.person), hat: String(result!.role) });
  }
}
