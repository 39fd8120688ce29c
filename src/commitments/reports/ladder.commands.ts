// Time asks for reports: a month and a week before, on the day, a week later the head of the delegation, a month later the chair's list, three months later the next agenda (§3.9 rule 3; d4, d17);
// and the plenary may call for all of them before a ministerial meeting. Not here: reporting (reports.commands.ts), taking it onto an agenda (meetings/agenda).
import { Injectable } from '@nestjs/common';
import { LADDER, type LadderStep } from '../../contract/readings.js';
import { refuse } from '../../kernel/refusal.js';
import { alarmsOnce, setAlarm } from '../../ledger/alarms.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { inNetwork } from '../register/candidates.store.js';
import { awaitedOf, endCycle, reportingRef, setDue, setStep } from './cycle.js';

/** $1 the instant called for, $2 the act's own: one alarm for each commitment of which a later report is awaited. */
const FORWARD = alarmsOnce(`
  select 'report-call:' || d.commitment, d.commitment, 'report.bring-forward', jsonb_build_object('due', $3::text), $2::timestamptz
  from report_due d where d.until is null and d.due > $1::timestamptz group by d.commitment`);
const SAYS = { '-30': 'report.reminded', '-7': 'report.reminded', '0': 'report.reminded', '7': 'report.overdue', '30': 'report.listed', '90': 'report.returned' } as const satisfies Record<`${LadderStep}`, string>;

@Injectable()
export class LadderCommands {
  @Command('report.remind')
  async remind(act: Act<'report.remind'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const [awaited] = await awaitedOf(tx, channel.id, p.party);
    if (!awaited || (awaited.step !== null && awaited.step >= p.step)) return refuse('wrong-state', { why: 'refusal.report-step-past' });
    if (!(await inNetwork(tx, p.party, act.now))) {
      await endCycle(act, channel.id, p.party);
      return said('report.no-longer-asked', { party: p.party }, reportingRef(channel.id));
    }
    await tx.query('update report_due set step = $3 where commitment = $1 and party = $2 and until is null', [channel.id, p.party, p.step]);
    const further = LADDER.find((s) => s > p.step);
    if (further !== undefined) await setStep(act, channel.id, awaited, further);
    else await this.returns(act);
    return said(SAYS[`${p.step}`], { party: p.party, due: awaited.due.toISOString(), step: p.step }, reportingRef(channel.id));
  }

  /** The room of meetings takes it from here: what it is called goes with the alarm. */
  private async returns({ tx, channel, payload, effective }: Act<'report.remind'>): Promise<void> {
    const [c] = await tx.query<{ number: string; title: { en: string; fr: string } }[]>(`select number, json_build_object('en', title_en, 'fr', title_fr) as title from commitment where id = $1`, [channel.id]);
    await setAlarm(tx, `report-returned:${channel.id}`, channel.id, 'item.return', { party: payload.party, ...c! }, effective);
  }

  /** Each commitment is told in an act of its own, by the clock. */
  @Command('report.call')
  async call(act: Act<'report.call'>): Promise<Said> {
    const due = new Date(act.payload.due);
    if (due <= act.now) refuse('invalid', { why: 'refusal.report-past' });
    const [row] = await act.tx.query<{ n: number }[]>('select count(distinct commitment)::int as n from report_due where until is null and due > $1', [due]);
    await act.tx.query(FORWARD, [due, act.effective, due.toISOString()]);
    return said('report.called', { due: due.toISOString(), commitments: row!.n });
  }

  @Command('report.bring-forward')
  async bringForward(act: Act<'report.bring-forward'>): Promise<Said> {
    const due = new Date(act.payload.due);
    const later = (await awaitedOf(act.tx, act.channel.id)).filter((a) => a.due > due);
    for (const a of later) await setDue(act, act.channel.id, { party: a.party, base: a.base, due, why: 'called', civil: null });
    return said('report.brought-forward', { parties: later.map((a) => a.party), due: due.toISOString() }, reportingRef(act.channel.id));
  }
}
