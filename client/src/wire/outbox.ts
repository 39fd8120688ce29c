// What this person has pressed and the record has not answered yet: sent in order, one at a time in each channel, under an id that never changes.
// Never shown as done before it is; never lost while the page lives; sent again only under its id, which the server takes once.
// Not here: how an act travels (delivery.ts), where it is kept over a reload (outbox-store.ts).
import type { Outcome, RefusalBody } from '@contract/packet.js';
import type { Deed } from '@contract/socket.js';
import { backoff } from './backoff.js';
import { Cell } from './cell.js';

export type ActState =
  /** Sent, or waiting for the one before it in its channel. */
  | { readonly is: 'sending' }
  /** The line is down since that instant (device clock, ms). */
  | { readonly is: 'kept'; readonly since: number }
  | { readonly is: 'recorded'; readonly seq: number; readonly at: string; readonly result?: Record<string, unknown> | undefined }
  | { readonly is: 'refused'; readonly refusal: RefusalBody };
export interface PendingAct {
  readonly deed: Deed;
  readonly person: string;
  readonly pressed: number;
  /** It may have reached the server: it cannot be taken back any more. */
  readonly sent: boolean;
  /** May lie in the browser's storage: its audience is the whole Network. */
  readonly open: boolean;
  readonly state: ActState;
}
/** `later`: no answer came, or one that asks to send it again. `fault`: the server could not, and nobody knows why. `signed-out`: nothing goes until somebody signs in. */
export type Answer = Outcome | { ok: null; why: 'later' | 'fault' | 'signed-out' };
export interface Delivery {
  /** Finds a way to the server; null when there is none now. Calling it sends nothing of the act. */
  way(): Promise<((deed: Deed) => Promise<Answer>) | null>;
}
export interface OutboxStore {
  load(): PendingAct[];
  save(acts: readonly PendingAct[]): void;
}
export interface OutboxOptions {
  delivery: Delivery;
  store: OutboxStore;
  newId: () => string;
  random?: () => number;
}
export interface Press {
  name: string;
  channel: string;
  payload: unknown;
  /** The hat and the person in whose name the button was pressed. */
  hat: string;
  person: string;
  open: boolean;
}
/** A server that answers but cannot, this often and this long, is told to the person: an act must not stop its channel for ever. */
const FAULTS_MAX = 20;
const FAULTS_MS = 120_000;
const SETTLED_KEPT = 50;

const isSettled = (a: PendingAct): boolean => a.state.is === 'recorded' || a.state.is === 'refused';

interface Lane {
  busy: boolean;
  tries: number;
  faults: number;
  faultySince: number;
  timer: ReturnType<typeof setTimeout> | undefined;
}

export class Outbox {
  /** Unsettled acts and the last settled ones, in the order they were pressed. */
  readonly acts: Cell<readonly PendingAct[]>;
  private readonly lanes = new Map<string, Lane>();
  private readonly random: () => number;
  private person: string | null = null;

  constructor(private readonly options: OutboxOptions) {
    this.random = options.random ?? Math.random;
    this.acts = new Cell<readonly PendingAct[]>(options.store.load());
  }

  /** Who is signed in: only this person's acts are sent. Null: nobody's. */
  as(person: string | null): void {
    this.person = person;
    this.wake();
  }

  /** Takes an act on and sends it as soon as its channel is free. Answers its id. */
  press({ name, channel, payload, hat, person, open }: Press): string {
    const command = this.options.newId();
    // The payload as it is now: what is typed afterwards belongs to the next act.
    const deed: Deed = { name, channel, command, payload: structuredClone(payload), hat };
    this.put([...this.acts.get(), { deed, person, pressed: Date.now(), sent: false, open, state: { is: 'sending' } }]);
    void this.run(channel);
    return command;
  }

  /** Takes back what has never left this device. False if it may have. */
  takeBack(command: string): boolean {
    const act = this.get(command);
    if (!act || act.sent || isSettled(act)) return false;
    this.put(this.acts.get().filter((a) => a !== act));
    return true;
  }

  /** The person has seen how it ended. */
  dismiss(command: string): void {
    this.put(this.acts.get().filter((a) => a.deed.command !== command || !isSettled(a)));
  }

  get(command: string): PendingAct | undefined {
    return this.acts.get().find((a) => a.deed.command === command);
  }
  get pending(): readonly PendingAct[] {
    return this.acts.get().filter((a) => !isSettled(a));
  }
  /** Closing the page now would lose something. */
  get wouldLose(): boolean {
    return this.pending.some((a) => !a.open);
  }

  /** Resolves when the act has been answered; null when it was taken back. */
  settled(command: string): Promise<PendingAct | null> {
    return new Promise((resolve) => {
      const look = (): boolean => {
        const act = this.get(command);
        if (act && !isSettled(act)) return false;
        stop();
        resolve(act ?? null);
        return true;
      };
      const stop = this.acts.subscribe(look);
      look();
    });
  }

  /** There may be a line again: everything that waits tries now. */
  wake(): void {
    for (const channel of new Set(this.pending.map((a) => a.deed.channel))) {
      const lane = this.lane(channel);
      clearTimeout(lane.timer);
      lane.timer = undefined;
      void this.run(channel);
    }
  }

  /** Forgets everybody's acts: signed out on purpose, on a device that others may use. */
  forget(): void {
    for (const lane of this.lanes.values()) clearTimeout(lane.timer);
    this.person = null;
    this.put([]);
  }

  private next(channel: string): PendingAct | undefined {
    return this.acts.get().find((a) => a.deed.channel === channel && a.person === this.person && !isSettled(a));
  }

  /** Sends the channel's acts one after the other until none is left or one has to wait. */
  private async run(channel: string): Promise<void> {
    const lane = this.lane(channel);
    if (lane.busy || lane.timer) return;
    lane.busy = true;
    try {
      for (let act = this.next(channel); act; act = this.next(channel)) {
        if (await this.send(act, lane)) continue;
        if (this.next(channel)) lane.timer = setTimeout(() => this.again(channel, lane), backoff(lane.tries++, this.random));
        return;
      }
    } finally {
      lane.busy = false;
    }
  }

  private again(channel: string, lane: Lane): void {
    lane.timer = undefined;
    void this.run(channel);
  }

  /** True when the act is settled or gone and the next one may go. */
  private async send(act: PendingAct, lane: Lane): Promise<boolean> {
    const { command } = act.deed;
    const way = await this.options.delivery.way().catch(() => null);
    const now = this.get(command);
    if (!now || now.person !== this.person) return true;
    if (!way) return this.keep(now);
    // Written down as sent before it is: after a reload it may be repeated, but not taken back.
    this.change(command, { sent: true, state: { is: 'sending' } });
    const answer = await way(act.deed).catch((): Answer => ({ ok: null, why: 'later' }));
    return this.answered(command, answer, lane);
  }

  private answered(command: string, answer: Answer, lane: Lane): boolean {
    if (answer.ok !== null) {
      Object.assign(lane, { tries: 0, faults: 0 });
      return this.change(command, { state: answer.ok ? { is: 'recorded', seq: answer.seq, at: answer.at, result: answer.result } : { is: 'refused', refusal: answer.refusal } });
    }
    if (answer.why === 'signed-out') this.person = null;
    if (answer.why !== 'fault') return false;
    if (lane.faults++ === 0) lane.faultySince = Date.now();
    if (lane.faults < FAULTS_MAX || Date.now() - lane.faultySince < FAULTS_MS) return false;
    lane.faults = 0;
    return this.change(command, { state: { is: 'refused', refusal: { code: 'conflict', detail: { why: 'wire.unconfirmed' } } } });
  }

  private keep(act: PendingAct): false {
    if (act.state.is !== 'kept') this.change(act.deed.command, { state: { is: 'kept', since: Date.now() } });
    return false;
  }

  private change(command: string, by: Partial<PendingAct>): true {
    this.put(this.acts.get().map((a) => (a.deed.command === command ? { ...a, ...by } : a)));
    return true;
  }

  private put(acts: readonly PendingAct[]): void {
    const old = new Set(acts.filter(isSettled).slice(0, -SETTLED_KEPT));
    const kept = acts.filter((a) => !old.has(a));
    this.options.store.save(kept.filter((a) => a.open && !isSettled(a)));
    this.acts.set(kept);
  }

  private lane(channel: string): Lane {
    const lane = this.lanes.get(channel) ?? { busy: false, tries: 0, faults: 0, faultySince: 0, timer: undefined };
    this.lanes.set(channel, lane);
    return lane;
  }
}
