// Stories of a long conversation: a first load brings its end, the rest comes by page, and packets keep all of it right, shown or not; counts are kept, not counted.
// Not here: the pages in a browser (more/browser-long.spec.ts).
import { randomUUID } from 'node:crypto';
import { ChannelCache } from '../client/src/wire/channel-cache.js';
import type { RemarkView, ThreadView } from '../src/contract/discussions.views.js';
import type { Packet, PageAsked, ViewPage } from '../src/contract/packet.js';
import { NETWORK } from '../src/contract/seats.js';
import { DiscussionsLists } from '../src/discussions/discussions.lists.js';
import { Read } from '../src/ledger/read.js';
import { network, type Network, type Voice } from './support/network.js';

const LONG = 140;
const PAGE = 50;
let n: Network;
let thread: string;
const said: string[] = [];
type Said = RemarkView & { id: string };

const post = async (by: Voice, text: string, replyTo?: string): Promise<string> => {
  const remark = randomUUID();
  const payload = { remark, text, lang: 'en', mentions: [], ...(replyTo ? { replyTo } : {}) };
  // Not through `do()`: what is checked after each act would be read once for each.
  const outcome = await n.dispatch.run(by.actor, { name: 'remark.post', channel: thread, command: randomUUID(), payload });
  expect(outcome.ok).toBe(true);
  return remark;
};
const packet = async (after: number | null): Promise<Packet> => JSON.parse((await n.app.get(Read).since(thread, after))!.text) as Packet;
const page = async (asked: PageAsked): Promise<ViewPage> => (await n.app.get(Read).stretch(thread, 'remark', asked))!;
const opened = async (): Promise<ChannelCache> => {
  const cache = new ChannelCache(thread);
  cache.apply(await packet(null), null);
  return cache;
};
/** What a page of the client shows: within its spans, in order. */
const shown = (c: ChannelCache): Said[] =>
  [...c.viewsOf<Said>('remark')].filter((r) => c.spansOf('remark').some((s) => s.from <= r.seq && r.seq < s.to)).sort((a, b) => a.seq - b.seq);
const everything = async (c: ChannelCache): Promise<Said[]> => {
  for (let from = c.spansOf('remark')[0]!.from; from > 1; from = c.spansOf('remark')[0]!.from) expect(c.take('remark', await page({ before: from }))).toBe(true);
  return shown(c);
};
const counts = async () => (await packet(null)).views.find((v) => v.ref === `thread:${thread}`)!.view as ThreadView;

beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN', 'CHL'], chair: 'CHL' });
  thread = randomUUID();
  await n.as('NOR').do('thread.open', { about: NETWORK, title: 'A long one', lang: 'en' }, thread);
  for (let i = 0; i < LONG; i += 1) said.push(await post(n.as(i % 2 ? 'CAN' : 'NOR'), `No. ${i}`, i === LONG - 1 ? said[3] : undefined));
}, 120_000);
afterAll(() => n.close());

it('f1 opens with its last remarks and what those answer, and says from where on they are all there', async () => {
  const first = await packet(null);
  const remarks = first.views.filter((v) => v.ref.startsWith('remark:')).map((v) => v.view as Said);
  const own = remarks.filter((r) => r.seq >= first.from!.remark!);
  expect(own.map((r) => r.id)).toEqual(said.slice(-PAGE));
  expect(first.from).toEqual({ remark: own[0]!.seq });
  expect(remarks.filter((r) => !own.includes(r)).map((r) => r.id)).toEqual([said[3]]);
  expect(shown(await opened()).map((r) => r.id)).toEqual(said.slice(-PAGE));
});

it('f1 shows the rest by page: before a number, after one, around a remark; stretches that meet are one', async () => {
  const c = await opened();
  const named = said[40]!;
  const around = await page({ around: named });
  expect(around.views.some((v) => v.ref === `remark:${named}`)).toBe(true);
  expect(c.take('remark', around)).toBe(true);
  expect(c.spansOf('remark')).toHaveLength(2);
  expect(shown(c).map((r) => r.id)).toEqual([...said.slice(15, 66), ...said.slice(-PAGE)]);
  expect(c.take('remark', await page({ after: c.spansOf('remark')[0]!.to - 1 }))).toBe(true);
  expect(c.spansOf('remark')).toHaveLength(1);
  expect((await everything(c)).map((r) => r.id)).toEqual(said);
  expect(c.spansOf('remark')).toEqual([{ from: 1, to: Infinity }]);
});

it('f1 a remark beyond what is shown that is reworded, withdrawn or answered meanwhile comes as it is now, whichever was read first', async () => {
  const c = await opened();
  const old = await page({ before: c.spansOf('remark')[0]!.from });
  await n.as('NOR').do('remark.edit', { remark: said[60]!, text: 'Put better.', lang: 'en', mentions: [] }, thread);
  await n.as('CAN').do('remark.withdraw', { remark: said[61]! }, thread);
  const late = await post(n.as('CAN'), 'To the first.', said[0]);
  c.apply(await packet(c.head), c.head);
  expect(shown(c).map((r) => r.id)).toEqual([...said.slice(-PAGE), late]);
  // The page was read before the packet, and comes after it.
  expect(c.take('remark', old)).toBe(true);
  const all = await everything(c);
  expect(all).toEqual(await everything(await opened()));
  expect(all.find((r) => r.id === said[60])).toMatchObject({ text: 'Put better.', version: 2 });
  expect(all.find((r) => r.id === said[61])).toMatchObject({ text: null, state: 'withdrawn' });
  said.push(late);
});

it('f1 a page of another history, or older than the snapshot, is not taken', async () => {
  const old = await page({ before: 20 });
  await post(n.as('NOR'), 'One more.').then((id) => said.push(id));
  const c = await opened();
  expect(c.take('remark', old)).toBe(false);
  expect(c.take('remark', { ...(await page({ before: 20 })), history: randomUUID() })).toBe(false);
  expect(c.spansOf('remark')[0]!.from).toBeGreaterThan(20);
});

it('f1 nothing comes of a page around what is not there, nor of a kind without pages, nor in another conversation', async () => {
  const read = n.app.get(Read);
  expect(await read.stretch(thread, 'remark', { around: randomUUID() })).toBeNull();
  expect(await read.stretch(NETWORK, 'remark', { around: said[0]! })).toBeNull();
  expect(await read.stretch(thread, 'thread', { before: 20 })).toBeNull();
  expect(await read.stretch(randomUUID(), 'remark', { before: 20 })).toBeNull();
});

it('f1 the counts of a conversation are kept with each remark, whatever becomes of it', async () => {
  const was = await counts();
  expect(was).toMatchObject({ remarks: said.length - 1, positions: 0 });
  const position = randomUUID();
  await n.as('CAN').do('position.state', { remark: position, text: 'Canada agrees.', lang: 'en', mentions: [] }, thread);
  await n.as('CHL').do('remark.remove', { remark: said[5]!, reason: 'Off the subject.', lang: 'en' }, thread);
  expect((await n.as('NOR').refused('remark.post', { remark: said[0]!, text: 'Again', lang: 'en', mentions: [] }, thread)).code).toBe('conflict');
  expect(await counts()).toMatchObject({ remarks: was.remarks - 1, positions: 1 });
  const [listed] = await n.app.get(DiscussionsLists, { strict: false }).threads({ hat: n.as('NOR').hat, party: 'NOR' }, NETWORK);
  expect(listed).toMatchObject({ id: thread, remarks: was.remarks });
  await n.as('CAN').do('position.withdraw', { remark: position }, thread);
  expect(await counts()).toMatchObject({ remarks: was.remarks - 1, positions: 0 });
  const kept = await n.read.query(`select h.id from thread h where h.remarks <> (select count(*) from remark r where r.channel = h.id and r.state = 'posted')`);
  expect(kept).toEqual([]);
});
