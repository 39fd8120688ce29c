// What a member says while a silence runs, by itself or through the secretariat: load its voice, step it, keep it, and tell. Late words are kept and change nothing.
// Not here: the acts themselves (voices.commands.ts, records.commands.ts).
import { inQuestion, objections, type Recordable, type Voice } from '../../contract/silence.views.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { also, line, said, type Act, type Line, type Said } from '../../ledger/command.js';
import { hashOrNull } from '../../members/facts.js';
import { endsAtOnce, isLate } from './reckon.js';
import { countOf, countSoon, isApart, refOf, tableOf, tellMembers, voicesOf } from './apart.js';
import { move, moveAction, moveForOutage, outageOf, stateAfter, type Moved, type Round } from './rounds.js';

export interface Spoken {
  act: Recordable;
  party: string;
  /** Who in that delegation; null where the secretariat records it. */
  person: string | null;
  behalf: boolean;
  paragraphs: readonly string[];
  reason?: string | undefined;
  wording?: string | undefined;
  lang: Lang | null;
}
export interface VoiceRow {
  voice: Voice;
  person: string | null;
  paragraphs: string[];
  reason: string | null;
  wording: string | null;
  lang: Lang | null;
  at: Date | null;
  seq: string | null;
  behalf: boolean;
  objected: Date | null;
}
/** After the deadline only an objection is worth keeping; nothing said then moves a round that is over. */
const OVER = ['adopted', 'broken', 'consultation'];
/** An objection may be lifted when the round it ended is over: it revives nothing (rule 4), and the consultation knows. */
const LIFTED_AFTER = ['broken', 'consultation'];

export const voiceOf = async (act: Act, silence: string, party: string): Promise<VoiceRow> => {
  const [row] = await act.tx.query<VoiceRow[]>(
    `select voice, person, paragraphs, reason, wording, lang, at, seq, behalf, objected from ${tableOf(act)} where silence = $1 and party = $2 and ($3::text = 'action' or party = $4)`, [silence, party, act.channel.kind, act.channel.owner]);
  return row ?? refuse('not-allowed', { why: 'refusal.silence-not-entitled' });
};

const after = (was: Voice, spoken: Recordable): Voice => {
  if (spoken === 'break') return was === 'broke' ? refuse('conflict', { why: 'refusal.silence-broken-already' }) : 'broke';
  if (spoken === 'lift') return was === 'broke' ? 'lifted' : refuse('conflict', { why: 'refusal.nothing-to-lift' });
  if (was === 'broke') refuse('conflict', { why: 'refusal.lift-first' });
  return was === 'positive' ? refuse('conflict', { why: 'refusal.affirmed-already' }) : 'positive';
};

const keep = (act: Act, r: Round, s: Spoken, voice: Voice, was: VoiceRow, reverses: boolean): Promise<unknown> => {
  // What was objected to stays readable when it is lifted.
  const words = s.act === 'break' ? [s.paragraphs, s.reason ?? null, s.wording ?? null, s.lang] : [was.paragraphs, was.reason, was.wording, was.lang];
  const objected = s.act === 'break' ? act.effective : was.objected;
  return act.tx.query(
    `update ${tableOf(act)} set voice = $3, paragraphs = $4, reason = $5, wording = $6, lang = $7, at = $8, seq = $9, person = $10, behalf = $11, objected = $12, reverses = $13 where silence = $1 and party = $2`,
    [r.id, s.party, voice, ...words, act.effective, act.channel.head + 1, s.person, s.behalf, objected, reverses]);
};

/** Refuses `invalid` for paragraphs that the frozen text does not have, and for those that stand as the members have cleared them. */
const refuseUnknown = (r: Round, paragraphs: readonly string[]): void => {
  const known = new Set(inQuestion(r).map((p) => p.id));
  const unknown = paragraphs.filter((p) => !known.has(p));
  if (unknown.some((id) => r.paragraphs.some((p) => p.id === id))) refuse('invalid', { why: 'refusal.silence-paragraph-cleared', paragraphs: unknown });
  if (unknown.length) refuse('invalid', { why: 'refusal.no-such-paragraph', paragraphs: unknown });
};

/** Does it count, come too late to count but is kept, or not come in at all? Refuses `too-late` and `wrong-state` for the last. */
const standing = (act: Act, r: Round, s: Spoken): { late: boolean } => {
  const over = OVER.includes(r.state) || (r.state === 'running' && isLate(act.now, r.due));
  if (!over) stateAfter(r, 'break');
  const late = over && s.act === 'break';
  const lifting = s.act === 'lift' && LIFTED_AFTER.includes(r.state);
  if (over && !late && !lifting) refuse('too-late', { why: 'refusal.silence-over' });
  return { late };
};

/** The first line of what is told. */
const heard = (ref: string, r: Round, s: Spoken, facts: { silence: string; party: string; was: Voice; reverses: boolean }, late: boolean): Said => {
  const [reason, paragraphs] = [hashOrNull(s.reason), [...s.paragraphs]];
  if (late) return said('silence.came-late', { ...facts, paragraphs, reason, due: r.due.toISOString() }, ref);
  if (s.act === 'break') return said('silence.broke', { ...facts, mode: r.mode, paragraphs, reason, wording: hashOrNull(s.wording) }, ref);
  return said(s.act === 'lift' ? 'silence.lifted' : 'silence.affirmed', facts, ref);
};

/** One member's voice is heard. Answers what is told of it, and how the member stood before. */
export const hear = async (act: Act, found: Round, s: Spoken): Promise<{ told: Said; before: VoiceRow }> => {
  if (s.act === 'break' && s.reason === undefined && s.wording === undefined) refuse('invalid', { why: 'refusal.objection-needs-words' });
  const before = await voiceOf(act, found.id, s.party);
  refuseUnknown(found, s.paragraphs);
  // Who speaks apart moves nothing that the others see: the clock will.
  const moved = isLate(act.now, found.due) ? await (isApart(found) ? outageOf : moveForOutage)(act, found) : null;
  const r = moved ? { ...found, due: moved.due } : found;
  const { late } = standing(act, r, s);
  const reverses = before.person !== null && s.person !== null && before.person !== s.person;
  await keep(act, r, s, late ? lateVoice(before.voice) : after(before.voice, s.act), before, reverses);
  const first = heard(refOf(act, r), r, s, { silence: r.id, party: s.party, was: before.voice, reverses }, late);
  const follows = isApart(r) ? await apart(act, r, late) : await beforeAll(act, { found, r, s, late }, moved);
  return { told: also(first, follows, late ? { late: true } : undefined), before };
};
/** The others hear of it by the clock; a late word changes no number. */
const apart = async (act: Act, r: Round, late: boolean): Promise<Line[]> => {
  if (!(late && r.rules.breakers === 'number')) await countSoon(act, r);
  return [];
};
const beforeAll = async (act: Act, { found, r, s, late }: { found: Round; r: Round; s: Spoken; late: boolean }, moved: Moved | null): Promise<Line[]> => {
  const outage: Line[] = moved ? [line(act.channel.id, 'silence.extended-by-outage', outageFacts(found, moved), `silence:${r.id}`)] : [];
  const end = !late && s.act === 'break' && endsAtOnce(r.mode) ? await endBroken(act, r) : [];
  return [...outage, ...end];
};
const lateVoice = (was: Voice): Voice => (was === 'broke' || was === 'late' ? refuse('conflict', { why: 'refusal.silence-broken-already' }) : 'late');

export const outageFacts = (r: Round, moved: { due: Date; outage: { since: Date; until: Date } }) =>
  ({ silence: r.id, since: moved.outage.since.toISOString(), until: moved.outage.until.toISOString(), due: moved.due.toISOString(), was: r.due.toISOString() });

/** The round is broken, now or at its deadline: the objections as they are held, and the text back to negotiation. */
export const endBroken = async (act: Act, r: Round): Promise<Line[]> => {
  const voices = await voicesOf(act, r.id);
  const { objections: count, paragraphs } = countOf(voices);
  await move(act, r, 'break');
  await tellMembers(act, r, true);
  const [told, refs] = [await moveAction(act, 'return'), [`silence:${r.id}`, `action:${r.action}`]];
  const broken = r.rules.breakers === 'number'
    ? line(act.channel.id, 'silence.broken-apart', { silence: r.id, objections: count, paragraphs }, ...refs)
    : line(act.channel.id, 'silence.broken', { silence: r.id, parties: objections(voices), paragraphs }, ...refs);
  return [broken, told];
};
