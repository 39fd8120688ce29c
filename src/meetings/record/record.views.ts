// Rows → views of the records of a meeting: each with its state, the minutes as they read now, corrections. Not here: the lines and earlier revisions, which are read on demand (record.reads.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

const RECORDS = `
  select r.sitting as id, r.state, ${isoUtc('r.drawn')} as drawn, jsonb_array_length(r.lines) as lines, r.hash,
    case when r.circulated is not null then json_build_object('party', r.party, 'person', r.person, 'at', ${isoUtc('r.circulated')}) end as circulated, ${isoUtc('r.until')} as until, ${isoUtc('r.final')} as final,
    coalesce((select json_agg(json_build_object('number', c.number, 'item', c.item, 'text', json_build_object('en', c.text_en, 'fr', c.text_fr), 'at', ${isoUtc('c.at')}) order by c.number)
      from record_corrigendum c where c.sitting = r.sitting), '[]') as corrigenda
  from sitting_record r where r.meeting = $1`;
const MINUTES = `
  select r.id, r.sitting, r.item, r.revision, json_build_object('en', x.text_en, 'fr', x.text_fr) as text, json_build_object('party', x.party, 'person', x.person, 'at', ${isoUtc('x.at')}) as by
  from minutes r join minutes_revision x on x.minutes = r.id and x.revision = r.revision where r.meeting = $1`;
const CORRECTIONS = `
  select r.id, r.sitting, r.about, r.state, r.text, r.lang, json_build_object('party', r.party, 'person', r.person, 'at', ${isoUtc('r.asked')}) as asked,
    case when r.decided is not null then json_build_object('party', r.decided_party, 'person', r.decided_person, 'at', ${isoUtc('r.decided')},
      'reason', case when r.reason is not null then json_build_object('text', r.reason, 'lang', r.reason_lang) end) end as decided
  from record_correction r where r.meeting = $1`;

@Injectable()
export class RecordViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('record', rowsOf(RECORDS, 'r.sitting', 'r.drawn, r.sitting'));
    this.views.register('minutes', rowsOf(MINUTES, 'r.id', 'r.sitting, r.item, r.id'));
    this.views.register('correction', rowsOf(CORRECTIONS, 'r.id', 'r.asked, r.id'));
  }
}
