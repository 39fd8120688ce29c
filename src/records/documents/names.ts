// What states are called in documents, and their protocol order, in each language. Not here: what documents say of them.
import type { Lang } from '../../contract/words/words.js';
import type { ReadTx } from '../../ledger/views.js';
import { stateViews } from '../../members/states.views.js';

export interface StateNames {
  names: (party: string, lang: Lang) => string;
  /** In protocol order of that language. */
  order: (parties: readonly string[], lang: Lang) => string[];
}
/** As the Network calls them at the moment of the snapshot; a code that nobody knows is said as itself. */
export const stateNames = async (tx: ReadTx): Promise<StateNames> => {
  const by = new Map((await stateViews(tx)).map((s) => [s.id, s]));
  const key = (party: string, lang: Lang): string => by.get(party)?.sort[lang] ?? party;
  return {
    names: (party, lang) => by.get(party)?.names[lang].short ?? party,
    order: (parties, lang) => [...parties].sort((a, b) => (key(a, lang) < key(b, lang) ? -1 : 1)),
  };
};
