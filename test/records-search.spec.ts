// Stories of the search: both languages, with and without accents, unfinished words; and never a word of what is not the reader's.
import { randomUUID } from 'node:crypto';
import type { Found } from '../src/contract/records.js';
import { NETWORK } from '../src/contract/seats.js';
import { Search } from '../src/records/search.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['NOR', 'CAN', 'CHL', 'THA'], observers: ['ZAF'] })), 60_000);
afterAll(() => n.close());

const find = (by: Voice, q: string): Promise<Found> => n.app.get(Search, { strict: false }).find(by.hat, q);
const open = async (by: Voice, title: string, lang: 'en' | 'fr', about: string = NETWORK): Promise<string> => {
  const id = randomUUID();
  await by.do('thread.open', { about, title, lang }, id);
  return id;
};
const post = async (by: Voice, channel: string, text: string, lang: 'en' | 'fr' = 'en'): Promise<string> => {
  const remark = randomUUID();
  await by.do('remark.post', { remark, text, lang, mentions: [] }, channel);
  return remark;
};

it('finds stems in both languages, accents or none, and words not yet finished', async () => {
  const fr = await open(n.as('CAN'), 'Négociations sur le déminage', 'fr');
  const en = await post(n.as('NOR'), fr, 'The survivors were assisted in two provinces.');
  for (const q of ['négociation', 'NEGOCIATION', 'déminag', 'négociations deminage']) expect((await find(n.as('NOR'), q)).threads.map((t) => t.id)).toEqual([fr]);
  for (const q of ['survivor', 'assisting', 'surviv', 'survivors provinc']) expect((await find(n.as('CAN'), q)).remarks.map((r) => r.id)).toEqual([en]);
  expect((await find(n.as('CAN'), 'survivor')).remarks[0]).toMatchObject({ channel: fr, kind: 'thread', title: 'Négociations sur le déminage', standing: 'remark', party: 'NOR', excerpt: expect.stringContaining('survivors') as string });
  expect((await find(n.as('CAN'), 'survivors elsewhere')).remarks).toEqual([]);
});

it('finds nothing that the reader may not read, wherever the word stands', async () => {
  const word = 'xylophonist';
  const caucus = randomUUID();
  await n.as('NOR').do('caucus.open', { title: `A ${word}`, lang: 'en', parties: ['CHL'] }, caucus);
  const thread = await open(n.as('NOR'), `The ${word}`, 'en', caucus);
  await post(n.as('NOR'), caucus, `One ${word}`);
  await post(n.as('CHL'), thread, `Two ${word}s`);
  const initiative = randomUUID();
  await n.as('NOR').do('initiative.draft', { title: { en: `Help for a ${word}` } }, initiative);
  const mine = await find(n.as('NOR'), word);
  expect([mine.caucuses.length, mine.threads.length, mine.remarks.length, mine.initiatives.length]).toEqual([1, 1, 2, 1]);
  for (const by of [n.as('CAN'), n.as('ZAF')]) expect(await find(by, word)).toEqual({ initiatives: [], actions: [], commitments: [], threads: [], caucuses: [], remarks: [], states: [], people: [] });
  // Neither a state's drafts (decision 022) nor its caucuses (f4) are the secretariat's.
  expect(await find(n.secretariat, word)).toEqual({ initiatives: [], actions: [], commitments: [], threads: [], caucuses: [], remarks: [], states: [], people: [] });
  await n.as('NOR').do('initiative.share', { basedOn: 1 }, initiative);
  expect((await find(n.as('CAN'), word)).initiatives).toMatchObject([{ id: initiative, owner: 'NOR', title: { en: `Help for a ${word}` } }]);
});

it('forgets what is withdrawn and what is reworded', async () => {
  const thread = await open(n.as('CAN'), 'Aside', 'en');
  const remark = await post(n.as('CAN'), thread, 'zephyrlike');
  expect((await find(n.as('NOR'), 'zephyrlike')).remarks).toHaveLength(1);
  await n.as('CAN').do('remark.edit', { remark, text: 'quixotical', lang: 'en', mentions: [] }, thread);
  expect((await find(n.as('NOR'), 'zephyrlike')).remarks).toEqual([]);
  expect((await find(n.as('NOR'), 'quixotical')).remarks).toHaveLength(1);
  await n.as('CAN').do('remark.withdraw', { remark }, thread);
  expect((await find(n.as('NOR'), 'quixotical')).remarks).toEqual([]);
});

it('finds states by any of their names and people in office by theirs', async () => {
  for (const q of ['norv', 'NORWAY', 'NOR', 'norvege']) expect((await find(n.as('CAN'), q)).states).toContain('NOR');
  await n.person('CHL', ['speak'], 'Anne-Élise Muñoz');
  for (const q of ['munoz', 'anne elise', 'Élise Mu']) expect((await find(n.as('CAN'), q)).people).toMatchObject([{ name: 'Anne-Élise Muñoz', party: 'CHL' }]);
});

it('tells a state that has left neither who belongs to the Network nor who serves there', async () => {
  await n.person('CHL', ['speak'], 'Ximena Quitral');
  expect(await find(n.as('THA'), 'quitral')).toMatchObject({ people: [{ name: 'Ximena Quitral' }] });
  expect((await find(n.as('THA'), 'chile')).states).toEqual(['CHL']);
  await n.operator.do('state.withdraw', { state: 'THA' });
  expect(await find(n.as('THA'), 'quitral')).toMatchObject({ people: [] });
  expect((await find(n.as('THA'), 'chile')).states).toEqual([]);
});

it('is not upset by what people type', async () => {
  for (const q of ['', 'a', "'; drop table remark; --", 'a & | ! ( ) <-> :*', '%_%', 'the', '\0\0 x', '💣💣', 'é'.repeat(5_000)]) await expect(find(n.as('CAN'), q)).resolves.toBeDefined();
  expect((await find(n.as('CAN'), '%%')).people).toEqual([]);
});
