// A state reports on what it has committed itself to: where it stands by its own account, in one sentence, or that nothing is new (§3.9 rule 4; d4, d16).
// Not here: when it is asked to (cycle.ts, ladder.commands.ts), what others find (assessments).
import { Injectable } from '@nestjs/common';
import type { ReportStage } from '../../contract/readings.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { bothHash, isoOrNull, textHash } from '../../members/facts.js';
import { awaitedOf, bearersOf, beginCycle, reportedOn, reportingRef, setDue } from './cycle.js';

interface Stands {
  stage: ReportStage;
  percent: number | null;
  value: number | null;
  en: string | null;
  fr: string | null;
}

@Injectable()
export class ReportsCommands {
  /** Refuses `not-allowed` for whoever has not committed itself, `wrong-state` where the commitment is not active. */
  @Command('report.make')
  async make(act: Act<'report.make'>): Promise<Said> {
    const { by, channel, payload: p } = act;
    const { cycle } = await this.reportable(act);
    const stands = p.nothingNew ? await this.asBefore(act) : this.asSaid(p);
    const [awaited] = await awaitedOf(act.tx, channel.id, by.party);
    await this.keep(act, stands, awaited?.base ?? null);
    const due = awaited ? await beginCycle(act, channel.id, by.party, act.effective, cycle) : null;
    const { stage, percent, value, en, fr } = stands;
    const words = p.nothingNew ? null : bothHash({ en: en ?? '', fr: fr ?? '' });
    const data = { report: p.report, party: by.party, stage, percent, value, nothingNew: p.nothingNew ?? false, words, next: p.next ?? null, due: isoOrNull(due) };
    return said('report.made', data, `report:${p.report}`, reportingRef(channel.id));
  }

  private async reportable({ tx, by, channel, payload: p }: Act<'report.make'>): Promise<{ cycle: number }> {
    const c = (await reportedOn(tx, channel.id)) ?? refuse('not-found', { why: 'refusal.no-channel' });
    if (!(await bearersOf(tx, channel.id)).includes(by.party)) refuse('not-allowed', { why: 'refusal.report-not-yours' });
    if (c.stage !== 'active') refuse('wrong-state', { why: 'refusal.report-closed' });
    if ((await tx.query<object[]>('select from commitment_report where id = $1', [p.report])).length) refuse('conflict', { why: 'refusal.report-exists' });
    return c;
  }

  private keep({ tx, by, channel, effective, payload: p }: Act<'report.make'>, s: Stands, base: Date | null): Promise<unknown> {
    return tx.query(
      `insert into commitment_report (id, commitment, party, person, since, stage, percent, value, words_en, words_fr, nothing_new, next, at)
       values ($1, $2, $3, $4, coalesce($5::timestamptz, (select registered from commitment where id = $2)), $6, $7, $8, $9, $10, $11, $12, $13)`,
      [p.report, channel.id, by.party, by.person, base, s.stage, s.percent, s.value, s.en, s.fr, p.nothingNew ?? false, p.next ?? null, effective]);
  }

  private asSaid(p: Act<'report.make'>['payload']): Stands {
    const [en, fr] = [p.words?.en?.trim() || null, p.words?.fr?.trim() || null];
    return p.stage && (en ?? fr) ? { stage: p.stage, percent: p.percent ?? null, value: p.value ?? null, en, fr } : refuse('invalid', { why: 'refusal.report-nothing-said' });
  }

  /** What the state's last report said. */
  private async asBefore({ tx, by, channel, payload: p }: Act<'report.make'>): Promise<Stands> {
    if ([p.stage, p.percent, p.value, p.words, p.next].some((given) => given !== undefined)) refuse('invalid', { why: 'refusal.report-nothing-new-only' });
    const [last] = await tx.query<Pick<Stands, 'stage' | 'percent' | 'value'>[]>('select stage, percent, value::float8 as value from commitment_report where commitment = $1 and party = $2 order by at desc, id desc limit 1', [channel.id, by.party]);
    return last ? { ...last, en: null, fr: null } : refuse('invalid', { why: 'refusal.report-nothing-before' });
  }

  /** By whoever presides or the secretariat, never by the state itself. */
  @Command('report.extend')
  async extend(act: Act<'report.extend'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    if (p.party === by.party) refuse('not-allowed', { why: 'refusal.report-own-time' });
    const [awaited] = await awaitedOf(tx, channel.id, p.party);
    if (!awaited) return refuse('wrong-state', { why: 'refusal.report-not-awaited', party: p.party });
    const due = new Date(p.until);
    if (due <= awaited.due || due <= act.now) refuse('invalid', { why: 'refusal.report-earlier', due: awaited.due.toISOString() });
    await setDue(act, channel.id, { party: p.party, base: awaited.base, due, why: 'extended', civil: null, reason: { text: p.reason.trim(), lang: p.lang } });
    return said('report.extended', { party: p.party, was: awaited.due.toISOString(), due: due.toISOString(), reason: textHash(p.reason.trim()) }, reportingRef(channel.id));
  }
}
