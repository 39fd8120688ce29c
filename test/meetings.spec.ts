// Stories of meetings: bodies with their rules, sittings under the gavel, presence and quorum, an acting chair. Not here: floor, votes, consensus.
import { randomUUID } from 'node:crypto';
import { PLENARY_RULES } from '../src/contract/meetings.views.js';
import { MeetingsController } from '../src/meetings/meetings.controller.js';
import { thresholds } from '../src/meetings/presence/quorum.js';
import { Seating } from '../src/ledger/seating.js';
import type { ReaderView } from '../src/members/sessions.js';
import { convene, meeting, type Meeting } from './support/meetings.js';

const CAST = { chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI', 'JOR', 'THA'], observers: ['ZAF'] };
let m: Meeting;
beforeAll(async () => void (m = await meeting({ ...CAST, remote: ['CHL'], sittings: 3 })), 120_000);
afterAll(() => m?.close());
const programme = (party: string) => m.n.app.get(MeetingsController, { strict: false }).programme({ hat: m.n.as(party).hat } as ReaderView);

it('a7 a meeting of the Network is convened by its chair, read by all, and its sittings go as the gavel goes', async () => {
  expect(await m.views('meeting')).toMatchObject([{ id: m.id, state: 'convened', chair: null, acting: null, hybrid: true, zone: 'Europe/Zurich', body: { names: { en: 'Plenary', fr: 'Plénière' } } }]);
  expect((await m.views('sitting')).map((s) => [s.number, s.state, s.rules?.version ?? null])).toEqual([[1, 'open', 1], [2, 'planned', null], [3, 'planned', null]]);
  expect((await m.views('item')).map((i) => [i.number, i.title.fr, i.minutes])).toEqual([['1', 'Question 1', 60], ['2', 'Question 2', 60]]);
  for (const party of ['NOR', 'AUT', 'ZAF', 'secretariat']) expect((await programme(party)).map((x) => [x.id, x.sittings.length])).toContainEqual([m.id, 3]);
  expect(await m.as('AUT').refused('sitting.suspend', { sitting: m.sitting })).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.needs-seat' } });
  expect(await m.as('secretariat').why('sitting.close', { sitting: m.sitting })).toBe('refusal.needs-seat');
  await m.as('NOR').do('sitting.suspend', { sitting: m.sitting });
  expect(await m.as('NOR').why('sitting.open', { sitting: m.sittings[1]! })).toBe('refusal.sitting-under-way');
  expect(await m.as('NOR').why('sitting.suspend', { sitting: m.sitting })).toBe('refusal.sitting-suspended');
  await m.as('NOR').do('sitting.resume', { sitting: m.sitting });
  expect(await m.as('NOR').why('meeting.conclude', {})).toBe('refusal.sitting-under-way');
  const ours = { body: m.body, title: { en: 'Ours' }, zone: 'UTC', hybrid: false, sittings: [{ sitting: randomUUID(), from: '2027-01-01T09:00:00Z', until: '2027-01-01T10:00:00Z' }] };
  expect((await m.n.as('AUT').refused('meeting.convene', ours, randomUUID())).detail.why).toBe('refusal.body-not-chaired');
});

it('e12 presence is by state, in the room or connected; late arrivals and early departures are entries', async () => {
  const there = async () => (await m.views('presence')).find((p) => p.id === m.sitting)!.parties;
  expect((await there()).map((p) => [p.party, p.mode, p.member, p.late])).toEqual(expect.arrayContaining([['CHL', 'remote', true, false], ['NOR', 'room', true, false], ['ZAF', 'room', false, false]]));
  expect(await m.as('AUT').why('presence.enter', { sitting: m.sitting, mode: 'room' })).toBe('refusal.presence-noted');
  await m.as('CHL').do('presence.enter', { sitting: m.sitting, mode: 'room' });
  await m.as('AUT').do('presence.leave', { sitting: m.sitting });
  expect(await m.as('AUT').why('presence.leave', { sitting: m.sitting })).toBe('refusal.presence-absent');
  await m.as('secretariat').do('presence.note', { sitting: m.sitting, party: 'AUT', how: 'remote' });
  expect(await m.as('secretariat').why('presence.note', { sitting: m.sitting, party: 'CAN', how: 'room' })).toBe('refusal.presence-no-seat');
  const of = async (party: string) => (await there()).filter((p) => p.party === party).map((p) => [p.mode, p.late, p.early, p.until === null]);
  expect(await of('CHL')).toEqual([['remote', false, false, false], ['room', false, false, true]]);
  expect(await of('AUT')).toEqual([['room', false, true, false], ['remote', true, false, true]]);
  const told = (await m.told()).filter((e) => e.type.startsWith('presence.')).slice(-3).map((e) => [e.type, e.party, e.data.party, e.data.late ?? e.data.early, e.data.present, e.data.members]);
  expect(told).toEqual([['presence.entered', 'CHL', 'CHL', false, 6, 6], ['presence.left', 'AUT', 'AUT', true, 5, 6], ['presence.entered', 'secretariat', 'AUT', true, 6, 6]]);
});

it('e13 a sitting does not open without a third of its members; observers count for nothing; two thresholds', async () => {
  expect([thresholds(193, { quorumOpen: 3, quorumDecide: 2 }), thresholds(12, { quorumOpen: 4, quorumDecide: 2 }), thresholds(3, PLENARY_RULES), thresholds(1, PLENARY_RULES)]).toEqual([
    { toOpen: 65, toDecide: 97 }, { toOpen: 3, toDecide: 7 }, { toOpen: 1, toDecide: 2 }, { toOpen: 1, toDecide: 1 }]);
  const other = await convene(m.n, { ...CAST, opened: false });
  await other.as('ZAF').do('presence.enter', { sitting: other.sitting, mode: 'room' });
  await other.as('NOR').do('presence.enter', { sitting: other.sitting, mode: 'room' });
  expect(await other.as('NOR').refused('sitting.open', { sitting: other.sitting })).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.no-quorum-to-open', present: 1, members: 6, toOpen: 2, toDecide: 4 } });
  await other.as('THA').do('presence.enter', { sitting: other.sitting, mode: 'remote' });
  await other.as('NOR').do('sitting.open', { sitting: other.sitting });
  expect((await other.views('sitting'))[0]).toMatchObject({ state: 'open', counted: { present: 2, members: 6, toOpen: 2, toDecide: 4 } });
});

it('a7 rules of procedure come in versions; a sitting keeps the one it opened with', async () => {
  await m.n.secretariat.do('body.set-rules', { body: m.body, rules: { ...PLENARY_RULES, speakNational: 120, quorumOpen: 4 } });
  expect((await m.views('sitting'))[0]!.rules).toMatchObject({ version: 1, speakNational: 180 });
  await m.as('NOR').do('sitting.close', { sitting: m.sitting });
  expect(await m.as('THA').why('presence.enter', { sitting: m.sitting, mode: 'room' })).toBe('refusal.sitting-closed');
  for (const party of ['NOR', 'AUT']) await m.as(party).do('presence.enter', { sitting: m.sittings[1]!, mode: 'room' });
  await m.as('NOR').do('sitting.open', { sitting: m.sittings[1]! });
  const [first, second] = await m.views('sitting');
  expect([second!.rules, second!.counted]).toMatchObject([{ version: 2, speakNational: 120 }, { toOpen: 2 }]);
  // A sitting's record is what was told between its opening and its closing.
  const told = await m.told();
  expect([told.find((e) => e.seq === first!.first)?.type, told.find((e) => e.seq === first!.last)?.type]).toEqual(['sitting.opened', 'sitting.closed']);
  expect((await m.views('presence')).find((p) => p.id === m.sitting)!.parties.filter((p) => p.until === null)).toEqual([]);
});

it('a6 another state presides in the chair’s stead, marked as acting, with the chair’s seat and nobody else', async () => {
  const sitting = m.sittings[1]!;
  expect(await m.as('secretariat').why('gavel.pass', { party: 'CHL' })).toBe('refusal.gavel-chair-present');
  await m.as('NOR').do('gavel.pass', { party: 'CHL' });
  expect((await m.views('meeting'))[0]).toMatchObject({ chair: null, acting: 'CHL' });
  expect(await m.as('NOR').why('sitting.suspend', { sitting })).toBe('refusal.needs-seat');
  await m.as('CHL').do('sitting.suspend', { sitting });
  expect((await m.n.app.get(Seating).one(m.id, m.n.as('CHL').hat))!.seats).toEqual(expect.arrayContaining(['chair', 'delegate']));
  expect(await m.as('AUT').why('gavel.take-back', {})).toBe('refusal.gavel-not-theirs');
  await m.as('NOR').do('gavel.take-back', {});
  expect(await m.as('CHL').why('sitting.resume', { sitting })).toBe('refusal.needs-seat');
  await m.as('NOR').do('sitting.resume', { sitting });
  await m.as('NOR').do('gavel.pass', { party: 'THA' });
  await m.as('THA').do('sitting.close', { sitting });
  expect((await m.views('meeting'))[0]!.acting).toBeNull();
  expect((await m.told()).slice(-2).map((e) => [e.type, e.data.party ?? e.data.number])).toEqual([['sitting.closed', 2], ['gavel.taken-back', 'THA']]);
});

it('a7 a body among members is chaired by the state it names, and read by no observer; who joins the Network joins its meetings', async () => {
  const closed = await convene(m.n, { ...CAST, open: 'members', presides: 'JOR' });
  expect((await programme('ZAF')).map((x) => x.id)).not.toContain(closed.id);
  expect((await closed.as('ZAF').refused('presence.enter', { sitting: closed.sitting, mode: 'room' })).code).toBe('not-found');
  expect(await closed.as('NOR').why('sitting.suspend', { sitting: closed.sitting })).toBe('refusal.needs-seat');
  await closed.as('JOR').do('sitting.suspend', { sitting: closed.sitting });
  await m.n.operator.do('state.admit', { state: 'SVN', status: 'member' });
  const late = await m.n.person('SVN');
  await closed.over(late).do('presence.enter', { sitting: closed.sitting, mode: 'remote' });
  expect((await closed.views('sitting'))[0]!.counted).toMatchObject({ present: 7, members: 7 });
  await m.n.secretariat.do('state.withdraw', { state: 'SVN' });
  expect((await closed.over(late).refused('presence.leave', { sitting: closed.sitting })).code).toBe('not-found');
});

it('a9 where a state was and where it was not, as far as the reader reads the meetings; a time in which it had no seat does not count', async () => {
  const other = await convene(m.n, { ...CAST, open: 'members' });
  await other.as('JOR').do('presence.leave', { sitting: other.sitting });
  await m.n.operator.do('state.admit', { state: 'PAN', status: 'member' });
  await other.as('NOR').do('sitting.close', { sitting: other.sitting });
  await m.n.operator.do('state.admit', { state: 'MLI', status: 'member' });
  const of = async (reader: string, state: string) => (await m.n.app.get(MeetingsController, { strict: false }).attendance({ party: reader } as ReaderView, state)).filter((s) => s.meeting === other.id).map((s) => [s.number, s.mode]);
  expect(await of('AUT', 'JOR')).toEqual([[1, 'room']]);
  expect(await of('AUT', 'PAN')).toEqual([[1, null]]);
  expect(await of('AUT', 'MLI')).toEqual([]);
  expect(await of('ZAF', 'JOR')).toEqual([]);
  expect(() => m.n.app.get(MeetingsController, { strict: false }).attendance({ party: 'AUT' } as ReaderView, 'Norway')).toThrow();
});

it('a6 where the Network’s chair is handed over while it sits, the gavel is the next chair’s at that minute, without an act in the meeting', async () => {
  const other = await convene(m.n, CAST);
  const [term] = await m.n.db.own<{ id: string }>(`select id from term where stage = 'in-office'`);
  const at = new Date((await m.clock.now()).getTime() + 3_600_000);
  await m.n.secretariat.do('chair.end', { term: term!.id, at: at.toISOString() });
  await m.n.secretariat.do('chair.appoint', { state: 'AUT', from: at.toISOString(), until: new Date(at.getTime() + 30 * 86_400_000).toISOString() });
  expect(await other.as('AUT').why('sitting.suspend', { sitting: other.sitting })).toBe('refusal.needs-seat');
  await m.clock.pass('61 minutes');
  expect(await other.as('NOR').why('sitting.suspend', { sitting: other.sitting })).toBe('refusal.needs-seat');
  await other.as('AUT').do('sitting.suspend', { sitting: other.sitting });
  await other.as('AUT').do('gavel.pass', { party: 'NOR' });
  await other.as('NOR').do('sitting.resume', { sitting: other.sitting });
  await other.as('AUT').do('gavel.take-back', {});
  await other.as('AUT').do('sitting.close', { sitting: other.sitting });
});
