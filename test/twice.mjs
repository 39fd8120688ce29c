// Jest over many files, and what failed once more: stories with real databases, processes and browsers may meet a slow machine once. A file that fails is run again whole and
// alone, and what fails twice has failed; it says so. Arguments go to jest; `--outputFile` gets the results with the second run's in place of the first's. Used by run.mjs, more.mjs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const given = process.argv.slice(2);
const wanted = given.find((a) => a.startsWith('--outputFile='))?.slice('--outputFile='.length);
const rest = given.filter((a) => !/^--(json$|outputFile=)/.test(a));
const failedIn = (run) => run.testResults.filter((r) => r.status === 'failed').map((r) => r.name);

/** Whether everything that these arguments choose passed, at the latest the second time. */
export function twice(...args) {
  const folder = mkdtempSync(join(tmpdir(), 'concord-tests-'));
  const jest = (name, ...more) => {
    const file = join(folder, name);
    const { status } = spawnSync(
      process.execPath,
      ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config', 'test/jest.config.json', '--json', `--outputFile=${file}`, ...rest, ...more],
      { stdio: ['inherit', 'ignore', 'inherit'] },
    );
    return status === null ? null : JSON.parse(readFileSync(file, 'utf8'));
  };
  try {
    const run = jest('first.json', ...args);
    const again = run ? failedIn(run) : [];
    if (again.length) {
      console.log(`\nFailed once, run again: ${again.map((f) => f.replace(/.*\/test\//, 'test/')).join(', ')}`);
      const second = jest('second.json', '--runInBand', '--runTestsByPath', ...again);
      if (second) takeIn(run, second);
    }
    if (wanted && run) writeFileSync(wanted, JSON.stringify(run));
    return Boolean(run) && !failedIn(run).length;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function takeIn(run, second) {
  run.testResults = run.testResults.map((r) => second.testResults.find((s) => s.name === r.name) ?? r);
  const tests = run.testResults.flatMap((r) => r.assertionResults);
  run.numPassedTests = tests.filter((t) => t.status === 'passed').length;
  run.numFailedTests = tests.filter((t) => t.status === 'failed').length;
  run.numRuntimeErrorTestSuites = run.testResults.filter((r) => r.status === 'failed' && !r.assertionResults.length).length;
}
