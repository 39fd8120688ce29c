// `npm test`: types, then every test that needs nothing but Node. Says at the end what it left out.
import { spawn } from 'node:child_process';

const run = (...args) => new Promise((done) => spawn(process.execPath, args, { stdio: 'inherit' }).once('error', () => done(1)).once('exit', (code) => done(code ?? 1)));
const tsc = (project, ...more) => run('node_modules/typescript/bin/tsc', '-p', project, '--noEmit', ...more);

const types = (await Promise.all([tsc('tsconfig.json', '--incremental', 'false'), tsc('test/tsconfig.json'), tsc('client/tsconfig.json')])).find((code) => code !== 0) ?? 0;
const jest = await run('--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js', '--config', 'test/jest.config.json', '--testPathIgnorePatterns', 'test/more/', '--maxWorkers', '2', ...process.argv.slice(2));
console.log('Left out, because they need Chromium or Redis: several nodes and browsers (test/more). `.ci/run` installs what they need and runs them.');
process.exit(types || jest);
