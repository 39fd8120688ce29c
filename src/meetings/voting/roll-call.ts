// The order in which states are called and answer (§3.8): alphabetical from the state drawn, wrapping round; whoever does not answer is called once more at the end. Pure: a
// calling goes in, the next one comes out. Not here: the draw (draw.ts), who may answer (voting.commands.ts).

/** `order`: of this round. `missed`: called in the first round without an answer, in the order in which they were called. `at`: place of the one called now; past the end when nobody is. */
export interface Calling {
  order: readonly string[];
  round: 1 | 2;
  at: number;
  missed: readonly string[];
}

/** The roll from the state drawn on. One that is no longer entitled gives the start to the next in the alphabet: `roll` holds it still, `entitled` does not. */
export const fromDrawn = (roll: readonly string[], drawn: string, entitled: readonly string[]): string[] => {
  const start = Math.max(0, roll.indexOf(drawn));
  const round = [...roll.slice(start), ...roll.slice(0, start)];
  return round.filter((state) => entitled.includes(state));
};

export const beginCalling = (order: readonly string[]): Calling => ({ order, round: 1, at: 0, missed: [] });
/** Who is called now; null once everybody has been, twice where it had to be. */
export const called = (c: Calling): string | null => c.order[c.at] ?? null;

/** The next one. Behind the last of the first round those that were missed are called once more, and then nobody. */
const onward = (c: Calling): Calling => {
  const next = { ...c, at: c.at + 1 };
  return next.at < c.order.length || c.round === 2 || !c.missed.length ? next : { order: c.missed, round: 2, at: 0, missed: [] };
};
export const answered = (c: Calling): Calling => onward(c);
export const notAnswered = (c: Calling): Calling => onward(c.round === 1 ? { ...c, missed: [...c.missed, c.order[c.at]!] } : c);
/** One that answers out of its turn (recorded by the secretariat) is not called any more. */
export const spare = (c: Calling, state: string): Calling => {
  if (called(c) === state) return answered(c);
  return { ...c, order: c.order.filter((s, i) => i < c.at || s !== state), missed: c.missed.filter((s) => s !== state) };
};
