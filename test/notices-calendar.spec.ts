// Stories of the private calendar: made and revoked by oneself, read by whoever bears its address, in one's language, and telling nothing but that something ends. Parsed by
// another library than the one that writes it. Not here: what is due (notices-today.spec.ts).
import ical, { type VEvent } from 'node-ical';
import { NETWORK } from '../src/contract/seats.js';
import type { Account } from '../src/members/sessions.js';
import { CalendarController } from '../src/notices/calendar/calendar.controller.js';
import { httpApplication, type Answer, type HttpApplication } from './support/http.js';
import { convene } from './support/meetings.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
let web: HttpApplication;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'] });
  web = await httpApplication(n.db.url, { PUBLIC_URL: 'https://concord.network.example' });
}, 60_000);
afterAll(async () => {
  await web?.close();
  await n?.close();
});

const own = () => web.app.get(CalendarController, { strict: false });
const me = (by: Voice) => ({ person: by.person }) as Account;
/** The path of a new feed. */
const made = async (by: Voice): Promise<string> => new URL((await own().make(me(by))).address).pathname;
const get = (path: string): Promise<Answer> => web.send('GET', path, {});
const events = async (path: string): Promise<VEvent[]> => Object.values(ical.sync.parseICS((await get(path)).body)).filter((e): e is VEvent => e?.type === 'VEVENT');
const told = async (path: string) => (await events(path)).map((e) => [e.start.toISOString(), Number(e.sequence), e.status]);
const inDays = async (days: number): Promise<string> => new Date(Math.floor((await n.clock.now()).getTime() / 1_000) * 1_000 + days * 86_400_000).toISOString();
const hand = async (until: string): Promise<string> =>
  ((await n.as('NOR').do('credentials.submit', { issuer: 'The Okapi Minister', authority: 'MFA', from: await inDays(-10), until, roles: [n.as('NOR').hat] }, await n.delegation('NOR'))).result as { credentials: string }).credentials;
const accept = async (credentials: string) => n.secretariat.do('credentials.review', { credentials, verdict: 'accept' }, await n.delegation('NOR'));

let path: string;
let end: string;
it('g6 is read without a session by whoever bears the address, which is told once and kept as a hash', async () => {
  path = await made(n.as('NOR'));
  const token = path.split('/').at(-1)!;
  expect(token).toMatch(/^[\w-]{43}$/);
  expect((await n.db.own<{ kept: string }>(`select row_to_json(f)::text as kept from feed f`)).map((f) => f.kept.includes(token))).toEqual([false]);
  expect(JSON.stringify(await own().mine(me(n.as('NOR'))))).not.toContain(token);
  const answer = await get(path);
  expect([answer.status, answer.headers['content-type'], answer.headers['cache-control'], answer.headers['referrer-policy']]).toEqual([200, 'text/calendar; charset=utf-8', 'private, no-store', 'no-referrer']);
  for (const wrong of [`${path}x`, '/api/calendar/x', `/api/calendar/${'A'.repeat(43)}`, `/api/calendar/${'é'.repeat(9)}`]) expect((await get(encodeURI(wrong))).status).toBe(404);
});

it('g6 holds the deadlines of one’s party as events that keep their name, count changes up, and are cancelled when they no longer stand', async () => {
  end = await inDays(30);
  await accept(await hand(end));
  const [event] = await events(path);
  expect([event!.start.toISOString(), Number(event!.sequence), event!.status]).toEqual([end, 0, 'CONFIRMED']);
  expect((event!.url as unknown as { val: string }).val).toBe('https://concord.network.example/');
  expect(event!.alarms).toHaveLength(2);
  expect(await told(path)).toEqual([[end, 0, 'CONFIRMED']]);
  expect(await events(await made(n.as('CAN')))).toEqual([]);
  await accept(await hand(await inDays(500)));
  expect(await told(path)).toEqual([[end, 1, 'CANCELLED']]);
  expect([(await events(path))[0]!.uid, (await events(path))[0]!.alarms ?? []]).toEqual([event!.uid, []]);
});

it('g6 counts a deadline up each time it is moved, and once for two who ask at the same time', async () => {
  const [first, next] = [await inDays(5), await inDays(6)];
  const move = (due: string) => n.db.own(`insert into deadline (key, channel, kind, ref, due, parties, set_at) values ('silence:x', $1, 'silence', 'silence:x', $2, null, concord_now()) on conflict (key) do update set due = excluded.due`, [NETWORK, due]);
  await move(first);
  const all = async () => (await told(path)).filter(([, , status]) => status === 'CONFIRMED');
  expect(await all()).toEqual([[first, 0, 'CONFIRMED']]);
  await move(next);
  await Promise.all(Array.from({ length: 8 }, () => get(path)));
  expect(await all()).toEqual([[next, 1, 'CONFIRMED']]);
});

it('g6 says it in one’s language, folds at 75 octets, and names nothing', async () => {
  await n.db.own(`update person set lang = 'fr' where id = $1`, [n.as('NOR').person]);
  const { body } = await get(path);
  expect((await events(path))[0]!.summary).toBe('Concord\u202f: une échéance de votre État');
  expect(body.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(body.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(['Okapi', 'Norway', 'Norvège', 'NOR', n.as('NOR').person].filter((t) => body.includes(t))).toEqual([]);
});

it('e29 holds the sittings of meetings that one’s party reads, from their hour to their end; one that is called off is cancelled', async () => {
  const other = await made(n.as('CAN'));
  const m = await convene(n, { chair: 'NOR', delegates: ['CAN'], presides: 'NOR', opened: false, sittings: 2 });
  const [sitting] = (await m.views('sitting')).filter((s) => s.number === 2);
  const of = async (feed: string) => (await events(feed)).filter((e) => e.start.toISOString() === new Date(Math.floor(Date.parse(sitting!.from) / 1_000) * 1_000).toISOString()).map((e) => [e.summary, (e.end!.getTime() - e.start.getTime()) / 3_600_000, e.status]);
  expect([await of(path), await of(other)]).toEqual([[['Concord\u202f: une séance', 3, 'CONFIRMED']], [['Concord: a sitting', 3, 'CONFIRMED']]]);
  await m.as('NOR').do('sitting.cancel', { sitting: sitting!.id });
  expect(await of(other)).toEqual([['Concord: a sitting that does not take place', 3, 'CANCELLED']]);
  await m.as('NOR').do('meeting.cancel', { reason: 'Postponed', lang: 'en' });
});

it('g6 ends with its revocation, with a new address, and with the office of its person', async () => {
  const next = await made(n.as('NOR'));
  expect([(await get(path)).status, (await get(next)).status]).toEqual([404, 200]);
  expect((await own().mine(me(n.as('NOR')))).read).toMatch(/Z$/);
  await own().revoke(me(n.as('NOR')));
  expect([(await get(next)).status, await own().mine(me(n.as('NOR')))]).toEqual([404, { made: null, read: null }]);
  const adviser = await n.person('CAN', ['speak']);
  const theirs = await made(adviser);
  expect((await get(theirs)).status).toBe(200);
  await n.as('CAN').do('role.end', { role: adviser.hat }, await n.delegation('CAN'));
  expect((await get(theirs)).status).toBe(404);
});
