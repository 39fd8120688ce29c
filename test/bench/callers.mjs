// A load: a process that asks over HTTP with so many requests in flight, acts or reads, and measures how many are answered and how fast.
// Asked over the process's channel, one thing at a time. Not here: the questions (loads/), the connection (http-line.mjs).
import { HttpLine } from './http-line.mjs';
import { SIDES, TEXT } from './sides.mjs';
import { percentile } from './statistics.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** `next(connection, turn)` makes a request; every answer must be 200. */
const drive = async ({ port, inFlight, seconds, warm }, next) => {
  const begun = performance.now();
  const [from, until] = [begun + warm * 1_000, begun + (warm + seconds) * 1_000];
  const took = [];
  let bytes = 0;
  const one = async (i) => {
    const line = new HttpLine(port);
    for (let turn = 0; performance.now() < until; turn += 1) {
      const sent = performance.now();
      const request = next(i, turn);
      const { status, body } = await line.ask(request);
      if (status !== 200) throw new Error(`${request.path}: ${status} ${body}`);
      const now = performance.now();
      bytes += body.length;
      if (sent >= from && now < until) took.push(now - sent);
    }
    line.end();
  };
  const busy = process.cpuUsage();
  const marks = pause(warm * 1_000).then(() => process.send({ mark: 'from' })).then(() => pause(seconds * 1_000)).then(() => process.send({ mark: 'until' }));
  await Promise.all([marks, ...Array.from({ length: inFlight }, (_, i) => one(i))]);
  const used = process.cpuUsage(busy);
  return {
    perSecond: took.length / seconds, p50: percentile(took, 50), p95: percentile(took, 95), answered: took.length, kilobytes: bytes / 1_024 / Math.max(1, took.length),
    loadBusy: (used.user + used.system) / 1_000 / ((warm + seconds) * 1_000),
  };
};

const answers = {
  /** Acts: as many clients as channels, each speaking for several people in turn, so that none of them says more than a person may. */
  acts: ({ side, channels, people, clients, ...how }) => {
    const voices = Math.floor(people.length / clients);
    return drive(how, (i, turn) => {
      const client = i % clients;
      const person = people[client * voices + ((turn * 3 + i) % voices)];
      const { path, body } = SIDES[side].post({ channel: channels[client % channels.length], text: TEXT, person });
      return { method: 'POST', path, cookie: person.cookie, body };
    });
  },
  /** Reads: each connection goes through the paths from a place of its own. */
  reads: ({ paths, cookie, ...how }) => drive(how, (i, turn) => ({ path: paths[(turn * 7 + i * 13) % paths.length], cookie })),
};

process.on('message', ({ id, ask, with: given }) => {
  Promise.resolve(answers[ask](given)).then((answer) => process.send({ id, answer }), (e) => process.send({ id, fault: e.stack }));
});
