// The record of a sitting as lines, made of what was told in the meeting between its opening and its closing, and of nothing else (§3.12): whoever has the entries makes the same lines. Pure.
// Not here: what was done by hand (minutes.paper.ts), the words of each line (words/minutes.ts), saying them (minutes.say.ts), keeping them (meetings/record).
import type { EntryType, EntryTypes } from './entries.js';
import type { Choice } from './voting.tally.js';

/** An entry as the lines are made of it; `at`: when it took effect, ISO 8601. */
interface ToldAs<T extends EntryType> {
  seq: number;
  at: string;
  type: T;
  data: EntryTypes[T];
}
/** Everything that lines are made of; other entries say nothing to them. */
const KINDS = [
  'sitting.opened', 'sitting.suspended', 'sitting.resumed', 'sitting.closed', 'gavel.passed', 'gavel.taken-back', 'presence.entered', 'presence.left', 'item.begun', 'item.ended', 'item.forwarded',
  'speaker.started', 'speaker.ended', 'speaker.circulated', 'speaker.missed', 'point.raised', 'point.ruled', 'point.appealed', 'point.decided', 'point.withdrawn', 'reply.granted', 'reply.declined',
  'motion.moved', 'motion.decided', 'motion.withdrawn', 'consensus.proposed', 'consensus.adopted', 'consensus.objected', 'consensus.deferred', 'consensus.withdrawn',
  'vote.announced', 'vote.opened', 'vote.declared', 'vote.voided', 'vote.withdrawn', 'vote.dropped', 'vote.fell', 'ballot.cast', 'ballot.corrected', 'ballot.recorded', 'ballot.intention-noted', 'dialogue.put', 'dialogue.declined', 'dialogue.answered', 'dialogue.left',
] as const satisfies readonly EntryType[];
type Kind = (typeof KINDS)[number];
export type Told = { [T in Kind]: ToldAs<T> }[Kind];
export const RECORDED: readonly string[] = KINDS;
/** Of what was told before the sitting opened, this says where it began: who was there, which item was under way, what had been announced. */
export const BEFORE: readonly string[] = ['presence.entered', 'presence.left', 'item.begun', 'item.ended', 'vote.announced'] satisfies Kind[];

export const LINE_KINDS = [
  'opened', 'attendance', 'arrived', 'departed', 'suspended', 'resumed', 'closed', 'acting', 'returned', 'item', 'forwarded', 'spoke', 'circulated', 'absent', 'point-raised', 'point-ruled', 'appealed',
  'appeal-decided', 'point-withdrawn', 'reply-granted', 'reply-declined', 'moved', 'motion-decided', 'motion-unopposed', 'motion-withdrawn', 'put', 'adopted', 'adopted-as', 'objected', 'deferred',
  'taken-back', 'vote', 'voided', 'vote-withdrawn', 'not-put', 'fell', 'intended', 'paper-came', 'paper-present', 'paper-spoke', 'paper-ruling', 'paper-decision', 'paper-motion',
  'paper-motion-voted', 'paper-list', 'paper-list-of', 'dialogue-put', 'dialogue-declined', 'dialogue-answered', 'dialogue-left',
] as const;
export type LineKind = (typeof LINE_KINDS)[number];
type Fact = string | number | string[] | null;
export interface RecordLine {
  /** The number of the entry it tells of: by this it is cited. */
  seq: number;
  at: string;
  is: LineKind;
  party: string | null;
  /** What it is about: `item:…`, `speaker:…`, `point:…`, `consensus:…`, `vote:…`. */
  about: string | null;
  /** The item under which it stands. */
  item: string | null;
  facts: Record<string, Fact>;
}

/** What is known so far while the entries are read in their order. */
class Reading {
  readonly lines: RecordLine[] = [];
  readonly there = new Map<string, 'room' | 'remote'>();
  item: string | null = null;
  isOver = false;
  readonly spoken = new Map<string, RecordLine>();
  readonly announced = new Map<string, EntryTypes['vote.announced']>();
  readonly ballots = new Map<string, Map<string, Choice>>();
  readonly entitled = new Map<string, string[]>();

  add(e: Told, is: LineKind, more: { party?: string; about?: string; facts?: Record<string, Fact> } = {}): RecordLine {
    const made = { seq: e.seq, at: e.at, is, party: more.party ?? null, about: more.about ?? null, item: this.item, facts: more.facts ?? {} };
    this.lines.push(made);
    return made;
  }

  /** Before the sitting opened, or in it: what is said of it later. */
  note(e: Told): void {
    if (e.type === 'presence.entered') this.there.set(e.data.party, e.data.mode);
    if (e.type === 'presence.left') this.there.delete(e.data.party);
    if (e.type === 'item.begun') this.item = e.data.item;
    if (e.type === 'item.ended' && this.item === e.data.item) this.item = null;
    if (e.type === 'vote.announced') this.announced.set(e.data.vote, e.data);
  }

  tell(e: Told): void {
    if (this.isOver) return;
    (MAKERS[e.type] as Maker<Kind> | undefined)?.(this, e.data, e);
    this.note(e);
    if (e.type === 'item.begun') this.add(e, 'item', { about: `item:${e.data.item}`, facts: { number: e.data.number } });
  }

  at(mode: 'room' | 'remote'): string[] {
    return [...this.there].filter(([, m]) => m === mode).map(([party]) => party).sort();
  }

  ballot(vote: string, party: string, choice: Choice): void {
    this.ballots.get(vote)?.set(party, choice);
  }

  /** Its figures, and who voted how where the vote was by name. */
  result({ vote, outcome, yes, no, abstain, absent, majority, symbol }: EntryTypes['vote.declared']): Record<string, Fact> {
    const [told, cast, all] = [this.announced.get(vote), this.ballots.get(vote), this.entitled.get(vote) ?? []];
    const who = (choice: Choice | undefined): string[] => all.filter((p) => cast?.get(p) === choice);
    const names: Record<string, Fact> = cast?.size ? { inFavour: who('yes'), against: who('no'), abstaining: who('abstain'), missing: who(undefined) } : {};
    return { number: told?.number ?? null, kind: told?.kind ?? null, majority, outcome, yes, no, abstain, absent, symbol, ...names };
  }
}

type Maker<T extends Kind> = (r: Reading, d: EntryTypes[T], e: Told) => unknown;
/** Which line an entry makes; what has none is only noted. */
const MAKERS: { readonly [T in Kind]?: Maker<T> } = {
  'sitting.opened': (r, { number, present, members }, e) => {
    r.add(e, 'opened', { facts: { number, present, members } });
    r.add(e, 'attendance', { facts: { room: r.at('room'), remote: r.at('remote') } });
  },
  'sitting.suspended': (r, _, e) => r.add(e, 'suspended'),
  'sitting.resumed': (r, _, e) => r.add(e, 'resumed'),
  'sitting.closed': (r, { number }, e) => {
    r.isOver = true;
    r.item = null;
    r.add(e, 'closed', { facts: { number } });
  },
  'gavel.passed': (r, { party }, e) => r.add(e, 'acting', { party }),
  'gavel.taken-back': (r, { party }, e) => r.add(e, 'returned', { party }),
  'presence.entered': (r, { party, mode, late }, e) => late && r.add(e, 'arrived', { party, facts: { mode } }),
  'presence.left': (r, { party, early }, e) => early && r.add(e, 'departed', { party }),
  'item.forwarded': (r, { item, number }, e) => r.add(e, 'forwarded', { about: `item:${item}`, facts: { number } }),
  // One line a speech, from its beginning to its end, however often the clock stood still.
  'speaker.started': (r, { speaker, party, speech, limit }, e) => r.spoken.set(speaker, r.add(e, 'spoke', { party, about: `speaker:${speaker}`, facts: { speech, limit, until: null, spoken: 0, over: 0 } })),
  'speaker.ended': (r, { speaker, spoken, over }, e) => Object.assign(r.spoken.get(speaker)?.facts ?? {}, { until: e.at, spoken, over }),
  'speaker.circulated': (r, { speaker, party }, e) => r.add(e, 'circulated', { party, about: `speaker:${speaker}` }),
  'speaker.missed': (r, { party }, e) => r.add(e, 'absent', { party }),
  'reply.granted': (r, { party, toParty }, e) => r.add(e, 'reply-granted', { party, facts: { to: toParty } }),
  'reply.declined': (r, { party }, e) => r.add(e, 'reply-declined', { party }),
  'point.raised': (r, { party, point }, e) => r.add(e, 'point-raised', { party, about: `point:${point}` }),
  'point.ruled': (r, { party, point, ruling }, e) => r.add(e, 'point-ruled', { party, about: `point:${point}`, facts: { ruling } }),
  'point.appealed': (r, { party, point }, e) => r.add(e, 'appealed', { party, about: `point:${point}` }),
  'point.decided': (r, { point, overrule, uphold, stands }, e) => r.add(e, 'appeal-decided', { about: `point:${point}`, facts: { overrule, uphold, ruling: stands ? 'stands' : 'overruled' } }),
  'point.withdrawn': (r, { party, point }, e) => r.add(e, 'point-withdrawn', { party, about: `point:${point}` }),
  'dialogue.put': (r, { party, form, toParty }, e) => r.add(e, 'dialogue-put', { party, facts: { form, to: toParty } }),
  'dialogue.declined': (r, { party, form, toParty }, e) => r.add(e, 'dialogue-declined', { party, facts: { form, to: toParty } }),
  'dialogue.answered': (r, { party, toParty }, e) => r.add(e, 'dialogue-answered', { party: toParty, facts: { to: party } }),
  'dialogue.left': (r, { party, toParty }, e) => r.add(e, 'dialogue-left', { party: toParty, facts: { to: party } }),
  'motion.moved': (r, { party, kind }, e) => r.add(e, 'moved', { party, facts: { motion: kind } }),
  'motion.withdrawn': (r, { party, kind }, e) => r.add(e, 'motion-withdrawn', { party, facts: { motion: kind } }),
  'motion.decided': (r, { kind: motion, result, yes, no }, e) => r.add(e, yes === null ? 'motion-unopposed' : 'motion-decided', { facts: { motion, result, ...(yes === null ? {} : { yes, no }) } }),
  'consensus.proposed': (r, { consensus }, e) => r.add(e, 'put', { about: `consensus:${consensus}` }),
  'consensus.adopted': (r, { consensus, symbol }, e) => r.add(e, symbol ? 'adopted-as' : 'adopted', { about: `consensus:${consensus}`, facts: symbol ? { symbol } : {} }),
  'consensus.objected': (r, { consensus, party }, e) => r.add(e, 'objected', { party, about: `consensus:${consensus}` }),
  'consensus.deferred': (r, { consensus }, e) => r.add(e, 'deferred', { about: `consensus:${consensus}` }),
  'consensus.withdrawn': (r, { consensus }, e) => r.add(e, 'taken-back', { about: `consensus:${consensus}` }),
  // One line a vote, when it is declared.
  'vote.opened': (r, { vote, entitled }) => {
    r.ballots.set(vote, new Map());
    r.entitled.set(vote, entitled);
  },
  'ballot.cast': (r, { vote, party, choice }) => r.ballot(vote, party, choice),
  'ballot.corrected': (r, { vote, party, choice }) => r.ballot(vote, party, choice),
  'ballot.recorded': (r, { vote, party, choice }) => r.ballot(vote, party, choice),
  'vote.declared': (r, d, e) => r.add(e, 'vote', { about: `vote:${d.vote}`, facts: r.result(d) }),
  'vote.voided': (r, { vote, run }, e) => r.add(e, 'voided', { about: `vote:${vote}`, facts: { run } }),
  'vote.withdrawn': (r, { vote }, e) => r.add(e, 'vote-withdrawn', { about: `vote:${vote}` }),
  'vote.dropped': (r, { vote }, e) => r.add(e, 'not-put', { about: `vote:${vote}` }),
  'vote.fell': (r, { vote }, e) => r.add(e, 'fell', { about: `vote:${vote}` }),
  'ballot.intention-noted': (r, { vote, party, choice }, e) => r.add(e, 'intended', { party, about: `vote:${vote}`, facts: { choice } }),
};

/** `before`: what of the meeting was told earlier and says where the sitting began; `told`: from its opening to its closing, each in the order of their numbers. */
export const linesOf = (sitting: string, before: readonly Told[], told: readonly Told[]): RecordLine[] => {
  const r = new Reading();
  const isHere = (e: Told): boolean => (e.type !== 'presence.entered' && e.type !== 'presence.left') || e.data.sitting === sitting;
  for (const e of before.filter(isHere)) r.note(e);
  for (const e of told.filter(isHere)) r.tell(e);
  return r.lines;
};
