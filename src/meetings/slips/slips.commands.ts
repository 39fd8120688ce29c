// What was done by hand while the line was down: entered by the secretariat with its real time, compared with what the system has, and settled (e31). Not here: the comparison (contract/slips.views.ts).
import { Injectable } from '@nestjs/common';
import { differenceOf, SLIP, type Difference, type SlipSays, type SlipState, type SlipView } from '../../contract/slips.views.js';
import { next } from '../../contract/machine.js';
import type { PresenceView } from '../../contract/presence.views.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { isSeated } from '../../ledger/channels.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { both, bothHash, textHash } from '../../members/facts.js';
import { putSpeaker, speakersOf } from '../floor/floor.store.js';
import { counted } from '../presence/arriving.js';
import { entitled } from '../presence/quorum.js';
import { drawAgain } from '../record/store.js';
import { loadSitting, refuseForeignItem, refuseUnseated } from '../store.js';
import { loadSlip, refuseRecorded } from './slips.store.js';

/** What a motion or a list says. */
const saysOf = (p: Act<'slip.enter'>['payload']): SlipSays | null => {
  const nothing: SlipSays = { motion: null, result: null, yes: null, no: null, list: null, done: null, parties: [] };
  if (p.kind === 'motion') return { ...nothing, motion: p.motionKind ?? null, result: p.result ?? null, yes: p.yes ?? null, no: p.no ?? null };
  return p.kind === 'list' ? { ...nothing, list: p.listKind ?? null, done: p.done ?? null, parties: p.parties ?? [] } : null;
};
/** Whose, which, and what came of it; of the figures both or neither. */
const isMotion = (p: Act<'slip.enter'>['payload']): boolean => Boolean(p.party && p.motionKind && p.result) && (p.yes === undefined) === (p.no === undefined);
const partiesOf = (p: Act<'slip.enter'>['payload'], says: SlipSays | null): string[] => [...(p.party ? [p.party] : []), ...(says ? says.parties : [])];
const isSaid = ({ words }: Act<'slip.enter'>['payload']): boolean => Boolean(words?.en?.trim() || words?.fr?.trim());
/** What each kind cannot do without. */
const refuseWanting = (p: Act<'slip.enter'>['payload']): void => {
  if (p.kind === 'motion') return void (isMotion(p) || refuse('invalid', { why: 'refusal.slip-needs-motion' }));
  if (p.kind === 'list') return void ((p.listKind && p.done) || refuse('invalid', { why: 'refusal.slip-needs-list' }));
  if (p.kind === 'ruling' || p.kind === 'decision') return void (isSaid(p) || refuse('invalid', { why: 'refusal.slip-needs-words' }));
  if (!p.party || (p.kind === 'statement' && !p.ended)) refuse('invalid', { why: 'refusal.slip-needs-state' });
};

@Injectable()
export class SlipsCommands {
  @Command('slip.enter')
  async enter(act: Act<'slip.enter'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    await this.refuseTimes(act);
    await refuseRecorded(act, p.sitting);
    refuseWanting(p);
    const says = saysOf(p);
    for (const party of partiesOf(p, says)) await refuseUnseated(act, channel.audience, party, 'refusal.presence-no-seat');
    if (p.item) await refuseForeignItem(act, p.item);
    if ((await tx.query<object[]>('select from slip where id = $1', [p.slip])).length) refuse('conflict', { why: 'refusal.slip-exists' });
    const [until, party, words] = [p.ended ?? null, p.party ?? null, p.words ? both(p.words) : null];
    await tx.query(
      `insert into slip (id, meeting, sitting, kind, at, until, subject, item, mode, words_en, words_fr, state, party, person, entered, facts)
       values ($1, $2, $3, $4, $5, $6, $7, $8, case when $4 = 'presence' then coalesce($9, 'room') end, $10, $11, $12, $13, $14, $15, $16)`,
      [p.slip, channel.id, p.sitting, p.kind, p.happened, until, party, p.item, p.mode, words?.en, words?.fr, SLIP.initial, by.party, by.person, act.effective, says && JSON.stringify(says)]);
    return said('slip.entered', { slip: p.slip, sitting: p.sitting, kind: p.kind, at: p.happened, until, party, words: words && bothHash(words) }, `slip:${p.slip}`);
  }

  @Command('slip.strike')
  async strike(act: Act<'slip.strike'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const s = await loadSlip(act, act.payload.slip);
    await act.tx.query('update slip set state = $2, reason = $3, reason_lang = $4 where id = $1', [s.id, this.step(s, 'strike'), reason, lang]);
    return said('slip.struck', { slip: s.id, reason: textHash(reason) }, `slip:${s.id}`);
  }

  /** By the slip, presence and statements get its times, and are marked as done by hand; a record that is drawn up already is drawn up again with it. */
  @Command('slip.settle')
  async settle(act: Act<'slip.settle'>): Promise<Said> {
    const { how } = act.payload;
    const s = await loadSlip(act, act.payload.slip);
    await act.tx.query('update slip set state = $2, how = $3 where id = $1', [s.id, this.step(s, 'settle'), how]);
    const taken = how === 'paper' ? await this.take(act, s) : [];
    if (how === 'paper') await drawAgain(act, s.sitting);
    return said('slip.settled', { slip: s.id, sitting: s.sitting, kind: s.kind, at: s.at, until: s.until, party: s.party, item: s.item, mode: s.mode, how, stands: taken.find((t) => t.startsWith('speaker:')) ?? null, facts: s.facts }, `slip:${s.id}`, ...taken);
  }

  private step(s: SlipView, verb: keyof typeof SLIP.steps): SlipState {
    return next(SLIP, s.state, verb) ?? refuse('wrong-state', { why: `refusal.slip-${s.state}` });
  }

  /** In the past, and while the sitting lasted; a state may have come before it opened. */
  private async refuseTimes(act: Act<'slip.enter'>): Promise<void> {
    const { happened, ended, sitting, kind } = act.payload;
    const s = await loadSitting(act, sitting);
    const [at, until] = [new Date(happened), ended ? new Date(ended) : null];
    if (until && until <= at) refuse('invalid', { why: 'refusal.ends-before-it-begins' });
    if (at > act.now || (until && until > act.now)) refuse('too-late', { why: 'refusal.slip-to-come' });
    const early = s.state === 'cancelled' || (kind !== 'presence' && (!s.opened || at < s.opened));
    if (early || (s.closed && (until ?? at) > s.closed)) refuse('invalid', { why: 'refusal.slip-outside' });
  }

  /** Writes what the slip says into the system's own rows; answers what was touched. */
  private async take(act: Act, s: SlipView): Promise<string[]> {
    if (s.kind !== 'presence' && s.kind !== 'statement') return [];
    const presence = await act.tx.query<PresenceView['parties']>(`select party, mode, member, ${isoUtc('since')} as since, ${isoUtc('until')} as until, late, early, slip from presence where sitting = $1`, [s.sitting]);
    const was = differenceOf(s, { presence, speakers: await speakersOf(act) });
    return s.kind === 'presence' ? this.takePresence(act, s, was) : this.takeStatement(act, s, was);
  }

  private async takePresence(act: Act, s: SlipView, { theirs }: Difference): Promise<string[]> {
    const { tx, channel } = act;
    const [sitting, party] = [await loadSitting(act, s.sitting), s.party!];
    const late = sitting.opened !== null && new Date(s.at) > sitting.opened;
    // Whoever is still there when a sitting closes has left with it.
    const until = s.until ?? sitting.closed?.toISOString() ?? null;
    const early = s.until !== null && sitting.opened !== null;
    if (theirs) await tx.query('update presence set since = $3, until = $4, late = $5, early = $6, mode = $7, slip = $8 where sitting = $1 and party = $2 and since = $9', [s.sitting, party, s.at, until, late, early, s.mode, s.id, theirs.at]);
    else {
      const member = (await entitled(tx, channel.id)).includes(party);
      await tx.query('insert into presence (id, sitting, party, mode, member, since, until, late, early, person, slip) values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', [s.sitting, party, s.mode, member, s.at, until, late, early, act.by.person, s.id]);
    }
    if (!sitting.closed) await counted(act, sitting);
    return [`presence:${s.sitting}`, `sitting:${s.sitting}`];
  }

  private async takeStatement(act: Act, s: SlipView, { theirs }: Difference): Promise<string[]> {
    const id = theirs?.id ?? s.id;
    const observer = !(await isSeated(act.tx, act.channel.audience, s.party!, 'delegate', act.now));
    if (!theirs) await putSpeaker(act, { id, list: null, item: s.item, belongs: `slip:${s.id}`, party: s.party!, observer, person: null, speech: 'national', state: 'spoken' });
    const spoken = Date.parse(s.until!) - Date.parse(s.at);
    await act.tx.query(`update speaker set state = 'spoken', started = $2, ended = $3, running = null, spoken_ms = $4, sitting = $5, belongs = coalesce(belongs, $6) where id = $1`, [id, s.at, s.until, spoken, s.sitting, `slip:${s.id}`]);
    return [`speaker:${id}`];
  }
}
