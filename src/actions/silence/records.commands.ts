// What the secretariat records for a member from a note or a mail (§3.1): evidence attached, the member asked to confirm, a day to dispute, the chair to decide; both
// versions kept. Not here: what the member's voice then does (voicing.ts).
import { Injectable } from '@nestjs/common';
import { keepFile } from '../../kernel/kept-files.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { textHash } from '../../members/facts.js';
import { isLate } from './reckon.js';
import { countSoon, isApart, lockAction, refOf, spokenIn, tableOf } from './apart.js';
import type { Round } from './rounds.js';
import { hear, voiceOf, type VoiceRow } from './voicing.js';

interface RecordRow {
  party: string;
  state: string;
  until: Date;
  before: VoiceRow;
}
const keyOf = (record: string): string => `silence-record:${record}`;

@Injectable()
export class RecordsCommands {
  /** Counts like the member's own act, at the instant it is recorded. The entry stands in the secretariat's name for the member. */
  @Command('silence.record-for', { locks: lockAction })
  async recordFor(act: Act<'silence.record-for'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    if (new Date(p.received) > act.now) refuse('invalid', { why: 'refusal.received-later' });
    if (!(await keepFile(tx, p.evidence, by.party))) refuse('invalid', { why: 'refusal.no-evidence' });
    const r = await spokenIn(act, p.silence);
    const { told, before } = await hear(act, r, { act: p.act, party: p.party, person: null, behalf: true, paragraphs: p.paragraphs ?? [], reason: p.reason, wording: p.wording, lang: p.lang });
    const until = new Date(act.effective.getTime() + r.rules.disputeHours * 3_600_000);
    const rows = await tx.query<object[]>(
      `insert into silence_record (id, silence, party, act, evidence, received, by_party, by_person, by_at, state, until, before, channel) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'recorded', $10, $11, $12) on conflict do nothing returning 1`,
      [p.record, r.id, p.party, p.act, p.evidence, p.received, by.party, by.person, act.effective, until, JSON.stringify(before), act.channel.id]);
    if (!rows.length) refuse('conflict', { why: 'refusal.exists' });
    await setAlarm(tx, keyOf(p.record), act.channel.id, 'silence.let-record-stand', { silence: r.id, record: p.record }, until);
    await setDeadline(tx, { key: keyOf(p.record), channel: act.channel.id, kind: 'silence-record', ref: `silence:${r.id}`, due: until, civil: null, parties: [p.party], mandate: 'bind', facts: { act: p.act } }, act.now);
    return { ...told, behalf: p.party };
  }

  @Command('silence.confirm-record', { locks: lockAction })
  async confirm(act: Act<'silence.confirm-record'>): Promise<Said> {
    const { payload: p } = act;
    const { r, record } = await this.awaited(act, p);
    await this.answered(act, p.record, 'confirmed');
    return said('silence.record-confirmed', { silence: r.id, record: p.record, party: record.party }, refOf(act, r));
  }

  @Command('silence.dispute-record', { locks: lockAction })
  async dispute(act: Act<'silence.dispute-record'>): Promise<Said> {
    const { payload: p } = act;
    const { r, record } = await this.awaited(act, p);
    await this.answered(act, p.record, 'disputed', p.reason, p.lang);
    return said('silence.record-disputed', { silence: r.id, record: p.record, party: record.party, reason: textHash(p.reason) }, refOf(act, r));
  }

  /** Nobody disputed it in time. */
  @Command('silence.let-record-stand', { locks: lockAction })
  async letStand(act: Act<'silence.let-record-stand'>): Promise<Said> {
    const { payload: p } = act;
    const r = await spokenIn(act, p.silence);
    const record = await recordOf(act, r, p.record);
    if (record.state !== 'recorded') refuse('wrong-state', { why: `refusal.record-${record.state}` });
    if (!isLate(act.now, record.until)) refuse('wrong-state', { why: 'refusal.not-due' });
    await this.answered(act, p.record, 'undisputed');
    return said('silence.record-stood', { silence: r.id, record: p.record, party: record.party }, refOf(act, r));
  }

  /** Set aside while the round runs, the voice is again what it was before; afterwards the decision is kept and the result stays. */
  @Command('silence.decide-record', { locks: lockAction })
  async decide(act: Act<'silence.decide-record'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const r = await spokenIn(act, p.silence);
    const record = await recordOf(act, r, p.record);
    if (record.state !== 'disputed') refuse('wrong-state', { why: `refusal.record-${record.state}` });
    await tx.query('update silence_record set state = $2, stands = $3, decided_party = $4, decided_person = $5, decided_at = $6 where id = $1', [p.record, p.stands ? 'upheld' : 'set-aside', p.stands, by.party, by.person, act.effective]);
    if (!p.stands && r.state === 'running' && !isLate(act.now, r.due)) await this.restore(act, r, record);
    return said('silence.record-decided', { silence: r.id, record: p.record, party: record.party, decision: p.stands ? 'upheld' : 'set-aside' }, refOf(act, r));
  }

  /** The member has spoken for itself since: that stays. */
  private async restore(act: Act, r: Round, { party, before: b }: RecordRow): Promise<void> {
    const now = await voiceOf(act, r.id, party);
    if (!now.behalf) return;
    await act.tx.query(
      `update ${tableOf(act)} set voice = $3, person = $4, paragraphs = $5, reason = $6, wording = $7, lang = $8, at = $9, seq = $10, behalf = $11, objected = $12, reverses = false where silence = $1 and party = $2`,
      [r.id, party, b.voice, b.person, b.paragraphs, b.reason, b.wording, b.lang, b.at, b.seq, b.behalf, b.objected]);
    if (isApart(r)) await countSoon(act, r);
  }

  /** Recorded for the very member that answers, and the day to do so not over. */
  private async awaited(act: Act, p: { silence: string; record: string }): Promise<{ r: Round; record: RecordRow }> {
    const r = await spokenIn(act, p.silence);
    const record = await recordOf(act, r, p.record);
    if (record.party !== act.by.party) refuse('not-allowed', { why: 'refusal.record-of-another' });
    if (record.state !== 'recorded') refuse('wrong-state', { why: `refusal.record-${record.state}` });
    if (isLate(act.now, record.until)) refuse('too-late', { why: 'refusal.record-stands' });
    return { r, record };
  }

  private async answered(act: Act, record: string, state: string, reason?: string, lang?: string): Promise<void> {
    const { tx, by } = act;
    await tx.query('update silence_record set state = $2, answered_party = $3, answered_person = $4, answered_at = $5, answer_reason = $6, answer_lang = $7 where id = $1', [record, state, by.party, by.person, act.effective, reason ?? null, lang ?? null]);
    await cancelAlarm(tx, keyOf(record));
    await closeDeadline(tx, keyOf(record), act.effective);
  }
}

const recordOf = async (act: Act, r: Round, id: string): Promise<RecordRow> => {
  const [row] = await act.tx.query<RecordRow[]>('select party, state, until, before from silence_record where id = $1 and silence = $2 and coalesce(channel, $4) = $3', [id, r.id, act.channel.id, r.action]);
  return row ?? refuse('not-found', { why: 'refusal.no-record' });
};
