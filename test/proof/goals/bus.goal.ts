// G4: the bus between nodes goes: killed, emptied, frozen, or never there. The sweep under it carries everything, only later. Once with PostgreSQL's LISTEN as the
// bus, once with Redis where one is installed. Not here: losing the database itself (database.goal.ts).
import type { Cluster } from '../cluster.js';
import type { Crowd } from '../clients.js';
import { pause, seconds, type Ctx, type Goal, type Proof } from '../goal.js';
import { percentile } from '../history.js';
import { L2, underLoad } from '../load.js';
import { Redis } from '../redis.js';

const DELIVERY_MS = 2_500;

/** What can be done to a bus; each resolves when it has been done. */
interface Bus {
  kill(): Promise<void>;
  comeBack(): Promise<void>;
  empty(): Promise<void>;
  freeze(): Promise<void>;
  goOn(): Promise<void>;
}

/** The backends that listen for this cluster: the bus connections of its nodes, and nothing else of theirs. */
const listeners = async (cluster: Cluster): Promise<number[]> =>
  (await cluster.people.db.own<{ pid: number }>(`select pid from pg_stat_activity where datname = current_database() and query ilike 'listen %'`)).map((r) => r.pid);

const postgresBus = (cluster: Cluster): Bus => {
  let frozen: number[] = [];
  let killing: NodeJS.Timeout | undefined;
  // The nodes connect again at once; away means that it happens all the time.
  const kill = async () => {
    for (const pid of await listeners(cluster)) await cluster.people.db.own('select pg_terminate_backend($1)', [pid]);
  };
  const signal = (name: 'SIGSTOP' | 'SIGCONT') => frozen.forEach((pid) => process.kill(pid, name));
  return {
    kill: async () => {
      await kill();
      killing = setInterval(() => void kill().catch(() => undefined), 100);
    },
    comeBack: async () => clearInterval(killing),
    empty: kill,
    freeze: async () => {
      frozen = await listeners(cluster);
      signal('SIGSTOP');
    },
    goOn: async () => signal('SIGCONT'),
  };
};

const redisBus = (redis: Redis): Bus => ({
  kill: () => redis.kill(), comeBack: () => redis.start(), empty: () => redis.empty(), freeze: async () => redis.freeze(), goOn: async () => redis.goOn(),
});

/** The faults of the table; notes from when until when the bus was away. */
const trouble = async (ctx: Ctx, bus: Bus, away: [number, number][]): Promise<void> => {
  const during = async (what: string, begin: () => Promise<void>, ms: number, finish: () => Promise<void>): Promise<void> => {
    ctx.nemesis.does(what);
    const from = Date.now();
    await begin();
    try {
      await pause(ms);
      away.push([from, Date.now()]);
    } finally {
      await finish();
    }
    await pause(1_000);
  };
  const nothing = () => Promise.resolve();
  for (let i = 0; i < ctx.count(5); i += 1) {
    await during('the bus is killed', bus.kill, ctx.nemesis.between(1_000, 3_000), bus.comeBack);
    await during('the bus is emptied', bus.empty, 1_000, nothing);
    await during('the bus is frozen', bus.freeze, ctx.full ? 30_000 : 5_000, bus.goOn);
  }
};

interface Outcome {
  words: string;
  held: boolean;
}
const suffer = async (ctx: Ctx, name: string, cluster: Cluster, deeds: (away: [number, number][], crowd: Crowd) => Promise<void>): Promise<Outcome> => {
  const away: [number, number][] = [];
  const { words, faults, refused, crowd } = await underLoad(ctx, cluster, L2, (c) => deeds(away, c));
  const times = away.flatMap(([from, until]) => crowd.history.deliveries(from, until));
  const p99 = percentile(times, 99);
  return { words: `${name}: ${words}, P99 of ${times.length} deliveries ${seconds(p99)}`, held: !faults.length && !refused && times.length > 0 && p99 <= DELIVERY_MS };
};
const throughout = async (ctx: Ctx, away: [number, number][]): Promise<void> => {
  const from = Date.now();
  await pause(ctx.full ? 30_000 : 4_000);
  away.push([from, Date.now()]);
};

const withPostgres = async (ctx: Ctx): Promise<Outcome[]> => {
  const cluster = await ctx.cluster();
  const bus = postgresBus(cluster);
  const broken = await suffer(ctx, 'LISTEN broken', cluster, (away) => trouble(ctx, bus, away));
  await bus.kill();
  const absent = await suffer(ctx, 'absent', cluster, (away) => throughout(ctx, away)).finally(bus.comeBack);
  return [broken, absent];
};

const withRedis = async (ctx: Ctx, redis: Redis): Promise<Outcome[]> => {
  const cluster = await ctx.cluster({ nodes: ctx.full ? 3 : 2, env: { REDIS_URL: redis.url } });
  const bus = redisBus(redis);
  const broken = await suffer(ctx, 'Redis broken', cluster, (away) => trouble(ctx, bus, away));
  await redis.kill();
  ctx.nemesis.does('the nodes start again without Redis');
  for (const node of cluster.nodes) await cluster.end(node, 'SIGTERM');
  await cluster.heal();
  return [broken, await suffer(ctx, 'absent', cluster, (away) => throughout(ctx, away))];
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const redis = await Redis.make();
  try {
    const outcomes = [...(await withPostgres(ctx)), ...(redis ? await withRedis(ctx, redis) : [])];
    const missing = redis ? '' : '; Redis left out: no redis-server here';
    return { figure: outcomes.map((o) => o.words).join('; ') + missing, held: outcomes.every((o) => o.held) };
  } finally {
    redis?.goOn();
    await redis?.kill();
  }
};

export const goals: Goal[] = [{ id: 'G4', promise: 'bus lost', goal: 'zeros; P99 delivery ≤ 2.5 s while it is away', prove }];
