// What a row of the table is, before anybody is asked. Not here: the rows (rows-*.ts).
import type { Letter } from './letters.js';
import type { Persona } from './personas.js';

/** `own`, another's that is seen by others too, another's that is not; `any` where it does not matter whose. */
export type Wanted = 'own' | 'open' | 'closed' | 'any';
export interface Row {
  key: string;
  /** Three letters a cell, or one. */
  scoped: boolean;
  probe(p: Persona, scope: Wanted): Promise<Letter>;
}
