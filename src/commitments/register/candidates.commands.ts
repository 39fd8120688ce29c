// From a sentence that is marked to a commitment: marked, offered, reworded, declined, confirmed, each in a channel of the state and the secretariat (§3.9). Not here: what is registered (registering.ts).
import { Injectable } from '@nestjs/common';
import { blocking, contentOf } from '../../contract/commitments.smart.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { giveChannel, moveAudience } from '../../ledger/channels.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { hashOrNull } from '../../members/facts.js';
import { contentHash, enterCandidates, inNetwork, loadCandidate, refuseStale, refuseTwins, stepCandidate, type CandidateRecord } from './candidates.store.js';
import { register } from './registering.js';
import { checkSources } from './sources.js';

@Injectable()
export class CandidatesCommands {
  @Command('candidate.mark')
  async mark(act: Act<'candidate.mark'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const owner = p.owner ?? by.party;
    if (by.party !== SECRETARIAT && owner !== by.party) refuse('not-allowed', { why: 'refusal.candidate-own-only' });
    if (!(await inNetwork(tx, owner, act.now))) refuse('invalid', { why: 'refusal.candidate-not-in-network', party: owner });
    const content = contentOf(p.draft);
    if (!content.title.en && !content.title.fr && !content.words.en && !content.words.fr) refuse('invalid', { why: 'refusal.candidate-empty' });
    const sources = p.sources ?? [];
    await checkSources(act, owner, sources);
    await moveAudience(tx, channel.id, channel.id);
    if (channel.owner !== owner) await giveChannel(tx, channel.id, owner);
    await enterCandidates(act, [{ id: channel.id, owner, content, sources }]);
    return said('candidate.marked', { owner, source: sources[0]?.kind ?? null, words: contentHash(content) }, `candidate:${channel.id}`);
  }

  @Command('candidate.offer')
  async offer(act: Act<'candidate.offer'>): Promise<Said> {
    const c = await loadCandidate(act);
    await stepCandidate(act, c, 'offer');
    return said('candidate.offered', { owner: c.owner }, `candidate:${c.id}`);
  }

  @Command('candidate.reword')
  async reword(act: Act<'candidate.reword'>): Promise<Said> {
    const c = await loadCandidate(act);
    refuseStale(c, act.payload.version);
    const content = contentOf(act.payload.draft, c.content.form);
    refuseTwins(content);
    await stepCandidate(act, c, 'reword');
    await act.tx.query('update candidate set content = $2, version = version + 1, reason = null, reason_lang = null where id = $1', [c.id, JSON.stringify(content)]);
    return said('candidate.reworded', { owner: c.owner, version: c.version + 1, words: contentHash(content) }, `candidate:${c.id}`);
  }

  @Command('candidate.decline')
  async decline(act: Act<'candidate.decline'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const c = await loadCandidate(act);
    await stepCandidate(act, c, 'decline');
    await act.tx.query('update candidate set reason = $2, reason_lang = $3 where id = $1', [c.id, reason ?? null, reason ? (lang ?? 'en') : null]);
    return said('candidate.declined', { owner: c.owner, reason: hashOrNull(reason) }, `candidate:${c.id}`);
  }

  /** Only now does anybody else read of it. */
  @Command('candidate.confirm')
  async confirm(act: Act<'candidate.confirm'>): Promise<Said> {
    const c = await loadCandidate(act);
    refuseStale(c, act.payload.version);
    if (!(await inNetwork(act.tx, c.owner, act.now))) refuse('wrong-state', { why: 'refusal.candidate-not-in-network', party: c.owner });
    const lack = blocking(c.content);
    if (lack.length) refuse('invalid', { why: 'refusal.commitment-not-smart', lack });
    await stepCandidate(act, c, 'confirm');
    const { id, number, lines } = await register(act, c);
    return also(said('candidate.confirmed', { owner: c.owner, commitment: id, number }, `candidate:${c.id}`), lines, { commitment: id, number });
  }

  @Command('candidate.discard')
  async discard(act: Act<'candidate.discard'>): Promise<Said> {
    const c = await this.own(act);
    await stepCandidate(act, c, 'discard');
    return said('candidate.discarded', { owner: c.owner }, `candidate:${c.id}`);
  }

  private async own(act: Act): Promise<CandidateRecord> {
    const c = await loadCandidate(act);
    return c.party === act.by.party ? c : refuse('not-allowed', { why: 'refusal.candidate-not-yours' });
  }
}
