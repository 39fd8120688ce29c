// `concord record verify`: walks every chain and names the first bad line of each channel that has one.
import type { Command } from 'commander';
import type { CommandLine } from '../kernel/command-line.js';
import { sentence } from '../kernel/sentences.js';
import { Verify } from '../ledger/verify.js';

export const recordsCommands = (program: Command, line: CommandLine): void => {
  program
    .command('record')
    .description('the record of all acts')
    .command('verify')
    .description('check every chain of the record; ends with 2 when a line is bad')
    .option('--json', 'the verdict as one line of JSON')
    .action((options: { json?: boolean }) =>
      line.run(async (app) => {
        const verdict = await app.get(Verify).all();
        if (options.json) line.print(JSON.stringify(verdict));
        else {
          for (const b of verdict.bad) line.print(sentence('en', `record.fault.${b.fault}`, { channel: b.channel, seq: b.seq }));
          line.print(sentence('en', 'record.verified', { channels: verdict.channels, entries: verdict.entries, bad: verdict.bad.length }));
        }
        return verdict.bad.length ? 2 : 0;
      }),
    );
};
