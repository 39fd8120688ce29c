// Stories of states: they join, change status, leave, come back, are renamed; and of the chair, which moves at its minute (§3.13).
import { randomUUID } from 'node:crypto';
import { NETWORK, NETWORK_AUDIENCE } from '../src/contract/seats.js';
import type { StateView, TermView } from '../src/contract/members.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { Seating } from '../src/ledger/seating.js';
import { Standing } from '../src/members/standing.js';
import { stagesAt, type Term } from '../src/members/terms.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['NOR', 'CHL', 'THA'], observers: ['ZAF'] })), 60_000);
afterAll(() => n?.close());

const views = async <V>(kind: string): Promise<(V & { id: string })[]> => {
  const packet = JSON.parse((await n.app.get(Read).since(NETWORK, null))!.text) as Packet;
  return packet.views.filter((v) => v.ref.startsWith(`${kind}:`)).map((v) => v.view as V & { id: string });
};
const state = async (code: string) => (await views<StateView>('state')).find((s) => s.id === code);
const stages = async (): Promise<Record<string, string>> => Object.fromEntries((await views<TermView>('term')).filter((t) => t.stage !== 'cancelled').map((t) => [t.state, t.stage]));
const seatsOf = async (party: string): Promise<string[]> =>
  (await n.read.query<{ seat: string }>(
    `select seat from seat where audience = $1 and party = $2 and since <= concord_now() and (until is null or until > concord_now()) order by seat`, [NETWORK_AUDIENCE, party])).map((r) => r.seat);
const inMinutes = async (minutes: number): Promise<string> => new Date(Math.ceil((await n.clock.now()).getTime() / 60_000 + minutes) * 60_000).toISOString();

describe('membership', () => {
  it('shows Canada a member for the second time', async () => {
    await n.secretariat.do('state.admit', { state: 'CAN', status: 'member', since: '1999-05-20T00:00:00Z', until: '2010-01-01T00:00:00Z', decision: 'Lysøen' });
    expect(await seatsOf('CAN')).toEqual([]);
    const again = await n.secretariat.do('state.admit', { state: 'CAN', status: 'member', decision: 'Decision 12' });
    const { memberships, names } = (await state('CAN'))!;
    expect(memberships.map((m) => [m.status, m.since.slice(0, 10), m.until?.slice(0, 10) ?? null, m.decision])).toEqual([
      ['member', '1999-05-20', '2010-01-01', 'Lysøen'], ['member', again.at.slice(0, 10), null, 'Decision 12']]);
    expect(names.fr).toMatchObject({ short: 'Canada', the: 'le Canada', of: 'du Canada', in: 'au Canada' });
    expect(await seatsOf('CAN')).toEqual(['delegate']);
  });

  it('opens one channel for the delegation, at the first admission', async () => {
    const channels = await n.read.query<{ n: number }>(`select count(*)::int as n from channel where kind = 'delegation' and owner = 'CAN'`);
    expect(channels[0]!.n).toBe(1);
  });

  it('refuses what is no country, two memberships at once, and an end before the beginning', async () => {
    expect(await n.secretariat.refused('state.admit', { state: 'ZZZ', status: 'member' })).toMatchObject({ code: 'invalid', detail: { why: 'refusal.no-such-country' } });
    expect(await n.secretariat.refused('state.admit', { state: 'NOR', status: 'observer' })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.membership-overlaps' } });
    expect(await n.secretariat.refused('state.admit', { state: 'CAN', status: 'member', since: '2009-01-01T00:00:00Z', until: '2011-01-01T00:00:00Z' })).toMatchObject({ code: 'conflict' });
    expect(await n.secretariat.refused('state.admit', { state: 'AUT', status: 'member', since: '2011-01-01T00:00:00Z', until: '2010-01-01T00:00:00Z' })).toMatchObject({ detail: { why: 'refusal.ends-before-it-begins' } });
    expect(await n.secretariat.refused('state.admit', { state: 'AUT', status: 'member', since: '2011-02-31T00:00:00Z' })).toMatchObject({ detail: { why: 'refusal.fields' } });
  });

  it('is recorded by the secretariat, never by a state', async () => {
    expect(await n.as('NOR').refused('state.admit', { state: 'AUT', status: 'member' })).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.needs-seat' } });
  });

  it('promotes an observer: a delegate from that moment, an observer before', async () => {
    await n.secretariat.do('state.change-status', { state: 'ZAF', status: 'member', decision: 'Decision 13' });
    expect(await seatsOf('ZAF')).toEqual(['delegate']);
    const [was, is] = (await state('ZAF'))!.memberships;
    expect([was!.status, is!.status, was!.until]).toEqual(['observer', 'member', is!.since]);
    expect(await n.secretariat.refused('state.change-status', { state: 'ZAF', status: 'member' })).toMatchObject({ detail: { why: 'refusal.status-already' } });
  });

  it('ends on its date, and the clock says so', async () => {
    await n.secretariat.do('state.admit', { state: 'SVN', status: 'observer', until: await inMinutes(30) });
    expect(await seatsOf('SVN')).toEqual(['observer']);
    await n.clock.pass('40 minutes');
    expect(await seatsOf('SVN')).toEqual([]);
    const [last] = await n.read.query<{ type: string }>('select type from entry where channel = $1 order by seq desc limit 1', [NETWORK]);
    expect(last!.type).toBe('membership.lapsed');
    expect((await n.app.get(Standing).states()).find((s) => s.code === 'SVN')!.status).toBeNull();
  });

  it('a2 as a partner or invited gives no standing seat: its people read what is their own delegation’s, and nothing of the plenary', async () => {
    for (const [code, status] of [['KOR', 'partner'], ['NLD', 'invited']] as const) {
      await n.secretariat.do('state.admit', { state: code, status });
      expect([(await state(code))!.memberships.map((m) => m.status), await seatsOf(code)]).toEqual([[status], []]);
      const guest = await n.person(code);
      const seating = n.app.get(Seating);
      expect(await seating.one(NETWORK, guest.hat)).toBeNull();
      expect((await seating.one(await n.delegation(code), guest.hat))!.seats).toContain('owner');
      expect((await guest.refused('thread.open', { about: NETWORK, title: 'May we?', lang: 'en' }, randomUUID())).code).toBe('not-found');
      await n.secretariat.do('state.change-status', { state: code, status: 'observer' });
      expect((await seating.one(NETWORK, guest.hat))!.seats).toEqual(['observer']);
      await n.secretariat.do('state.change-status', { state: code, status });
      expect(await seating.one(NETWORK, guest.hat)).toBeNull();
      await n.secretariat.do('state.withdraw', { state: code });
    }
  });

  it('that is ended before its date ends once, and the clock is silent on the day meant before', async () => {
    const lapses = async () => (await n.read.query(`select from entry where channel = $1 and type = 'membership.lapsed'`, [NETWORK])).length;
    await n.secretariat.do('state.admit', { state: 'IRL', status: 'member', until: await inMinutes(30) });
    await n.secretariat.do('state.withdraw', { state: 'IRL' });
    const before = await lapses();
    await n.clock.pass('40 minutes');
    expect(await lapses()).toBe(before);
  });

  it('keeps the former name with its last day, and finds its new place in the order', async () => {
    await n.secretariat.do('state.rename', { state: 'THA', shortEn: 'Siam', shortFr: 'Siam', longEn: 'Kingdom of Siam', longFr: 'Royaume de Siam', articleFr: 'le' });
    expect(await state('THA')).toMatchObject({ names: { en: { short: 'Siam' }, fr: { of: 'du Siam' } }, sort: { en: 'SIAM' }, formerly: [{ en: 'Thailand', fr: 'Thaïlande' }] });
  });

  it('keeps the form that its place is taken by when only the formal name changes, and finds it again when the name comes back', async () => {
    await n.secretariat.do('state.admit', { state: 'NLD', status: 'observer' });
    const { sort } = (await state('NLD'))!;
    expect(sort).toEqual({ en: 'NETHERLANDS KINGDOM OF THE', fr: 'PAYS BAS ROYAUME DES' });
    const named = { state: 'NLD', shortEn: 'Netherlands', shortFr: 'Pays-Bas', longEn: 'The Kingdom of the Netherlands', longFr: 'Royaume des Pays-Bas', articleFr: 'les' } as const;
    await n.secretariat.do('state.rename', named);
    expect((await state('NLD'))!.sort).toEqual(sort);
    await n.secretariat.do('state.rename', { ...named, shortEn: 'Holland' });
    expect((await state('NLD'))!.sort).toEqual({ ...sort, en: 'HOLLAND' });
    await n.secretariat.do('state.rename', named);
    expect((await state('NLD'))!.sort).toEqual(sort);
  });
});

describe('the chair', () => {
  it('is a member for the whole term, one at a time', async () => {
    const [from, until] = [await inMinutes(10), await inMinutes(60)];
    await n.secretariat.do('state.admit', { state: 'PAN', status: 'observer' });
    expect(await n.secretariat.refused('chair.appoint', { state: 'PAN', from, until })).toMatchObject({ detail: { why: 'refusal.chair-is-member' } });
    const { result } = await n.secretariat.do('chair.appoint', { state: 'CHL', from, until });
    expect(await n.secretariat.refused('chair.appoint', { state: 'NOR', from: await inMinutes(59), until: await inMinutes(90) })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.term-overlaps', state: 'CHL' } });
    expect(await n.secretariat.refused('state.withdraw', { state: 'CHL' })).toMatchObject({ detail: { why: 'refusal.chairs-then' } });
    await n.secretariat.do('chair.end', { term: (result as { term: string }).term });
    expect(await stages()).toEqual({});
  });

  it('moves in one instant from one state to the next, and a third time leaves a troika', async () => {
    const minutes = [await inMinutes(5), await inMinutes(15), await inMinutes(25), await inMinutes(35)] as const;
    await n.secretariat.do('chair.appoint', { state: 'NOR', from: minutes[0], until: minutes[1] });
    await n.secretariat.do('chair.appoint', { state: 'CHL', from: minutes[1], until: minutes[2] });
    await n.secretariat.do('chair.appoint', { state: 'CAN', from: minutes[2], until: minutes[3] });
    expect([await stages(), await seatsOf('NOR')]).toEqual([{ NOR: 'incoming', CHL: 'incoming', CAN: 'incoming' }, ['delegate']]);
    await n.clock.pass('7 minutes');
    expect([await stages(), await seatsOf('NOR')]).toEqual([{ NOR: 'in-office', CHL: 'incoming', CAN: 'incoming' }, ['chair', 'delegate']]);
    await n.clock.pass('10 minutes');
    expect(await stages()).toEqual({ NOR: 'outgoing', CHL: 'in-office', CAN: 'incoming' });
    expect([await seatsOf('NOR'), await seatsOf('CHL')]).toEqual([['delegate'], ['chair', 'delegate']]);
    const [told] = await n.read.query<{ data: object; due: Date }>(`select data, due from entry where channel = $1 and type = 'chair.handed-over' order by seq desc limit 1`, [NETWORK]);
    expect([told!.data, told!.due.toISOString()]).toEqual([{ from: 'NOR', to: 'CHL', at: minutes[1] }, minutes[1]]);
    await n.clock.pass('20 minutes');
    expect(await stages()).toEqual({ NOR: 'past', CHL: 'past', CAN: 'outgoing' });
  });

  it('moves by the seat’s own date even while the clock has not run', async () => {
    await n.secretariat.do('chair.appoint', { state: 'NOR', from: await inMinutes(5), until: await inMinutes(15) });
    await n.db.own(`update installation set shift = shift + interval '6 minutes'`);
    expect(await seatsOf('NOR')).toEqual(['chair', 'delegate']);
    await n.clock.runDue();
  });

  it('ends early, and the state can leave then', async () => {
    const [term] = (await views<TermView>('term')).filter((t) => t.stage === 'in-office');
    await n.secretariat.do('chair.end', { term: term!.id });
    expect(await seatsOf('NOR')).toEqual(['delegate']);
    await n.secretariat.do('state.withdraw', { state: 'NOR', decision: 'Note verbale 7' });
    expect(await seatsOf('NOR')).toEqual([]);
    expect((await state('NOR'))!.memberships.at(-1)).toMatchObject({ endedDecision: 'Note verbale 7' });
    expect(await n.as('NOR').refused('state.admit', { state: 'AUT', status: 'member' })).toMatchObject({ code: 'not-found' });
    expect((await n.secretariat.refused('chair.end', { term: term!.id })).code).toBe('wrong-state');
  });

  it('has stages that any instant gives, gaps and ends included', () => {
    const at = (minute: number) => new Date(minute * 60_000);
    const term = (id: string, since: number, until: number): Term => ({ id, state: id, since: at(since), until: at(until), stage: 'incoming' });
    const terms = [term('a', 0, 10), term('b', 10, 20), term('c', 30, 40)];
    const told = (minute: number) => [...stagesAt(terms, at(minute)).values()];
    expect([-1, 0, 9, 10, 20, 25, 30, 40].map(told)).toEqual([
      ['incoming', 'incoming', 'incoming'], ['in-office', 'incoming', 'incoming'], ['in-office', 'incoming', 'incoming'], ['outgoing', 'in-office', 'incoming'],
      ['past', 'outgoing', 'incoming'], ['past', 'outgoing', 'incoming'], ['past', 'outgoing', 'in-office'], ['past', 'past', 'outgoing']]);
  });
});
