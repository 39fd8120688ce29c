// A main sponsor asks members to stand behind its text, each in a channel of those two: asked, seen, declined, taken back (§3.5). Nobody else learns of it, the chair and the
// secretariat neither. Not here: signing (sponsors.commands.ts).
import { Injectable } from '@nestjs/common';
import { APPROACH } from '../../contract/approaches.views.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { grantSeat, moveAudience } from '../../ledger/channels.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { hashOrNull } from '../../members/facts.js';
import { membersNow } from '../silence/chair.js';
import { stepApproach, type ApproachRow } from './approaches.js';
import { sponsorsOf, windowOf } from './store.js';

const actionOf = async (_: unknown, payload: { action: string }): Promise<string[]> => [payload.action];

@Injectable()
export class ApproachesCommands {
  /** While signatures are taken. The text's own channel is locked, and told nothing. */
  @Command('approach.make', { locks: actionOf })
  async make(act: Act<'approach.make'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const sponsors = await sponsorsOf(tx, p.action);
    if (!sponsors.some((s) => s.party === by.party && s.rank === 'main' && s.state === 'standing')) refuse('not-allowed', { why: 'refusal.approach-not-main' });
    const window = await windowOf(tx, p.action);
    if (window !== 'open' && window !== 'additional') refuse('wrong-state', { why: `refusal.sponsorship-${window}` });
    if (!(await membersNow(tx)).includes(p.party)) refuse('invalid', { why: 'refusal.approach-not-member', party: p.party });
    if (sponsors.some((s) => s.party === p.party && (s.state === 'standing' || s.state === 'to-reconfirm'))) refuse('conflict', { why: 'refusal.approach-sponsor' });
    const open = await tx.query<object[]>(`select from approach where action = $1 and party = $2 and state in ('sent', 'seen')`, [p.action, p.party]);
    if (open.length) refuse('conflict', { why: 'refusal.approach-open' });
    await moveAudience(tx, channel.id, channel.id);
    for (const party of [by.party, p.party]) await grantSeat(tx, channel.id, party, 'delegate', act.effective);
    await noteInterest(tx, channel.id, [by.party, p.party]);
    await tx.query('insert into approach (id, action, sponsor, party, rank, state, sent) values ($1, $2, $3, $4, $5, $6, $7)', [channel.id, p.action, by.party, p.party, p.rank, APPROACH.initial, act.effective]);
    return said('approach.made', { action: p.action, sponsor: by.party, party: p.party, rank: p.rank }, `approach:${channel.id}`);
  }

  @Command('approach.acknowledge')
  async acknowledge(act: Act<'approach.acknowledge'>): Promise<Said> {
    const a = await this.asked(act);
    await stepApproach(act, a, 'acknowledge');
    return said('approach.acknowledged', { sponsor: a.sponsor, party: a.party }, `approach:${a.id}`);
  }

  @Command('approach.decline')
  async decline(act: Act<'approach.decline'>): Promise<Said> {
    const { payload: p } = act;
    const a = await this.asked(act);
    await stepApproach(act, a, 'decline');
    await act.tx.query('update approach set reason = $2, reason_lang = $3 where id = $1', [a.id, p.reason ?? null, p.reason ? (p.lang ?? 'en') : null]);
    return said('approach.declined', { sponsor: a.sponsor, party: a.party, reason: hashOrNull(p.reason) }, `approach:${a.id}`);
  }

  @Command('approach.retract')
  async retract(act: Act<'approach.retract'>): Promise<Said> {
    const a = await this.load(act);
    await stepApproach(act, a, 'retract');
    return said('approach.retracted', { sponsor: a.sponsor, party: a.party }, `approach:${a.id}`);
  }

  private async load(act: Act): Promise<ApproachRow> {
    const [row] = await act.tx.query<ApproachRow[]>('select id, action, sponsor, party, rank, state from approach where id = $1', [act.channel.id]);
    return row ?? refuse('not-found', { why: 'refusal.no-channel' });
  }
  private async asked(act: Act): Promise<ApproachRow> {
    const a = await this.load(act);
    return a.party === act.by.party ? a : refuse('not-allowed', { why: 'refusal.approach-not-asked' });
  }
}
