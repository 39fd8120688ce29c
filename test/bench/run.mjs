// `npm run bench`: measures us against plain floors in one interleaved run and prints the table. `--only a,c`, `--repeats 3`.
// Not here: the loads, the floors, the stage they play on. What was found: docs/PERFORMANCE.md.
import { spawnSync } from 'node:child_process';
import { loadavg } from 'node:os';
import { parseArgs } from 'node:util';

const { values: options } = parseArgs({ options: { only: { type: 'string' }, repeats: { type: 'string', default: '3' }, profile: { type: 'string' } } });
const say = (text) => process.stderr.write(`${text}\n`);
const root = new URL('../../', import.meta.url).pathname;

const build = spawnSync(process.execPath, ['src/launch.mjs', 'build'], { cwd: root, stdio: 'inherit' });
if (build.status !== 0) process.exit(build.status ?? 1);
// What is measured is what was just built, so it can only be loaded now.
const { Stage } = await import('./stage.mjs');
const { LOADS } = await import('./loads/loads.mjs');
const { table, summary } = await import('./table.mjs');

const only = options.only?.split(',');
const chosen = LOADS.filter((l) => !only || only.some((o) => l.name === o || l.name.startsWith(o)));
const repeats = Number(options.repeats);
if (!chosen.length || !(repeats >= 1)) {
  say(`Nothing to measure: the loads are ${LOADS.map((l) => l.name).join(', ')}.`);
  process.exit(2);
}

const short = (figures) => Object.entries(figures).map(([k, v]) => `${k} ${typeof v === 'number' ? Number(v.toPrecision(4)) : v}`).join(' · ');
const stage = await Stage.open(say);
const interrupted = () => void stage.close().finally(() => process.exit(130));
process.once('SIGINT', interrupted).once('SIGTERM', interrupted);
const results = [];
try {
  for (const load of chosen) {
    const opened = await load.open(stage);
    const measured = Object.fromEntries(load.sides.map((side) => [side, []]));
    for (let i = 0; i < repeats; i += 1) {
      for (const side of load.sides) {
        if (options.profile === side) await opened[side].child.ask('profile');
        const figures = await load.measure(stage, opened, side);
        if (options.profile === side) await opened[side].child.ask('profiled', `${load.name}-${side}-${i}.cpuprofile`);
        measured[side].push(figures);
        say(`${load.name} ${i + 1}/${repeats} ${side}: ${short(figures)} · machine ${loadavg()[0].toFixed(1)}`);
      }
    }
    await load.close?.(stage, opened);
    await stage.end(...Object.values(opened).map((s) => s.child?.ask ? s.child : s).filter((c) => c.end));
    results.push(...load.rows.map((row) => summary(load, row, measured)));
  }
} finally {
  await stage.close();
}
console.log(table(results));
