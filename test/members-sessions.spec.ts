// Stories of being in: sessions and their ends, hats, preferences, reads each for whom they are meant, and pages that are not ours. Over HTTP.
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../src/contract/seats.js';
import { Invitations } from '../src/members/invitations.js';
import { Sessions } from '../src/members/sessions.js';
import { httpApplication } from './support/http.js';
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

describe('a session', () => {
  it('is listed and ended by its owner, and only by its owner', async () => {
    const { email, browser: one } = await door.letIn();
    const two = door.browser('Telephone');
    await two.signIn(email);
    const list = (await one.ask('GET', '/api/sessions')).json<{ id: string; agent: string; current: boolean }[]>();
    expect(list.map((s) => [s.agent, s.current]).sort()).toEqual([['Browser', true], ['Telephone', false]]);
    const stranger = (await door.letIn()).browser;
    const other = list.find((s) => !s.current)!.id;
    expect((await stranger.ask('DELETE', `/api/sessions/${other}`)).status).toBe(404);
    const epoch = async () => (await n.read.query<{ epoch: number }>('select epoch from authority'))[0]!.epoch;
    const before = await epoch();
    expect((await one.ask('DELETE', `/api/sessions/${other}`)).status).toBe(204);
    expect(await epoch()).toBeGreaterThan(before);
    expect((await two.me()).status).toBe(401);
    await two.signIn(email);
    await one.ask('DELETE', '/api/sessions');
    expect([(await two.me()).status, (await one.me()).status]).toEqual([401, 200]);
    await one.ask('DELETE', '/api/session');
    expect((await one.me()).status).toBe(401);
  });

  it('ends with another password everywhere else', async () => {
    const { email, browser: one } = await door.letIn();
    const two = door.browser();
    await two.signIn(email);
    expect(why(await one.ask('POST', '/api/session/password', { present: 'wrong wrong wrong', next: 'another long password' }))).toBe('refusal.present-password');
    expect((await one.ask('POST', '/api/session/password', { present: PASSWORD, next: 'another long password' })).status).toBe(204);
    expect([(await one.me()).status, (await two.me()).status]).toEqual([200, 401]);
    expect((await two.signIn(email)).status).toBe(403);
    expect((await two.signIn(email, 'another long password')).status).toBe(204);
  });

  it('ends idle after eight hours, and in any case after seven days', async () => {
    const { person, browser: b } = await door.letIn();
    const age = async (column: 'seen' | 'expires', to: string) => {
      await n.db.own(`update session set ${column} = concord_now() - $2::interval where person = $1`, [person, to]);
      door.web.app.get(Sessions).forget();
      return (await b.me()).status;
    };
    expect(await age('seen', '7 hours')).toBe(200);
    expect(await age('seen', '8 hours 1 minute')).toBe(401);
    const again = await door.letIn();
    await n.db.own(`update session set expires = concord_now() where person = $1`, [again.person]);
    door.web.app.get(Sessions).forget();
    expect((await again.browser.me()).status).toBe(401);
  });

  it('ends with the account', async () => {
    const { person, browser: b } = await door.letIn();
    await n.as('NOR').do('person.close', { person }, nor);
    door.web.app.get(Sessions).forget();
    expect((await b.me()).status).toBe(401);
    expect((await door.web.app.get(Sessions).readSession(b.cookie))).toBeNull();
  });

  it('wears one hat at a time, by choice, and remembers it', async () => {
    const { person, role, email, browser: b } = await door.letIn();
    const second = (await n.as('NOR').do('role.grant', { person, function: 'adviser', mandates: ['bind'] }, nor)).result as { role: string };
    expect((await b.me()).json()).toMatchObject({ hat: role });
    expect((await b.ask('POST', '/api/session/hat', { hat: second.role })).status).toBe(204);
    expect((await b.me()).json()).toMatchObject({ hat: second.role });
    const two = door.browser();
    await two.signIn(email);
    expect((await two.me()).json()).toMatchObject({ hat: second.role });
    expect((await b.ask('POST', '/api/session/hat', { hat: n.as('CAN').hat })).status).toBe(404);
    await n.as('NOR').do('role.end', { role: second.role }, nor);
    door.web.app.get(Sessions).forget();
    expect((await b.me()).json()).toMatchObject({ hat: role });
  });

  it('keeps language, zone and appearance', async () => {
    const { browser: b } = await door.letIn();
    await b.ask('PUT', '/api/me/preferences', { lang: 'fr', zone: 'America/Toronto' });
    expect((await b.me()).json()).toMatchObject({ lang: 'fr', zone: 'America/Toronto', theme: 'system', ownZone: 'America/Toronto' });
    expect((await b.ask('PUT', '/api/me/preferences', { theme: 'dark' })).status).toBe(204);
    expect((await b.me()).json()).toMatchObject({ zone: 'America/Toronto', theme: 'dark' });
    await b.ask('PUT', '/api/me/preferences', { zone: null });
    expect((await b.me()).json()).toMatchObject({ lang: 'fr', ownZone: null, zone: null });
    expect((await b.ask('PUT', '/api/me/preferences', { zone: 'Mars/Olympus' })).status).toBe(422);
    expect((await b.ask('PUT', '/api/me/preferences', { admin: true })).status).toBe(422);
  });
});

describe('an act', () => {
  it('a1 by HTTP on another node is refused from the moment its session is over, and its id is free for the next one', async () => {
    const { email, browser: one } = await door.letIn();
    const two = door.browser();
    await two.signIn(email);
    const other = await httpApplication(n.db.url);
    const open = (cookie: string, channel: string, command: string) => {
      const body = JSON.stringify({ channel, command, payload: { about: NETWORK, title: 'From afar', lang: 'en' } });
      return other.send('POST', '/api/commands/thread.open', { cookie, origin: other.origin, 'content-type': 'application/json' }, body);
    };
    try {
      const [thread, command] = [randomUUID(), randomUUID()];
      expect((await open(two.cookie, randomUUID(), randomUUID())).status).toBe(200);
      // The other node remembers the session for a second; the act asks the database.
      const ended = one.ask('DELETE', '/api/sessions');
      expect((await ended).status).toBe(204);
      const late = await open(two.cookie, thread, command);
      expect([late.status, why(late)]).toEqual([401, 'refusal.sign-in-first']);
      expect(await n.read.query('select from receipt where command = $1 union all select from channel where id = $2', [command, thread])).toEqual([]);
      await two.signIn(email);
      expect((await open(two.cookie, thread, command)).status).toBe(200);
      expect((await open(two.cookie, thread, command)).json()).toMatchObject({ ok: true, seq: 1 });
    } finally {
      await other.close();
    }
  });
});

describe('reads', () => {
  it('are for those who are in, each for whom it is meant', async () => {
    const { browser: b } = await door.letIn();
    expect((await door.browser().ask('GET', '/api/states')).status).toBe(401);
    expect((await b.ask('GET', '/api/states')).json()).toEqual([
      expect.objectContaining({ code: 'CAN', status: 'member', chair: false }), expect.objectContaining({ code: 'NOR', status: 'member', chair: true, sort: { en: 'NORWAY', fr: 'NORVEGE' } })]);
    expect((await b.ask('GET', '/api/states/no')).json()).toMatchObject({ code: 'NOR', terms: [{ stage: 'in-office' }] });
    expect((await b.ask('GET', '/api/states/AUT')).status).toBe(404);
    expect((await b.ask('GET', '/api/delegation/NOR')).status).toBe(404);
    expect((await b.ask('GET', '/api/secretariat/people')).status).toBe(404);
    const desk = await door.focalPoint();
    expect((await desk.ask('GET', '/api/delegation/NOR')).json()).toMatchObject({ party: 'NOR', channel: nor });
    expect((await desk.ask('GET', '/api/delegation/CAN')).status).toBe(404);
  });

  it('are not for a state that has left, whose people keep their own', async () => {
    await n.secretariat.do('state.admit', { state: 'GRC', status: 'observer' });
    const grc = await n.delegation('GRC');
    const { result } = await n.operator.do('person.invite', { name: 'Eleni Pappa', email: 'eleni@mfa.example', lang: 'fr', function: 'head', mandates: ['admin'] }, grc);
    const { link } = await door.web.app.get(Invitations).issue((result as { person: string }).person, null);
    const b = door.browser();
    await b.ask('POST', '/api/invitation/accept', { token: link.split('#')[1], password: PASSWORD });
    expect((await b.ask('GET', '/api/directory')).status).toBe(200);
    await n.secretariat.do('state.withdraw', { state: 'GRC' });
    door.web.app.get(Sessions).forget();
    expect(why(await b.ask('GET', '/api/directory'))).toBe('refusal.not-in-network');
    expect((await b.ask('GET', '/api/delegation/GRC')).status).toBe(200);
  });

  it('tell who is awake, and nobody’s address', async () => {
    const { post } = (await n.as('NOR').do('post.open', { kind: 'capital', city: 'Oslo', zone: 'Europe/Oslo', lang: 'en', opens: '00:00', closes: '23:59' }, nor)).result as { post: string };
    await n.as('NOR').do('person.invite', { name: 'Night Owl', email: 'owl@mfa.example', lang: 'fr', function: 'focal-point', mandates: [], post }, nor);
    const answer = await (await door.letIn()).browser.ask('GET', '/api/directory');
    const owl = answer.json<{ name: string; awake: boolean }[]>().find((c) => c.name === 'Night Owl')!;
    const weekday = new Date(new Date().toLocaleString('en-US', { timeZone: 'Europe/Oslo' })).getDay() % 6 !== 0;
    expect(owl).toMatchObject({ lang: 'fr', zone: 'Europe/Oslo', hours: { opens: '00:00', closes: '23:59' }, awake: weekday });
    expect(answer.body).not.toContain('@');
  });

  it('preview a list that came as a file', async () => {
    const edge = 'x-edge';
    const payload = `--${edge}\r\nContent-Disposition: form-data; name="file"; filename="people.csv"\r\nContent-Type: text/csv\r\n\r\nname,email,function\nAda Berg,ada@example.no,delegate\nno,address,here\r\n--${edge}--\r\n`;
    const headers = { origin: door.web.origin, cookie: (await door.focalPoint()).cookie, 'content-type': `multipart/form-data; boundary=${edge}` };
    const answer = await door.web.send('POST', '/api/people/preview', headers, payload);
    expect(answer.json()).toMatchObject({ encoding: 'utf-8', counts: { new: 1, invalid: 1 }, rows: [{ line: 2, state: 'new' }, { line: 3, row: null }] });
  });
});

describe('a page that is not ours', () => {
  it('cannot act, whatever it sends', async () => {
    const { browser: b } = await door.letIn();
    const status = async (headers: Record<string, string>) => (await b.ask('DELETE', '/api/sessions', undefined, headers)).status;
    expect(await status({ origin: 'https://evil.example' })).toBe(403);
    expect(await status({ origin: door.web.origin, 'sec-fetch-site': 'cross-site' })).toBe(403);
    expect(await status({ origin: 'https://evil.example', 'sec-fetch-site': 'same-site' })).toBe(403);
    expect(await status({ origin: '' })).toBe(403);
    expect(await status({ origin: 'null' })).toBe(403);
    expect(await status({ origin: '', 'sec-fetch-site': 'same-origin' })).toBe(204);
  });

  it('cannot send a form', async () => {
    const form = (type: string) => door.web.send('POST', '/api/session', { origin: door.web.origin, 'content-type': type }, 'email=a&password=b');
    expect(why(await form('application/x-www-form-urlencoded'))).toBe('refusal.not-json');
    expect(why(await form('text/plain'))).toBe('refusal.not-json');
    expect(why(await form('multipart/form-data; boundary=x'))).toBe('refusal.not-json');
  });
});

describe('the demonstration’s sign-in', () => {
  it('is not there on a given database, flag or no flag', async () => {
    await n.db.own('update installation set demonstration = true');
    expect((await door.browser().ask('GET', '/api/demo/people')).status).toBe(404);
    expect((await door.browser().ask('POST', '/api/demo/sign-in', { person: n.as('CAN').person })).status).toBe(404);
  });
});
