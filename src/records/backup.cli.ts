// `concord backup` and `concord restore`: options, output, exit codes (0 done, 1 something to put right here, 2 the backup or the record is not as it should be).
// Not here: the work (backup.ts).
import { resolve } from 'node:path';
import type { Command } from 'commander';
import { BackupFault } from '../kernel/backup/fault.js';
import type { Manifest } from '../kernel/backup/manifest.js';
import type { CommandLine } from '../kernel/command-line.js';
import { sentence } from '../kernel/sentences.js';
import { backUp, restore, type RecordState } from './backup.js';
import { verdictLines } from './records.cli.js';

const answered = async (line: CommandLine, work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (e) {
    if (!(e instanceof BackupFault)) throw e;
    line.tell(e.message);
    return e.code;
  }
};

const counts = ({ made, tables, files }: Manifest) => ({ made, tables: tables.length, rows: tables.reduce((sum, t) => sum + t.rows, 0), files: files.length });

/** Says on standard error what the backup lacks. What it holds is as it should be, or the exit code is 2. */
const judged = (line: CommandLine, { missing, record }: Manifest<RecordState>): number => {
  if (missing.length) line.tell(sentence('en', 'backup.files-missing', { count: missing.length, first: missing[0] }));
  return missing.length || record.bad.length ? 2 : 0;
};

export const backupCommands = (program: Command, line: CommandLine): void => {
  program
    .command('backup')
    .description('write the whole installation into a folder, also beside a running server: database and uploaded files')
    .argument('<dir>', 'a folder that is new or empty')
    .option('--json', 'the report as one line of JSON')
    .action((dir: string, options: { json?: true }) =>
      line.bare(({ ownerUrl, data, version }) =>
        answered(line, async () => {
          const folder = resolve(dir);
          const manifest = await backUp({ folder, ownerUrl, data }, version);
          const { channels, entries, history } = manifest.record;
          if (options.json) line.print(JSON.stringify({ folder, ...counts(manifest), channels, entries, bad: manifest.record.bad, missing: manifest.missing.length, history }));
          else for (const said of [sentence('en', 'backup.done', { folder, ...counts(manifest) }), ...verdictLines(manifest.record)]) line.print(said);
          return judged(line, manifest);
        }),
      ),
    );
  program
    .command('restore')
    .description('put a backup back into an empty installation')
    .argument('<dir>', 'the folder of the backup')
    .option('--json', 'the report as one line of JSON')
    .action((dir: string, options: { json?: true }) =>
      line.bare(({ ownerUrl, data }) =>
        answered(line, async () => {
          const { manifest, history } = await restore({ folder: resolve(dir), ownerUrl, data });
          const { channels, entries, bad, history: before } = manifest.record;
          if (options.json) line.print(JSON.stringify({ ...counts(manifest), channels, entries, bad, missing: manifest.missing.length, history, before }));
          else for (const said of [sentence('en', 'restore.done', counts(manifest)), ...verdictLines(manifest.record), sentence('en', 'restore.history', { history, before })]) line.print(said);
          return judged(line, manifest);
        }),
      ),
    );
};
