// What states need and offer in the world of generated tests: at each step of its life, and pairs of them suggested, declined, in contact, agreed. Not here: the rest of that world (world.ts).
import type { Network } from '../support/network.js';
import { Hand } from './world.js';

/** Of a member, with another one on the other side. */
export const need = async (n: Network, hand: Hand): Promise<void> => {
  const officer = new Hand(n, n.secretariat);
  const other = new Hand(n, n.as(hand.voice.party === 'AUT' ? 'CHL' : 'AUT'));
  const written = (who: Hand, side: 'need' | 'offer'): Promise<string> => who.open('need.draft', { side, kinds: ['training'], title: { en: 'Training of officers' }, words: { en: 'In Arabic' }, priorities: ['peace-support'] });
  const opened = async (who: Hand, side: 'need' | 'offer'): Promise<string> => {
    const id = await written(who, side);
    await who.do('need.open', {}, id);
    return id;
  };
  await written(hand, 'need');
  await hand.do('need.discard', {}, await written(hand, 'offer'));
  await hand.do('need.close', { result: 'withdrawn' }, await opened(hand, 'need'));
  const pair = async (): Promise<{ need: string; offer: string }> => ({ need: await opened(hand, 'need'), offer: await opened(other, 'offer') });
  await pair();
  await hand.open('match.decline', await pair());
  await officer.open('match.suggest', await pair());
  const contact = async (): Promise<string> => hand.open('match.contact', { ...(await pair()), text: 'Shall we?', lang: 'en' });
  await contact();
  const propose = async (who: Hand): Promise<string> => {
    const id = await contact();
    await who.do('match.propose', { fruit: 'commitment', title: { en: 'We train together' }, words: { en: 'Thirty officers' } }, id);
    return id;
  };
  await propose(other);
  await propose(hand);
  await other.do('match.agree', { terms: 1 }, await propose(hand));
};
