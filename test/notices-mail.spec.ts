// Stories of mails against a real mail server: what they say and never say, that each leaves once, when they wait, what is gathered. Not here: hours (notices-hours.spec.ts).
import { randomUUID } from 'node:crypto';
import type { NoticeSettings } from '../src/contract/notices.reads.js';
import { NETWORK } from '../src/contract/seats.js';
import { ConfigMistakes, readConfig } from '../src/kernel/config.js';
import { civilOf, instantOf, plusDays } from '../src/ledger/civil.js';
import type { Account, ReaderView } from '../src/members/sessions.js';
import { DeskController } from '../src/notices/desk.controller.js';
import { Hearing } from '../src/notices/hearing.js';
import { Mailer } from '../src/notices/mails/mailer.js';
import { OutboxController } from '../src/notices/mails/outbox.controller.js';
import { NoticeSettingsController } from '../src/notices/mails/settings.controller.js';
import { network, wired, type Network, type Voice } from './support/network.js';
import { mailServer, type MailServer } from './support/smtp.js';

let n: Network;
let post: MailServer;
beforeAll(async () => {
  post = await mailServer();
  n = await network({ members: ['NOR', 'CAN', 'CHL', 'MLI'], chair: 'CHL' }, post.env);
  for (const worker of [Hearing, Mailer] as const) await n.app.get<Hearing | Mailer>(worker).onApplicationShutdown();
  await n.app.get(Hearing).run();
  await n.app.get(Mailer).run();
  await n.db.own('update person set entered = made');
  post.taken.length = 0;
}, 60_000);
afterAll(async () => {
  await post?.close();
  await n?.close();
});

const addresses = new Map<string, string>();
const addressOf = async (by: Voice): Promise<string> => {
  if (!addresses.has(by.person)) addresses.set(by.person, (await n.db.own<{ email: string }>('select email from person where id = $1', [by.person]))[0]!.email);
  return addresses.get(by.person)!;
};
/** Everything that is due by now, once through. */
const run = async (): Promise<void> => {
  await n.app.get(Hearing).run();
  await n.app.get(Mailer).run();
};
/** What this person was sent by what happens. */
const sent = async (by: Voice, happens: () => Promise<unknown>) => {
  const address = await addressOf(by);
  const before = post.to(address).length;
  await happens();
  await run();
  return post.to(address).slice(before);
};
const reader = (by: Voice) => ({ person: by.person, hat: by.hat, party: by.party }) as ReaderView;
const thread = async (by: Voice, title = 'Small arms'): Promise<string> => {
  const id = randomUUID();
  await by.do('thread.open', { about: NETWORK, title, lang: 'en' }, id);
  return id;
};
const remark = (by: Voice, channel: string, mentions: string[] = [], text = 'A word.') => by.do('remark.post', { remark: randomUUID(), text, lang: 'en', mentions }, channel);
const caucus = async (by: Voice, parties: string[], title = 'Two of us'): Promise<string> => {
  const id = randomUUID();
  await by.do('caucus.open', { title, lang: 'en', parties }, id);
  return id;
};
const choose = (by: Voice, some: Partial<NoticeSettings>) =>
  n.app.get(NoticeSettingsController, { strict: false }).choose({ person: by.person } as Account, { named: 'at-once', watched: 'never', tracked: 'never', quiet: 'none', from: '20:00', until: '08:00', ...some });
/** Lets time pass until the clock of the zone says this hour, on the next day that is (or is not) in the week's five. */
const until = async (time: string, zone: string, works: boolean): Promise<void> => {
  const now = await n.clock.now();
  for (let day = civilOf(now, zone).date; ; day = plusDays(day, 1)) {
    const { at } = instantOf({ date: day, time, zone });
    if (at <= now || civilOf(at, zone).weekday < 6 !== works) continue;
    return n.clock.pass(`${at.getTime() - now.getTime()} milliseconds`);
  }
};

it('f7 tells in the recipient’s language that something is asked, with a link and in two forms, and nothing of what it is', async () => {
  const by = n.as('MLI');
  await n.db.own(`update person set lang = 'fr' where id = $1`, [by.person]);
  await by.do('person.correct', { person: by.person, name: 'Aminata <b>Diallo' }, await n.delegation('MLI'));
  const secret = `Zebra${randomUUID().slice(0, 8)}`;
  const [mail, ...more] = await sent(by, async () => remark(n.as('NOR'), await caucus(n.as('NOR'), ['MLI'], `${secret} title`), [], `${secret} words`));
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ subject: 'Concord\u202f: quelque chose est demandé à votre État', from: { name: 'Concord', address: 'concord@network.example' } });
  expect(mail!.text).toContain('https://concord.network.example/inbox?notice=');
  expect(mail!.html).toContain('Aminata &lt;b&gt;Diallo');
  expect(mail!.headers.map((h) => [h.key, h.value])).toEqual(expect.arrayContaining([['auto-submitted', 'auto-generated'], ['content-language', 'fr']]));
  for (const told of [secret, 'Norv', 'Norway', 'NOR', 'restreinte']) expect([mail!.subject, mail!.text, mail!.html].join()).not.toContain(told);
});

it('g2 no mail holds a title, a text or the name of a state, whatever happens', async () => {
  const secret = `Okapi${randomUUID().slice(0, 8)}`;
  await choose(n.as('CAN'), { watched: 'hourly', tracked: 'hourly', named: 'hourly' });
  const mails = await sent(n.as('CAN'), async () => {
    const id = await thread(n.as('CAN'), `${secret} a title`);
    await remark(n.as('NOR'), id, ['CAN'], `${secret} a text`);
    const initiative = randomUUID();
    await n.as('NOR').do('initiative.draft', { title: { en: `${secret} a record` } }, initiative);
    await n.as('NOR').do('initiative.share', { basedOn: 1 }, initiative);
    await n.as('NOR').do('thread.open', { about: initiative, title: `${secret} about it`, lang: 'en', remark: randomUUID(), text: 'Canada?', mentions: ['CAN'] }, randomUUID());
    await caucus(n.as('CHL'), ['CAN'], `${secret} between us`);
    await run();
    await n.clock.pass('1 hour');
  });
  expect(mails.map((m) => m.subject)).toEqual(['Concord: something is asked of your state', 'Concord: what there is to read']);
  for (const m of mails) expect([secret, 'Norway', 'Chile', 'NOR', 'CHL'].filter((told) => `${m.subject} ${m.text} ${m.html}`.includes(told))).toEqual([]);
});

it('f7 gathers the rest by object at the hour one chose, once, and what asks something at once and alone', async () => {
  await choose(n.as('CAN'), { watched: 'hourly', named: 'hourly' });
  const [one, two] = [await thread(n.as('CAN')), await thread(n.as('CAN'))];
  await run();
  expect(await sent(n.as('CAN'), async () => {
    for (const mention of [['CAN'], [], []]) await remark(n.as('NOR'), one, mention);
    await remark(n.as('NOR'), two);
  })).toEqual([]);
  const [digest, ...more] = await sent(n.as('CAN'), () => n.clock.pass('1 hour'));
  expect(more).toEqual([]);
  expect(digest!.text).toContain('A discussion: one mention of your state, 3 new entries');
  expect(digest!.text).toContain(`A discussion: one new entry\nhttps://concord.network.example/threads/${two}`);
  expect(await sent(n.as('CAN'), () => n.clock.pass('1 hour'))).toEqual([]);
  const [next] = await sent(n.as('CAN'), async () => {
    await remark(n.as('NOR'), two);
    await n.clock.pass('1 hour');
  });
  expect(next!.text).toContain('one new entry');
  expect(next!.text).not.toContain(one);
});

it('f7 gathers in the morning for whoever follows, also where nothing was ever addressed to that person', async () => {
  const adviser = await n.person('CAN', ['speak']);
  await n.db.own('update person set entered = made where id = $1', [adviser.person]);
  const id = await thread(n.as('CAN'));
  await run();
  await remark(n.as('NOR'), id);
  const [digest, ...more] = await sent(adviser, () => n.clock.pass('1 day'));
  expect([digest?.subject, more]).toEqual(['Concord: what there is to read', []]);
  expect(digest!.text).toContain(`/threads/${id}`);
});

it('f7 writes of nothing that was read meanwhile', async () => {
  await choose(n.as('CAN'), { named: 'at-once' });
  const id = await thread(n.as('CAN'));
  const { seq } = await remark(n.as('NOR'), id, ['CAN']);
  await run();
  await n.app.get(DeskController, { strict: false }).read(reader(n.as('CAN')), { channel: id, seq });
  expect(await sent(n.as('CAN'), () => n.clock.pass('5 minutes'))).toEqual([]);
  await remark(n.as('NOR'), id, ['CAN']);
  await run();
  expect((await sent(n.as('CAN'), () => n.clock.pass('5 minutes'))).map((m) => m.subject)).toEqual(['Concord: your state is named']);
});

it('f11 waits for the hours of the post, over a weekend too; whoever wants none has none', async () => {
  const delegation = await n.delegation('CHL');
  const { result } = await n.as('CHL').do('post.open', { kind: 'capital', city: 'Santiago', zone: 'America/Santiago', lang: 'en' }, delegation);
  await n.as('CHL').do('role.change', { role: n.as('CHL').hat, post: (result as { post: string }).post }, delegation);
  await choose(n.as('CHL'), { quiet: 'post' });
  await until('13:00', 'America/Santiago', false);
  await run();
  expect(await sent(n.as('CHL'), () => caucus(n.as('NOR'), ['CHL']))).toEqual([]);
  expect(await sent(n.as('CHL'), () => until('08:30', 'America/Santiago', true))).toEqual([]);
  expect((await sent(n.as('CHL'), () => n.clock.pass('4 days'))).length).toBeLessThanOrEqual(1);
  await choose(n.as('CHL'), { quiet: 'none' });
  await until('03:00', 'America/Santiago', false);
  await run();
  expect(await sent(n.as('CHL'), () => caucus(n.as('NOR'), ['CHL']))).toHaveLength(1);
});

it('f7 sends each once while two nodes write and send at the same time', async () => {
  const second = await wired(n.db, post.env);
  for (const worker of [Hearing, Mailer] as const) await second.app.get<Hearing | Mailer>(worker).onApplicationShutdown();
  await choose(n.as('MLI'), { quiet: 'none' });
  const mails = await sent(n.as('MLI'), async () => {
    for (let i = 0; i < 12; i += 1) await caucus(n.as('NOR'), ['MLI']);
    await n.app.get(Hearing).run();
    await Promise.all([n.app, second.app].flatMap((app) => [app.get(Mailer).run(), app.get(Mailer).run()]));
  });
  expect(mails).toHaveLength(12);
  expect(new Set(mails.map((m) => m.messageId)).size).toBe(12);
  await second.app.close();
});

it('f7 tries again further and further apart, gives up what can never arrive, and the secretariat sees it', async () => {
  const lists = n.app.get(OutboxController, { strict: false });
  const own = async () => (await lists.own({ person: n.as('MLI').person } as Account)).mails[0]!;
  post.refuse(451);
  expect(await sent(n.as('MLI'), () => caucus(n.as('NOR'), ['MLI']))).toEqual([]);
  expect(await own()).toMatchObject({ state: 'waiting', tries: 1 });
  const [late] = await sent(n.as('MLI'), () => n.clock.pass('2 minutes'));
  expect(late!.messageId).toBe(`<${(await own()).id}@network.example>`);
  expect(await own()).toMatchObject({ state: 'sent', tries: 2 });
  post.refuse(550);
  expect(await sent(n.as('MLI'), () => caucus(n.as('NOR'), ['MLI']))).toEqual([]);
  expect(await sent(n.as('MLI'), () => n.clock.pass('1 day'))).toEqual([]);
  const all = await lists.all(reader(n.secretariat));
  expect(all.mails[0]).toMatchObject({ state: 'failed', problem: '550', party: 'MLI' });
  expect([all.leaves, all.counts.failed, JSON.stringify(all).includes('asked of your state')]).toEqual([true, 1, false]);
});

it('f7 sends under the same message id what a node had under way when it died, and says that it may have come twice', async () => {
  const [first] = await sent(n.as('MLI'), () => caucus(n.as('NOR'), ['MLI']));
  await n.db.own(`update mail set state = 'sending', sent = null, held = concord_now() where id = $1`, [first!.messageId!.slice(1, 37)]);
  expect(await sent(n.as('MLI'), async () => undefined)).toEqual([]);
  const [twin] = await sent(n.as('MLI'), () => n.clock.pass('6 minutes'));
  expect(twin!.messageId).toBe(first!.messageId);
  expect((await n.app.get(OutboxController, { strict: false }).own({ person: n.as('MLI').person } as Account)).mails[0]).toMatchObject({ state: 'sent', tries: 2 });
});

it('f7 without a mail server keeps what it wrote to be read here, and sends nothing of it when there is one', async () => {
  const dry = await wired(n.db);
  for (const worker of [Hearing, Mailer] as const) await dry.app.get<Hearing | Mailer>(worker).onApplicationShutdown();
  await caucus(n.as('NOR'), ['MLI']);
  await dry.app.get(Hearing).run();
  await dry.app.get(Mailer).run();
  const box = await dry.app.get(OutboxController, { strict: false }).own({ person: n.as('MLI').person } as Account);
  expect([box.leaves, box.mails[0]!.state, box.mails[0]!.text]).toEqual([false, 'kept', expect.stringContaining('http://localhost:3000/inbox?notice=')]);
  await dry.app.close();
  expect(await sent(n.as('MLI'), () => n.clock.pass('1 day'))).toEqual([]);
});

it('a mail server is named with a sender, and what is wrong is said at the start', () => {
  const wrong = (env: Record<string, string>): string[] => {
    try {
      readConfig(env, '/');
      return [];
    } catch (e) {
      return (e as ConfigMistakes).sentences;
    }
  };
  expect(wrong({ SMTP_URL: 'smtp://mail.example:587', MAIL_FROM: 'Concord <concord@example.org>' })).toEqual([]);
  expect(wrong({ SMTP_URL: 'smtps://user:word@mail.example', MAIL_FROM: 'concord@example.org' })).toEqual([]);
  expect(wrong({ SMTP_URL: 'mail.example' })[0]).toMatch(/^SMTP_URL is not an address of the form smtp:/);
  expect(wrong({ SMTP_URL: 'smtp://mail.example' })).toEqual(['SMTP_URL is set without MAIL_FROM; a mail needs a sender.']);
  for (const from of ['concord', 'Concord <concord@example.org', 'a@b.example\nBcc: all@b.example', 'a@b.example, c@d.example']) expect(wrong({ MAIL_FROM: from })[0]).toMatch(/^MAIL_FROM is no sender/);
});
