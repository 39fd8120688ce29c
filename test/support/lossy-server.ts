// A server with receipts behind a line that loses messages and answers, and a window's storage: for the outbox. Not here: the real server.
import type { Outcome } from '../../src/contract/packet.js';
import type { Deed } from '../../src/contract/socket.js';
import type { Answer, Delivery } from '../../client/src/wire/outbox.js';

export type Luck = 'through' | 'lost' | 'answer-lost' | 'fault' | 'no-line';

/** A server with receipts, and the line to it. `luck` says what happens to each delivery in turn; when it runs out all goes well. */
export class LossyServer implements Delivery {
  readonly effects: { channel: string; command: string; payload: unknown; hat: string }[] = [];
  readonly inFlight = new Map<string, number>();
  mostInFlight = 0;
  receipts = new Map<string, Outcome>();
  refuses = (_: Deed): boolean => false;
  forgetful = false;
  down = false;
  private holding: (() => void)[] | null = null;

  constructor(private readonly luck: Luck[] = []) {}

  way(): Promise<((deed: Deed) => Promise<Answer>) | null> {
    const luck = this.luck.shift() ?? 'through';
    if (this.down || luck === 'no-line') return Promise.resolve(null);
    return Promise.resolve((deed) => this.deliver(deed, luck));
  }
  hold(): void {
    this.holding = [];
  }
  release(): void {
    this.holding?.forEach((f) => f());
    this.holding = null;
  }
  of(channel: string): unknown[] {
    return this.effects.filter((e) => e.channel === channel).map((e) => e.payload);
  }
  private async deliver(deed: Deed, luck: Luck): Promise<Answer> {
    const n = (this.inFlight.get(deed.channel) ?? 0) + 1;
    this.inFlight.set(deed.channel, n);
    this.mostInFlight = Math.max(this.mostInFlight, n);
    try {
      if (this.holding) await new Promise<void>((resolve) => this.holding!.push(resolve));
      else await Promise.resolve();
      if (luck === 'lost') throw new Error('timeout');
      if (luck === 'fault') return { ok: null, why: 'fault' };
      const outcome = this.run(deed);
      if (luck === 'answer-lost') throw new Error('timeout');
      return outcome;
    } finally {
      this.inFlight.set(deed.channel, this.inFlight.get(deed.channel)! - 1);
    }
  }
  private run({ channel, command, payload, hat }: Deed): Outcome {
    const stored = this.forgetful ? undefined : this.receipts.get(command);
    if (stored) return stored;
    let outcome: Outcome;
    if (this.refuses({ name: '', channel, command, payload, hat })) outcome = { ok: false, refusal: { code: 'wrong-state', detail: {} } };
    else {
      this.effects.push({ channel, command, payload, hat });
      outcome = { ok: true, channel, seq: this.of(channel).length, at: 'now' };
    }
    this.receipts.set(command, outcome);
    return outcome;
  }
}
/** A window's session storage. */
export const memory = () => {
  const kept = new Map<string, string>();
  return { getItem: (k: string) => kept.get(k) ?? null, setItem: (k: string, v: string) => void kept.set(k, v), removeItem: (k: string) => void kept.delete(k), kept };
};
