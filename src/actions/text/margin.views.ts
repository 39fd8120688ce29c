// Row → view: a delegation's margin and its notes, as that delegation alone reads them. Not here: the text they are about (text.views.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { MarginNoteView } from '../../contract/margin.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, Views } from '../../ledger/views.js';

const NOTES = `select n.id, n.paragraph, n.stance, n.text, n.fallback, n.lang, n.sealed, n.version, n.person, ${isoUtc('n.at')} as at from margin_note n`;
const MARGINS = 'select m.id, m.action, m.sealed from margin m where m.id = any($1::uuid[])';

@Injectable()
export class MarginViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('margin', ownOf(MARGINS));
    this.views.register('margin-note', {
      byIds: (tx, ids, channel) => tx.query<MarginNoteView>(`${NOTES} where n.id = any($1::uuid[]) and n.margin = $2`, [ids, channel]),
      ofChannel: (tx, channel) => tx.query<MarginNoteView>(`${NOTES} where n.margin = $1`, [channel]),
    });
  }
}
