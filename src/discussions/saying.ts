// Putting something said into a conversation: shared by a thread's first remark, later remarks and positions. Not here: who may say it (the policy).
import type { EntityManager } from 'typeorm';
import type { Lang } from '../contract/words/words.js';
import { refuse } from '../kernel/refusal.js';
import { noteAuthor, noteMentions } from '../ledger/attention.js';
import type { Act, ChannelRow } from '../ledger/command.js';
import type { Question } from '../ledger/together.js';
import { textHash } from '../members/facts.js';
import { Thread, type Remark } from './discussions.entities.js';
import { keep, known, type Known } from './saying.sql.js';
import { refuseUnlessSealed } from './sealing.js';

/** Of these parties, those that may read this audience now. */
export const seatedAmong = async (tx: EntityManager, audience: string, parties: readonly string[]): Promise<Set<string>> => {
  const rows = await tx.query<{ party: string }[]>(
    `select distinct s.party from seat s, (select concord_now() as now) t
     where s.audience = $1 and s.party = any($2::text[]) and s.since <= t.now and (s.until is null or s.until > t.now)`,
    [audience, parties],
  );
  return new Set(rows.map((r) => r.party));
};

/** A party that cannot read here is not named here. Returns the parties in one order. Refuses `invalid` with those that have no seat. */
export const checkMentions = async (tx: EntityManager, audience: string, parties: readonly string[]): Promise<string[]> => {
  if (!parties.length) return [];
  const seated = await seatedAmong(tx, audience, parties);
  const strangers = parties.filter((p) => !seated.has(p));
  if (strangers.length) refuse('invalid', { why: 'refusal.mention-without-seat', parties: strangers });
  return [...parties].sort();
};

/** The reference of the conversation that a channel is. */
export const conversationOf = (channel: Pick<ChannelRow, 'id' | 'kind'>): string => `${channel.kind}:${channel.id}`;

/** Something has happened in the conversation: it moves up in the lists. */
export const touchConversation = (tx: EntityManager, channel: Pick<ChannelRow, 'id' | 'kind'>, at: Date): Promise<unknown> =>
  tx.query(`update ${channel.kind === 'caucus' ? 'caucus' : 'thread'} set last = $2 where id = $1`, [channel.id, at]);

/** The thread behind this channel takes remarks; a caucus always does. Refuses `wrong-state` once the thread is resolved. */
export const checkOpen = async (tx: EntityManager, channel: Pick<ChannelRow, 'id' | 'kind'>): Promise<void> => {
  if (channel.kind !== 'thread') return;
  const { state } = await tx.findOneByOrFail(Thread, { id: channel.id });
  if (state !== 'open') refuse('wrong-state', { why: 'refusal.thread-resolved' });
};

export interface Saying {
  remark: string;
  text: string;
  lang: Lang;
  mentions: readonly string[];
  replyTo?: string;
}
/** What saying something in its own channel will want to know: for `foresees`. */
export const foreseen = (s: Saying, channel: string): Question => ({ statement: known, values: [s.remark, channel, s.replyTo ?? null, s.mentions, null] });

/** Where it is said: the audience that reads it, and the number its entry will have. */
export interface Place {
  audience: string;
  seq: number;
}

/**
 * Stores what is said and who is named, and lets the author's party hear of the answers. Returns the facts for the entry.
 * Refuses `wrong-state` in a resolved thread, `conflict` for a remark id that exists, `invalid` for an answer to something not of this conversation or a
 * mention of a party without a seat.
 */
export const say = async (act: Act, s: Saying, standing: Remark['standing'], place: Place) => {
  const { tx, by, channel } = act;
  const { party, person, seat } = by;
  const mentions = [...s.mentions].sort();
  const [replyTo, state] = [s.replyTo ?? null, standing === 'position' ? 'stated' : 'posted'];
  const [found] = act.foreseen ?? (await act.ask(known, [s.remark, channel.id, replyTo, s.mentions, place.audience]));
  refuseUnlessSaid(found as Known);
  if ((found as Known).sealed) await refuseUnlessSealed(act, s.text);
  act.keep(keep, [s.remark, channel.id, place.seq, act.effective, party, person, seat, standing, s.lang, s.text, mentions, replyTo, state]);
  act.keep(noteAuthor, [channel.id, party, person]);
  await noteMentions(tx, channel.id, `remark:${s.remark}`, place.seq, mentions.filter((m) => m !== party), true);
  return { remark: s.remark, text: textHash(s.text), lang: s.lang, mentions, replyTo };
};

const refuseUnlessSaid = (k: Known): void => {
  if (k.thread === 'resolved') refuse('wrong-state', { why: 'refusal.thread-resolved' });
  if (k.strangers.length) refuse('invalid', { why: 'refusal.mention-without-seat', parties: k.strangers });
  if (k.taken) refuse('conflict', { why: 'refusal.remark-exists' });
  if (!k.answers) refuse('invalid', { why: 'refusal.no-such-answer' });
};
