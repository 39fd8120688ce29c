// Stories of proof: who gives it, who sees it, who judges it; who may assess and who may not, and the days that a state has for its comment (d5, d6, d13, d2).
// Not here: reports and their cycle (commitments-reports), the arithmetic of the readings (commitments-readings).
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AssessmentsController } from '../src/commitments/assessments/assessments.views.js';
import { EvidenceController } from '../src/commitments/evidence/evidence.controller.js';
import { answers, isPublic, Links } from '../src/commitments/evidence/links.js';
import { COMPLETIONS, REPORT_STAGES } from '../src/contract/readings.js';
import { Seating } from '../src/ledger/seating.js';
import { commitment, viewsIn, type Commitment } from './support/commitments.js';
import { dice } from './support/dice.js';
import { why, type Network, type Voice } from './support/network.js';
import { readings } from './support/readings.js';
import { house } from './support/silences.js';

let n: Network;
beforeAll(async () => {
  n = await house('2027-01-15T09:00:00Z');
}, 60_000);
afterAll(() => n?.close());

const PIECE = { type: 'training-record', title: 'Course certificates, August', issued: '2027-01-10', issuer: 'Peace Operations Training Centre', lang: 'es', url: 'https://example.org/certificates.pdf' } as const;
const submit = async (c: Commitment, more: object = {}): Promise<string> => {
  const evidence = randomUUID();
  await c.as(c.owner).do('evidence.submit', { evidence, open: false, ...PIECE, ...more });
  return evidence;
};
const lodge = async (c: Commitment): Promise<string> => {
  const id = randomUUID();
  await n.as(c.owner).do('evidence.lodge', { commitment: c.id, ...PIECE, title: 'Names of the officers' }, id);
  return id;
};
const commission = async (c: Commitment, assessor: string): Promise<string> => {
  const id = randomUUID();
  await n.secretariat.do('assessment.commission', { commitment: c.id, assessor }, id);
  return id;
};
const shown = async (c: Commitment, id: string) => (await c.views('evidence')).find((e) => e.id === id)!;
const reads = async (voice: Voice, channel: string): Promise<boolean> => (await n.app.get(Seating).one(channel, voice.hat)) !== null;
const wordsOf = (en: string) => ({ completion: 'limited' as const, words: { en } });
/** Days and hours on, and everything that time has to say on the way. */
const pass = (interval: string) => n.clock.pass(interval);

describe('d6 evidence', () => {
  let c: Commitment;
  beforeAll(async () => {
    c = await commitment(n, { owner: 'CHL' });
    await commission(c, 'NOR');
  });

  it('is given by the state itself: typed, dated, in its language, a file or an address', async () => {
    expect(await why(n.as('NOR').refused('evidence.submit', { evidence: randomUUID(), open: false, ...PIECE }, c.id))).toBe('refusal.report-not-yours');
    expect(await why(n.as('CHL').refused('evidence.submit', { evidence: randomUUID(), open: false, ...PIECE, url: undefined }, c.id))).toBe('refusal.evidence-empty');
    expect(await why(n.as('CHL').refused('evidence.submit', { evidence: randomUUID(), open: false, ...PIECE, file: randomUUID() }, c.id))).toBe('refusal.evidence-no-file');
    expect(await why(n.as('CHL').refused('evidence.submit', { evidence: randomUUID(), open: true, ...PIECE }, c.id))).toBe('refusal.evidence-public');
    const id = await submit(c);
    const { url, ...details } = PIECE;
    expect(await shown(c, id)).toMatchObject({ party: 'CHL', access: 'network', state: 'submitted', details: { ...details, url } });
    expect((await c.told()).at(-1)!.data).toMatchObject({ evidence: id, assessors: ['NOR'], title: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('is accepted or found insufficient by its assessor and by nobody else', async () => {
    const [first, second] = [await submit(c), await submit(c)];
    for (const party of ['CHL', 'JOR', 'ZAF']) expect(await why(n.as(party).refused('evidence.accept', { evidence: first }, c.id))).toBe('refusal.evidence-not-assessor');
    await c.as('NOR').do('evidence.accept', { evidence: first });
    await c.as('NOR').do('evidence.return', { evidence: second, missing: 'The list is not signed.', lang: 'en' });
    expect([await shown(c, first), await shown(c, second)]).toMatchObject([{ state: 'accepted', judged: { party: 'NOR' } }, { state: 'insufficient', reason: { text: 'The list is not signed.' } }]);
    expect(await why(n.as('NOR').refused('evidence.return', { evidence: first, missing: 'All of it', lang: 'en' }, c.id))).toBe('refusal.evidence-accepted');
  });

  it('is contested by another state, never by its own, and the assessor rules', async () => {
    const id = await submit(c);
    expect(await why(n.as('CHL').refused('evidence.contest', { evidence: id, reason: 'Not ours', lang: 'en' }, c.id))).toBe('refusal.evidence-own');
    await c.as('JOR').do('evidence.contest', { evidence: id, reason: 'Four of the names are ours.', lang: 'en' });
    expect(await shown(c, id)).toMatchObject({ state: 'contested', contested: { party: 'JOR' }, reason: { text: 'Four of the names are ours.' } });
    expect((await n.app.get(EvidenceController).contested({ party: 'secretariat' } as never)).map((r) => [r.evidence, r.party])).toEqual([[id, 'JOR']]);
    expect(await why(n.as('JOR').refused('evidence.resolve', { evidence: id, holds: false, reason: 'They are', lang: 'en' }, c.id))).toBe('refusal.evidence-not-assessor');
    await c.as('NOR').do('evidence.resolve', { evidence: id, holds: true, reason: 'They serve in both.', lang: 'en' });
    expect(await shown(c, id)).toMatchObject({ state: 'resolved', holds: true });
    expect(await n.app.get(EvidenceController).contested({ party: 'secretariat' } as never)).toEqual([]);
  });

  it('that is sensitive is read by its state and the assessor; everybody else learns that it is verified, not what it is', async () => {
    const id = await lodge(c);
    expect([await reads(n.as('CHL'), id), await reads(n.as('NOR'), id)]).toEqual([true, true]);
    for (const other of [n.as('JOR'), n.as('SVN'), n.as('ZAF'), n.secretariat]) expect(await reads(other, id)).toBe(false);
    expect(await shown(c, id)).toMatchObject({ access: 'assessor', state: 'submitted', details: null, reason: null });
    expect((await viewsIn(n, id, 'evidence'))[0]).toMatchObject({ details: { title: 'Names of the officers', url: PIECE.url } });
    expect(await why(n.as('NOR').refused('evidence.accept', { evidence: id }, c.id))).toBe('refusal.no-evidence');
    await n.as('NOR').do('evidence.return', { evidence: id, missing: 'The rank of each.', lang: 'en' }, id);
    expect([await shown(c, id), (await viewsIn(n, id, 'evidence'))[0]]).toMatchObject([{ state: 'insufficient', reason: null }, { reason: { text: 'The rank of each.' } }]);
    await n.as('NOR').do('evidence.accept', { evidence: id }, id);
    expect(await shown(c, id)).toMatchObject({ state: 'accepted', details: null, judged: { party: 'NOR' } });
    expect(JSON.stringify(await c.told())).not.toMatch(/Names of the officers|certificates|rank of each/);
  });

  it('whoever is asked to assess later reads it from then on, and whoever declines no more', async () => {
    const [other, id] = [await commitment(n, { owner: 'JOR' }), randomUUID()];
    await n.as('JOR').do('evidence.lodge', { commitment: other.id, ...PIECE }, id);
    expect(await reads(n.as('CRI'), id)).toBe(false);
    const assessment = await commission(other, 'CRI');
    expect(await reads(n.as('CRI'), id)).toBe(true);
    await n.as('CRI').do('assessment.decline', { reason: 'We fund the centre.', lang: 'en' }, assessment);
    expect(await reads(n.as('CRI'), id)).toBe(false);
    expect((await n.as('CRI').refused('evidence.accept', { evidence: id }, id)).code).toBe('not-found');
  });

  it('d2 a milestone that asks for evidence is not reached without it', async () => {
    const milestones = [{ id: randomUUID(), title: { en: 'Ten trained', fr: 'Dix formées' }, due: '2028-01-01', evidence: true }, { id: randomUUID(), title: { en: 'All trained', fr: 'Toutes formées' } }];
    const m = await commitment(n, { owner: 'THA', milestones });
    const [first, second] = milestones.map((v) => v.id) as [string, string];
    expect(await why(n.as('THA').refused('milestone.complete', { milestone: first }, m.id))).toBe('refusal.milestone-needs-evidence');
    await submit(m, { milestone: first });
    for (const id of [first, second]) await m.as('THA').do('milestone.complete', { milestone: id });
    expect((await m.views('milestone')).map((v) => v.done !== null)).toEqual([true, true]);
    expect(await why(n.as('THA').refused('milestone.complete', { milestone: first }, m.id))).toBe('refusal.milestone-done');
  });

  it('an address that died is marked, and what was found of the piece stays', async () => {
    const id = await submit(c);
    await c.as('NOR').do('evidence.accept', { evidence: id });
    const note = async (alive: boolean | null) => {
      await n.db.own('update evidence set tried = case when id <> $1 then concord_now() end', [id]);
      await n.app.get(Links).run((url) => Promise.resolve(url === PIECE.url ? alive : null));
      await pass('1 second');
    };
    const head = async () => (await c.told()).length;
    const before = await head();
    for (const said of [null, true]) await note(said);
    expect(await head()).toBe(before);
    await note(false);
    expect(await shown(c, id)).toMatchObject({ state: 'accepted', dead: expect.any(String) });
    await note(true);
    expect(await shown(c, id)).toMatchObject({ state: 'accepted', dead: null });
  });
});

it('d6 no address that somebody writes into a form makes the platform ask its own machine or network', async () => {
  for (const ip of ['127.0.0.1', '10.1.2.3', '169.254.169.254', '192.168.1.1', '172.31.0.1', '100.64.0.1', '0.0.0.0', '224.0.0.1', '::1', 'fe80::1', 'fc00::1', '::ffff:127.0.0.1', '2001:db8::1', 'localhost']) expect([ip, isPublic(ip)]).toEqual([ip, false]);
  for (const ip of ['93.184.215.14', '2606:2800:21f:cb07:6820:80da:af6b:8b2c']) expect([ip, isPublic(ip)]).toEqual([ip, true]);
  const asked: string[] = [];
  const here = createServer((request, answer) => { asked.push(request.url!); answer.end(); });
  await new Promise<void>((ready) => here.listen(0, '127.0.0.1', ready));
  const { port } = here.address() as AddressInfo;
  for (const host of ['127.0.0.1', 'localhost', '[::1]', '2130706433']) expect(await answers(`http://${host}:${port}/secret`)).toBeNull();
  here.close();
  expect(asked).toEqual([]);
});

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
    expect([await reads(n.as('JOR'), id), await reads(n.as('CHL'), id), await reads(n.secretariat, id)]).toEqual([false, false, true]);
    expect((await n.as('NOR').refused('assessment.submit', { free: false }, id)).code).toBe('invalid');
    await n.as('NOR').do('assessment.submit', { free: true }, id);
    expect([await reads(n.as('JOR'), id), await reads(n.as('CHL'), id)]).toEqual([true, false]);
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
  for (let i = 0; i < 18; i += 1) {
    const act = pick(Object.keys(ACTS) as (keyof typeof ACTS)[]);
    const was = await readings(c);
    await ACTS[act]();
    const is = await readings(c);
    for (const r of ['schedule', 'stage', 'completion', 'reporting'] as const) if (!MOVES[act].includes(r)) expect([i, act, r, is[r]]).toEqual([i, act, r, was[r]]);
  }
});
