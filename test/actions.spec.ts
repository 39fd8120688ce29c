// Stories of collective actions: a draft that one delegation reads, a text before the members, an end without one. Not here: its words and its silence.
import { randomUUID } from 'node:crypto';
import { ActionsLists } from '../src/actions/actions.lists.js';
import type { ActionView } from '../src/contract/actions.views.js';
import { SECRETARIAT_CHANNEL } from '../src/contract/members.views.js';
import type { Packet } from '../src/contract/packet.js';
import { MEMBERS_AUDIENCE, NETWORK, type Seat } from '../src/contract/seats.js';
import { Read } from '../src/ledger/read.js';
import { Seating } from '../src/ledger/seating.js';
import { DeskReader } from '../src/notices/desk.reader.js';
import { Search } from '../src/records/search.js';
import { network, reads, type Network, type Voice } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'JOR'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());

const begin = async (by: Voice, title: { en?: string; fr?: string } = { en: 'On the protection of medical care' }): Promise<string> => {
  const id = randomUUID();
  await by.do('action.open', { kind: 'joint-statement', title, lang: 'en' }, id);
  return id;
};
const view = async (id: string): Promise<ActionView> => (JSON.parse((await n.app.get(Read).since(id, null))!.text) as Packet).views.find((v) => v.ref === `action:${id}`)!.view as ActionView;
const board = async (by: Voice) => (await n.app.get(ActionsLists, { strict: false }).board(by.hat)).map((a) => a.id);
const seats = async (party: string): Promise<Seat[]> => (await n.read.query<{ seat: Seat }>(
  `select distinct seat from seat where audience = $1 and party = $2 and since <= concord_now() and (until is null or until > concord_now()) order by seat`, [MEMBERS_AUDIENCE, party])).map((r) => r.seat);

it('g2 the members’ audience is nobody’s own: the secretariat’s channel of its own people stays closed to them', async () => {
  const shared = await n.db.own<{ kind: string }>('select distinct kind from channel where audience = $1', [MEMBERS_AUDIENCE]);
  expect(shared.map((c) => c.kind)).not.toContain('delegation');
  expect(await n.app.get(Seating).one(SECRETARIAT_CHANNEL, n.as('SVN').hat)).toBeNull();
});

it('c16 a draft is read by the delegation that prepares it and by nobody else', async () => {
  const id = await begin(n.as('CHL'));
  expect(await view(id)).toMatchObject({ stage: 'draft', lead: 'CHL', kind: 'joint-statement', lang: 'en', tabled: null });
  expect(await board(n.as('CHL'))).toContain(id);
  for (const other of [n.as('SVN'), n.as('ZAF'), n.secretariat]) {
    expect(await reads(n, other, id)).toBe(false);
    expect(await board(other)).not.toContain(id);
    expect((await other.refused('action.table', {}, id)).code).toBe('not-found');
  }
  expect((await n.as('CHL').refused('action.open', { kind: 'joint-statement', title: { en: ' ' }, lang: 'en' }, randomUUID())).detail.why).toBe('refusal.action-needs-title');
});

it('c16 before the members it is read by every member and the secretariat, and by no observer', async () => {
  const id = await begin(n.as('SVN'), { fr: 'Sur la protection des soins' });
  const clerk = await n.person('SVN', ['speak', 'negotiate']);
  expect((await clerk.refused('action.table', {}, id)).detail).toMatchObject({ why: 'refusal.needs-mandate', mandate: 'bind' });
  const before = (await n.app.get(Seating).heads([NETWORK])).get(NETWORK)!;
  await n.as('SVN').do('action.table', {}, id);
  expect((await n.app.get(Seating).heads([NETWORK])).get(NETWORK)).toBe(before + 1);
  for (const reader of [n.as('CHL'), n.as('JOR'), n.secretariat]) expect([await reads(n, reader, id), (await board(reader)).includes(id)]).toEqual([true, true]);
  expect([await reads(n, n.as('ZAF'), id), (await board(n.as('ZAF'))).includes(id)]).toEqual([false, false]);
  expect(await n.as('SVN').refused('action.table', {}, id)).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.action-negotiation' } });
  expect((await n.as('CHL').refused('action.revise', { title: { en: 'Ours' } }, id)).code).toBe('not-allowed');
  await n.as('SVN').do('action.revise', { title: { en: 'On the protection of care' } }, id);
  expect((await view(id)).title).toEqual({ en: 'On the protection of care', fr: 'Sur la protection des soins' });
  expect((await n.as('SVN').refused('action.revise', { title: { en: 'On the protection of care' } }, id)).detail.why).toBe('refusal.action-unchanged');
});

it('c16 ends without a text only with its reason, and stays readable', async () => {
  const id = await begin(n.as('SVN'));
  expect((await n.as('SVN').refused('action.abandon', { reason: 'No consensus', lang: 'en' }, id)).detail.why).toBe('refusal.action-draft');
  await n.as('SVN').do('action.table', {}, id);
  await n.as('SVN').do('action.abandon', { reason: 'No consensus in sight', lang: 'en' }, id);
  expect(await view(id)).toMatchObject({ stage: 'abandoned', closed: { party: 'SVN', reason: { text: 'No consensus in sight', lang: 'en' } } });
  expect(await board(n.as('JOR'))).toContain(id);
  expect((await n.as('SVN').refused('action.revise', { title: { en: 'x' } }, id)).code).toBe('wrong-state');
});

it('c16 a discarded draft stands on no board', async () => {
  const id = await begin(n.as('JOR'));
  await n.as('JOR').do('action.discard', {}, id);
  expect(await board(n.as('JOR'))).not.toContain(id);
  expect((await n.as('JOR').refused('action.table', {}, id)).detail.why).toBe('refusal.action-discarded');
});

it('f1 f12 is discussed, found and counted by those who read it alone', async () => {
  const id = await begin(n.as('SVN'), { en: 'Statement on unexploded ordnance' });
  await n.as('SVN').do('action.table', {}, id);
  const thread = randomUUID();
  await n.as('CHL').do('thread.open', { about: id, title: 'OP 4', lang: 'en' }, thread);
  expect((await n.as('ZAF').refused('thread.open', { about: id, title: 'And we?', lang: 'en' }, randomUUID())).code).toBe('not-found');
  const find = async (by: Voice) => (await n.app.get(Search, { strict: false }).find(by.hat, 'ordnance')).actions.map((a) => a.id);
  expect([await find(n.as('JOR')), await find(n.as('ZAF'))]).toEqual([[id], []]);
  const desk = (await n.app.get(DeskReader, { strict: false }).desk(n.as('SVN').hat)).channels;
  expect(desk.find((c) => c.channel === thread)?.about).toMatchObject({ channel: id, kind: 'action', title: { en: 'Statement on unexploded ordnance' } });
});

it('a2 the audience of the members follows membership and the chair', async () => {
  expect(await seats('SVN')).toEqual(['chair', 'delegate']);
  expect([await seats('ZAF'), await seats('secretariat')]).toEqual([[], ['secretariat']]);
  await n.operator.do('state.change-status', { state: 'ZAF', status: 'member' });
  expect(await seats('ZAF')).toEqual(['delegate']);
  const id = await begin(n.as('SVN'));
  await n.as('SVN').do('action.table', {}, id);
  expect(await reads(n, n.as('ZAF'), id)).toBe(true);
  await n.operator.do('state.withdraw', { state: 'ZAF' });
  expect([await seats('ZAF'), await reads(n, n.as('ZAF'), id)]).toEqual([[], false]);
});
