// Stories of attention: what stands on a person's desk, how much of it is unread, who hears of it. Not here: sockets (wire tests).
import { randomUUID } from 'node:crypto';
import type { DeskChannel, Level } from '../src/contract/notices.js';
import { NETWORK } from '../src/contract/seats.js';
import { DiscussionsLists } from '../src/discussions/discussions.lists.js';
import { followersOnline } from '../src/ledger/attention.read.js';
import { DeskController } from '../src/notices/desk.controller.js';
import type { ReaderView } from '../src/members/sessions.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['NOR', 'CAN', 'CHL'], observers: ['ZAF'] })), 60_000);
afterAll(() => n.close());

const reader = (by: Voice): ReaderView => ({ person: by.person, hat: by.hat, party: by.party }) as ReaderView;
const api = () => n.app.get(DeskController, { strict: false });
const onDesk = async (by: Voice, channel: string): Promise<DeskChannel | undefined> => (await api().desk(reader(by))).channels.find((c) => c.channel === channel);
const unread = async (by: Voice, channel: string) => {
  const row = await onDesk(by, channel);
  return row ? [row.unread, row.mentions] : null;
};
const read = (by: Voice, channel: string, seq: number) => api().read(reader(by), { channel, seq });
const level = (by: Voice, channel: string, to: Level) => api().level(reader(by), { channel, level: to });
const open = async (by: Voice, about: string = NETWORK): Promise<string> => {
  const id = randomUUID();
  await by.do('thread.open', { about, title: 'Fil de discussion', lang: 'fr' }, id);
  return id;
};
const post = async (by: Voice, channel: string, mentions: string[] = []): Promise<{ id: string; seq: number }> => {
  const id = randomUUID();
  const { seq } = await by.do('remark.post', { remark: id, text: 'One more thing.', lang: 'en', mentions }, channel);
  return { id, seq };
};
const hears = async (channel: string, by: Voice) => (await followersOnline(n.read, channel, [{ person: by.person, party: by.party, hat: by.hat }])).length === 1;

it('counts what others did since one was there, and never one’s own', async () => {
  const id = await open(n.as('CAN'));
  expect(await unread(n.as('CAN'), id)).toEqual([0, 0]);
  expect(await unread(n.as('NOR'), id)).toBeNull();
  const { seq } = await post(n.as('NOR'), id, ['CAN']);
  expect(await unread(n.as('CAN'), id)).toEqual([1, 1]);
  expect(await unread(n.as('NOR'), id)).toEqual([0, 0]);
  await post(n.as('CAN'), id, ['NOR']);
  expect(await unread(n.as('CAN'), id)).toEqual([1, 1]);
  expect(await unread(n.as('NOR'), id)).toEqual([1, 1]);
  expect(await read(n.as('CAN'), id, seq)).toMatchObject({ marker: seq, unread: 0, mentions: 0 });
  expect(await onDesk(n.as('CAN'), id)).toMatchObject({ kind: 'thread', title: { fr: 'Fil de discussion' }, about: { channel: NETWORK, kind: 'network' }, level: 'watch', head: 3 });
});

it('is right after being away: rewordings count as news, withdrawn mentions do not', async () => {
  const id = await open(n.as('CAN'));
  await read(n.as('CAN'), id, 1);
  const said = await post(n.as('NOR'), id, ['CAN']);
  await n.as('NOR').do('remark.edit', { remark: said.id, text: 'Put better', lang: 'en', mentions: ['CAN'] }, id);
  expect(await unread(n.as('CAN'), id)).toEqual([2, 1]);
  await read(n.as('CAN'), id, said.seq);
  expect(await unread(n.as('CAN'), id)).toEqual([1, 0]);
  await n.as('NOR').do('remark.edit', { remark: said.id, text: 'Put better', lang: 'en', mentions: [] }, id);
  await n.as('NOR').do('remark.edit', { remark: said.id, text: 'Put better still', lang: 'en', mentions: ['CAN'] }, id);
  expect(await unread(n.as('CAN'), id)).toEqual([3, 1]);
  await n.as('NOR').do('remark.withdraw', { remark: said.id }, id);
  expect(await unread(n.as('CAN'), id)).toEqual([4, 0]);
});

it('begins for a colleague who was never there with the act that concerned the delegation', async () => {
  const id = await open(n.as('CAN'));
  await post(n.as('CAN'), id);
  const late = await n.person('NOR');
  await post(n.as('CAN'), id, ['NOR']);
  await post(n.as('CAN'), id);
  expect(await unread(late, id)).toEqual([2, 1]);
});

it('keeps the furthest mark of two windows, and never one beyond the head', async () => {
  const id = await open(n.as('CAN'));
  await post(n.as('NOR'), id);
  await post(n.as('NOR'), id);
  await read(n.as('CAN'), id, 3);
  expect((await read(n.as('CAN'), id, 2)).marker).toBe(3);
  expect((await read(n.as('CAN'), id, 99)).marker).toBe(3);
  await post(n.as('NOR'), id);
  expect(await unread(n.as('CAN'), id)).toEqual([1, 0]);
});

it('is heard by level: watch and track always, normal when named, mute never', async () => {
  const id = await open(n.as('CAN'));
  await post(n.as('CAN'), id, ['NOR']);
  const by = n.as('NOR');
  expect([(await onDesk(by, id))!.level, await hears(id, by), await hears(id, n.as('CHL'))]).toEqual(['track', true, false]);
  await level(by, id, 'normal');
  expect(await hears(id, by)).toBe(true);
  await read(by, id, 2);
  await post(n.as('CAN'), id);
  expect([await hears(id, by), await onDesk(by, id)]).toEqual([false, undefined]);
  await level(by, id, 'mute');
  await post(n.as('CAN'), id, ['NOR']);
  expect([await hears(id, by), await onDesk(by, id)]).toEqual([false, undefined]);
  // Writing somewhere does not undo what one chose.
  await post(by, id);
  expect(await onDesk(by, id)).toBeUndefined();
  expect((await level(by, id, 'watch')).unread).toBe(2);
  expect(await hears(id, by)).toBe(true);
});

it('counts from now on where one begins to follow on one’s own account', async () => {
  const id = await open(n.as('CAN'));
  await post(n.as('CAN'), id);
  expect(await level(n.as('CHL'), id, 'track')).toMatchObject({ unread: 0, marker: 2 });
  await post(n.as('CAN'), id);
  expect(await unread(n.as('CHL'), id)).toEqual([1, 0]);
});

it('lists the threads about a subject with what is unread to the reader', async () => {
  const initiative = randomUUID();
  await n.as('CAN').do('initiative.draft', { title: { en: 'Clearing the road' } }, initiative);
  const id = await open(n.as('CAN'), initiative);
  await n.as('CAN').do('initiative.share', { basedOn: 1 }, initiative);
  await post(n.as('NOR'), id, ['CAN']);
  const by = n.as('CAN');
  const [row] = await n.app.get(DiscussionsLists, { strict: false }).threads({ hat: by.hat, party: by.party }, initiative);
  expect(row).toMatchObject({ id, title: 'Fil de discussion', lang: 'fr', state: 'open', remarks: 1, unread: 1, mentions: 1, opened: { party: 'CAN' } });
  expect((await onDesk(n.as('NOR'), id))!.about).toEqual({ channel: initiative, kind: 'initiative', title: { en: 'Clearing the road' } });
});

it('refuses marks and levels where the reader has no seat, as for nothing at all', async () => {
  const id = randomUUID();
  await n.as('NOR').do('caucus.open', { title: 'Two of us', lang: 'en', parties: ['CHL'] }, id);
  for (const channel of [id, randomUUID()]) {
    await expect(read(n.as('CAN'), channel, 1)).rejects.toMatchObject({ code: 'not-found', detail: { why: 'refusal.no-channel' } });
    await expect(level(n.secretariat, channel, 'watch')).rejects.toMatchObject({ code: 'not-found', detail: { why: 'refusal.no-channel' } });
  }
  expect(await hears(id, n.as('CAN'))).toBe(false);
});

it('tells nobody of a new head whose office has ended meanwhile', async () => {
  const id = await open(n.as('CAN'));
  const adviser = await n.person('CAN', ['speak']);
  expect(await hears(id, adviser)).toBe(true);
  await n.as('CAN').do('role.end', { role: adviser.hat }, await n.delegation('CAN'));
  expect(await hears(id, adviser)).toBe(false);
});

it('tells the level of a channel that stands on no desk, and of none that one may not read', async () => {
  const id = await open(n.as('CAN'));
  const asked = async (by: Voice) => (await api().one(reader(by), id)).level;
  expect([await asked(n.as('CHL')), await asked(n.as('CAN'))]).toEqual(['normal', 'watch']);
  await level(n.as('CHL'), id, 'mute');
  expect([await asked(n.as('CHL')), await onDesk(n.as('CHL'), id)]).toEqual(['mute', undefined]);
  const caucus = randomUUID();
  await n.as('NOR').do('caucus.open', { title: 'Between two', lang: 'en', parties: ['CAN'] }, caucus);
  await expect(api().one(reader(n.as('CHL')), caucus)).rejects.toMatchObject({ code: 'not-found' });
});
