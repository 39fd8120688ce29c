// Stories of registration: seats a country, approval, credentials, the badge's code at the door. Not here: presence by a state's own word (meetings.spec.ts).
import { randomUUID } from 'node:crypto';
import encodeQR from 'qr';
import decodeQR from 'qr/decode.js';
import type { ParticipantRow } from '../src/contract/registration.views.js';
import { MeetingsController } from '../src/meetings/meetings.controller.js';
import type { ReaderView } from '../src/members/sessions.js';
import { convene, meeting, type Meeting } from './support/meetings.js';
import type { Voice } from './support/network.js';

const CAST = { chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI'], observers: ['ZAF'] };
let m: Meeting;
let home: Record<string, string>;
beforeAll(async () => {
  m = await meeting({ ...CAST, opened: false, sittings: 2 });
  home = Object.fromEntries(await Promise.all(['AUT', 'CHL', 'CRI', 'NOR', 'ZAF'].map(async (p) => [p, await m.n.delegation(p)] as const)));
}, 120_000);
afterAll(() => m?.close());
const rows = (voice: Voice): Promise<ParticipantRow[]> => m.n.app.get(MeetingsController, { strict: false }).participants({ party: voice.party } as ReaderView, m.id);
const later = async (days: number): Promise<string> => new Date((await m.clock.now()).getTime() + days * 86_400_000).toISOString();
/** Registers for a delegation; answers the participant. */
const register = async (party: string, what: { name?: string; person?: string; capacity?: 'head' | 'adviser' | 'expert' }): Promise<string> => {
  const participant = randomUUID();
  await m.n.as(party).do('participant.register', { participant, meeting: m.id, capacity: 'adviser', ...what }, home[party]);
  return participant;
};
const why = async (voice: Voice, name: 'participant.register', payload: object, channel: string): Promise<unknown> => (await voice.refused(name, payload, channel)).detail.why;

it('e25 each delegation registers its own people and others, as many as it has seats, and one head', async () => {
  const someone = { participant: randomUUID(), meeting: m.id, capacity: 'head', name: 'Ada Aas' };
  expect(await why(m.n.as('AUT'), 'participant.register', someone, home.AUT!)).toBe('refusal.registration-none');
  expect(await m.as('AUT').why('registration.open', { plus: 1, until: await later(2) })).toBe('refusal.needs-seat');
  await m.as('secretariat').do('registration.open', { plus: 1, until: await later(2) });
  const { person } = m.n.as('AUT');
  await register('AUT', { person, capacity: 'head' });
  expect(await why(m.n.as('AUT'), 'participant.register', { participant: randomUUID(), meeting: m.id, capacity: 'adviser', person }, home.AUT!)).toBe('refusal.participant-exists');
  expect(await why(m.n.as('AUT'), 'participant.register', someone, home.AUT!)).toBe('refusal.registration-head');
  expect(await why(m.n.as('AUT'), 'participant.register', { ...someone, person }, home.AUT!)).toBe('refusal.participant-one');
  await register('AUT', { name: 'Bo Berg', capacity: 'expert' });
  expect(await m.n.as('AUT').refused('participant.register', { ...someone, capacity: 'adviser' }, home.AUT)).toMatchObject({ code: 'conflict', detail: { why: 'refusal.registration-full', seats: 2 } });
  await m.as('NOR').do('registration.allow', { party: 'AUT', plus: 2 });
  const spare = await register('AUT', { name: 'Cy Carlsen' });
  await m.n.as('AUT').do('participant.withdraw', { participant: spare }, home.AUT);
  expect((await m.n.as('AUT').refused('participant.register', someone, home.CHL)).code).toBe('not-found');
  expect((await m.views('registration'))[0]).toMatchObject({ id: m.id, plus: 1, allowed: [{ party: 'AUT', plus: 2 }], parties: [{ party: 'AUT', registered: 2, approved: 0, arrived: 0 }] });
});

it('e25 a name is read by its delegation and the secretariat; the meeting hears how many', async () => {
  await register('ZAF', { name: 'Thandi Nkosi', capacity: 'head' });
  expect((await rows(m.n.as('AUT'))).map((r) => [r.party, r.name, r.state])).toEqual([['AUT', expect.any(String), 'registered'], ['AUT', 'Bo Berg', 'registered'], ['AUT', 'Cy Carlsen', 'withdrawn']]);
  expect((await rows(m.n.as('NOR'))).length).toBe(0);
  expect((await rows(m.n.secretariat)).map((r) => r.party)).toEqual(['AUT', 'AUT', 'AUT', 'ZAF']);
  expect(JSON.stringify(await m.told())).not.toContain('Thandi');
});

it('e25 e12 the secretariat approves; the code on the badge, read or typed, brings the first of a state into presence', async () => {
  const [bo] = (await rows(m.n.secretariat)).filter((r) => r.name === 'Bo Berg');
  const [head] = (await rows(m.n.secretariat)).filter((r) => r.party === 'AUT' && r.capacity === 'head');
  expect((await m.n.as('AUT').refused('participant.approve', { participant: bo!.id }, home.AUT)).detail.why).toBe('refusal.needs-seat');
  for (const p of [bo!, head!]) await m.n.secretariat.do('participant.approve', { participant: p.id }, home.AUT);
  expect((await m.n.secretariat.refused('participant.approve', { participant: bo!.id }, home.AUT)).detail.why).toBe('refusal.participant-approved');
  const code = async (id: string): Promise<string> => (await rows(m.n.secretariat)).find((r) => r.id === id)!.code!;
  const badge = await code(bo!.id);
  expect(badge).toMatch(/^AUT-[2-9A-HJKMNP-Z]{10}$/);
  // What is printed is what a reader at the door reads.
  const dots = encodeQR(badge, 'raw', { border: 4, scale: 4 });
  const image = Uint8ClampedArray.from(dots.flat().flatMap((dark) => [...Array<number>(3).fill(dark ? 0 : 255), 255]));
  expect(decodeQR({ width: dots.length, height: dots.length, data: image })).toBe(badge);
  const typed = badge.toLowerCase().replace('-', ' ');
  expect(await m.as('secretariat').why('participant.check-in', { sitting: m.sitting, code: 'AUT-2222222222' })).toBe('refusal.participant-code');
  expect(await m.as('AUT').why('participant.check-in', { sitting: m.sitting, code: badge })).toBe('refusal.needs-seat');
  await m.as('secretariat').do('participant.check-in', { sitting: m.sitting, code: typed });
  expect(await m.as('secretariat').why('participant.check-in', { sitting: m.sitting, code: badge })).toBe('refusal.participant-in');
  await m.as('secretariat').do('participant.check-in', { sitting: m.sitting, code: await code(head!.id) });
  expect((await m.told()).slice(-3).map((e) => [e.type, e.data.party, e.data.capacity ?? e.data.present])).toEqual([
    ['participant.checked-in', 'AUT', 'expert'], ['presence.entered', 'AUT', 1], ['participant.checked-in', 'AUT', 'head']]);
  expect((await m.views('presence')).find((p) => p.id === m.sitting)!.parties).toMatchObject([{ party: 'AUT', mode: 'room', until: null }]);
  expect((await m.views('registration'))[0]!.parties[0]).toEqual({ party: 'AUT', registered: 2, approved: 2, arrived: 2 });
  // The second sitting is another day: the same badge comes in again. The badge of another meeting does not.
  await m.as('secretariat').do('participant.check-in', { sitting: m.sittings[1]!, code: badge });
  const other = await convene(m.n, { ...CAST, opened: false });
  expect(await other.as('secretariat').why('participant.check-in', { sitting: other.sitting, code: badge })).toBe('refusal.participant-code');
});

it('e25 accreditation follows from credentials: provisional ones seat, refused ones do not; whoever is not approved does not come in', async () => {
  const p = await register('CRI', { name: 'Ines Mora', capacity: 'head' });
  await m.n.secretariat.do('participant.approve', { participant: p }, home.CRI);
  const mine = async (): Promise<ParticipantRow> => (await rows(m.n.secretariat)).find((r) => r.id === p)!;
  const { code } = await mine();
  const [role] = await m.n.db.own<{ id: string }>(`select id from role where party = 'CRI'`);
  const { result } = await m.n.as('CRI').do('credentials.submit', { issuer: 'Ministry of Foreign Affairs', authority: 'MFA', from: (await m.clock.now()).toISOString(), roles: [role!.id] } as never, home.CRI);
  const { credentials } = result as { credentials: string };
  await m.n.secretariat.do('credentials.review', { credentials, verdict: 'seat-provisionally' }, home.CRI);
  expect((await mine()).accreditation).toBe('provisional');
  await m.as('secretariat').do('participant.check-in', { sitting: m.sitting, code: code! });
  expect((await m.told()).find((e) => e.type === 'participant.checked-in' && e.data.party === 'CRI')!.data).toMatchObject({ accreditation: 'provisional' });
  await m.n.secretariat.do('credentials.review', { credentials, verdict: 'reject', reason: 'Signed by nobody.' }, home.CRI);
  expect((await mine()).accreditation).toBe('none');
  expect(await m.as('secretariat').why('participant.check-in', { sitting: m.sittings[1]!, code: code! })).toBe('refusal.participant-credentials');
  const refused = await register('CHL', { name: 'Tomas Rojas' });
  await m.n.secretariat.do('participant.approve', { participant: refused }, home.CHL);
  const was = (await rows(m.n.secretariat)).find((r) => r.id === refused)!.code!;
  await m.n.secretariat.do('participant.decline', { participant: refused, reason: 'No seat is left.', lang: 'en' }, home.CHL);
  expect(await m.as('secretariat').why('participant.check-in', { sitting: m.sitting, code: was })).toBe('refusal.participant-code');
  expect((await rows(m.n.as('CHL')))[0]).toMatchObject({ state: 'declined', code: null, declined: { text: 'No seat is left.', lang: 'en' } });
  await m.clock.pass('3 days');
  expect(await why(m.n.as('CHL'), 'participant.register', { participant: randomUUID(), meeting: m.id, capacity: 'head', name: 'Late Comer' }, home.CHL!)).toBe('refusal.registration-over');
});
