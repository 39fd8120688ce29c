// The register's rows: written whole, one or many in one statement, each with its index made from the redacted record; read back with the exact record.
// For the acts of this room and for imports. Not here: who may (policy), what the catalogue asks (catalogue.sql.ts). Rows are never deleted, identifiers never reused.
import type { EntityManager } from 'typeorm';
import type { Activity } from '../contract/activity.js';
import type { InitiativeStage, Section } from '../contract/initiatives.views.js';
import { indexActivity } from './index-activity.js';
import { OPEN, type Protection } from './redact.js';

export type Tx = Pick<EntityManager, 'query'>;

/** The file a record came from: the import's id, the file's SHA-256 in hex, when (ISO 8601). */
export interface Source { importId: string; sha256: string; at: string }
export interface NewInitiative {
  /** Also the id of its channel, which must exist. */
  id: string;
  activity: Activity;
  /** The state whose record it is, or in whose custody. */
  owner: string;
  /** The state of the reporting organisation where that is known, of the Network or not. */
  lead: string | null;
  custody: 'own' | 'foreign';
  stage: InitiativeStage;
  /** Sections that come from the file and cannot be edited here (see `sectionsOf`). */
  sourceOwned: readonly Section[];
  source: Source | null;
  protection?: Protection;
  tagged?: readonly string[] | null;
}
export interface StoredInitiative extends Required<NewInitiative> {
  revision: number;
  updated: Date;
}
/** A record as it shall be from now on; what is left out stays. `fields` goes into the record's history of changes. */
export interface Revision extends Partial<Pick<NewInitiative, 'activity' | 'stage' | 'source' | 'sourceOwned' | 'protection' | 'tagged'>> {
  fields: readonly Section[];
}

const COLUMNS = `identifier text, owner text, lead text, custody text, stage text, revision int, activity jsonb, protection jsonb, tagged text[], source_owned text[],
  source_import uuid, source_sha256 text, source_at timestamptz, title_en text, title_fr text, title_any text, sort_en text, sort_fr text, status text, planned_start date, actual_start date,
  planned_end date, actual_end date, starts date, ends date, priorities text[], countries text[], regions text[], sectors text[], sdgs text[], partners text[],
  partner_refs text[], languages text[], withheld boolean, committed jsonb, currencies text[], amounts numeric[], valued_from text[], valued_to text[], inflows jsonb, outflows jsonb, parents text[], children text[], links text[], names text[], files text[],
  marks text, gaps text[]`;
const NAMES = COLUMNS.split(',').map((c) => c.trim().split(' ')[0]!);
// Stemmed as written and once more without accents: « négociation », « negociation » and « négocié » find each other.
const SEARCH = `setweight(to_tsvector('english', r.title_en), 'A') || setweight(to_tsvector('french', r.title_fr), 'A')
  || setweight(to_tsvector('english', r.text_en), 'B') || setweight(to_tsvector('french', r.text_fr), 'B')
  || to_tsvector('french', r.folded_fr) || to_tsvector('english', r.folded_en) || to_tsvector('simple', r.folded_other)`;
const INCOMING = `jsonb_to_recordset($1::jsonb) r(id uuid, ${COLUMNS}, text_en text, text_fr text, folded_en text, folded_fr text, folded_other text)`;

const INSERT = `
  insert into initiative (id, opened, updated, search, ${NAMES.join(', ')})
  select r.id, $2, $2, ${SEARCH}, ${NAMES.map((n) => `r.${n}`).join(', ')} from ${INCOMING}
  on conflict (identifier) do nothing returning id`;
const UPDATE = `
  update initiative i set updated = $2, search = ${SEARCH}, ${NAMES.map((n) => `${n} = r.${n}`).join(', ')}
  from ${INCOMING} where i.id = r.id and i.revision = r.revision - 1 returning i.id`;
const CHANGED = `
  insert into initiative_change (initiative, revision, fields, party, at)
  select r.id, r.revision, array(select jsonb_array_elements_text(r.fields)), $2, $3 from jsonb_to_recordset($1::jsonb) r(id uuid, revision int, fields jsonb)`;

/** Postgres keeps no NUL in text. */
const unaccented = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').replace(/\0/g, ' ');
const toRow = (r: Omit<StoredInitiative, 'updated'>): Record<string, unknown> => {
  const columns = indexActivity(r.activity, r.protection, r.tagged);
  return {
    id: r.id, identifier: r.activity.identifier, owner: r.owner, lead: r.lead, custody: r.custody, stage: r.stage, revision: r.revision,
    activity: r.activity, protection: r.protection, tagged: r.tagged, source_owned: r.sourceOwned,
    source_import: r.source?.importId ?? null, source_sha256: r.source?.sha256 ?? null, source_at: r.source?.at ?? null,
    ...columns,
    folded_en: unaccented(columns.text_en), folded_fr: unaccented(columns.text_fr), folded_other: unaccented(columns.text_other),
  };
};

/**
 * Stores new records, many in one statement. Returns the ids that were stored: a record whose identifier is taken is left out.
 * `party` and `now` go into the history of changes.
 */
export const storeActivities = async (tx: Tx, rows: readonly NewInitiative[], party: string, now: Date): Promise<string[]> => {
  if (!rows.length) return [];
  const full = rows.map((r) => toRow({ protection: OPEN, tagged: null, ...r, revision: 1 }));
  const stored = (await tx.query<{ id: string }[]>(INSERT, [JSON.stringify(full), now])).map((r) => r.id);
  await tx.query(CHANGED, [JSON.stringify(stored.map((id) => ({ id, revision: 1, fields: [] }))), party, now]);
  return stored;
};

/** Stores one new record; false when its identifier is taken. */
export const storeActivity = async (tx: Tx, row: NewInitiative, party: string, now: Date): Promise<boolean> =>
  (await storeActivities(tx, [row], party, now)).length === 1;

/** Replaces records, many in one statement, behind their channels' locks. Returns their new revisions by id; the protection and tags of a record outlive its revisions. */
export const reviseActivities = async (tx: Tx, changes: readonly { before: StoredInitiative; to: Revision }[], party: string, now: Date): Promise<Map<string, number>> => {
  if (!changes.length) return new Map();
  const rows = changes.map(({ before, to: { fields: _fields, ...to } }) => ({ ...before, ...to, revision: before.revision + 1 }));
  const [done] = await tx.query<[{ id: string }[], number]>(UPDATE, [JSON.stringify(rows.map(toRow)), now]);
  if (done.length !== rows.length) throw new Error('a record was revised without its channel’s lock');
  await tx.query(CHANGED, [JSON.stringify(changes.map(({ before, to }) => ({ id: before.id, revision: before.revision + 1, fields: to.fields }))), party, now]);
  return new Map(rows.map((r) => [r.id, r.revision]));
};

interface Row {
  id: string; activity: Activity; owner: string; lead: string | null; custody: 'own' | 'foreign'; stage: InitiativeStage; revision: number; updated: Date;
  protection: Protection; tagged: string[] | null; source_owned: Section[]; source_import: string | null; source_sha256: string | null; source_at: Date | null;
}
const SELECT = 'select id, activity, owner, lead, custody, stage, revision, updated, protection, tagged, source_owned, source_import, source_sha256, source_at from initiative';
const fromRow = ({ source_owned, source_import, source_sha256, source_at, ...r }: Row): StoredInitiative => ({
  ...r,
  sourceOwned: source_owned,
  source: source_import && source_sha256 && source_at ? { importId: source_import, sha256: source_sha256, at: source_at.toISOString() } : null,
});

/** Records with their exact activity, by id; unknown ids are left out. */
export const loadActivities = async (tx: Tx, ids: readonly string[]): Promise<StoredInitiative[]> =>
  (await tx.query<Row[]>(`${SELECT} where id = any($1::uuid[])`, [ids])).map(fromRow);

/** One record, or null. */
export const loadActivity = async (tx: Tx, id: string): Promise<StoredInitiative | null> => (await loadActivities(tx, [id]))[0] ?? null;

/** Records by identifier, for an import to compare with; unknown ones are left out. */
export const findByIdentifiers = async (tx: Tx, identifiers: readonly string[]): Promise<Map<string, StoredInitiative>> =>
  new Map((await tx.query<Row[]>(`${SELECT} where identifier = any($1::text[])`, [identifiers])).map((r) => [r.activity.identifier, fromRow(r)]));

/**
 * Whose records are those of these reporting organisations, when `importing` brings them in: the known state's own if it has a delegation in the Network,
 * else a foreign record in the custody of the importing state. `lead` is the known state in either case.
 */
export const custodyOf = async (tx: Tx, refs: readonly string[], importing: string): Promise<Map<string, Pick<NewInitiative, 'owner' | 'lead' | 'custody'>>> => {
  const known = await tx.query<{ ref: string; state: string; here: boolean }[]>(
    `select o.ref, o.state, s.code is not null as here from reporting_organisation o left join state s on s.code = o.state where o.ref = any($1::text[]) and o.state is not null`,
    [refs],
  );
  const byRef = new Map(known.map((k) => [k.ref, k]));
  return new Map(refs.map((ref) => {
    const k = byRef.get(ref);
    return [ref, k?.here ? { owner: k.state, lead: k.state, custody: 'own' } : { owner: importing, lead: k?.state ?? null, custody: 'foreign' }];
  }));
};
