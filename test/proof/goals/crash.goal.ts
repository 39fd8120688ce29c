// G1: a node dies without a word, again and again, while everybody writes. G2: each node in turn is asked to go and comes back. Not here: the database (database.goal.ts).
import { seconds, type Ctx, type Goal, type Proof } from '../goal.js';
import { L1, underLoad } from '../load.js';

const CURRENT_MS = 5_000;

const crash = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const crashes = ctx.count(20);
  const { words, faults, refused, current } = await underLoad(ctx, cluster, L1, async () => {
    for (let i = 0; i < crashes; i += 1) {
      await ctx.nemesis.pause(1_000, 3_000);
      const node = ctx.nemesis.pick(cluster.nodes);
      ctx.nemesis.does(`kill -9 ${cluster.nameOf(node)}`);
      await cluster.end(node, 'SIGKILL');
      await ctx.nemesis.pause(200, 2_000);
      await node.start();
      ctx.nemesis.does('it is back');
    }
  });
  return { figure: `${crashes} × kill -9, ${words}; ${refused} refused; current ${seconds(current)} after the last restart`, held: !faults.length && !refused && current <= CURRENT_MS };
};

const rolling = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const rounds = ctx.count(5);
  const codes: (number | null)[] = [];
  const { words, faults, refused } = await underLoad(ctx, cluster, L1, async () => {
    for (let i = 0; i < rounds; i += 1) {
      for (const node of cluster.nodes) {
        await ctx.nemesis.pause(500, 1_500);
        ctx.nemesis.does(`SIGTERM to ${cluster.nameOf(node)}`);
        codes.push(await cluster.end(node, 'SIGTERM'));
        await node.start();
      }
    }
  });
  const bad = codes.filter((c) => c !== 0).length;
  const figure = `${codes.length} × SIGTERM, ${words}; ${refused} acts answered with an error, ${bad} exit codes other than 0`;
  return { figure, held: !faults.length && !refused && !bad };
};

export const goals: Goal[] = [
  { id: 'G1', promise: 'node crash', goal: 'zeros; current ≤ 5 s after the last restart', prove: crash },
  { id: 'G2', promise: 'rolling restart', goal: 'zeros; 0 acts answered with an error', prove: rolling },
];
