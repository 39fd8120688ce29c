// A delegation's key in the world of generated tests, and a margin that is sealed with it. Not here: the rest of that world (world.ts).
import { randomUUID } from 'node:crypto';
import type { Network } from '../support/network.js';
import type { Hand } from './world.js';

const SEALED = 'A'.repeat(64);
const PAIR = { publicKey: SEALED, wrapped: SEALED, salt: SEALED, rounds: 600_000 };

/** The first time: a key of the delegation, a colleague who waits for it, and a margin that is sealed. `write`: puts paragraphs into an action. */
export const sealIn = async (n: Network, hand: Hand, colleague: Hand, write: (hand: Hand, action: string) => Promise<string[]>): Promise<void> => {
  if ((await n.db.own('select from keyring where party = $1', [hand.voice.party])).length) return;
  const keyring = await hand.open('keyring.open', {});
  for (const one of [hand, colleague]) await one.do('keyring.enrol', PAIR, keyring);
  await hand.do('keyring.make', { version: 1, check: '0'.repeat(64), shares: [{ person: hand.voice.person, wrapped: SEALED }] }, keyring);
  const id = await hand.open('action.open', { kind: 'outcome', title: { en: 'Ours' }, lang: 'en' });
  const [paragraph] = await write(hand, id);
  await hand.do('margin.seal', { note: randomUUID(), paragraph: paragraph!, version: 1, sealed: SEALED }, await hand.open('margin.open', { action: id }));
};
