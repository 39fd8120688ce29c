// What one batch does to the register, decided behind the locks: which records become initiatives, which initiatives change in what, what is settled without
// either, and what must wait for a lock that this act does not hold. Pure. Not here: doing it (taking.commands.ts).
import type { Activity } from '../../contract/activity.js';
import type { ImportRemark, Verdict } from '../../contract/imports.views.js';
import type { Section } from '../../contract/initiatives.views.js';
import { sectionsOf } from '../sections.js';
import type { NewInitiative, Revision, Source, StoredInitiative } from '../store.js';
import type { Holdings } from './holdings.js';
import { judge, type Existing } from './judge.js';
import { laidOver } from './lay-over.js';
import type { Settled, WaitingRecord } from './records.sql.js';

export interface Fresh { idx: number; row: NewInitiative }
export interface Change { idx: number; before: StoredInitiative; to: Revision }
export interface Plan { fresh: Fresh[]; changes: Change[]; settled: Settled[] }
export interface Terms {
  importer: string;
  source: Source;
  /** Everything was accepted: a record that has changed since the preview is judged anew; chosen ones are left out then. */
  everything: boolean;
  isLocked(id: string): boolean;
  mint(): string;
}

const owned = (custody: 'own' | 'foreign', activity: Activity): Section[] => (custody === 'foreign' ? sectionsOf(activity) : []);
const settledAs = (r: WaitingRecord, outcome: Verdict, target: string | null, remarks: ImportRemark[] = []): Settled => ({ idx: r.idx, outcome, target, taken: null, remarks });

/** The sections to take, or what the record is settled as instead. */
const sectionsToTake = (r: WaitingRecord, found: Existing, terms: Terms): { sections: Section[] } | { settled: Settled } => {
  const isAsSeen = found.record.revision === r.base;
  if (isAsSeen) return { sections: r.chosen ?? r.sections.filter((s) => !r.conflicts.includes(s)) };
  const again = judge(r.activity, found.record, terms.importer, found, r.line);
  if (again.verdict !== 'changed') return { settled: settledAs(r, again.verdict, again.verdict === 'refused' ? null : found.record.id, again.remarks.filter((m) => m.severity === 'refused')) };
  if (!terms.everything) return { settled: settledAs(r, 'refused', null, [{ severity: 'refused', code: 'import.changed-meanwhile', line: r.line, path: '', params: {} }]) };
  return { sections: again.sections.filter((s) => !again.conflicts.includes(s)) };
};

const changeOf = (r: WaitingRecord, found: Existing, terms: Terms): { change: Change } | { settled: Settled } => {
  const { record } = found;
  const answer = sectionsToTake(r, found, terms);
  if ('settled' in answer) return answer;
  const { sections } = answer;
  if (!sections.length) return { settled: settledAs(r, 'unchanged', record.id) };
  const activity = laidOver(record.activity, r.activity, sections);
  // A record written here stays one that was written here, whatever a file was let into.
  const source = record.source ? { source: terms.source } : {};
  return { change: { idx: r.idx, before: record, to: { activity, fields: sections, sourceOwned: owned(record.custody, activity), ...source } } };
};

export const planned = (records: readonly WaitingRecord[], holdings: Holdings, terms: Terms): Plan => {
  const plan: Plan = { fresh: [], changes: [], settled: [] };
  for (const r of records) {
    const found = holdings.existing.get(r.identifier);
    if (found && !terms.isLocked(found.record.id)) continue;
    if (!found) {
      const { owner, lead, custody, activity } = r;
      plan.fresh.push({ idx: r.idx, row: { id: terms.mint(), activity, owner, lead, custody, stage: 'shared', sourceOwned: owned(custody, activity), source: terms.source } });
      continue;
    }
    const done = changeOf(r, found, terms);
    if ('change' in done) plan.changes.push(done.change);
    else plan.settled.push(done.settled);
  }
  return plan;
};
