// The command line: what an operator does at the machine's shell. It opens the same database as the server, running beside it or not, and acts
// through the same door. Standard output carries only the result. Not here: what a verb does (the rooms).
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { fileURLToPath } from 'node:url';
import { AppModule } from './app.module.js';
import { makeDemonstration } from './demo/demo.js';
import { initiativesCommands } from './initiatives/initiatives.cli.js';
import { ConfigMistakes, readConfig } from './kernel/config.js';
import { migrate, openDatabase } from './kernel/database.js';
import { DatabaseFault } from './kernel/embedded-fault.js';
import type { CommandLine } from './kernel/command-line.js';
import { membersCommands } from './members/members.cli.js';
import { recordsCommands } from './records/records.cli.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const tell = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** Runs `work` with the wired application and ends with the exit code it answers. */
const withApplication = async (work: (app: INestApplicationContext) => Promise<number>): Promise<void> => {
  const config = readConfig(process.env, ROOT);
  const database = await openDatabase(config, tell);
  let code = 1;
  try {
    await migrate(database.ownerUrl);
    const app = await NestFactory.createApplicationContext(AppModule.with(config, database.appUrl), { logger: ['error', 'fatal'], abortOnError: false });
    try {
      if (!config.databaseUrl) await makeDemonstration(app, database.ownerUrl, tell);
      code = await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
  }
  process.exitCode = code;
};

const line: CommandLine = { run: withApplication, print: (text) => void process.stdout.write(`${text}\n`), tell };
const program = new Command('concord').description('Concord at the shell').showHelpAfterError();
membersCommands(program, line);
initiativesCommands(program, line);
recordsCommands(program, line);

await program.parseAsync().catch((e: unknown) => {
  tell(e instanceof ConfigMistakes ? e.sentences.join('\n') : e instanceof Error ? (process.env.LOG_LEVEL === 'debug' && !(e instanceof DatabaseFault) ? e.stack! : e.message) : String(e));
  process.exitCode = e instanceof ConfigMistakes ? 78 : 1;
});
