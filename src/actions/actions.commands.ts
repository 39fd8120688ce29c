// A collective action itself: begun by one delegation, put before the members, ended without a text. Not here: its words, its silence, who stands behind it.
import { Injectable } from '@nestjs/common';
import { ACTION, ACTION_FIELDS, isText, type ActionStage } from '../contract/actions.views.js';
import { MEMBERS_AUDIENCE } from '../contract/seats.js';
import type { Lang } from '../contract/words/words.js';
import { refuse } from '../kernel/refusal.js';
import { noteInterest, noteWatch } from '../ledger/attention.js';
import { isSeated, moveAudience, moveOwner } from '../ledger/channels.js';
import { also, Command, said, type Act, type Line, type Said } from '../ledger/command.js';
import { openReading } from './text/reading.js';
import { both, bothHash, textHash } from '../members/facts.js';
import { closeAtGavel, forgetSponsors } from './sponsors/store.js';
import { loadAction, saveAction, stageAfter, stepTo, type ActionRecord } from './store.js';

@Injectable()
export class ActionsCommands {
  @Command('action.open')
  async open(act: Act<'action.open'>): Promise<Said> {
    const { by, channel, payload: p } = act;
    const a: ActionRecord = { id: channel.id, kind: p.kind, stage: ACTION.initial, lead: by.party, title: both(p.title), purpose: both(p.purpose), lang: p.lang, priorities: p.priorities ?? [] };
    refuseUntitled(a);
    await saveAction(act, a);
    await noteInterest(act.tx, channel.id, [by.party]);
    await noteWatch(act.tx, channel.id, by.person);
    return said('action.opened', { action: a.id, kind: a.kind, lead: a.lead, lang: a.lang, title: bothHash(a.title) }, `action:${a.id}`);
  }

  @Command('action.revise')
  async revise(act: Act<'action.revise'>): Promise<Said> {
    const p = act.payload;
    const was = await loadAction(act.tx, act.channel.id);
    if (!REVISABLE.includes(was.stage)) refuse('wrong-state', { why: `refusal.action-${was.stage}` });
    const a = { ...was, title: both(p.title, was.title), purpose: both(p.purpose, was.purpose), priorities: p.priorities ?? was.priorities };
    const fields = ACTION_FIELDS.filter((f) => JSON.stringify(a[f]) !== JSON.stringify(was[f]));
    if (!fields.length) refuse('conflict', { why: 'refusal.action-unchanged' });
    refuseUntitled(a);
    await saveAction(act, a);
    return said('action.revised', { action: a.id, fields, title: bothHash(a.title) }, `action:${a.id}`);
  }

  @Command('action.table')
  async table(act: Act<'action.table'>): Promise<Said> {
    const { a, told } = await this.bringBefore(act, 'table');
    return also(said('action.tabled', { action: a.id, kind: a.kind, lead: a.lead }, `action:${a.id}`), [told]);
  }

  @Command('action.launch')
  async launch(act: Act<'action.launch'>): Promise<Said> {
    const { a, told } = await this.bringBefore(act, 'launch');
    return also(said('action.launched', { action: a.id, kind: a.kind, lead: a.lead }, `action:${a.id}`), [told]);
  }

  @Command('action.begin')
  async begin(act: Act<'action.begin'>): Promise<Said> {
    const a = await loadAction(act.tx, act.channel.id);
    const { told } = await stepTo(act, a, 'begin');
    return also(said('action.begun', { action: a.id }, `action:${a.id}`), [told]);
  }

  @Command('action.conclude')
  async conclude(act: Act<'action.conclude'>): Promise<Said> {
    const { result, lang } = act.payload;
    const told = await this.close(act, 'conclude', result, lang);
    return also(said('action.concluded', { action: act.channel.id, result: textHash(result) }, `action:${act.channel.id}`), [told]);
  }

  /** Whoever brings a withdrawn text back leads it; who had signed the former one has not signed this one. */
  @Command('action.reintroduce')
  async reintroduce(act: Act<'action.reintroduce'>): Promise<Said> {
    const { tx, channel, by } = act;
    const a = { ...(await loadAction(tx, channel.id)), lead: by.party };
    const { told } = await stepTo(act, a, 'reintroduce');
    await tx.query('update action set lead = $2 where id = $1', [a.id, by.party]);
    await moveOwner(tx, a.id, by.party);
    await forgetSponsors(tx, a.id);
    return also(said('action.reintroduced', { action: a.id, kind: a.kind, lead: a.lead }, `action:${a.id}`, `sponsorship:${a.id}`), [told]);
  }

  @Command('action.discard')
  async discard(act: Act<'action.discard'>): Promise<Said> {
    const a = await loadAction(act.tx, act.channel.id);
    await act.tx.query('update action set stage = $2, updated = $3 where id = $1', [a.id, stageAfter(a, 'discard'), act.effective]);
    return said('action.discarded', { action: a.id }, `action:${a.id}`);
  }

  @Command('action.abandon')
  async abandon(act: Act<'action.abandon'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const told = await this.close(act, 'abandon', reason, lang);
    return also(said('action.abandoned', { action: act.channel.id, reason: textHash(reason) }, `action:${act.channel.id}`, ...(await closeAtGavel(act))), [told]);
  }

  /** From now on the members read it, with all that stands in its channel. A text is tabled, an undertaking launched. */
  private async bringBefore(act: Act<'action.table' | 'action.launch'>, verb: 'table' | 'launch'): Promise<{ a: ActionRecord; told: Line }> {
    const a = await loadAction(act.tx, act.channel.id);
    if (isText(a.kind) !== (verb === 'table')) refuse('invalid', { why: isText(a.kind) ? 'refusal.action-is-text' : 'refusal.action-no-text' });
    const { told } = await stepTo(act, a, verb);
    if (!(await isSeated(act.tx, MEMBERS_AUDIENCE, act.by.party, 'delegate', act.now))) refuse('not-allowed', { why: 'refusal.action-not-member' });
    await act.tx.query('update action set tabled = $2 where id = $1', [a.id, act.effective]);
    await moveAudience(act.tx, a.id, MEMBERS_AUDIENCE);
    if (verb === 'table') await openReading(act, a.lead);
    return { a, told };
  }

  private async close(act: Act, verb: 'abandon' | 'conclude', text: string, lang: Lang): Promise<Line> {
    const a = await loadAction(act.tx, act.channel.id);
    const { told } = await stepTo(act, a, verb);
    await act.tx.query('update action set closed_at = $2, closed_party = $3, closed_person = $4, reason = $5, reason_lang = $6 where id = $1', [a.id, act.effective, act.by.party, act.by.person, text, lang]);
    return told;
  }
}

/** While it has not ended. */
const REVISABLE: readonly ActionStage[] = ['draft', 'negotiation', 'open', 'under-way'];
const refuseUntitled = (a: ActionRecord): void => {
  if (!a.title.en && !a.title.fr) refuse('invalid', { why: 'refusal.action-needs-title' });
};
