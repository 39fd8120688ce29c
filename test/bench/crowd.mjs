// A load: a process with many clients in one channel. They act at a rate, or with so many acts in flight, and it is measured when each act was acknowledged
// and when the last client had it. Asked over the process's channel, one thing at a time. Not here: a client's line (line.mjs), whom it talks to (sides.mjs).
import { Hearing } from './hearing.mjs';
import { Line } from './line.mjs';
import { SIDES, TEXT } from './sides.mjs';
import { apart } from './queues.mjs';
import { percentile } from './statistics.mjs';
import { turns } from './turns.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const CONNECT_AT_ONCE = 50;
let crowd = null;

class Crowd {
  lines = [];
  lagging = 0;

  /** Line → everything it was told, if that is kept. */
  told = new Map();

  constructor({ side, port, channel, people, size, keeps = false }) {
    Object.assign(this, { side: SIDES[side], port, channel, people, size, keeps });
    this.hearing = new Hearing(size, this.side.numbers);
  }

  async open() {
    for (let at = 0; at < this.size; at += CONNECT_AT_ONCE) {
      await Promise.all(Array.from({ length: Math.min(CONNECT_AT_ONCE, this.size - at) }, async (_, i) => this.subscribe(await this.enter(at + i), null)));
    }
  }

  /** Client `i` connects and is let in. */
  async enter(i) {
    const hear = (bytes, from, to, line) => this.#hear(bytes, from, to, line);
    this.lines[i] = await new Line({ port: this.port, cookie: this.people[i % this.people.length].cookie, hear }).ready;
    return this.lines[i];
  }

  /** From now on it gets what is said in the channel; answers what the server says to that. */
  async subscribe(line, after) {
    const answer = await line.call(...this.side.join({ channel: this.channel, after }));
    if (!this.side.joined(answer)) throw new Error(`not let into the channel: ${JSON.stringify(answer)}`);
    if (this.keeps) this.told.set(line, [answer]);
    return answer;
  }

  #hear(bytes, from, to, line) {
    if (bytes.latin1Slice(from, from + 10) === '["lagging"') {
      this.lagging += 1;
      return void this.subscribe(line, null);
    }
    const heard = this.hearing.hear(bytes, from, to);
    this.told.get(line)?.push(heard);
  }

  /** One act of the next client in turn; `done` gets its number, or null when it was refused. */
  act(n, done) {
    const i = (n * 7) % this.size;
    this.lines[i].emit(...this.side.act({ channel: this.channel, text: TEXT, person: this.people[i % this.people.length] }), (bytes, from, to) => {
      const [answer] = JSON.parse(bytes.utf8Slice(from, to));
      done(this.side.number(answer), answer);
    });
  }

  close() {
    for (const line of this.lines) line.end();
  }
}

/** Sends `perSecond` acts a second for `seconds` after `warm` seconds that do not count; then waits until all have everything, `patience` seconds at most. */
const rate = async ({ perSecond, seconds, warm, patience }) => {
  const acts = [];
  const begun = performance.now();
  const busy = process.cpuUsage();
  for (let n = 0; n < perSecond * (warm + seconds); n += 1) {
    const wait = begun + (n * 1_000) / perSecond - performance.now();
    if (wait > 0) await pause(wait);
    const act = { sent: performance.now(), counts: n >= perSecond * warm, acknowledged: null, number: null };
    acts.push(act);
    crowd.act(n, (number, answer) => {
      if (number === null) throw new Error(`an act was refused: ${JSON.stringify(answer)}`);
      Object.assign(act, { acknowledged: performance.now(), number });
    });
  }
  const has = (a) => a.number !== null && crowd.hearing.complete.has(a.number);
  for (const end = performance.now() + patience * 1_000; performance.now() < end && !acts.every(has); ) await pause(20);
  const now = performance.now();
  const used = process.cpuUsage(busy);
  const counted = acts.filter((a) => a.counts);
  const acknowledged = counted.map((a) => (a.acknowledged ?? now) - a.sent);
  const last = counted.map((a) => (crowd.hearing.complete.get(a.number) ?? now) - a.sent);
  return {
    ackP50: percentile(acknowledged, 50), lastP50: percentile(last, 50), lastP99: percentile(last, 99), missing: counted.filter((a) => !has(a)).length,
    loadBusy: (used.user + used.system) / 1_000 / (now - begun), lagging: crowd.lagging,
  };
};

/** Keeps `inFlight` acts unacknowledged for `seconds` after `warm` seconds; answers how many a second were received by all in that time. */
const flood = async ({ inFlight, seconds, warm }) => {
  const begun = performance.now();
  const [from, until] = [begun + warm * 1_000, begun + (warm + seconds) * 1_000];
  let n = 0;
  let refused = null;
  const next = () => {
    if (performance.now() >= until || refused) return;
    crowd.act(n++, (number, answer) => {
      if (number === null) refused = answer;
      next();
    });
  };
  for (let i = 0; i < inFlight; i += 1) next();
  await pause(from - performance.now());
  const busy = process.cpuUsage();
  process.send({ mark: 'from' });
  await pause(until - performance.now());
  process.send({ mark: 'until' });
  const used = process.cpuUsage(busy);
  if (refused) throw new Error(`an act was refused: ${JSON.stringify(refused)}`);
  await pause(500);
  const received = [...crowd.hearing.complete.values()].filter((at) => at >= from && at < until).length;
  return { received, perSecond: received / seconds, loadBusy: (used.user + used.system) / 1_000 / (seconds * 1_000), lagging: crowd.lagging };
};

let told = null;
/** The client asks for what it lacks and gets all of it. A thousand are told the same: it is read once, and then compared byte by byte. */
const caughtUp = (line, after, head) =>
  new Promise((resolve, reject) => {
    line.emit(...crowd.side.join({ channel: crowd.channel, after }), (bytes, from, to, plain) => {
      if (told?.compare(bytes, from, to) === 0) return resolve();
      const text = bytes.utf8Slice(from, to);
      const packet = JSON.parse(plain ? text : JSON.parse(text)[0]);
      const numbers = packet.entries.map((e) => e.text.seq);
      if (packet.reset || numbers[0] !== after + 1 || numbers.at(-1) !== head || numbers.length !== head - after) return reject(new Error(`a client was given ${numbers.length} entries to ${numbers.at(-1)}`));
      told = Buffer.from(bytes.subarray(from, to));
      resolve();
    });
  });

/** All clients come at one moment; with `after` they ask for what they lack, and are current when they have entry `head`. */
const storm = async ({ size, after, head, ...given }) => {
  crowd = new Crowd({ size, ...given });
  const begun = performance.now();
  const took = [];
  await Promise.all(Array.from({ length: size }, async (_, i) => {
    const line = await crowd.enter(i);
    if (after !== null) await caughtUp(line, after, head);
    took.push(performance.now() - begun);
  }));
  crowd.close();
  return { seconds: Math.max(...took) / 1_000, half: percentile(took, 50) / 1_000 };
};

const answers = {
  storm,
  open: async (given) => {
    crowd = new Crowd(given);
    await crowd.open();
  },
  rate,
  flood,
  turns: (given) => turns(crowd, given),
  apart: ({ list }) => apart([...crowd.told.values()], list),
  close: () => crowd.close(),
};

process.on('message', ({ id, ask, with: given }) => {
  Promise.resolve(answers[ask](given)).then((answer) => process.send({ id, answer }), (e) => process.send({ id, fault: e.stack }));
});
