// `concord database migrate`: for operators whose nodes may not change the schema themselves. Not here: the migrations, nor what is refused (soundness.ts).
import type { Command } from 'commander';
import type { CommandLine } from './command-line.js';

export const databaseCommands = (program: Command, line: CommandLine): void => {
  program
    .command('database')
    .description('the database itself')
    .command('migrate')
    .description('brings the schema up to date and checks that the database keeps what Concord promises')
    .action(() =>
      line.migrate((ran) => {
        for (const name of ran) line.print(name);
        line.tell(ran.length ? `Migrations run: ${ran.length}.` : 'The schema was up to date.');
        return Promise.resolve(0);
      }),
    );
};
