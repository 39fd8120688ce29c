// Stories of two persons for what binds a state (§3.1): one prepares, another clears, and only then does the door let it through, as it was prepared. Not here: what the acts do.
import { randomUUID } from 'node:crypto';
import type { ClearanceView } from '../src/contract/clearances.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { ClearancesController } from '../src/members/clearances.views.js';
import type { ReaderView } from '../src/members/sessions.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
let nor: string;
let second: Voice;
let adviser: Voice;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CHL', 'SVN'], chair: 'SVN' });
  nor = await n.delegation('NOR');
  second = await n.person('NOR');
  adviser = await n.person('NOR', ['speak', 'negotiate']);
}, 60_000);
afterAll(() => n?.close());

const why = async (p: Promise<{ detail: Record<string, unknown> }>) => (await p).detail.why;
const open = async (): Promise<string> => {
  const id = randomUUID();
  await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On landmines' }, lang: 'en' }, id);
  await n.as('CHL').do('action.table', {}, id);
  await n.as('CHL').do('sponsorship.open', {}, id);
  return id;
};
const prepare = async (by: Voice, place: string, act = 'sponsor.sign', payload: object = {}): Promise<{ at: string; command: string }> => {
  const [at, command] = [randomUUID(), randomUUID()];
  await by.do('clearance.ask', { command, act, place, payload }, at);
  return { at, command };
};
const clearance = async (at: string): Promise<ClearanceView> => (JSON.parse((await n.app.get(Read).since(at, null))!.text) as Packet).views.find((v) => v.ref === `clearance:${at}`)!.view as unknown as ClearanceView;

it('a1 a state asks for two persons where it has two; whoever may not bind it decides nothing of it, and other states go on as before', async () => {
  expect(await why(adviser.refused('delegation.set-signing', { persons: 2 }, nor))).toBe('refusal.needs-mandate');
  expect(await why(n.as('CHL').refused('delegation.set-signing', { persons: 2 }, await n.delegation('CHL')))).toBe('refusal.two-needs-two');
  await n.as('NOR').do('delegation.set-signing', { persons: 2 }, nor);
  const id = await open();
  expect(await why(n.as('NOR').refused('sponsor.sign', {}, id))).toBe('refusal.needs-second-person');
  await n.as('SVN').do('sponsor.sign', {}, id);
  // What binds nobody is done by one.
  await n.as('NOR').do('sponsor.offer', {}, id);
  // Who joins the delegation later is held to it too.
  expect(await why((await n.person('NOR')).refused('sponsor.sign', {}, id))).toBe('refusal.needs-second-person');
});

it('a1 §3.1 drafted by one and cleared by another, it is done once, under its id, where and with what it was drafted', async () => {
  const [id, other] = [await open(), await open()];
  const { at, command } = await prepare(adviser, id);
  expect(await why(second.refused('sponsor.sign', {}, id, command))).toBe('refusal.needs-second-person');
  const again = await prepare(n.as('NOR'), id);
  expect(await why(n.as('NOR').refused('clearance.give', {}, again.at))).toBe('refusal.clearance-same-person');
  expect(await why(adviser.refused('clearance.give', {}, at))).toBe('refusal.needs-mandate');
  await second.do('clearance.give', {}, again.at);
  expect(await clearance(again.at)).toMatchObject({ state: 'given', by: second.person, person: n.as('NOR').person, act: 'sponsor.sign', place: id });
  // Not elsewhere, not something else, not by whoever may not bind.
  expect(await why(second.refused('sponsor.sign', {}, other, again.command))).toBe('refusal.needs-second-person');
  const cleared = await prepare(adviser, id);
  await second.do('clearance.give', {}, cleared.at);
  expect(await why(second.refused('sponsor.withdraw', {}, id, cleared.command))).toBe('refusal.needs-second-person');
  const third = await prepare(adviser, id);
  await second.do('clearance.give', {}, third.at);
  expect(await why(adviser.refused('sponsor.sign', {}, id, third.command))).toBe('refusal.needs-mandate');
  const last = await prepare(adviser, id);
  await n.as('NOR').do('clearance.give', {}, last.at);
  const first = await n.as('NOR').do('sponsor.sign', {}, id, last.command);
  expect(await n.as('NOR').do('sponsor.sign', {}, id, last.command)).toEqual(first);
  const [line] = await n.read.query<{ party: string; person: string }>(`select party, person from entry where channel = $1 and type = 'sponsor.signed'`, [id]);
  expect(line).toEqual({ party: 'NOR', person: n.as('NOR').person });
});

it('a1 what is drafted is checked as the act itself would be, taken back, and read by its delegation alone', async () => {
  const id = await open();
  const ask = (act: string, payload: object) => adviser.refused('clearance.ask', { command: randomUUID(), act, place: id, payload }, randomUUID());
  expect([await why(ask('sponsor.offer', {})), await why(ask('no.such', {})), await why(ask('sponsor.sign', { more: 1 }))]).toEqual(['refusal.clearance-not-binding', 'refusal.clearance-not-binding', 'refusal.fields']);
  const { at, command } = await prepare(adviser, id);
  for (const stranger of [n.as('CHL'), n.secretariat]) expect((await stranger.refused('clearance.give', {}, at)).code).toBe('not-found');
  await n.as('NOR').do('clearance.give', {}, at);
  await adviser.do('clearance.take-back', {}, at);
  expect(await why(second.refused('sponsor.sign', {}, id, command))).toBe('refusal.needs-second-person');
  const own = async (party: string) => (await n.app.get(ClearancesController, { strict: false }).own({ party } as ReaderView)).map((c) => [c.act, c.state, c.done]);
  expect((await own('NOR'))[0]).toEqual(['sponsor.sign', 'taken-back', false]);
  expect(await own('CHL')).toEqual([]);
});

it('a1 ending the rule takes two as well', async () => {
  expect(await why(n.as('NOR').refused('delegation.set-signing', { persons: 1 }, nor))).toBe('refusal.needs-second-person');
  const { at, command } = await prepare(n.as('NOR'), nor, 'delegation.set-signing', { persons: 1 });
  await second.do('clearance.give', {}, at);
  await second.do('delegation.set-signing', { persons: 1 }, nor, command);
  await n.as('NOR').do('sponsor.sign', {}, await open());
});
