// G12: everybody on a bad line: 600 ms ± 200 there and back, 256 kbit/s, black-outs in one direction or both, cuts and resets. And how long somebody with an empty
// cache waits for the first screen on such a line without the black-outs. At the pace of L2: fifty entries
// a second, as in a channel of L1, are more than such a line carries. Not here: readers who do not read (slow.goal.ts).
import { dice } from '../../support/dice.js';
import { Line } from '../../support/proxy.js';
import type { Cluster } from '../cluster.js';
import { firstScreen } from '../first-screen.js';
import { pause, seconds, type Ctx, type Goal, type Proof } from '../goal.js';
import { L2, underLoad } from '../load.js';

const SCREEN_MS = 8_000;
const SCREENS = 3;

/** Half of the delay in each direction. */
const badLine = async (cluster: Cluster, seed: number): Promise<Line> => {
  const line = await Line.to(() => cluster.next().port);
  const roll = dice(seed);
  return Object.assign(line, { delay: 300, jitter: 100, width: 256_000 / 8, random: () => roll(1_000) / 1_000 });
};

/** One black-out, cut or reset of one line, and the line as it was. */
const hurt = async (ctx: Ctx, line: Line): Promise<void> => {
  const { nemesis } = ctx;
  const how = nemesis.pick(['silence', 'up', 'down', 'cut', 'reset', 'refuse'] as const);
  if (how === 'cut') return line.cut();
  if (how === 'reset') return line.reset();
  if (how === 'silence') line.silence();
  else if (how === 'refuse') line.refuse();
  else line.hold(how);
  await nemesis.pause(500, 6_000);
  line.resume();
};

const screens = async (ctx: Ctx, cluster: Cluster): Promise<number | null> => {
  const times: number[] = [];
  for (let i = 0; i < SCREENS; i += 1) {
    const line = await badLine(cluster, ctx.dice(1_000_000));
    try {
      const ms = await firstScreen(cluster.people.guests[i]!, line);
      if (ms === null) return null;
      ctx.log(`first screen after ${seconds(ms)}`);
      times.push(ms);
    } finally {
      await line.close();
    }
  }
  return Math.min(...times);
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const lines: Line[] = [];
  let hurts = 0;
  const bad = async (i: number): Promise<Line> => (lines[i] = await badLine(cluster, ctx.dice(1_000_000) + i));
  const { words, faults, refused, current } = await underLoad(ctx, cluster, L2, async () => {
    const until = Date.now() + (ctx.full ? 120_000 : 12_000);
    const hands: Promise<void>[] = [];
    while (Date.now() < until) {
      // Each line meets something about every ten seconds.
      await pause(10_000 / lines.length);
      hurts += 1;
      hands.push(hurt(ctx, ctx.nemesis.pick(lines)));
    }
    await Promise.all(hands);
    for (const line of lines) line.resume();
  }, { line: bad, roundTripMs: 800 });
  const screen = await screens(ctx, cluster);
  const shown = screen === null ? 'first screen not measured: no Chromium here' : `first screen ${seconds(screen)}`;
  const figure = `${lines.length} lines of 600 ms ± 200 and 256 kbit/s, ${hurts} black-outs, cuts and resets, ${words}; ${refused} refused; current ${seconds(current)} after the last; ${shown}`;
  return { figure, held: !faults.length && !refused && (screen ?? 0) <= SCREEN_MS };
};

export const goals: Goal[] = [{ id: 'G12', promise: 'bad line', goal: 'zeros; first screen ≤ 8 s', prove }];
