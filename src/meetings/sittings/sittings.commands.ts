// The gavel: a sitting opens with its quorum and the rules stamped on it, is suspended, resumed and closed; another state presides in the chair's stead (a7, e13). Not here: the floor, decisions.
import { Injectable } from '@nestjs/common';
import { MEMBERS_AUDIENCE } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { seatPresiding } from '../../ledger/audiences.js';
import { isSeated } from '../../ledger/channels.js';
import { also, Command, line, said, type Act, type Line, type Said } from '../../ledger/command.js';
import { rules } from '../bodies/rules.js';
import { refuseWhileSpeaking } from '../floor/held.js';
import { carriedOut } from '../floor/settling.js';
import { refusePending } from '../pending.js';
import { presentNow, quorum } from '../presence/quorum.js';
import { keepCount, liveSitting, loadMeeting, loadSitting, standingMeeting, stepSitting, tellMoved, type MeetingRecord } from '../store.js';

@Injectable()
export class SittingsCommands {
  @Command('sitting.open')
  async open(act: Act<'sitting.open'>): Promise<Said> {
    const { tx, channel } = act;
    const s = await loadSitting(act, act.payload.sitting);
    const m = await standingMeeting(act);
    if ((await liveSitting(tx, m.id)) !== null) refuse('wrong-state', { why: 'refusal.sitting-under-way' });
    const state = await stepSitting(act, s, 'open');
    const [q, { version }] = [await quorum(tx, m.id, s.id), await rules(tx, m.id)];
    if (q.present < q.toOpen) refuse('wrong-state', { why: 'refusal.no-quorum-to-open', ...q });
    await tx.query('update sitting set opened = $2, rules = $3, first_seq = $4 where id = $1', [s.id, act.effective, version, channel.head + 1]);
    await keepCount(act, s.id, q);
    return also(said('sitting.opened', { sitting: s.id, number: s.number, rules: version, ...q }, `sitting:${s.id}`), [tellMoved(act, state)]);
  }

  @Command('sitting.suspend')
  async suspend(act: Act<'sitting.suspend'>): Promise<Said> {
    const until = act.payload.until ? new Date(act.payload.until) : null;
    if (until && until <= act.now) refuse('invalid', { why: 'refusal.instant-past' });
    const s = await loadSitting(act, act.payload.sitting);
    await refusePending(act);
    await refuseWhileSpeaking(act);
    const state = await stepSitting(act, s, 'suspend');
    await act.tx.query('update sitting set resumes = $2 where id = $1', [s.id, until]);
    const motions = await carriedOut(act, ['suspend']);
    return also(said('sitting.suspended', { sitting: s.id, number: s.number, until: until?.toISOString() ?? null }, `sitting:${s.id}`, ...motions), [tellMoved(act, state)]);
  }

  @Command('sitting.resume')
  async resume(act: Act<'sitting.resume'>): Promise<Said> {
    const s = await loadSitting(act, act.payload.sitting);
    const state = await stepSitting(act, s, 'resume');
    await act.tx.query('update sitting set resumes = null where id = $1', [s.id]);
    return also(said('sitting.resumed', { sitting: s.id, number: s.number }, `sitting:${s.id}`), [tellMoved(act, state)]);
  }

  @Command('sitting.close')
  async close(act: Act<'sitting.close'>): Promise<Said> {
    const { tx, channel } = act;
    const [m, s] = [await loadMeeting(tx, channel.id), await loadSitting(act, act.payload.sitting)];
    await refusePending(act);
    await refuseWhileSpeaking(act);
    const state = await stepSitting(act, s, 'close');
    await tx.query('update presence set until = $2 where sitting = $1 and until is null', [s.id, act.effective]);
    const motions = await carriedOut(act, ['suspend', 'adjourn-meeting']);
    const back = m.acting ? [await this.back(act, m)] : [];
    await tx.query('update sitting set closed = $2, last_seq = $3 where id = $1', [s.id, act.effective, channel.head + 1 + back.length]);
    // Of what was told from the opening on, this act's own lines among it: it is drawn up once they stand.
    await setAlarm(tx, `record:${s.id}`, m.id, 'record.draw-up', { sitting: s.id }, act.effective);
    return also(said('sitting.closed', { sitting: s.id, number: s.number }, `sitting:${s.id}`, `presence:${s.id}`, ...motions), [...back, tellMoved(act, state)]);
  }

  /** Marked as acting wherever it is shown; the secretariat, which never presides, may ask a member in where the chair has not come. */
  @Command('gavel.pass')
  async pass(act: Act<'gavel.pass'>): Promise<Said> {
    const { tx, channel, by, payload: { party } } = act;
    const m = await standingMeeting(act);
    const live = await liveSitting(tx, m.id);
    const presiding = m.acting ?? (await this.titular(act, m));
    if (by.seat === 'secretariat' && live && (await presentNow(tx, live.id)).some((p) => p.party === presiding)) refuse('not-allowed', { why: 'refusal.gavel-chair-present' });
    if (party === presiding) refuse('conflict', { why: 'refusal.gavel-held' });
    if (party === (await this.titular(act, m))) refuse('invalid', { why: 'refusal.gavel-their-own' });
    if (!(await isSeated(tx, channel.audience, party, 'delegate', act.now))) refuse('invalid', { why: 'refusal.body-chair-no-member', party });
    await tx.query('update meeting set acting = $2 where id = $1', [m.id, party]);
    await seatPresiding(tx, channel.audience, party, act.now);
    return said('gavel.passed', { meeting: m.id, party }, `meeting:${m.id}`);
  }

  @Command('gavel.take-back')
  async takeBack(act: Act<'gavel.take-back'>): Promise<Said> {
    const m = await loadMeeting(act.tx, act.channel.id);
    if (!m.acting) refuse('wrong-state', { why: 'refusal.gavel-not-passed' });
    if (act.by.seat !== 'chair' && act.by.party !== (await this.titular(act, m))) refuse('not-allowed', { why: 'refusal.gavel-not-theirs' });
    const { type, data, touched } = await this.back(act, m);
    return said(type, data, ...touched);
  }

  /** The state that presides by right, or null while nobody chairs the Network. */
  private async titular(act: Act, m: MeetingRecord): Promise<string | null> {
    if (m.chair) return m.chair;
    const [row] = await act.tx.query<{ party: string }[]>(`select party from seat where audience = $1 and seat = 'chair' and since <= $2 and (until is null or until > $2) limit 1`, [MEMBERS_AUDIENCE, act.now]);
    return row?.party ?? null;
  }

  private async back(act: Act, m: MeetingRecord): Promise<Line<'gavel.taken-back'>> {
    await act.tx.query('update meeting set acting = null where id = $1', [m.id]);
    await seatPresiding(act.tx, act.channel.audience, m.chair, act.now);
    return line(m.id, 'gavel.taken-back', { meeting: m.id, party: m.acting! }, `meeting:${m.id}`) as Line<'gavel.taken-back'>;
  }
}
