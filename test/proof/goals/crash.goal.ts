// G1: a node dies without a word, again and again, while everybody writes. Not here: a node that is asked to go (rolling.goal.ts).
import { Crowd } from '../clients.js';
import { inWords } from '../checker.js';
import { L1, seconds, type Ctx, type Goal, type Proof } from '../goal.js';

const CURRENT_MS = 5_000;

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const crowd = await Crowd.gather(cluster, { ...L1, dice: ctx.dice });
  try {
    const crashes = ctx.count(20);
    const begun = Date.now();
    const load = crowd.load(L1.perSecond);
    for (let i = 0; i < crashes; i += 1) {
      await ctx.nemesis.pause(1_000, 3_000);
      const node = ctx.nemesis.pick(cluster.nodes);
      ctx.nemesis.does(`kill -9 node ${cluster.nodes.indexOf(node) + 1}`);
      await cluster.end(node, 'SIGKILL');
      await ctx.nemesis.pause(200, 2_000);
      await node.start();
      ctx.nemesis.does('started again');
    }
    const current = await crowd.current();
    load.stop();
    const carried = crowd.history.answers('recorded') / ((Date.now() - begun) / 1000);
    await crowd.settle();
    await crowd.current();
    const faults = await crowd.faults();
    const refused = crowd.history.answers('refused');
    const figure = `${crashes} crashes, ${crowd.history.answers('recorded')} acts at ${carried.toFixed(0)}/s: ${inWords(faults)}, ${refused} refused; current ${seconds(current)} after the last restart`;
    return { figure, held: faults.length === 0 && refused === 0 && current <= CURRENT_MS };
  } finally {
    await crowd.close();
  }
};

export const goals: Goal[] = [{ id: 'G1', promise: 'node crash', goal: 'zeros; current ≤ 5 s after the last restart', prove }];
