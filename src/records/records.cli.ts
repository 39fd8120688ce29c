// `concord record verify`: walks every chain and names the first bad line of each channel that has one. `record hashes`: what to keep elsewhere, to verify against.
// `record recovered`: the walk, after the database was brought back to an earlier moment by other means than `restore`, and another history begins.
// Not here: the work (ledger/verify.ts, ledger/hashes.ts, backup.ts).
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { Command } from 'commander';
import type { CommandLine } from '../kernel/command-line.js';
import { sentence } from '../kernel/sentences.js';
import { Days, type Day } from '../ledger/days.js';
import { Hashes, readHashes, type HashCopy } from '../ledger/hashes.js';
import { Verify, type Verdict } from '../ledger/verify.js';
import { afterRecovery } from './backup.js';

/** A line for each channel that has a bad line, and the sum. */
export const verdictLines = ({ channels, entries, bad }: Verdict): string[] => [
  ...bad.map((b) => sentence('en', `record.fault.${b.fault}`, { channel: b.channel, seq: b.seq })),
  sentence('en', 'record.verified', { channels, entries, bad: bad.length }),
];

const fromFile = (path: string): Promise<HashCopy> => readHashes(createInterface({ input: createReadStream(path), crlfDelay: Infinity }));

/** Throws a sentence about a file that is not what the public site gives. */
const daysIn = (text: string): Day[] => {
  const read: unknown = JSON.parse(text);
  const days = Array.isArray(read) ? (read as Partial<Day>[]) : [];
  if (!days.length || !days.every((d) => /^\d{4}-\d{2}-\d{2}$/.test(d.day ?? '') && /^[0-9a-f]{64}$/.test(d.root ?? ''))) throw new Error('This is no list of the record’s days as the public site gives it.');
  return days as Day[];
};

export const recordsCommands = (program: Command, line: CommandLine): void => {
  const group = program.command('record').description('the record of all acts');
  group
    .command('verify')
    .description('check every chain of the record; ends with 2 when a line is bad')
    .option('--against <file>', 'also against this copy of the hashes (may be given several times)', (path: string, before: string[]) => [...before, path], [])
    .option('--days <file>', 'also against the published hashes of its days (what /api/published/days answers)')
    .option('--json', 'the verdict as one line of JSON')
    .action(async (options: { json?: boolean; against: string[]; days?: string }) => {
      // Read before anything is opened: a wrong file is told at once.
      const copies = await Promise.all(options.against.map(fromFile));
      const published = options.days ? daysIn(await readFile(options.days, 'utf8')) : [];
      await line.run(async (app) => {
        const verdict = await app.get(Verify).all(copies);
        const days = await app.get(Days).differing(published);
        for (const said of options.json ? [JSON.stringify({ ...verdict, ...(options.days ? { days } : {}) })] : [...days.map((day) => sentence('en', 'record.day-differs', { day })), ...verdictLines(verdict)]) line.print(said);
        return verdict.bad.length || days.length ? 2 : 0;
      });
    });
  group
    .command('hashes')
    .description('print the hash of every line, to be kept elsewhere')
    .action(() =>
      line.run(async (app) => {
        for await (const part of app.get(Hashes).text(null)) line.print(part.trimEnd());
        return 0;
      }),
    );
  group
    .command('recovered')
    .description('say, before the first server starts, that the database was recovered to a point in time: checks every chain, begins another history, ends all sessions')
    .option('--json', 'the verdict as one line of JSON')
    .action((options: { json?: boolean }) =>
      line.bare(async ({ ownerUrl }) => {
        const { history, ...verdict } = await afterRecovery(ownerUrl);
        for (const said of options.json ? [JSON.stringify({ ...verdict, history })] : [...verdictLines(verdict), sentence('en', 'record.continues', { history })]) line.print(said);
        return verdict.bad.length ? 2 : 0;
      }),
    );
};
