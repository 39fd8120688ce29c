// Asks as a browser would, for one persona: by HTTP with its cookie, by its socket, or at the door for who comes neither way. Not here: what is asked.
import { randomUUID } from 'node:crypto';
import type { Outcome, RefusalBody } from '../../../src/contract/packet.js';
import { Dispatch } from '../../../src/ledger/dispatch.js';
import type { HttpApplication } from '../../support/http.js';
import { letterOf, type Letter } from './letters.js';
import type { Persona } from './personas.js';

type Asked = Partial<Outcome> & { refusal?: RefusalBody };
const again = (r: RefusalBody | undefined): boolean => r?.detail.why === 'refusal.too-fast';
const pause = (ms: number) => new Promise((done) => setTimeout(done, ms));

let addresses = 0;
/** An address nobody has guessed from yet. */
const freshAddress = (): string => `10.${(addresses >> 16) & 255}.${(addresses >> 8) & 255}.${addresses++ & 255}`;

/** A page for anybody says in words that there is no such thing; everything else says it in its body. */
const refusalIn = (answer: Response, text: string): RefusalBody | undefined => {
  const isPage = answer.status === 404 && answer.headers.get('content-type')?.startsWith('text/html');
  return isPage ? { code: 'not-found', detail: { why: 'refusal.no-page' } } : (JSON.parse(text) as { refusal?: RefusalBody }).refusal;
};

export class Asking {
  constructor(private readonly web: HttpApplication) {}

  /** The letter of the answer by HTTP. `type` null: no body. */
  async http(method: string, path: string, cookie: string, body?: { type: string; bytes: string | Buffer }): Promise<Letter> {
    for (;;) {
      const headers = { origin: this.web.origin, 'x-forwarded-for': freshAddress(), ...(cookie ? { cookie } : {}), ...(body ? { 'content-type': body.type } : {}) };
      const answer = await fetch(this.web.origin + path, { method, headers, ...(body ? { body: new Uint8Array(Buffer.from(body.bytes)) } : {}) });
      const text = await answer.text();
      if (answer.ok) return 'A';
      const refusal = refusalIn(answer, text);
      if (!again(refusal)) return answer.status >= 500 ? '?' : letterOf(refusal);
      await pause(100);
    }
  }
  json(method: string, path: string, cookie: string, body: unknown): Promise<Letter> {
    return this.http(method, path, cookie, { type: 'application/json', bytes: JSON.stringify(body) });
  }

  /** The letter of the answer to a socket's message; '.' for who has no line. */
  async socket({ ear }: Persona, event: string, body: unknown): Promise<Letter> {
    if (!ear) return '.';
    for (;;) {
      const answer = await ear.ask(event, body);
      if (typeof answer === 'string') return 'A';
      const { ok, refusal } = answer as Asked;
      if (!refusal) return ok === false ? '?' : 'A';
      if (!again(refusal)) return letterOf(refusal);
      await pause(100);
    }
  }

  /** A command by HTTP, and by the socket as well where both are asked for: the two must agree, since there is one door. */
  async command(p: Persona, name: string, channel: string, payload: unknown, both: boolean): Promise<Letter> {
    const asked = () => ({ channel, command: randomUUID(), payload });
    if (p.actor) {
      const outcome = await this.web.app.get(Dispatch).run(p.actor, { name, ...asked() });
      return outcome.ok ? 'A' : letterOf(outcome.refusal);
    }
    const byHttp = await this.json('POST', `/api/commands/${name}`, p.cookie, asked());
    if (!both) return byHttp;
    const bySocket = await this.socket(p, 'do', { name, hat: p.person?.hat, ...asked() });
    if (bySocket !== '.' && bySocket !== byHttp) throw new Error(`${name} by ${p.key}: “${byHttp}” by HTTP, “${bySocket}” by socket`);
    return byHttp;
  }
}
