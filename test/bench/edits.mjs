// What a crowd does with a text: one edit after the other by HTTP, each when all have the one before, and when the last of them had it. Not here: who they are (crowd.mjs).
import { randomUUID } from 'node:crypto';
import { HttpLine } from './http-line.mjs';
import { percentile } from './statistics.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const PATIENCE_MS = 10_000;
const LULL_MS = 50;

/** Until everybody has act `seq`; when that was. */
const heard = async (crowd, seq) => {
  for (const end = performance.now() + PATIENCE_MS; !crowd.hearing.complete.has(seq); await pause(1)) {
    if (performance.now() > end) throw new Error(`edit ${seq} did not reach everybody`);
  }
  return crowd.hearing.complete.get(seq);
};

/** The first `warm` do not count. */
export const edits = async (crowd, { edits: many, warm, paragraphs, ...edit }) => {
  const line = new HttpLine(crowd.port);
  const last = [];
  let proposal = null;
  for (let turn = 0; turn < warm + many; turn += 1) {
    const pair = turn >> 1;
    const person = crowd.people[pair % crowd.people.length];
    if (turn % 2 === 0) proposal = randomUUID();
    const { path, body } = crowd.side.edit({ channel: crowd.channel, paragraph: paragraphs[pair % paragraphs.length], proposal, turn, person, ...edit });
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
