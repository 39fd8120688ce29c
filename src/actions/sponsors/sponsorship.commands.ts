// The window of sponsorship: opened by the main sponsor, closed for print by the clock, its sponsors asked again after a change of substance (§3.5). Not here: one state's signature.
import { Injectable } from '@nestjs/common';
import type { SponsoredEdit } from '../../contract/sponsors.views.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { loadAction, stepTo } from '../store.js';
import { lastRound, move } from '../silence/rounds.js';
import { closeAtGavel, endTimed, KEPT_RULES, openWindow, orphaned, setTimed, sponsorOf, sponsorsOf, stepSponsor, stepWindow, type SponsorRow } from './store.js';

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
    if (printAt) await setTimed(act, 'sponsorship.print', printAt, null);
    await stepSponsor(act, await sponsorOf(tx, channel.id, action.lead), 'sign', 'main');
    return said('sponsorship.opened', { action: channel.id, printAt: printAt?.toISOString() ?? null }, `sponsorship:${channel.id}`);
  }

  @Command('sponsorship.print')
  async print(act: Act<'sponsorship.print'>): Promise<Said> {
    await due(act, 'print_at');
    await stepWindow(act, 'print');
    await endTimed(act, 'sponsorship.print');
    const parties = (await sponsorsOf(act.tx, act.channel.id)).filter(counts).map((s) => s.party);
    return said('sponsorship.printed', { action: act.channel.id, parties }, `sponsorship:${act.channel.id}`);
  }

  /** Whoever signed the former text has not signed this one. The main sponsors asked for the change, unless it was made against their will; then they are asked like all. */
  @Command('sponsorship.ask-again')
  async askAgain(act: Act<'sponsorship.ask-again'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    await openWindow(act);
    const asked = (await sponsorsOf(tx, channel.id)).filter((s) => (p.amended || s.rank !== 'main') && s.state === 'standing');
    if (!asked.length) refuse('wrong-state', { why: 'refusal.sponsorship-nobody' });
    for (const s of asked) await stepSponsor(act, s, 'ask');
    const until = new Date(act.effective.getTime() + p.hours * HOUR);
    await tx.query('update sponsorship set asked_until = $2, reason = $3, reason_lang = $4, edit = null where action = $1', [channel.id, until, p.reason, p.lang]);
    await setTimed(act, 'sponsorship.lapse', until, asked.map((s) => s.party));
    return said('sponsorship.asked-again', { action: channel.id, parties: asked.map((s) => s.party), until: until.toISOString(), reason: textHash(p.reason) }, `sponsorship:${channel.id}`);
  }

  /** Supporters are not deemed to support what they have not seen: silence drops them, unless the rules that the window keeps say otherwise. */
  @Command('sponsorship.lapse')
  async lapse(act: Act<'sponsorship.lapse'>): Promise<Said> {
    const { tx, channel } = act;
    await due(act, 'asked_until');
    const [{ kept }] = await tx.query<[{ kept: boolean }]>(`select p.rules->>'silentSponsors' = 'kept' as kept from sponsorship s join ${KEPT_RULES} where s.action = $1`, [channel.id]);
    const late = (await sponsorsOf(tx, channel.id)).filter((s) => s.state === 'to-reconfirm');
    for (const s of late) await stepSponsor(act, s, kept ? 'keep' : 'drop');
    await tx.query('update sponsorship set asked_until = null, reason = null, reason_lang = null where action = $1', [channel.id]);
    await endTimed(act, 'sponsorship.lapse');
    if (!kept && late.some((s) => s.rank === 'main')) await orphaned(act);
    return said(kept ? 'sponsorship.kept' : 'sponsorship.lapsed', { action: channel.id, parties: late.map((s) => s.party) }, `sponsorship:${channel.id}`);
  }

  /** Told to those who signed: what was edited without touching the substance, until somebody contests it or another edit is noted. */
  @Command('sponsorship.note-edit')
  async noteEdit(act: Act<'sponsorship.note-edit'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    await openWindow(act);
    const parties = (await sponsorsOf(tx, channel.id)).filter(counts).map((s) => s.party);
    const edit: SponsoredEdit = { party: by.party, at: act.effective.toISOString(), text: p.note, lang: p.lang, contested: [] };
    await tx.query('update sponsorship set edit = $2 where action = $1', [channel.id, JSON.stringify(edit)]);
    return said('sponsorship.edit-noted', { action: channel.id, parties, note: textHash(p.note) }, `sponsorship:${channel.id}`);
  }

  /** No main sponsor is left and nobody took the text over in time. Any member may reintroduce it (GA rule 80). */
  @Command('sponsorship.orphan')
  async orphan(act: Act<'sponsorship.orphan'>): Promise<Said> {
    await due(act, 'orphaned_until');
    const { id } = act.channel;
    const silence = await this.endSilence(act);
    const { told } = await stepTo(act, await loadAction(act.tx, id), 'withdraw');
    const touched = await closeAtGavel(act);
    return also(said('sponsorship.orphaned', { action: id }, ...touched, ...silence, `action:${id}`), [told]);
  }

  /** A silence on a text that nobody presents any more ends with it. Answers what changed, to be touched. */
  private async endSilence(act: Act): Promise<string[]> {
    const action = await loadAction(act.tx, act.channel.id);
    const round = action.stage === 'silence' ? await lastRound(act.tx, action.id) : null;
    if (!round) return [];
    await move(act, round, 'withdraw');
    await stepTo(act, action, 'return');
    return [`silence:${round.id}`];
  }
}

/** The clock may have set out before somebody moved or took back the deadline: what counts is what stands behind the lock. */
const due = async (act: Act, deadline: 'print_at' | 'asked_until' | 'orphaned_until'): Promise<void> => {
  const [row] = await act.tx.query<object[]>(`select from sponsorship where action = $1 and ${deadline} <= $2`, [act.channel.id, act.effective]);
  if (!row) refuse('wrong-state', { why: 'refusal.not-due' });
};
const counts = (s: SponsorRow): boolean => s.state === 'standing' || s.state === 'to-reconfirm';
