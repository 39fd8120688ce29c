// Loads a to d: 500 clients in one channel. At 20, 100 and 200 acts a second it is measured how long people wait; with 64 acts in flight how many a second
// reach everybody, and what one costs the server's process. Not here: the clients (crowd.mjs), the storm (storm.mjs).
const CLIENTS = 500;
const WARM = 3;

/** One side with 500 clients in a fresh channel, does `work`, and lets them go. */
const crowded = async (stage, server, load, work) => {
  const channel = await stage.thread(server);
  await load.ask('open', { side: server.side, port: server.port, channel, people: stage.people, size: CLIENTS });
  try {
    return await work();
  } finally {
    await load.ask('close');
  }
};

const servers = async (stage, ...floors) => {
  const all = {};
  for (const side of floors) all[side] = await stage.floor(side);
  all.ours = await stage.ours();
  return { ...all, load: stage.load('crowd.mjs') };
};

const atRate = (perSecond, patience) => async (stage, { load, ...all }, side) =>
  crowded(stage, all[side], load, () => load.ask('rate', { perSecond, seconds: 8, warm: WARM, patience }));

/** The processor's time is read at the two moments between which acts are counted. */
const flooded = async (stage, { load, ...all }, side) =>
  crowded(stage, all[side], load, async () => {
    const cpu = {};
    const marks = [];
    load.onMark = (mark) => marks.push(all[side].child.ask('cpu').then((ms) => (cpu[mark] = ms)));
    const figures = await load.ask('flood', { inFlight: 64, seconds: 8, warm: WARM });
    await Promise.all(marks);
    return { ...figures, cpuAnAct: (cpu.until - cpu.from) / figures.received };
  });

export const CROWD = [
  {
    name: 'a', load: '500 clients in one channel, 20 acts/s', sides: ['floor', 'ours'], open: (stage) => servers(stage, 'floor'), measure: atRate(20, 10),
    rows: [
      { figure: 'p50 to acknowledgement, ms', of: 'ackP50', against: 'floor', must: 0.4, aim: 0.25 },
      { figure: 'p50 to the last client, ms', of: 'lastP50', against: 'floor', must: 1.35, aim: 1.1 },
    ],
  },
  {
    name: 'b100', load: 'the same, 100 acts/s', sides: ['floor', 'ours'], open: (stage) => servers(stage, 'floor'), measure: atRate(100, 60),
    rows: [{ figure: 'p99 to the last client, ms', of: 'lastP99', against: 'floor', must: 0.4, aim: 0.15 }],
  },
  {
    name: 'b200', load: 'the same, 200 acts/s', sides: ['floor', 'ours'], open: (stage) => servers(stage, 'floor'), measure: atRate(200, 60),
    rows: [{ figure: 'p99 to the last client, ms', of: 'lastP99', against: 'floor', must: 0.08, aim: 0.03 }],
  },
  {
    name: 'c', load: 'the same, 64 in flight', sides: ['floor', 'ours'], open: (stage) => servers(stage, 'floor'), measure: flooded,
    rows: [{ figure: 'acts/s received by all', of: 'perSecond', against: 'floor', least: true, must: 5, aim: 10 }],
  },
  {
    name: 'd', load: 'the same, 64 in flight', sides: ['tuned', 'ours'], open: (stage) => servers(stage, 'tuned'), measure: flooded,
    rows: [
      { figure: 'CPU an act, ms', of: 'cpuAnAct', against: 'tuned', must: 2, aim: 1.3 },
      { figure: 'acts/s received by all', of: 'perSecond', against: 'tuned', least: true, must: 0.6, aim: 0.85 },
    ],
  },
];
