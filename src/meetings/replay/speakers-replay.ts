// A record of speakers heard again through the door: everybody asks, the list orders them, the chair gives the floor to whoever is next; what the order does not explain the chair moves by hand, with
// the reason, and is a difference. Observers are seated like members: the records hear them among the others. Not here: reading the record (speakers-csv.ts), the shell (speakers.cli.ts).
import { randomUUID } from 'node:crypto';
import type { INestApplicationContext } from '@nestjs/common';
import { queueOf } from '../../contract/floor.order.js';
import type { ListView, SpeakerView } from '../../contract/floor.views.js';
import { countryNames } from '../../members/countries.js';
import { LISTS, SPEAKERS } from '../floor/floor.views.js';
import { Assembly, ReplayFault, type OpenMeeting } from './assembly.js';
import { drawOf, longestRise } from './in-order.js';
import type { Recorded, SpeakersRecord } from './speakers-csv.js';

/** One row that came out otherwise: `place` is its place in the record. */
export interface SpeakersDifference {
  place: number;
  name: string;
  what: string;
}
export interface SpeakersComparison {
  equal: number;
  of: number;
  differences: SpeakersDifference[];
  notes: string[];
}
/** By custom the first two of a general debate: Brazil, then the host. */
const FIRST_SPEAKERS = ['BRA', 'USA'];

/** The floor of the one meeting that is replayed. */
class Replayed {
  readonly list = randomUUID();
  private readonly entries = new Map<string, string>();

  constructor(
    private readonly a: Assembly,
    private readonly m: OpenMeeting,
  ) {}

  async open(strategy: 'alphabetical' | 'protocol-rank'): Promise<void> {
    await this.a.act(this.m.chair, 'list.open', { list: this.list, kind: 'room', strategy, observersLast: false }, this.m.id);
  }
  async request({ state, speaker, rank }: Recorded): Promise<void> {
    const id = randomUUID();
    this.entries.set(state, id);
    await this.a.act(state, 'speaker.request', { speaker: id, list: this.list, ...(speaker ? { name: speaker.slice(0, 120) } : {}), ...(rank ? { rank } : {}) }, this.m.id);
  }
  async draw(letters: string): Promise<void> {
    await this.a.act(this.m.chair, 'list.draw', { list: this.list, letters: letters.slice(0, 60).trim() }, this.m.id);
  }
  /** The states that wait, in the order of the list. */
  async queue(): Promise<string[]> {
    const [lists, all] = [await this.a.db.query<ListView>(LISTS, [this.m.id]), await this.a.db.query<SpeakerView>(SPEAKERS, [this.m.id])];
    const by = new Map(all.map((s) => [s.id, s.party]));
    return queueOf(lists.find((l) => l.id === this.list)!, all).map((id) => by.get(id)!);
  }
  /** Behind another state, or to the first place. */
  async move(state: string, behind: string | null, reason: string): Promise<void> {
    const others = (await this.queue()).filter((s) => s !== state);
    await this.a.act(this.m.chair, 'speaker.move', { speaker: this.entries.get(state)!, place: behind === null ? 1 : others.indexOf(behind) + 2, reason, lang: 'en' }, this.m.id);
  }
  /** Everybody who waits, one after the other. */
  async hear(): Promise<void> {
    for (const state of await this.queue()) for (const verb of ['speaker.start', 'speaker.end'] as const) await this.a.act(this.m.chair, verb, { speaker: this.entries.get(state)! }, this.m.id);
  }
  /** Who took the floor, as the record of the meeting tells it. */
  async spoken(): Promise<string[]> {
    const rows = await this.a.db.query<{ party: string }>(`select data->>'party' as party from entry where channel = $1 and type = 'speaker.started' order by seq`, [this.m.id]);
    return rows.map((r) => r.party);
  }
}

const assemble = async (a: Assembly, record: SpeakersRecord): Promise<OpenMeeting> => {
  const states = [...new Set(record.speakers.map((s) => s.state))];
  await a.seat(states);
  for (const { state, former } of new Map(record.speakers.map((s) => [s.state, s])).values()) {
    if (!former) continue;
    const articleFr = countryNames(state)?.articleFr ?? '';
    await a.act('operator', 'state.rename', { state, shortEn: former[0], shortFr: former[1], longEn: former[0], longFr: former[1], articleFr });
  }
  return a.convene(record.kind === 'debate' ? 'General debate' : 'Review');
};

/** Everybody asks: in a review in any order, then lots are drawn, then the late ones ask; in a debate as the record has them, which says nothing else of when they asked. */
const inscribe = async (a: Assembly, floor: Replayed, record: SpeakersRecord, once: readonly Recorded[]): Promise<string[]> => {
  if (record.kind === 'debate') {
    await floor.open('protocol-rank');
    for (const s of once) await floor.request(s);
    let behind: string | null = null;
    for (const state of FIRST_SPEAKERS.filter((c) => once.some((s) => s.state === c))) {
      await floor.move(state, behind, 'By custom Brazil speaks first and the host second.');
      behind = state;
    }
    return ['When each state asked is not recorded: within a level the order of the record is taken for the order of requests. Sittings are not recorded: one list is kept for the whole debate.'];
  }
  const sort = new Map((await a.db.query<{ code: string; sort: string }>('select code, sort_en as sort from state')).map((r) => [r.code, r.sort]));
  const drawn = drawOf(once.map((s) => sort.get(s.state)!));
  await floor.open('alphabetical');
  for (const s of once.slice(0, drawn.late).sort((x, y) => (x.state < y.state ? 1 : -1))) await floor.request(s);
  await floor.draw(drawn.letters);
  for (const s of once.slice(drawn.late)) await floor.request(s);
  const late = once.slice(drawn.late).map((s) => s.name);
  return [`Drawn: the alphabet runs from “${drawn.letters}”.${late.length ? ` Asked after the drawing: ${late.join(', ')}.` : ''}`];
};

const LEVEL = (s: Recorded): string => (s.rank ? ` as ${s.rank.replaceAll('-', ' ')}` : '');

/** Hears a record again and says how many speakers the order of the list put where the record has them. `tell`: progress, one line a step. */
export const replaySpeakers = async (app: INestApplicationContext, record: SpeakersRecord, tell: (sentence: string) => void): Promise<SpeakersComparison> => {
  const a = new Assembly(app);
  const once = record.speakers.filter((s, i) => record.speakers.findIndex((x) => x.state === s.state) === i);
  const again = record.speakers.filter((s) => !once.includes(s));
  if (!once.length) return { equal: 0, of: record.rows, differences: record.unknown.map((u) => unknownRow(u)), notes: record.notes };
  tell(`${record.kind === 'debate' ? 'A general debate' : 'A review'}: ${once.length} states, ${record.rows} rows.`);
  const floor = new Replayed(a, await assemble(a, record));
  const notes = [...record.notes, ...(await inscribe(a, floor, record, once))];
  const listed = await floor.queue();
  const at = new Map(listed.map((state, i) => [state, i + 1]));
  const kept = new Set(longestRise(once.map((s) => at.get(s.state)!)));
  const moved = once.filter((_, i) => !kept.has(i));
  for (const [i, s] of once.entries()) if (!kept.has(i)) await floor.move(s.state, once[i - 1]?.state ?? null, 'As the record has it.');
  await floor.hear();
  for (const s of again) {
    await floor.request(s);
    await floor.hear();
  }
  const spoken = await floor.spoken();
  const meant = [...once, ...again].map((s) => s.state);
  if (spoken.join() !== meant.join()) throw new ReplayFault(`the floor was given in another order than the list had: ${spoken.join()}`);
  const last = Math.max(...once.map((s) => s.place));
  const early = again.filter((s) => s.place < last);
  const differences = [
    ...record.unknown.map((u) => unknownRow(u)),
    ...moved.map((s) => ({ place: s.place, name: s.name, what: `the list had it${LEVEL(s)} at place ${at.get(s.state)}; moved by hand` })),
    ...early.map((s) => ({ place: s.place, name: s.name, what: 'spoke a second time before others had spoken; heard after them' })),
  ].sort((x, y) => x.place - y.place);
  return { equal: record.speakers.length - moved.length - early.length, of: record.rows, differences, notes };
};
const unknownRow = ({ place, name, code }: SpeakersRecord['unknown'][number]): SpeakersDifference => ({ place, name: name || code, what: `no state is known by this name${code ? ` or the code ${code}` : ''}; it was not put on the list` });
