// Stories of credentials: what a letter handed in, accepted, provisional, rejected, revoked or run out leaves of a person's mandates (§3.1).
import type { CredentialsView, RoleView } from '../src/contract/members.views.js';
import type { Packet } from '../src/contract/packet.js';
import type { Mandate } from '../src/contract/seats.js';
import { Read } from '../src/ledger/read.js';
import { narrowed, standingOf, type Letter } from '../src/members/credentials.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
let nor: string;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'] });
  nor = await n.delegation('NOR');
}, 60_000);
afterAll(() => n?.close());

const ALL: Mandate[] = ['speak', 'negotiate', 'bind', 'report'];
const views = async <V>(kind: string): Promise<(V & { id: string })[]> => {
  const packet = JSON.parse((await n.app.get(Read).since(nor, null))!.text) as Packet;
  return packet.views.filter((v) => v.ref.startsWith(`${kind}:`)).map((v) => v.view as V & { id: string });
};
const effective = async (v: Voice): Promise<Mandate[]> => (await views<RoleView>('role')).find((r) => r.id === v.hat)!.effective;
const inMinutes = async (minutes: number): Promise<string> => new Date((await n.clock.now()).getTime() + minutes * 60_000).toISOString();
const submit = async (v: Voice, more: { from?: string; until?: string } = {}): Promise<string> => {
  const payload = { issuer: 'Minister E. Eide', authority: 'MFA' as const, from: await inMinutes(-60), roles: [v.hat], ...more };
  return ((await n.as('NOR').do('credentials.submit', payload, nor)).result as { credentials: string }).credentials;
};
const review = (credentials: string, verdict: 'accept' | 'seat-provisionally' | 'reject', reason?: string) =>
  n.secretariat.do('credentials.review', { credentials, verdict, ...(reason ? { reason } : {}) }, nor);

it('a letter handed in changes nothing; a provisional seat speaks and negotiates but does not bind; accepted, all is back', async () => {
  const v = await n.person('NOR', ALL);
  const letter = await submit(v);
  expect(await effective(v)).toEqual(ALL);
  await review(letter, 'seat-provisionally');
  expect(await effective(v)).toEqual(['speak', 'negotiate', 'report']);
  await review(letter, 'accept');
  expect(await effective(v)).toEqual(ALL);
});

it('rejected with a reason, the state’s voice is gone and its housekeeping stays', async () => {
  const v = await n.person('NOR', [...ALL, 'admin']);
  const letter = await submit(v);
  expect(await n.secretariat.refused('credentials.review', { credentials: letter, verdict: 'reject' }, nor)).toMatchObject({ detail: { why: 'refusal.reason-needed' } });
  await review(letter, 'reject', 'Signed by nobody entitled.');
  expect(await effective(v)).toEqual(['admin']);
  expect(await v.refused('chair.appoint', { state: 'NOR', from: await inMinutes(1), until: await inMinutes(2) })).toMatchObject({ code: 'not-allowed' });
  expect((await views<CredentialsView>('credentials')).find((c) => c.id === letter)).toMatchObject({ status: 'rejected', reason: 'Signed by nobody entitled.' });
  expect(await n.secretariat.refused('credentials.review', { credentials: letter, verdict: 'accept' }, nor)).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.credentials-state' } });
  await review(await submit(v), 'accept');
  expect(await effective(v)).toEqual([...ALL, 'admin']);
});

it('run out, they take the mandates with them at their minute; a longer one keeps them', async () => {
  const [short, long] = [await n.person('NOR', ALL), await n.person('NOR', ALL)];
  await review(await submit(short, { until: await inMinutes(10) }), 'accept');
  await review(await submit(long, { until: await inMinutes(10) }), 'accept');
  await review(await submit(long), 'accept');
  await n.clock.pass('9 minutes');
  expect([await effective(short), await effective(long)]).toEqual([ALL, ALL]);
  await n.clock.pass('2 minutes');
  expect([await effective(short), await effective(long)]).toEqual([[], ALL]);
});

it('a4 ruled on before they begin, they take nothing of today away, and count from their first minute', async () => {
  const [first, second, third] = [await n.person('NOR', ALL), await n.person('NOR', ALL), await n.person('NOR', ALL)];
  await review(await submit(first, { from: await inMinutes(10) }), 'accept');
  await review(await submit(second, { from: await inMinutes(10) }), 'seat-provisionally');
  await review(await submit(third, { until: await inMinutes(10) }), 'seat-provisionally');
  await review(await submit(third, { from: await inMinutes(10) }), 'accept');
  expect([await effective(first), await effective(second), await effective(third)]).toEqual([ALL, ALL, ['speak', 'negotiate', 'report']]);
  await n.clock.pass('11 minutes');
  expect([await effective(first), await effective(second), await effective(third)]).toEqual([ALL, ['speak', 'negotiate', 'report'], ALL]);
});

it('a4 rejected or revoked before they begin, they never take anything away', async () => {
  const [rejected, revoked] = [await n.person('NOR', ALL), await n.person('NOR', ALL)];
  const from = await inMinutes(10);
  await review(await submit(rejected, { from }), 'reject', 'Signed by nobody entitled.');
  const letter = await submit(revoked, { from });
  await review(letter, 'accept');
  await n.as('NOR').do('credentials.revoke', { credentials: letter }, nor);
  await n.clock.pass('11 minutes');
  // Another letter of the same person is ruled on: everything is weighed anew.
  await review(await submit(rejected, { from: await inMinutes(10) }), 'accept');
  expect([await effective(rejected), await effective(revoked)]).toEqual([ALL, ALL]);
  await n.clock.pass('11 minutes');
});

it('rejected or not ruled on, they take no effect on the day they were to, and nothing says so', async () => {
  const v = await n.person('NOR', ALL);
  const from = await inMinutes(10);
  await review(await submit(v, { from }), 'reject', 'Signed by nobody entitled.');
  const waiting = await submit(await n.person('NOR', ALL), { from });
  const told = async () => (await n.read.query(`select from entry where channel = $1 and type = 'credentials.took-effect'`, [nor])).length;
  const before = await told();
  await n.clock.pass('11 minutes');
  expect(await told()).toBe(before);
  await review(waiting, 'accept');
});

it('are reviewed by the secretariat only, name one’s own people only, and are revoked by their issuer’s delegation', async () => {
  const v = await n.person('NOR', ALL);
  const letter = await submit(v);
  expect(await n.as('NOR').refused('credentials.review', { credentials: letter, verdict: 'accept' }, nor)).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.needs-seat' } });
  expect(await n.as('NOR').refused('credentials.submit', { issuer: 'Minister', authority: 'MFA', from: await inMinutes(-1), roles: [n.as('CAN').hat] }, nor)).toMatchObject({ code: 'not-found' });
  expect(await n.as('NOR').refused('credentials.submit', { issuer: 'Minister', authority: 'MFA', from: await inMinutes(-9), until: await inMinutes(-1), roles: [v.hat] }, nor)).toMatchObject({ code: 'too-late' });
  await review(letter, 'accept');
  await n.as('NOR').do('credentials.revoke', { credentials: letter }, nor);
  expect(await effective(v)).toEqual([]);
});

it('is arithmetic: the best letter in force decides', () => {
  const at = new Date(100_000);
  const letter = (status: Letter['status'], since = 0, until: number | null = null, ruled: number | null = null): Letter =>
    ({ status, since: new Date(since), until: until === null ? null : new Date(until), ruled: ruled === null ? null : new Date(ruled) });
  expect(standingOf([], at)).toBe('full');
  expect(standingOf([letter('submitted')], at)).toBe('full');
  expect(standingOf([letter('provisional'), letter('accepted')], at)).toBe('full');
  expect(standingOf([letter('rejected'), letter('provisional')], at)).toBe('provisional');
  expect(standingOf([letter('accepted', 0, 100_000)], at)).toBe('none');
  expect(standingOf([letter('accepted', 100_000)], at)).toBe('full');
  expect(standingOf([letter('accepted', 100_001)], at)).toBe('full');
  expect(standingOf([letter('provisional', 0, 100_001), letter('accepted', 100_001)], at)).toBe('provisional');
  expect(standingOf([letter('rejected', 100, null, 99)], at)).toBe('full');
  expect(standingOf([letter('revoked', 100, null, 100)], at)).toBe('none');
  expect(narrowed(['speak', 'bind', 'admin'], 'provisional')).toEqual(['speak', 'admin']);
});
