// G3: the database stops in mid-sentence, as when its machine fails, and comes back. Not here: losing it for good (the backups' tests).
import { pause, seconds, type Ctx, type Goal, type Proof } from '../goal.js';
import { L1, underLoad } from '../load.js';

const BACK_MS = 5_000;

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const stops = ctx.count(5);
  const pids = cluster.nodes.map((n) => n.pid);
  const back: number[] = [];
  const { words, faults, refused } = await underLoad(ctx, cluster, L1, async (crowd) => {
    for (let i = 0; i < stops; i += 1) {
      await pause(2_000);
      ctx.nemesis.does('immediate stop of the database');
      await ctx.postgres.stop('immediate');
      await ctx.nemesis.pause(1_000, 10_000);
      await ctx.postgres.start();
      ctx.nemesis.does('it takes connections again');
      back.push(await crowd.current());
    }
  });
  const gone = cluster.nodes.filter((n, i) => !n.runs || n.pid !== pids[i]).length;
  const worst = Math.max(...back);
  const figure = `${stops} × immediate stop, ${words}; ${refused} refused; back ${seconds(worst)} after it at the latest, ${gone} process exits`;
  return { figure, held: !faults.length && !refused && !gone && worst <= BACK_MS };
};

export const goals: Goal[] = [{ id: 'G3', promise: 'database crash', goal: 'zeros; back ≤ 5 s after it; 0 process exits', prove }];
