// Stories of assessment: who may and who may not, and the days that a state has for its comment (d5, d13). Not here: evidence (commitments-evidence), the arithmetic of the readings (commitments-readings).
import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import { AssessmentsController } from '../src/commitments/assessments/assessments.views.js';
import { COMPLETIONS, REPORT_STAGES } from '../src/contract/readings.js';
import { commission, submit } from './support/assessing.js';
import { commitment, type Commitment } from './support/commitments.js';
import { dice } from './support/dice.js';
import { reads, viewsIn, why, type Network } from './support/network.js';
import { readings } from './support/readings.js';
import { house } from './support/silences.js';

// Months pass in one test, and every mirror is checked behind each step.
jest.setTimeout(180_000);

let n: Network;
beforeAll(async () => {
  n = await house('2027-05-15T09:00:00Z');
}, 60_000);
afterAll(() => n?.close());

const wordsOf = (en: string) => ({ completion: 'limited' as const, words: { en } });
/** Days and hours on, and everything that time has to say on the way. */
const pass = (interval: string) => n.clock.pass(interval);

describe('d5 who assesses', () => {
  it('nobody of the state whose commitment it is: not by commission, not under another hat, not for two years after having served it', async () => {
    const c = await commitment(n, { owner: 'CHL' });
    expect(await why(n.secretariat.refused('assessment.commission', { commitment: c.id, assessor: 'CHL' }, randomUUID()))).toBe('refusal.assessor-owner');
    expect(await why(n.secretariat.refused('assessment.commission', { commitment: c.id, assessor: 'FIN' }, randomUUID()))).toBe('refusal.assessor-none');
    expect(await why(n.as('CHL').refused('assessment.commission', { commitment: c.id, assessor: 'NOR' }, randomUUID()))).toBe('refusal.needs-seat');
    const id = await commission(c, 'NOR');
    // A Norwegian officer who was Chilean until now: served under a hat that has ended, and by a hat of today.
    const former = await n.person('NOR');
    const hat = randomUUID();
    await n.db.own(`insert into hat (id, person, party, mandates, since, until) values ($1, $2, 'CHL', '{report}', concord_now() - interval '3 years', concord_now() - interval '23 months')`, [hat, former.person]);
    const evidence = await submit(c);
    for (const [name, payload, channel] of [['assessment.write', wordsOf('Well'), id], ['assessment.submit', { free: true }, id], ['evidence.accept', { evidence }, c.id]] as const)
      expect(await why(former.refused(name, payload, channel))).toBe('refusal.assessor-cooling');
    await n.db.own(`update hat set until = concord_now() - interval '25 months' where id = $1`, [hat]);
    await former.do('assessment.write', wordsOf('Well under way'), id);
    await n.db.own('update hat set until = null where id = $1', [hat]);
    expect(await why(former.refused('assessment.submit', { free: true }, id))).toBe('refusal.assessor-cooling');
    // The channel of a draft is not the state's to read, let alone to write in.
    for (const name of ['assessment.write', 'assessment.submit', 'assessment.recall'] as const) expect((await n.as('CHL').refused(name, name === 'assessment.write' ? wordsOf('Done') : name === 'assessment.submit' ? { free: true } : {}, id)).code).toBe('not-found');
  });

  it('nor a partner of a joint commitment, also one that has left it within two years', async () => {
    const c = await commitment(n, { owner: 'SVN' });
    await n.db.own(`insert into commitment_share (commitment, party, lead, share, asked, joined) values ($1, 'CRI', false, 30, concord_now(), concord_now())`, [c.id]);
    const asked = () => why(n.secretariat.refused('assessment.commission', { commitment: c.id, assessor: 'CRI' }, randomUUID()));
    expect(await asked()).toBe('refusal.assessor-partner');
    await n.db.own(`update commitment_share set left_at = concord_now() - interval '23 months' where party = 'CRI' and commitment = $1`, [c.id]);
    expect(await asked()).toBe('refusal.assessor-partner');
    await n.db.own(`update commitment_share set left_at = concord_now() - interval '25 months' where party = 'CRI' and commitment = $1`, [c.id]);
    await commission(c, 'CRI');
  });

  it('a state that joins while it assesses assesses no more', async () => {
    const c = await commitment(n, { owner: 'SVN' });
    const id = await commission(c, 'THA');
    await n.as('THA').do('assessment.write', wordsOf('Well'), id);
    await n.db.own(`insert into commitment_share (commitment, party, lead, share, asked, joined) values ($1, 'THA', false, 30, concord_now(), concord_now())`, [c.id]);
    expect(await why(n.as('THA').refused('assessment.submit', { free: true }, id))).toBe('refusal.assessor-partner');
  });
});

describe('d13 the state’s days', () => {
  let c: Commitment;
  let id: string;
  const view = async () => (await viewsIn(n, id, 'assessment'))[0]!;
  beforeAll(async () => {
    c = await commitment(n, { owner: 'JOR' });
    id = await commission(c, 'NOR');
  });

  it('a draft is read by the assessor and the secretariat; with its submission the state reads it, and everybody else once it is final', async () => {
    expect(await why(n.as('NOR').refused('assessment.submit', { free: true }, id))).toBe('refusal.assessment-empty');
    await n.as('NOR').do('assessment.write', { completion: 'limited', words: { en: 'Eighteen of thirty.', fr: 'Dix-huit sur trente.' } }, id);
    expect([await reads(n, n.as('JOR'), id), await reads(n, n.as('CHL'), id), await reads(n, n.secretariat, id)]).toEqual([false, false, true]);
    expect((await n.as('NOR').refused('assessment.submit', { free: false }, id)).code).toBe('invalid');
    await n.as('NOR').do('assessment.submit', { free: true }, id);
    expect([await reads(n, n.as('JOR'), id), await reads(n, n.as('CHL'), id)]).toEqual([true, false]);
    expect(await c.views('assessment')).toEqual([]);
    expect((await readings(c)).completion).toBeNull();
    expect((await n.app.get(AssessmentsController).of({ party: 'JOR' } as never)).map((a) => [a.id, a.state])).toEqual([[id, 'comment']]);
  });

  it('nobody ends them early: not the assessor, not the secretariat, not the state, not by its reply; not a millisecond', async () => {
    for (const voice of [n.as('NOR'), n.secretariat, n.as('JOR')]) expect(await why(voice.refused('assessment.conclude', {}, id))).toBe('refusal.needs-seat');
    expect(await why(n.as('NOR').refused('assessment.submit', { free: true }, id))).toBe('refusal.assessment-comment');
    await pass('2 days');
    await n.as('JOR').do('assessment.reply', { text: 'Four more were trained in December.', lang: 'en' }, id);
    expect((await view()).state).toBe('comment');
    const { due } = await view();
    await pass(`${Date.parse(due!) - (await n.clock.now()).getTime() - 30_000} milliseconds`);
    expect((await view()).state).toBe('comment');
    await pass('31 seconds');
    expect(await view()).toMatchObject({ state: 'final', final: due });
    expect(await why(n.as('JOR').refused('assessment.reply', { text: 'Too late', lang: 'en' }, id))).toBe('refusal.assessment-final');
    expect(await why(n.as('NOR').refused('assessment.recall', {}, id))).toBe('refusal.assessment-final');
  });

  it('what is final stands in the commitment with the reply beside it, and moves no other reading', async () => {
    expect(await c.views('assessment')).toMatchObject([{ assessor: 'NOR', state: 'final', completion: 'limited', words: { en: 'Eighteen of thirty.' }, reply: { text: 'Four more were trained in December.', by: { party: 'JOR' } } }]);
    expect(await readings(c)).toMatchObject({ completion: 'limited', stage: null });
    expect((await c.told()).at(-1)).toMatchObject({ type: 'assessment.published', party: 'clock', data: { assessor: 'NOR', completion: 'limited' } });
  });

  it('what is changed after the comment begins its days anew', async () => {
    id = await commission(c, 'CRI');
    await n.as('CRI').do('assessment.write', wordsOf('Eighteen.'), id);
    await n.as('CRI').do('assessment.submit', { free: true }, id);
    await pass('20 days');
    await n.as('CRI').do('assessment.recall', {}, id);
    await pass('2 days');
    expect(await view()).toMatchObject({ state: 'draft', due: null });
    await n.as('CRI').do('assessment.write', { completion: 'complete', words: { en: 'Thirty.' } }, id);
    await n.as('CRI').do('assessment.submit', { free: true }, id);
    await pass('20 days');
    expect((await view()).state).toBe('comment');
    expect((await readings(c)).completion).toBe('limited');
    await pass('1 day 1 second');
    expect((await readings(c)).completion).toBe('complete');
  });
});

it.each([7, 2027])('d5 in any sequence of reports, findings, extensions and time, each reading is moved by its own acts alone (seed %i)', async (seed) => {
  const roll = dice(seed);
  const c = await commitment(n, { owner: 'CHL' });
  const assessment = { of: await commission(c, 'NOR'), says: null as (typeof COMPLETIONS)[number] | null, open: false };
  const pick = <T>(all: readonly T[]): T => all[roll(all.length)]!;
  const ACTS = {
    report: async () => void (await c.as('CHL').do('report.make', { report: randomUUID(), stage: pick(REPORT_STAGES), percent: roll(101), words: { en: 'As it is.' } })),
    evidence: async () => void (await c.as('NOR').do('evidence.accept', { evidence: await submit(c) })),
    write: async () => {
      if (assessment.open) await n.as('NOR').do('assessment.recall', {}, assessment.of);
      await n.as('NOR').do('assessment.write', { completion: (assessment.says = pick(COMPLETIONS)), words: { en: 'As found.' } }, assessment.of);
      assessment.open = false;
    },
    submit: async () => {
      if (assessment.open || !assessment.says) return;
      await n.as('NOR').do('assessment.submit', { free: true }, assessment.of);
      assessment.open = true;
    },
    extend: async () => {
      const { due } = (await c.views('reporting'))[0]!.awaited[0]!;
      const until = new Date(Math.max(Date.parse(due), (await n.clock.now()).getTime()) + 5 * 86_400_000).toISOString();
      await n.secretariat.do('report.extend', { party: 'CHL', until, reason: 'An election', lang: 'en' }, c.id);
    },
    conclude: async () => {
      await pass('22 days');
      if (!assessment.open) return;
      Object.assign(assessment, { of: await commission(c, 'NOR'), says: null, open: false });
    },
  };
  /** Which readings an act may move; time may move those that are reckoned, and ends the days of an assessment. */
  const MOVES: Record<keyof typeof ACTS, string[]> = { report: ['stage', 'reporting'], evidence: [], write: [], submit: [], extend: ['reporting'], conclude: ['schedule', 'reporting', 'completion'] };
  for (let i = 0; i < 10; i += 1) {
    const act = pick(Object.keys(ACTS) as (keyof typeof ACTS)[]);
    const was = await readings(c);
    await ACTS[act]();
    const is = await readings(c);
    for (const r of ['schedule', 'stage', 'completion', 'reporting'] as const) if (!MOVES[act].includes(r)) expect([i, act, r, is[r]]).toEqual([i, act, r, was[r]]);
  }
}, 120_000);
