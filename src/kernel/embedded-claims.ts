// Who may start or stop the embedded database right now (one lock), and who is using it (one mark per user). Both are files in the folder that
// processes share, and both name the process that wrote them, so that what a killed process left behind counts for nothing.
// Not a lock for anything else: within the database, PostgreSQL has its own.
import { randomBytes } from 'node:crypto';
import { chown, link, mkdir, readFile, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DatabaseFault } from './embedded-fault.js';
import { identifySelf, isAlive } from './embedded-process.js';

const FREE = 'free';
const PATIENCE_MS = 180_000;

/** Runs `work` while no other process (and no other call in this one) is inside for the same folder. Refuses after three minutes of a living holder. */
export async function exclusively<T>(home: string, work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + PATIENCE_MS;
  let turn = await take(home);
  while (typeof turn !== 'number') {
    if (Date.now() > giveUpAt) throw new DatabaseFault(`Another Concord process (${turn.heldBy}) has been starting or stopping the database in ${home} for three minutes; end it and try again.`);
    await pause(20);
    turn = await take(home);
  }
  try {
    return await work();
  } finally {
    await writeWhole(home, FREE, (draft) => rename(draft, join(home, `lock.${turn}`)));
  }
}

// The lock is held by the file with the highest number. Taking it over from a dead or finished holder means creating the next number, which the file
// system grants to one process only; nothing is deleted before a higher number stands. Deleting a dead holder's file and creating it anew, the usual
// way, lets a third process delete the new holder's file.
async function take(home: string): Promise<number | { heldBy: string }> {
  const top = Math.max(0, ...(await turns(home)));
  const holder = top === 0 ? FREE : await readFile(join(home, `lock.${top}`), 'utf8').catch(() => undefined);
  if (holder === undefined) return { heldBy: 'changing' };
  if (holder !== FREE && isAlive(holder)) return { heldBy: `process ${holder.split(' ')[0]}` };
  const mine = top + 1;
  const created = await writeWhole(home, identifySelf(), async (draft) => {
    try {
      await link(draft, join(home, `lock.${mine}`));
      return true;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
      throw error;
    }
  });
  if (!created) return { heldBy: 'changing' };
  const all = await turns(home);
  const late = all.some((turn) => turn > mine);
  await Promise.all((late ? [mine] : all.filter((turn) => turn < mine)).map((turn) => rm(join(home, `lock.${turn}`), { force: true })));
  return late ? { heldBy: 'changing' } : mine;
}

async function turns(home: string): Promise<number[]> {
  return (await readdir(home)).flatMap((name) => (/^lock\.\d+$/.test(name) ? [Number(name.slice(5))] : []));
}

// A file appears with its content or not at all: a reader must never meet a half-written name.
async function writeWhole<T>(home: string, content: string, place: (draft: string) => Promise<T>): Promise<T> {
  const draft = join(home, `claim.${process.pid}.${randomBytes(6).toString('hex')}`);
  try {
    await writeFile(draft, content, { mode: 0o644 });
    return await place(draft);
  } finally {
    await rm(draft, { force: true });
  }
}

/** Marks this process as a user of the database; answers the mark to hand back to `leave`. Call it inside `exclusively`. */
export async function enter(home: string): Promise<string> {
  const users = join(home, 'users');
  // Root may be only a guest here: the folder stays with whoever owns the place, or they could not leave marks of their own.
  if (await mkdir(users, { recursive: true })) {
    const { uid, gid } = await stat(home);
    if (process.getuid?.() === 0) await chown(users, uid, gid);
  }
  const mark = join(users, `${process.pid}.${randomBytes(4).toString('hex')}`);
  await writeWhole(home, identifySelf(), (draft) => rename(draft, mark));
  return mark;
}

/** Removes the mark, and the marks of the dead; answers how many living users remain. Call it inside `exclusively`. */
export async function leave(home: string, mark: string): Promise<number> {
  await rm(mark, { force: true });
  const users = join(home, 'users');
  let living = 0;
  for (const name of await readdir(users).catch(() => [])) {
    const identity = await readFile(join(users, name), 'utf8').catch(() => '');
    if (isAlive(identity)) living += 1;
    else await rm(join(users, name), { force: true });
  }
  return living;
}
