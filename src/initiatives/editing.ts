// What every change of an initiative does alike: load behind the lock, see that the form was based on the present record, keep to what is ours to change,
// save, tell. Not here: what changes (the commands), who may (policy).
import { isDeepStrictEqual } from 'node:util';
import type { Activity } from '../contract/activity.js';
import type { InitiativesEntries, InitiativeStage, Section } from '../contract/initiatives.views.js';
import { NETWORK } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { also, line, said, type Act, type Said } from '../ledger/command.js';
import { namingSections } from './lint.js';
import type { Protection } from './redact.js';
import { changedSections } from './sections.js';
import { loadActivity, reviseActivities, type Revision, type StoredInitiative } from './store.js';

type AnyAct = Pick<Act, 'tx' | 'channel' | 'by' | 'now' | 'effective'>;
export interface Change { id: string; revision: number; fields: Section[] }

/** Today in UTC, YYYY-MM-DD, by the database's clock. */
export const today = (act: Pick<Act, 'now'>): string => act.now.toISOString().slice(0, 10);

/** The record as it stands behind the lock. Refuses a form that was based on an older revision, with the sections that changed since, and a stage in which nothing changes. */
export const present = async (act: AnyAct & { payload: { basedOn: number } }, stages: readonly InitiativeStage[] = ['draft', 'shared']): Promise<StoredInitiative> => {
  const record = (await loadActivity(act.tx, act.channel.id)) ?? refuse('not-found', { why: 'refusal.no-channel' });
  const { basedOn } = act.payload;
  if (basedOn !== record.revision) {
    const rows = await act.tx.query<{ field: string }[]>('select distinct unnest(fields) as field from initiative_change where initiative = $1 and revision > $2 order by 1', [record.id, basedOn]);
    refuse('conflict', { why: 'refusal.initiative-stale', revision: record.revision, basedOn, changed: rows.map((r) => r.field) });
  }
  if (!stages.includes(record.stage)) refuse('wrong-state', { why: `refusal.initiative-${record.stage}`, stage: record.stage });
  return record;
};

/** Contacts are people: they may be taken out of any record, whoever published them (decision 024). */
const onlyTakesPeopleOut = (before: Activity, after: Activity): boolean => after.contacts.every((c) => before.contacts.some((b) => isDeepStrictEqual(b, c)));
/** What came from a file is changed by the next file and not by hand. */
const checkSource = (record: StoredInitiative, activity: Activity, fields: readonly Section[]): void => {
  const owned = fields.filter((f) => record.sourceOwned.includes(f) && !(f === 'contacts' && onlyTakesPeopleOut(record.activity, activity)));
  if (owned.length) refuse('not-allowed', { why: 'refusal.initiative-from-file', fields: owned });
};
/** A text that comes from a file cannot be mended here: it is covered instead (masking), so only our own is refused. */
export const checkNames = (record: StoredInitiative, activity: Activity, protection: Protection): void => {
  const naming = namingSections(activity, protection).filter((s) => !record.sourceOwned.includes(s));
  if (naming.length) refuse('invalid', { why: 'refusal.initiative-names-withheld', sections: naming });
};

/** Saves the record with other sections. Refuses when nothing changed, when a section comes from the file, and when a text names what is withheld. */
export const changeActivity = async (act: AnyAct, record: StoredInitiative, activity: Activity, also: Partial<Revision> = {}): Promise<Change> => {
  const fields = changedSections(record.activity, activity);
  if (!fields.length) refuse('invalid', { why: 'refusal.initiative-nothing-changed' });
  checkSource(record, activity, fields);
  checkNames(record, activity, record.protection);
  return saveAs(act, record, { ...also, activity: { ...activity, lastUpdated: act.now.toISOString() }, fields });
};

/** Saves what is not the activity itself (stage, protection, tags), or both. */
export const saveAs = async (act: AnyAct, record: StoredInitiative, to: Revision): Promise<Change> => {
  await reviseActivities(act.tx, [{ before: record, to }], act.by.party, act.now);
  return { id: record.id, revision: record.revision + 1, fields: [...to.fields] };
};

type Own = Extract<keyof InitiativesEntries, `initiative.${string}`>;
type Plenary = Extract<keyof InitiativesEntries, `initiatives.${string}`>;
/** The line in the initiative's own channel and, once the network knows the record, one in the plenary, so that open catalogues ask for the row. */
export const tell = <T extends Own>(record: Pick<StoredInitiative, 'id' | 'stage'>, type: T, data: InitiativesEntries[T], plenary: Plenary = 'initiatives.changed'): Said => {
  const own = said(type, data as never, `initiative:${record.id}`);
  return record.stage === 'draft' || record.stage === 'discarded' ? own : also(own, [line(NETWORK, plenary, { ids: [record.id], count: 1 })]);
};
