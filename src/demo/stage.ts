// Where the demonstration is played: every act goes through the door under an id made from its name, so that playing it again repeats nothing and completes
// what a cut left out. Not here: what is played.
import { v5 as uuidv5 } from 'uuid';
import type { CommandName, Payload } from '../contract/commands.js';
import type { Outcome } from '../contract/packet.js';
import { NETWORK } from '../contract/seats.js';
import type { Actor } from '../ledger/command.js';
import type { Dispatch } from '../ledger/dispatch.js';
import type { Passage } from './passage.js';

const NAMESPACE = 'b7b0e1c4-6a0b-4f0e-9b53-9d7c0b6d2a40';
type Recorded = Extract<Outcome, { ok: true }>;
/** A payload as it is written down: plain objects in the place of classes. */
export type Loose<N extends CommandName> = { [K in keyof Payload<N>]: Payload<N>[K] };

/** How many channels are filled at once: more would only wait for the database. */
export const SIDE_BY_SIDE = 5;
export const OPERATOR: Actor = { kind: 'operator' };
/** The id of something in the demonstration, the same on every machine. */
export const idOf = (name: string): string => uuidv5(name, NAMESPACE);
/** The id of the command by which an act of this name was sent. */
export const commandOf = (name: string): string => idOf(`act:${name}`);

export class Stage {
  private readonly cast = new Map<string, Actor>();

  constructor(
    private readonly dispatch: Dispatch,
    private readonly passage: Passage,
  ) {}

  /** Somebody enters: from now on known by the key. */
  enter(key: string, person: string, hat: string): void {
    this.cast.set(key, { kind: 'person', person, hat });
  }

  /** Who acts under this key; throws for a key that nobody entered under. */
  as(key: string): Actor {
    const actor = this.cast.get(key);
    if (!actor) throw new Error(`nobody in the demonstration is called ${key}`);
    return actor;
  }

  /** A few minutes pass in which nobody acts. */
  pause(): Promise<void> {
    return this.passage.moveOn();
  }

  /** Sends one act, a few minutes after the one before, in the plenary unless said. Its name is unique in the demonstration. Throws when it is refused: the demonstration is then wrong. */
  async act<N extends CommandName>(name: string, actor: Actor, command: N, payload: Loose<N>, channel: string = NETWORK): Promise<Recorded> {
    await this.passage.moveOn();
    const outcome = await this.dispatch.run(actor, { name: command, channel, command: commandOf(name), payload });
    if (!outcome.ok) throw new Error(`the demonstration’s “${name}” was refused: ${JSON.stringify(outcome.refusal)}`);
    return outcome;
  }
}

/** Does the work on all items, a few at a time, and waits for every one that was begun; then throws the first fault there was. */
export const together = async <T>(items: readonly T[], width: number, work: (item: T) => Promise<void>): Promise<void> => {
  const rest = [...items];
  const faults: unknown[] = [];
  const worker = async (): Promise<void> => {
    for (let item = rest.shift(); item !== undefined && !faults.length; item = rest.shift()) await work(item).catch((e: unknown) => void faults.push(e));
  };
  await Promise.all(Array.from({ length: width }, worker));
  if (faults.length) throw faults[0];
};
