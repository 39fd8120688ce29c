// What an incoming record would be: new, changed (in which sections, which of them edited here by hand), unchanged or refused. Pure (decision 021).
// Not here: reading the record (iati/), taking it (taking.commands.ts).
import type { Activity } from '../../contract/activity.js';
import type { ImportChange, ImportRemark, Verdict } from '../../contract/imports.views.js';
import type { Section } from '../../contract/initiatives.views.js';
import { diff } from '../iati/compare.js';
import { redact } from '../redact.js';
import type { StoredInitiative } from '../store.js';
import { sectionOf } from './lay-over.js';

export interface Placement { owner: string; lead: string | null; custody: 'own' | 'foreign' }
/** A record that the register has under this identifier. `broughtBy`: the state whose import it came from, null when it was written here; `handMade`: sections last changed by hand. */
export interface Existing { record: StoredInitiative; broughtBy: string | null; handMade: readonly Section[] }
export interface Judgement {
  verdict: Verdict;
  sections: Section[];
  conflicts: Section[];
  changes: ImportChange[];
  remarks: ImportRemark[];
}

const MOST_CHANGES = 200;
const plain = (verdict: Verdict, remarks: ImportRemark[] = []): Judgement => ({ verdict, sections: [], conflicts: [], changes: [], remarks });

/** A record re-published for somebody else says so; the same file then compares equal whether or not it said so itself. */
export const asHeld = (activity: Activity, placement: Placement): Activity =>
  placement.custody === 'foreign' ? { ...activity, reportingOrg: { ...activity.reportingOrg, secondaryReporter: true } } : activity;

/** Judges one record that `importer` brings. A stranger to the existing record learns no more of it than whether the record as all may see it is the same. */
export const judge = (activity: Activity, placement: Placement, importer: string, existing: Existing | null, line = 0): Judgement => {
  const remark = (severity: ImportRemark['severity'], code: string, params: Record<string, string> = {}): ImportRemark => ({ severity, code, line, path: '', params });
  const custody = placement.custody === 'foreign' ? [remark('warning', 'import.foreign', { state: importer })] : placement.owner === importer ? [] : [remark('warning', 'import.of-another', { state: placement.owner })];
  if (!existing) return plain('new', custody);
  const { record, broughtBy } = existing;
  const isOwner = record.owner === importer;
  if (record.stage === 'discarded' || (record.stage === 'draft' && !isOwner)) return plain('refused', [remark('refused', 'import.identifier-taken')]);
  const isStranger = !isOwner && broughtBy !== importer;
  const differences = diff(isStranger ? redact(record.activity, record.protection) : record.activity, activity);
  if (!differences.length) return plain('unchanged', custody);
  if (isStranger) return plain('refused', [remark('refused', record.custody === 'foreign' ? 'import.in-custody' : 'import.kept-by-owner', { state: record.owner })]);
  if (record.stage === 'archived') return plain('refused', [remark('refused', 'import.archived')]);
  const found = differences.map((d): ImportChange => ({ section: sectionOf(d.field, d.path), part: d.path, before: d.before, after: d.after }));
  const sections = [...new Set(found.map((c) => c.section))];
  const conflicts = sections.filter((s) => existing.handMade.includes(s));
  const remarks = [...custody, ...conflicts.map((s) => remark('warning', isOwner ? 'import.edited-here' : 'import.edited-by-owner', { section: s, state: record.owner }))];
  // What the owner has written over is the owner's to show.
  const changes = found.filter((c) => isOwner || !conflicts.includes(c.section)).slice(0, MOST_CHANGES);
  return { verdict: 'changed', sections, conflicts, changes, remarks };
};
