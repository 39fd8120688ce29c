// What a backup means for the record: what it says of itself, that it is the same after a restore, and that another history begins there. Not here: rows and files
// (kernel/backup), the command line (backup.cli.ts).
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import { makeBackup, type Snapshot } from '../kernel/backup/backup.js';
import { BackupFault } from '../kernel/backup/fault.js';
import type { Manifest } from '../kernel/backup/manifest.js';
import { restoreBackup } from '../kernel/backup/restore.js';
import { inOwnersTransaction } from '../kernel/migrations.js';
import { verifyChains, type Verdict } from '../ledger/verify.js';
import { endEverySession } from '../members/session-ends.js';

/** The record at one moment: its history's id, the verdict on all chains, and each channel's head and hash. */
export interface RecordState extends Verdict {
  history: string;
  /** By channel: `<number of the last entry> <its hash, hex>`. */
  heads: Record<string, string>;
}
export interface Place {
  /** The backup's. */
  folder: string;
  ownerUrl: string;
  /** The installation's folder of data. */
  data: string;
}

/**
 * Sessions, links and addresses of calendars stay behind: what was ended, used or revoked after the backup must not live again with it. What is counted against those who guess passwords, and
 * what socket.io keeps for a moment, has no meaning elsewhere.
 */
const LEFT_OUT = ['session', 'invitation', 'feed', 'throttle', 'socket_io_attachments'];
const IN_USE = ['entry', 'receipt', 'person', 'state', 'file'];

const recordState = async (db: Snapshot): Promise<RecordState> => {
  const [is] = await db.query<{ history: string }>('select history from installation');
  const heads = await db.query<{ id: string; head: string }>(`select id, head || ' ' || encode(hash, 'hex') as head from channel order by id`);
  return { history: is!.history, ...(await verifyChains(db)), heads: Object.fromEntries(heads.map((h) => [h.id, h.head])) };
};

const namedFiles = async (db: Snapshot): Promise<string[]> => {
  const [is] = await db.query<{ files: boolean }>(`select to_regclass('public.file') is not null as files`);
  return is!.files ? (await db.query<{ sha256: string }>('select distinct sha256 from file order by sha256')).map((f) => f.sha256) : [];
};

/** Makes a backup in a new or empty folder. Throws BackupFault where it cannot. Bad lines of the record are no hindrance: the manifest names them. */
export const backUp = (place: Place, product: string): Promise<Manifest<RecordState>> =>
  makeBackup({ ...place, product, leftOut: LEFT_OUT, namedFiles, record: recordState });

export interface Restored {
  manifest: Manifest<RecordState>;
  /** The id of the history that begins here. */
  history: string;
}

/** Restores into an empty installation. Throws BackupFault where the backup or the installation is refused; then nothing was changed. */
export const restore = async (place: Place): Promise<Restored> => {
  const { manifest, finished } = await restoreBackup<RecordState, string>({
    ...place,
    leftOut: LEFT_OUT,
    inUse: IN_USE,
    finish: async (tx, { record }) => {
      if (!isDeepStrictEqual(await recordState(tx), record)) throw new BackupFault(2, 'restore.record-differs');
      return beginAnew(tx);
    },
  });
  return { manifest, history: finished };
};

/** After a recovery by other means, to a moment that some acknowledged acts may have missed: another history begins. Answers its id and the verdict on all chains. */
export const afterRecovery = (ownerUrl: string): Promise<Verdict & { history: string }> =>
  inOwnersTransaction(ownerUrl, 10_000, async (tx) => {
    // Nobody should act yet; whoever does waits until the chains are read.
    await tx.query('lock table channel, entry in share mode');
    return { ...(await verifyChains(tx)), history: await beginAnew(tx) };
  });

/** What was on its way then has left since, or is old: nobody is written to twice. */
const UNSENT = [`delete from feed`, `update notice set mailing = 'none' where mailing in ('new', 'planned')`, `update mail set state = 'failed', problem = 'restored' where state in ('waiting', 'sending')`];

/** Clients that hold entries of the earlier history start over (docs/PROTOCOL.md), everybody signs in anew, and no mail of before leaves. */
const beginAnew = async (tx: EntityManager): Promise<string> => {
  await endEverySession(tx);
  for (const statement of UNSENT) await tx.query(statement);
  await tx.query('update installation set history = gen_random_uuid()');
  return (await tx.query<{ history: string }[]>('select history from installation'))[0]!.history;
};
