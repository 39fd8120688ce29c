// What a state needs or offers, from a draft of its own to the Network's list and off it again (§3.10; a call for partners of an initiative is such a need). Not here: pairs (matches.commands.ts).
import { Injectable } from '@nestjs/common';
import { fitOf } from '../../contract/matching.rule.js';
import { NEED } from '../../contract/matching.views.js';
import { NETWORK, NETWORK_AUDIENCE } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { isSeated, moveAudience } from '../../ledger/channels.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { columnsOf, loadNeed, NEED_SET, openNeeds, stepNeed } from './needs.store.js';

@Injectable()
export class NeedsCommands {
  @Command('need.draft')
  async draft(act: Act<'need.draft'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    if (p.initiative) {
      // Its own, and read by all: a call for partners tells of nothing that they do not know.
      const own = await tx.query<object[]>(`select from channel where id = $1 and kind = 'initiative' and owner = $2 and audience = $3`, [p.initiative, by.party, NETWORK_AUDIENCE]);
      if (!own.length) refuse('not-found', { why: 'refusal.need-initiative' });
    }
    await tx.query(
      `insert into need (id, kinds, title_en, title_fr, words_en, words_fr, priorities, countries, regions, starts, ends, amount, currency, langs, owner, side, initiative, stage, drafted)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)`,
      [channel.id, ...columnsOf(p), by.party, p.side, p.initiative ?? null, NEED.initial, act.effective]);
    await noteInterest(tx, channel.id, [by.party]);
    return said('need.drafted', { owner: by.party, side: p.side, words: textHash(JSON.stringify([p.title, p.words])) }, `need:${channel.id}`);
  }

  @Command('need.revise')
  async revise(act: Act<'need.revise'>): Promise<Said> {
    const n = await loadNeed(act.tx, act.channel.id);
    if (n.stage !== 'draft' && n.stage !== 'open') refuse('wrong-state', { why: `refusal.need-${n.stage}`, stage: n.stage });
    await act.tx.query(`update need set ${NEED_SET} where id = $1`, [n.id, ...columnsOf(act.payload)]);
    const told = said('need.revised', { owner: n.owner, words: textHash(JSON.stringify([act.payload.title, act.payload.words])) }, `need:${n.id}`);
    return n.stage === 'open' ? also(told, [line(NETWORK, 'needs.moved', { ids: [n.id], stage: n.stage })]) : told;
  }

  /** Whose open needs and offers fit is told to them at once. */
  @Command('need.open')
  async open(act: Act<'need.open'>): Promise<Said> {
    const { tx } = act;
    const n = await loadNeed(tx, act.channel.id);
    if (!(await isSeated(tx, NETWORK_AUDIENCE, n.owner, 'delegate', act.now))) refuse('not-allowed', { why: 'refusal.need-not-member', state: n.owner });
    const stage = await stepNeed(act, n, 'open');
    await tx.query('update need set opened = $2 where id = $1', [n.id, act.effective]);
    await moveAudience(tx, act.channel.id, NETWORK_AUDIENCE);
    const parties = [...new Set((await openNeeds((text, values) => tx.query(text, values))).filter((o) => fitOf(n, o)).map((o) => o.owner))].sort();
    return also(said('need.opened', { owner: n.owner, side: n.side, kinds: n.kinds, parties }, `need:${n.id}`), [line(NETWORK, 'needs.moved', { ids: [n.id], stage })]);
  }

  @Command('need.close')
  async close(act: Act<'need.close'>): Promise<Said> {
    const { result } = act.payload;
    const n = await loadNeed(act.tx, act.channel.id);
    if (n.stage !== 'open') refuse('wrong-state', { why: `refusal.need-${n.stage}`, stage: n.stage });
    await act.tx.query(`update need set stage = 'closed', outcome = $2, closed = $3 where id = $1`, [n.id, result, act.effective]);
    return also(said('need.closed', { owner: n.owner, side: n.side, outcome: result }, `need:${n.id}`), [line(NETWORK, 'needs.moved', { ids: [n.id], stage: 'closed' })]);
  }

  @Command('need.discard')
  async discard(act: Act<'need.discard'>): Promise<Said> {
    const n = await loadNeed(act.tx, act.channel.id);
    await stepNeed(act, n, 'discard');
    return said('need.discarded', { owner: n.owner }, `need:${n.id}`);
  }
}
