// `npm test`: types, then every test that needs nothing but Node. Says at the end what it left out.
import { spawn } from 'node:child_process';
import { twice } from './twice.mjs';

const tsc = (...args) =>
  new Promise((done) => spawn(process.execPath, ['node_modules/typescript/bin/tsc', '--noEmit', '-p', ...args], { stdio: 'inherit' }).once('error', () => done(1)).once('exit', (code) => done(code ?? 1)));

const types = (await Promise.all([tsc('tsconfig.json', '--incremental', 'false'), tsc('test/tsconfig.json'), tsc('client/tsconfig.json')])).find((code) => code !== 0) ?? 0;
const passed = twice('--testPathIgnorePatterns', 'test/more/', '--maxWorkers', '2');
console.log('Left out, because they need Chromium or Redis: several nodes and browsers (test/more). `.ci/run` installs what they need and runs them.');
process.exit(types || (passed ? 0 : 1));
