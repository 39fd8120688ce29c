// Rows → views: an assessment in its own channel at every stage, and in its commitment once it is final; and the list of those that a party has to do with. Not here: writing them (assessments.commands.ts).
import { Controller, Get, Injectable, type OnModuleInit } from '@nestjs/common';
import type { AssessmentRow } from '../../contract/assessments.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { seatedIn } from '../../ledger/seated.sql.js';
import { rowsOf, Views } from '../../ledger/views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';

const ASSESSMENT = `
  select a.id, a.commitment, c.owner, a.assessor, a.state, a.completion, json_build_object('en', a.words_en, 'fr', a.words_fr) as words,
    case when a.written is not null then json_build_object('party', a.assessor, 'person', a.person, 'at', ${isoUtc('a.written')}) end as by, ${isoUtc('a.due')} as due,
    case when a.reply is not null then json_build_object('text', a.reply, 'lang', a.reply_lang, 'by', json_build_object('party', a.reply_party, 'person', a.reply_person, 'at', ${isoUtc('a.replied')})) end as reply,
    case when a.reason is not null then json_build_object('text', a.reason, 'lang', a.reason_lang) end as reason,
    json_build_object('party', a.commissioned_party, 'person', a.commissioned_person, 'at', ${isoUtc('a.commissioned')}) as commissioned, ${isoUtc('a.final')} as final
  from assessment a join commitment c on c.id = a.commitment where (a.id = $1 or (a.commitment = $1 and a.state = 'final'))`;
/** $1 the reader's party: what waits soonest first, what is final last. */
const OF_PARTY = `
  select a.id, a.commitment, x.number, json_build_object('en', x.title_en, 'fr', x.title_fr) as title, x.owner, a.assessor, a.state, ${isoUtc('a.due')} as due,
    (select count(*)::int from evidence e where e.commitment = a.commitment and e.state in ('submitted', 'contested')) as waiting
  from assessment a join commitment x on x.id = a.commitment join channel c on c.id = a.id
  where ${seatedIn('c.audience', '$1')}
  order by a.state in ('final', 'declined'), a.due nulls last, a.commissioned desc, a.id limit 300`;

@Injectable()
export class AssessmentsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('assessment', rowsOf(ASSESSMENT, 'a.id', 'coalesce(a.final, a.commissioned), a.id'));
  }
}

@Controller('api/assessments')
@Access('signed-in')
export class AssessmentsController {
  constructor(private readonly db: ReadDb) {}

  /** Those that the reader's party writes, may comment on or has asked for; to anybody else nothing. */
  @Get()
  of(@Reader() reader: ReaderView): Promise<AssessmentRow[]> {
    return this.db.query<AssessmentRow>(OF_PARTY, [reader.party]);
  }
}
