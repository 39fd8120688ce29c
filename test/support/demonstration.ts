// The demonstration network as a newcomer's first start leaves it, made once by whoever comes first and copied for everybody else: every story begins with a folder of its own.
// Not here: making it (src/demo), the story of the first start itself (more/nodes-embedded.spec.ts).
import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { exclusively } from '../../src/kernel/embedded-claims.js';
import { dataHome } from './data-home.js';
import { ROOT, ServerNode, until } from './nodes.js';

/** It tells of the weeks until now: an older one would tell of other hours. */
const FRESH_MS = 20 * 60_000;
/** Some thousand acts, beside whatever else the machine does. */
const MAKING_MS = 150_000;

interface Made {
  built: string;
  at: number;
}
const madeIn = (path: string): Made | null => (existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Made) : null);

/** A new copy in this folder's `data`; the folder must be one that the database's user can enter. */
export const demonstrationIn = async (folder: string): Promise<string> => {
  const home = join(dataHome(), `concord-demonstration-${userInfo().username}`);
  mkdirSync(home, { recursive: true });
  // The embedded database runs as another user than root, who must get in.
  chmodSync(home, 0o711);
  const [original, mark] = [join(home, 'data'), join(home, 'made.json')];
  const built = readFileSync(join(ROOT, 'dist/.built'), 'utf8');
  return exclusively(home, async () => {
    const made = madeIn(mark);
    if (made?.built !== built || Date.now() - made.at > FRESH_MS) {
      for (const old of [mark, original]) rmSync(old, { recursive: true, force: true });
      const node = await ServerNode.make({ CONCORD_DATA: original, DATABASE_URL: '' });
      try {
        node.spawn();
        await until(() => node.output.includes('Concord is ready') || !node.runs, MAKING_MS, 'the demonstration to be made');
      } finally {
        await node.end();
      }
      writeFileSync(mark, JSON.stringify({ built, at: Date.now() } satisfies Made));
    }
    const copy = join(folder, 'data');
    execFileSync('cp', ['-a', original, copy]);
    return copy;
  });
};
