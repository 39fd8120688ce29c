// States that are no members align with a statement: invited into a channel that they and the secretariat alone read, or recorded by the secretariat from their note (§3.3, §3.1).
// Not here: the statement's own stages (statements.commands.ts).
import { Injectable } from '@nestjs/common';
import type { ActionStage } from '../../contract/actions.views.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { keepFile } from '../../kernel/kept-files.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { bumpAuthority, grantSeat, openChannel } from '../../ledger/channels.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { membersNow } from '../silence/chair.js';
import { actionOfInvitation, alignmentOf, invitationsOf, statementOf, stepAlignment, type AlignmentRow } from './store.js';

const OPEN: readonly ActionStage[] = ['alignment'];
const AFTER: readonly ActionStage[] = ['locked', 'delivered', 'published'];
type Answer = 'alignment.express' | 'alignment.align' | 'alignment.confirm' | 'alignment.withdraw';

@Injectable()
export class AlignmentsCommands {
  @Command('alignment.invite', { locks: invitationsOf })
  async invite(act: Act<'alignment.invite'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    await statementOf(act, OPEN);
    await this.outsider(act, p.party);
    const was = await alignmentOf(tx, channel.id, p.party);
    const again = was.invitation;
    const at = again ?? p.invitation;
    await stepAlignment(act, channel.id, was, 'invite', again ? {} : await this.openInvitation(act, p.invitation, p.party));
    const facts = { action: channel.id, party: p.party };
    return also(said('alignment.invited', { party: p.party, invitation: at }, `statement:${channel.id}`), [line(at, 'invitation.opened', facts, `invitation:${at}`)]);
  }

  /** Counts as that state's own word until it says otherwise; after the lock it is noted beside the list that was read. */
  @Command('alignment.record', { locks: invitationsOf })
  async record(act: Act<'alignment.record'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const { stage } = await statementOf(act, [...OPEN, ...AFTER]);
    await this.outsider(act, p.party);
    if (new Date(p.received) > act.now) refuse('invalid', { why: 'refusal.alignment-received-later' });
    if (!(await keepFile(tx, p.evidence, by.party))) refuse('invalid', { why: 'refusal.alignment-no-evidence' });
    const was = await alignmentOf(tx, channel.id, p.party);
    const associated = AFTER.includes(stage);
    await stepAlignment(act, channel.id, was, associated ? 'associate' : 'record', { evidence: p.evidence, received: p.received });
    const first = said('alignment.recorded', { party: p.party, evidence: p.evidence, received: p.received, associated }, `statement:${channel.id}`);
    const told = was.invitation && act.locked.has(was.invitation) ? [line(was.invitation, 'alignment.recorded', { party: p.party, evidence: p.evidence, received: p.received, associated }, `invitation:${was.invitation}`)] : [];
    return { ...also(first, told), behalf: p.party };
  }

  @Command('alignment.express', { locks: actionOfInvitation })
  async express(act: Act<'alignment.express'>): Promise<Said> {
    const { action, row } = await this.mine(act, OPEN);
    await stepAlignment(act, action, row, 'express');
    return this.answered(act, action, 'alignment.expressed');
  }

  @Command('alignment.align', { locks: actionOfInvitation })
  async align(act: Act<'alignment.align'>): Promise<Said> {
    const { action, row, stage } = await this.mine(act, [...OPEN, ...AFTER]);
    const associated = AFTER.includes(stage);
    await stepAlignment(act, action, row, associated ? 'associate' : 'align');
    const facts = { party: act.by.party, associated };
    return also(said('alignment.aligned', facts, `invitation:${act.channel.id}`), [line(action, 'alignment.aligned', facts, `statement:${action}`)]);
  }

  @Command('alignment.confirm', { locks: actionOfInvitation })
  async confirm(act: Act<'alignment.confirm'>): Promise<Said> {
    const { action, row } = await this.mine(act, OPEN);
    await stepAlignment(act, action, row, 'confirm');
    return this.answered(act, action, 'alignment.confirmed');
  }

  /** Until the lock, by the state alone and without a reason. */
  @Command('alignment.withdraw', { locks: actionOfInvitation })
  async withdraw(act: Act<'alignment.withdraw'>): Promise<Said> {
    const { action, row } = await this.mine(act, OPEN);
    await stepAlignment(act, action, row, 'withdraw');
    return this.answered(act, action, 'alignment.withdrawn');
  }

  /** Known to the Network and no member of it: members clear the text, they do not align with it. */
  private async outsider(act: Act, party: string): Promise<void> {
    const known = await act.tx.query<object[]>('select from state where code = $1', [party]);
    if (!known.length) refuse('invalid', { why: 'refusal.alignment-unknown', party });
    if ((await membersNow(act.tx)).includes(party)) refuse('invalid', { why: 'refusal.alignment-member', party });
  }

  private async openInvitation(act: Act, id: string, party: string): Promise<{ invitation: string }> {
    const { tx } = act;
    const taken = await tx.query<object[]>('select from channel where id = $1', [id]);
    if (taken.length) refuse('conflict', { why: 'refusal.invitation-exists' });
    await openChannel(tx, { id, kind: 'invitation', audience: id, owner: party });
    await grantSeat(tx, id, party, 'guest', act.effective);
    await grantSeat(tx, id, SECRETARIAT, 'secretariat', act.effective);
    await noteInterest(tx, id, [party]);
    await bumpAuthority(tx);
    return { invitation: id };
  }

  private async mine(act: Act<Answer>, stages: readonly ActionStage[]): Promise<{ action: string; row: AlignmentRow; stage: ActionStage }> {
    const [found] = await act.tx.query<{ statement: string }[]>('select statement from alignment where invitation = $1', [act.channel.id]);
    const { statement } = found ?? refuse('not-found', { why: 'refusal.no-channel' });
    const { stage } = await statementOf(act, stages, statement);
    return { action: statement, stage, row: await alignmentOf(act.tx, statement, act.by.party) };
  }

  private answered(act: Act<Answer>, action: string, type: 'alignment.expressed' | 'alignment.confirmed' | 'alignment.withdrawn'): Said {
    const facts = { party: act.by.party };
    return also(said(type, facts, `invitation:${act.channel.id}`), [line(action, type, facts, `statement:${action}`)]);
  }
}
