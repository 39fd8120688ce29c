// Rights of reply: asked for against a statement that was made, granted or declined by the chair, heard at the end, at most two a state, item and sitting (e10; GA rule 73). Not here: the floor.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { spokenAt } from '../../contract/floor.clock.js';
import { isInTime, isSaidIn, mayBeAnswered, nextRound } from '../../contract/floor.replies.js';
import { LIST, REPLY, type ListView, type ReplyView, type SpeakerView } from '../../contract/floor.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { hashOrNull, textHash } from '../../members/facts.js';
import { openSitting } from '../store.js';
import { loadList, loadSpeaker, putSpeaker, speakersOf } from './floor.store.js';
import { REPLIES } from './floor.views.js';

type OnReply = Act<'reply.grant' | 'reply.decline' | 'reply.withdraw'>;
const key = (reply: string): string => `reply:${reply}`;

@Injectable()
export class RepliesCommands {
  @Command('reply.request')
  async request(act: Act<'reply.request'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const [sitting, to, all] = [await openSitting(act), await loadSpeaker(act, p.answering), await speakersOf(act)];
    if ((await tx.query<object[]>('select from floor_reply where id = $1', [p.reply])).length) refuse('conflict', { why: 'refusal.reply-exists' });
    if (to.party === by.party || !to.started || !mayBeAnswered(to)) refuse('invalid', { why: 'refusal.nothing-to-reply-to' });
    const statements = all.filter((s) => s.item === to.item && s.sitting === sitting.id && s.list !== null && s.started);
    const ends = statements.some((s) => !s.ended) ? [] : statements.map((s) => Date.parse(s.ended!));
    if (!isInTime(ends.length ? new Date(Math.max(...ends)) : null, act.now)) refuse('too-late', { why: 'refusal.reply-late' });
    const [{ given }] = (await tx.query<{ given: number }[]>(
      `select count(*)::int as given from floor_reply where meeting = $1 and sitting = $2 and item is not distinct from $3 and party = $4 and state in ('requested', 'granted')`, [channel.id, sitting.id, to.item, by.party])) as [{ given: number }];
    const round = nextRound(given) ?? refuse('conflict', { why: 'refusal.reply-twice' });
    await this.refuseUnlessSaid(act, to);
    await tx.query('insert into floor_reply (id, meeting, sitting, item, party, person, answers, to_party, state, round, at, sentence, moment) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)',
      [p.reply, channel.id, sitting.id, to.item, by.party, by.person, to.id, to.party, REPLY.initial, round, act.effective, p.sentence?.trim() ?? null, p.moment ?? null]);
    return said('reply.requested', { reply: p.reply, party: by.party, to: to.id, toParty: to.party, sentence: hashOrNull(p.sentence?.trim()), moment: p.moment ?? null }, key(p.reply));
  }

  /** Goes on the item's list of replies, which is opened with the first one. */
  @Command('reply.grant')
  async grant(act: Act<'reply.grant'>): Promise<Said> {
    const r = await this.load(act);
    const to = await loadSpeaker(act, r.to);
    await this.step(act, r, 'grant');
    const list = await this.listOf(act, to.item);
    const { limit } = await putSpeaker(act, { id: act.payload.speaker, list, item: to.item, belongs: key(r.id), party: r.party, observer: false, person: r.person, speech: 'reply', round: r.round, state: 'listed' });
    return said('reply.granted', { reply: r.id, party: r.party, toParty: r.toParty, round: r.round ?? 1, limit }, key(r.id), `list:${list.id}`, `speaker:${act.payload.speaker}`);
  }

  @Command('reply.decline')
  async decline(act: Act<'reply.decline'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const r = await this.load(act);
    await this.step(act, r, 'decline');
    await act.tx.query('update floor_reply set reason = $2, reason_lang = $3 where id = $1', [r.id, reason, lang]);
    return said('reply.declined', { reply: r.id, party: r.party, reason: textHash(reason) }, key(r.id));
  }

  @Command('reply.withdraw')
  async withdraw(act: Act<'reply.withdraw'>): Promise<Said> {
    const r = await this.load(act);
    if (r.party !== act.by.party) refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
    await this.step(act, r, 'withdraw');
    return said('reply.withdrawn', { reply: r.id, party: r.party }, key(r.id));
  }

  /** What is cited was said: a sentence of the text as it was delivered, a moment of the time that was spoken. */
  private async refuseUnlessSaid(act: Act<'reply.request'>, to: SpeakerView): Promise<void> {
    const { sentence, moment } = act.payload;
    if (moment !== undefined && moment * 1000 > spokenAt(to.clock, act.now.getTime())) refuse('invalid', { why: 'refusal.moment-not-spoken' });
    if (sentence === undefined) return;
    const [speech] = await act.tx.query<{ text: string | null }[]>('select text from speech where id = $1', [to.text]);
    if (!speech?.text || !isSaidIn(speech.text, sentence)) refuse('invalid', { why: 'refusal.sentence-not-said' });
  }

  private async listOf(act: Act, item: string | null): Promise<ListView> {
    const { tx, channel, by } = act;
    const [there] = await tx.query<{ id: string }[]>(`select id from speakers_list where meeting = $1 and item is not distinct from $2 and kind = 'reply'`, [channel.id, item]);
    const id = there?.id ?? randomUUID();
    if (!there) {
      await tx.query(`insert into speakers_list (id, meeting, item, kind, state, strategy, observers_last, party, person, opened) values ($1, $2, $3, 'reply', $4, 'request', true, $5, $6, $7)`,
        [id, channel.id, item, LIST.initial, by.party, by.person, act.effective]);
    }
    return loadList(act, id);
  }

  private async load(act: OnReply): Promise<ReplyView> {
    const [row] = await act.tx.query<ReplyView[]>(`${REPLIES} and r.id = $2`, [act.channel.id, act.payload.reply]);
    return row ?? refuse('not-found', { why: 'refusal.no-reply' });
  }

  private async step(act: Act, r: ReplyView, verb: keyof typeof REPLY.steps): Promise<void> {
    const state = next(REPLY, r.state, verb) ?? refuse('wrong-state', { why: `refusal.reply-${r.state}`, state: r.state });
    await act.tx.query('update floor_reply set state = $2 where id = $1', [r.id, state]);
  }
}
