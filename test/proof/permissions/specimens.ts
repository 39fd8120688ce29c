// For each command an act that would be recorded, found by trying: where, and with which payload, for an owner's object that others see or do not see.
// Not here: asking everybody else about it (measure.ts).
import { randomUUID } from 'node:crypto';
import type { CommandName } from '../../../src/contract/commands.js';
import { rowOf } from '../../../src/contract/policy.js';
import { NETWORK, SECRETARIAT } from '../../../src/contract/seats.js';
import type { Actor } from '../../../src/ledger/command.js';
import { Dispatch } from '../../../src/ledger/dispatch.js';
import type { INestApplicationContext } from '@nestjs/common';
import { likelyOf } from '../likely.js';
import { payloads, type Place, type Query } from '../objects.js';
import { REHEARSED } from './rehearsal.js';
import type { World } from '../world.js';

/** `open`: other states have a seat there too. `closed`: only its owner, and in a delegation’s housekeeping the secretariat. */
export type Scope = 'open' | 'closed';
export interface Specimen {
  channel: string;
  payload: Record<string, unknown>;
  /** Somebody could do it: otherwise it only shows what the door says. */
  works: boolean;
}
export interface Places {
  of(owner: string, kind: string, scope: Scope): Place[];
  network: Place;
}
const OUTSIDERS = ['AUT', 'NOR', 'CAN', 'ZAF'];

/** Every channel by whose it is, of what kind, and whether other states see it; first those that not even the secretariat sees. */
export const placesOf = async (query: Query): Promise<Places> => {
  const rows = await query<Place & { open: boolean }>(
    `select c.id, c.kind, coalesce(c.owner, t.party) as owner, (select count(distinct s.party) from seat s where s.audience = c.audience and s.party = any($1) and s.party <> coalesce(c.owner, t.party) and s.until is null) >= 2 as open
     from channel c left join thread t on t.id = c.id
     order by exists (select from seat s where s.audience = c.audience and s.party = '${SECRETARIAT}'), c.opened, c.id`, [OUTSIDERS]);
  return {
    of: (owner, kind, scope) => rows.filter((r) => r.owner === owner && r.kind === kind && r.open === (scope === 'open')),
    network: { id: NETWORK, kind: 'network', owner: null },
  };
};

/** Far in the future, everything is due. */
const FAR = new Date(Date.now() + 20 * 365 * 86_400_000);
const SUBJECTS = ['initiative', 'delegation', 'caucus', 'action'];
const MOST_TRIES = 60;

export class Specimens {
  private readonly kept = new Map<string, Promise<Specimen | null>>();

  constructor(
    private readonly w: World,
    private readonly app: INestApplicationContext,
    private readonly query: Query,
    private readonly places: Places,
  ) {}

  /** Where the command is done for objects of this owner. A command that opens a channel is done in a new one, about an object of the owner. */
  private where(name: CommandName, owner: string, scope: Scope): Place[] {
    const row = rowOf(name);
    const kinds = row.opens ? SUBJECTS : row.in;
    return kinds.flatMap((kind) => (kind === 'network' ? (scope === 'open' ? [this.places.network] : []) : this.places.of(owner, kind, scope)));
  }

  /** The act for an object of this owner, or null where there is no such object. */
  of(name: CommandName, owner: string, scope: Scope): Promise<Specimen | null> {
    const key = `${name} ${owner} ${scope}`;
    const found = this.kept.get(key) ?? this.find(name, owner, scope);
    this.kept.set(key, found);
    return found;
  }

  /** The act for an object of this owner, seen by others or not: whichever works. */
  async own(name: CommandName, owner: string): Promise<Specimen | null> {
    const [open, closed] = [await this.of(name, owner, 'open'), await this.of(name, owner, 'closed')];
    return [open, closed].find((s) => s?.works) ?? open ?? closed;
  }

  private async find(name: CommandName, owner: string, scope: Scope): Promise<Specimen | null> {
    let first: Specimen | null = null;
    let tries = 0;
    const all = this.where(name, owner, scope);
    const likely = await likelyOf(this.query, name, all);
    // There are more places than tries.
    for (const place of new Set([...likely, ...all])) {
      for await (const payload of payloads(this.query, name, { ...place, owner: place.owner ?? owner })) {
        const specimen = { channel: rowOf(name).opens ? randomUUID() : place.id, payload, works: false };
        first ??= specimen;
        if (++tries > MOST_TRIES) return first;
        for (const actor of this.able(name, owner)) if (await this.works(actor, name, specimen)) return { ...specimen, works: true };
      }
    }
    return first;
  }

  /** Who could do it if anybody can. */
  private able(name: CommandName, owner: string): Actor[] {
    const { seats } = rowOf(name);
    const has = (s: (typeof seats)[number]) => seats.includes(s);
    const people = [...(has('owner') || has('delegate') || has('observer') ? [owner] : []), ...(has('chair') ? ['CHL', owner] : []), ...(has('secretariat') ? [SECRETARIAT] : [])];
    return [...(has('clock') ? [{ kind: 'clock', due: FAR } as const] : []), ...(has('operator') ? [{ kind: 'operator' } as const] : []), ...people.map((p) => this.w.heads.get(p)!.actor)];
  }

  private async works(actor: Actor, name: CommandName, { channel, payload }: Specimen): Promise<boolean> {
    const outcome = await this.app.get(Dispatch).run(actor, { name, channel, command: randomUUID(), payload });
    return !outcome.ok && outcome.refusal.detail.why === REHEARSED;
  }
}
