// Clusters of commitments and one plan for several of them in one act (d12): all or none, each with an entry of its own, and what cannot take the plan is named. Not here: changing one commitment (commitments-life.spec.ts).
import { randomUUID } from 'node:crypto';
import { registerAsked } from '../src/commitments/register/register.query.js';
import { RegisterLists } from '../src/commitments/register/register.lists.js';
import { NETWORK } from '../src/contract/seats.js';
import { commitment, type Commitment } from './support/commitments.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CHL', 'AUT'], chair: 'CHL' });
}, 60_000);
afterAll(() => n?.close());

const reason = { reason: 'The capital follows all of them alike.', lang: 'en' as const };
const HALF = { title: { en: 'Half of it', fr: 'La moitié' }, due: '2029-06-30', evidence: true };
const state = async (c: Commitment) => ({ version: (await c.view()).version, cycle: (await c.view()).content.cycle, milestones: (await c.views('milestone')).map((m) => m.title.en), entries: (await c.told()).length });

it('d12 commitments stand in clusters by priority, theme, group and goal: each counts what it opens to', async () => {
  const group = randomUUID();
  await n.secretariat.do('group.form', { group, nameEn: 'The Two', nameFr: 'Les Deux', parties: ['NOR', 'CHL'], speaker: 'NOR' });
  await commitment(n, { owner: 'NOR', priorities: ['peace-support'], goals: ['5', '16'] });
  await commitment(n, { owner: 'CHL', priorities: ['civilians', 'peace-support'], themes: ['civilians.women'], goals: ['16'] });
  const whole = await commitment(n, { owner: 'NOR', group, goals: ['3'] });
  const { result } = await whole.as('CHL').do('commitment.adopt', {});
  await n.as('CHL').do('candidate.confirm', { version: 1 }, (result as { candidate: string }).candidate);
  const list = (asked: Record<string, string>) => n.app.get(RegisterLists).list(registerAsked(asked));
  const { facets, total } = await list({});
  expect(total).toBe(4);
  expect(facets.group).toEqual([{ value: group, count: 2 }]);
  expect(facets.theme).toEqual([{ value: 'civilians.women', count: 1 }]);
  expect(Object.fromEntries(facets.goal.map((f) => [f.value, f.count]))).toEqual({ '16': 2, '5': 1, '3': 2 });
  expect(Object.fromEntries(facets.priority.map((f) => [f.value, f.count]))).toEqual({ 'peace-support': 4, civilians: 1 });
  for (const by of ['priority', 'theme', 'group', 'goal'] as const) for (const { value, count } of facets[by]) expect([by, value, (await list({ [by]: value })).rows.length]).toEqual([by, value, count]);
  expect((await list({ group, owner: 'CHL' })).rows.map((r) => [r.owner, r.form])).toEqual([['CHL', 'child']]);
});

it('d12 one plan in one act: the same milestones and months between reports in each, with a version, a reason and one entry of its own; the register hears of all at once', async () => {
  const own = [await commitment(n, { owner: 'NOR' }), await commitment(n, { owner: 'NOR', milestones: [{ id: randomUUID(), title: { en: 'First of all', fr: 'Tout d’abord' } }] }), await commitment(n, { owner: 'NOR', starts: '2029-01-01' })];
  const [first, ...others] = own as [Commitment, ...Commitment[]];
  const before = await Promise.all(own.map(state));
  const { result } = await first.as('NOR').do('commitment.plan', { others: others.map((c) => c.id), cycle: 3, milestones: [HALF], ...reason });
  expect(result).toEqual({ commitments: 3 });
  expect(await Promise.all(own.map(state))).toEqual(before.map((b) => ({ version: 2, cycle: 3, milestones: [...b.milestones, 'Half of it'], entries: b.entries + 1 })));
  const ids = (await Promise.all(own.map((c) => c.views('milestone')))).map((m) => m.at(-1)!);
  expect(ids).toMatchObject(own.map(() => ({ due: '2029-06-30', evidence: true, weight: 0, done: null })));
  expect(new Set(ids.map((m) => m.id)).size).toBe(3);
  for (const c of own) {
    expect((await c.told()).at(-1)).toMatchObject({ type: 'commitment.planned', party: 'NOR', data: { number: c.number, version: 2, milestones: 1, cycle: 3 } });
    expect((await c.view()).versions.at(-1)).toMatchObject({ version: 2, effect: 'clarified', reason: { text: reason.reason, lang: 'en' } });
    expect((await c.view()).slips).toBe(0);
  }
  const moved = await n.db.own<{ data: { ids: string[]; stage: string } }>(`select data from entry where channel = $1 and type = 'commitments.moved' order by seq desc limit 2`, [NETWORK]);
  expect(moved.map((m) => [m.data.stage, m.data.ids]).sort()).toEqual([['active', [first.id, others[0]!.id]], ['registered', [others[1]!.id]]]);
});

it('d12 what cannot take the plan is named, and then nothing is done to any of them', async () => {
  const [fit, short, closed, weighed, open, foreign] = [
    await commitment(n, { owner: 'NOR' }), await commitment(n, { owner: 'NOR', due: '2028-01-01' }), await commitment(n, { owner: 'NOR' }),
    await commitment(n, { owner: 'NOR', milestones: [{ id: randomUUID(), title: { en: 'All of it', fr: 'Le tout' }, weight: 100 }] }), await commitment(n, { owner: 'NOR', level: 'public' }), await commitment(n, { owner: 'CHL' }),
  ];
  await closed.as('NOR').do('commitment.close', { outcome: 'partly', ...reason });
  const everything = [fit, short, closed, weighed, open, foreign];
  const before = await Promise.all(everything.map(state));
  const plan = (c: Commitment, more: object = {}) => fit.as('NOR').refused('commitment.plan', { others: [c.id], milestones: [HALF], ...reason, ...more });
  expect(await plan(short)).toMatchObject({ code: 'invalid', detail: { why: 'refusal.plan-dates', commitment: short.id, number: short.number } });
  expect(await plan(closed)).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.plan-closed', commitment: closed.id, number: closed.number } });
  expect(await plan(weighed)).toMatchObject({ code: 'invalid', detail: { why: 'refusal.plan-milestones', commitment: weighed.id, number: weighed.number } });
  expect(await plan(open, { milestones: [{ title: { en: 'In English only' } }] })).toMatchObject({ code: 'invalid', detail: { why: 'refusal.plan-languages', number: open.number } });
  expect(await plan(fit, { others: [weighed.id], milestones: Array.from({ length: 30 }, () => HALF) })).toMatchObject({ detail: { why: 'refusal.plan-many', number: weighed.number } });
  expect(await plan(foreign)).toMatchObject({ code: 'not-found', detail: { why: 'refusal.plan-not-yours', commitment: foreign.id } });
  expect(await plan(fit, { others: [NETWORK] })).toMatchObject({ code: 'not-found', detail: { why: 'refusal.plan-not-yours', commitment: NETWORK } });
  expect(await plan(fit, { others: [], milestones: [] })).toMatchObject({ detail: { why: 'refusal.plan-nothing' } });
  expect((await fit.as('CHL').refused('commitment.plan', { cycle: 3, ...reason })).code).toBe('not-allowed');
  expect(await Promise.all(everything.map(state))).toEqual(before);
  // A cycle alone is taken by the weighed one too.
  await fit.as('NOR').do('commitment.plan', { others: [weighed.id, short.id], cycle: 12, ...reason });
  expect((await Promise.all([fit, weighed, short].map(state))).map((s) => [s.version, s.cycle])).toEqual([[2, 12], [2, 12], [2, 12]]);
});
