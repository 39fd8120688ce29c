// Stories of a delegation's desks (f5): who of its people is told where it is named, by subject. Not here: being told (notices-inbox.spec.ts).
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../src/contract/seats.js';
import { Hearing } from '../src/notices/hearing.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
let geneva: Voice;
let expert: Voice;
let delegation: string;
let post: string;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'] });
  await n.app.get(Hearing).onApplicationShutdown();
  delegation = await n.delegation('NOR');
  [geneva, expert] = [await n.person('NOR', ['speak']), await n.person('NOR', ['speak'])];
  post = ((await n.as('NOR').do('post.open', { kind: 'mission', city: 'Geneva', zone: 'Europe/Zurich', lang: 'en' }, delegation)).result as { post: string }).post;
  await n.as('NOR').do('role.change', { role: geneva.hat, post }, delegation);
}, 60_000);
afterAll(() => n?.close());

const record = async (priorities: string[]): Promise<string> => {
  const id = randomUUID();
  await n.as('CAN').do('initiative.draft', { title: { en: 'A record' } }, id);
  await n.as('CAN').do('initiative.tag', { basedOn: 1, priorities }, id);
  await n.as('CAN').do('initiative.share', { basedOn: 2 }, id);
  return id;
};
/** Which of Norway's people are told when it is named in a thread about this. */
const told = async (about: string): Promise<Voice[]> => {
  const id = randomUUID();
  await n.as('CAN').do('thread.open', { about, title: 'A question', lang: 'en', remark: randomUUID(), text: 'Norway?', mentions: ['NOR'] }, id);
  await n.app.get(Hearing).run();
  const rows = await n.db.own<{ person: string }>('select person from notice where channel = $1', [id]);
  return [n.as('NOR'), geneva, expert].filter((v) => rows.some((r) => r.person === v.person));
};
const route = (priority: string, posts: string[], people: string[]) => n.as('NOR').do('desk.route', { priority: priority as never, posts, people }, delegation);

it('f5 tells all of its people until the delegation names a desk', async () => expect(await told(NETWORK)).toEqual([n.as('NOR'), geneva, expert]));

it('f5 tells the post and the people named for the priority of the subject, and those named for everything else elsewhere', async () => {
  await route('civilians', [post], []);
  await route('other', [], [expert.person]);
  const [civilians, governance] = [await record(['civilians.mines']), await record(['governance'])];
  expect(await told(civilians)).toEqual([geneva]);
  expect(await told(governance)).toEqual([expert]);
  expect(await told(NETWORK)).toEqual([expert]);
});

it('f5 tells everybody again when nobody is left at the desk, or it is taken back', async () => {
  const civilians = await record(['civilians']);
  await n.as('NOR').do('role.end', { role: geneva.hat }, delegation);
  expect(await told(civilians)).toEqual([n.as('NOR'), expert]);
  await route('other', [], []);
  expect(await told(NETWORK)).toEqual([n.as('NOR'), expert]);
});

it('f5 is for the delegation’s own people and posts, set by whoever administers it', async () => {
  expect((await n.as('NOR').refused('desk.route', { priority: 'safety', posts: [], people: [n.as('CAN').person] }, delegation)).detail.why).toBe('refusal.no-person');
  expect((await n.as('NOR').refused('desk.route', { priority: 'safety', posts: [randomUUID()], people: [] }, delegation)).detail.why).toBe('refusal.no-post');
  expect((await expert.refused('desk.route', { priority: 'safety', posts: [], people: [] }, delegation)).detail).toMatchObject({ why: 'refusal.needs-mandate', mandate: 'admin' });
});
