// Stories of threads: opened about a subject, answered, reworded, withdrawn, moderated, settled. Not here: caucuses and the desk (files beside this one).
import { randomUUID } from 'node:crypto';
import type { RemarkView, ThreadRefView, ThreadView } from '../src/contract/discussions.views.js';
import type { Packet } from '../src/contract/packet.js';
import { NETWORK } from '../src/contract/seats.js';
import { DiscussionsLists } from '../src/discussions/discussions.lists.js';
import { Read } from '../src/ledger/read.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['NOR', 'CAN', 'CHL'], observers: ['ZAF'], chair: 'CHL' })), 60_000);
afterAll(() => n.close());

const view = async <V>(channel: string, ref: string): Promise<V | undefined> => {
  const packet = JSON.parse((await n.app.get(Read).since(channel, null))!.text) as Packet;
  return packet.views.find((v) => v.ref === ref)?.view as V | undefined;
};
const thread = (id: string) => view<ThreadView>(id, `thread:${id}`);
const remark = (channel: string, id: string) => view<RemarkView>(channel, `remark:${id}`);
const open = async (by: Voice, about: string = NETWORK): Promise<string> => {
  const id = randomUUID();
  await by.do('thread.open', { about, title: 'Mines along the road', lang: 'en' }, id);
  return id;
};
const post = async (by: Voice, channel: string, more: { text?: string; mentions?: string[]; replyTo?: string } = {}): Promise<string> => {
  const id = randomUUID();
  await by.do('remark.post', { remark: id, text: 'We have seen this before.', lang: 'en', mentions: [], ...more }, channel);
  return id;
};
const draft = async (by: Voice): Promise<string> => {
  const id = randomUUID();
  await by.do('initiative.draft', { title: { en: 'Clearing the road' } }, id);
  return id;
};
const lists = () => n.app.get(DiscussionsLists, { strict: false });
const versions = (by: Voice, id: string) => lists().versions({ hat: by.hat, party: by.party }, id);

describe('a thread', () => {
  it('stands in its own channel and in its subject’s', async () => {
    const id = randomUUID();
    const first = randomUUID();
    const { seq } = await n.as('NOR').do('thread.open', { about: NETWORK, ref: 'paragraph:7', title: 'On paragraph 7', lang: 'en', remark: first, text: 'Is it clear?', mentions: ['CAN'] }, id);
    expect(seq).toBe(1);
    expect(await thread(id)).toMatchObject({ about: NETWORK, ref: 'paragraph:7', title: 'On paragraph 7', state: 'open', remarks: 1, positions: 0, opened: { party: 'NOR' }, lead: null, summary: null });
    expect(await view<ThreadRefView>(NETWORK, `thread-ref:${id}`)).toMatchObject({ title: 'On paragraph 7', state: 'open' });
    expect(await remark(id, first)).toMatchObject({ seq: 2, text: 'Is it clear?', standing: 'remark', mentions: ['CAN'], version: 1 });
  });

  it('keeps its words out of the ledger', async () => {
    const id = await open(n.as('NOR'));
    await post(n.as('NOR'), id, { text: 'unmistakable-words' });
    const rows = await n.read.query<{ n: number }>(`select count(*)::int as n from entry where wire like '%unmistakable-words%' or wire like '%Mines along%'`);
    expect(rows[0]!.n).toBe(0);
  });

  it('cannot be opened about what one cannot read, and the answer is that of nothing', async () => {
    const secret = await draft(n.as('CAN'));
    const ask = (about: string) => n.as('NOR').refused('thread.open', { about, title: 'What is this?', lang: 'en' }, randomUUID());
    expect(await ask(secret)).toEqual(await ask(randomUUID()));
    expect((await ask(secret)).code).toBe('not-found');
    const own = await open(n.as('CAN'), secret);
    expect((await n.as('NOR').refused('remark.post', { remark: randomUUID(), text: 'x', lang: 'en', mentions: [] }, own)).code).toBe('not-found');
    await expect(lists().threads({ hat: n.as('NOR').hat, party: 'NOR' }, secret)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('of a draft is seen with the draft', async () => {
    const initiative = await draft(n.as('CAN'));
    const id = await open(n.as('CAN'), initiative);
    expect((await n.as('CAN').refused('remark.post', { remark: randomUUID(), text: 'x', lang: 'en', mentions: ['NOR'] }, id)).detail).toMatchObject({ why: 'refusal.mention-without-seat', parties: ['NOR'] });
    await n.as('CAN').do('initiative.share', { basedOn: 1 }, initiative);
    const seen = await lists().threads({ hat: n.as('NOR').hat, party: 'NOR' }, initiative);
    expect(seen.map((t) => t.id)).toEqual([id]);
    await post(n.as('NOR'), id, { mentions: ['CAN'] });
    expect(await thread(id)).toMatchObject({ lead: 'CAN', remarks: 1 });
  });

  it('is not opened about another thread, nor twice under one id', async () => {
    const id = await open(n.as('NOR'));
    expect((await n.as('CAN').refused('thread.open', { about: id, title: 'Aside', lang: 'en' }, randomUUID())).detail.why).toBe('refusal.no-thread-here');
    expect((await n.as('NOR').refused('thread.open', { about: NETWORK, title: 'Again', lang: 'en' }, id)).code).toBe('conflict');
  });

  it('is settled by the chair, the lead or its opener, and takes no remarks until opened again', async () => {
    const id = await open(n.as('NOR'));
    const said = await post(n.as('CAN'), id);
    expect((await n.as('CAN').refused('thread.resolve', { summary: 'Done.', lang: 'en' }, id)).detail.why).toBe('refusal.not-your-thread');
    expect((await n.as('NOR').refused('thread.reopen', {}, id)).code).toBe('wrong-state');
    await n.as('CHL').do('thread.resolve', { summary: 'All agree.', lang: 'en' }, id);
    expect(await thread(id)).toMatchObject({ state: 'resolved', summary: { text: 'All agree.', party: 'CHL' } });
    expect(await view<ThreadRefView>(NETWORK, `thread-ref:${id}`)).toMatchObject({ state: 'resolved' });
    expect((await n.as('CAN').refused('remark.post', { remark: randomUUID(), text: 'But …', lang: 'en', mentions: [] }, id)).detail.why).toBe('refusal.thread-resolved');
    expect((await n.as('CAN').refused('remark.edit', { remark: said, text: 'But …', lang: 'en', mentions: [] }, id)).code).toBe('wrong-state');
    await n.as('CAN').do('remark.withdraw', { remark: said }, id);
    await n.as('NOR').do('thread.reopen', {}, id);
    expect(await thread(id)).toMatchObject({ state: 'open', summary: null });
    await post(n.as('CAN'), id);
  });

  it('resolved while others post: each post is before it or refused', async () => {
    const id = await open(n.as('NOR'));
    const outcomes = await Promise.all([
      ...Array.from({ length: 8 }, () => n.dispatch.run(n.as('CAN').actor, { name: 'remark.post', channel: id, command: randomUUID(), payload: { remark: randomUUID(), text: 'Now', lang: 'en', mentions: [] } })),
      n.dispatch.run(n.as('NOR').actor, { name: 'thread.resolve', channel: id, command: randomUUID(), payload: { summary: 'Enough.', lang: 'en' } }),
    ]);
    const resolved = outcomes.at(-1)!;
    const posts = outcomes.slice(0, -1);
    expect(resolved.ok).toBe(true);
    for (const o of posts) if (o.ok && resolved.ok) expect(o.seq).toBeLessThan(resolved.seq);
    expect((await thread(id))!.remarks).toBe(posts.filter((o) => o.ok).length);
  });
});

describe('a remark', () => {
  it('is reworded by its author alone, and the former wording can be read', async () => {
    const id = await open(n.as('NOR'));
    const said = await post(n.as('CAN'), id, { text: 'First', mentions: ['NOR'] });
    const colleague = await n.person('CAN');
    for (const other of [n.as('NOR'), colleague]) {
      expect((await other.refused('remark.edit', { remark: said, text: 'Second', lang: 'en', mentions: [] }, id)).detail.why).toBe('refusal.not-your-remark');
      expect((await other.refused('remark.withdraw', { remark: said }, id)).code).toBe('not-allowed');
    }
    expect((await n.as('CAN').refused('remark.edit', { remark: said, text: 'First', lang: 'en', mentions: ['NOR'] }, id)).detail.why).toBe('refusal.remark-unchanged');
    await n.as('CAN').do('remark.edit', { remark: said, text: 'Second', lang: 'en', mentions: [] }, id);
    expect(await remark(id, said)).toMatchObject({ text: 'Second', version: 2, seq: 2, mentions: [] });
    expect((await versions(n.as('NOR'), said)).map((v) => v.text)).toEqual(['First', 'Second']);
  });

  it('withdrawn leaves a trace and no words, and cannot be reworded', async () => {
    const id = await open(n.as('NOR'));
    const said = await post(n.as('CAN'), id, { text: 'regretted-words' });
    await n.as('CAN').do('remark.edit', { remark: said, text: 'regretted-words-2', lang: 'en', mentions: [] }, id);
    await n.as('CAN').do('remark.withdraw', { remark: said }, id);
    expect(await remark(id, said)).toMatchObject({ text: null, state: 'withdrawn', closed: { party: 'CAN', reason: null } });
    expect(await versions(n.as('CAN'), said)).toEqual([]);
    const kept = await n.db.own(`select from remark where text like 'regretted%' union all select from remark_version where text like 'regretted%'`);
    expect(kept).toHaveLength(0);
    expect((await n.as('CAN').refused('remark.edit', { remark: said, text: 'x', lang: 'en', mentions: [] }, id)).detail.why).toBe('refusal.remark-withdrawn');
    expect((await n.as('CAN').refused('remark.withdraw', { remark: said }, id)).code).toBe('wrong-state');
    expect(await thread(id)).toMatchObject({ remarks: 0 });
  });

  it('is removed by the chair with a reason; its wording stays with the author’s delegation and the chair', async () => {
    const id = await open(n.as('NOR'));
    const said = await post(n.as('CAN'), id, { text: 'out of order' });
    expect((await n.as('NOR').refused('remark.remove', { remark: said, reason: 'I do not like it', lang: 'en' }, id)).code).toBe('not-allowed');
    await n.as('CHL').do('remark.remove', { remark: said, reason: 'Names a person at risk', lang: 'en' }, id);
    expect(await remark(id, said)).toMatchObject({ text: null, state: 'removed', closed: { party: 'CHL', reason: { text: 'Names a person at risk', lang: 'en' } } });
    expect((await versions(n.as('CAN'), said)).map((v) => v.text)).toEqual(['out of order']);
    expect(await versions(n.as('CHL'), said)).toHaveLength(1);
    await expect(versions(n.as('NOR'), said)).rejects.toMatchObject({ code: 'not-allowed' });
  });

  it('answers only what was said here, and one id is one remark', async () => {
    const id = await open(n.as('NOR'));
    const elsewhere = await post(n.as('NOR'), await open(n.as('NOR')));
    const answer = { remark: randomUUID(), text: 'Yes', lang: 'en' as const, mentions: [] };
    expect((await n.as('CAN').refused('remark.post', { ...answer, replyTo: elsewhere }, id)).detail.why).toBe('refusal.no-such-answer');
    expect((await n.as('CAN').refused('remark.post', { ...answer, remark: elsewhere }, id)).detail.why).toBe('refusal.remark-exists');
    expect((await n.as('CAN').refused('remark.post', { ...answer, text: '  \n' }, id)).code).toBe('invalid');
    expect((await n.as('CAN').refused('remark.post', { ...answer, text: 'a\0b' }, id)).code).toBe('invalid');
    expect((await n.as('CAN').refused('remark.post', { ...answer, text: 'x'.repeat(8_001) }, id)).code).toBe('invalid');
    const said = await post(n.as('CAN'), id);
    expect((await remark(id, await post(n.as('NOR'), id, { replyTo: said })))!.replyTo).toBe(said);
  });
});

describe('an official position', () => {
  const position = () => ({ remark: randomUUID(), text: 'Norway supports paragraph 7.', lang: 'en' as const, mentions: [] });

  it('needs a delegate with the mandate to negotiate', async () => {
    const id = await open(n.as('ZAF'));
    for (const by of [n.as('ZAF'), n.secretariat, await n.person('NOR', ['speak', 'bind', 'report'])]) expect((await by.refused('position.state', position(), id)).code).toBe('not-allowed');
    const p = position();
    await n.as('NOR').do('position.state', p, id);
    expect(await remark(id, p.remark)).toMatchObject({ standing: 'position', state: 'stated', seat: 'delegate' });
    expect(await thread(id)).toMatchObject({ remarks: 0, positions: 1 });
  });

  it('is neither reworded nor moderated; its state withdraws it, and the wording stays in its history', async () => {
    const id = await open(n.as('NOR'));
    const p = position();
    await n.as('NOR').do('position.state', p, id);
    expect((await n.as('NOR').refused('remark.edit', { remark: p.remark, text: 'x', lang: 'en', mentions: [] }, id)).detail.why).toBe('refusal.is-position');
    expect((await n.as('CHL').refused('remark.remove', { remark: p.remark, reason: 'x', lang: 'en' }, id)).detail.why).toBe('refusal.is-position');
    expect((await n.as('CAN').refused('position.withdraw', { remark: p.remark }, id)).detail.why).toBe('refusal.not-your-position');
    await (await n.person('NOR')).do('position.withdraw', { remark: p.remark }, id);
    expect(await remark(id, p.remark)).toMatchObject({ text: null, state: 'withdrawn' });
    expect((await versions(n.as('CAN'), p.remark)).map((v) => v.text)).toEqual([p.text]);
    expect((await n.as('NOR').refused('position.withdraw', { remark: p.remark }, id)).code).toBe('wrong-state');
    expect((await n.as('CAN').refused('position.withdraw', { remark: await post(n.as('CAN'), id) }, id)).code).toBe('not-found');
  });
});
