// The one door: every act of every person, of time and of the shell comes through `run`. Not here: what a command does (the rooms), who may (contract/policy.ts).
import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isUUID } from 'class-validator';
import { DataSource } from 'typeorm';
import type { CommandName, Payload } from '../contract/commands.js';
import type { CommandRequest, Outcome } from '../contract/packet.js';
import { may, rowOf } from '../contract/policy.js';
import type { PolicyRow } from '../contract/policy.row.js';
import { NETWORK, NETWORK_AUDIENCE, type Seat } from '../contract/seats.js';
import { Figures } from '../kernel/figures.js';
import { Refusal, refuse } from '../kernel/refusal.js';
import { Bell } from './bell.js';
import type { Act, Actor, Author, ChannelRow } from './command.js';
import * as door from './door.sql.js';
import { Lanes, type Pass } from './lanes.js';
import { Registry, type Handler } from './registry.js';
import { compose, type Written } from './compose.js';
import type { Question } from './together.js';
import { Transaction } from './transaction.js';
import { validate } from './validate.js';

/** One command on its way through the door: what was asked, by whom, and what the contract says of it. */
interface Case {
  actor: Actor;
  author: string;
  request: CommandRequest;
  name: CommandName;
  row: PolicyRow;
  handler: Handler;
  payload: Payload<CommandName>;
  body: string;
}
type Locked = ChannelRow & { hash: Buffer };
/** No answer to the act: nothing is stored under its id, which may be sent again under another session. */
class SessionOver extends Refusal {
  constructor() {
    super('not-allowed', { why: 'refusal.sign-in-first' });
  }
}

@Injectable()
export class Dispatch {
  private readonly lanes = new Lanes<Transaction>();

  constructor(
    private readonly db: DataSource,
    private readonly registry: Registry,
    private readonly bell: Bell,
    private readonly figures: Figures,
  ) {}

  /**
   * Runs one command. Resolves with its outcome, a refusal included, after COMMIT; the same command id gives the same outcome for ever.
   * Rejects only with `refusal.sign-in-first` where the actor's session is over, for a bug, or for a database that cannot answer; then nothing was recorded and the
   * same id may be sent again.
   */
  run(actor: Actor, request: CommandRequest): Promise<Outcome> {
    return this.figures.act(() => this.answer(actor, request));
  }

  private async answer(actor: Actor, request: CommandRequest): Promise<Outcome> {
    try {
      const c = this.read(actor, request);
      const follows = !c.row.opens && !c.handler.locks;
      return await this.lanes.run(request.channel, follows, (t, pass) => this.transact(c, t, pass));
    } catch (e) {
      if (e instanceof Refusal && !(e instanceof SessionOver)) return { ok: false, refusal: e.body };
      throw e;
    }
  }

  private read(actor: Actor, request: CommandRequest): Case {
    const name = request.name as CommandName;
    const handler = this.registry.get(name) ?? refuse('unknown-command', { why: 'refusal.unknown-command', name: String(name).slice(0, 80) });
    if (!isUUID(request.channel) || !isUUID(request.command)) refuse('invalid', { why: 'refusal.ids' });
    const payload = validate(name, request.payload);
    const author = actor.kind === 'person' ? actor.person : actor.kind;
    const body = createHash('sha256').update(JSON.stringify([name, request.channel, request.payload ?? {}])).digest('hex');
    return { actor, author, request, name, row: rowOf(name), handler, payload, body };
  }

  /** `before`: the connection of the act before in this channel, whose COMMIT is on its way. Each act has a transaction of its own. */
  private async transact(c: Case, before: Transaction | null, pass: Pass<Transaction>): Promise<Outcome> {
    const t = before ?? (await Transaction.open(this.db));
    let passed = false;
    try {
      const { outcome, written, save } = await this.act(c, t);
      const [own] = written;
      await t.commit(save, () => (passed = !t.isWanted && pass(t)), () => (own && !t.isWanted ? this.bell.follower(own) : null));
      for (const w of written) this.bell.ring(w.channel, w.head, w.touched);
      return outcome;
    } catch (e) {
      if (!passed) await t.rollback();
      if (e instanceof SessionOver) throw e;
      if (e instanceof Refusal) return await this.refused(c, t, e);
      if ((e as { code?: string }).code === '23505' && (e as { constraint?: string }).constraint === 'receipt_pkey') return this.reused();
      throw e;
    } finally {
      if (!passed) await t.release();
    }
  }

  /** lock → receipt → policy → handler → entries, inside the transaction. `save` writes them with the receipt: the last statement before the commit. */
  private async act(c: Case, t: Transaction): Promise<{ outcome: Outcome; written: Written[]; save: Question[] }> {
    const { channel, locked, found, foreseen } = await this.lock(c, t);
    if (found.over) throw new SessionOver();
    if (found.receipt) return { outcome: this.replay(c, found.receipt), written: [], save: [] };
    const by = this.seat(c, channel, found);
    const now = found.now;
    const effective = c.actor.kind === 'clock' ? c.actor.due : now;
    const kept: Question[] = [];
    const act: Act = {
      name: c.name, command: c.request.command, tx: t.tx, ask: (statement, values) => t.ask(statement, values), keep: (statement, values) => void kept.push({ statement, values }),
      foreseen, channel, locked, by, payload: c.payload, now, effective,
    };
    const said = await c.handler.run(act);
    const { entries, written } = await compose(act, said, locked);
    const first = entries[0]!;
    const outcome: Outcome = { ok: true, channel: channel.id, seq: first.seq, at: first.at, ...(said.result ? { result: said.result } : {}) };
    return { outcome, written, save: [...kept, door.saving(entries, { command: c.request.command, channel: channel.id, author: c.author, body: c.body, outcome, at: first.at })] };
  }

  /** The lock, and right behind it what the door and the room read: sent together, run one after the other, so that the reading sees what the lock waited for. */
  private async lock(c: Case, t: Transaction): Promise<{ channel: Locked; locked: Map<string, Locked>; found: door.Found; foreseen: object[] | null }> {
    t.begin();
    const { channel, command } = c.request;
    const person = c.actor.kind === 'person' ? c.actor : { hat: null, person: null, session: null };
    if (c.row.opens && c.actor.kind === 'person') await t.ask(door.openOwn, [channel, c.row.opens, person.hat, person.person]);
    const more = c.handler.locks ? await c.handler.locks(t.tx, c.payload, channel) : [];
    const ids = [...new Set([channel, ...(c.row.tells ? [NETWORK] : []), ...more])];
    const asked = [
      ids.length > 1 ? { statement: door.lock, values: [ids] } : { statement: door.lockOne, values: ids },
      { statement: door.find, values: [command, person.hat, person.person, channel, c.row.opens ? NETWORK_AUDIENCE : null, person.session ?? null] },
      ...(c.handler.foresees ? [c.handler.foresees(c.payload, channel)] : []),
    ];
    const [rows, [found], foreseen] = (await t.send(asked).catch((e: unknown) => this.again(e, t, asked))) as [Locked[], [door.Found], object[]?];
    const locked = new Map(rows.map((r) => [r.id, r]));
    return { channel: locked.get(channel) ?? refuse('not-found', { why: 'refusal.no-channel' }), locked, found, foreseen: foreseen ?? null };
  }

  /** The act before over this connection failed at its end: what was asked behind it was never read, and is asked again in a transaction of its own. */
  private async again(e: unknown, t: Transaction, asked: Question[]): Promise<object[][]> {
    if ((e as { code?: string }).code !== '25P02') throw e;
    await t.rollback();
    t.begin();
    return t.send(asked);
  }

  private replay(c: Case, receipt: NonNullable<door.Found['receipt']>): Outcome {
    return receipt.author === c.author && receipt.body === c.body ? receipt.outcome : this.reused();
  }

  private reused(): Outcome {
    return { ok: false, refusal: { code: 'conflict', detail: { why: 'refusal.command-id-reused' } } };
  }

  /** Seats of the party in the channel's audience, narrowed by the person's mandates. No seat: the channel does not exist for this reader. */
  private seat(c: Case, channel: Locked, found: door.Found): Author {
    if (c.row.opens && channel.head > 0) refuse('conflict', { why: 'refusal.exists' });
    const who = this.who(c.actor, channel, found);
    if (!c.row.in.includes(channel.kind)) refuse('invalid', { why: 'refusal.wrong-channel' });
    const allowed = may(who, c.name);
    if ('why' in allowed) return refuse('not-allowed', { ...allowed });
    // Drafted by one, cleared by another (§3.1), and then sent as it was drafted.
    if (c.row.mandate === 'bind' && found.hat?.two && c.name !== 'clearance.give' && found.cleared !== c.body) refuse('not-allowed', { why: 'refusal.needs-second-person' });
    return { ...who, seat: allowed.seat };
  }

  private who({ kind, ...person }: Actor, channel: Locked, found: door.Found): Omit<Author, 'seat'> {
    if (kind !== 'person') return { kind, party: kind, person: null, seats: [kind], mandates: [] };
    const { party, mandates } = found.hat ?? refuse('not-allowed', { why: 'refusal.no-hat' });
    if (!found.seats?.length) refuse('not-found', { why: 'refusal.no-channel' });
    const seats: Seat[] = channel.owner === party ? ['owner', ...found.seats!] : found.seats!;
    return { kind, party, person: (person as { person: string }).person, seats, mandates };
  }

  /** A refusal undid the handler's work; only its receipt is written, and no number is used. */
  private async refused(c: Case, t: Transaction, refusal: Refusal): Promise<Outcome> {
    const outcome: Outcome = { ok: false, refusal: refusal.body };
    const [row] = await t.ask(door.saveRefusal, [c.request.command, c.request.channel, c.author, c.body, JSON.stringify(outcome)]);
    return row?.outcome ?? outcome;
  }
}
