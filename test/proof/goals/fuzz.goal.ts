// G25, G26: a node of its own is sent thousands of requests and frames that nobody honest sends. Not here: what they are (../fuzz/).
import fc from 'fast-check';
import type { Ctx, Goal, Proof } from '../goal.js';
import { bodies } from '../fuzz/bodies.js';
import { frames } from '../fuzz/frames.js';
import { ground, type Ground } from '../fuzz/ground.js';
import { talk } from '../fuzz/line.js';
import { fire, type Fault } from '../fuzz/salvo.js';
import { Process } from '../fuzz/target.js';

/** What a node may keep of it: caches that fill, and no more. */
const GROWTH_MIB = 150;
/** So much is sent before its memory is looked at for the first time. */
const WARM = 0.1;
const SHOWN = 8;

/** A line of the log without what differs each time: where it went wrong. */
const where = (line: string): string => /"stack":"(.*)"/.exec(line)?.[1]?.replace(/\(?file:\/\/\S*\/dist\//g, '').split('\\n').slice(0, 6).join(' ‹ ').slice(0, 700) ?? line.slice(0, 300);

const withNode = async (ctx: Ctx, what: string, shoot: (g: Ground, node: Process, part: number) => Promise<{ faults: Fault[]; said: string }>): Promise<Proof> => {
  const g = await ground();
  const node = await Process.start(g);
  try {
    const warm = await shoot(g, node, WARM);
    const before = node.lives ? node.memory : 0;
    const { faults, said } = await shoot(g, node, 1 - WARM);
    const growth = node.lives ? node.memory - before : 0;
    const all = [...warm.faults, ...faults];
    for (const { what: why, sent } of all.slice(0, SHOWN)) ctx.log(`${why}\n    ${sent}`);
    for (const line of new Set(node.complaints.map(where))) ctx.log(line);
    const serves = node.lives && (await node.serves(g));
    const figure = `${what}: ${said}; ${all.length} faults, ${node.complaints.length} errors in its log, ${node.lives ? 'it lives' : 'IT ENDED'}${serves ? ' and serves' : ''}, ${growth.toFixed(0)} MiB more`;
    return { figure, held: all.length === 0 && node.complaints.length === 0 && serves && growth <= GROWTH_MIB };
  } finally {
    await node.end();
    await g.close();
  }
};

const http = (ctx: Ctx): Promise<Proof> => {
  const count = ctx.count(10_000);
  return withNode(ctx, `${count} requests`, async (g, node, part) => {
    const { by, faults } = await fire(node, g, fc.sample(bodies(g), { numRuns: Math.ceil(count * part), seed: ctx.dice(2 ** 31 - 1) }));
    return { faults, said: [...by].sort(([a], [b]) => a - b).map(([status, n]) => `${n} × ${status || 'cut off'}`).join(', ') };
  });
};

const sockets = (ctx: Ctx): Promise<Proof> => {
  const count = ctx.count(10_000);
  return withNode(ctx, `${count} frames`, async (g, node, part) => {
    const { closed, faults } = await talk(node, g, fc.sample(frames(g), { numRuns: Math.ceil(count * part), seed: ctx.dice(2 ** 31 - 1) }));
    return { faults, said: `the line was closed after ${closed}, everything else answered` };
  });
};

export const goals: Goal[] = [
  { id: 'G25', promise: 'fuzz of HTTP', goal: '0 × 5xx, 0 exits, serving afterwards', prove: http },
  { id: 'G26', promise: 'fuzz of sockets', goal: '0 faults, 0 exits; every acknowledgement answered or the socket closed', prove: sockets },
];
