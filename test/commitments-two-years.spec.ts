// Two years in the life of nine commitments, told under a clock that the story moves: one joint, one conditional, one weakened, one contested, one withdrawn, one of a state that leaves the Network, one laid at the
// wrong door, one that is kept and proven, one of which nobody hears. At each quarter the four readings are taken as everybody sees them; at the end they are reckoned again from the entries alone, by arithmetic of
// this file's own, and must agree. After every act the mirrors equal a fresh load. Not here: each rule by itself (commitments-reports, -evidence, -assessments, -life).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { commission, submit } from './support/assessing.js';
import { commitment, dayIn, draft, type Commitment } from './support/commitments.js';
import { why, type Network } from './support/network.js';
import { readings } from './support/readings.js';
import { house } from './support/silences.js';

const NAMES = ['kept', 'joint', 'conditional', 'weakened', 'contested', 'withdrawn', 'left', 'wrong-door', 'silent'] as const;
type Name = (typeof NAMES)[number];
const because = { reason: 'As the capital has decided.', lang: 'en' as const };
const QUARTERS = 8;

// Two years of acts, each of them checked in every mirror.
jest.setTimeout(240_000);

let n: Network;
let of: Record<Name, Commitment>;
/** What everybody saw at the end of each quarter. */
const seen: { at: Date; readings: Partial<Record<Name, Awaited<ReturnType<typeof readings>>>> }[] = [];
beforeAll(async () => {
  n = await house('2027-05-15T09:00:00Z');
}, 60_000);
afterAll(() => n?.close());

const report = (name: Name, stage: 'planning' | 'in-progress' | 'fulfilled', by = of[name].owner) => of[name].as(by).do('report.make', { report: randomUUID(), stage, words: { en: 'As it stands.' } });
const same = (name: Name) => of[name].as(of[name].owner).do('report.make', { report: randomUUID(), nothingNew: true });
/** Three months on; then the readings of all. */
const quarter = async (): Promise<void> => {
  await n.clock.pass('91 days');
  await n.clock.runDue();
  const at = await n.clock.now();
  const now: (typeof seen)[number]['readings'] = {};
  for (const name of NAMES) now[name] = await readings(of[name]);
  seen.push({ at, readings: now });
};

it('first quarter: nine promises are made, in the ways in which states make them', async () => {
  const day = (days: number) => dayIn(n, days);
  of = {
    kept: await commitment(n, { owner: 'NOR', due: await day(540), milestones: [{ id: randomUUID(), title: { en: 'Half of it', fr: 'La moitié' }, due: await day(200), evidence: true }] }),
    joint: await commitment(n, { owner: 'CHL', due: await day(700), partners: [{ party: 'CRI', share: 40 }] }),
    conditional: await commitment(n, { owner: 'JOR', due: await day(720), condition: { en: 'Subject to parliament', fr: 'Sous réserve du parlement', due: await day(150) } }),
    weakened: await commitment(n, { owner: 'THA', due: await day(400) }),
    contested: await commitment(n, { owner: 'SVN', due: await day(600) }),
    withdrawn: await commitment(n, { owner: 'CRI', due: await day(500) }),
    left: await commitment(n, { owner: 'THA', due: await day(650) }),
    'wrong-door': await commitment(n, { owner: 'CRI', due: await day(650) }),
    silent: await commitment(n, { owner: 'JOR', due: await day(450) }),
  };
  await of.joint.as('CRI').do('commitment.join', {});
  expect((await of.joint.views('reporting'))[0]!.awaited.map((a) => a.party)).toEqual(['CHL', 'CRI']);
  expect(await of.conditional.views('reporting')).toEqual([]);
  await quarter();
});

it('second quarter: first reports, a condition that is met, and a promise that was another state’s', async () => {
  await report('kept', 'in-progress');
  await report('joint', 'planning');
  await report('joint', 'in-progress', 'CRI');
  await of.conditional.as('JOR').do('commitment.meet-condition', because);
  expect((await of.conditional.views('reporting'))[0]!.awaited).toMatchObject([{ party: 'JOR' }]);
  await n.secretariat.do('commitment.correct-attribution', { party: 'CHL', ...because }, of['wrong-door'].id);
  await quarter();
});

it('third quarter: a milestone with its proof, words that become less, and proof that a neighbour contests', async () => {
  const [milestone] = await of.kept.views('milestone');
  const proof = await submit(of.kept, { milestone: milestone!.id });
  await of.kept.as('NOR').do('milestone.complete', { milestone: milestone!.id });
  const assessment = await commission(of.kept, 'JOR');
  await of.kept.as('JOR').do('evidence.accept', { evidence: proof });
  await n.as('JOR').do('assessment.write', { completion: 'substantial', words: { en: 'Fifteen of thirty.' } }, assessment);
  await n.as('JOR').do('assessment.submit', { free: true }, assessment);
  await n.as('NOR').do('assessment.reply', { text: 'And six nominated.', lang: 'en' }, assessment);
  await report('weakened', 'in-progress');
  const { content } = await of.weakened.view();
  await of.weakened.as('THA').do('commitment.amend', { version: 1, effect: 'reduced', draft: draft({ due: content.due!, target: 20 }), ...because });
  const piece = await submit(of.contested);
  await commission(of.contested, 'NOR');
  await of.contested.as('JOR').do('evidence.contest', { evidence: piece, reason: 'These are our officers.', lang: 'en' });
  await report('contested', 'fulfilled');
  await quarter();
  expect(await of.kept.views('assessment')).toMatchObject([{ completion: 'substantial', state: 'final', reply: { text: 'And six nominated.' } }]);
});

it('fourth quarter: the contested piece does not hold; fulfilled by its own account is not fulfilled', async () => {
  const [piece] = await of.contested.views('evidence');
  await of.contested.as('NOR').do('evidence.resolve', { evidence: piece!.id, holds: false, ...because });
  expect(await why(n.as('SVN').refused('commitment.close', { outcome: 'fulfilled', ...because }, of.contested.id))).toMatch(/^refusal\./);
  expect((await readings(of.contested)).stage).toBe('fulfilled');
  await same('kept');
  await report('left', 'in-progress');
  await of.withdrawn.as('CRI').do('commitment.close', { outcome: 'withdrawn', ...because });
  expect(await of.withdrawn.view()).toMatchObject({ stage: 'closed', outcome: 'withdrawn', reason: { text: because.reason } });
  expect((await of.withdrawn.views('reporting'))[0]!.awaited).toEqual([]);
  await quarter();
});

it('second year: a state leaves the Network, a promise is kept and proven, and one of which nobody hears is inactive and was before the plenary', async () => {
  await report('joint', 'in-progress');
  await n.secretariat.do('state.withdraw', { state: 'THA' });
  await quarter();
  await quarter();
  const proof = await submit(of.kept);
  await of.kept.as('JOR').do('evidence.accept', { evidence: proof });
  await report('kept', 'fulfilled');
  await of.kept.as('NOR').do('commitment.close', { outcome: 'fulfilled', ...because });
  await quarter();
  await quarter();
  expect(seen).toHaveLength(QUARTERS);
  expect((await readings(of.silent))).toMatchObject({ stage: null, completion: null, schedule: 'overdue' });
  expect((await of.silent.told()).map((e) => e.type)).toEqual(expect.arrayContaining(['report.reminded', 'report.overdue', 'report.listed', 'report.returned']));
  expect((await of.left.told()).map((e) => e.type)).toContain('report.no-longer-asked');
  expect((await of.left.views('reporting'))[0]!.awaited).toEqual([]);
  expect(await of.kept.view()).toMatchObject({ stage: 'closed', outcome: 'fulfilled' });
});

it('d5 what everybody saw at the end of each quarter is what the entries alone give', async () => {
  for (const name of NAMES) {
    const entries = await of[name].told();
    const times = await n.db.own<{ seq: number; at: Date }>('select seq::float8 as seq, coalesce(due, at) as at from entry where channel = $1 order by seq', [of[name].id]);
    for (const { at, readings: then } of seen) {
      const past = entries.filter((e) => times.find((t) => t.seq === e.seq)!.at <= at);
      const last = (type: string) => past.filter((e) => e.type === type).at(-1)?.data;
      expect([name, at, then[name]!.stage]).toEqual([name, at, last('report.made')?.stage ?? null]);
      expect([name, at, then[name]!.completion]).toEqual([name, at, last('assessment.published')?.completion ?? null]);
    }
  }
});
