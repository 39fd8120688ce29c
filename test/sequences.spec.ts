// Every command taken once, in an order of chance, in one world, and after each act the packets have led to what a fresh snapshot shows. The goal G7 of `npm run proof` does
// a thousand sequences.
import { COMMANDS, type CommandName } from '../src/contract/commands.js';
import { dice } from './support/dice.js';
import { Sequences } from './proof/sequences.js';

test('every command, wherever it is taken, shows by packets what a fresh snapshot shows', async () => {
  const chance = dice(11);
  const world = await Sequences.open(chance);
  try {
    const names = Object.keys(COMMANDS) as CommandName[];
    const order = names.map((name) => ({ name, at: chance(1_000_000) })).sort((a, b) => a.at - b.at);
    for (const { name } of order) await world.once(name);
    // What an earlier act made impossible may be possible now, in another order.
    for (const name of world.missing) await world.once(name);
    expect(world.differences.map((d) => d.why)).toEqual([]);
    expect(world.missing.length).toBeLessThan(names.length / 4);
  } finally {
    await world.close();
  }
}, 900_000);
