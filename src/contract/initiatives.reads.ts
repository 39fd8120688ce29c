// What the GET routes of initiatives answer beside the catalogue. Pure types. Not here: views that live in channels and the catalogue's own lines (initiatives.views.ts).
import type { Activity } from './activity.js';
import type { ImportRemark } from './imports.views.js';
import type { InitiativeStage, LocationPrecision, ProtectionReason } from './initiatives.views.js';

/** GET /api/initiatives/:id/full: the exact record, for the people of the state that owns or keeps it. */
export interface FullRecordView {
  revision: number;
  activity: Activity;
  protection: { reason: ProtectionReason | null; precision: LocationPrecision; partners: { ref: string | null; names: string[] }[] };
}
/** GET /api/initiatives/known?identifiers=…: those of the identifiers that are records which the reader may see. */
export interface KnownRecord { id: string; identifier: string; owner: string; stage: InitiativeStage; title: { en: string; fr: string; any: string } }
/** A record that an export does not hold (`whole`), or holds without something that cannot be said validly, with the reasons. */
export interface ExportRemark { id: string; identifier: string; owner: string; title: KnownRecord['title']; whole: boolean; remarks: ImportRemark[] }
/** GET /api/initiatives/export/left-out, for the parameters of an export: how many records its file holds, how many are left out or shortened, and which (500 at most). */
export interface ExportReport { written: number; left: number; shortened: number; records: ExportRemark[] }
/** How one record names another: by IATI's type of a related activity (1 parent … 5 third party), as the activity behind a partner, as giver or receiver of money. */
export type Naming = `related-${string}` | 'partner' | 'provider' | 'receiver';
/** GET /api/initiatives/:id/named-by: the records that name this one, last changed first, only of what the reader may see of them; `records`: 50 at most. */
export interface NamedBy { total: number; records: (KnownRecord & { as: Naming[] })[] }
/** GET /api/register/reporters: whose reporting organisation a reference is; `state` null: of no state of the Network, or (not `assigned`) nobody has said. */
export interface ReporterLine { ref: string; state: string | null; assigned: boolean; records: number }
/** GET /api/register/rates: the newest first. `value`: special drawing rights for one unit, as decimal text. */
export interface RateLine { currency: string; date: string; value: string; source: string }
