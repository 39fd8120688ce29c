// What a room's part of the command line is given. Not here: the parts (each room's *.cli.ts), starting (cli.ts).
import type { INestApplicationContext } from '@nestjs/common';

/** An opened installation: the owner's address of its database, its folder of data, and the version of this product. */
export interface Opened {
  ownerUrl: string;
  data: string;
  version: string;
}

export interface CommandLine {
  /** Wires the application, runs, closes everything, and ends with the exit code answered: 0 done, 1 failed, 2 refused. */
  run(work: (app: INestApplicationContext) => Promise<number>): Promise<void>;
  /** The same on an empty installation made for it and taken away afterwards, whatever database there is. */
  scratch(work: (app: INestApplicationContext) => Promise<number>): Promise<void>;
  /** Brings the database up to date and checks it, without wiring anything; `work` is told the names of the migrations that ran. */
  migrate(work: (ran: string[]) => Promise<number>): Promise<void>;
  /** Opens the database as it is: nothing is migrated, checked or wired. */
  bare(work: (opened: Opened) => Promise<number>): Promise<void>;
  /** A line of the result, on standard output. */
  print(text: string): void;
  /** A sentence for the person at the shell, on standard error. */
  tell(sentence: string): void;
}
