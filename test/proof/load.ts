// Everybody writes at a pace: the one that is asked, or what the machine carries if that is less. A load beyond it would only measure queues, and a proof that
// runs beside other work must not fall over it. What was carried stands in the figure. Not here: what a client is (clients.ts), what goes wrong meanwhile.
import type { Dice } from '../support/dice.js';
import type { Line } from '../support/proxy.js';
import { inWords, type Fault } from './checker.js';
import { Crowd, TEXT, type Client } from './clients.js';
import type { Cluster } from './cluster.js';
import { pause, seconds, type Ctx } from './goal.js';

export interface Level {
  clients: number;
  /** Acts a second of each client. */
  perSecond: number;
  channels: number;
}
/** L1 and L2 of the promises: for correctness, and for latency. */
export const L1: Level = { clients: 200, perSecond: 5, channels: 20 };
export const L2: Level = { clients: 200, perSecond: 0.5, channels: 20 };

/** Acts of one client that may wait unanswered; beyond, a press is left out. */
const PENDING_MAX = 4;
/** What is asked of the machine, one step after the other, until it labours: then the step before the last is the pace. */
const STEPS = [0.05, 0.1, 0.2, 0.35, 0.6, 1];
const STEP_MS = 700;
const TICK_MS = 20;
/** An answer over a good line that takes so long says that the machine labours. */
const LABOURED_MS = 300;

export interface Manner {
  /** What the lines alone take. */
  roundTripMs?: number;
  text?: string;
  /** Who writes; by default everybody. */
  by?: readonly Client[];
}

export class Load {
  private on = true;
  private part = STEPS[0]!;

  private constructor(
    private readonly crowd: Crowd,
    private readonly perSecond: number,
    private readonly dice: Dice,
    private readonly manner: Required<Manner>,
  ) {}

  /** Begins gently, and resolves within seconds with everybody writing at the pace that is asked or carried. It stays the same whatever then goes wrong. */
  static async begin(crowd: Crowd, perSecond: number, dice: Dice, manner: Manner = {}): Promise<Load> {
    const load = new Load(crowd, perSecond, dice, { roundTripMs: 0, text: TEXT, by: crowd.clients, ...manner });
    void load.run();
    await load.find();
    return load;
  }
  stop(): void {
    this.on = false;
  }

  /** As many presses as have come due since, each by anybody: together they come at the pace, one client's unevenly. */
  private async run(): Promise<void> {
    const { by: clients, text } = this.manner;
    let owed = 0;
    for (let before = Date.now(); this.on; ) {
      await pause(TICK_MS);
      // Told to stop meanwhile: whoever waits for the last answer must not meet a later press.
      if (!this.on) return;
      const now = Date.now();
      owed = Math.min(clients.length, owed + ((now - before) / 1_000) * clients.length * this.perSecond * this.part);
      before = now;
      for (; owed >= 1; owed -= 1) {
        const c = clients[this.dice(clients.length)]!;
        if (c.window.wire.outbox.pending.length < PENDING_MAX) this.crowd.say(c, text);
      }
    }
  }

  private async find(): Promise<void> {
    for (let i = 0; i < STEPS.length; i += 1) {
      this.part = STEPS[i]!;
      await pause(STEP_MS);
      if (!this.labours) continue;
      this.part = STEPS[Math.max(0, i - 2)]!;
      // What has piled up is worked off before anything is broken.
      await pause(2 * STEP_MS);
      return;
    }
  }

  /** One in ten waits for an answer longer than anybody should. */
  private get labours(): boolean {
    const { by: clients, roundTripMs } = this.manner;
    return clients.filter((c) => Date.now() - (c.window.wire.outbox.pending[0]?.pressed ?? Infinity) > LABOURED_MS + 2 * roundTripMs).length > clients.length / 10;
  }
}

export interface Lines {
  /** The line of the i-th client; without it all come by the cluster's front. */
  line?: (i: number) => Promise<Line>;
  roundTripMs?: number;
}
export interface Aftermath {
  faults: Fault[];
  recorded: number;
  refused: number;
  /** Milliseconds from the end of what was done until every window was current. */
  current: number;
  crowd: Crowd;
  /** `1,234 acts at 96 of 100/s: 0 lost, …` */
  words: string;
}

/** The level in this form: a tenth of the clients and channels in the short one. */
export const scaled = (ctx: Ctx, level: Level): Level => ({ clients: ctx.count(level.clients), channels: ctx.count(level.channels), perSecond: level.perSecond });

/** Gathers a crowd, lets it write, does `deeds`, and waits until all is answered and shown. Closes the crowd. */
export const underLoad = async (ctx: Ctx, cluster: Cluster, level: Level, deeds: (crowd: Crowd) => Promise<void>, { line, roundTripMs = 0 }: Lines = {}): Promise<Aftermath> => {
  const at = scaled(ctx, level);
  const crowd = await Crowd.gather(cluster, { ...at, ...(line ? { line } : {}) });
  try {
    const begun = Date.now();
    const load = await Load.begin(crowd, at.perSecond, ctx.dice, { roundTripMs });
    const current = await deeds(crowd).then(() => crowd.current()).finally(() => load.stop());
    const took = (Date.now() - begun) / 1_000;
    const pressed = crowd.history.events.filter((e) => e.is === 'pressed').length;
    await crowd.settle();
    await crowd.current();
    const faults = await crowd.faults();
    const [recorded, refused] = [crowd.history.answers('recorded'), crowd.history.answers('refused')];
    const words = `${recorded} acts at ${(pressed / took).toFixed(0)} of ${at.clients * at.perSecond}/s: ${inWords(faults)}`;
    ctx.log(`${words}; ${refused} refused, current after ${seconds(current)}`);
    return { faults, recorded, refused, current, crowd, words };
  } finally {
    await crowd.close();
  }
};
