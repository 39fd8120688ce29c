// Stories of the inbox: who is told of which entry, once, and for how long it counts as unread. Not here: the desk (discussions-desk.spec.ts), mails (notices-mail.spec.ts).
import { randomUUID } from 'node:crypto';
import type { InboxObject, InboxView } from '../src/contract/notices.reads.js';
import { NETWORK } from '../src/contract/seats.js';
import type { ReaderView } from '../src/members/sessions.js';
import { DeskController } from '../src/notices/desk.controller.js';
import { Hearing } from '../src/notices/hearing.js';
import { InboxController } from '../src/notices/inbox.controller.js';
import { network, wired, type Network, type Voice } from './support/network.js';

let n: Network;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN', 'CHL'], observers: ['ZAF'], chair: 'CHL' });
  await n.app.get(Hearing).onApplicationShutdown();
  await n.app.get(Hearing).run();
}, 60_000);
afterAll(() => n.close());

const reader = (by: Voice): ReaderView => ({ person: by.person, hat: by.hat, party: by.party }) as ReaderView;
const api = () => n.app.get(InboxController, { strict: false });
const inbox = async (by: Voice): Promise<InboxView> => {
  await n.app.get(Hearing).run();
  return api().inbox(reader(by));
};
const about = async (by: Voice, channel: string): Promise<InboxObject | undefined> => (await inbox(by)).objects.find((o) => o.channel === channel);
/** Class and type of what this person was told about a channel, newest first. */
const told = async (by: Voice, channel: string): Promise<string[]> => (await about(by, channel))?.lines.map((l) => `${l.class} ${l.entry!.type}`) ?? [];
const thread = async (by: Voice): Promise<string> => {
  const id = randomUUID();
  await by.do('thread.open', { about: NETWORK, title: 'Small arms', lang: 'en' }, id);
  return id;
};
const remark = async (by: Voice, channel: string, mentions: string[] = []): Promise<{ id: string; seq: number }> => {
  const id = randomUUID();
  return { id, seq: (await by.do('remark.post', { remark: id, text: 'A word.', lang: 'en', mentions }, channel)).seq };
};

it('f5 tells the people of a state that is named, in the record’s own words, and nobody else', async () => {
  const id = await thread(n.as('CAN'));
  await remark(n.as('NOR'), id, ['CHL']);
  expect(await about(n.as('CHL'), id)).toMatchObject({ kind: 'thread', title: { en: 'Small arms' }, unread: 1, lines: [{ class: 'mention', read: false, due: null, entry: { type: 'remark.posted', seq: 2, by: { party: 'NOR' } } }] });
  for (const other of [n.as('CAN'), n.as('NOR'), n.as('ZAF'), n.secretariat]) expect(await told(other, id)).toEqual([]);
});

it('f5 tells it once, also when the words are changed, and not when the name was taken back before it was told', async () => {
  const id = await thread(n.as('CAN'));
  const said = await remark(n.as('NOR'), id, ['CHL']);
  await n.app.get(Hearing).run();
  await n.as('NOR').do('remark.edit', { remark: said.id, text: 'Better put', lang: 'en', mentions: ['CHL', 'CAN'] }, id);
  expect([await told(n.as('CHL'), id), await told(n.as('CAN'), id)]).toEqual([['mention remark.posted'], ['mention remark.edited']]);
  const slip = await remark(n.as('NOR'), id, ['ZAF']);
  await n.as('NOR').do('remark.edit', { remark: slip.id, text: 'Nobody meant', lang: 'en', mentions: [] }, id);
  expect(await told(n.as('ZAF'), id)).toEqual([]);
});

it('f6 is silenced by the level “mute”, but not for what asks something of a state', async () => {
  const [id, caucus] = [await thread(n.as('CAN')), randomUUID()];
  await n.app.get(DeskController, { strict: false }).level(reader(n.as('CHL')), { channel: id, level: 'mute' });
  await remark(n.as('NOR'), id, ['CHL']);
  expect(await told(n.as('CHL'), id)).toEqual([]);
  await n.as('NOR').do('caucus.open', { title: 'Two of us', lang: 'en', parties: ['CHL'] }, caucus);
  await n.db.own(`insert into follow (person, channel, level) values ($1, $2, 'mute')`, [n.as('CHL').person, caucus]);
  expect(await told(n.as('CHL'), caucus)).toEqual(['call caucus.opened']);
  await n.as('NOR').do('caucus.add', { party: 'CAN' }, caucus);
  expect([await told(n.as('CAN'), caucus), await told(n.secretariat, caucus), await told(n.as('CHL'), caucus)]).toEqual([['call caucus.party-added'], [], ['call caucus.opened']]);
});

it('tells the delegation and the secretariat about letters, each its part', async () => {
  const nor = await n.delegation('NOR');
  const until = new Date((await n.clock.now()).getTime() + 5e9).toISOString();
  const { result } = await n.as('NOR').do('credentials.submit', { issuer: 'Minister', authority: 'MFA', from: (await n.clock.now()).toISOString(), until, roles: [n.as('NOR').hat] }, nor);
  expect(await told(n.secretariat, nor)).toEqual(['call credentials.submitted']);
  await n.secretariat.do('credentials.review', { credentials: (result as { credentials: string }).credentials, verdict: 'accept' }, nor);
  expect([await told(n.as('NOR'), nor), await told(n.as('CAN'), nor)]).toEqual([['decision credentials.reviewed'], []]);
});

it('tells of a decision those who may bind their state, and everybody of a state in which nobody may', async () => {
  const adviser = await n.person('CAN', ['speak']);
  await n.operator.do('state.admit', { state: 'SVN', status: 'member' });
  const alone = await n.person('SVN', ['speak']);
  await n.operator.do('state.admit', { state: 'JOR', status: 'member' });
  const newest = async (by: Voice) => (await told(by, NETWORK))[0];
  expect([await newest(n.as('CAN')), await newest(adviser), await newest(alone), await newest(n.as('ZAF'))]).toEqual(['decision state.admitted', undefined, 'decision state.admitted', undefined]);
});

it('c16 tells those who may bind a member of a text that is before the members, with its title, and no observer', async () => {
  const id = randomUUID();
  await n.as('CAN').do('action.open', { kind: 'joint-statement', title: { en: 'On medical care', fr: 'Sur les soins' }, lang: 'en' }, id);
  expect(await told(n.as('NOR'), id)).toEqual([]);
  await n.as('CAN').do('action.table', {}, id);
  expect(await about(n.as('NOR'), id)).toMatchObject({ kind: 'action', title: { en: 'On medical care', fr: 'Sur les soins' }, lines: [{ class: 'decision', entry: { type: 'action.tabled' }, acknowledgeable: false }] });
  expect([await told(n.as('ZAF'), id), await told(n.as('CAN'), id)]).toEqual([[], []]);
});

it('counts as read what was read in its place or marked, only one’s own, and never what may not be seen any more', async () => {
  const [one, two] = [await thread(n.as('CAN')), await thread(n.as('CAN'))];
  const { seq } = await remark(n.as('NOR'), one, ['CHL']);
  await remark(n.as('NOR'), two, ['CHL']);
  const before = (await inbox(n.as('CHL'))).unread;
  await n.app.get(DeskController, { strict: false }).read(reader(n.as('CHL')), { channel: one, seq });
  expect((await about(n.as('CHL'), one))!.lines[0]!.read).toBe(true);
  const line = (await about(n.as('CHL'), two))!.lines[0]!;
  expect(await api().read(reader(n.as('CAN')), { notices: [line.id] })).toEqual(await api().count(reader(n.as('CAN'))));
  expect((await inbox(n.as('CHL'))).unread).toBe(before - 1);
  expect(await api().read(reader(n.as('CHL')), { notices: [line.id] })).toEqual({ unread: before - 2 });
  expect(await api().read(reader(n.as('CHL')), {})).toEqual({ unread: 0 });
  const caucus = randomUUID();
  await n.as('NOR').do('caucus.open', { title: 'Three', lang: 'en', parties: ['CHL'] }, caucus);
  expect(await told(n.as('CHL'), caucus)).toHaveLength(1);
  await n.as('CHL').do('caucus.leave', {}, caucus);
  expect([await told(n.as('CHL'), caucus), (await inbox(n.as('CHL'))).unread]).toEqual([[], 0]);
});

it('f7 tells each entry once and leaves none out while several nodes look and their connections are cut', async () => {
  const second = await wired(n.db);
  await second.app.get(Hearing).onApplicationShutdown();
  const nodes = [n.app.get(Hearing), second.app.get(Hearing)];
  const threads = await Promise.all([1, 2, 3].map(() => thread(n.as('CAN'))));
  let done = false;
  const looking = nodes.map(async (node) => {
    while (!done) await node.run().catch(() => undefined);
  });
  const cutting = (async () => {
    let cut = 0;
    while (!done) {
      const rows = await n.db.own(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() and state <> 'idle' and (query like '%notice_cursor%' or query like '%insert into notice %')`);
      cut += rows.length;
      await new Promise((r) => setTimeout(r, 15));
    }
    return cut;
  })();
  for (let i = 0; i < 25; i += 1) for (const id of threads) await remark(n.as('NOR'), id, ['CHL']);
  done = true;
  expect(await cutting).toBeGreaterThan(0);
  await Promise.all(looking);
  await nodes[0]!.run();
  const rows = await n.db.own<{ seqs: string[] }>('select array_agg(seq::int order by seq) as seqs from notice where channel = any($1::uuid[]) and person = $2 group by channel', [threads, n.as('CHL').person]);
  expect(rows.map((r) => r.seqs)).toEqual(threads.map(() => Array.from({ length: 25 }, (_, i) => i + 2)));
  await second.app.close();
}, 60_000);
