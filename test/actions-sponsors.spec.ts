// Stories of sponsorship (§3.5): signatures, their window, a changed text, a main sponsor who leaves. Not here: the words of the text.
import { randomUUID } from 'node:crypto';
import type { ActionView } from '../src/contract/actions.views.js';
import type { Packet } from '../src/contract/packet.js';
import type { SponsorshipView } from '../src/contract/sponsors.views.js';
import { Read } from '../src/ledger/read.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'JOR', 'NOR', 'THA'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());

const views = async (id: string) => (JSON.parse((await n.app.get(Read).since(id, null))!.text) as Packet).views;
const sponsorship = async (id: string): Promise<SponsorshipView | null> => ((await views(id)).find((v) => v.ref === `sponsorship:${id}`)?.view as SponsorshipView | undefined) ?? null;
const action = async (id: string): Promise<ActionView> => (await views(id)).find((v) => v.ref === `action:${id}`)!.view as ActionView;
const standing = async (id: string) => Object.fromEntries((await sponsorship(id))!.sponsors.map((s) => [s.party, `${s.rank} ${s.state}`]));

const tabled = async (kind: 'outcome' | 'joint-statement' = 'outcome'): Promise<string> => {
  const id = randomUUID();
  await n.as('CHL').do('action.open', { kind, title: { en: 'On landmines' }, lang: 'en' }, id);
  await n.as('CHL').do('action.table', {}, id);
  return id;
};
const open = async (printAt?: string): Promise<string> => {
  const id = await tabled();
  await n.as('CHL').do('sponsorship.open', printAt ? { printAt } : {}, id);
  return id;
};

it('c10 opens once the text is before the members, by the state that leads it, and not for a statement of the presidency', async () => {
  const id = randomUUID();
  await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On landmines' }, lang: 'en' }, id);
  expect((await n.as('CHL').refused('sponsorship.open', {}, id)).detail.why).toBe('refusal.sponsorship-not-tabled');
  await n.as('CHL').do('action.table', {}, id);
  expect((await n.as('NOR').refused('sponsor.sign', {}, id)).detail.why).toBe('refusal.sponsorship-not-open');
  expect((await n.as('NOR').refused('sponsorship.open', {}, id)).code).toBe('not-allowed');
  await n.as('CHL').do('sponsorship.open', {}, id);
  expect(await standing(id)).toEqual({ CHL: 'main standing' });
  expect((await n.as('CHL').refused('sponsorship.open', {}, id)).detail.why).toBe('refusal.sponsorship-open');
  expect((await n.as('CHL').refused('sponsorship.open', {}, await tabled('joint-statement'))).detail.why).toBe('refusal.sponsorship-presidency');
});

it('c9 a signature needs *bind*; what is offered without it counts once it is signed', async () => {
  const id = await open();
  const adviser = await n.person('NOR', ['speak', 'negotiate']);
  expect((await adviser.refused('sponsor.sign', {}, id)).detail).toMatchObject({ why: 'refusal.needs-mandate', mandate: 'bind' });
  await adviser.do('sponsor.offer', {}, id);
  expect(await standing(id)).toEqual({ CHL: 'main standing', NOR: 'co pending' });
  await n.as('NOR').do('sponsor.sign', {}, id);
  await n.as('THA').do('sponsor.sign', {}, id);
  expect(await standing(id)).toEqual({ CHL: 'main standing', NOR: 'co standing', THA: 'co standing' });
  expect((await n.as('THA').refused('sponsor.sign', {}, id)).detail.why).toBe('refusal.sponsor-standing');
  expect((await n.as('ZAF').refused('sponsor.sign', {}, id)).code).toBe('not-found');
});

it('c10 after the list is closed for print, signatures are additional; the clock closes it at its minute', async () => {
  const id = await open(new Date((await n.clock.now()).getTime() + 3_600_000).toISOString());
  await n.as('NOR').do('sponsor.sign', {}, id);
  await n.clock.pass('2 hours');
  expect((await sponsorship(id))!.state).toBe('additional');
  await n.as('THA').do('sponsor.sign', {}, id);
  expect(await standing(id)).toMatchObject({ NOR: 'co standing', THA: 'additional standing' });
  const [line] = await n.read.query<{ due: Date; data: { parties: string[] } }>(`select due, data from entry where channel = $1 and type = 'sponsorship.printed'`, [id]);
  expect(line!.data.parties).toEqual(['CHL', 'NOR']);
  expect(line!.due.toISOString()).toBe((await sponsorship(id))!.printAt);
});

it('c10 a changed text is signed anew: who stands by it stays, silence does not keep a sponsor', async () => {
  const id = await open();
  for (const s of ['NOR', 'THA', 'JOR']) await n.as(s).do('sponsor.sign', {}, id);
  expect((await n.as('NOR').refused('sponsorship.ask-again', { hours: 24, reason: 'OP 4 is new', lang: 'en' }, id)).code).toBe('not-allowed');
  await n.as('SVN').do('sponsorship.ask-again', { hours: 24, reason: 'OP 4 is new', lang: 'en' }, id);
  expect(await standing(id)).toMatchObject({ CHL: 'main standing', NOR: 'co to-reconfirm', THA: 'co to-reconfirm', JOR: 'co to-reconfirm' });
  await n.as('NOR').do('sponsor.reconfirm', {}, id);
  await n.as('JOR').do('sponsor.withdraw', {}, id);
  await n.clock.pass('25 hours');
  expect(await standing(id)).toMatchObject({ CHL: 'main standing', NOR: 'co standing', THA: 'co dropped', JOR: 'co withdrawn' });
  expect((await n.as('THA').refused('sponsor.reconfirm', {}, id)).detail.why).toBe('refusal.sponsor-dropped');
  await n.as('THA').do('sponsor.sign', {}, id);
  expect((await sponsorship(id))!.askedUntil).toBeNull();
});

it('c10 a sponsor leaves at any time and is seen to; with the last main sponsor a co-sponsor may take the text over', async () => {
  const id = await open();
  await n.as('NOR').do('sponsor.sign', {}, id);
  expect((await n.as('NOR').refused('sponsor.take-over', {}, id)).detail.why).toBe('refusal.sponsor-has-main');
  await n.as('CHL').do('sponsor.withdraw', {}, id);
  expect((await sponsorship(id))!.orphanedUntil).not.toBeNull();
  expect((await n.as('THA').refused('sponsor.take-over', {}, id)).detail.why).toBe('refusal.sponsor-none');
  await n.as('NOR').do('sponsor.take-over', {}, id);
  expect(await action(id)).toMatchObject({ lead: 'NOR', stage: 'negotiation' });
  await n.as('NOR').do('action.revise', { purpose: { en: 'Ours now' } }, id);
  expect((await n.as('CHL').refused('action.revise', { purpose: { en: 'Still ours' } }, id)).code).toBe('not-allowed');
  await n.clock.pass('2 days');
  expect((await action(id)).stage).toBe('negotiation');
});

it('c10 a text that nobody takes over is withdrawn, and any member may reintroduce it without its signatures (GA rule 80)', async () => {
  const id = await open();
  await n.as('NOR').do('sponsor.sign', {}, id);
  await n.as('CHL').do('sponsor.withdraw', {}, id);
  await n.clock.pass('25 hours');
  expect((await action(id)).stage).toBe('withdrawn');
  expect(await n.as('NOR').refused('sponsor.withdraw', {}, id)).toMatchObject({ code: 'too-late' });
  await n.as('THA').do('action.reintroduce', {}, id);
  expect(await action(id)).toMatchObject({ lead: 'THA', stage: 'negotiation' });
  expect(await sponsorship(id)).toBeNull();
  await n.as('THA').do('sponsorship.open', {}, id);
  expect(await standing(id)).toEqual({ THA: 'main standing' });
});
