// The window of sponsorship: opened by the main sponsor, closed for print by the clock, its sponsors asked again after a change of substance (§3.5). Not here: one state's signature.
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { loadAction, stepTo } from '../store.js';
import { openWindow, sponsorOf, sponsorsOf, stepSponsor, stepWindow, type SponsorRow } from './store.js';

const HOUR = 3_600_000;

@Injectable()
export class SponsorshipCommands {
  /** The state that leads the text is its first main sponsor. */
  @Command('sponsorship.open')
  async open(act: Act<'sponsorship.open'>): Promise<Said> {
    const { tx, channel, now } = act;
    const action = await loadAction(tx, channel.id);
    if (action.kind === 'joint-statement') refuse('wrong-state', { why: 'refusal.sponsorship-presidency' });
    if (action.stage !== 'negotiation') refuse('wrong-state', { why: 'refusal.sponsorship-not-tabled' });
    const printAt = act.payload.printAt ? new Date(act.payload.printAt) : null;
    if (printAt && printAt <= now) refuse('invalid', { why: 'refusal.sponsorship-print-past' });
    await stepWindow(act, 'open');
    await tx.query('update sponsorship set opened = $2, print_at = $3 where action = $1', [channel.id, act.effective, printAt]);
    if (printAt) await setAlarm(tx, `sponsorship-print:${channel.id}`, channel.id, 'sponsorship.print', {}, printAt);
    await stepSponsor(act, await sponsorOf(tx, channel.id, action.lead), 'sign', 'main');
    return said('sponsorship.opened', { action: channel.id, printAt: printAt?.toISOString() ?? null }, `sponsorship:${channel.id}`);
  }

  @Command('sponsorship.print')
  async print(act: Act<'sponsorship.print'>): Promise<Said> {
    await due(act, 'print_at');
    await stepWindow(act, 'print');
    const parties = (await sponsorsOf(act.tx, act.channel.id)).filter(counts).map((s) => s.party);
    return said('sponsorship.printed', { action: act.channel.id, parties }, `sponsorship:${act.channel.id}`);
  }

  /** Whoever signed the former text has not signed this one. The main sponsors asked for the change or may leave. */
  @Command('sponsorship.ask-again')
  async askAgain(act: Act<'sponsorship.ask-again'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    await openWindow(act);
    const asked = (await sponsorsOf(tx, channel.id)).filter((s) => s.rank !== 'main' && s.state === 'standing');
    if (!asked.length) refuse('wrong-state', { why: 'refusal.sponsorship-nobody' });
    for (const s of asked) await stepSponsor(act, s, 'ask');
    const until = new Date(act.effective.getTime() + p.hours * HOUR);
    await tx.query('update sponsorship set asked_until = $2, reason = $3, reason_lang = $4 where action = $1', [channel.id, until, p.reason, p.lang]);
    await setAlarm(tx, `sponsorship-lapse:${channel.id}`, channel.id, 'sponsorship.lapse', {}, until);
    return said('sponsorship.asked-again', { action: channel.id, parties: asked.map((s) => s.party), until: until.toISOString(), reason: textHash(p.reason) }, `sponsorship:${channel.id}`);
  }

  /** Silence does not keep a sponsor: supporters are not deemed to support what they have not seen. */
  @Command('sponsorship.lapse')
  async lapse(act: Act<'sponsorship.lapse'>): Promise<Said> {
    await due(act, 'asked_until');
    const late = (await sponsorsOf(act.tx, act.channel.id)).filter((s) => s.state === 'to-reconfirm');
    for (const s of late) await stepSponsor(act, s, 'drop');
    await act.tx.query('update sponsorship set asked_until = null, reason = null, reason_lang = null where action = $1', [act.channel.id]);
    return said('sponsorship.lapsed', { action: act.channel.id, parties: late.map((s) => s.party) }, `sponsorship:${act.channel.id}`);
  }

  /** No main sponsor is left and nobody took the text over in time. Any member may reintroduce it (GA rule 80). */
  @Command('sponsorship.orphan')
  async orphan(act: Act<'sponsorship.orphan'>): Promise<Said> {
    await due(act, 'orphaned_until');
    const { told } = await stepTo(act, await loadAction(act.tx, act.channel.id), 'withdraw');
    await stepWindow(act, 'close');
    await act.tx.query('update sponsorship set orphaned_until = null where action = $1', [act.channel.id]);
    return also(said('sponsorship.orphaned', { action: act.channel.id }, `sponsorship:${act.channel.id}`, `action:${act.channel.id}`), [told]);
  }
}

/** The clock may have set out before somebody moved or took back the deadline: what counts is what stands behind the lock. */
const due = async (act: Act, deadline: 'print_at' | 'asked_until' | 'orphaned_until'): Promise<void> => {
  const [row] = await act.tx.query<object[]>(`select from sponsorship where action = $1 and ${deadline} <= $2`, [act.channel.id, act.effective]);
  if (!row) refuse('wrong-state', { why: 'refusal.not-due' });
};
const counts = (s: SponsorRow): boolean => s.state === 'standing' || s.state === 'to-reconfirm';
