// Stories of coming in: a link, a password, a sign-in that tells a guesser nothing and gets slow. Over HTTP, as a browser does it.
import { FirstOfficer } from '../src/members/first-officer.js';
import { Passwords } from '../src/members/passwords.js';
import { network, type Network } from './support/network.js';
import { FrontDoor, PASSWORD, why } from './support/visitor.js';

let n: Network;
let door: FrontDoor;
let nor: string;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'], chair: 'NOR' });
  nor = await n.delegation('NOR');
  door = await FrontDoor.open(n);
}, 60_000);
afterAll(async () => {
  await door?.close();
  await n?.close();
});

describe('a link', () => {
  it('lets its person set a password and come in, once', async () => {
    const { person, email } = await door.invite();
    const token = await door.linkFor(person);
    const b = door.browser();
    expect((await b.ask('POST', '/api/invitation', { token })).json()).toEqual({ name: 'Liv Aas', email, lang: 'en' });
    expect(why(await b.ask('POST', '/api/invitation/accept', { token, password: 'short' }))).toBe('refusal.password-short');
    expect(why(await b.ask('POST', '/api/invitation/accept', { token, password: email.toUpperCase() }))).toBe('refusal.password-is-name');
    const came = await b.ask('POST', '/api/invitation/accept', { token, password: PASSWORD });
    expect(String(came.headers['set-cookie'])).toMatch(/^concord=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=604800$/);
    expect((await b.me()).json()).toMatchObject({ person, party: 'NOR', hats: [{ party: 'NOR', delegation: nor, seats: expect.arrayContaining(['chair', 'delegate']) }] });
    expect(why(await door.browser().ask('POST', '/api/invitation/accept', { token, password: PASSWORD }))).toBe('refusal.link-over');
  });

  it('is used once also by two at once', async () => {
    const token = await door.linkFor((await door.invite()).person);
    const answers = await Promise.all([1, 2].map(() => door.browser().ask('POST', '/api/invitation/accept', { token, password: PASSWORD })));
    expect(answers.map((a) => a.status).sort()).toEqual([204, 404]);
  });

  it('is void after a newer one, and after a week', async () => {
    const { person } = await door.invite();
    const old = await door.linkFor(person);
    const newer = await door.linkFor(person);
    expect((await door.browser().ask('POST', '/api/invitation', { token: old })).status).toBe(404);
    await n.db.own(`update invitation set expires = concord_now() - interval '1 second' where person = $1`, [person]);
    expect((await door.browser().ask('POST', '/api/invitation', { token: newer })).status).toBe(404);
  });

  it('is issued by one’s own focal point only, and stored as a hash', async () => {
    const canadian = await door.invite(['speak'], 'CAN');
    expect((await (await door.focalPoint()).ask('POST', `/api/people/${canadian.person}/invitation`)).status).toBe(404);
    const { browser: plain } = await door.letIn();
    expect((await plain.ask('POST', `/api/people/${canadian.person}/invitation`)).status).toBe(404);
    const token = await door.linkFor((await door.invite()).person);
    const rows = await n.db.own<{ n: number }>(`select count(*)::int as n from invitation where encode(token, 'escape') like '%' || $1 || '%'`, [token]);
    expect(rows[0]!.n).toBe(0);
  });

  it('is printed for the first officer of an installation', async () => {
    const made = await door.web.app.get(FirstOfficer).create({ name: 'Root Officer', email: 'root@concord.example', lang: 'fr' });
    const token = (made as { link: string }).link.split('#')[1];
    const b = door.browser();
    await b.ask('POST', '/api/invitation/accept', { token, password: PASSWORD });
    expect((await b.me()).json()).toMatchObject({ party: 'secretariat', secretariat: true, lang: 'fr' });
    expect((await b.ask('GET', '/api/secretariat/people')).json()).toEqual(expect.arrayContaining([expect.objectContaining({ name: 'Root Officer', account: 'active' })]));
  });

  it('is printed again at the shell for who cannot come in; the new password ends what was open', async () => {
    const { email, browser: b } = await door.letIn();
    const made = await door.web.app.get(FirstOfficer).link(email.toUpperCase());
    await door.browser().ask('POST', '/api/invitation/accept', { token: (made as { link: string }).link.split('#')[1], password: 'a quite different one' });
    expect((await b.me()).status).toBe(401);
    expect([(await door.browser().signIn(email)).status, (await door.browser().signIn(email, 'a quite different one')).status]).toEqual([403, 204]);
    expect(await door.web.app.get(FirstOfficer).link('nobody@nowhere.example')).toMatchObject({ refusal: { code: 'not-found' } });
  });
});

describe('signing in', () => {
  it('gives a new session each time, and the old cookie of this browser opens nothing', async () => {
    const { email, browser: b } = await door.letIn();
    const before = b.cookie;
    expect((await b.signIn(email)).status).toBe(204);
    expect(b.cookie).not.toBe(before);
    const thief = door.browser();
    thief.cookie = before;
    expect((await thief.me()).status).toBe(401);
  });

  it('answers alike, and after the same work, whoever it is', async () => {
    const { email } = await door.letIn();
    const unset = await door.invite();
    const passwords = door.web.app.get(Passwords);
    const check = passwords.check.bind(passwords);
    const asked: (string | null)[] = [];
    passwords.check = (stored, password) => {
      asked.push(stored);
      return check(stored, password);
    };
    const answers = await Promise.all([['nobody@nowhere.example', PASSWORD], [email, 'not the right one'], [unset.email, PASSWORD]].map(([e, p]) => door.browser().signIn(e!, p)));
    passwords.check = check;
    expect(new Set(answers.map((a) => a.body)).size).toBe(1);
    expect(answers.map((a) => a.status)).toEqual([403, 403, 403]);
    expect(asked.filter((stored) => stored === null)).toHaveLength(2);
    expect(asked).toHaveLength(3);
    const spans: number[] = [];
    for (const stored of asked) {
      const start = process.hrtime.bigint();
      expect(await check(stored, 'not the right one')).toBe(false);
      spans.push(Number(process.hrtime.bigint() - start) / 1e6);
    }
    expect(Math.min(...spans)).toBeGreaterThan(5);
  });

  it('tells a form with other fields from a wrong password', async () => {
    expect((await door.browser().ask('POST', '/api/session', { email: 'a@b.example' })).status).toBe(403);
    expect((await door.browser().ask('POST', '/api/session', { email: { $ne: 1 }, password: 'x' })).status).toBeLessThan(500);
    expect((await door.browser().signIn('a\0@b.example')).status).toBe(422);
  });

  it('gets slow for whoever guesses, and the owner still comes in from elsewhere', async () => {
    const { email } = await door.letIn();
    const guesser = door.browser();
    const tries: string[] = [];
    for (let i = 0; i < 8; i += 1) tries.push(why(await guesser.signIn(email, `guess number ${i} of many`)));
    expect(tries.slice(0, 4)).toEqual(Array(4).fill('refusal.sign-in-failed'));
    expect(tries).toContain('refusal.slow-down');
    expect((await door.browser().signIn(email)).status).toBe(204);
    await n.db.own(`update throttle set free = concord_now(), last = concord_now() - interval '20 minutes'`);
    expect((await guesser.signIn(email)).status).toBe(204);
  }, 30_000);

  it('is not hurried by addresses that the guesser writes: only what the proxy in front saw counts', async () => {
    const { email } = await door.letIn();
    const guesser = door.browser();
    const tries: string[] = [];
    for (let i = 0; i < 8; i += 1) {
      tries.push(why(await guesser.ask('POST', '/api/session', { email, password: `guess number ${i} of many` }, { 'x-forwarded-for': `203.0.113.${i}, 198.51.100.7` })));
    }
    expect(tries).toContain('refusal.slow-down');
  }, 30_000);

  it('gives a burst of guesses at once no more than one after another', async () => {
    const { email } = await door.letIn();
    const guesser = door.browser();
    const told = await Promise.all(Array.from({ length: 20 }, (_, i) => guesser.signIn(email, `burst number ${i} of many`).then(why)));
    expect(told.filter((t) => t === 'refusal.sign-in-failed').length).toBeLessThanOrEqual(8);
    expect(told.filter((t) => t === 'refusal.slow-down').length).toBeGreaterThanOrEqual(12);
  }, 30_000);

  it('is slow for strangers’ names alike', async () => {
    const guesser = door.browser();
    const tries: string[] = [];
    for (let i = 0; i < 8; i += 1) tries.push(why(await guesser.signIn('nobody@nowhere.example', `guess number ${i} of many`)));
    expect(tries).toContain('refusal.slow-down');
  }, 30_000);
});

