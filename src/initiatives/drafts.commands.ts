// The life of a record: drafted in its own delegation, shared with the network, archived, restored; a draft can be discarded. Not here: its contents.
import { Injectable } from '@nestjs/common';
import { INITIATIVE_STAGE, type InitiativesEntries } from '../contract/initiatives.views.js';
import { next } from '../contract/machine.js';
import { NETWORK_AUDIENCE } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { noteInterest, noteWatch } from '../ledger/attention.js';
import { isSeated, moveAudience } from '../ledger/channels.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';
import { blankActivity } from './blank.js';
import { present, saveAs, tell, today, type Change } from './editing.js';
import { languagesOf } from './languages.js';
import { reporterOf } from './reporter.js';
import { checkDates } from './rules.js';
import { storeActivity, type StoredInitiative } from './store.js';

type Verb = keyof typeof INITIATIVE_STAGE.steps;

@Injectable()
export class DraftsCommands {
  @Command('initiative.draft')
  async draft(act: Act<'initiative.draft'>): Promise<Said> {
    const { tx, by, channel, payload, now } = act;
    if (!payload.title.en?.trim() && !payload.title.fr?.trim()) refuse('invalid', { why: 'refusal.initiative-needs-title' });
    const reporter = await reporterOf(tx, by.party);
    const identifier = payload.identifier ?? `${reporter.ref}-${now.getUTCFullYear()}-${channel.id.slice(0, 8)}`;
    const activity = blankActivity(identifier, reporter, payload, now);
    checkDates(activity, today(act));
    const stored = await storeActivity(tx, { id: channel.id, activity, owner: by.party, lead: by.party, custody: 'own', stage: 'draft', sourceOwned: [], source: null }, by.party, now);
    if (!stored) refuse('conflict', { why: 'refusal.initiative-identifier-taken', identifier });
    await noteInterest(tx, channel.id, [by.party]);
    await noteWatch(tx, channel.id, by.person);
    return said('initiative.drafted', { id: channel.id, revision: 1, fields: [], identifier }, `initiative:${channel.id}`);
  }

  /** What is missing is shown, not demanded: a title in one language is enough to share, publication is another gate. */
  @Command('initiative.share')
  async share(act: Act<'initiative.share'>): Promise<Said> {
    // Its own draft is the state's whatever becomes of its membership; the Network reads what its members share.
    if (!(await isSeated(act.tx, NETWORK_AUDIENCE, act.by.party, 'delegate', act.now))) refuse('not-allowed', { why: 'refusal.initiative-not-member', state: act.by.party });
    const { record, change } = await this.step(act, 'share');
    const { title, lang } = record.activity;
    if (!languagesOf(title.narratives, lang).length) refuse('invalid', { why: 'refusal.initiative-needs-title' });
    await moveAudience(act.tx, act.channel.id, NETWORK_AUDIENCE);
    return tell({ ...record, stage: 'shared' }, 'initiative.shared', { ...change, identifier: record.activity.identifier }, 'initiatives.shared');
  }

  @Command('initiative.archive')
  async archive(act: Act<'initiative.archive'>): Promise<Said> {
    const { record, change } = await this.step(act, 'archive');
    return tell(record, 'initiative.archived', change, 'initiatives.archived');
  }

  @Command('initiative.restore')
  async restore(act: Act<'initiative.restore'>): Promise<Said> {
    const { record, change } = await this.step(act, 'restore');
    return tell(record, 'initiative.restored', change, 'initiatives.restored');
  }

  /** Its identifier stays taken for ever. */
  @Command('initiative.discard')
  async discard(act: Act<'initiative.discard'>): Promise<Said> {
    const { record, change } = await this.step(act, 'discard');
    return tell(record, 'initiative.discarded', change);
  }

  private async step<V extends Verb>(act: Act<`initiative.${V}`>, verb: V): Promise<{ record: StoredInitiative; change: Change & Partial<InitiativesEntries['initiative.archived']> }> {
    const record = await present(act, ['draft', 'shared', 'archived', 'discarded']);
    const stage = next(INITIATIVE_STAGE, record.stage, verb) ?? refuse('wrong-state', { why: `refusal.initiative-${record.stage}`, stage: record.stage });
    return { record, change: await saveAs(act, record, { stage, fields: [] }) };
  }
}
