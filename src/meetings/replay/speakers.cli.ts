// `concord replay speakers FILE`: a record of who spoke in which order heard again on an empty installation of its own, and what differs; the sum is the last line of standard output.
// Not here: hearing it again (speakers-replay.ts).
import { readFileSync } from 'node:fs';
import type { Command } from 'commander';
import type { CommandLine } from '../../kernel/command-line.js';
import { groupOf } from './replay-group.js';
import { replaySpeakers, type SpeakersComparison } from './speakers-replay.js';
import { readSpeakers } from './speakers-csv.js';

/** Notes and differences, one a line, and the sum last. */
const printed = (line: CommandLine, { equal, of, differences, notes }: SpeakersComparison, json: boolean): void => {
  for (const note of notes) line.print(json ? JSON.stringify({ note }) : note);
  for (const d of differences) line.print(json ? JSON.stringify(d) : `${d.place}. ${d.name}: ${d.what}`);
  line.print(JSON.stringify({ equal, of }));
};
export const speakersReplay = (program: Command, line: CommandLine): void => {
  groupOf(program)
    .command('speakers')
    .description('who spoke in which order: a review, alphabetical from a drawn letter, or a general debate, by level of the speaker; the kind is told by the columns')
    .argument('<speakers>', 'CSV: iso3, name, kind (a review), or iso3, country, speaker, post (a debate); in the order in which they spoke')
    .option('--json', 'each line as JSON; the last one is {"equal":…,"of":…} in any case')
    .action(async (file: string, { json }: { json?: true }) => {
      const record = readSpeakers(readFileSync(file, 'utf8'));
      if (!record) {
        line.tell('The columns are of no record of speakers that is known: a state, and its kind or its post, are needed.');
        process.exitCode = 2;
        return;
      }
      await line.scratch(async (app) => {
        printed(line, await replaySpeakers(app, record, line.tell), Boolean(json));
        return 0;
      });
    });
};
