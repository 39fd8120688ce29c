// What is asked of a reader outside the door, as the act asks that it is for: bytes that an act will name are taken from those alone who may do it. Not here: the act, which the door asks for again.
import type { CommandName } from '../contract/commands.js';
import { may } from '../contract/policy.js';
import { SECRETARIAT, type Seat } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import type { ReaderView } from './sessions.js';

/** Refuses `not-allowed`, with the reason the act itself would give. `seats`: the reader's where the act would be done; or the one that each party has there, the secretariat its own. */
export const asksAs = (act: CommandName, reader: ReaderView, seats: readonly Seat[] | Seat): void => {
  const held = typeof seats === 'string' ? [reader.party === SECRETARIAT ? 'secretariat' : seats] as const : seats;
  const allowed = may({ seats: held, mandates: reader.mandates }, act);
  if ('why' in allowed) refuse('not-allowed', { ...allowed });
};
