// The command line: what an operator does at the machine's shell. It opens the same database as the server, running beside it or not, and acts
// through the same door. Standard output carries only the result. Not here: what a verb does (the rooms).
import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Command } from 'commander';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { AppModule } from './app.module.js';
import { commitmentsCommands } from './commitments/commitments.cli.js';
import { makeDemonstration } from './demo/demo.js';
import { initiativesCommands } from './initiatives/initiatives.cli.js';
import { ConfigMistakes, readConfig, type Config } from './kernel/config.js';
import { databaseCommands } from './kernel/database.cli.js';
import { openDatabase, type Database } from './kernel/database.js';
import { DatabaseFault } from './kernel/embedded-fault.js';
import type { CommandLine } from './kernel/command-line.js';
import { prepare } from './kernel/soundness.js';
import { speakersReplay } from './meetings/replay/speakers.cli.js';
import { votesReplay } from './meetings/replay/votes.cli.js';
import { membersCommands } from './members/members.cli.js';
import { backupCommands } from './records/backup.cli.js';
import { recordsCommands } from './records/records.cli.js';

// The engine lets rubbish lie up to as much again as lives before it sweeps; beside a server that runs here, an import sweeps at 30 % and keeps to its 400 MB.
setFlagsFromString('--heap-growing-percent=30');

const ROOT = fileURLToPath(new URL('../../', import.meta.url)).replace(/\/$/, '');
const VERSION = (JSON.parse(readFileSync(`${ROOT}/package.json`, 'utf8')) as { version: string }).version;
const tell = (sentence: string) => process.stderr.write(`${sentence}\n`);

/** Runs `work` with the database as it is, and ends with the exit code it answers. */
const withBareDatabase = async (work: (database: Database, config: Config) => Promise<number>): Promise<void> => {
  const config = readConfig(process.env, ROOT);
  const database = await openDatabase(config, tell);
  try {
    process.exitCode = await work(database, config);
  } finally {
    await database.release();
  }
};

/** The same with the database brought up to date. */
const withDatabase = (work: (database: Database, ran: string[], config: Config) => Promise<number>): Promise<void> =>
  withBareDatabase(async (database, config) => work(database, await prepare(database), config));

/** Runs `work` with the wired application and ends with the exit code it answers. */
const withApplication = (work: (app: INestApplicationContext) => Promise<number>): Promise<void> =>
  withDatabase(async (database, _, config) => {
    const app = await NestFactory.createApplicationContext(AppModule.with(config, database.appUrl), { logger: ['error', 'fatal'], abortOnError: false });
    try {
      if (!config.databaseUrl) await makeDemonstration(app, database.ownerUrl, tell);
      return await work(app);
    } finally {
      await app.close();
    }
  });

/** The same on an empty installation of its own, in a folder that is taken away afterwards: nothing of it reaches the one there is. */
const withScratch = async (work: (app: INestApplicationContext) => Promise<number>): Promise<void> => {
  const data = mkdtempSync(`${tmpdir()}/concord-`);
  // The database's own user has to come through.
  chmodSync(data, 0o755);
  const config: Config = { ...readConfig(process.env, ROOT), data, databaseUrl: null, ownerUrl: null, redisUrl: null, smtpUrl: null };
  const database = await openDatabase(config, () => undefined);
  try {
    await prepare(database);
    const app = await NestFactory.createApplicationContext(AppModule.with(config, database.appUrl), { logger: ['error', 'fatal'], abortOnError: false });
    try {
      process.exitCode = await work(app);
    } finally {
      await app.close();
    }
  } finally {
    await database.release();
    rmSync(data, { recursive: true, force: true });
  }
};

const line: CommandLine = {
  run: withApplication,
  scratch: withScratch,
  migrate: (work) => withDatabase((_, ran) => work(ran)),
  bare: (work) => withBareDatabase(({ ownerUrl }, { data }) => work({ ownerUrl, data, version: VERSION })),
  print: (text) => void process.stdout.write(`${text}\n`),
  tell,
};
const program = new Command('concord').description('Concord at the shell').showHelpAfterError();
membersCommands(program, line);
initiativesCommands(program, line);
commitmentsCommands(program, line);
recordsCommands(program, line);
backupCommands(program, line);
databaseCommands(program, line);
speakersReplay(program, line);
votesReplay(program, line);

await program.parseAsync().catch((e: unknown) => {
  tell(e instanceof ConfigMistakes ? e.sentences.join('\n') : e instanceof Error ? (process.env.LOG_LEVEL === 'debug' && !(e instanceof DatabaseFault) ? e.stack! : e.message) : String(e));
  process.exitCode = e instanceof ConfigMistakes ? 78 : 1;
});
