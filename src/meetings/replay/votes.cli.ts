// `concord replay votes …`: a record of real meetings taken again on an empty installation of its own, and what differs. Standard output carries the comparison alone, one line of it last.
// Not here: taking it again (votes-replay.ts).
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CommandLine } from '../../kernel/command-line.js';
import { groupOf } from './replay-group.js';
import { readVotes, type Note } from './votes-csv.js';
import { replayVotes, type Comparison, type Difference } from './votes-replay.js';

interface VotesOptions { rollCalls?: string; json?: true }

const differenceIn = (d: Difference): string => `${d.rcid}: ${d.what}${d.state ? ` of ${d.state}` : ''}: the record has ${d.record ?? 'nothing'}, replayed ${d.replayed ?? 'nothing'}`;
const noteIn = (n: Note): string => (n.rcid ? `${n.rcid}: ${n.note}` : n.note);

/** Notes and differences, one a line, and the sum last. */
const printed = (line: CommandLine, notes: readonly Note[], { equal, of, differences, notes: more }: Comparison, json: boolean): void => {
  for (const n of [...notes, ...more]) line.print(json ? JSON.stringify(n) : noteIn(n));
  for (const d of differences) line.print(json ? JSON.stringify(d) : differenceIn(d));
  line.print(JSON.stringify({ equal, of }));
};

export const votesReplay = (program: Command, line: CommandLine): void => {
  groupOf(program)
    .command('votes')
    .description('who voted how, roll-call by roll-call; what the files do not say is noted and not guessed')
    .argument('<votes>', 'CSV: rcid, country_code, country, vote; an absent state has no row')
    .option('--roll-calls <file>', 'CSV: rcid, session, date, short, descr: what each roll-call was about and what came of it')
    .option('--json', 'each line as JSON; the last one is {"equal":…,"of":…} in any case')
    .action(async (votes: string, { rollCalls, json }: VotesOptions) => {
      const { sessions, notes } = readVotes(readFileSync(votes, 'utf8'), rollCalls ? readFileSync(rollCalls, 'utf8') : null);
      await line.scratch(async (app) => {
        printed(line, notes, await replayVotes(app, sessions, line.tell), Boolean(json));
        return 0;
      });
    });
};
