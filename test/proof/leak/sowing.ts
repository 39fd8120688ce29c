// Acts with tokens in all their texts: the whole world is made of them, and then each command once more wherever it can be done. An act is rehearsed before it is done, so
// that a room that wants a certain word keeps it. Not here: which words can stand where (tokens.ts), reading (reading.ts).
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { COMMANDS, type CommandName } from '../../../src/contract/commands.js';
import { rowOf } from '../../../src/contract/policy.js';
import type { CommandRequest } from '../../../src/contract/packet.js';
import { Dispatch } from '../../../src/ledger/dispatch.js';
import type { Actor } from '../../../src/ledger/command.js';
import { likelyOf } from '../likely.js';
import { payloads, type Place, type Query } from '../objects.js';
import { REHEARSED } from '../permissions/rehearsal.js';
import { placesOf, type Scope } from '../permissions/specimens.js';
import type { World } from '../world.js';
import { OWNERS } from '../world.js';
import { carriers, fieldOf, put, type Tokens } from './tokens.js';

/** How many places, payloads at each and payloads in all are tried. */
interface Search {
  places: number;
  payloads: number;
  tries: number;
}
interface Found {
  actor: Actor;
  channel: string;
  payload: Record<string, unknown>;
}
interface Means extends Search {
  w: World;
  query: Query;
  spared: readonly string[];
}
const QUICK: Search = { places: 3, payloads: 8, tries: 8 };
const THOROUGH: Search = { places: 60, payloads: 30, tries: 400 };
const SCOPES: readonly Scope[] = ['open', 'closed'];
const [SOME, EVERYBODY] = [['NOR', 'ZAF', 'secretariat'], [...OWNERS, 'secretariat']];
const FAR = new Date(Date.now() + 20 * 365 * 86_400_000);

export class Sowing {
  /** Commands that were recorded, with the fields that carried a token. */
  private readonly carried = new Map<string, Set<string>>();
  /** Commands that were taken, while the world was made or after. */
  private readonly taken = new Set<string>();
  private readonly tried = new Map<string, Set<string>>();

  constructor(
    readonly tokens: Tokens,
    /** An application in which every act is only rehearsed. */
    private readonly rehearsal: INestApplicationContext,
  ) {}

  private async would(actor: Actor, request: CommandRequest): Promise<boolean> {
    const outcome = await this.rehearsal.get(Dispatch, { strict: false }).run(actor, { ...request, command: randomUUID() });
    return !outcome.ok && outcome.refusal.detail.why === REHEARSED;
  }

  /** The same act with tokens in as many of its texts as it is taken with; the act itself where it is not taken anyway. */
  async sown(actor: Actor, request: CommandRequest, party: string): Promise<CommandRequest> {
    const name = request.name as CommandName;
    const places = COMMANDS[name] && (await this.would(actor, request)) ? carriers(name, request.payload as object) : [];
    const minted = places.map(({ path, write }) => ({ path, write, field: fieldOf(path), token: this.tokens.mint({ by: name, field: fieldOf(path), channel: request.channel, party }) }));
    const write = (payload: unknown, { path, write: as, token }: (typeof minted)[number]): unknown => put(payload, path, as(token));
    const all = { ...request, payload: minted.reduce(write, request.payload) };
    this.note(this.tried, name, minted.map((m) => m.field));
    if (!minted.length || (await this.would(actor, all))) {
      this.note(this.carried, name, minted.map((m) => m.field));
      return all;
    }
    let most = request;
    for (const m of minted) {
      const more = { ...most, payload: write(most.payload, m) };
      if (await this.would(actor, more)) {
        most = more;
        this.note(this.carried, name, [m.field]);
      } else this.tokens.forget(m.token);
    }
    return most;
  }
  private note(to: Map<string, Set<string>>, name: string, fields: string[]): void {
    to.set(name, new Set([...(to.get(name) ?? []), ...fields]));
  }

  /** How many fields of commands carried one, and which never did although their class would let them. */
  get fields(): { carried: number; refused: string[] } {
    const of = (map: Map<string, Set<string>>) => [...map].flatMap(([name, fields]) => [...fields].map((f) => `${name} ${f}`));
    const carried = new Set(of(this.carried));
    return { carried: carried.size, refused: of(this.tried).filter((f) => !carried.has(f)) };
  }

  /** From now on every act that this application is handed carries tokens. */
  attend(app: INestApplicationContext, partyOf: (actor: Actor) => string): void {
    const dispatch = app.get(Dispatch, { strict: false });
    const real = dispatch.run.bind(dispatch);
    dispatch.run = async (actor, request) => {
      const outcome = await real(actor, await this.sown(actor, request, partyOf(actor)));
      if (outcome.ok) this.taken.add(request.name);
      return outcome;
    };
  }

  /**
   * What the world was not made by, once and before anything is used up, wherever it can be done; then every command by a member, an observer and the secretariat, in places that
   * others see and do not see, with the most texts that are taken. Time comes last: what is overdue in twenty years is over for people. None names somebody spared, and
   * what is known to be impossible there is not tried. Answers the commands that nobody could do.
   */
  async everyCommand(w: World, query: Query, dispatch: Dispatch, spared: readonly string[], impossible: ReadonlySet<string>): Promise<CommandName[]> {
    const isOfTime = (name: CommandName): boolean => rowOf(name).seats.includes('clock');
    const names = (Object.keys(COMMANDS) as CommandName[]).filter((name) => !impossible.has(name)).sort((a, b) => Number(isOfTime(a)) - Number(isOfTime(b)));
    const places = (name: CommandName, owners: readonly string[]) => (rowOf(name).in.every((kind) => kind === 'network') ? owners.slice(0, 1) : owners).flatMap((owner) => SCOPES.map((scope) => [owner, scope] as const));
    const find = (name: CommandName, search: Search, [owner, scope]: readonly [string, Scope]) => this.find({ w, query, spared, ...search }, name, owner, scope);
    const act = async (name: CommandName, found: Found | null): Promise<void> => void (found && (await dispatch.run(found.actor, { name, channel: found.channel, command: randomUUID(), payload: found.payload })));
    const once = async (): Promise<void> => {
      for (const name of names) for (const place of places(name, EVERYBODY)) if (!this.taken.has(name)) await act(name, await find(name, THOROUGH, place));
    };
    await once();
    for (const name of names) for (const found of await Promise.all(places(name, SOME).map((place) => find(name, QUICK, place)))) await act(name, found);
    await once();
    return names.filter((name) => !this.taken.has(name));
  }

  private async find(m: Means, name: CommandName, owner: string, scope: Scope): Promise<Found | null> {
    const row = rowOf(name);
    const places = await placesOf(m.query);
    const all = (row.opens ? ['initiative', 'delegation', 'caucus'] : row.in).flatMap((kind): Place[] => (kind === 'network' ? (scope === 'open' ? [places.network] : []) : places.of(owner, kind, scope)));
    const there = [...new Set([...(await likelyOf(m.query, name, all)), ...all])].slice(0, m.places);
    const offered = new Map<Place, Record<string, unknown>[]>();
    // The first of every place before the second of any: what can be done in one place only is found there.
    for (let turn = 0, tries = 0; turn < m.payloads; turn += 1) for (const place of there) {
      if (!offered.has(place)) offered.set(place, await this.offered(m, name, { ...place, owner: place.owner ?? owner }));
      const payload = offered.get(place)![turn];
      if (!payload) continue;
      if (++tries > m.tries) return null;
      const channel = row.opens ? randomUUID() : place.id;
      for (const actor of this.able(m.w, name, owner)) if (await this.would(actor, { name, channel, command: '', payload })) return { actor, channel, payload };
    }
    return null;
  }
  /** Payloads that name nobody spared, those with most text first. */
  private async offered(m: Means, name: CommandName, place: Place): Promise<Record<string, unknown>[]> {
    const all: Record<string, unknown>[] = [];
    for await (const payload of payloads(m.query, name, place)) if (all.push(payload) >= m.payloads) break;
    return all.filter((p) => !m.spared.some((id) => JSON.stringify(p).includes(id))).sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length);
  }
  /** Whoever could: of a member's own the member, and another member where one joins what others have begun. */
  private able(w: World, name: CommandName, owner: string): Actor[] {
    const { seats } = rowOf(name);
    const has = (...any: (typeof seats)[number][]) => any.some((seat) => seats.includes(seat));
    const people = new Set([...(has('owner', 'delegate', 'observer', 'guest', 'chair') ? [owner] : []), ...(has('chair', 'delegate') ? ['CHL'] : []), ...(has('delegate') ? ['CAN'] : []), ...(has('secretariat') ? ['secretariat'] : [])]);
    return [...(has('clock') ? [{ kind: 'clock', due: FAR } as const] : []), ...[...people].map((p) => w.heads.get(p)!.actor), ...(has('operator') ? [{ kind: 'operator' } as const] : [])];
  }
}
