// Stories of deadlines: who is reminded when, the last call that comes through quiet hours, what a capital has seen, and whom nobody reached. Not here: mails (notices-mail.spec.ts).
import { randomUUID } from 'node:crypto';
import type { UnreachedCall } from '../src/contract/notices.reads.js';
import { NETWORK } from '../src/contract/seats.js';
import { civilOf, instantOf, plusDays } from '../src/ledger/civil.js';
import { calendars } from '../src/ledger/working-days.js';
import type { ReaderView } from '../src/members/sessions.js';
import { InboxController } from '../src/notices/inbox.controller.js';
import { Mailer } from '../src/notices/mails/mailer.js';
import { Reminders } from '../src/notices/reminders.js';
import { UnreachedController } from '../src/notices/unreached.controller.js';
import { hush, tell } from './support/hush.js';
import { network, type Network, type Voice } from './support/network.js';
import { mailServer, type MailServer } from './support/smtp.js';

let n: Network;
let post: MailServer;
let adviser: Voice;
const SANTIAGO = 'America/Santiago';
beforeAll(async () => {
  post = await mailServer();
  n = await network({ members: ['NOR', 'CHL', 'MLI'], observers: ['ZAF'] }, post.env);
  await hush(n.app);
  adviser = await n.person('CHL', ['speak']);
  const delegation = await n.delegation('CHL');
  const { result } = await n.as('CHL').do('post.open', { kind: 'capital', city: 'Santiago', zone: SANTIAGO, lang: 'en' }, delegation);
  for (const by of [n.as('CHL'), adviser]) await n.as('CHL').do('role.change', { role: by.hat, post: (result as { post: string }).post }, delegation);
  await run();
  post.taken.length = 0;
}, 60_000);
afterAll(async () => {
  await post?.close();
  await n?.close();
});

const run = () => tell(n.app);
const reader = (by: Voice) => ({ person: by.person, hat: by.hat, party: by.party }) as ReaderView;
/** Lets time pass to this hour of Santiago, on the next Monday to Wednesday or on the next Sunday, before a week without holidays. */
const until = async (time: string, day: 'working' | 'sunday' = 'working'): Promise<void> => {
  const now = await n.clock.now();
  const { calendar } = calendars();
  for (let date = civilOf(now, SANTIAGO).date; ; date = plusDays(date, 1)) {
    const { at } = instantOf({ date, time, zone: SANTIAGO });
    const { weekday } = civilOf(at, SANTIAGO);
    const isQuiet = Array.from({ length: 9 }, (_, i) => calendar('CHL', plusDays(date, i))).every((kind) => kind !== 'holiday');
    if (at > now && isQuiet && (day === 'sunday' ? weekday === 7 : weekday < 4)) return n.clock.pass(`${at.getTime() - now.getTime()} milliseconds`);
  }
};
const deadline = async (hours: number, parties: string[] | null = ['CHL']): Promise<string> => {
  const key = `silence:${randomUUID()}`;
  await n.db.own(`insert into deadline (key, channel, kind, ref, due, parties, set_at) values ($1, $2, 'silence', $1, concord_now() + make_interval(hours => $3), $4, concord_now())`, [key, NETWORK, hours, parties]);
  return key;
};
/** The reminders that somebody has had of a deadline, in their order. */
const reminded = async (by: Voice, key: string): Promise<string[]> => {
  await run();
  return (await n.db.own<{ point: string }>(`select split_part(key, ' ', 3) as point from notice where person = $1 and deadline = $2 order by at`, [by.person, key])).map((r) => r.point);
};
/** Subjects of what somebody was sent about deadlines. */
const mails = async (by: Voice): Promise<string[]> => {
  const [row] = await n.db.own<{ email: string }>('select email from person where id = $1', [by.person]);
  return post.to(row!.email).map((m) => m.subject!).filter((subject) => subject.includes('deadline'));
};

it('f7 h11 reminds a day, four hours and one hour before, once, and calls last two hours before those who may bind', async () => {
  await until('09:30');
  const key = await deadline(31);
  expect(await reminded(n.as('CHL'), key)).toEqual([]);
  await n.clock.pass('7 hours 30 minutes');
  expect([await reminded(n.as('CHL'), key), await reminded(n.as('NOR'), key)]).toEqual([['24'], []]);
  await n.clock.pass('20 hours');
  expect(await reminded(n.as('CHL'), key)).toEqual(['24', '4']);
  await n.clock.pass('2 hours');
  expect([await reminded(n.as('CHL'), key), await reminded(adviser, key)]).toEqual([['24', '4', 'last'], ['24', '4']]);
  await n.clock.pass('1 hour');
  await Promise.all([n.app.get(Reminders).run(), n.app.get(Reminders).run()]);
  expect([await reminded(n.as('CHL'), key), await reminded(adviser, key)]).toEqual([['24', '4', 'last', '1'], ['24', '4', '1']]);
  await n.clock.pass('2 hours');
  expect(await reminded(n.as('CHL'), key)).toHaveLength(4);
  expect(await mails(n.as('CHL'))).toEqual(['Concord: a deadline ends soon', 'Concord: a deadline ends soon', 'Concord: last call, a deadline ends soon', 'Concord: a deadline ends soon']);
});

it('f11 brings a reminder of the weekend forward into the hours of the post, and only the last call comes on Sunday', async () => {
  await until('10:00', 'sunday');
  await n.clock.pass('4 days 6 hours');
  // Thursday, 16:00; it ends on Sunday at 14:00.
  const key = await deadline(70);
  expect(await reminded(n.as('CHL'), key)).toEqual([]);
  await n.clock.pass('25 hours 30 minutes');
  expect([await reminded(n.as('CHL'), key), await reminded(adviser, key)]).toEqual([['1'], ['1']]);
  post.taken.length = 0;
  await n.clock.pass('42 hours 45 minutes');
  expect([await reminded(n.as('CHL'), key), await reminded(adviser, key)]).toEqual([['1', 'last'], ['1']]);
  expect([await mails(n.as('CHL')), await mails(adviser)]).toEqual([['Concord: last call, a deadline ends soon'], []]);
  expect(post.taken[0]!.text).toMatch(/ends on Sunday, .*14:0\d \(UTC.*Santiago\)/);
});

it('f7 starts over when a deadline is moved, and is silent about one that is closed or came too late for its moments', async () => {
  await until('10:00');
  const short = await deadline(3);
  expect(await reminded(adviser, short)).toEqual([]);
  await n.clock.pass('2 hours 10 minutes');
  expect(await reminded(adviser, short)).toEqual(['1']);
  await n.db.own(`update deadline set due = due + interval '1 hour' where key = $1`, [short]);
  await n.clock.pass('1 hour');
  expect(await reminded(adviser, short)).toEqual(['1', '1']);
  const closed = await deadline(3);
  await n.db.own('update deadline set closed = concord_now() where key = $1', [closed]);
  await n.clock.pass('2 hours 30 minutes');
  expect(await reminded(adviser, closed)).toEqual([]);
});

const unreached = (channel?: string): Promise<UnreachedCall[]> => n.app.get(UnreachedController, { strict: false }).unreached(reader(n.secretariat), channel);
const left = async (key: string): Promise<string[] | undefined> => (await unreached()).find((c) => c.call === key)?.parties.map((p) => p.party);

it('f10 c11 lists whom a deadline has not reached, with who may bind and the hour at the posts, until one of them has it', async () => {
  await until('10:00');
  const key = await deadline(50, ['NOR', 'CHL', 'MLI']);
  expect(await left(key)).toEqual(['CHL', 'MLI', 'NOR']);
  const chile = (await unreached(NETWORK)).find((c) => c.call === key)!.parties[0]!;
  expect([chile.holders.map((h) => h.name), chile.posts.map((p) => [p.city, p.open])]).toEqual([['Delegate of CHL'], [['Santiago', true]]]);
  // Mali's mail server refuses for good; Chile's adviser, who may not bind, has had it too.
  await n.clock.pass('27 hours');
  await n.app.get(Reminders).run();
  await n.app.get(Mailer).write();
  await n.db.own(`update mail set state = 'failed' where state = 'waiting' and person = $1`, [n.as('MLI').person]);
  await n.app.get(Mailer).run();
  expect(await left(key)).toEqual(['MLI']);
  const notice = (await n.app.get(InboxController, { strict: false }).inbox(reader(n.as('MLI')))).objects[0]!.lines[0]!;
  expect(notice).toMatchObject({ class: 'deadline', entry: null, deadline: { kind: 'silence' }, acknowledgeable: true, acknowledged: null });
  await n.as('MLI').do('notice.acknowledge', { notice: notice.id }, await n.delegation('MLI'));
  expect(await left(key)).toBeUndefined();
  expect((await n.as('MLI').refused('notice.acknowledge', { notice: notice.id }, await n.delegation('MLI'))).detail.why).toBe('refusal.acknowledged');
  expect((await n.app.get(InboxController, { strict: false }).inbox(reader(n.as('MLI')))).objects[0]!.lines[0]!.acknowledged).toMatchObject({ how: 'capital', person: n.as('MLI').person });
  await n.db.own('update deadline set closed = concord_now() where key = $1', [key]);
});

it('f10 lets the secretariat note that it telephoned, and keeps from it what it may not read', async () => {
  const soon = await deadline(50, ['MLI']);
  expect((await n.secretariat.refused('notice.reach', { call: soon }, await n.delegation('NOR'))).detail.why).toBe('refusal.no-notice');
  expect(await left(soon)).toEqual(['MLI']);
  await n.secretariat.do('notice.reach', { call: soon }, await n.delegation('MLI'));
  expect(await left(soon)).toBeUndefined();
  expect((await n.as('NOR').refused('notice.reach', { call: soon }, await n.delegation('MLI'))).code).toBe('not-found');
  const caucus = randomUUID();
  await n.as('NOR').do('caucus.open', { title: 'Two of us', lang: 'en', parties: ['CHL'] }, caucus);
  await run();
  const { lines } = (await n.app.get(InboxController, { strict: false }).inbox(reader(n.as('CHL')))).objects.find((o) => o.channel === caucus)!;
  expect(lines[0]).toMatchObject({ class: 'call', acknowledgeable: false });
  expect((await n.as('CHL').refused('notice.acknowledge', { notice: lines[0]!.id }, await n.delegation('CHL'))).detail.why).toBe('refusal.not-for-secretariat');
  expect((await unreached()).map((c) => c.channel)).not.toContain(caucus);
});
