// Stories of the register: how a sentence becomes a commitment, what the gate asks for, who reads what. Not here: what becomes of a commitment later, reports, scorecards.
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../src/contract/seats.js';
import type { CommitmentList } from '../src/contract/commitments.views.js';
import { RegisterLists } from '../src/commitments/register/register.lists.js';
import { registerAsked } from '../src/commitments/register/register.query.js';
import { Search } from '../src/records/search.js';
import { AlarmClock } from '../src/ledger/clock.js';
import { still } from './proof/world.js';
import { candidate, candidateView, commitment, dayIn, draft } from './support/commitments.js';
import { convene } from './support/meetings.js';
import { network, viewsIn, why, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CHL', 'SVN', 'MLI'], observers: ['ZAF'], chair: 'CHL' });
  await still(n.app.get(AlarmClock));
}, 60_000);
afterAll(() => n.close());

const list = (asked: Record<string, string | string[]> = {}): Promise<CommitmentList> => n.app.get(RegisterLists).list(registerAsked(asked));

test('d1 a state drafts, somebody who may bind it confirms, and the whole Network reads owner, words, priority, day and measure', async () => {
  const adviser = await n.person('NOR', ['speak', 'report', 'negotiate']);
  const id = randomUUID();
  await adviser.do('candidate.mark', { draft: draft({ priorities: [], themes: ['civilians.mines'], goals: ['16'] }) }, id);
  expect((await adviser.refused('candidate.confirm', { version: 1 }, id)).detail).toMatchObject({ why: 'refusal.needs-mandate', mandate: 'bind' });
  const { result } = await n.as('NOR').do('candidate.confirm', { version: 1 }, id);
  const { commitment: made, number } = result as { commitment: string; number: string };
  expect(number).toMatch(/^HSN\/C\/\d{4}\/\d+$/);
  const [view] = await viewsIn(n, made, 'commitment');
  expect(view).toMatchObject({ number, owner: 'NOR', counted: true, stage: 'active', version: 1, slips: 0, content: { priorities: ['civilians'], themes: ['civilians.mines'], goals: ['16'], due: '2030-06-30', target: 30, unit: 'Ministry of Defence' } });
  expect(view!.shares).toMatchObject([{ party: 'NOR', share: 100, lead: true, left: null }]);
  expect((await list({ owner: 'NOR' })).rows).toMatchObject([{ id: made, number, owner: 'NOR', former: false }]);
  expect(await candidateView(n, id)).toMatchObject({ state: 'confirmed', commitment: made });
  expect(await why(n.as('NOR').refused('candidate.reword', { version: 1, draft: draft() }, id))).toBe('refusal.candidate-confirmed');
});

test('d1 numbers of a year have no gap, also where an act is refused between them', async () => {
  const at = async (owner: string) => Number((await commitment(n, { owner })).number.split('/')[3]);
  const first = await at('SVN');
  const waiting = await candidate(n, { owner: 'MLI', priorities: [] });
  expect((await n.as('MLI').refused('candidate.confirm', { version: 1 }, waiting)).detail).toMatchObject({ why: 'refusal.commitment-not-smart', lack: ['priority'] });
  expect(await at('MLI')).toBe(first + 1);
});

test('what the secretariat marks is read by the state alone, which rewords it in its own name before it commits itself', async () => {
  const id = randomUUID();
  expect(await why(n.secretariat.refused('candidate.mark', { owner: 'FIN', draft: draft() }, randomUUID()))).toBe('refusal.candidate-not-in-network');
  expect(await why(n.as('NOR').refused('candidate.mark', { owner: 'SVN', draft: draft() }, randomUUID()))).toBe('refusal.candidate-own-only');
  const source = { kind: 'recommendation' as const, words: 'Continue efforts to clear mines.', lang: 'en' as const, party: 'CHL', ref: 'A/HRC/43/15, 118.2' };
  await n.secretariat.do('candidate.mark', { owner: 'SVN', draft: draft(), sources: [source] }, id);
  expect((await n.as('NOR').refused('candidate.confirm', { version: 1 }, id)).code).toBe('not-found');
  expect((await n.as('CHL').refused('candidate.offer', {}, id)).code).toBe('not-found');
  expect(await why(n.as('SVN').refused('candidate.decline', { reason: 'Too soon' }, id))).toBe('refusal.candidate-marked');
  await n.secretariat.do('candidate.offer', {}, id);
  expect((await n.secretariat.refused('candidate.reword', { version: 1, draft: draft() }, id)).code).toBe('not-allowed');
  await n.as('SVN').do('candidate.decline', { reason: 'These are not our words.', lang: 'en' }, id);
  expect(await candidateView(n, id)).toMatchObject({ state: 'declined', reason: { text: 'These are not our words.' } });
  // Offered once more, it waits as if nobody had said no.
  await n.secretariat.do('candidate.offer', {}, id);
  expect(await candidateView(n, id)).toMatchObject({ state: 'offered', reason: null });
  await n.as('SVN').do('candidate.decline', { reason: 'Still not.', lang: 'en' }, id);
  await n.as('SVN').do('candidate.reword', { version: 1, draft: draft({ words: { en: 'Slovenia will clear mines.', fr: 'La Slovénie déminera.' } }) }, id);
  expect(await why(n.as('SVN').refused('candidate.reword', { version: 1, draft: draft() }, id))).toBe('refusal.commitment-stale');
  expect(await why(n.as('SVN').refused('candidate.confirm', { version: 1 }, id))).toBe('refusal.commitment-stale');
  const { result } = await n.as('SVN').do('candidate.confirm', { version: 2 }, id);
  const [view] = await viewsIn(n, (result as { commitment: string }).commitment, 'commitment');
  expect(view).toMatchObject({ owner: 'SVN', content: { words: { en: 'Slovenia will clear mines.' } }, sources: [{ kind: 'recommendation', words: source.words, party: 'CHL' }] });
});

test('whoever marked it discards it, and nobody else; nothing of it was ever in the register', async () => {
  const id = await candidate(n, { owner: 'NOR' });
  expect(await why(n.secretariat.refused('candidate.discard', {}, id))).toBe('refusal.candidate-not-yours');
  await n.as('NOR').do('candidate.discard', {}, id);
  expect(await why(n.as('NOR').refused('candidate.confirm', { version: 1 }, id))).toBe('refusal.candidate-discarded');
  expect(await n.read.query('select from commitment where candidate = $1', [id])).toEqual([]);
});

describe('d11 the gate', () => {
  test('blocks what has no title, no words, no priority, days out of order or weights that make no hundred', async () => {
    const milestone = (weight: number, due = '2029-01-01') => ({ id: randomUUID(), title: { en: 'Half of them', fr: 'La moitié' }, due, weight });
    const lack = async (more: Parameters<typeof draft>[0]): Promise<unknown> => {
      const id = await candidate(n, { owner: 'NOR', ...more });
      return (await n.as('NOR').refused('candidate.confirm', { version: 1 }, id)).detail.lack;
    };
    expect(await lack({ title: {} })).toEqual(['title']);
    expect(await lack({ words: { en: ' ' } })).toEqual(['words']);
    expect(await lack({ priorities: [] })).toEqual(['priority']);
    expect(await lack({ starts: '2031-01-01' })).toEqual(['dates']);
    expect(await lack({ milestones: [milestone(100, '2031-01-01')] })).toEqual(['dates']);
    expect(await lack({ milestones: [milestone(50), milestone(40)] })).toEqual(['milestones']);
    expect(await lack({ level: 'public', title: { en: 'In one language' } })).toEqual(['languages']);
  });

  test('registers what has nothing to measure or no day as a political statement, which is not counted', async () => {
    const [vague, dated] = [await commitment(n, { owner: 'MLI', measure: {} }), await commitment(n, { owner: 'MLI', due: undefined })];
    expect([(await vague.view()).counted, (await dated.view()).counted]).toEqual([false, false]);
    expect((await list({ owner: 'MLI', counted: 'no' })).rows.map((r) => r.id).sort()).toEqual([vague.id, dated.id].sort());
  });
});

test('d2 milestones have days, weights and what must be shown; one that starts later begins on its day by time, or before by its state', async () => {
  const [starts, half] = [await dayIn(n, 40), randomUUID()];
  const milestones = [{ id: half, title: { en: 'Fifteen', fr: 'Quinze' }, due: '2029-06-30', weight: 60, evidence: true }, { id: randomUUID(), title: { en: 'Thirty', fr: 'Trente' }, due: '2030-06-30', weight: 40 }];
  const [c, early] = [await commitment(n, { owner: 'CHL', starts, milestones }), await commitment(n, { owner: 'CHL', starts })];
  expect((await c.view()).stage).toBe('registered');
  expect(await c.views('milestone')).toMatchObject([{ id: half, no: 1, weight: 60, evidence: true, due: '2029-06-30', done: null, moved: 0 }, { no: 2, weight: 40, evidence: false }]);
  expect((await c.as('NOR').refused('commitment.activate', {})).code).toBe('not-allowed');
  await early.as('CHL').do('commitment.activate', {});
  expect(await early.as('CHL').why('commitment.activate', {})).toBe('refusal.commitment-active');
  await n.clock.pass('41 days');
  expect(await c.view()).toMatchObject({ stage: 'active', activated: `${starts}T00:00:00.000Z` });
  expect((await c.told()).map((e) => e.type)).toEqual(['commitment.registered', 'commitment.activated']);
  expect((await early.told()).map((e) => e.type)).toEqual(['commitment.registered', 'commitment.activated']);
});

test('d7 a line of the record is a source only to a state that reads it, and the register leads from the line to the commitment', async () => {
  const at = { kind: 'entry' as const, words: 'Norway will clear mines.', lang: 'en' as const, channel: NETWORK, seq: 1 };
  const home = await n.delegation('CHL');
  const mark = (source: object) => n.as('NOR').refused('candidate.mark', { draft: draft(), sources: [{ ...at, ...source }] }, randomUUID());
  expect(await why(mark({ channel: home }))).toBe('refusal.no-source');
  expect(await why(mark({ seq: 1_000_000 }))).toBe('refusal.no-source');
  expect(await why(mark({ channel: undefined }))).toBe('refusal.source-incomplete');
  const c = await commitment(n, { owner: 'NOR', sources: [at] });
  expect((await c.view()).sources).toMatchObject([{ channel: NETWORK, seq: 1, words: at.words }]);
  expect((await list({ source: NETWORK })).rows.map((r) => r.id)).toEqual([c.id]);
});

test('d7 what was said in a meeting says in which one it was promised, and the meeting leads to it', async () => {
  const m = await convene(n, { chair: 'CHL', delegates: ['NOR'], opened: false });
  const c = await commitment(n, { owner: 'NOR', sources: [{ kind: 'speech', words: 'Norway will clear mines.', lang: 'en', channel: m.id, seconds: 95 }] });
  expect(await c.view()).toMatchObject({ meeting: m.id, sources: [{ kind: 'speech', channel: m.id, seq: null, seconds: 95 }] });
  expect((await list({ source: m.id })).rows.map((r) => r.id)).toEqual([c.id]);
});

describe('the register', () => {
  test('d1 g12 answers by facet of the shared taxonomy, by words in both languages without accents, by day and page by page', async () => {
    const [a, b] = [await commitment(n, { owner: 'ZAF', title: { en: 'Ban of munitions', fr: 'Interdiction de sous-munitions' }, type: 'policy', priorities: ['civilians'], due: '2027-03-01', goals: ['16', '5'] }), await commitment(n, { owner: 'ZAF', type: 'policy', priorities: ['governance'], due: '2028-03-01', regions: ['002'] })];
    const both = await list({ type: 'policy', sort: 'due' });
    expect(both.rows.map((r) => r.id)).toEqual([a.id, b.id]);
    expect(both.facets.priority).toEqual(expect.arrayContaining([{ value: 'civilians', count: 1 }, { value: 'governance', count: 1 }]));
    expect((await list({ type: 'policy', priority: 'civilians' })).facets).toMatchObject({ priority: expect.arrayContaining([{ value: 'governance', count: 1 }]), goal: [{ value: '16', count: 1 }, { value: '5', count: 1 }] });
    expect((await list({ q: 'interdictions' })).rows.map((r) => r.id)).toEqual([a.id]);
    expect((await n.app.get(Search, { strict: false }).find(n.as('NOR').hat, 'munition')).commitments.map((c) => c.id)).toEqual([a.id]);
    expect((await list({ from: '2028-01-01', to: '2028-12-31' })).rows.map((r) => r.id)).toEqual([b.id]);
    const first = await list({ type: 'policy', sort: 'due', limit: '1' });
    expect([first.total, first.rows[0]!.id]).toEqual([2, a.id]);
    const second = await list({ type: 'policy', sort: 'due', limit: '1', after: first.after! });
    expect([second.rows[0]!.id, second.after]).toEqual([b.id, null]);
    expect(() => registerAsked({ after: 'nonsense' })).toThrow();
  });

  test('shows a state that has left as a former member, which commits itself no more', async () => {
    const [c, waiting] = [await commitment(n, { owner: 'MLI' }), await candidate(n, { owner: 'MLI' })];
    await n.secretariat.do('state.withdraw', { state: 'MLI' });
    expect((await list({ owner: 'MLI' })).rows.find((r) => r.id === c.id)).toMatchObject({ former: true });
    expect(await why(n.as('MLI').refused('candidate.confirm', { version: 1 }, waiting))).toBe('refusal.candidate-not-in-network');
    expect((await c.as('MLI').refused('commitment.activate', {})).code).toBe('not-found');
  });
});
