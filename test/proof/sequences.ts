// Acts by chance over the registry, by several parties, in one world: after each, whoever looks at a channel must see by packets what a fresh snapshot shows (I9); the
// mirrors of the stories ask that. Half of the steps look for what has been taken least often, so that no command is left out. Not here: counting it (goals/sequences.goal.ts).
import { COMMANDS, type CommandName } from '../../src/contract/commands.js';
import { rowOf } from '../../src/contract/policy.js';
import { randomUUID } from 'node:crypto';
import type { Dice } from '../support/dice.js';
import { Voice, network, type Network } from '../support/network.js';
import { likelyOf } from './likely.js';
import { payloads, type Place } from './objects.js';
import { placesOf } from './permissions/specimens.js';
import { CAST, OWNERS, world, type World } from './world.js';

const STEPS = 12;
/** So many payloads of one command are considered, and so many tried until one is taken. */
const OFFERED = 24;
const TRIES = 10;
const PLACES = 3;
const FAR = new Date(Date.now() + 20 * 365 * 86_400_000);
const NAMES = Object.keys(COMMANDS) as CommandName[];
const SUBJECTS = ['initiative', 'delegation', 'caucus'];

interface Step {
  name: CommandName;
  by: string;
  channel: string;
  payload: unknown;
}
/** What a mirror showed otherwise than a fresh snapshot, and the acts that led there. */
export interface Difference {
  why: string;
  steps: Step[];
}

export class Sequences {
  readonly accepted = new Map<CommandName, number>(NAMES.map((name) => [name, 0]));
  readonly differences: Difference[] = [];
  acts = 0;

  private constructor(
    private readonly n: Network,
    private readonly w: World,
    private readonly dice: Dice,
  ) {}

  static async open(dice: Dice): Promise<Sequences> {
    const n = await network(CAST);
    return new Sequences(n, await world(n), dice);
  }
  close = async (): Promise<void> => {
    await this.n.app.close();
    await this.n.db.drop();
  };
  get missing(): CommandName[] {
    return NAMES.filter((name) => !this.accepted.get(name));
  }

  /** A dozen acts; false when a mirror differed. */
  async one(): Promise<boolean> {
    const steps: Step[] = [];
    try {
      for (let i = 0; i < STEPS; i += 1) await this.step(this.pick(), steps);
      return true;
    } catch (e) {
      this.differences.push({ why: (e as Error).message, steps });
      return false;
    }
  }
  /** The command itself, wherever and by whomever it is taken. */
  async once(name: CommandName): Promise<void> {
    const steps: Step[] = [];
    for (const owner of [...OWNERS, 'secretariat']) if (!this.accepted.get(name)) await this.step(name, steps, owner, true).catch((e: Error) => this.differences.push({ why: e.message, steps }));
  }

  private pick(): CommandName {
    if (this.dice(2)) return NAMES[this.dice(NAMES.length)]!;
    const least = Math.min(...this.accepted.values());
    const rare = NAMES.filter((name) => this.accepted.get(name) === least);
    return rare[this.dice(rare.length)]!;
  }

  /** Where it can be done; where it is wanted, only where there is what the command is about, if anywhere. */
  private async places(name: CommandName, owner: string, wanted: boolean): Promise<Place[]> {
    const all = await this.everyPlace(name, owner);
    const likely = wanted ? await likelyOf(this.n.db.own, name, all) : [];
    return likely.length ? likely : all;
  }

  /** At a few places of chance. */
  private async step(name: CommandName, steps: Step[], owner = this.of([...OWNERS, 'secretariat']), wanted = false): Promise<void> {
    const places = await this.places(name, owner, wanted);
    for (let i = 0; i < PLACES && places.length; i += 1) {
      const place = places.splice(this.dice(places.length), 1)[0]!;
      const offered: Record<string, unknown>[] = [];
      for await (const payload of payloads(this.n.db.own, name, { ...place, owner: place.owner ?? owner })) if (offered.push(payload) >= OFFERED) break;
      for (let t = 0; t < (wanted ? OFFERED : TRIES) && offered.length; t += 1) {
        const payload = offered.splice(this.dice(offered.length), 1)[0]!;
        for (const voice of this.voices(name, owner)) {
          const step = { name, by: voice.party, channel: rowOf(name).opens ? randomUUID() : place.id, payload };
          steps.push(step);
          this.acts += 1;
          const outcome = await voice.try(name, payload, step.channel);
          if (outcome.ok) return void this.accepted.set(name, this.accepted.get(name)! + 1);
        }
      }
    }
  }
  private of<T>(all: readonly T[]): T {
    return all[this.dice(all.length)]!;
  }

  private async everyPlace(name: CommandName, owner: string): Promise<Place[]> {
    const row = rowOf(name);
    const all = await placesOf(this.n.db.own);
    return (row.opens ? SUBJECTS : row.in).flatMap((kind) => (kind === 'network' ? [all.network] : [...all.of(owner, kind, 'open'), ...all.of(owner, kind, 'closed')]));
  }
  /** Whoever could do it: the owner and another first, time and the shell where they may. */
  private voices(name: CommandName, owner: string): Voice[] {
    const { seats } = rowOf(name);
    const people = [owner, 'CHL', 'secretariat'].map((party) => this.w.heads.get(party)!);
    return [...(seats.includes('clock') ? [new Voice(this.n, { kind: 'clock', due: FAR }, 'clock')] : people), ...(seats.includes('operator') ? [this.n.operator] : [])];
  }
}
