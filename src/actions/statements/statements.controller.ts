// What the Network has published, for anybody: both languages or nothing (§3.11). No writes.
import { Controller, Get } from '@nestjs/common';
import type { PublishedStatement } from '../../contract/statements.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Access } from '../../members/access.js';

const PUBLISHED = `
  select s.action as id, json_build_object('en', s.title_en, 'fr', s.title_fr) as title, ${isoUtc('s.published_at')} as published, s.hash, s.behalf, s.paragraphs,
    coalesce((select json_agg(json_build_object('forum', json_build_object('en', d.forum_en, 'fr', d.forum_fr), 'place', json_build_object('en', d.place_en, 'fr', d.place_fr), 'at', ${isoUtc('d.at')}, 'speaker', d.speaker) order by d.at)
      from delivery d where d.statement = s.action and d.state = 'delivered'), '[]') as deliveries
  from statement s where s.published_at is not null order by s.published_at desc, s.action limit 200`;

@Controller('api/published/statements')
@Access('public')
export class StatementsController {
  constructor(private readonly db: ReadDb) {}

  /** Last published first, 200 at most. */
  @Get()
  published(): Promise<PublishedStatement[]> {
    return this.db.query<PublishedStatement>(PUBLISHED);
  }
}
