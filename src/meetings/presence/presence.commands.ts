// Who is at a sitting, state by state: each says so itself, or the desk notes it; late arrivals and early departures are entries (e12). Not here: how many are enough (quorum.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { loadSitting, refuseUnseated, type SittingRecord } from '../store.js';
import { arrive, counted } from './arriving.js';

type Presence = Act<'presence.enter' | 'presence.leave' | 'presence.note'>;

@Injectable()
export class PresenceCommands {
  @Command('presence.enter')
  async enter(act: Act<'presence.enter'>): Promise<Said> {
    return arrive(act, await this.load(act), act.by.party, act.payload.mode);
  }

  @Command('presence.leave')
  async leave(act: Act<'presence.leave'>): Promise<Said> {
    return this.go(act, await this.load(act), act.by.party);
  }

  @Command('presence.note')
  async note(act: Act<'presence.note'>): Promise<Said> {
    const { party, how } = act.payload;
    const s = await this.load(act);
    if (how === 'left') return this.go(act, s, party);
    await refuseUnseated(act, act.channel.audience, party, 'refusal.presence-no-seat');
    return arrive(act, s, party, how);
  }

  private async load(act: Presence): Promise<SittingRecord> {
    const s = await loadSitting(act, act.payload.sitting);
    return s.state === 'closed' || s.state === 'cancelled' ? refuse('wrong-state', { why: `refusal.sitting-${s.state}` }) : s;
  }

  private async go(act: Presence, s: SittingRecord, party: string): Promise<Said> {
    const early = s.opened !== null;
    const [, gone] = await act.tx.query<[object[], number]>('update presence set until = $3, early = $4 where sitting = $1 and party = $2 and until is null', [s.id, party, act.effective, early]);
    if (!gone) refuse('wrong-state', { why: 'refusal.presence-absent', party });
    return said('presence.left', { sitting: s.id, party, early, ...(await counted(act, s)) }, `presence:${s.id}`, `sitting:${s.id}`);
  }
}
