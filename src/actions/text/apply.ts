// One act on the words of one paragraph, as it is kept in the journal of the text: the same acts in the same order make the same paragraph again. Pure.
import type { Content } from '../../contract/text.model.js';
import { propose, type Proposal } from './propose.js';
import { acceptBridge, against, bridge, leave, merge, resolve, support, translate, type Bridging, type Merging, type Translation, type Wording } from './stand.js';

interface Standing {
  alternative: string;
  party: string;
  key: string;
}
/** `set` is a paragraph written, cut or put together as a whole; `follows`: both languages of it at once. */
export type WordsAct =
  | ({ act: 'propose' } & Proposal)
  | ({ act: 'support' | 'oppose' | 'withdraw' | 'accept' } & Standing)
  | ({ act: 'bridge' } & Bridging)
  | ({ act: 'merge' } & Merging)
  | { act: 'resolve'; wording: Wording; key: string }
  | { act: 'translate'; texts: Translation[] }
  | { act: 'set'; content: Content; follows: boolean };

/** The content after the act; the alternative that carries a proposal. Refuses as the acts themselves do. */
export const applyWords = (content: Content, w: WordsAct): { content: Content; alternative?: string } => {
  switch (w.act) {
    case 'propose': return propose(content, w);
    case 'support': return { content: support(content, w.alternative, w.party, w.key) };
    case 'oppose': return { content: against(content, w.alternative, w.party, w.key) };
    case 'withdraw': return { content: leave(content, w.alternative, w.party, w.key) };
    case 'accept': return { content: acceptBridge(content, w.alternative, w.party, w.key) };
    case 'bridge': return { content: bridge(content, w) };
    case 'merge': return { content: merge(content, w) };
    case 'resolve': return { content: resolve(content, w.wording, w.key) };
    case 'translate': return { content: translate(content, w.texts) };
    case 'set': return { content: w.content };
  }
};
