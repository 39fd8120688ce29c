// Which activities a record names, as a column that backlinks ask; planned disbursements and emergencies as sections of their own, where they were among the other parts.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const PATHS = [
  '$.relatedActivities[*].ref', '$.participatingOrgs[*].activityId',
  ...['transactions', 'plannedDisbursements'].flatMap((list) => ['provider', 'receiver'].map((side) => `$.${list}[*].${side}.activityId`)),
];
const NAMED = PATHS.map((path) => `select btrim(v #>> '{}') as name from jsonb_path_query(activity, '${path}') v`).join(' union ');
/** A column of sections with one more where `other` stood for it. */
const apart = (table: string, column: string, section: string, and: string): string =>
  `update ${table} set ${column} = array_append(${column}, '${section}') where 'other' = any(${column}) and not '${section}' = any(${column}) and ${and};`;

export class InitiativesNames1764000520000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    // A protected record keeps to the links of its index, which were made from what may be seen of it; its next revision makes the rest.
    await db.query(`
      alter table initiative add column names text[] not null default '{}';
      update initiative set names = case when protection->>'precision' = 'exact' and protection->'partners' = '[]'
        then array(select distinct name from (${NAMED}) n where name <> '' order by name) else links end;
      create index initiative_names on initiative using gin (names);
      create index import_record_identifier on import_record (identifier);`);
    await db.query(apart('initiative', 'source_owned', 'disbursements', `jsonb_array_length(activity->'plannedDisbursements') > 0`));
    await db.query(apart('initiative', 'source_owned', 'humanitarian', `jsonb_array_length(activity->'humanitarianScopes') > 0`));
    for (const column of ['sections', 'chosen']) for (const section of ['disbursements', 'humanitarian']) await db.query(apart('import_record', column, section, 'outcome is null'));
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
