// Adoption by consensus outside a sitting (§3.7): the chair puts the text, a member may object, the chair hears no objection and declares it adopted.
// Not here: what must be ready before (readiness.ts), what follows (issues.commands.ts, positions/), silence.
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { hashOrNull, textHash } from '../../members/facts.js';
import { loadAction, stepTo } from '../store.js';
import { draftSymbol } from '../symbols.js';
import { adoptText } from './adopting.js';
import { readiness } from './readiness.js';
import { adoptionOf, endProposal, proposalKey, stateAfter } from './store.js';

@Injectable()
export class AdoptionCommands {
  /** Put in a meeting, it may be declared at once; in writing, when the members have had the time that the rules give for an objection. */
  @Command('adoption.propose')
  async propose(act: Act<'adoption.propose'>): Promise<Said> {
    const { tx, by, channel, payload: p, effective } = act;
    await inNegotiation(act);
    const ready = await readiness(tx, channel.id, act.now);
    if (ready.reasons.length) refuse('wrong-state', { why: ready.reasons[0], reasons: ready.reasons });
    const [taken] = await tx.query<object[]>(`select 1 from adoption where id = $1 or (action = $2 and state = 'proposed')`, [p.adoption, channel.id]);
    if (taken) refuse('conflict', { why: 'refusal.adoption-proposed' });
    const opens = p.meeting ? effective : new Date(effective.getTime() + ready.rules.objectHours * 3_600_000);
    const { hash, revision } = ready.text;
    const symbol = await draftSymbol(act, hash);
    await tx.query(
      `insert into adoption (id, action, state, how, draft, hash, revision, meeting, lang, opens, party, person, at, profile) values ($1, $2, 'proposed', 'consensus', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [p.adoption, channel.id, symbol, hash, revision, p.meeting ?? null, p.meeting ? p.lang : null, opens, by.party, by.person, effective, ready.profile]);
    if (opens > act.now) await setDeadline(tx, { key: proposalKey(p.adoption), channel: channel.id, kind: 'adoption', ref: `adoption:${channel.id}`, due: opens, civil: null, parties: null, mandate: 'bind', facts: { symbol } }, act.now);
    return said('adoption.proposed', { adoption: p.adoption, symbol, hash, revision, meeting: hashOrNull(p.meeting), from: opens.toISOString(), profile: ready.profile }, `adoption:${channel.id}`);
  }

  /** One is enough, and it counts until the chair has declared. */
  @Command('adoption.object')
  async object(act: Act<'adoption.object'>): Promise<Said> {
    const a = await adoptionOf(act, act.payload.adoption);
    await endProposal(act, a, 'object');
    return said('adoption.objected', { adoption: a.id, party: act.by.party, reason: textHash(act.payload.reason) }, `adoption:${a.action}`);
  }

  @Command('adoption.retract')
  async retract(act: Act<'adoption.retract'>): Promise<Said> {
    const a = await adoptionOf(act, act.payload.adoption);
    await endProposal(act, a, 'retract');
    return said('adoption.retracted', { adoption: a.id, reason: textHash(act.payload.reason) }, `adoption:${a.action}`);
  }

  /** The very words that were put, or none. */
  @Command('adoption.declare')
  async declare(act: Act<'adoption.declare'>): Promise<Said> {
    const a = await adoptionOf(act, act.payload.adoption);
    stateAfter(a, 'declare');
    const action = await inNegotiation(act);
    if (act.now < a.opens) refuse('wrong-state', { why: 'refusal.adoption-too-early', at: a.opens.toISOString() });
    const { text, pending, reasons } = await readiness(act.tx, a.action, act.now);
    if (text.hash !== a.hash) refuse('wrong-state', { why: 'refusal.adoption-text-changed' });
    if (reasons.length) refuse('wrong-state', { why: reasons[0], reasons });
    const { symbol, hash, closes, touched, told: carried } = await adoptText(act, { id: a.id, how: 'consensus', draft: a.draft, text, pending, by: a, rules: a.rules, profile: a.profile });
    await closeDeadline(act.tx, proposalKey(a.id), act.effective);
    const { told } = await stepTo(act, action, 'adopt');
    return also(said('adoption.declared', { adoption: a.id, symbol, draft: a.draft, hash, closes: closes.toISOString() }, `adoption:${a.action}`, `action:${a.action}`, ...touched), [...carried, told]);
  }
}

/** Under silence, silence decides. */
const inNegotiation = async (act: Act) => {
  const action = await loadAction(act.tx, act.channel.id);
  return action.stage === 'negotiation' ? action : refuse('wrong-state', { why: `refusal.action-${action.stage}` });
};
