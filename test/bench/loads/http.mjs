// Load e: acts through the door by HTTP. Load f: reads, pages of a record of 1,000 entries and the catalogue of 10,000 initiatives, filtered and searched.
// Not here: the requests' connection (callers.mjs), the floor's queries (bare.sql.mjs).
import { TEXT } from '../sides.mjs';

const CLIENTS = 10;
const VOICES = 10;
const ENTRIES = 1_000;
const INITIATIVES = 10_000;

const servers = async (stage) => ({ floor: await stage.floor('floor'), ours: await stage.ours(), load: stage.load('callers.mjs') });

const acts = (channels) => async (stage, { load, ...all }, side) => {
  const server = all[side];
  const rooms = [];
  for (let i = 0; i < channels; i += 1) rooms.push(await stage.thread(server));
  const cpu = {};
  const marks = [];
  load.onMark = (mark) => marks.push(server.child.ask('cpu').then((ms) => (cpu[mark] = ms)));
  const given = { side, port: server.port, channels: rooms, people: stage.people.slice(0, CLIENTS * VOICES), clients: CLIENTS, inFlight: 16, seconds: 6, warm: 2 };
  const figures = await load.ask('acts', given);
  await Promise.all(marks);
  return { ...figures, cpuAnAct: (cpu.until - cpu.from) / figures.answered };
};

/** A thread of so many entries, made once, and where each side reads a page of it. */
const entriesPaths = async (stage, servers) => {
  const channel = await stage.thread(servers.ours);
  for (let i = 1; i < ENTRIES; i += 1) await stage.post(servers.ours.port, 'remark.post', { remark: crypto.randomUUID(), text: TEXT, lang: 'en', mentions: [] }, channel, i);
  const befores = Array.from({ length: 40 }, (_, i) => ENTRIES + 1 - i * 20);
  return {
    ours: befores.map((b) => `/api/channels/${channel}/entries?before=${b}&limit=50`),
    floor: befores.map((b) => `/entries?channel=${channel}&before=${b}&limit=50`),
  };
};

/** Filtered, searched, and both. */
const QUESTIONS = [
  'country=MLI', 'country=COL&status=implementation', 'status=closed', 'sdg=16.a', 'lead=NOR', 'country=KEN&country=UGA', 'priority=civilians.mines', 'from=2016-01-01&to=2018-12-31',
  'q=clearance', 'q=mediation+women', 'q=d%C3%A9minage', 'q=witness+salary', 'q=hospital&country=BFA', 'q=police&status=implementation', 'q=school&lead=CAN', 'q=border&priority=prevention',
];

const reading = (paths) => async (stage, { load, paths: made, ...all }, side) => {
  const server = all[side];
  const cpu = {};
  const marks = [];
  load.onMark = (mark) => marks.push(server.child.ask('cpu').then((ms) => (cpu[mark] = ms)));
  const figures = await load.ask('reads', { port: server.port, paths: paths(made)[side], cookie: side === 'ours' ? stage.people[0].cookie : undefined, inFlight: 8, seconds: 6, warm: 2 });
  await Promise.all(marks);
  return { ...figures, cpuARead: (cpu.until - cpu.from) / figures.answered };
};
const readRows = [
  { figure: 'reads/s', of: 'perSecond', against: 'floor', least: true, must: 0.8, aim: 1.5 },
  { figure: 'p95, ms', of: 'p95', against: 'floor', must: 1.5, aim: 1.1 },
];

export const HTTP = [
  {
    name: 'e', load: '10 clients over HTTP, signed in, 16 in flight, a channel each', sides: ['floor', 'ours'], open: servers, measure: acts(10),
    rows: [{ figure: 'acts/s through the door', of: 'perSecond', against: 'floor', least: true, must: 0.5, aim: 0.8 }],
  },
  {
    name: 'e1', load: 'the same, all in one channel', sides: ['floor', 'ours'], open: servers, measure: acts(1),
    rows: [{ figure: 'acts/s through the door', of: 'perSecond', against: 'floor', least: true, must: 0.5, aim: 0.8 }],
  },
  {
    name: 'f1', load: 'pages of 50 of 1,000 entries', sides: ['floor', 'ours'],
    open: async (stage) => {
      const all = await servers(stage);
      return { ...all, paths: await entriesPaths(stage, all) };
    },
    measure: reading((made) => made), rows: readRows,
  },
  {
    name: 'f2', load: 'catalogue of 10,000 initiatives, filtered and searched', sides: ['floor', 'ours'],
    open: async (stage) => {
      await stage.catalogue(INITIATIVES);
      return servers(stage);
    },
    measure: reading(() => ({ ours: QUESTIONS.map((q) => `/api/initiatives?sort=title&${q}`), floor: QUESTIONS.map((q) => `/catalogue?${q}`) })), rows: readRows,
  },
  {
    name: 'f3', load: 'the same, its first page as it opens', sides: ['floor', 'ours'],
    open: async (stage) => {
      await stage.catalogue(INITIATIVES);
      return servers(stage);
    },
    measure: reading(() => ({ ours: ['/api/initiatives'], floor: ['/catalogue?'] })), rows: readRows,
  },
];
