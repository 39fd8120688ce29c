// A silence ends on several nodes: an objection in the last instant arrives at another node than the one whose clock ends the round; and every process is killed from before
// until after a deadline. Not here: the rules by themselves (actions-silence.spec.ts).
import { randomUUID } from 'node:crypto';
import { House } from '../support/house.js';
import type { Network } from '../support/network.js';
import { until } from '../support/nodes.js';
import type { Window } from '../support/window.js';

interface Round { action: string; silence: string }
interface Line { seq: number; type: string; at: Date; due: Date | null; party: string }
const pause = (ms: number) => new Promise((r) => setTimeout(r, Math.max(0, ms)));

/** Texts of Norway's under silence, collecting or strict in turn; none of them ends for days. */
const prepare = (rounds: Round[], count: number) => async (n: Network): Promise<void> => {
  const day = (d: number) => new Date(Date.now() + d * 86_400_000);
  await n.secretariat.do('chair.appoint', { state: 'NOR', from: day(-1 / 48).toISOString(), until: day(300).toISOString() });
  const from = [8, 9, 10, 11, 12].map((d) => day(d)).find((d) => d.getUTCDay() === 2 || d.getUTCDay() === 3 || d.getUTCDay() === 4)!;
  for (let i = 0; i < count; i += 1) {
    const [action, silence] = [randomUUID(), randomUUID()];
    await n.as('NOR').do('action.open', { kind: 'decision', title: { en: `Decision ${i}`, fr: `Décision ${i}` }, purpose: { en: 'It is so.', fr: 'Il en est ainsi.' }, lang: 'en' }, action);
    await n.as('NOR').do('action.table', {}, action);
    let outcome = await n.as('NOR').try('silence.announce', { silence, mode: i % 2 ? 'strict' : 'collecting', date: from.toISOString().slice(0, 10), time: '12:00', meeting: true }, action);
    // A holiday of Norway's: the day after is none.
    if (!outcome.ok) outcome = await n.as('NOR').try('silence.announce', { silence, mode: 'collecting', date: new Date(from.getTime() + 7 * 86_400_000).toISOString().slice(0, 10), time: '12:00', meeting: true }, action);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal));
    await n.clock.runDue();
    rounds.push({ action, silence });
  }
};

describe('a silence on two nodes', () => {
  const rounds: Round[] = [];
  let house: House;
  let aut: Window;
  let can: Window;
  /** Its deadline is at this instant from now on, for the clock and for everybody. */
  const endAt = async ({ silence }: Round, due: Date): Promise<void> => {
    await house.db.own(`update silence set due = $2, starts = starts - interval '9 days' where id = $1`, [silence, due]);
    await house.db.own('update deadline set due = $2 where key = $1', [`silence:${silence}`, due]);
    await house.db.own('update alarm set due = $2, round = round + 1 where key = $1', [`silence:${silence}`, due]);
  };
  const lines = async ({ action }: Round): Promise<Line[]> => house.db.own<Line & Record<string, unknown>>('select seq::int as seq, type, at, due, party from entry where channel = $1 order by seq', [action]) as Promise<Line[]>;
  const ended = async (r: Round): Promise<boolean> => (await lines(r)).some((l) => l.type === 'silence.adopted' || l.type === 'silence.broken');

  beforeAll(async () => {
    house = await House.open({}, prepare(rounds, 14));
    [aut, can] = [await house.window('AUT', house.nodes[0]), await house.window('CAN', house.nodes[1])];
  }, 240_000);
  afterAll(() => house?.close(), 60_000);

  it('c11 h11: an objection of the last milliseconds, on another node, breaks it or is late exactly as it was committed; and it ends once', async () => {
    const offsets = [-60, -25, -12, -6, -3, -1, 0, 1, 3, 8, 20, 60];
    let counted = 0;
    for (const [i, offset] of offsets.entries()) {
      const round = rounds[i]!;
      const [{ now }] = await house.db.own<{ now: Date }>('select concord_now() as now') as [{ now: Date }];
      const [due, mine] = [new Date(now.getTime() + 1_200), Date.now()];
      await endAt(round, due);
      await pause(mine + 1_200 + offset - Date.now());
      const by = i % 2 ? aut : can;
      await by.do('silence.break', { silence: round.silence, paragraphs: [], reason: 'Not these words.', lang: 'en' }, round.action);
      await until(() => ended(round), 20_000, `round ${i} to end`);
      const told = (await lines(round)).filter((l) => /silence\.(broke|came-late|adopted|broken)$/.test(l.type));
      const spoken = told.find((l) => l.type === 'silence.broke' || l.type === 'silence.came-late')!;
      const end = told.filter((l) => l.type === 'silence.adopted' || l.type === 'silence.broken');
      expect(end).toHaveLength(1);
      expect([spoken.type, end[0]!.type]).toEqual(spoken.at.getTime() < due.getTime() ? ['silence.broke', 'silence.broken'] : ['silence.came-late', 'silence.adopted']);
      if (end[0]!.type === 'silence.adopted') expect([end[0]!.due, end[0]!.at.getTime() >= due.getTime()]).toEqual([due, true]);
      if (spoken.type === 'silence.broke') counted += 1;
    }
    process.stdout.write(`${counted} of ${offsets.length} objections around the deadline came in time\n`);
    for (const node of house.nodes) expect(node.faults).toEqual([]);
  }, 180_000);

  it('c11 h11: every process is killed from before until after the deadline: it ends once, dated at the deadline', async () => {
    const left = rounds.slice(12);
    await Promise.all(house.nodes.map((node) => node.end('SIGKILL')));
    const [{ now }] = await house.db.own<{ now: Date }>('select concord_now() as now') as [{ now: Date }];
    const due = new Date(now.getTime() + 1_000);
    for (const round of left) await endAt(round, due);
    await pause(4_000);
    expect(await Promise.all(left.map(ended))).toEqual([false, false]);
    await Promise.all(house.nodes.map((node) => node.start()));
    for (const round of left) {
      await until(() => ended(round), 20_000, 'the round to end');
      const end = (await lines(round)).filter((l) => l.type === 'silence.adopted');
      expect(end).toMatchObject([{ due, party: 'clock' }]);
      expect(end[0]!.at.getTime()).toBeGreaterThan(due.getTime() + 2_000);
    }
    const [{ symbols }] = await house.db.own<{ symbols: string[] }>(`select array_agg(adopted_as order by length(adopted_as), adopted_as) as symbols from silence where adopted_as is not null`) as [{ symbols: string[] }];
    expect(symbols.map((s) => Number(s.split('/').at(-1)))).toEqual(symbols.map((_, i) => i + 1));
  }, 120_000);
});
