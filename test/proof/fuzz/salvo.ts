// Sends what was made, many at once, and says what came back that must not: a 5xx, no answer at all. Not here: making it (bodies.ts, frames.ts), the process (target.ts).
import { Agent, request } from 'node:http';
import { inParallel } from '../clients.js';
import type { Body } from './bodies.js';
import type { Ground } from './ground.js';
import type { Target } from './target.js';

const HANDS = 16;
const PATIENCE_MS = 30_000;

/** What went wrong with one of them, short enough to be read. */
export interface Fault {
  what: string;
  sent: string;
}
export interface Salvo {
  sent: number;
  /** Answers by status; 0: the line was broken instead. */
  by: Map<number, number>;
  faults: Fault[];
}

interface Answer {
  status: number;
  text: string;
}
const ask = (target: Target, agent: Agent, { method, path, headers, body }: Body, cookie: string, address: string): Promise<Answer> =>
  new Promise((done) => {
    const all = { origin: target.origin, 'x-forwarded-for': address, ...(cookie ? { cookie } : {}), ...headers, ...(body ? { 'content-length': String(body.length) } : {}) };
    const call = request(target.url + path, { method, headers: all, agent, timeout: PATIENCE_MS }, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => done({ status: answer.statusCode!, text: Buffer.concat(parts).toString('utf8', 0, 2_000) })).on('error', (e) => done({ status: 0, text: e.message }));
    });
    call.on('error', (e) => done({ status: 0, text: e.message })).on('timeout', () => call.destroy(new Error('no answer')));
    call.end(body ?? undefined);
  });

/** One line that can be read: what is the same forty times is said twice. */
export const shortened = (text: string): string => text.replace(/(.{1,12}?)\1{40,}/g, '$1$1…').slice(0, 900);
const shown = ({ method, path, headers, body, who }: Body): string =>
  shortened(`${method} ${path} ${JSON.stringify(headers)} by ${who}: ${body === null ? 'nothing' : JSON.stringify(body.toString('latin1'))}`);

/** A body beyond the limit is refused before it is read, and the line with it. */
const isCutOff = (status: number, { body }: Body): boolean => status === 0 && (body?.length ?? 0) > 1_000_000;

export const fire = async (target: Target, g: Ground, bodies: readonly Body[]): Promise<Salvo> => {
  const agent = new Agent({ keepAlive: true, maxSockets: HANDS });
  const by = new Map<number, number>();
  const faults: Fault[] = [];
  await inParallel(bodies, HANDS, async (body, i) => {
    const { status, text } = await ask(target, agent, body, g.askers[body.who]?.cookie ?? '', `10.9.${(i >> 8) & 255}.${i & 255}`);
    by.set(status, (by.get(status) ?? 0) + 1);
    // A node that says it is not ready, because nobody answers it in time, says what is so.
    const isTruth = status === 503 && body.path.startsWith('/ready');
    if ((status >= 500 && !isTruth) || (status === 0 && !isCutOff(status, body))) faults.push({ what: `${status} ${text.slice(0, 200)}`, sent: shown(body) });
    if (status === 401 && g.askers[body.who]) await g.renew(body.who);
  });
  agent.destroy();
  return { sent: bodies.length, by, faults };
};
