// A meeting to tell stories about: a Network with a chair, a body, a meeting with its agenda, a sitting that is open and everybody present. Not here: the stories.
import { randomUUID } from 'node:crypto';
import type { CommandName, Payload } from '../../src/contract/commands.js';
import type { ViewKind, ViewTypes } from '../../src/contract/entries.js';
import { PLENARY_RULES, type BodyOpen, type BodyRules } from '../../src/contract/meetings.views.js';
import type { Outcome, RefusalBody } from '../../src/contract/packet.js';
import { AlarmClock } from '../../src/ledger/clock.js';
import { still } from '../proof/world.js';
import { network, viewsIn, type Network, type Voice } from './network.js';

/** `chair`: presides over the Network, and over the body unless `presides` names another. */
export interface Gathering {
  chair: string;
  delegates: string[];
  observers?: string[];
  open?: BodyOpen;
  presides?: string;
  rules?: Partial<BodyRules>;
  /** How many sittings are planned, a day apart; the first is opened unless `opened` is false. */
  sittings?: number;
  opened?: boolean;
  /** Who is connected from elsewhere; the others are in the room. */
  remote?: string[];
}

type Loose<N extends CommandName> = { [K in keyof Payload<N>]: Payload<N>[K] };
/** Somebody who acts in the meeting's own channel unless another is named. */
class Seated {
  constructor(
    private readonly voice: Voice,
    private readonly meeting: string,
  ) {}

  do<N extends CommandName>(name: N, payload: Loose<N>, channel: string = this.meeting): Promise<Extract<Outcome, { ok: true }>> {
    return this.voice.do(name, payload, channel);
  }
  refused<N extends CommandName>(name: N, payload: unknown, channel: string = this.meeting): Promise<RefusalBody> {
    return this.voice.refused(name, payload, channel);
  }
  /** The word of the refusal. */
  async why<N extends CommandName>(name: N, payload: Loose<N>): Promise<unknown> {
    return (await this.refused(name, payload)).detail.why;
  }
}

export class Meeting {
  constructor(
    readonly n: Network,
    readonly body: string,
    readonly id: string,
    /** In the order of their numbers; the first is open. */
    readonly sittings: readonly string[],
    /** Items 1 and 2 of the agenda. */
    readonly items: readonly string[],
  ) {}

  get sitting(): string {
    return this.sittings[0]!;
  }
  get clock(): Network['clock'] {
    return this.n.clock;
  }
  as(party: string): Seated {
    return this.over(this.n.as(party));
  }
  /** The same for any voice: one more person of a delegation, say. */
  over(voice: Voice): Seated {
    return new Seated(voice, this.id);
  }
  /** The views of a kind in the meeting's channel, as everybody reads them. */
  views<K extends ViewKind>(kind: K): Promise<ViewTypes[K][]> {
    return viewsIn(this.n, this.id, kind);
  }
  /** What was told in the meeting's channel, in order. */
  told(): Promise<{ seq: number; type: string; party: string; due: Date | null; data: Record<string, unknown> }[]> {
    return this.n.db.own('select seq::float8 as seq, type, party, due, data from entry where channel = $1 order by seq', [this.id]);
  }
  close(): Promise<void> {
    return this.n.close();
  }
}

/** Another meeting on a Network that is there: a body of its own, two items, sittings a day apart. */
export const convene = async (n: Network, g: Gathering): Promise<Meeting> => {
  const [body, id, chair] = [randomUUID(), randomUUID(), g.presides ?? g.chair];
  await n.secretariat.do('body.constitute', { body, kind: 'plenary', nameEn: 'Plenary', nameFr: 'Plénière', open: g.open ?? 'network', rules: { ...PLENARY_RULES, ...g.rules }, ...(g.presides ? { chair } : {}) });
  const from = (await n.clock.now()).getTime();
  const at = (ms: number): string => new Date(ms).toISOString();
  const sittings = Array.from({ length: g.sittings ?? 1 }, (_, i) => ({ sitting: randomUUID(), from: at(from + i * 86_400_000), until: at(from + i * 86_400_000 + 3 * 3_600_000) }));
  await n.as(chair).do('meeting.convene', { body, title: { en: 'The third meeting', fr: 'La troisième réunion' }, place: { en: 'Geneva', fr: 'Genève' }, zone: 'Europe/Zurich', hybrid: true, sittings }, id);
  const items = [randomUUID(), randomUUID()];
  for (const [i, item] of items.entries()) await n.as(chair).do('item.add', { item, title: { en: `Matter ${i + 1}`, fr: `Question ${i + 1}` }, minutes: 60 }, id);
  const m = new Meeting(n, body, id, sittings.map((s) => s.sitting), items);
  if (g.opened === false) return m;
  const there = [g.chair, ...g.delegates, ...(g.open === 'members' ? [] : (g.observers ?? []))];
  for (const party of there) await m.as(party).do('presence.enter', { sitting: m.sitting, mode: g.remote?.includes(party) ? 'remote' : 'room' });
  await m.as(chair).do('sitting.open', { sitting: m.sitting });
  return m;
};

/** A Network of its own with such a meeting; the clock rings when the story says so. Close it after the file's stories. */
export const meeting = async (g: Gathering): Promise<Meeting> => {
  const n = await network({ members: [g.chair, ...g.delegates], observers: g.observers ?? [], chair: g.chair });
  await still(n.app.get(AlarmClock));
  return convene(n, g);
};
