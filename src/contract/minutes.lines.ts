// The record of a sitting as lines, made of what was told in the meeting between its opening and its closing, and of nothing else (§3.12): whoever has the entries makes the same lines. Pure.
// Not here: the words of each line (words/minutes.ts), saying them (minutes.say.ts), keeping them (meetings/record).
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
  'vote.announced', 'vote.opened', 'vote.declared', 'vote.voided', 'vote.withdrawn', 'vote.dropped', 'vote.fell', 'ballot.cast', 'ballot.corrected', 'ballot.recorded', 'ballot.intention-noted',
] as const satisfies readonly EntryType[];
type Kind = (typeof KINDS)[number];
export type Told = { [T in Kind]: ToldAs<T> }[Kind];
export const RECORDED: readonly string[] = KINDS;
/** Of what was told before the sitting opened, this says where it began: who was there, which item was under way, what had been announced. */
export const BEFORE: readonly string[] = ['presence.entered', 'presence.left', 'item.begun', 'item.ended', 'vote.announced'] satisfies Kind[];

export const LINE_KINDS = [
  'opened', 'attendance', 'arrived', 'departed', 'suspended', 'resumed', 'closed', 'acting', 'returned', 'item', 'forwarded', 'spoke', 'circulated', 'absent', 'point-raised', 'point-ruled', 'appealed',
  'appeal-decided', 'point-withdrawn', 'reply-granted', 'reply-declined', 'moved', 'motion-decided', 'motion-unopposed', 'motion-withdrawn', 'put', 'adopted', 'adopted-as', 'objected', 'deferred',
  'taken-back', 'vote', 'voided', 'vote-withdrawn', 'not-put', 'fell', 'intended',
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
  private readonly spoken = new Map<string, RecordLine>();
  private readonly announced = new Map<string, EntryTypes['vote.announced']>();
  private readonly ballots = new Map<string, Map<string, Choice>>();
  private readonly entitled = new Map<string, string[]>();

  private add(e: Told, is: LineKind, more: { party?: string; about?: string; facts?: Record<string, Fact> } = {}): RecordLine {
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
    this.sit(e);
    this.speak(e);
    this.order(e);
    this.decide(e);
    this.vote(e);
    this.note(e);
    if (e.type === 'item.begun') this.add(e, 'item', { about: `item:${e.data.item}`, facts: { number: e.data.number } });
  }

  private sit(e: Told): void {
    switch (e.type) {
      case 'sitting.opened': {
        this.add(e, 'opened', { facts: { number: e.data.number, present: e.data.present, members: e.data.members } });
        const of = (mode: 'room' | 'remote'): string[] => [...this.there].filter(([, m]) => m === mode).map(([party]) => party).sort();
        return void this.add(e, 'attendance', { facts: { room: of('room'), remote: of('remote') } });
      }
      case 'sitting.suspended': return void this.add(e, 'suspended');
      case 'sitting.resumed': return void this.add(e, 'resumed');
      case 'sitting.closed': this.isOver = true; this.item = null; return void this.add(e, 'closed', { facts: { number: e.data.number } });
      case 'gavel.passed': return void this.add(e, 'acting', { party: e.data.party });
      case 'gavel.taken-back': return void this.add(e, 'returned', { party: e.data.party });
      case 'presence.entered': return e.data.late ? void this.add(e, 'arrived', { party: e.data.party, facts: { mode: e.data.mode } }) : undefined;
      case 'presence.left': return e.data.early ? void this.add(e, 'departed', { party: e.data.party }) : undefined;
      case 'item.forwarded': return void this.add(e, 'forwarded', { about: `item:${e.data.item}`, facts: { number: e.data.number } });
    }
  }

  /** One line a speech, from its beginning to its end, however often the clock stood still. */
  private speak(e: Told): void {
    switch (e.type) {
      case 'speaker.started': return void this.spoken.set(e.data.speaker, this.add(e, 'spoke', { party: e.data.party, about: `speaker:${e.data.speaker}`, facts: { speech: e.data.speech, limit: e.data.limit, until: null, spoken: 0, over: 0 } }));
      case 'speaker.ended': {
        const speech = this.spoken.get(e.data.speaker);
        if (speech) Object.assign(speech.facts, { until: e.at, spoken: e.data.spoken, over: e.data.over });
        return;
      }
      case 'speaker.circulated': return void this.add(e, 'circulated', { party: e.data.party, about: `speaker:${e.data.speaker}` });
      case 'speaker.missed': return void this.add(e, 'absent', { party: e.data.party });
      case 'reply.granted': return void this.add(e, 'reply-granted', { party: e.data.party, facts: { to: e.data.toParty } });
      case 'reply.declined': return void this.add(e, 'reply-declined', { party: e.data.party });
    }
  }

  private order(e: Told): void {
    switch (e.type) {
      case 'point.raised': return void this.add(e, 'point-raised', { party: e.data.party, about: `point:${e.data.point}` });
      case 'point.ruled': return void this.add(e, 'point-ruled', { party: e.data.party, about: `point:${e.data.point}`, facts: { ruling: e.data.ruling } });
      case 'point.appealed': return void this.add(e, 'appealed', { party: e.data.party, about: `point:${e.data.point}` });
      case 'point.decided': return void this.add(e, 'appeal-decided', { about: `point:${e.data.point}`, facts: { overrule: e.data.overrule, uphold: e.data.uphold, ruling: e.data.stands ? 'stands' : 'overruled' } });
      case 'point.withdrawn': return void this.add(e, 'point-withdrawn', { party: e.data.party, about: `point:${e.data.point}` });
      case 'motion.moved': return void this.add(e, 'moved', { party: e.data.party, facts: { motion: e.data.kind } });
      case 'motion.withdrawn': return void this.add(e, 'motion-withdrawn', { party: e.data.party, facts: { motion: e.data.kind } });
      case 'motion.decided': {
        const { kind: motion, result, yes, no } = e.data;
        return void this.add(e, yes === null ? 'motion-unopposed' : 'motion-decided', { facts: { motion, result, ...(yes === null ? {} : { yes, no }) } });
      }
    }
  }

  private decide(e: Told): void {
    if (!e.type.startsWith('consensus.')) return;
    const about = `consensus:${(e.data as { consensus: string }).consensus}`;
    switch (e.type) {
      case 'consensus.proposed': return void this.add(e, 'put', { about });
      case 'consensus.adopted': return void this.add(e, e.data.symbol ? 'adopted-as' : 'adopted', { about, facts: e.data.symbol ? { symbol: e.data.symbol } : {} });
      case 'consensus.objected': return void this.add(e, 'objected', { about, party: e.data.party });
      case 'consensus.deferred': return void this.add(e, 'deferred', { about });
      case 'consensus.withdrawn': return void this.add(e, 'taken-back', { about });
    }
  }

  /** One line a vote, when it is declared: its figures, and who voted how where the vote was by name. */
  private vote(e: Told): void {
    switch (e.type) {
      case 'vote.opened': this.ballots.set(e.data.vote, new Map()); return void this.entitled.set(e.data.vote, e.data.entitled);
      case 'ballot.cast': case 'ballot.corrected': case 'ballot.recorded': return void this.ballots.get(e.data.vote)?.set(e.data.party, e.data.choice);
      case 'vote.declared': return void this.add(e, 'vote', { about: `vote:${e.data.vote}`, facts: this.result(e.data) });
      case 'vote.voided': return void this.add(e, 'voided', { about: `vote:${e.data.vote}`, facts: { run: e.data.run } });
      case 'vote.withdrawn': return void this.add(e, 'vote-withdrawn', { about: `vote:${e.data.vote}` });
      case 'vote.dropped': return void this.add(e, 'not-put', { about: `vote:${e.data.vote}` });
      case 'vote.fell': return void this.add(e, 'fell', { about: `vote:${e.data.vote}` });
      case 'ballot.intention-noted': return void this.add(e, 'intended', { about: `vote:${e.data.vote}`, party: e.data.party, facts: { choice: e.data.choice } });
    }
  }

  private result(d: EntryTypes['vote.declared']): Record<string, Fact> {
    const { vote, outcome, yes, no, abstain, absent, majority, symbol } = d;
    const [told, cast, all] = [this.announced.get(vote), this.ballots.get(vote), this.entitled.get(vote) ?? []];
    const who = (choice: Choice | undefined): string[] => all.filter((p) => cast?.get(p) === choice);
    const names: Record<string, Fact> = cast?.size ? { inFavour: who('yes'), against: who('no'), abstaining: who('abstain'), missing: who(undefined) } : {};
    return { number: told?.number ?? null, kind: told?.kind ?? null, majority, outcome, yes, no, abstain, absent, symbol, ...names };
  }
}

/** `before`: what of the meeting was told earlier and says where the sitting began; `told`: from its opening to its closing, each in the order of their numbers. */
export const linesOf = (sitting: string, before: readonly Told[], told: readonly Told[]): RecordLine[] => {
  const r = new Reading();
  const isHere = (e: Told): boolean => (e.type !== 'presence.entered' && e.type !== 'presence.left') || e.data.sitting === sitting;
  for (const e of before.filter(isHere)) r.note(e);
  for (const e of told.filter(isHere)) r.tell(e);
  return r.lines;
};
