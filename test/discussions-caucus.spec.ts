// Stories of caucuses: restricted rooms that nobody outside learns of, the secretariat included.
import { randomUUID } from 'node:crypto';
import type { CaucusView } from '../src/contract/discussions.views.js';
import type { Packet } from '../src/contract/packet.js';
import { NETWORK } from '../src/contract/seats.js';
import { DiscussionsLists } from '../src/discussions/discussions.lists.js';
import { Read } from '../src/ledger/read.js';
import { Seating } from '../src/ledger/seating.js';
import { DeskReader } from '../src/notices/desk.reader.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['NOR', 'CAN', 'CHL'], observers: ['ZAF'], chair: 'CHL' })), 60_000);
afterAll(() => n.close());

const convene = async (by: Voice, parties: string[], title = 'Like-minded on mines'): Promise<string> => {
  const id = randomUUID();
  await by.do('caucus.open', { title, lang: 'en', parties }, id);
  return id;
};
const remark = (text = 'Among ourselves') => ({ remark: randomUUID(), text, lang: 'en' as const, mentions: [] as string[] });
const caucus = async (id: string): Promise<CaucusView> => {
  const packet = JSON.parse((await n.app.get(Read).since(id, null))!.text) as Packet;
  return packet.views.find((v) => v.ref === `caucus:${id}`)!.view as CaucusView;
};
const lists = () => n.app.get(DiscussionsLists, { strict: false });
const listed = async (by: Voice) => (await lists().caucuses({ hat: by.hat, party: by.party })).map((c) => c.id);
const desk = async (by: Voice) => (await n.app.get(DeskReader, { strict: false }).desk(by.hat)).channels.map((c) => c.channel);

/** Everything that could tell this party of the room: its lists, its desk, its seats, its answers. */
const seesNothing = async (by: Voice, id: string, inside: string): Promise<void> => {
  expect(await listed(by)).not.toContain(id);
  expect(await desk(by)).not.toContain(id);
  expect(await n.app.get(Seating).one(id, by.hat)).toBeNull();
  const unknown = await by.refused('remark.post', remark(), randomUUID());
  expect(await by.refused('remark.post', remark(), id)).toEqual(unknown);
  expect((await by.refused('thread.open', { about: id, title: 'What is it?', lang: 'en' }, randomUUID())).code).toBe('not-found');
  await expect(lists().threads({ hat: by.hat, party: by.party }, id)).rejects.toMatchObject({ code: 'not-found' });
  await expect(lists().versions({ hat: by.hat, party: by.party }, inside)).rejects.toMatchObject({ code: 'not-found' });
};

it('is for the delegations named, and for no one else', async () => {
  const id = await convene(n.as('NOR'), ['CAN']);
  const said = remark();
  await n.as('NOR').do('remark.post', said, id);
  await n.as('CAN').do('remark.post', { ...remark(), replyTo: said.remark }, id);
  expect(await caucus(id)).toMatchObject({ convener: 'NOR', parties: [{ party: 'NOR' }, { party: 'CAN' }], remarks: 2 });
  for (const by of [n.as('NOR'), n.as('CAN')]) {
    expect(await listed(by)).toContain(id);
    expect(await desk(by)).toContain(id);
  }
  for (const by of [n.as('CHL'), n.as('ZAF'), n.secretariat]) await seesNothing(by, id, said.remark);
});

it('c21 drafts an action’s text between named delegations that read it, unknown to the others and to the secretariat', async () => {
  const [action, room] = [randomUUID(), randomUUID()];
  await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On mediation' }, lang: 'en' }, action);
  expect((await n.as('NOR').refused('caucus.open', { title: 'OP4', lang: 'en', parties: ['CAN'], drafts: action }, randomUUID())).code).toBe('not-found');
  await n.as('CHL').do('action.table', {}, action);
  expect((await n.as('NOR').refused('caucus.open', { title: 'OP4', lang: 'en', parties: ['ZAF'], drafts: action }, randomUUID())).detail).toMatchObject({ why: 'refusal.caucus-not-readers', parties: ['ZAF'] });
  await n.as('NOR').do('caucus.open', { title: 'OP4', lang: 'en', parties: ['CAN'], drafts: action }, room);
  const said = remark('We could live with “encourage”');
  await n.as('CAN').do('remark.post', said, room);
  expect(await caucus(room)).toMatchObject({ drafts: action, remarks: 1 });
  expect((await lists().caucuses({ hat: n.as('CAN').hat, party: 'CAN' })).find((c) => c.id === room)?.drafts).toBe(action);
  for (const by of [n.as('CHL'), n.as('ZAF'), n.secretariat]) await seesNothing(by, room, said.remark);
});

it('leaves no line in the plenary', async () => {
  const before = (await n.app.get(Seating).heads([NETWORK])).get(NETWORK);
  await n.as('NOR').do('remark.post', remark(), await convene(n.as('NOR'), ['CAN']));
  expect((await n.app.get(Seating).heads([NETWORK])).get(NETWORK)).toBe(before);
});

it('with nobody else is a room of one’s own country', async () => {
  const id = await convene(n.as('CAN'), []);
  const said = remark();
  await (await n.person('CAN')).do('remark.post', said, id);
  for (const by of [n.as('NOR'), n.secretariat]) await seesNothing(by, id, said.remark);
});

it('takes in another delegation by its convener alone, which then reads everything', async () => {
  const id = await convene(n.as('NOR'), ['CAN']);
  await n.as('NOR').do('remark.post', remark('before they came'), id);
  expect((await n.as('CAN').refused('caucus.add', { party: 'ZAF' }, id)).code).toBe('not-allowed');
  expect((await n.as('NOR').refused('caucus.add', { party: 'CAN' }, id)).detail.why).toBe('refusal.already-in-caucus');
  expect((await n.as('NOR').refused('caucus.add', { party: 'FRA' }, id)).detail).toMatchObject({ why: 'refusal.caucus-strangers', parties: ['FRA'] });
  await n.as('NOR').do('caucus.add', { party: 'ZAF' }, id);
  await n.as('ZAF').do('remark.post', remark(), id);
  // An observer's seat is an observer's here too.
  expect((await n.as('ZAF').refused('position.state', remark(), id)).code).toBe('not-allowed');
  const [mine] = (await n.app.get(DeskReader, { strict: false }).desk((await n.person('ZAF')).hat)).channels.filter((c) => c.channel === id);
  expect(mine).toMatchObject({ unread: 2, title: { en: 'Like-minded on mines' } });
});

it('is closed to whoever leaves, with its threads, and can be entered again', async () => {
  const id = await convene(n.as('NOR'), ['CAN', 'CHL']);
  const thread = randomUUID();
  await n.as('CAN').do('thread.open', { about: id, title: 'Our line', lang: 'en' }, thread);
  await n.as('CHL').do('remark.post', remark(), thread);
  const said = remark();
  await n.as('NOR').do('remark.post', { ...said, mentions: ['CHL'] }, id);
  await n.as('CHL').do('caucus.leave', {}, id);
  await seesNothing(n.as('CHL'), id, said.remark);
  expect(await desk(n.as('CHL'))).not.toContain(thread);
  expect((await n.as('NOR').refused('remark.post', { ...remark(), mentions: ['CHL'] }, id)).detail).toMatchObject({ parties: ['CHL'] });
  expect((await caucus(id)).parties.find((p) => p.party === 'CHL')!.until).not.toBeNull();
  await n.as('NOR').do('caucus.add', { party: 'CHL' }, id);
  await n.as('CHL').do('remark.post', remark(), thread);
  expect((await caucus(id)).parties.filter((p) => p.party === 'CHL')).toHaveLength(2);
});

it('f4 is handed over when its convener leaves: to whom it names, else to the delegation that came in first', async () => {
  const id = await convene(n.as('NOR'), ['CAN']);
  await n.as('NOR').do('caucus.add', { party: 'ZAF' }, id);
  await n.as('NOR').do('caucus.add', { party: 'CHL' }, id);
  expect((await n.as('CAN').refused('caucus.leave', { successor: 'CHL' }, id)).detail.why).toBe('refusal.not-convener');
  for (const successor of ['SVN', 'NOR']) expect((await n.as('NOR').refused('caucus.leave', { successor }, id)).detail).toMatchObject({ why: 'refusal.not-in-caucus', party: successor });
  const { seq } = await n.as('NOR').do('caucus.leave', { successor: 'CHL' }, id);
  const [told] = await n.read.query<{ data: unknown; person: string }>('select type, data from entry where channel = $1 and seq = $2', [id, seq + 1]);
  expect(told).toMatchObject({ type: 'caucus.handed-over', data: { from: 'NOR', to: 'CHL' } });
  expect(await caucus(id)).toMatchObject({ convener: 'CHL', opened: { party: 'NOR' } });
  expect((await n.as('CAN').refused('caucus.add', { party: 'NOR' }, id)).code).toBe('not-allowed');
  await n.as('CHL').do('caucus.add', { party: 'NOR' }, id);
  // Nobody named: Canada came in before South Africa and before Norway came back.
  await n.as('CHL').do('caucus.leave', {}, id);
  expect(await caucus(id)).toMatchObject({ convener: 'CAN', opened: { party: 'NOR' } });
  await n.as('CAN').do('caucus.add', { party: 'CHL' }, id);
  await n.as('ZAF').do('caucus.leave', {}, id);
  expect((await caucus(id)).convener).toBe('CAN');
});

it('f4 is convened by whoever remains and asks first when its convener has left the Network, and not before', async () => {
  await n.operator.do('state.admit', { state: 'AUT', status: 'member' });
  const id = await convene(await n.person('AUT'), ['NOR', 'CAN']);
  expect((await n.as('NOR').refused('caucus.take-over', {}, id)).detail).toMatchObject({ why: 'refusal.convener-sits', party: 'AUT' });
  await n.operator.do('state.withdraw', { state: 'AUT' });
  expect((await n.as('NOR').refused('caucus.add', { party: 'CHL' }, id)).code).toBe('not-allowed');
  await n.as('NOR').do('caucus.take-over', {}, id);
  expect(await caucus(id)).toMatchObject({ convener: 'NOR', opened: { party: 'AUT' } });
  expect((await n.as('CAN').refused('caucus.take-over', {}, id)).detail.why).toBe('refusal.convener-sits');
  await n.as('NOR').do('caucus.add', { party: 'CHL' }, id);
});

it('f4 is nobody’s when the last delegation has left', async () => {
  const id = await convene(n.as('NOR'), ['CAN']);
  await n.as('CAN').do('caucus.leave', {}, id);
  await n.as('NOR').do('caucus.leave', {}, id);
  expect((await n.as('NOR').refused('caucus.add', { party: 'CAN' }, id)).code).toBe('not-found');
});

it('names only those who can read it, and is convened by states of the Network', async () => {
  const id = await convene(n.as('NOR'), ['CAN']);
  for (const outsider of ['CHL', 'secretariat']) expect((await n.as('NOR').refused('remark.post', { ...remark(), mentions: [outsider] }, id)).detail.why).toBe('refusal.mention-without-seat');
  expect((await n.secretariat.refused('caucus.open', { title: 'x', lang: 'en', parties: ['CAN'] }, randomUUID())).code).toBe('not-allowed');
  expect((await n.as('NOR').refused('caucus.open', { title: 'x', lang: 'en', parties: ['FRA'] }, randomUUID())).detail.why).toBe('refusal.caucus-strangers');
});

it('is closed to a state that leaves the Network, and to one whose standing changes, until it is brought in again', async () => {
  const id = await convene(n.as('NOR'), ['CAN', 'ZAF']);
  const said = remark();
  await n.as('NOR').do('remark.post', said, id);
  await n.operator.do('state.withdraw', { state: 'CAN' });
  await n.operator.do('state.change-status', { state: 'ZAF', status: 'member' });
  for (const by of [n.as('CAN'), n.as('ZAF')]) {
    expect(await n.app.get(Seating).one(id, by.hat)).toBeNull();
    expect(await listed(by)).not.toContain(id);
    expect((await by.refused('remark.post', remark(), id)).code).toBe('not-found');
  }
  expect((await n.as('NOR').refused('caucus.add', { party: 'CAN' }, id)).detail.why).toBe('refusal.caucus-strangers');
  await n.as('NOR').do('caucus.add', { party: 'ZAF' }, id);
  await n.as('ZAF').do('position.state', remark(), id);
  expect((await caucus(id)).parties.filter((p) => p.party === 'ZAF')).toHaveLength(2);
});

it('is closed to a state that left before it came in: a withdrawal may be recorded late', async () => {
  const minutesAgo = async (m: number) => new Date((await n.clock.now()).getTime() - m * 60_000).toISOString();
  await n.operator.do('state.admit', { state: 'SVN', status: 'member', since: await minutesAgo(60) });
  const delegate = await n.person('SVN');
  const id = await convene(n.as('NOR'), ['SVN']);
  expect(await n.app.get(Seating).one(id, delegate.hat)).not.toBeNull();
  await n.operator.do('state.withdraw', { state: 'SVN', at: await minutesAgo(30) });
  expect(await n.app.get(Seating).one(id, delegate.hat)).toBeNull();
});
