// What a commitment is to others: the same promise made twice, a state's own out of a group's, one that was laid at the wrong state's door. Not here: shares (joint.commands.ts), sources (sources.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { assessmentsOf } from '../assessments/passing.js';
import { contentHash, enterCandidates, inNetwork } from './candidates.store.js';
import { endShare, openShare, sharesOf } from './shares.js';
import { contentNow, loadCommitment, passCommitment, tellMoved } from './store.js';

/** What shows whose its children are. */
const parentOf = async (tx: Pick<EntityManager, 'query'>, id: string): Promise<string[]> =>
  (await tx.query<{ parent: string }[]>('select parent from commitment where id = $1 and parent is not null', [id])).map((c) => c.parent);

@Injectable()
export class LinkingCommands {
  /** The states of the group as they are now. What it opens is a draft like any other: it waits for whoever may bind the state. */
  @Command('commitment.adopt')
  async adopt(act: Act<'commitment.adopt'>): Promise<Said> {
    const { tx, by } = act;
    const c = await loadCommitment(tx, act.channel.id);
    if (c.form !== 'group') refuse('wrong-state', { why: 'refusal.adopt-no-group' });
    const [group] = await tx.query<object[]>('select from state_group g join commitment c on c.state_group = g.id where c.id = $1 and $2 = any(g.parties)', [c.id, by.party]);
    if (!group) refuse('not-allowed', { why: 'refusal.adopt-not-member' });
    const [known] = await tx.query<object[]>(
      `select from commitment where parent = $1 and owner = $2 union all select from candidate where parent = $1 and owner = $2 and state in ('marked', 'offered')`, [c.id, by.party]);
    if (known) refuse('conflict', { why: 'refusal.adopt-twice' });
    const was = await contentNow(tx, c.id);
    const content = { ...was, form: 'child' as const, group: null, partners: [], milestones: was.milestones.map((m) => ({ ...m, id: randomUUID() })) };
    const id = randomUUID();
    await enterCandidates(act, [{ id, owner: by.party, content, parent: c.id, sources: [] }]);
    await tx.query(
      `insert into commitment_source (id, candidate, kind, channel, seq, ref, symbol, words, lang, party, url, seconds, at)
       select gen_random_uuid(), $2, kind, channel, seq, ref, symbol, words, lang, party, url, seconds, at from commitment_source where commitment = $1`, [c.id, id]);
    return also(said('commitment.adopting', { number: c.number, party: by.party }, `commitment:${c.id}`), [line(id, 'candidate.marked', { owner: by.party, source: null, words: contentHash(content) }, `candidate:${id}`)], { candidate: id });
  }

  @Command('commitment.link-same', { locks: (_, { other }) => Promise.resolve([other]) })
  async link(act: Act<'commitment.link-same'>): Promise<Said> {
    const [c, other] = [await loadCommitment(act.tx, act.channel.id), await loadCommitment(act.tx, act.payload.other)];
    if (other.id === c.id || other.owner !== c.owner) refuse('invalid', { why: 'refusal.same-other-state' });
    const [named] = await act.tx.query<object[]>('select from commitment where same_as = $1 or id = $2 and same_as is not null', [c.id, other.id]);
    if (named || c.sameAs) refuse('conflict', { why: 'refusal.same-chain' });
    await act.tx.query('update commitment set same_as = $2, same_since = $3, reckoned = $3 where id = $1', [c.id, other.id, act.effective]);
    return also(said('commitment.same-linked', { number: c.number, other: other.number }, `commitment:${c.id}`), [tellMoved(c.id, c.stage)]);
  }

  @Command('commitment.unlink-same')
  async unlink(act: Act<'commitment.unlink-same'>): Promise<Said> {
    const c = await loadCommitment(act.tx, act.channel.id);
    if (!c.sameAs) return refuse('wrong-state', { why: 'refusal.same-none' });
    const other = await loadCommitment(act.tx, c.sameAs);
    await act.tx.query('update commitment set same_as = null, same_since = null, reckoned = $2 where id = $1', [c.id, act.effective]);
    return also(said('commitment.same-unlinked', { number: c.number, other: other.number }, `commitment:${c.id}`), [tellMoved(c.id, c.stage)]);
  }

  /** Its number and its address stay; whose it is changes from now on, and counts once that state has confirmed it. */
  @Command('commitment.correct-attribution', { locks: async (tx, p, channel) => [...(await assessmentsOf(tx, p as never, channel)), ...(await parentOf(tx, channel))] })
  async correct(act: Act<'commitment.correct-attribution'>): Promise<Said> {
    const { tx, payload: p } = act;
    const c = await loadCommitment(tx, act.channel.id);
    if (c.stage === 'closed') refuse('wrong-state', { why: 'refusal.commitment-closed', state: c.stage });
    const all = await sharesOf(tx, c.id);
    const lead = all.find((s) => s.lead);
    if (p.party === c.owner || !lead) refuse('invalid', { why: 'refusal.attribution-same' });
    if (!(await inNetwork(tx, p.party, act.now))) refuse('invalid', { why: 'refusal.candidate-not-in-network', party: p.party });
    await endShare(act, c.id, c.owner);
    await endShare(act, c.id, p.party);
    // What it carried as a partner it carries still.
    const own = all.find((s) => s.party === p.party)?.share ?? 0;
    await openShare(act, c.id, { party: p.party, lead: true, share: lead!.share + own, joined: false });
    await noteInterest(tx, c.id, [p.party, c.owner]);
    const { lines, touched } = await passCommitment(act, c, p.party);
    if (c.parent) lines.push(line(c.parent, 'commitment.child-passed', { number: c.number, from: c.owner, party: p.party }, `commitment:${c.parent}`));
    return also(said('commitment.attribution-corrected', { number: c.number, from: c.owner, party: p.party, reason: textHash(p.reason) }, ...touched), [...lines, tellMoved(c.id, c.stage)]);
  }
}
