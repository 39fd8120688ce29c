// Rows → views: decisions with their answers, gauges with the grades that all may read, what one delegation told the chair, outcomes. Not here: the action itself.
import { Controller, Get, Injectable, Param, ParseUUIDPipe, type OnModuleInit } from '@nestjs/common';
import type { AnswerRow } from '../../contract/decisions.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { ownOf, rowsOf, Views } from '../../ledger/views.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';

const COMMENT = `case when x.comment is not null then json_build_object('text', x.comment, 'lang', x.lang) end`;
const question = (of: string): string => `json_build_object('en', ${of}.question_en, 'fr', ${of}.question_fr)`;
const DECISION = `
  select d.id, ${question('d')} as question, d.state, json_build_object('party', d.party, 'person', d.person, 'at', ${isoUtc('d.put')}) as put, ${isoUtc('d.due')} as due, d.quorum, d.majority, d.parties,
    coalesce((select json_agg(json_build_object('party', x.party, 'answer', x.answer, 'at', ${isoUtc('x.at')}, 'comment', ${COMMENT}) order by x.party) from decision_answer x where x.decision = d.id), '[]') as answers,
    case when d.closed is not null then json_build_object('at', ${isoUtc('d.closed')}, 'reason', case when d.reason is not null then json_build_object('text', d.reason, 'lang', d.reason_lang) end) end as closed
  from decision d where d.action = $1`;
const GAUGE = `
  select g.id, ${question('g')} as question, g.paragraph, g.shown, g.state, json_build_object('party', g.party, 'person', g.person, 'at', ${isoUtc('g.opened')}) as opened, g.parties,
    coalesce((select json_agg(x.party order by x.party) from gauge_grade x where x.gauge = g.id), '[]') as told,
    coalesce((select json_agg(json_build_object('party', x.party, 'grade', x.grade, 'at', ${isoUtc('x.at')}, 'comment', ${COMMENT}) order by x.party) from gauge_grade x where x.gauge = g.id and g.shown = 'named'), '[]') as grades
  from gauge g where g.action = $1`;
const OUTCOME = `
  select o.id, json_build_object('en', o.text_en, 'fr', o.text_fr) as text, o.state, json_build_object('party', o.party, 'person', o.person, 'at', ${isoUtc('o.recorded')}) as recorded, ${isoUtc('o.review')} as review, o.reviews
  from outcome o where o.action = $1`;
const ANSWER = `select x.channel as id, x.gauge, x.party, x.grade, ${COMMENT} as comment, ${isoUtc('x.at')} as at from gauge_grade x where x.channel = any($1::uuid[])`;
/** $1 the gauge, $2 the reader's party: only what stands in channels that it may read. */
const ANSWERS = `
  select x.channel as id, x.party, x.grade, ${COMMENT} as comment, ${isoUtc('x.at')} as at from gauge_grade x join channel c on c.id = x.channel, (select concord_now() as now) t
  where x.gauge = $1 and exists (select from seat s where s.audience = c.audience and s.party = $2 and s.since <= t.now and (s.until is null or s.until > t.now)) order by x.party`;

@Injectable()
export class DecisionsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('decision', rowsOf(DECISION, 'd.id', 'd.id'));
    this.views.register('gauge', rowsOf(GAUGE, 'g.id', 'g.id'));
    this.views.register('outcome', rowsOf(OUTCOME, 'o.id', 'o.id'));
    this.views.register('answer', ownOf(ANSWER));
  }
}

@Controller('api/gauges')
@Access('signed-in')
export class GaugesController {
  constructor(private readonly db: ReadDb) {}

  /** What delegations told the chair: to the chair all of it, to a delegation its own, to anybody else nothing. */
  @Get(':id/answers')
  answers(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<AnswerRow[]> {
    return this.db.query<AnswerRow>(ANSWERS, [id, reader.party]);
  }
}
