// Load v: a sitting of the 193, every delegation connected. One after the other asks for the floor by HTTP and takes it back, and it is measured when the last of them has it; then
// whether all of them saw the same queue after every entry. Not here: how the sitting came about (assembled.mjs), what an act is on each side (sides.mjs).
import { assembled } from '../assembled.mjs';

const WAITING = 60;

const open = async (stage) => {
  const sitting = await assembled(stage, WAITING);
  const all = { floor: await stage.floor('floor'), ours: await stage.ours({ DATABASE_URL: sitting.url }), load: stage.load('crowd.mjs') };
  return { ...all, sitting };
};

const measure = async (stage, { load, sitting, ...all }, side) => {
  const { people, channel, list, content } = sitting;
  await load.ask('open', { side, port: all[side].port, channel, people, size: people.length, keeps: side === 'ours' });
  try {
    const figures = await load.ask('turns', { kind: 'place', many: 80, warm: 20, list, content });
    return side === 'ours' ? { ...figures, ...(await load.ask('apart', { list })) } : figures;
  } finally {
    await load.ask('close');
  }
};

export const SITTING = [
  {
    name: 'v', load: '193 delegations in one sitting, a place on the list by HTTP', sides: ['floor', 'ours'], open, measure,
    rows: [
      { figure: 'p50 to the last screen, ms', of: 'lastP50', against: 'floor', must: 1.5, aim: 1.1 },
      { figure: 'queues that were another, of those compared after an entry', of: 'apart', must: 0, aim: 0 },
    ],
  },
];
