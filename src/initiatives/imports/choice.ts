// Which records of a staged import are accepted: all that can be taken, or those named with the sections named. Not here: taking them (taking.commands.ts).
import type { ChosenRecord } from '../../contract/imports.js';
import type { Section } from '../../contract/initiatives.views.js';
import { refuse } from '../../kernel/refusal.js';
import type { Tx } from '../store.js';
import type { ImportRow } from './imports.rows.js';

const ALL = `update import_record set accepted = true where import = $1 and verdict in ('new', 'changed')`;
const SOME = `
  update import_record r set accepted = true, chosen = c.fields from jsonb_to_recordset($2::jsonb) c(idx int, fields text[])
  where r.import = $1 and r.idx = c.idx and r.verdict in ('new', 'changed')`;

interface Staged { idx: number; verdict: string; owner: string | null; sections: Section[]; conflicts: Section[] }

/** Only sections that differ can be named; one that the record's own state has edited, by that state alone. */
const check = (record: ChosenRecord, staged: Staged | undefined, state: string): void => {
  const index = record.index;
  if (!staged || !['new', 'changed'].includes(staged.verdict)) refuse('invalid', { why: 'refusal.import-not-takeable', index });
  const { sections, conflicts, owner, verdict } = staged!;
  if (!record.fields) return;
  const strange = record.fields.filter((f) => verdict === 'new' || !sections.includes(f));
  if (strange.length) refuse('invalid', { why: 'refusal.import-not-changed', index, fields: strange });
  const kept = record.fields.filter((f) => conflicts.includes(f));
  if (kept.length && owner !== state) refuse('not-allowed', { why: 'refusal.import-edited-by-owner', index, fields: kept, state: owner });
};

/** Marks the records as accepted and answers how many. Refuses the whole choice for one record in it that cannot be taken so. */
export const accepted = async (tx: Tx, row: ImportRow, records: readonly ChosenRecord[] | null): Promise<number> => {
  if (!records) return ((await tx.query(ALL, [row.id])) as [unknown, number])[1];
  const staged = (await tx.query('select idx, verdict, owner, sections, conflicts from import_record where import = $1 and idx = any($2::int[])', [row.id, records.map((r) => r.index)])) as Staged[];
  const byIndex = new Map(staged.map((s) => [s.idx, s]));
  for (const record of records) check(record, byIndex.get(record.index), row.state);
  return ((await tx.query(SOME, [row.id, JSON.stringify(records.map((r) => ({ idx: r.index, fields: r.fields ?? null })))])) as [unknown, number])[1];
};
