// Threads: opened about a subject, settled with a summary, opened again. What is said in them: remarks.commands.ts.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { maySettle, THREAD } from '../contract/discussions.views.js';
import { next } from '../contract/machine.js';
import type { ChannelKind } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { noteInterest, noteWatch } from '../ledger/attention.js';
import { placeUnder } from '../ledger/channels.js';
import { also, Command, line, said, type Act, type ChannelRow, type Line, type Said } from '../ledger/command.js';
import { textHash } from '../members/facts.js';
import { Thread } from './discussions.entities.js';
import { say, seatedAmong } from './saying.js';
import { isSealed } from './sealing.js';

/** Channels that are a subject: a thread about a thread would hide half of a conversation. */
const SUBJECTS: readonly ChannelKind[] = ['network', 'delegation', 'initiative', 'caucus', 'action', 'dossier'];

/** Its subject is told as well. */
const subjectOf = async (tx: Pick<EntityManager, 'query'>, _: unknown, channel: string): Promise<string[]> => {
  const rows = await tx.query<{ about: string }[]>('select about from thread where id = $1', [channel]);
  return rows.map((r) => r.about);
};

@Injectable()
export class ThreadsCommands {
  /** Whoever cannot read the subject learns nothing of it: `not-found`, as for a subject that does not exist. */
  @Command('thread.open', { locks: (_, payload) => Promise.resolve([payload.about]) })
  async open(act: Act<'thread.open'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const subject = await this.subject(act);
    if (await isSealed(tx, subject)) refuse('wrong-state', { why: 'refusal.caucus-sealed-thread' });
    await placeUnder(tx, channel.id, subject);
    const [ref, at] = [p.ref ?? null, act.effective];
    const fields = { id: channel.id, about: subject.id, ref, title: p.title, lang: p.lang, lead: subject.owner, party: by.party, person: by.person };
    await tx.insert(Thread, { ...fields, state: THREAD.initial, opened: at, last: at });
    await noteInterest(tx, channel.id, [by.party, ...(subject.owner ? [subject.owner] : [])]);
    await noteWatch(tx, channel.id, by.person);
    const data = { thread: channel.id, about: subject.id, ref, title: textHash(p.title) };
    const first = await this.firstRemark(act, subject.audience);
    return also(said('thread.opened', data, `thread:${channel.id}`), [...first, line(subject.id, 'thread.opened', data, `thread-ref:${channel.id}`)]);
  }

  @Command('thread.resolve', { locks: subjectOf })
  async resolve(act: Act<'thread.resolve'>): Promise<Said> {
    const { by, payload: p } = act;
    const thread = await this.step(act, 'resolve');
    await act.tx.save(Object.assign(thread, { summary: p.summary, summaryLang: p.lang, summaryParty: by.party, summaryPerson: by.person, summaryAt: act.effective }));
    return this.told('thread.resolved', { thread: thread.id, summary: textHash(p.summary) }, thread);
  }

  @Command('thread.reopen', { locks: subjectOf })
  async reopen(act: Act<'thread.reopen'>): Promise<Said> {
    const thread = await this.step(act, 'reopen');
    await act.tx.save(Object.assign(thread, { summary: null, summaryLang: null, summaryParty: null, summaryPerson: null, summaryAt: null }));
    return this.told('thread.reopened', { thread: thread.id }, thread);
  }

  private async subject(act: Act<'thread.open'>): Promise<ChannelRow> {
    const subject = act.locked.get(act.payload.about) ?? refuse('not-found', { why: 'refusal.no-channel' });
    const seated = await seatedAmong(act.tx, subject.audience, [act.by.party]);
    if (subject.id === act.channel.id || !seated.size) refuse('not-found', { why: 'refusal.no-channel' });
    if (!SUBJECTS.includes(subject.kind)) refuse('invalid', { why: 'refusal.no-thread-here' });
    return subject;
  }

  private async firstRemark(act: Act<'thread.open'>, audience: string): Promise<Line[]> {
    const { remark, text, lang, mentions = [] } = act.payload;
    if (remark === undefined || text === undefined) return [];
    // The thread's own line takes number 1.
    const data = await say(act, { remark, text, lang, mentions }, 'remark', { audience, seq: 2 });
    return [line(act.channel.id, 'remark.posted', data, `remark:${remark}`, `thread:${act.channel.id}`)];
  }

  private async step(act: Act<'thread.resolve' | 'thread.reopen'>, verb: 'resolve' | 'reopen'): Promise<Thread> {
    const thread = await act.tx.findOneByOrFail(Thread, { id: act.channel.id });
    if (!maySettle({ lead: thread.lead, opened: { party: thread.party } }, act.by)) refuse('not-allowed', { why: 'refusal.not-your-thread' });
    thread.state = next(THREAD, thread.state, verb) ?? refuse('wrong-state', { why: `refusal.thread-${thread.state}` });
    thread.last = act.effective;
    return thread;
  }

  private told<T extends 'thread.resolved' | 'thread.reopened'>(type: T, data: Parameters<typeof said<T>>[1], thread: Thread): Said {
    return also(said(type, data, `thread:${thread.id}`), [line(thread.about, type, data, `thread-ref:${thread.id}`)]);
  }
}
