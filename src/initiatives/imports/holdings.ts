// What the register has under the identifiers of a batch, and in whose right each incoming record stands: the facts a judgement needs. Not here: the judgement (judge.ts).
import type { Activity } from '../../contract/activity.js';
import { SECTIONS, type Section } from '../../contract/initiatives.views.js';
import { custodyOf, findByIdentifiers, type Tx } from '../store.js';
import type { Existing, Placement } from './judge.js';

interface Meta { id: string; broughtBy: string | null; hand: Section[]; filed: Section[] }
/** For every section its last change: by hand, or by a file (`import_record.taken` is the revision that an import made). */
const META = `
  select i.id, m.state as "broughtBy",
    coalesce((select array_agg(l.field) from last l where l.id = i.id and not l.filed), '{}') as hand,
    coalesce((select array_agg(l.field) from last l where l.id = i.id and l.filed), '{}') as filed
  from initiative i left join import m on m.id = i.source_import where i.id = any($1::uuid[])`;
const LAST = `
  with last as (
    select distinct on (c.initiative, f.field) c.initiative as id, f.field, exists (select from import_record r where r.target = c.initiative and r.taken = c.revision) as filed
    from initiative_change c, unnest(c.fields) f(field) where c.initiative = any($1::uuid[]) order by c.initiative, f.field, c.revision desc)`;

export interface Holdings {
  existing: Map<string, Existing>;
  placement(activity: Activity): Placement;
}

/** Reads what is held under these records' identifiers, for a state that brings them. */
export const holdingsOf = async (tx: Tx, activities: readonly Activity[], importer: string): Promise<Holdings> => {
  const records = await findByIdentifiers(tx, activities.map((a) => a.identifier));
  const ids = [...records.values()].map((r) => r.id);
  const metas = ids.length ? ((await tx.query(LAST + META, [ids])) as Meta[]) : [];
  const byId = new Map(metas.map((m) => [m.id, m]));
  const existing = new Map([...records].map(([identifier, record]): [string, Existing] => {
    const meta = byId.get(record.id)!;
    // A record written here is all made by hand, save what a file was explicitly let into.
    const handMade = record.source ? meta.hand : SECTIONS.filter((s) => !meta.filed.includes(s));
    return [identifier, { record, broughtBy: meta.broughtBy, handMade }];
  }));
  const places = await custodyOf(tx, [...new Set(activities.map((a) => a.reportingOrg.ref))], importer);
  return { existing, placement: (a) => places.get(a.reportingOrg.ref)! };
};
