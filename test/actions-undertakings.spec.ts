// Stories of what states undertake together: a démarche, a campaign, a working group, joint funding. Not here: texts that are negotiated.
import { randomUUID } from 'node:crypto';
import type { ActionView } from '../src/contract/actions.views.js';
import type { Packet } from '../src/contract/packet.js';
import type { TaskView, UndertakingView } from '../src/contract/undertakings.views.js';
import { Read } from '../src/ledger/read.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'JOR', 'NOR'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());

const views = async (id: string) => (JSON.parse((await n.app.get(Read).since(id, null))!.text) as Packet).views;
const undertaking = async (id: string) => (await views(id)).find((v) => v.ref === `undertaking:${id}`)!.view as UndertakingView;
const tasks = async (id: string) => (await views(id)).filter((v) => v.ref.startsWith('task:')).map((v) => v.view as TaskView);
const parties = async (id: string) => Object.fromEntries((await undertaking(id)).participants.map((p) => [p.party, p.state]));
const launched = async (): Promise<string> => {
  const id = randomUUID();
  await n.as('NOR').do('action.open', { kind: 'campaign', title: { en: 'Clearance in winter' }, lang: 'en' }, id);
  await n.as('NOR').do('action.launch', {}, id);
  return id;
};
const later = async (hours: number) => new Date((await n.clock.now()).getTime() + hours * 3_600_000).toISOString();
const task = (owner: string, due?: string) => ({ task: randomUUID(), text: 'Write to the ministries', lang: 'en' as const, owner, ...(due ? { due } : {}) });

it('an undertaking is launched and not tabled, and states join it or say that they are interested', async () => {
  const id = randomUUID();
  await n.as('NOR').do('action.open', { kind: 'demarche', title: { fr: 'Démarche auprès du Conseil' }, lang: 'fr' }, id);
  expect((await n.as('NOR').refused('action.table', {}, id)).detail.why).toBe('refusal.action-no-text');
  await n.as('NOR').do('action.launch', {}, id);
  const adviser = await n.person('CHL', ['speak', 'negotiate']);
  await adviser.do('participation.express', {}, id);
  expect((await adviser.refused('participation.join', {}, id)).detail).toMatchObject({ why: 'refusal.needs-mandate', mandate: 'bind' });
  await n.as('JOR').do('participation.join', {}, id);
  expect(await parties(id)).toEqual({ CHL: 'interested', JOR: 'joined' });
  await n.as('CHL').do('participation.join', {}, id);
  await n.as('JOR').do('participation.leave', {}, id);
  expect(await parties(id)).toEqual({ CHL: 'joined', JOR: 'left' });
  expect((await n.as('NOR').refused('participation.join', {}, id)).detail.why).toBe('refusal.undertaking-leads');
  expect((await n.as('ZAF').refused('participation.join', {}, id)).code).toBe('not-found');
});

it('a text is not joined', async () => {
  const id = randomUUID();
  await n.as('SVN').do('action.open', { kind: 'outcome', title: { en: 'An outcome' }, lang: 'en' }, id);
  expect((await n.as('SVN').refused('action.launch', {}, id)).detail.why).toBe('refusal.action-is-text');
  await n.as('SVN').do('action.table', {}, id);
  expect((await n.as('JOR').refused('participation.join', {}, id)).detail.why).toBe('refusal.undertaking-is-text');
  expect((await n.as('SVN').refused('task.assign', task('SVN'), id)).detail.why).toBe('refusal.undertaking-is-text');
});

it('a task is given by the state that leads to one that takes part, which alone says how far it is', async () => {
  const id = await launched();
  const mine = task('CHL', await later(48));
  expect((await n.as('NOR').refused('task.assign', mine, id)).detail.why).toBe('refusal.task-owner');
  await n.as('CHL').do('participation.join', {}, id);
  expect((await n.as('CHL').refused('task.assign', mine, id)).code).toBe('not-allowed');
  await n.as('NOR').do('task.assign', mine, id);
  expect((await n.as('NOR').refused('task.assign', mine, id)).detail.why).toBe('refusal.task-exists');
  expect((await n.as('NOR').refused('task.complete', { task: mine.task }, id)).detail.why).toBe('refusal.task-not-yours');
  await n.as('CHL').do('task.start', { task: mine.task }, id);
  expect((await n.as('CHL').refused('participation.leave', {}, id)).detail.why).toBe('refusal.participation-has-tasks');
  await n.as('CHL').do('task.complete', { task: mine.task }, id);
  await n.as('NOR').do('task.reopen', { task: mine.task }, id);
  await n.as('NOR').do('task.drop', { task: mine.task, reason: 'Overtaken', lang: 'en' }, id);
  expect(await tasks(id)).toMatchObject([{ owner: 'CHL', state: 'dropped', due: mine.due, reason: { text: 'Overtaken' } }]);
  expect((await n.as('CHL').refused('task.complete', { task: mine.task }, id)).detail.why).toBe('refusal.task-dropped');
  await n.as('CHL').do('participation.leave', {}, id);
});

it('a date lies in the time to come and can be moved while nothing has begun', async () => {
  const id = await launched();
  expect((await n.as('NOR').refused('task.assign', task('NOR', '2020-01-01T00:00:00Z'), id)).detail.why).toBe('refusal.task-past');
  const mine = task('NOR', await later(2));
  await n.as('NOR').do('task.assign', mine, id);
  await n.as('NOR').do('task.reschedule', { task: mine.task }, id);
  expect(await tasks(id)).toMatchObject([{ due: null, state: 'assigned' }]);
  await n.as('NOR').do('task.start', { task: mine.task }, id);
  expect((await n.as('NOR').refused('task.reschedule', { task: mine.task }, id)).detail.why).toBe('refusal.task-under-way');
});

it('ends with what came of it, and then nothing more is recorded in it', async () => {
  const id = await launched();
  await n.as('NOR').do('action.begin', {}, id);
  await n.as('NOR').do('action.conclude', { result: 'Three ministries answered', lang: 'en' }, id);
  expect((await views(id)).find((v) => v.ref === `action:${id}`)!.view as ActionView).toMatchObject({ stage: 'concluded', closed: { reason: { text: 'Three ministries answered' } } });
  expect((await n.as('JOR').refused('participation.join', {}, id)).detail.why).toBe('refusal.undertaking-not-open');
  expect((await n.as('NOR').refused('task.assign', task('NOR'), id)).detail.why).toBe('refusal.undertaking-not-open');
});

it('is linked to what all who read it may read, and to nothing that is one delegation’s own', async () => {
  const id = await launched();
  const draft = randomUUID();
  await n.as('NOR').do('initiative.draft', { title: { en: 'Shelters' } }, draft);
  expect((await n.as('NOR').refused('action.link', { to: draft }, id)).code).toBe('not-found');
  await n.as('NOR').do('initiative.share', { basedOn: 1 }, draft);
  await n.as('NOR').do('action.link', { to: draft }, id);
  expect((await n.as('NOR').refused('action.link', { to: draft }, id)).detail.why).toBe('refusal.link-exists');
  expect((await undertaking(id)).links).toEqual([{ id: draft, kind: 'initiative' }]);
  await n.as('NOR').do('action.unlink', { to: draft }, id);
  expect((await n.as('NOR').refused('action.unlink', { to: draft }, id)).detail.why).toBe('refusal.link-none');
  expect((await n.as('NOR').refused('action.link', { to: id }, id)).detail.why).toBe('refusal.link-kind');
});
