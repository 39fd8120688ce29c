// One state's signature under a text: offered, signed, stood by, withdrawn at any time before the gavel, and taking over a text that its main sponsor has left (§3.5).
// Not here: the window (sponsorship.commands.ts).
import { Injectable } from '@nestjs/common';
import type { SponsoredEdit } from '../../contract/sponsors.views.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { moveOwner } from '../../ledger/channels.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { leaveDeadline } from '../../ledger/deadlines.js';
import { textHash } from '../../members/facts.js';
import { answerBySigning, approachesOf } from './approaches.js';
import { endTimed, openWindow, orphaned, sponsorOf, sponsorsOf, stepSponsor, timedKey, windowOf } from './store.js';

@Injectable()
export class SponsorsCommands {
  @Command('sponsor.offer')
  async offer(act: Act<'sponsor.offer'>): Promise<Said> {
    const rank = (await openWindow(act)) === 'open' ? 'co' : 'additional';
    await stepSponsor(act, await this.mine(act), 'offer', rank);
    await noteInterest(act.tx, act.channel.id, [act.by.party]);
    return this.told(act, 'sponsor.offered');
  }

  /** Who was asked signs as what it was asked to; who was not is a co-sponsor, or an additional one once the list is printed. */
  @Command('sponsor.sign', { locks: approachesOf })
  async sign(act: Act<'sponsor.sign'>): Promise<Said> {
    const window = await openWindow(act);
    const answered = await answerBySigning(act);
    const rank = answered?.rank === 'main' ? 'main' : window === 'open' ? 'co' : 'additional';
    await stepSponsor(act, await this.mine(act), 'sign', rank);
    await noteInterest(act.tx, act.channel.id, [act.by.party]);
    return also(said('sponsor.signed', { action: act.channel.id, party: act.by.party, rank }, `sponsorship:${act.channel.id}`), answered ? [answered.told] : []);
  }

  @Command('sponsor.reconfirm')
  async reconfirm(act: Act<'sponsor.reconfirm'>): Promise<Said> {
    await openWindow(act);
    await stepSponsor(act, await this.mine(act), 'reconfirm');
    await leaveDeadline(act.tx, timedKey('sponsorship.lapse', act.channel.id), act.by.party);
    return this.told(act, 'sponsor.reconfirmed');
  }

  /** With the last main sponsor the text has a day in which another sponsor may take it over. */
  @Command('sponsor.withdraw')
  async withdraw(act: Act<'sponsor.withdraw'>): Promise<Said> {
    const { channel, by } = act;
    await openWindow(act);
    const was = await this.mine(act);
    await stepSponsor(act, was, 'withdraw');
    await leaveDeadline(act.tx, timedKey('sponsorship.lapse', channel.id), by.party);
    const until = was.rank === 'main' ? await orphaned(act) : null;
    return said('sponsor.withdrawn', { action: channel.id, party: by.party, until: until?.toISOString() ?? null }, `sponsorship:${channel.id}`);
  }

  @Command('sponsor.take-over')
  async takeOver(act: Act<'sponsor.take-over'>): Promise<Said> {
    const { tx, channel, by } = act;
    await openWindow(act);
    const was = await this.mine(act);
    if ((await sponsorsOf(tx, channel.id)).some((s) => s.rank === 'main' && s.state !== 'withdrawn' && s.state !== 'dropped')) refuse('conflict', { why: 'refusal.sponsor-has-main' });
    await stepSponsor(act, was, 'take-over', 'main');
    await tx.query('update sponsorship set orphaned_until = null where action = $1', [channel.id]);
    await endTimed(act, 'sponsorship.orphan');
    await tx.query('update action set lead = $2, updated = $3 where id = $1', [channel.id, by.party, act.effective]);
    await moveOwner(tx, channel.id, by.party);
    return said('sponsor.took-over', { action: channel.id, party: by.party }, `sponsorship:${channel.id}`, `action:${channel.id}`);
  }

  /** What was noted as an edit of form alone is one of substance to this sponsor: the chair or the lead asks all again, or notes it anew. */
  @Command('sponsor.contest')
  async contest(act: Act<'sponsor.contest'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    await openWindow(act);
    const { state } = await this.mine(act);
    if (state !== 'standing') refuse('wrong-state', { why: `refusal.sponsor-${state}` });
    const [{ edit }] = await tx.query<[{ edit: SponsoredEdit | null }]>('select edit from sponsorship where action = $1', [channel.id]);
    if (!edit) return refuse('wrong-state', { why: 'refusal.sponsorship-no-edit' });
    if (edit.contested.some((c) => c.party === by.party)) refuse('conflict', { why: 'refusal.sponsor-contested' });
    edit.contested.push({ party: by.party, at: act.effective.toISOString(), text: p.reason, lang: p.lang });
    await tx.query('update sponsorship set edit = $2 where action = $1', [channel.id, JSON.stringify(edit)]);
    return said('sponsor.contested', { action: channel.id, party: by.party, reason: textHash(p.reason) }, `sponsorship:${channel.id}`);
  }

  /** The list that was decided on stays as it is; what a sponsor has to say of its name stands beside it. */
  @Command('sponsor.note')
  async note(act: Act<'sponsor.note'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    if ((await windowOf(tx, channel.id)) !== 'closed') refuse('wrong-state', { why: 'refusal.sponsorship-not-closed' });
    const { state } = await this.mine(act);
    if (state !== 'standing') refuse('wrong-state', { why: `refusal.sponsor-${state}` });
    const [, written] = await tx.query<[unknown, number]>('update sponsor set note = $3, note_lang = $4, noted = $5 where action = $1 and party = $2 and noted is null', [channel.id, by.party, p.text, p.lang, act.effective]);
    if (!written) refuse('conflict', { why: 'refusal.sponsor-noted' });
    return said('sponsor.noted', { action: channel.id, party: by.party, text: textHash(p.text) }, `sponsorship:${channel.id}`);
  }

  private mine(act: Act): ReturnType<typeof sponsorOf> {
    return sponsorOf(act.tx, act.channel.id, act.by.party);
  }

  private told(act: Act, type: 'sponsor.offered' | 'sponsor.reconfirmed'): Said {
    return said(type, { action: act.channel.id, party: act.by.party }, `sponsorship:${act.channel.id}`);
  }
}
