// Remarks: a person's own words, in a thread or a caucus. Official positions: positions.commands.ts.
import { Injectable } from '@nestjs/common';
import { isAuthor, REMARK, type RemarkState } from '../contract/discussions.views.js';
import { next } from '../contract/machine.js';
import { refuse } from '../kernel/refusal.js';
import { noteMentions } from '../ledger/attention.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';
import { textHash } from '../members/facts.js';
import { Remark } from './discussions.entities.js';
import { checkMentions, checkOpen, conversationOf, foreseen, say, touchConversation } from './saying.js';
import { isSealed, refuseUnlessSealed } from './sealing.js';
import { close, keepWording } from './wordings.js';

@Injectable()
export class RemarksCommands {
  @Command('remark.post', { foresees: foreseen })
  async post(act: Act<'remark.post'>): Promise<Said> {
    const data = await say(act, act.payload, 'remark', { audience: act.channel.audience, seq: act.channel.head + 1 });
    return said('remark.posted', data, `remark:${data.remark}`, conversationOf(act.channel));
  }

  /** The former wording is kept and can be read. */
  @Command('remark.edit')
  async edit(act: Act<'remark.edit'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const remark = await this.step(act, 'edit');
    await checkOpen(tx, channel);
    if (await isSealed(tx, channel)) await refuseUnlessSealed(act, p.text);
    const mentions = await checkMentions(tx, channel.audience, p.mentions);
    if (p.text === remark.text && p.lang === remark.lang && mentions.join() === remark.mentions.join()) refuse('conflict', { why: 'refusal.remark-unchanged' });
    await keepWording(tx, remark);
    await tx.save(Object.assign(remark, { text: p.text, lang: p.lang, mentions, version: remark.version + 1, edited: act.effective }));
    await noteMentions(tx, channel.id, `remark:${remark.id}`, channel.head + 1, mentions.filter((m) => m !== remark.party));
    await touchConversation(tx, channel, act.effective);
    const data = { remark: remark.id, version: remark.version, text: textHash(p.text), lang: p.lang, mentions };
    return said('remark.edited', data, `remark:${remark.id}`, conversationOf(channel));
  }

  /** A person takes personal words back: every wording is erased, the trace and its hash stay. */
  @Command('remark.withdraw')
  async withdraw(act: Act<'remark.withdraw'>): Promise<Said> {
    const remark = await this.step(act, 'withdraw');
    await act.tx.query('delete from remark_version where remark = $1', [remark.id]);
    await close(act, remark);
    return said('remark.withdrawn', { remark: remark.id }, `remark:${remark.id}`, conversationOf(act.channel));
  }

  /** The chair takes words out of sight, and says why; the wording is kept for the author's delegation and the chair. */
  @Command('remark.remove')
  async remove(act: Act<'remark.remove'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const remark = await this.step(act, 'remove');
    await keepWording(act.tx, remark);
    await close(act, Object.assign(remark, { reason, reasonLang: lang }));
    return said('remark.removed', { remark: remark.id, author: remark.party, reason: textHash(reason) }, `remark:${remark.id}`, conversationOf(act.channel));
  }

  private async step(act: Act<'remark.edit' | 'remark.withdraw' | 'remark.remove'>, verb: keyof typeof REMARK.steps): Promise<Remark> {
    const remark = await act.tx.findOneBy(Remark, { id: act.payload.remark, channel: act.channel.id });
    if (!remark) return refuse('not-found', { why: 'refusal.no-remark' });
    if (remark.standing === 'position') refuse('not-allowed', { why: 'refusal.is-position' });
    if (verb !== 'remove' && !isAuthor(remark, act.by)) refuse('not-allowed', { why: 'refusal.not-your-remark' });
    remark.state = next(REMARK, remark.state as RemarkState, verb) ?? refuse('wrong-state', { why: `refusal.remark-${remark.state}` });
    return remark;
  }
}
