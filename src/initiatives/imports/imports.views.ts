// An import's row as its delegation sees it, with its progress and its report. Not here: its records, which are read by pages (imports.read.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ImportView } from '../../contract/imports.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { Views } from '../../ledger/views.js';

export const IMPORT_SELECT = `
  select m.id, m.state, m.by_party as by, m.person, m.stage, m.name, m.size::float8 as size, m.sha256, m.reason,
    ${isoUtc('m.opened')} as opened, ${isoUtc('m.staged')} as staged, ${isoUtc('m.accepted')} as accepted, ${isoUtc('m.ended')} as ended, m.read,
    json_build_object('new', m.fresh, 'changed', m.changed, 'unchanged', m.unchanged, 'refused', m.refused, 'conflicts', m.conflicts, 'warnings', m.warnings) as counts,
    json_build_object('done', m.done, 'total', m.total) as progress,
    json_build_object('new', m.done_new, 'changed', m.done_changed, 'unchanged', m.unchanged + m.done_unchanged, 'refused', m.refused + m.done_refused, 'warnings', m.warnings,
      'left', m.fresh + m.changed - case m.stage when 'cancelled' then m.done else m.total end) as report
  from import m`;

@Injectable()
export class ImportViews implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('import', {
      byIds: (tx, ids, channel) => tx.query<ImportView>(`${IMPORT_SELECT} where m.id = any($1::uuid[]) and m.id = $2`, [ids, channel]),
      ofChannel: (tx, channel) => tx.query<ImportView>(`${IMPORT_SELECT} where m.id = $1`, [channel]),
    });
  }
}
