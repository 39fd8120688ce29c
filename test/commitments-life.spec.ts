// Stories of what becomes of a registered commitment: changed, moved, closed, conditional, joint, a group's, made twice, laid at the wrong door. Not here: how it is registered (commitments.spec.ts), reports.
import { randomUUID } from 'node:crypto';
import type { CommitmentDraft } from '../src/contract/commitments.js';
import { AlarmClock } from '../src/ledger/clock.js';
import { still } from './proof/world.js';
import { commission } from './support/assessing.js';
import { candidate, candidateView, commitment, dayIn, draft, type Commitment } from './support/commitments.js';
import { network, reads, viewsIn, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CHL', 'SVN', 'AUT'], observers: ['ZAF'], chair: 'CHL' });
  await still(n.app.get(AlarmClock));
}, 60_000);
afterAll(() => n.close());

const reason = { reason: 'A reason that all read.', lang: 'en' as const };
const amend = (version: number, effect: string, more: Partial<CommitmentDraft>) => ({ version, effect: effect as 'clarified', draft: draft(more), ...reason });
const shares = async (c: Commitment) => (await c.view()).shares.map((s) => [s.party, s.share, s.lead, s.joined !== null, s.left !== null]);

test('d8 every change is a version with its reason and effect; one that hides a later day or a lower target is refused; slips are counted and nothing is erased', async () => {
  const c = await commitment(n, { owner: 'NOR' });
  const nor = c.as('NOR');
  expect(await nor.why('commitment.amend', amend(1, 'clarified', { due: '2031-06-30' }))).toBe('refusal.amend-effect-hides');
  expect(await nor.why('commitment.amend', amend(1, 'rescheduled', { due: '2031-06-30', target: 20 }))).toBe('refusal.amend-effect-hides');
  expect(await nor.why('commitment.amend', amend(1, 'rescheduled', { target: 30, unit: 'Another ministry' }))).toBe('refusal.amend-not-later');
  expect(await nor.why('commitment.amend', amend(1, 'clarified', {}))).toBe('refusal.amend-nothing');
  expect(await nor.why('commitment.amend', amend(1, 'clarified', { priorities: [] }))).toBe('refusal.commitment-not-smart');
  await nor.do('commitment.amend', amend(1, 'clarified', { unit: 'Ministry of Defence, personnel' }));
  expect(await nor.why('commitment.amend', amend(1, 'reduced', { target: 20 }))).toBe('refusal.commitment-stale');
  await nor.do('commitment.amend', amend(2, 'reduced', { target: 20, due: '2031-06-30' }));
  await nor.do('commitment.extend', { due: '2032-06-30', ...reason });
  expect(await nor.why('commitment.extend', { due: '2032-06-30', ...reason })).toBe('refusal.amend-not-later');
  expect((await c.as('CHL').refused('commitment.extend', { due: '2033-06-30', ...reason })).code).toBe('not-allowed');
  const view = await c.view();
  expect(view).toMatchObject({ version: 4, slips: 2, content: { due: '2032-06-30', target: 20 } });
  expect(view.versions.map((v) => [v.version, v.effect, v.content.target, v.content.due, v.reason?.text ?? null])).toEqual([
    [1, null, 30, '2030-06-30', null], [2, 'clarified', 30, '2030-06-30', reason.reason], [3, 'reduced', 20, '2031-06-30', reason.reason], [4, 'rescheduled', 20, '2032-06-30', reason.reason]]);
});

test('d8 one whose first day is moved before it has begun begins on the day that it says then, and at once where that day has come', async () => {
  const [later, sooner, now] = [await commitment(n, { owner: 'NOR', starts: await dayIn(n, 5) }), await commitment(n, { owner: 'NOR', starts: await dayIn(n, 60) }), await commitment(n, { owner: 'NOR', starts: await dayIn(n, 60) })];
  await later.as('NOR').do('commitment.amend', amend(1, 'clarified', { starts: await dayIn(n, 30) }));
  await sooner.as('NOR').do('commitment.amend', amend(1, 'clarified', { starts: await dayIn(n, 10) }));
  await now.as('NOR').do('commitment.amend', amend(1, 'clarified', { starts: await dayIn(n, -1) }));
  const stages = async () => [(await later.view()).stage, (await sooner.view()).stage, (await now.view()).stage];
  await n.clock.runDue();
  expect(await stages()).toEqual(['registered', 'registered', 'active']);
  await n.clock.pass('11 days');
  expect(await stages()).toEqual(['registered', 'active', 'active']);
  await n.clock.pass('20 days');
  expect(await stages()).toEqual(['active', 'active', 'active']);
});

test('d8 a milestone keeps its name through the versions, says how often it was moved, and one that is dropped stays in the table', async () => {
  const [half, other] = [randomUUID(), randomUUID()];
  const m = (id: string, due: string, weight: number) => ({ id, title: { en: 'Half', fr: 'La moitié' }, due, weight });
  const c = await commitment(n, { owner: 'NOR', milestones: [m(half, '2028-01-01', 50), m(other, '2029-01-01', 50)] });
  await c.as('NOR').do('commitment.amend', amend(1, 'clarified', { milestones: [m(half, '2028-06-01', 100)] }));
  expect(await c.views('milestone')).toMatchObject([{ id: half, moved: 1, weight: 100 }]);
  expect(await n.read.query('select dropped is not null as dropped from milestone where id = $1', [other])).toEqual([{ dropped: true }]);
});

test('d8 a commitment is closed once, with an outcome and a reason; what supersedes it is of the same state; nothing changes it afterwards', async () => {
  const [c, next, foreign] = [await commitment(n, { owner: 'NOR' }), await commitment(n, { owner: 'NOR' }), await commitment(n, { owner: 'CHL' })];
  const nor = c.as('NOR');
  expect(await nor.why('commitment.close', { outcome: 'superseded', ...reason })).toBe('refusal.close-by-what');
  expect(await nor.why('commitment.close', { outcome: 'superseded', by: foreign.id, ...reason })).toBe('refusal.no-commitment');
  expect((await c.as('CHL').refused('commitment.close', { outcome: 'withdrawn', ...reason })).code).toBe('not-allowed');
  await nor.do('commitment.close', { outcome: 'superseded', by: next.id, ...reason });
  expect(await c.view()).toMatchObject({ stage: 'closed', outcome: 'superseded', superseded: { number: next.number }, reason: { text: reason.reason } });
  expect(await nor.why('commitment.close', { outcome: 'withdrawn', ...reason })).toBe('refusal.commitment-closed');
  expect(await nor.why('commitment.extend', { due: '2040-01-01', ...reason })).toBe('refusal.commitment-closed');
});

test('d18 a conditional commitment waits for its condition under its own stage and date, and begins or is withdrawn by what came of it', async () => {
  const condition = { en: 'Subject to parliament', fr: 'Sous réserve du parlement', due: await dayIn(n, 90) };
  const [c, d] = [await commitment(n, { owner: 'SVN', condition }), await commitment(n, { owner: 'SVN', condition })];
  expect(await c.view()).toMatchObject({ stage: 'conditional', activated: null, condition: { state: 'open', at: null }, content: { condition: { text: { en: condition.en }, due: condition.due } } });
  expect(await c.as('SVN').why('commitment.activate', {})).toBe('refusal.commitment-conditional');
  expect((await n.read.query<{ kind: string }>('select kind from deadline where channel = $1 and closed is null', [c.id])).map((x) => x.kind)).toEqual(['commitment-condition']);
  await c.as('SVN').do('commitment.meet-condition', reason);
  await d.as('SVN').do('commitment.drop-condition', reason);
  expect(await c.view()).toMatchObject({ stage: 'active', condition: { state: 'met' } });
  expect(await d.view()).toMatchObject({ stage: 'closed', outcome: 'withdrawn', condition: { state: 'dropped' } });
  // What stands begins its reports; of what does not stand nothing is awaited.
  expect((await n.read.query<{ channel: string; kind: string }>('select channel, kind from deadline where channel = any($1::uuid[]) and closed is null', [[c.id, d.id]])).map((x) => [x.channel, x.kind])).toEqual([[c.id, 'report']]);
});

/** What still rings or is still awaited in its channel. */
const left = (c: Commitment) => n.db.own<{ key: string }>('select key from alarm where channel = $1 union all select key from deadline where channel = $1 and closed is null', [c.id]);

test('d18 one that is closed while it waits is awaited no more: not its condition, not its first day, not who takes it over', async () => {
  const condition = { en: 'Subject to parliament', fr: 'Sous réserve du parlement', due: await dayIn(n, 90) };
  const [conditional, later, joint] = [await commitment(n, { owner: 'SVN', condition }), await commitment(n, { owner: 'SVN', starts: await dayIn(n, 9) }), await commitment(n, { owner: 'SVN', partners: [{ party: 'CHL', share: 30 }] })];
  await joint.as('CHL').do('commitment.join', {});
  await joint.as('SVN').do('commitment.leave', reason);
  for (const c of [conditional, later, joint]) {
    expect(await left(c)).not.toEqual([]);
    await c.as('SVN').do('commitment.close', { outcome: 'withdrawn', ...reason });
    expect(await left(c)).toEqual([]);
  }
});

describe('d9 a joint commitment', () => {
  const partners = [{ party: 'CHL', share: 30 }, { party: 'AUT', share: 20 }];
  const joint = () => commitment(n, { owner: 'NOR', partners });

  test('asks its partners, each of which joins with its share by itself', async () => {
    const over = await candidate(n, { owner: 'NOR', partners: [{ party: 'CHL', share: 60 }, { party: 'AUT', share: 40 }] });
    expect((await n.as('NOR').refused('candidate.confirm', { version: 1 }, over)).detail.why).toBe('refusal.shares-wrong');
    const c = await joint();
    expect(await shares(c)).toEqual([['NOR', 50, true, true, false], ['AUT', 20, false, false, false], ['CHL', 30, false, false, false]]);
    expect(await c.as('SVN').why('commitment.join', {})).toBe('refusal.share-none');
    await c.as('CHL').do('commitment.join', {});
    expect(await c.as('CHL').why('commitment.join', {})).toBe('refusal.share-joined');
    await c.as('AUT').do('commitment.leave', reason);
    await c.as('NOR').do('commitment.set-shares', { shares: [{ party: 'CHL', share: 40 }, { party: 'SVN', share: 10 }] });
    expect((await shares(c)).filter(([, , , , left]) => !left)).toEqual(expect.arrayContaining([['NOR', 50, true, true, false], ['CHL', 40, false, false, false], ['SVN', 10, false, false, false]]));
    expect((await shares(c)).filter(([, , , , left]) => left)).toHaveLength(2);
  });

  test('whose lead leaves is taken over by a partner within thirty days, with the lead’s part', async () => {
    const c = await joint();
    expect(await c.as('NOR').why('commitment.leave', reason)).toBe('refusal.share-alone');
    for (const p of partners) await c.as(p.party).do('commitment.join', {});
    expect(await c.as('CHL').why('commitment.take-over', {})).toBe('refusal.share-led');
    await c.as('NOR').do('commitment.leave', reason);
    await c.as('NOR').do('commitment.take-over', {});
    await c.as('NOR').do('commitment.leave', reason);
    await c.as('CHL').do('commitment.take-over', {});
    expect(await c.view()).toMatchObject({ owner: 'CHL' });
    expect((await shares(c)).filter(([, , , , left]) => !left)).toEqual([['AUT', 20, false, true, false], ['CHL', 80, true, true, false]]);
    await n.clock.pass('31 days');
    expect(await c.view()).toMatchObject({ stage: 'active' });
    await c.as('CHL').do('commitment.extend', { due: '2033-01-01', ...reason });
    expect((await c.as('NOR').refused('commitment.extend', { due: '2034-01-01', ...reason })).code).toBe('not-allowed');
  });

  test('that nobody takes over is split by time: each partner goes on with its own, and the joint one is superseded', async () => {
    const c = await joint();
    for (const p of partners) await c.as(p.party).do('commitment.join', {});
    await c.as('NOR').do('commitment.leave', reason);
    await n.clock.pass('31 days');
    const view = await c.view();
    expect(view).toMatchObject({ stage: 'closed', outcome: 'superseded' });
    expect(view.children.map((k) => k.owner).sort()).toEqual(['AUT', 'CHL']);
    // Nothing rings and nobody is reminded where all is over.
    expect(await left(c)).toEqual([]);
    const [child] = await viewsIn(n, view.children[0]!.id, 'commitment');
    expect(child).toMatchObject({ stage: 'active', parent: { number: c.number }, content: { form: 'child', words: draft().words } });
  });
});

test('what a group promises by its spokesperson, a state of it makes its own in its own words', async () => {
  const group = randomUUID();
  await n.secretariat.do('group.form', { group, nameEn: 'Friends', nameFr: 'Amis', parties: ['NOR', 'CHL', 'ZAF'], speaker: 'NOR' });
  const stranger = await candidate(n, { owner: 'CHL', group });
  expect((await n.as('CHL').refused('candidate.confirm', { version: 1 }, stranger)).detail.why).toBe('refusal.commitment-not-speaker');
  const c = await commitment(n, { owner: 'NOR', group, sources: [{ kind: 'document', words: 'The Friends will train officers.', lang: 'en', symbol: 'HSN/2026/3' }] });
  expect(await c.as('SVN').why('commitment.adopt', {})).toBe('refusal.adopt-not-member');
  const { result } = await c.as('ZAF').do('commitment.adopt', {});
  const own = (result as { candidate: string }).candidate;
  expect(await candidateView(n, own)).toMatchObject({ owner: 'ZAF', state: 'marked', content: { form: 'child' }, sources: [{ symbol: 'HSN/2026/3' }] });
  expect(await c.as('ZAF').why('commitment.adopt', {})).toBe('refusal.adopt-twice');
  // A draft that it declined, and takes up again beside another one, gives it no second part.
  await n.as('ZAF').do('candidate.offer', {}, own);
  await n.as('ZAF').do('candidate.decline', {}, own);
  const other = ((await c.as('ZAF').do('commitment.adopt', {})).result as { candidate: string }).candidate;
  await n.as('ZAF').do('candidate.reword', { version: 1, draft: draft({ target: 5 }) }, own);
  const both = await Promise.all([[own, 2], [other, 1]].map(([id, version]) => n.as('ZAF').try('candidate.confirm', { version }, id as string)));
  expect(both.map((o) => (o.ok ? 'registered' : o.refusal.detail.why)).sort()).toEqual(['refusal.adopt-twice', 'registered']);
  const made = both.find((o) => o.ok)!.result as { commitment: string; number: string };
  expect((await c.view()).children).toEqual([{ id: made.commitment, number: made.number, owner: 'ZAF' }]);
  // Neither is shared out: partners carry what a state promised by itself.
  const shared = { shares: [{ party: 'AUT', share: 20 }] };
  expect(await c.as('NOR').why('commitment.set-shares', shared)).toBe('refusal.shares-form');
  expect((await n.as('ZAF').refused('commitment.set-shares', shared, made.commitment)).detail.why).toBe('refusal.shares-form');
  expect((await c.told()).at(-1)).toMatchObject({ type: 'commitment.adopted', data: { party: 'ZAF', child: made.number } });
  // And it shows whose they are by now.
  await n.secretariat.do('commitment.correct-attribution', { party: 'CHL', ...reason }, made.commitment);
  expect((await c.view()).children).toEqual([{ id: made.commitment, number: made.number, owner: 'CHL' }]);
  expect((await c.told()).at(-1)).toMatchObject({ type: 'commitment.child-passed', data: { number: made.number, from: 'ZAF', party: 'CHL' } });
});

test('the same promise in two forums is linked to where it is counted, and to no chain of them', async () => {
  const [first, second, third, foreign] = [await commitment(n, { owner: 'AUT', forum: 'Ministerial' }), await commitment(n, { owner: 'AUT', forum: 'Forum on Refugees' }), await commitment(n, { owner: 'AUT' }), await commitment(n, { owner: 'CHL' })];
  expect(await second.as('AUT').why('commitment.link-same', { other: foreign.id })).toBe('refusal.same-other-state');
  await second.as('AUT').do('commitment.link-same', { other: first.id });
  expect((await second.view()).same).toEqual({ id: first.id, number: first.number });
  expect(await third.as('AUT').why('commitment.link-same', { other: second.id })).toBe('refusal.same-chain');
  expect(await first.as('AUT').why('commitment.link-same', { other: third.id })).toBe('refusal.same-chain');
  await second.as('AUT').do('commitment.unlink-same', {});
  expect((await second.view()).same).toBeNull();
});

test('one laid at the wrong state’s door moves under its number to the state that promised it, which confirms it', async () => {
  const c = await commitment(n, { owner: 'AUT' });
  expect((await c.as('AUT').refused('commitment.correct-attribution', { party: 'SVN', ...reason })).code).toBe('not-allowed');
  await c.as('secretariat').do('commitment.correct-attribution', { party: 'SVN', ...reason });
  expect(await c.view()).toMatchObject({ owner: 'SVN', number: c.number });
  expect(await shares(c)).toEqual([['AUT', 100, true, true, true], ['SVN', 100, true, false, false]]);
  await c.as('SVN').do('commitment.join', {});
  expect((await shares(c)).at(-1)).toEqual(['SVN', 100, true, true, false]);
  await c.as('SVN').do('commitment.close', { outcome: 'withdrawn', ...reason });
  expect((await c.as('AUT').refused('commitment.extend', { due: '2040-01-01', ...reason })).code).toBe('not-allowed');
});

test('d9 one that turns out to be a partner’s is that partner’s with both parts, and the parts are a whole', async () => {
  const c = await commitment(n, { owner: 'NOR', partners: [{ party: 'CHL', share: 30 }, { party: 'AUT', share: 20 }] });
  await c.as('CHL').do('commitment.join', {});
  await c.as('secretariat').do('commitment.correct-attribution', { party: 'CHL', ...reason });
  expect((await shares(c)).filter(([, , , , left]) => !left)).toEqual([['AUT', 20, false, false, false], ['CHL', 80, true, false, false]]);
});

test('d13 one laid at the wrong door takes what waits for its state with it: the condition’s deadline, and all twenty-one days for a comment, which are never cut short; whose it is by now stands in every assessment', async () => {
  const condition = { en: 'Subject to parliament', fr: 'Sous réserve du parlement', due: await dayIn(n, 90) };
  const waiting = await commitment(n, { owner: 'AUT', condition });
  const asked = () => n.read.query<{ kind: string; parties: string[] }>(`select kind, parties from deadline where channel = $1 and closed is null`, [waiting.id]);
  await waiting.as('secretariat').do('commitment.correct-attribution', { party: 'SVN', ...reason });
  expect(await asked()).toEqual([{ kind: 'commitment-condition', parties: ['SVN'] }]);

  const c = await commitment(n, { owner: 'AUT' });
  const write = async (id: string) => {
    await n.as('NOR').do('assessment.write', { completion: 'limited', words: { en: 'Eighteen of thirty.' } }, id);
    await n.as('NOR').do('assessment.submit', { free: true }, id);
  };
  const final = await commission(c, 'NOR');
  await write(final);
  await n.clock.pass('22 days');
  const open = await commission(c, 'NOR');
  expect(await c.as('secretariat').why('commitment.correct-attribution', { party: 'NOR', ...reason })).toBe('refusal.owner-assesses');
  await write(open);
  await n.as('AUT').do('assessment.reply', { text: 'That is not ours.', lang: 'en' }, open);
  await n.clock.pass('20 days');
  await c.as('secretariat').do('commitment.correct-attribution', { party: 'SVN', ...reason });
  const [one, two] = [(await c.views('assessment'))[0]!, (await viewsIn(n, open, 'assessment'))[0]!];
  expect(one).toMatchObject({ id: final, owner: 'SVN', state: 'final' });
  expect(two).toMatchObject({ owner: 'SVN', state: 'comment', reply: null });
  expect([await reads(n, n.as('AUT'), open), await reads(n, n.as('SVN'), open)]).toEqual([false, true]);
  await n.clock.pass('2 days');
  await n.as('SVN').do('assessment.reply', { text: 'Four more in December.', lang: 'en' }, open);
  expect((await viewsIn(n, open, 'assessment'))[0]).toMatchObject({ state: 'comment' });
  await n.clock.pass('20 days');
  expect((await c.views('assessment')).find((a) => a.id === open)).toMatchObject({ owner: 'SVN', state: 'final', reply: { text: 'Four more in December.', by: { party: 'SVN' } } });
});
