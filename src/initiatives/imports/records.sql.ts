// The records of an import in their table: kept as they are judged, chosen, taken. Many in one statement. Not here: the judgement (judge.ts), pages of them (imports.read.ts).
import type { Activity } from '../../contract/activity.js';
import { textIn } from '../../contract/activity.js';
import type { ImportRemark, Verdict } from '../../contract/imports.views.js';
import type { Section } from '../../contract/initiatives.views.js';
import type { ActivityRecord } from '../iati/record.js';
import type { StoredInitiative, Tx } from '../store.js';
import { asHeld, judge, type Judgement, type Placement } from './judge.js';
import type { Holdings } from './holdings.js';

/** One statement's worth: its parameter is JSON text that both sides hold in memory. */
const AT_ONCE = 25;
const INSERT = `
  insert into import_record (import, idx, line, identifier, title, verdict, owner, lead, custody, target, base, activity, xml, remarks, changes, sections, conflicts)
  select $1, r.idx, r.line, r.identifier, r.title, r.verdict, r.owner, r.lead, r.custody, r.target, r.base, r.activity, r.xml, r.remarks, r.changes, r.sections, r.conflicts
  from jsonb_to_recordset($2::jsonb) r(idx int, line int, identifier text, title jsonb, verdict text, owner text, lead text, custody text, target uuid, base int,
    activity jsonb, xml text, remarks jsonb, changes jsonb, sections text[], conflicts text[])`;

export interface Kept { new: number; changed: number; unchanged: number; refused: number; conflicts: number; warnings: number }

const titleOf = (a: Activity | null): { en: string; fr: string } => ({ en: a ? textIn(a.title.narratives, 'en', a.lang) : '', fr: a ? textIn(a.title.narratives, 'fr', a.lang) : '' });
const REFUSED: Judgement = { verdict: 'refused', sections: [], conflicts: [], changes: [], remarks: [] };
interface Judged { judgement: Judgement; activity: Activity | null; right: Partial<Placement>; found: StoredInitiative | null }

/** A record beside what is held under its identifier. What it would not touch is not named: a refusal tells the right it would have stood in. */
const judged = (record: ActivityRecord, holdings: Holdings, importer: string): Judged => {
  if (!record.activity) return { judgement: REFUSED, activity: null, right: {}, found: null };
  const existing = holdings.existing.get(record.activity.identifier) ?? null;
  const placement = holdings.placement(record.activity);
  const activity = asHeld(record.activity, existing?.record ?? placement);
  const judgement = judge(activity, placement, importer, existing, record.line);
  const found = existing && judgement.verdict !== 'refused' ? existing.record : null;
  return { judgement, activity, right: found ?? placement, found };
};

/** The row that is kept. What changes nothing is not kept twice; what cannot be used is kept as it came. */
const toRow = (record: ActivityRecord, holdings: Holdings, importer: string): Record<string, unknown> & Judgement => {
  const { judgement, activity, right, found } = judged(record, holdings, importer);
  const waits = judgement.verdict === 'new' || judgement.verdict === 'changed';
  return {
    ...judgement, remarks: [...record.problems, ...judgement.remarks], idx: record.index, line: record.line, identifier: record.identifier?.slice(0, 1000), title: titleOf(activity),
    owner: right.owner, lead: right.lead, custody: right.custody, target: found?.id,
    ...(waits ? { base: found?.revision ?? 0, activity } : {}), ...(judgement.verdict === 'unchanged' ? {} : { xml: record.xml.replaceAll('\0', '') }),
  };
};

/** Keeps judged records of a slice; answers how many of which verdict. */
export const keepRecords = async (tx: Tx, id: string, importer: string, records: readonly ActivityRecord[], holdings: Holdings): Promise<Kept> => {
  const kept: Kept = { new: 0, changed: 0, unchanged: 0, refused: 0, conflicts: 0, warnings: 0 };
  for (let at = 0; at < records.length; at += AT_ONCE) {
    const rows = records.slice(at, at + AT_ONCE).map((r) => toRow(r, holdings, importer));
    for (const row of rows) {
      kept[row.verdict] += 1;
      if (row.conflicts.length) kept.conflicts += 1;
      if (row.verdict !== 'refused') kept.warnings += row.remarks.length;
    }
    await tx.query(INSERT, [id, JSON.stringify(rows)]);
  }
  return kept;
};

/** A record that waits to be taken. */
export interface WaitingRecord {
  idx: number; line: number; identifier: string; owner: string; lead: string | null; custody: 'own' | 'foreign'; target: string | null; base: number;
  activity: Activity; sections: Section[]; conflicts: Section[]; chosen: Section[] | null;
}
/** The next records to take, as many as the import's batch says. */
export const waiting = (tx: Tx, id: string): Promise<WaitingRecord[]> =>
  tx.query(
    `select idx, line, identifier, owner, lead, custody, target, base, activity, sections, conflicts, chosen from import_record
     where import = $1 and accepted and outcome is null order by idx limit (select batch from import where id = $1)`,
    [id],
  ) as Promise<WaitingRecord[]>;

/** The channels of the records that the next ones would change: asked before the lock. */
export const targetsOfNext = async (tx: Tx, id: string): Promise<string[]> => {
  const rows = (await tx.query(
    `select i.id from initiative i join (
       select identifier from import_record where import = $1 and accepted and outcome is null order by idx limit (select batch from import where id = $1)) r using (identifier)`,
    [id],
  )) as { id: string }[];
  return rows.map((r) => r.id);
};

export interface Settled { idx: number; outcome: Verdict; target: string | null; taken: number | null; remarks: ImportRemark[] }
/** What became of records; the copy that was waiting is let go, the initiative has it now. */
export const settle = (tx: Tx, id: string, settled: readonly Settled[]): Promise<unknown> =>
  tx.query(
    `update import_record r set outcome = s.outcome, target = coalesce(s.target, r.target), taken = s.taken, remarks = r.remarks || s.remarks, activity = null
     from jsonb_to_recordset($2::jsonb) s(idx int, outcome text, target uuid, taken int, remarks jsonb) where r.import = $1 and r.idx = s.idx`,
    [id, JSON.stringify(settled)],
  );

/** What imports still hold of the people of a record (its XML as it came, and what was said of their changes) is let go when its contacts are revised (decision 024). */
export const forgetPeople = (tx: Tx, identifier: string): Promise<unknown> =>
  tx.query(
    `update import_record set xml = null, changes = coalesce((select jsonb_agg(c) from jsonb_array_elements(changes) c where c->>'section' <> 'contacts'), '[]')
     where identifier = $1 and (xml is not null or changes @> '[{"section": "contacts"}]')`,
    [identifier],
  );
