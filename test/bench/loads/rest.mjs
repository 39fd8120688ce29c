// Load i: a node that nobody asks anything, what one more open window costs it, how long it takes to serve, and how much a reader has to fetch. No floor: these are what
// an operator pays and a reader waits for. Not here: acts of any kind (crowd.mjs, http.mjs), the browser (screens.mjs).
import { screens } from '../screens.mjs';

const CLIENTS = 500;
const REST_MS = 8_000;
const MB = 1_048_576;
const KB = 1_024;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

const measure = async (stage, { load }) => {
  const begun = performance.now();
  const server = await stage.ours();
  const seconds = (performance.now() - begun) / 1_000;
  try {
    const channel = await stage.thread(server);
    await pause(REST_MS);
    const { now } = await server.child.ask('memory');
    const before = await server.child.ask('held');
    await load.ask('open', { side: 'ours', port: server.port, channel, people: stage.people, size: CLIENTS });
    await pause(1_000);
    const each = ((await server.child.ask('held')) - before) / CLIENTS;
    await load.ask('close');
    const seen = await screens({ port: server.port, cookie: stage.people[0].cookie }, stage.say);
    if (!seen) stage.say('There is no Chromium here: the two figures of the pages are left out.');
    return { seconds, idleMb: now / MB, eachKb: each / KB, first: seen?.first ?? NaN, later: seen?.later ?? NaN };
  } finally {
    await stage.end(server.child);
  }
};

export const REST = [
  {
    name: 'i', load: 'a node at rest, and a reader with an empty cache', sides: ['ours'], open: (stage) => ({ load: stage.load('crowd.mjs') }), measure,
    rows: [
      { figure: 'idle, MB', of: 'idleMb', must: 160, aim: 120 },
      { figure: 'a connected client, KB', of: 'eachKb', must: 40, aim: 25 },
      { figure: 'start to ready, s', of: 'seconds', must: 3, aim: 1.5 },
      { figure: 'first screen, KiB gzip', of: 'first', must: 250, aim: 180 },
      { figure: 'the heaviest later page, KiB gzip', of: 'later', must: 60, aim: 40 },
    ],
  },
];
