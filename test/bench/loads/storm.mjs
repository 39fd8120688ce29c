// Load h: a thousand clients come back at once, each 200 entries behind, until the last of them is current. The floor merely lets a thousand in.
// Not here: the clients (crowd.mjs).
import { TEXT } from '../sides.mjs';

const CLIENTS = 1_000;
const ENTRIES = 400;
const BEHIND = 200;

export const STORM = [
  {
    name: 'h', load: '1,000 clients back at once, each 200 entries behind', sides: ['floor', 'ours'],
    open: async (stage) => {
      const all = { floor: await stage.floor('floor'), ours: await stage.ours(), load: stage.load('crowd.mjs') };
      const channel = await stage.thread(all.ours);
      for (let i = 1; i < ENTRIES; i += 1) await stage.post(all.ours.port, 'remark.post', { remark: crypto.randomUUID(), text: TEXT, lang: 'en', mentions: [] }, channel, i);
      return { ...all, channel };
    },
    measure: async (stage, { load, channel, ...all }, side) => {
      const { port, child } = all[side];
      const before = await child.ask('cpu');
      const figures = await load.ask('storm', { side, port, channel, people: stage.people, size: CLIENTS, after: side === 'ours' ? ENTRIES - BEHIND : null, head: ENTRIES });
      return { ...figures, cpu: (await child.ask('cpu')) - before };
    },
    rows: [{ figure: 'until all are current, s', of: 'seconds', against: 'floor', must: 2.5, aim: 1.5 }],
  },
];
