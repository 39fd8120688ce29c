// One state's signature under a text: offered, signed, stood by, withdrawn at any time before the gavel, and taking over a text that its main sponsor has left (§3.5).
// Not here: the window (sponsorship.commands.ts).
import { Injectable } from '@nestjs/common';
import { TAKE_OVER_HOURS } from '../../contract/sponsors.views.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { noteInterest } from '../../ledger/attention.js';
import { moveOwner } from '../../ledger/channels.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { openWindow, sponsorOf, sponsorsOf, stepSponsor } from './store.js';

@Injectable()
export class SponsorsCommands {
  @Command('sponsor.offer')
  async offer(act: Act<'sponsor.offer'>): Promise<Said> {
    const rank = (await openWindow(act)) === 'open' ? 'co' : 'additional';
    await stepSponsor(act, await this.mine(act), 'offer', rank);
    await noteInterest(act.tx, act.channel.id, [act.by.party]);
    return this.told(act, 'sponsor.offered');
  }

  @Command('sponsor.sign')
  async sign(act: Act<'sponsor.sign'>): Promise<Said> {
    const rank = (await openWindow(act)) === 'open' ? 'co' : 'additional';
    await stepSponsor(act, await this.mine(act), 'sign', rank);
    await noteInterest(act.tx, act.channel.id, [act.by.party]);
    return said('sponsor.signed', { action: act.channel.id, party: act.by.party, rank }, `sponsorship:${act.channel.id}`);
  }

  @Command('sponsor.reconfirm')
  async reconfirm(act: Act<'sponsor.reconfirm'>): Promise<Said> {
    await openWindow(act);
    await stepSponsor(act, await this.mine(act), 'reconfirm');
    return this.told(act, 'sponsor.reconfirmed');
  }

  /** With the last main sponsor the text has a day in which another sponsor may take it over. */
  @Command('sponsor.withdraw')
  async withdraw(act: Act<'sponsor.withdraw'>): Promise<Said> {
    const { tx, channel, by } = act;
    await openWindow(act);
    const was = await this.mine(act);
    await stepSponsor(act, was, 'withdraw');
    const orphaned = was.rank === 'main' && !(await this.hasMain(act));
    const until = orphaned ? new Date(act.effective.getTime() + TAKE_OVER_HOURS * 3_600_000) : null;
    if (until) {
      await tx.query('update sponsorship set orphaned_until = $2 where action = $1', [channel.id, until]);
      await setAlarm(tx, `sponsorship-orphan:${channel.id}`, channel.id, 'sponsorship.orphan', {}, until);
    }
    return said('sponsor.withdrawn', { action: channel.id, party: by.party, until: until?.toISOString() ?? null }, `sponsorship:${channel.id}`);
  }

  @Command('sponsor.take-over')
  async takeOver(act: Act<'sponsor.take-over'>): Promise<Said> {
    const { tx, channel, by } = act;
    await openWindow(act);
    const was = await this.mine(act);
    if (await this.hasMain(act)) refuse('conflict', { why: 'refusal.sponsor-has-main' });
    await stepSponsor(act, was, 'take-over', 'main');
    await tx.query('update sponsorship set orphaned_until = null where action = $1', [channel.id]);
    await cancelAlarm(tx, `sponsorship-orphan:${channel.id}`);
    await tx.query('update action set lead = $2, updated = $3 where id = $1', [channel.id, by.party, act.effective]);
    await moveOwner(tx, channel.id, by.party);
    return said('sponsor.took-over', { action: channel.id, party: by.party }, `sponsorship:${channel.id}`, `action:${channel.id}`);
  }

  private mine(act: Act): ReturnType<typeof sponsorOf> {
    return sponsorOf(act.tx, act.channel.id, act.by.party);
  }

  private async hasMain(act: Act): Promise<boolean> {
    return (await sponsorsOf(act.tx, act.channel.id)).some((s) => s.rank === 'main' && s.state === 'standing');
  }

  private told(act: Act, type: 'sponsor.offered' | 'sponsor.reconfirmed'): Said {
    return said(type, { action: act.channel.id, party: act.by.party }, `sponsorship:${act.channel.id}`);
  }
}
