// `concord initiatives import|export`: options, output, exit codes. Standard output carries the report alone, standard error what a person reads meanwhile.
// Not here: the work (imports/shell-import.ts, exports/shell-export.ts).
import { Option, type Command } from 'commander';
import type { CommandLine } from '../kernel/command-line.js';
import { Refusal } from '../kernel/refusal.js';
import { sentence } from '../kernel/sentences.js';
import { exportFiles } from './exports/shell-export.js';
import { importFile, ShellFault, type ShellReport } from './imports/shell-import.js';

interface ImportOptions { as: string; accept?: 'all'; json?: true }
interface ExportOptions { state?: string; perState?: true; complete?: true; out: string }

/** 0: done, also when some records were refused; 1: something to put right here; 2: refused, by the door or because of the file. */
const answered = async (line: CommandLine, work: () => Promise<number>): Promise<number> => {
  try {
    return await work();
  } catch (e) {
    if (e instanceof ShellFault) line.tell(e.message);
    else if (e instanceof Refusal) line.tell(sentence('en', String(e.detail.why), e.detail));
    else throw e;
    return e instanceof Refusal ? 2 : 1;
  }
};

const report = (line: CommandLine, { counts, refused }: ShellReport, options: ImportOptions): number => {
  if (refused) line.tell(refused);
  else if (!options.accept) line.tell(sentence('en', 'shell.import-preview'));
  line.print(options.json ? JSON.stringify(refused ? { ...counts, reason: refused } : counts) : sentence('en', 'shell.import-report', { ...counts }));
  return refused ? 2 : 0;
};

export const initiativesCommands = (program: Command, line: CommandLine): void => {
  const group = program.command('initiatives').description('the register of initiatives');
  group
    .command('import')
    .description('bring an IATI file for a state; without --accept nothing is taken and the preview waits for the delegation')
    .argument('<file>', 'a file of activities, IATI 2.0x or 1.0x')
    .requiredOption('--as <state>', 'the member state for which it is brought, for example CAN')
    .addOption(new Option('--accept <what>', 'take everything that can be taken').choices(['all']))
    .option('--json', 'the report as one line of JSON')
    .action((file: string, options: ImportOptions) =>
      line.run((app) =>
        answered(line, async () => report(line, await importFile(app, { file, state: options.as.toUpperCase(), accept: options.accept === 'all', tell: line.tell }), options)),
      ),
    );
  group
    .command('export')
    .description('write the shared initiatives as IATI 2.03: of all in one file, of one state, or of each state')
    .requiredOption('--out <path>', 'the file to write; with --per-state the folder')
    .option('--state <state>', 'only the initiatives of this state')
    .option('--per-state', 'one file a state')
    .option('--complete', 'also records against which the IATI ruleset has an objection')
    .action((options: ExportOptions) =>
      line.run((app) =>
        answered(line, async () => {
          const { state, perState = false, complete = false, out } = options;
          for (const said of await exportFiles(app, { state: state?.toUpperCase() ?? null, perState, complete, out, tell: line.tell })) line.print(said);
          return 0;
        }),
      ),
    );
};
