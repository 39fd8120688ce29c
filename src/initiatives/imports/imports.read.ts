// Reads across imports for one reader: the list, the pages of records, one record as it came. Who may: a seat in the import's audience. Not here: acts.
import { Injectable } from '@nestjs/common';
import type { ImportRecordPage, ImportRecordRow, ImportView, Verdict } from '../../contract/imports.views.js';
import { refuse } from '../../kernel/refusal.js';
import { ReadDb } from '../../ledger/read-db.js';
import { IMPORT_SELECT } from './imports.views.js';

const PAGE = 50;
const LISTED = 100;
const SEATED = `exists (select from seat s, (select concord_now() as now) t where s.audience = c.audience and s.party = $1 and s.since <= t.now and (s.until is null or s.until > t.now))`;
const RECORD = `
  select idx as index, line, identifier, title, verdict, xml is not null as "hasXml", owner, lead, custody, changes, sections, conflicts, remarks, outcome, target as initiative
  from import_record where import = $1`;

@Injectable()
export class ImportsRead {
  constructor(private readonly db: ReadDb) {}

  /** The imports that this party may see, the newest first. */
  list(party: string): Promise<ImportView[]> {
    return this.db.query<ImportView>(`${IMPORT_SELECT} join channel c on c.id = m.id where ${SEATED} order by m.opened desc, m.id limit ${LISTED}`, [party]);
  }

  /** A page (from 1) of records in the order of the file, of one verdict or of all. */
  async records(party: string, id: string, verdict: Verdict | null, page: number): Promise<ImportRecordPage> {
    await this.seated(party, id);
    const of = `($2::text is null or verdict = $2)`;
    const [{ total }] = (await this.db.query<{ total: number }>(`select count(*)::int as total from import_record where import = $1 and ${of}`, [id, verdict])) as [{ total: number }];
    const rows = await this.db.query<ImportRecordRow>(`${RECORD} and ${of} order by idx limit ${PAGE} offset $3`, [id, verdict, (page - 1) * PAGE]);
    return { rows, page, pages: Math.max(1, Math.ceil(total / PAGE)), total };
  }

  /** The record as the file had it. */
  async xml(party: string, id: string, index: number): Promise<string> {
    await this.seated(party, id);
    const [row] = await this.db.query<{ xml: string | null }>('select xml from import_record where import = $1 and idx = $2', [id, index]);
    return row?.xml ?? refuse('not-found', { why: 'refusal.no-page' });
  }

  private async seated(party: string, id: string): Promise<void> {
    const rows = await this.db.query(`select from channel c where c.id = $2 and c.kind = 'import' and ${SEATED}`, [party, id]);
    if (!rows.length) refuse('not-found', { why: 'refusal.no-channel' });
  }
}
