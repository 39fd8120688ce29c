// Agreed language by its words or its symbol. No writes. Not here: putting it into a text (text.add).
import { Controller, Get, Query } from '@nestjs/common';
import { LIBRARY_MAX, LIBRARY_MIN, type LibraryRow } from '../../contract/library.views.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { AGREED } from './library.sql.js';

/** By words of either language, or by the beginning of a symbol. */
const SEARCH = `
  with t as (select concord_now() as now), me as (select h.party from hat h, t where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)),
    w as (select websearch_to_tsquery('english', $2) || websearch_to_tsquery('french', $2) as words), agreed as (${AGREED})
  select g.id, g.symbol, g.number, g.title, g.agreed, g.en, g.fr, g.action from agreed g, w
  where g.search @@ w.words or starts_with(lower(g.symbol), lower($2))
  order by ts_rank(g.search, w.words) desc, g.agreed desc, g.symbol, g.number limit ${LIBRARY_MAX}`;

const QUOTED = `
  with t as (select concord_now() as now), me as (select h.party from hat h, t where h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)), agreed as (${AGREED})
  select g.id, g.symbol, g.number, g.title, g.agreed, g.en, g.fr, g.action from agreed g where g.action is null order by g.agreed desc, g.symbol, g.number limit ${LIBRARY_MAX}`;

@Controller('api/library')
@Access('network')
export class LibraryController {
  constructor(private readonly db: ReadDb) {}

  /** `q`: words or the beginning of a symbol. `quoted=1` without it: what is quoted of other bodies, the last agreed first. */
  @Get()
  async find(@Reader() reader: ReaderView, @Query('q') q?: string | string[], @Query('quoted') quoted?: string): Promise<LibraryRow[]> {
    if (q === undefined && quoted === '1') return this.db.query<LibraryRow>(QUOTED, [reader.hat]);
    const words = String(q ?? '').replaceAll('\0', '').trim().slice(0, 200);
    return words.length < LIBRARY_MIN ? [] : this.db.query<LibraryRow>(SEARCH, [reader.hat, words]);
  }
}
