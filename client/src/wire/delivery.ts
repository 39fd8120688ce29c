// How an act reaches the server: over the open socket, else by HTTP, else not now. Not here: when to try again (outbox.ts).
import type { Outcome, RefusalBody } from '@contract/packet.js';
import type { Deed, NotAnswered } from '@contract/socket.js';
import { Refused, Unreachable, type Api } from './api.js';
import type { Answer, Delivery } from './outbox.js';

/** What a delivery needs of the line. */
export interface Sends {
  readonly isOpen: boolean;
  call(event: 'do', deed: Deed): Promise<Outcome | NotAnswered>;
}

/** Answers that say "not now" and were stored nowhere. */
const isLater = (r: RefusalBody): boolean => Boolean(r.detail.retry) || r.detail.why === 'refusal.too-fast';
/** A refusal that came without an outcome: of the message as such, or of who sends it. */
const unstored = (r: RefusalBody): Answer => {
  if (isLater(r)) return { ok: null, why: 'later' };
  if (r.detail.why === 'refusal.fault') return { ok: null, why: 'fault' };
  return r.detail.why === 'refusal.sign-in-first' ? { ok: null, why: 'signed-out' } : { ok: false, refusal: r };
};

const REACH_MS = 4_000;
/** The server closes a socket that sends more than 64 KiB at once; by HTTP a megabyte may come. */
const SOCKET_BYTES = 48 * 1024;
const isLarge = (deed: Deed): boolean => new TextEncoder().encode(JSON.stringify(deed)).length > SOCKET_BYTES;

export class LineDelivery implements Delivery {
  constructor(
    private readonly line: Sends,
    private readonly api: Pick<Api, 'request'>,
    /** False when the device itself knows that it has no network. */
    private readonly online: () => boolean,
  ) {}

  async way(): Promise<((deed: Deed) => Promise<Answer>) | null> {
    if (this.line.isOpen) return (deed) => (isLarge(deed) ? this.byHttp(deed) : this.bySocket(deed));
    if (!this.online()) return null;
    // Asked first, so that an act that cannot get through stays one that can be taken back.
    const reached = await this.api.request('GET', '/live', undefined, AbortSignal.timeout(REACH_MS)).then(() => true, () => false);
    return reached ? (deed) => this.byHttp(deed) : null;
  }

  private async bySocket(deed: Deed): Promise<Answer> {
    const answer = await this.line.call('do', deed);
    return 'ok' in answer ? answer : unstored(answer.refusal);
  }

  private async byHttp({ name, ...body }: Deed): Promise<Answer> {
    try {
      const answer = await this.api.request('POST', `/api/commands/${encodeURIComponent(name)}`, body);
      return (await answer.json()) as Outcome;
    } catch (e) {
      if (e instanceof Refused) return e.status === 401 ? { ok: null, why: 'signed-out' } : unstored(e.refusal);
      return { ok: null, why: e instanceof Unreachable && e.status === 500 ? 'fault' : 'later' };
    }
  }
}
