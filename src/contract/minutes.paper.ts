// What was done by hand and settled by the paper, as lines of the record: each says that it was noted by hand, and stands at the hour at which it happened (e31). Pure.
// Not here: lines of what the system heard (minutes.lines.ts), comparing the two (slips.views.ts).
import type { RecordLine } from './minutes.lines.js';
import type { SlipsEntries } from './slips.views.js';

/** An entry by which the secretariat settled a slip. */
export interface Settled {
  seq: number;
  data: SlipsEntries['slip.settled'];
}
type Said = Pick<RecordLine, 'is' | 'facts'>;

const said = ({ kind, at, until, mode, facts }: Settled['data']): Said => {
  if (kind === 'presence') return until ? { is: 'paper-present', facts: { mode, until } } : { is: 'paper-came', facts: { mode } };
  if (kind === 'statement') return { is: 'paper-spoke', facts: { until, spoken: Math.round((Date.parse(until!) - Date.parse(at)) / 1_000) } };
  if (kind === 'motion' && facts?.motion) return { is: facts.yes === null ? 'paper-motion' : 'paper-motion-voted', facts: { motion: facts.motion, result: facts.result, yes: facts.yes, no: facts.no } };
  if (kind === 'list' && facts?.list) return { is: facts.parties.length ? 'paper-list-of' : 'paper-list', facts: { list: facts.list, done: facts.done, order: facts.parties } };
  return { is: kind === 'ruling' ? 'paper-ruling' : 'paper-decision', facts: {} };
};

/** Behind all that had happened by then, what opens the sitting before it and its rising behind it. */
const placeOf = (lines: readonly RecordLine[], at: string): number => {
  const later = lines.findIndex((l, i) => l.is === 'closed' || (i > 1 && l.at > at));
  return later < 0 ? lines.length : later;
};

/** The same lines with those of what was settled by the paper; the system's own line of a statement gives way to what the paper says of it. */
export const withPaper = (lines: readonly RecordLine[], settled: readonly Settled[]): RecordLine[] => {
  let all = [...lines];
  for (const { seq, data } of settled.filter((s) => s.data.how === 'paper')) {
    const about = data.stands ?? `slip:${data.slip}`;
    const instead = all.find((l) => l.is === 'spoke' && l.about === about);
    all = all.filter((l) => l !== instead);
    const place = placeOf(all, data.at);
    all.splice(place, 0, { seq, at: data.at, party: data.party, about, item: data.item ?? instead?.item ?? all[place - 1]?.item ?? null, ...said(data) });
  }
  return all;
};
