// G9: a node dies with everybody on it, and all come back at once by the others. Not here: one who comes back after long (catch-up.goal.ts).
import { Line } from '../../support/proxy.js';
import { Crowd } from '../clients.js';
import { seconds, type Ctx, type Goal, type Proof } from '../goal.js';
import { act } from '../people.js';

const CURRENT_MS = 10_000;

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const [dying, ...others] = cluster.nodes as [(typeof cluster.nodes)[number], ...typeof cluster.nodes];
  const line = await Line.to(() => (dying.runs ? dying : ctx.nemesis.pick(others)).port);
  const crowd = await Crowd.gather(cluster, { clients: ctx.count(1_000), channels: 20, line: async () => line });
  try {
    ctx.nemesis.does(`kill -9 ${cluster.nameOf(dying)} with ${crowd.clients.length} clients on it`);
    const begun = Date.now();
    await cluster.end(dying, 'SIGKILL');
    // Something to be current with: one entry in each thread that they cannot have.
    for (const c of crowd.clients.slice(0, 20)) await act(others[0]!.url, c.window.guest, 'remark.post', { remark: crypto.randomUUID(), text: 'After the fall', lang: 'en', mentions: [] }, c.channel);
    await crowd.current();
    const took = Date.now() - begun;
    await crowd.settle();
    const faults = await crowd.faults();
    return { figure: `${crowd.clients.length} clients of a node that died: all current after ${seconds(took)}, ${faults.length} faults`, held: took <= CURRENT_MS && !faults.length };
  } finally {
    await crowd.close();
  }
};

export const goals: Goal[] = [{ id: 'G9', promise: 'storm', goal: 'all current ≤ 10 s', prove }];
