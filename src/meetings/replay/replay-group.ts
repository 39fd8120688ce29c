// The group of commands under which records of real meetings are taken again. Not here: the commands (votes.cli.ts, speakers.cli.ts).
import type { Command } from 'commander';

/** `concord replay`, made by whichever command comes first. */
export const groupOf = (program: Command): Command => program.commands.find((c) => c.name() === 'replay') ?? program.command('replay').description('take the record of a real meeting again');
