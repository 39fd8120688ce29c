// G7, the half that chance tells: acts over the whole registry, and after each the packets must have led to what a fresh snapshot shows. The other half are the stories,
// which ask the same after every act. Ids differ from run to run, so a seed tells the choices again, and a failure shows its acts.
import type { CommandName } from '../../../src/contract/commands.js';
import type { Ctx, Goal, Proof } from '../goal.js';
import { Sequences, type Difference } from '../sequences.js';

/** A world wears out: states leave, accounts are closed. */
const PER_WORLD = 50;

/** What several worlds have seen. */
class Tally {
  readonly accepted = new Map<CommandName, number>();
  readonly differences: Difference[] = [];
  acts = 0;

  add({ accepted, differences, acts }: Sequences): void {
    for (const [name, n] of accepted) this.accepted.set(name, (this.accepted.get(name) ?? 0) + n);
    this.differences.push(...differences);
    this.acts += acts;
  }
  get never(): CommandName[] {
    return [...this.accepted].filter(([, n]) => !n).map(([name]) => name);
  }
}

/** Opens a world, lets it be used, and counts it. */
const inWorld = async (ctx: Ctx, tally: Tally, use: (world: Sequences) => Promise<void>): Promise<void> => {
  const world = await Sequences.open(ctx.dice);
  try {
    await use(world);
    tally.add(world);
  } finally {
    await world.close();
  }
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const count = ctx.count(1_000);
  const tally = new Tally();
  for (let done = 0; done < count; ) {
    await inWorld(ctx, tally, async (world) => {
      for (let i = 0; i < PER_WORLD && done < count; i += 1) {
        done += 1;
        if (!(await world.one())) return;
      }
    });
  }
  // What chance has not come to is looked for, in a world that is not worn out.
  const left = tally.never;
  if (left.length) await inWorld(ctx, tally, async (world) => { for (const name of left) await world.once(name); });
  for (const { why, steps } of tally.differences.slice(0, 5)) ctx.log(`${why.slice(0, 1_500)}\n${steps.map((s) => `    ${s.by} ${s.name} in ${s.channel}: ${JSON.stringify(s.payload)}`).join('\n')}`);
  const { accepted, differences, acts, never } = tally;
  const taken = [...accepted.values()].reduce((a, b) => a + b, 0);
  return {
    figure: `${count} sequences, ${acts} acts, ${taken} of them taken, ${accepted.size - never.length} of ${accepted.size} commands: ${differences.length} differences${never.length ? `; never taken: ${never.join(', ')}` : ''}`,
    held: differences.length === 0 && never.length === 0,
  };
};

export const goals: Goal[] = [{ id: 'G7', promise: 'state = fold', goal: '0 differences; every command taken', prove }];
