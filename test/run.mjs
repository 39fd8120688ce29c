// `npm test`: types, then every test that needs nothing but Node. Says at the end what it left out.
import { spawnSync } from 'node:child_process';

const run = (...args) => spawnSync(process.execPath, args, { stdio: 'inherit' }).status ?? 1;
const tsc = (project, ...more) => run('node_modules/typescript/bin/tsc', '-p', project, '--noEmit', ...more);

const types = tsc('tsconfig.json', '--incremental', 'false') || tsc('test/tsconfig.json') || tsc('client/tsconfig.json');
const jest = run('--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config', 'test/jest.config.json', '--testPathIgnorePatterns', 'test/more/', '--maxWorkers', '2', ...process.argv.slice(2));
console.log('Left out, because they need Chromium or Redis: several nodes and browsers (test/more). `.ci/run` installs what they need and runs them.');
process.exit(types || jest);
