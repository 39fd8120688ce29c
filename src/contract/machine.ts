// A lifecycle as a table: one row a step, keyed by the verb of the command that takes it. Not here: conditions beyond the state (named functions in the rooms).

export interface Step<S extends string> {
  readonly from: readonly S[];
  readonly to: S;
}
export interface Machine<S extends string, V extends string> {
  readonly name: string;
  readonly initial: S;
  readonly steps: Readonly<Record<V, Step<S>>>;
}

/** Declares a lifecycle; the step's name is the second half of the command's name. */
export const machine = <S extends string, V extends string>(m: Machine<S, V>): Machine<S, V> => m;

/** The state after `verb`, or null where the table does not list it: the caller refuses with `wrong-state`. */
export const next = <S extends string, V extends string>(m: Machine<S, V>, state: S, verb: V): S | null =>
  m.steps[verb].from.includes(state) ? m.steps[verb].to : null;
