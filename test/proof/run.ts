// `npm run proof`: every goal of goals/, one after the other, and a line for each: figure, goal, held or not. `-- --full` is the whole table, `-- --seed N` tells a run
// again, `-- --only G1,G4` chooses, `-- --again` gives a goal that was not held one more try and says so, `-- --out FILE` writes the results for .ci/run. Ends with 1 if a goal was not held. Not here: any goal.
import 'reflect-metadata';
import { readdirSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { dice } from '../support/dice.js';
import { Cluster, type ClusterOptions } from './cluster.js';
import type { Ctx, Goal, Proof } from './goal.js';
import { Nemesis } from './nemesis.js';
import { Postgres } from './postgres.js';

type Result = Omit<Goal, 'prove'> & Proof & { seconds: number };

const { values: asked } = parseArgs({ options: { full: { type: 'boolean', default: false }, seed: { type: 'string' }, only: { type: 'string' }, out: { type: 'string' }, again: { type: 'boolean', default: false } } });
const seed = Number(asked.seed ?? Date.now() % 1_000_000);
const only = asked.only?.split(',').map((id) => id.trim().toUpperCase());
const say = (line: string) => process.stdout.write(`${line}\n`);

const load = async (): Promise<Goal[]> => {
  const folder = new URL('goals/', import.meta.url);
  const files = readdirSync(folder).filter((f) => f.endsWith('.goal.ts')).sort();
  const all = (await Promise.all(files.map((f) => import(new URL(f, folder).href) as Promise<{ goals: Goal[] }>))).flatMap((m) => m.goals);
  return all.filter((g) => !only || only.includes(g.id)).sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
};

/** What goals share: the database server and the clusters on it. */
class Ground {
  private readonly clusters = new Map<string, Promise<Cluster>>();
  private constructor(readonly postgres: Postgres) {}

  static async prepare(): Promise<Ground> {
    const postgres = await Postgres.make();
    // Where test/support/database.ts makes databases.
    process.env.CONCORD_TEST_DATABASE_URL = postgres.url;
    return new Ground(postgres);
  }
  async cluster(options: ClusterOptions): Promise<Cluster> {
    const key = JSON.stringify(options);
    if (!this.clusters.has(key)) this.clusters.set(key, Cluster.open(options));
    const cluster = await this.clusters.get(key)!;
    await cluster.heal();
    return cluster;
  }
  async clear(): Promise<void> {
    for (const made of this.clusters.values()) await made.then((c) => c.close()).catch((e: Error) => say(`a cluster did not close: ${e.message}`));
    await this.postgres.drop();
  }
}

const prove = async (goal: Goal, ground: Ground): Promise<Result> => {
  const begun = Date.now();
  const own = dice(seed + 7_919 * Number(goal.id.slice(1)));
  const ctx: Ctx = {
    full: asked.full,
    count: (whole, least = 1) => (asked.full ? whole : Math.max(least, Math.ceil(whole / 10))),
    dice: own,
    nemesis: new Nemesis(own, say),
    log: (line) => say(`  ${line}`),
    cluster: (options = {}) => ground.cluster(options),
    postgres: ground.postgres,
  };
  const { id, promise, goal: text } = goal;
  say(`\n${id} ${promise}`);
  const { figure, held } = await goal.prove(ctx).catch((e: Error): Proof => {
    say(e.stack ?? String(e));
    return { figure: `it broke off: ${e.message}`, held: false };
  });
  return { id, promise, goal: text, figure, held, seconds: (Date.now() - begun) / 1000 };
};

/** Goals are counted as jest counts tests, so that .ci/run can add them up. */
const report = (results: Result[]): object => ({
  seed, form: asked.full ? 'full' : 'short', goals: results,
  numPassedTests: results.filter((r) => r.held).length, numFailedTests: results.filter((r) => !r.held).length, numRuntimeErrorTestSuites: 0,
  testResults: [{ name: 'proof', assertionResults: results.map((r) => ({ fullName: `${r.id} ${r.promise}: ${r.figure} (goal: ${r.goal})`, status: r.held ? 'passed' : 'failed' })) }],
});

const goals = await load();
say(`The proof, ${asked.full ? 'whole' : 'short form (counts divided by ten; --full is the whole table)'}: ${goals.length} goals, seed ${seed} (again with --seed ${seed})`);
const ground = await Ground.prepare();
const results: Result[] = [];
let ended = false;
const end = async (): Promise<void> => {
  if (ended) return;
  ended = true;
  await ground.clear();
};
// Whatever happens to the run, what it started ends with it.
process.on('uncaughtException', (e) => (say(`the run broke off: ${e.stack ?? e.message}`), void end().finally(() => process.exit(1))));
process.on('SIGINT', () => void end().then(() => process.exit(130))).on('SIGTERM', () => void end().then(() => process.exit(143)));
for (const goal of goals) {
  let result = await prove(goal, ground);
  if (!result.held && asked.again) {
    say(`  not held (${result.figure}); once more`);
    result = await prove(goal, ground);
  }
  results.push(result);
}
await end();
say('');
for (const r of results) say(`${r.held ? 'held    ' : 'NOT HELD'} ${r.id.padEnd(4)} ${r.promise}: ${r.figure} (goal: ${r.goal}; ${r.seconds.toFixed(0)} s)`);
if (asked.out) writeFileSync(asked.out, JSON.stringify(report(results), null, 2));
process.exit(results.length && results.every((r) => r.held) ? 0 : 1);
