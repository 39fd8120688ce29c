// Stories of reporting: the form that takes a minute, what time asks for and when, more time that is given before everybody's eyes, what returns to the next agenda (d4, d16, d17).
// Not here: evidence and assessments (commitments-evidence), the arithmetic of the readings (commitments-readings).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import type { ReportingView } from '../src/contract/reports.views.js';
import { ReportsController } from '../src/commitments/reports/reports.views.js';
import { Hearing } from '../src/notices/hearing.js';
import { commitment, dayIn, type Commitment } from './support/commitments.js';
import { convene } from './support/meetings.js';
import { why, type Network, type Voice } from './support/network.js';
import { readings } from './support/readings.js';
import { house, set } from './support/silences.js';

// Months pass in one test, and every mirror is checked behind each step.
jest.setTimeout(180_000);

let n: Network;
beforeAll(async () => {
  n = await house('2027-05-15T09:00:00Z');
}, 60_000);
afterAll(() => n?.close());

const awaited = async (c: Commitment): Promise<ReportingView['awaited']> => (await c.views('reporting'))[0]!.awaited;
const words = (en: string) => ({ en });
const report = (c: Commitment, more: object = {}) => c.as(c.owner).do('report.make', { report: randomUUID(), stage: 'in-progress', words: words('Four officers completed the course.'), ...more });
/** What time has said of reports, in order. */
const ladder = async (c: Commitment) => (await c.told()).filter((e) => e.party === 'clock' && e.type.startsWith('report.')).map((e) => [e.type.slice(7), e.data.step]);
const lists = (party: string, whose?: string, late?: string) => n.app.get(ReportsController).due({ party } as never, whose, late);
/** What the people of a party have been told of a commitment, by class. */
const heard = async (c: Commitment, voice: Voice): Promise<string[]> =>
  (await n.db.own<{ type: string }>(`select e.type from notice t join entry e on e.channel = t.channel and e.seq = t.seq where t.channel = $1 and t.person = $2 order by e.seq`, [c.id, voice.person])).map((r) => r.type);

describe('d16 a report', () => {
  let c: Commitment;
  beforeAll(async () => {
    c = await commitment(n, { owner: 'CHL' });
  });

  it('is one sentence and where it stands; the state’s own people alone make it, and the next one is awaited a cycle later at the end of the day in its capital', async () => {
    expect(await awaited(c)).toMatchObject([{ party: 'CHL', due: '2027-11-16T02:59:00.000Z', why: 'cycle', step: null }]);
    expect(await why(n.as('NOR').refused('report.make', { report: randomUUID(), stage: 'planning', words: words('Well') }, c.id))).toBe('refusal.report-not-yours');
    expect(await why(n.as('CHL').refused('report.make', { report: randomUUID(), nothingNew: true }, c.id))).toBe('refusal.report-nothing-before');
    expect(await why(n.as('CHL').refused('report.make', { report: randomUUID(), stage: 'planning' }, c.id))).toBe('refusal.report-nothing-said');
    const speaker = await n.person('CHL', ['speak']);
    expect(await why(speaker.refused('report.make', { report: randomUUID(), stage: 'planning', words: words('Well') }, c.id))).toBe('refusal.needs-mandate');
    await set(n, '2027-06-01T10:00:00Z');
    await report(c, { percent: 60, value: 18, next: '2027-10-31' });
    expect(await c.views('report')).toMatchObject([{ party: 'CHL', stage: 'in-progress', percent: 60, value: 18, next: '2027-10-31', nothingNew: false, words: { en: 'Four officers completed the course.', fr: null }, period: { from: '2027-05-15', until: '2027-06-01' } }]);
    expect(await awaited(c)).toMatchObject([{ since: expect.stringMatching(/^2027-06-01T10:00:/), due: '2027-12-02T02:59:00.000Z' }]);
  });

  it('says in one tap that nothing is new: what the last one said stands, under a new date', async () => {
    await set(n, '2027-07-01T10:00:00Z');
    expect(await why(n.as('CHL').refused('report.make', { report: randomUUID(), nothingNew: true, percent: 70 }, c.id))).toBe('refusal.report-nothing-new-only');
    await c.as('CHL').do('report.make', { report: randomUUID(), nothingNew: true });
    expect((await c.views('report')).at(-1)).toMatchObject({ stage: 'in-progress', percent: 60, value: 18, nothingNew: true, words: { en: null, fr: null } });
    expect(await awaited(c)).toMatchObject([{ due: '2028-01-02T02:59:00.000Z' }]);
  });

  it('moves no other reading, and “fulfilled” by its own account is no outcome', async () => {
    const before = await readings(c);
    await report(c, { stage: 'fulfilled', percent: 100 });
    expect(await readings(c)).toEqual({ ...before, stage: 'fulfilled' });
    expect(await c.view()).toMatchObject({ stage: 'active', outcome: null });
  });
});

describe('d4 the cycle', () => {
  let c: Commitment;
  let punctual: Commitment;
  it('a historic commitment and a political statement are asked for nothing; one that begins later, from its first day on', async () => {
    const [old, statement, later] = [await commitment(n, { owner: 'SVN', historic: true, starts: '2001-05-11' }), await commitment(n, { owner: 'SVN', due: undefined }), await commitment(n, { owner: 'SVN', starts: await dayIn(n, 10) })];
    for (const c of [old, statement, later]) expect(await c.views('reporting')).toEqual([]);
    await n.clock.pass('11 days');
    expect(await awaited(later)).toMatchObject([{ party: 'SVN' }]);
  });

  it('time asks a month and a week before, on the day, and a week later the head of the delegation, a month later the chair, three months later everybody', async () => {
    const [head, adviser] = [n.as('JOR'), await n.person('JOR', ['report'])];
    await n.operator.do('role.change', { role: head.hat, function: 'head' }, await n.delegation('JOR'));
    c = await commitment(n, { owner: 'JOR' });
    const { due } = (await awaited(c))[0]!;
    for (const days of [-30, -7, 0, 7, 30]) await set(n, new Date(Date.parse(due) + days * 86_400_000 + 1_000).toISOString());
    expect(await ladder(c)).toEqual([['reminded', -30], ['reminded', -7], ['reminded', 0], ['overdue', 7], ['listed', 30]]);
    await n.app.get(Hearing).run();
    expect(await heard(c, adviser)).toEqual(expect.arrayContaining(['report.reminded', 'report.listed']));
    expect([await heard(c, head), await heard(c, adviser)].map((all) => all.includes('report.overdue'))).toEqual([true, false]);
    expect(await heard(c, n.as('SVN'))).toContain('report.listed');
    expect(await heard(c, n.as('NOR'))).not.toContain('report.listed');
    expect((await lists('JOR', 'own', '1')).map((r) => r.commitment)).toEqual([c.id]);
    expect((await lists('secretariat', undefined, '1')).map((r) => [r.party, r.step])).toContainEqual(['JOR', 30]);
    expect((await readings(c)).reporting).toBe('yellow');
  });

  it('d17 and then it stands on the agenda of the next plenary, once, with the way to the commitment', async () => {
    const { due } = (await awaited(c))[0]!;
    await set(n, new Date(Date.parse(due) + 90 * 86_400_000 + 1_000).toISOString());
    await n.clock.runDue();
    expect((await c.told()).slice(-2).map((e) => e.type)).toEqual(['report.returned', 'item.awaited']);
    punctual = await commitment(n, { owner: 'THA' });
    const plenary = await convene(n, { chair: 'SVN', delegates: [], opened: false });
    const items = (await plenary.views('item')).filter((i) => i.about?.commitment === c.id);
    expect(items.map((i) => [i.about, i.title.en])).toEqual([[{ commitment: c.id, number: c.number }, `Report awaited: ${c.number}, Train thirty women officers`]]);
    expect((await plenary.told()).filter((e) => e.type === 'item.returned' && e.data.commitment === c.id)).toHaveLength(1);
  });

  it('a report ends all of it: nothing more is late, and the ladder begins anew', async () => {
    await report(c);
    expect(await lists('JOR', 'own', '1')).toEqual([]);
    expect(await awaited(c)).toMatchObject([{ step: null }]);
    expect((await readings(c)).reporting).toBe('green');
    await n.clock.pass('20 days');
    expect((await ladder(c)).at(-1)).toEqual(['returned', 90]);
  });

  it('more time is an entry with its reason, given by others, later than it was, and seen by all', async () => {
    const { due } = (await awaited(c))[0]!;
    const until = new Date(Date.parse(due) + 40 * 86_400_000).toISOString();
    expect(await why(n.as('JOR').refused('report.extend', { party: 'JOR', until, reason: 'A new ministry', lang: 'en' }, c.id))).toBe('refusal.needs-seat');
    const own = await commitment(n, { owner: 'NOR' });
    expect(await why(n.as('NOR').refused('report.extend', { party: 'NOR', until, reason: 'Busy', lang: 'en' }, own.id))).toBe('refusal.report-own-time');
    expect(await why(n.secretariat.refused('report.extend', { party: 'JOR', until: new Date(Date.parse(due) - 1).toISOString(), reason: 'A new ministry', lang: 'en' }, c.id))).toBe('refusal.report-earlier');
    await n.secretariat.do('report.extend', { party: 'JOR', until, reason: 'A new ministry', lang: 'en' }, c.id);
    expect(await awaited(c)).toMatchObject([{ due: until, why: 'extended', reason: { text: 'A new ministry', lang: 'en' } }]);
    expect((await c.told()).at(-1)).toMatchObject({ type: 'report.extended', data: { party: 'JOR', was: due, due: until } });
  });

  it('the plenary calls for all reports before a ministerial meeting: each commitment is told, and only later ones move', async () => {
    const due = new Date((await n.clock.now()).getTime() + 20 * 86_400_000).toISOString();
    expect(await why(n.as('SVN').refused('report.call', { due }))).toBe('refusal.needs-seat');
    await n.as('NOR').do('report.call', { due });
    await n.clock.runDue();
    expect(await awaited(c)).toMatchObject([{ due, why: 'called' }]);
    expect((await c.told()).at(-1)).toMatchObject({ type: 'report.brought-forward', party: 'clock', data: { parties: ['JOR'], due } });
    await n.clock.pass('14 days');
    expect((await ladder(c)).at(-1)).toEqual(['reminded', -7]);
  });

  it('what waited for an agenda and was reported before is announced to nobody', async () => {
    const late = await commitment(n, { owner: 'CRI' });
    const { due } = (await awaited(late))[0]!;
    await set(n, new Date(Date.parse(due) + 91 * 86_400_000).toISOString());
    await n.clock.runDue();
    expect((await late.told()).at(-1)!.type).toBe('item.awaited');
    await report(late);
    const plenary = await convene(n, { chair: 'NOR', delegates: [], opened: false });
    const returned = (await plenary.views('item')).flatMap((i) => i.about?.commitment ?? []);
    expect(returned).toContain(punctual.id);
    expect(returned).not.toContain(late.id);
  });
});
