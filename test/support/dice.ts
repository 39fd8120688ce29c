// Chance that can be told again: the same seed gives the same sequence. Not here: what is decided by it.

/** A fixed sequence of whole numbers from 0 to below n. */
export const dice = (seed: number) => {
  let state = seed;
  return (n: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return Math.floor((state / 0x80000000) * n);
  };
};
export type Dice = ReturnType<typeof dice>;
