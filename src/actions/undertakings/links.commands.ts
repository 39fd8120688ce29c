// What an action belongs to: initiatives and other actions that its leading state may read. Not here: which of them another reader may see (the client asks).
import { Injectable } from '@nestjs/common';
import { MEMBERS_AUDIENCE, NETWORK_AUDIENCE } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { isSeated } from '../../ledger/channels.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';

const KINDS = ['initiative', 'action'];
/** What a link names must be open to all who may read it: the drafts of one delegation are not. */
const OPEN = [NETWORK_AUDIENCE, MEMBERS_AUDIENCE];

@Injectable()
export class LinksCommands {
  /** Refuses `not-found` for what is not open to the state, as for what is not there. */
  @Command('action.link')
  async link(act: Act<'action.link'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const [target] = await tx.query<{ id: string; kind: string; audience: string }[]>('select id, kind, audience from channel where id = $1', [p.to]);
    if (!target || !OPEN.includes(target.audience) || !(await isSeated(tx, target.audience, act.by.party, 'delegate', act.now))) return refuse('not-found', { why: 'refusal.no-channel' });
    if (!KINDS.includes(target.kind) || target.id === channel.id) refuse('invalid', { why: 'refusal.link-kind' });
    const [made] = await tx.query<object[]>('insert into action_link (action, target, kind, since) values ($1, $2, $3, $4) on conflict do nothing returning target', [channel.id, target.id, target.kind, act.effective]);
    if (!made) refuse('conflict', { why: 'refusal.link-exists' });
    return said('action.linked', { action: channel.id, to: target.id }, `undertaking:${channel.id}`);
  }

  @Command('action.unlink')
  async unlink(act: Act<'action.unlink'>): Promise<Said> {
    const [, gone] = await act.tx.query<[object[], number]>('delete from action_link where action = $1 and target = $2', [act.channel.id, act.payload.to]);
    if (!gone) refuse('not-found', { why: 'refusal.link-none' });
    return said('action.unlinked', { action: act.channel.id, to: act.payload.to }, `undertaking:${act.channel.id}`);
  }
}
