// Stories of proof: who gives it, who sees it, who judges it (d6, d2). Not here: who may assess and the days of the state (commitments-assessments), reports (commitments-reports).
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { createServer as createNetServer, type AddressInfo } from 'node:net';
import { EvidenceController } from '../src/commitments/evidence/evidence.controller.js';
import { answers, head, isPublic, Links } from '../src/commitments/evidence/links.js';
import { commitment, type Commitment } from './support/commitments.js';
import { commission, lodge, PIECE, submit } from './support/assessing.js';
import { reads, viewsIn, why, type Network } from './support/network.js';
import { house } from './support/silences.js';

let n: Network;
beforeAll(async () => {
  n = await house('2027-05-15T09:00:00Z');
}, 60_000);
afterAll(() => n?.close());

const shown = async (c: Commitment, id: string) => (await c.views('evidence')).find((e) => e.id === id)!;
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
    expect([await reads(n, n.as('CHL'), id), await reads(n, n.as('NOR'), id)]).toEqual([true, true]);
    for (const other of [n.as('JOR'), n.as('SVN'), n.as('ZAF'), n.secretariat]) expect(await reads(n, other, id)).toBe(false);
    expect(await shown(c, id)).toMatchObject({ access: 'assessor', state: 'submitted', details: null, reason: null });
    expect((await viewsIn(n, id, 'evidence'))[0]).toMatchObject({ details: { title: 'Names of the officers', url: PIECE.url } });
    expect(await why(n.as('NOR').refused('evidence.accept', { evidence: id }, c.id))).toBe('refusal.evidence-none');
    await n.as('NOR').do('evidence.return', { evidence: id, missing: 'The rank of each.', lang: 'en' }, id);
    expect([await shown(c, id), (await viewsIn(n, id, 'evidence'))[0]]).toMatchObject([{ state: 'insufficient', reason: null }, { reason: { text: 'The rank of each.' } }]);
    await n.as('NOR').do('evidence.accept', { evidence: id }, id);
    expect(await shown(c, id)).toMatchObject({ state: 'accepted', details: null, judged: { party: 'NOR' } });
    expect(JSON.stringify(await c.told())).not.toMatch(/Names of the officers|certificates|rank of each/);
  });

  it('whoever is asked to assess later reads it from then on, and whoever declines no more', async () => {
    const [other, id] = [await commitment(n, { owner: 'JOR' }), randomUUID()];
    await n.as('JOR').do('evidence.lodge', { commitment: other.id, ...PIECE }, id);
    expect(await reads(n, n.as('CRI'), id)).toBe(false);
    const assessment = await commission(other, 'CRI');
    expect(await reads(n, n.as('CRI'), id)).toBe(true);
    await n.as('CRI').do('assessment.decline', { reason: 'We fund the centre.', lang: 'en' }, assessment);
    expect(await reads(n, n.as('CRI'), id)).toBe(false);
    expect((await n.as('CRI').refused('evidence.accept', { evidence: id }, id)).code).toBe('not-found');
  });

  it('a state that has assessed it already and declines to do so again reads on; one that has left the Network is an assessor no more', async () => {
    const other = await commitment(n, { owner: 'JOR' });
    const [first, id] = [await commission(other, 'CRI'), await lodge(other)];
    await n.as('CRI').do('assessment.write', { completion: 'limited', words: { en: 'Half.' } }, first);
    await n.as('CRI').do('assessment.submit', { free: true }, first);
    await pass('22 days');
    await n.as('CRI').do('assessment.decline', { reason: 'Nobody is free.', lang: 'en' }, await commission(other, 'CRI'));
    expect(await reads(n, n.as('CRI'), id)).toBe(true);
    await n.as('CRI').do('evidence.accept', { evidence: id }, id);
    const asked = async () => [await submit(other), (await other.told()).at(-1)!.data.assessors][1];
    expect(await asked()).toEqual(['CRI']);
    await n.secretariat.do('state.withdraw', { state: 'CRI' });
    expect(await asked()).toEqual([]);
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

it('d6 an address whose host goes on answering without ever saying whether it is there is given up', async () => {
  const drips: NodeJS.Timeout[] = [];
  const slow = createNetServer((socket) => {
    socket.write('HTTP/1.1 200 OK\r\n');
    socket.on('error', () => undefined);
    drips.push(setInterval(() => socket.write('X-A: b\r\n'), 20));
  });
  await new Promise<void>((ready) => slow.listen(0, '127.0.0.1', ready));
  const { port } = slow.address() as AddressInfo;
  await expect(head(new URL(`http://example.org:${port}/`), { address: '127.0.0.1', family: 4 }, AbortSignal.timeout(300))).rejects.toThrow();
  drips.forEach(clearInterval);
  slow.close();
});
