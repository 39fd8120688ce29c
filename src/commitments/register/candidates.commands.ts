// From a sentence that is marked to a commitment: marked, offered, reworded, declined, confirmed, each in a channel of the state and the secretariat (§3.9). Not here: what is registered (registering.ts).
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { blocking, contentOf } from '../../contract/commitments.smart.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { giveChannel, moveAudience } from '../../ledger/channels.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { hashOrNull } from '../../members/facts.js';
import { contentHash, enterCandidates, inNetwork, loadCandidate, refuseStale, refuseTwins, stepCandidate, type CandidateRecord } from './candidates.store.js';
import { register } from './registering.js';
import { leadsPart } from './shares.js';
import { checkSources } from './sources.js';

/** What it makes its own hears of it. */
const parentOf = async (tx: Pick<EntityManager, 'query'>, _: unknown, channel: string): Promise<string[]> =>
  (await tx.query<{ parent: string }[]>('select parent from candidate where id = $1 and parent is not null', [channel])).map((c) => c.parent);

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
    await act.tx.query('update candidate set reason = null, reason_lang = null where id = $1', [c.id]);
    return said('candidate.offered', { owner: c.owner }, `candidate:${c.id}`);
  }

  @Command('candidate.reword')
  async reword(act: Act<'candidate.reword'>): Promise<Said> {
    const c = await loadCandidate(act);
    refuseStale(c, act.payload.version);
    // What a group promised stays a part of it, whatever its words.
    const content = c.parent ? { ...contentOf(act.payload.draft, 'child'), partners: [], group: null } : contentOf(act.payload.draft);
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
  @Command('candidate.confirm', { locks: parentOf })
  async confirm(act: Act<'candidate.confirm'>): Promise<Said> {
    const c = await loadCandidate(act);
    refuseStale(c, act.payload.version);
    if (!(await inNetwork(act.tx, c.owner, act.now))) refuse('wrong-state', { why: 'refusal.candidate-not-in-network', party: c.owner });
    const lack = blocking(c.content);
    if (lack.length) refuse('invalid', { why: 'refusal.commitment-not-smart', lack });
    await this.refusePartners(act, c);
    await this.refuseTwice(act, c);
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

  /** Who carries it with the state is in the Network, and something is left for the state itself; a group speaks by its spokesperson. */
  private async refusePartners(act: Act, c: CandidateRecord): Promise<void> {
    const { form, partners, group } = c.content;
    if (partners.length) leadsPart(c.owner, partners);
    for (const { party } of partners) if (!(await inNetwork(act.tx, party, act.now))) refuse('invalid', { why: 'refusal.candidate-not-in-network', party });
    if (form !== 'group') return;
    const [speaks] = await act.tx.query<object[]>('select from state_group where id = $1 and speaker = $2', [group, c.owner]);
    if (!speaks || partners.length) refuse('invalid', { why: 'refusal.commitment-not-speaker' });
  }

  /** A state has one part of what its group promised, however many drafts of it there were. The group's commitment is locked. */
  private async refuseTwice(act: Act, c: CandidateRecord): Promise<void> {
    if (c.parent && (await act.tx.query<object[]>('select from commitment where parent = $1 and owner = $2', [c.parent, c.owner])).length) refuse('conflict', { why: 'refusal.adopt-twice' });
  }

  private async own(act: Act): Promise<CandidateRecord> {
    const c = await loadCandidate(act);
    return c.party === act.by.party ? c : refuse('not-allowed', { why: 'refusal.candidate-not-yours' });
  }
}
