// What a crowd does one act after the other by HTTP, each when all have the one before, and when the last of them had it. Not here: who they are (crowd.mjs), what the acts are (sides.mjs).
import { randomUUID } from 'node:crypto';
import { HttpLine } from './http-line.mjs';
import { percentile } from './statistics.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const PATIENCE_MS = 10_000;
const LULL_MS = 50;

/** Until everybody has act `seq`; when that was. */
const heard = async (crowd, seq) => {
  for (const end = performance.now() + PATIENCE_MS; !crowd.hearing.complete.has(seq); await pause(1)) {
    if (performance.now() > end) throw new Error(`act ${seq} did not reach everybody`);
  }
  return crowd.hearing.complete.get(seq);
};

/** `kind`: the act of a side. It comes in pairs, of which the second takes back the first under the same `id`. The first `warm` do not count. */
export const turns = async (crowd, { kind, many, warm, ...given }) => {
  const line = new HttpLine(crowd.port);
  const last = [];
  let id = null;
  for (let turn = 0; turn < warm + many; turn += 1) {
    const pair = turn >> 1;
    const person = crowd.people[pair % crowd.people.length];
    if (turn % 2 === 0) id = randomUUID();
    const { path, body } = crowd.side[kind]({ channel: crowd.channel, id, turn, pair, person, ...given });
    const sent = performance.now();
    const answer = await line.ask({ method: 'POST', path, cookie: person.cookie, body });
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${answer.body}`);
    const at = await heard(crowd, JSON.parse(answer.body).seq);
    if (turn >= warm) last.push(at - sent);
    await pause(LULL_MS);
  }
  line.end();
  return { lastP50: percentile(last, 50), lastP95: percentile(last, 95) };
};
