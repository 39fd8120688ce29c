// Stories of the home page's list: what waits for a state's own people, for how long, and whom it leaves alone. Not here: the desk (discussions-desk.spec.ts).
import { randomUUID } from 'node:crypto';
import type { TodayItem } from '../src/contract/notices.js';
import type { ReaderView } from '../src/members/sessions.js';
import { TodayReader } from '../src/notices/today.reader.js';
import { draft } from './support/commitments.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'] });
}, 60_000);
afterAll(() => n?.close());

const waiting = async (party: string): Promise<TodayItem[]> => {
  const { person, hat } = n.as(party);
  return (await n.app.get(TodayReader).today({ person, hat, party } as ReaderView)).items;
};
const kinds = async (party: string) => (await waiting(party)).map((i) => i.kind);
const inDays = async (days: number): Promise<string> => new Date((await n.clock.now()).getTime() + days * 86_400_000).toISOString();

describe('a shared initiative of one’s own', () => {
  it('waits for its status from sixty days before its planned end until its end is proven', async () => {
    const id = randomUUID();
    const [begun, end] = [(await inDays(-400)).slice(0, 10), (await inDays(80)).slice(0, 10)];
    await n.as('CAN').do('initiative.draft', { title: { en: 'Clinics', fr: 'Cliniques' }, plannedStart: begun, plannedEnd: end }, id);
    expect(await waiting('CAN')).toMatchObject([{ kind: 'draft', id, due: null }]);
    await n.as('CAN').do('initiative.share', { basedOn: 1 }, id);
    expect(await kinds('CAN')).toEqual([]);
    await n.clock.pass('30 days');
    expect(await waiting('CAN')).toMatchObject([{ kind: 'status-due', id, title: { en: 'Clinics', fr: 'Cliniques' }, due: `${end}T23:59:59Z`, facts: { status: 'pipeline' } }]);
    expect(await kinds('NOR')).toEqual([]);
    await n.as('CAN').do('initiative.start', { basedOn: 2, date: begun }, id);
    expect(await kinds('CAN')).toEqual(['status-due']);
    await n.as('CAN').do('initiative.close', { basedOn: 3, date: (await inDays(-1)).slice(0, 10) }, id);
    expect(await kinds('CAN')).toEqual([]);
  });
});

it('d1 what is offered to a state as its commitment waits for its answer: one thing, however many there are, and nobody else’s', async () => {
  const offer = async (title: string): Promise<string> => {
    const id = randomUUID();
    await n.secretariat.do('candidate.mark', { owner: 'NOR', draft: draft({ title: { en: title, fr: title } }) }, id);
    return id;
  };
  const first = await offer('Train thirty officers');
  const offered = async (party: string) => (await waiting(party)).filter((i) => i.kind === 'candidate');
  expect(await offered('NOR')).toEqual([]);
  await n.secretariat.do('candidate.offer', {}, first);
  expect(await offered('NOR')).toMatchObject([{ id: first, title: { en: 'Train thirty officers' }, due: null, facts: { candidates: 1 } }]);
  const second = await offer('Train forty officers');
  await n.secretariat.do('candidate.offer', {}, second);
  expect(await offered('NOR')).toMatchObject([{ id: second, facts: { candidates: 2 } }]);
  expect([await offered('CAN'), await offered('secretariat')]).toEqual([[], []]);
  for (const id of [first, second]) await n.as('NOR').do('candidate.decline', {}, id);
  expect(await offered('NOR')).toEqual([]);
});

describe('the chair', () => {
  it('and where it sits are told to those who sit in the Network, and not to a state that has left', async () => {
    const own = await network({ members: ['NOR', 'CAN'], chair: 'NOR' });
    const told = async (party: string) => {
      const { person, hat } = own.as(party);
      return (await own.app.get(TodayReader).today({ person, hat, party } as ReaderView)).chair?.state ?? null;
    };
    try {
      expect(await told('CAN')).toBe('NOR');
      await own.secretariat.do('state.withdraw', { state: 'CAN' });
      expect(await told('CAN')).toBe(null);
      expect(await told('NOR')).toBe('NOR');
    } finally {
      await own.close();
    }
  });
});

describe('credentials', () => {
  it('that run out wait for the delegation until later ones name the same people, and those for the secretariat until they are ruled on', async () => {
    const nor = await n.delegation('NOR');
    const hand = async (from: number, until: number) =>
      ((await n.as('NOR').do('credentials.submit', { issuer: 'Minister', authority: 'MFA', from: await inDays(from), until: await inDays(until), roles: [n.as('NOR').hat] }, nor)).result as { credentials: string }).credentials;
    const first = await hand(-10, 20);
    expect(await waiting('secretariat')).toMatchObject([{ kind: 'credentials-review', id: first, party: 'NOR', due: null }]);
    await n.secretariat.do('credentials.review', { credentials: first, verdict: 'accept' }, nor);
    expect(await kinds('secretariat')).toEqual([]);
    expect(await waiting('NOR')).toMatchObject([{ kind: 'credentials-ending', id: first, facts: { people: 1 } }]);
    const second = await hand(15, 400);
    expect(await kinds('NOR')).toEqual([]);
    expect((await waiting('secretariat')).map((i) => [i.id, Date.parse(i.due!) > Date.now()])).toEqual([[second, true]]);
    await n.secretariat.do('credentials.review', { credentials: second, verdict: 'reject', reason: 'Unsigned' }, nor);
    expect(await kinds('NOR')).toEqual(['credentials-ending']);
  });
});
