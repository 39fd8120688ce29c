// The order of test files: the longest first, so that no worker is alone with one of them at the end; the others by their size. Without it a fresh clone, which knows of
// no earlier run, would begin with the longest text. Not here: what runs beside what (run.mjs, more.mjs).
import { statSync } from 'node:fs';

const LONG = [
  'permissions', 'initiatives-import-shell', 'house', 'demo-initiatives', 'actions-silence-random', 'actions-docx-in', 'sequences', 'migrations', 'records-documents', 'records-restore', 'kernel-embedded',
  'actions-statements', 'fuzz', 'members-sign-in', 'notices-mail', 'live-ready', 'spine-registry', 'initiatives-import', 'demo',
  'more/leak', 'more/browser-statement', 'more/browser-text', 'more/nodes-revoked', 'more/browser-silence', 'more/browser-pages', 'more/nodes', 'more/browser-long', 'more/browser-record', 'more/browser-story',
  'more/nodes-import', 'more/nodes-embedded', 'more/browser-talk', 'more/browser-decisions', 'more/nodes-backup', 'more/nodes-proxy',
];
const rank = ({ path }) => {
  const at = LONG.findIndex((name) => path.endsWith(`test/${name}.spec.ts`));
  return at < 0 ? LONG.length : at;
};

export default class Order {
  sort(tests) {
    const sizes = new Map(tests.map((t) => [t, statSync(t.path).size]));
    return [...tests].sort((a, b) => rank(a) - rank(b) || sizes.get(b) - sizes.get(a));
  }
  shard(tests, { shardIndex, shardCount }) {
    return tests.filter((_, i) => i % shardCount === shardIndex - 1);
  }
  allFailedTests(tests) {
    return tests;
  }
  cacheResults() {}
}
