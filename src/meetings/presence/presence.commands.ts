// Who is at a sitting, state by state: each says so itself, or the desk notes it; late arrivals and early departures are entries (e12). Not here: how many are enough (quorum.ts).
import { Injectable } from '@nestjs/common';
import type { PresentIn } from '../../contract/presence.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { keepCount, loadSitting, type SittingRecord } from '../store.js';
import { entitled, presentNow, quorum } from './quorum.js';

type Presence = Act<'presence.enter' | 'presence.leave' | 'presence.note'>;

@Injectable()
export class PresenceCommands {
  @Command('presence.enter')
  async enter(act: Act<'presence.enter'>): Promise<Said> {
    return this.come(act, await this.load(act), act.by.party, act.payload.mode);
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
    const seated = await act.tx.query<object[]>(`select from seat where audience = $1 and party = $2 and seat in ('delegate', 'observer') and since <= $3 and (until is null or until > $3)`, [act.channel.audience, party, act.now]);
    if (!seated.length) refuse('invalid', { why: 'refusal.presence-no-seat', party });
    return this.come(act, s, party, how);
  }

  private async load(act: Presence): Promise<SittingRecord> {
    const s = await loadSitting(act, act.payload.sitting);
    return s.state === 'closed' || s.state === 'cancelled' ? refuse('wrong-state', { why: `refusal.sitting-${s.state}` }) : s;
  }

  private async come(act: Presence, s: SittingRecord, party: string, mode: PresentIn): Promise<Said> {
    const there = (await presentNow(act.tx, s.id)).find((p) => p.party === party);
    if (there?.mode === mode) refuse('conflict', { why: 'refusal.presence-noted' });
    if (there) await act.tx.query('update presence set until = $3 where sitting = $1 and party = $2 and until is null', [s.id, party, act.effective]);
    const [late, member] = [s.opened !== null && !there, (await entitled(act.tx, act.channel.id)).includes(party)];
    await act.tx.query('insert into presence (id, sitting, party, mode, member, since, late, person) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7)', [s.id, party, mode, member, act.effective, late, act.by.person]);
    return said('presence.entered', { sitting: s.id, party, mode, late, ...(await this.count(act, s)) }, `presence:${s.id}`, `sitting:${s.id}`);
  }

  private async go(act: Presence, s: SittingRecord, party: string): Promise<Said> {
    const early = s.opened !== null;
    const [, gone] = await act.tx.query<[object[], number]>('update presence set until = $3, early = $4 where sitting = $1 and party = $2 and until is null', [s.id, party, act.effective, early]);
    if (!gone) refuse('wrong-state', { why: 'refusal.presence-absent', party });
    return said('presence.left', { sitting: s.id, party, early, ...(await this.count(act, s)) }, `presence:${s.id}`, `sitting:${s.id}`);
  }

  private async count(act: Presence, s: SittingRecord): Promise<{ present: number; members: number }> {
    const q = await quorum(act.tx, act.channel.id, s.id);
    await keepCount(act, s.id, q);
    return { present: q.present, members: q.members };
  }
}
