// What the GET routes of initiatives answer beside the catalogue. Pure types. Not here: views that live in channels and the catalogue's own lines (initiatives.views.ts).
import type { Activity } from './activity.js';
import type { InitiativeStage, LocationPrecision, ProtectionReason } from './initiatives.views.js';

/** GET /api/initiatives/:id/full: the exact record, for the people of the state that owns or keeps it. */
export interface FullRecordView {
  revision: number;
  activity: Activity;
  protection: { reason: ProtectionReason | null; precision: LocationPrecision; partners: { ref: string | null; names: string[] }[] };
}
/** GET /api/initiatives/known?identifiers=…: those of the identifiers that are records which the reader may see. */
export interface KnownRecord { id: string; identifier: string; owner: string; stage: InitiativeStage; title: { en: string; fr: string; any: string } }
/** GET /api/register/reporters: whose reporting organisation a reference is; `state` null: of no state of the Network, or (not `assigned`) nobody has said. */
export interface ReporterLine { ref: string; state: string | null; assigned: boolean; records: number }
/** GET /api/register/rates: the newest first. `value`: special drawing rights for one unit, as decimal text. */
export interface RateLine { currency: string; date: string; value: string; source: string }
