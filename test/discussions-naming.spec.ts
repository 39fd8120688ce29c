// Where a record is spoken of: by its identifier or a link, among what the reader may read and nothing else. Not here: threads about it (discussions.spec.ts).
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../src/contract/seats.js';
import { DiscussionsLists } from '../src/discussions/discussions.lists.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
let initiative: string;
const IDENTIFIER = 'CA-3-P(1)';
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN', 'CHL'] });
  initiative = randomUUID();
  await n.as('CAN').do('initiative.draft', { title: { en: 'Clearing the road' }, identifier: IDENTIFIER }, initiative);
  await n.as('CAN').do('initiative.share', { basedOn: 1 }, initiative);
}, 60_000);
afterAll(() => n.close());

const say = (text: string) => ({ remark: randomUUID(), text, lang: 'en' as const, mentions: [] as string[] });
const thread = async (title: string, text: string, about = NETWORK, by = n.as('NOR')): Promise<string> => {
  const id = randomUUID();
  await by.do('thread.open', { about, title, ...say(text) }, id);
  return id;
};
const naming = (by: Voice, of = initiative) => n.app.get(DiscussionsLists, { strict: false }).naming({ hat: by.hat, party: by.party }, of, IDENTIFIER);

it('f1 a discussion about something else that names the record is found, newest first, with how often it does', async () => {
  const first = await thread('Mines along the road', `As ${IDENTIFIER} shows, it can be done.`);
  const second = await thread('Next year', `See https://network.example/initiatives/${initiative}?thread=1`);
  await n.as('CAN').do('remark.post', say(`(${IDENTIFIER}).`), first);
  await thread('About itself', `${IDENTIFIER} is this one.`, initiative);
  await thread('Another record', 'CA-3-P(1)-2, XCA-3-P(1), CA-3-P1 and CA-3-P');
  expect(await naming(n.as('CHL'))).toEqual([
    { channel: first, kind: 'thread', title: 'Mines along the road', lang: 'en', remarks: 2, at: expect.stringMatching(/Z$/) },
    { channel: second, kind: 'thread', title: 'Next year', lang: 'en', remarks: 1, at: expect.stringMatching(/Z$/) },
  ]);
});

it('f4 a restricted room that names it is told to those who sit in it, and to nobody else', async () => {
  const room = randomUUID();
  await n.as('NOR').do('caucus.open', { title: 'Like-minded on mines', lang: 'en', parties: ['CAN'] }, room);
  await n.as('NOR').do('remark.post', say(`Let us drop ${IDENTIFIER}.`), room);
  for (const by of [n.as('NOR'), n.as('CAN')]) expect((await naming(by)).map((t) => t.channel)).toContain(room);
  for (const by of [n.as('CHL'), n.secretariat]) expect((await naming(by)).map((t) => t.channel)).not.toContain(room);
});

it('f1 what is withdrawn names nothing any more, and whoever may not see the record is told nothing', async () => {
  const remark = say(`${IDENTIFIER} was a mistake.`);
  const id = randomUUID();
  await n.as('NOR').do('thread.open', { about: NETWORK, title: 'Withdrawn', ...remark }, id);
  expect((await naming(n.as('CHL'))).map((t) => t.channel)).toContain(id);
  await n.as('NOR').do('remark.withdraw', { remark: remark.remark }, id);
  expect((await naming(n.as('CHL'))).map((t) => t.channel)).not.toContain(id);
  const secret = randomUUID();
  await n.as('CAN').do('initiative.draft', { title: { en: 'Not yet' } }, secret);
  await expect(naming(n.as('NOR'), secret)).rejects.toMatchObject({ code: 'not-found' });
});
