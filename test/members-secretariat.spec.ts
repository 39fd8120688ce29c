// What waits for the secretariat across delegations, and the integrity of the record as its page asks it: who is told, what, and when it is no longer so.
import type { QueuedCredentials, WaitingPerson } from '../src/contract/members.reads.js';
import type { RecordVerdict } from '../src/contract/records.js';
import { Invitations } from '../src/members/invitations.js';
import { network, type Network } from './support/network.js';
import { FrontDoor, PASSWORD, type Browser } from './support/visitor.js';

let n: Network;
let door: FrontDoor;
let officer: Browser;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'] });
  door = await FrontDoor.open(n);
  officer = await enter(n.secretariat.person);
}, 60_000);
afterAll(async () => {
  await door?.close();
  await n?.close();
});

const enter = async (person: string): Promise<Browser> => {
  const browser = door.browser();
  const { link } = await door.web.app.get(Invitations).issue(person, null);
  expect((await browser.ask('POST', '/api/invitation/accept', { token: link.split('#')[1], password: PASSWORD })).status).toBe(204);
  return browser;
};
const read = async <T>(path: string): Promise<T> => (await officer.ask('GET', path)).json<T>();

it('tells nobody else', async () => {
  const { browser } = await door.letIn(['speak', 'admin']);
  for (const path of ['/api/secretariat/credentials', '/api/secretariat/waiting', '/api/record/verify']) {
    expect((await door.browser().ask('GET', path)).status).toBe(401);
    expect((await browser.ask('GET', path)).status).toBe(404);
  }
});

it('queues a letter with the people it names until it is ruled on', async () => {
  const { role } = await door.invite(['speak', 'bind']);
  const channel = await n.delegation('NOR');
  const { result } = await n.as('NOR').do('credentials.submit', { issuer: 'Minister', authority: 'MFA', from: '2020-01-01T00:00:00Z', roles: [role] }, channel);
  const [letter] = await read<QueuedCredentials[]>('/api/secretariat/credentials');
  expect(letter).toEqual({
    id: result!.credentials, party: 'NOR', channel, issuer: 'Minister', authority: 'MFA', from: '2020-01-01T00:00:00.000Z', until: null, status: 'submitted', document: null,
    people: [{ name: 'Liv Aas', function: 'delegate', mandates: ['speak', 'bind'] }],
  });
  await n.secretariat.do('credentials.review', { credentials: letter!.id, verdict: 'accept' }, channel);
  expect(await read('/api/secretariat/credentials')).toEqual([]);
});

it('lists who never signed in, with the link that is out, until they do', async () => {
  const { person } = await door.invite();
  const mine = async () => (await read<WaitingPerson[]>('/api/secretariat/waiting')).find((p) => p.person === person);
  expect(await mine()).toEqual({ person, name: 'Liv Aas', party: 'NOR', account: 'none', expires: null, admin: false });
  const { expires } = await door.web.app.get(Invitations).issue(person, null);
  expect(await mine()).toMatchObject({ account: 'invited', expires });
  await enter(person);
  expect(await mine()).toBeUndefined();
});

it('walks the record once for all who ask within a minute', async () => {
  const [one, two] = await Promise.all([read<RecordVerdict>('/api/record/verify'), read<RecordVerdict>('/api/record/verify')]);
  expect(one).toMatchObject({ bad: [], at: expect.stringMatching(/Z$/) as string });
  expect(one.entries).toBeGreaterThan(5);
  expect(two).toEqual(one);
});
