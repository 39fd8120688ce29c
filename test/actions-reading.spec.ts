// Stories of what observers read of a text: its words and brackets, some seconds later, and no name anywhere in it.
import type { Packet } from '../src/contract/packet.js';
import type { ReadingView } from '../src/contract/reading.views.js';
import { Read } from '../src/ledger/read.js';
import { Seating } from '../src/ledger/seating.js';
import { network, type Network } from './support/network.js';
import { printed, tabled } from './support/texts.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'GRC'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());

const readingOf = async (action: string): Promise<string> => (await n.read.query<{ id: string }>('select id from reading where action = $1', [action]))[0]!.id;
const packet = async (id: string) => JSON.parse((await n.app.get(Read).since(id, null))!.text) as Packet;
const view = async (id: string): Promise<ReadingView> => (await packet(id)).views.find((v) => v.ref === `reading:${id}`)!.view as ReadingView;

it('c6 observers read the words and the brackets, and nobody’s name: by construction, in every byte of the channel', async () => {
  const t = await tabled(n, n.as('SVN'));
  const id = await readingOf(t.action);
  const mine = await t.replace(n.as('CHL'), 3, 'urge', 'encourage');
  await n.as('GRC').do('text.oppose', { paragraph: t.ids[3]!, alternative: mine }, t.action);
  await n.as('SVN').do('text.bridge', { paragraph: t.ids[3]!, alternative: mine, text: 'invite', proposal: t.action }, t.action);
  await n.as('CHL').do('text.reserve', { kind: 'general', reservation: t.action }, t.action);
  await n.clock.pass('3 seconds');
  const seen = await view(id);
  expect(printed(seen.paragraphs[3]!.content.runs)).toBe('We [urge / encourage / invite] States to support community programmes;');
  expect(seen.paragraphs.map((p) => p.number)).toEqual(['title', 'PP1', 'PP2', 'OP1', 'OP2']);
  const all = JSON.stringify(await packet(id));
  for (const name of ['CHL', 'GRC', 'chair', n.as('CHL').person, n.as('SVN').person, mine, t.action]) expect(all.includes(name)).toBe(false);
  for (const { text } of (await packet(id)).entries) expect(text.by).toEqual({ party: 'clock', person: null, seat: 'clock' });
  expect(await n.app.get(Seating).one(id, n.as('ZAF').hat)).not.toBeNull();
  expect(await n.app.get(Seating).one(t.action, n.as('ZAF').hat)).toBeNull();
  for (const by of [n.as('SVN'), n.secretariat, n.operator]) expect((await by.refused('reading.issue', {}, id)).code).toBe('not-allowed');
});

it('c6 many changes are given out once, and the last of them is among them', async () => {
  const t = await tabled(n, n.as('SVN'));
  const id = await readingOf(t.action);
  await n.clock.pass('3 seconds');
  const before = (await packet(id)).head;
  for (const words of ['encourage', 'invite', 'ask']) await t.replace(n.as('CHL'), 3, 'urge', words);
  expect((await packet(id)).head).toBe(before);
  await n.clock.pass('3 seconds');
  expect((await packet(id)).head).toBe(before + 1);
  expect(printed((await view(id)).paragraphs[3]!.content.runs)).toContain('urge / encourage / invite / ask');
  await n.as('SVN').do('action.abandon', { reason: 'No consensus', lang: 'en' }, t.action);
  await n.clock.pass('3 seconds');
  expect((await view(id)).stage).toBe('abandoned');
});

it('c6 a change while the former one is being given out is given out too', async () => {
  const t = await tabled(n, n.as('SVN'));
  const id = await readingOf(t.action);
  await n.db.own(`update alarm set held = concord_now() where key = $1`, [`reading:${t.action}`]);
  await t.replace(n.as('CHL'), 3, 'urge', 'encourage');
  const [alarm] = await n.read.query<{ held: Date | null; round: number }>('select held, round from alarm where key = $1', [`reading:${t.action}`]);
  expect(alarm).toMatchObject({ held: null, round: 1 });
  await n.clock.pass('3 seconds');
  expect(printed((await view(id)).paragraphs[3]!.content.runs)).toContain('encourage');
});
