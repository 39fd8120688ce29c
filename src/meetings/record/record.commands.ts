// The life of a sitting's record (§3.12): drawn up by the clock, taken in hand, circulated for seven days, final, corrigenda. Not here: minutes of its items, corrections (files of their own).
import { Injectable } from '@nestjs/common';
import { CORRECTION_DAYS, RECORD, type RecordState } from '../../contract/minutes.views.js';
import type { RecordLine } from '../../contract/minutes.lines.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { also, Command, line, said, type Act, type Line, type Said } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { both, bothHash } from '../../members/facts.js';
import { refuseOpenSlips } from '../slips/slips.store.js';
import { loadSitting, refuseForeignItem } from '../store.js';
import { drawnUp, hashOf, textsOf } from './drawing-up.js';
import { loadRecord, openCorrections, stepRecord, type RecordRow } from './store.js';

const ref = (sitting: string): string => `record:${sitting}`;
const deadlineKey = (sitting: string): string => `corrections:${sitting}`;
const DAY = 86_400_000;

@Injectable()
export class RecordCommands {
  @Command('record.draw-up')
  async drawUp(act: Act<'record.draw-up'>): Promise<Said> {
    const { tx } = act;
    const s = await loadSitting(act, act.payload.sitting);
    if (s.state !== 'closed') refuse('wrong-state', { why: 'refusal.record-sitting-open' });
    const [was] = await tx.query<{ state: RecordState; hash: string }[]>('select state, hash from sitting_record where sitting = $1', [s.id]);
    const { lines, hash } = await this.draw(act, s.id);
    // Again, with what was done by hand, for as long as it has not gone out.
    if (was && (was.hash === hash || !RECORD.steps.circulate.from.includes(was.state))) refuse('conflict', { why: 'refusal.record-exists' });
    return said('record.drawn-up', { sitting: s.id, number: s.number, lines: lines.length, hash }, ref(s.id));
  }

  @Command('record.edit')
  async edit(act: Act<'record.edit'>): Promise<Said> {
    const r = await loadRecord(act, act.payload.sitting);
    await stepRecord(act, r, 'edit');
    return said('record.taken-up', { sitting: r.sitting, number: r.number }, ref(r.sitting));
  }

  @Command('record.circulate')
  async circulate(act: Act<'record.circulate'>): Promise<Said> {
    const { tx, channel, by } = act;
    const r = await loadRecord(act, act.payload.sitting);
    await stepRecord(act, r, 'circulate');
    await refuseOpenSlips(tx, channel.id);
    await this.refuseOneLanguage(act, r);
    const { hash } = await this.draw(act, r.sitting);
    const until = new Date(act.effective.getTime() + CORRECTION_DAYS * DAY);
    await tx.query('update sitting_record set circulated = $2, party = $3, person = $4, until = $5 where sitting = $1', [r.sitting, act.effective, by.party, by.person, until]);
    await setDeadline(tx, { key: deadlineKey(r.sitting), channel: channel.id, kind: 'corrections', ref: ref(r.sitting), due: until, civil: null, parties: await this.concerned(act, r), facts: { number: r.number } }, act.now);
    await setAlarm(tx, `${ref(r.sitting)}:end`, channel.id, 'record.end-corrections', { sitting: r.sitting }, until);
    return said('record.circulated', { sitting: r.sitting, number: r.number, until: until.toISOString(), hash }, ref(r.sitting));
  }

  @Command('record.end-corrections')
  async endCorrections(act: Act<'record.end-corrections'>): Promise<Said> {
    const r = await loadRecord(act, act.payload.sitting);
    const state = await stepRecord(act, r, 'end-corrections');
    await closeDeadline(act.tx, deadlineKey(r.sitting), act.now);
    const open = await openCorrections(act, r.sitting);
    const ended = said('record.corrections-ended', { sitting: r.sitting, number: r.number, open }, ref(r.sitting));
    return open ? ended : also(ended, [await this.finish(act, { ...r, state })]);
  }

  @Command('record.finalise')
  async finalise(act: Act<'record.finalise'>): Promise<Said> {
    const r = await loadRecord(act, act.payload.sitting);
    const { type, data, touched } = await this.finish(act, r);
    return said(type, data, ...touched);
  }

  /** It stands behind the record, which is not changed. */
  @Command('record.correct')
  async correct(act: Act<'record.correct'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const r = await loadRecord(act, p.sitting);
    const [words, item] = [both(p.words), p.item ?? null];
    if (item) await refuseForeignItem(act, item);
    await stepRecord(act, r, 'correct');
    const [row] = await tx.query<{ number: number }[]>(
      `insert into record_corrigendum (sitting, meeting, number, item, text_en, text_fr, party, person, at)
       select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5, $6, $7, $8 from record_corrigendum where sitting = $1 returning number`,
      [r.sitting, channel.id, item, words.en, words.fr, by.party, by.person, act.effective]);
    return said('record.corrected', { sitting: r.sitting, number: r.number, corrigendum: row!.number, item, text: bothHash(words) }, ref(r.sitting));
  }

  /** Makes its lines of the entries there are and keeps them; words that it keeps already stay as they were. */
  private async draw(act: Act, sitting: string): Promise<{ lines: RecordLine[]; hash: string }> {
    const { tx, channel } = act;
    const [stretch] = await tx.query<{ first: number; last: number }[]>('select first_seq::float8 as first, last_seq::float8 as last from sitting where id = $1', [sitting]);
    const lines = await drawnUp(tx, { id: sitting, meeting: channel.id, ...stretch! });
    const [texts, hash] = [await textsOf(tx, channel.id, lines), hashOf(lines)];
    await tx.query(
      `insert into sitting_record (sitting, meeting, state, drawn, lines, texts, hash) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (sitting) do update set lines = excluded.lines, texts = excluded.texts || sitting_record.texts, hash = excluded.hash`,
      [sitting, channel.id, RECORD.initial, act.effective, JSON.stringify(lines), JSON.stringify(texts), hash]);
    return { lines, hash };
  }

  /** Whose statements and votes stand in it: they may correct something, and are reminded. */
  private async concerned(act: Act, r: RecordRow): Promise<string[]> {
    const rows = await act.tx.query<{ party: string }[]>(
      'select party from speaker where sitting = $1 and started is not null union select unnest(entitled) from vote where sitting = $1 and declared is not null order by 1', [r.sitting]);
    return rows.map((x) => x.party);
  }

  private async finish(act: Act, r: RecordRow): Promise<Line<'record.finalised'>> {
    await stepRecord(act, r, 'finalise');
    const open = await openCorrections(act, r.sitting);
    if (open) refuse('wrong-state', { why: 'refusal.record-undecided', open });
    await act.tx.query('update sitting_record set final = $2 where sitting = $1', [r.sitting, act.effective]);
    return line(act.channel.id, 'record.finalised', { sitting: r.sitting, number: r.number }, ref(r.sitting)) as Line<'record.finalised'>;
  }

  /** What goes out says the same in both languages (§3.11). */
  private async refuseOneLanguage(act: Act, r: RecordRow): Promise<void> {
    const [row] = await act.tx.query<{ item: string | null }[]>(
      `select m.item from minutes m join minutes_revision x on x.minutes = m.id and x.revision = m.revision where m.sitting = $1 and (x.text_en = '') <> (x.text_fr = '') limit 1`, [r.sitting]);
    if (row) refuse('wrong-state', { why: 'refusal.record-one-language' });
  }
}
