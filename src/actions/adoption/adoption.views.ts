// Rows → view: proposals and adoptions of a text with what was waived and what was issued since, one view an action. Not here: positions (positions/), the text in negotiation.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, Views } from '../../ledger/views.js';

const words = (text: string, lang: string): string => `case when ${text} is not null then json_build_object('text', ${text}, 'lang', ${lang}) end`;
const mark = (from: string): string => `'party', ${from}.party, 'person', ${from}.person, 'at', ${isoUtc(`${from}.at`)}`;

const ISSUES = `(select coalesce(json_agg(json_build_object('id', i.id, ${mark('i')}, 'kind', i.kind, 'symbol', i.symbol, 'paragraph', i.paragraph, 'en', i.en, 'fr', i.fr) order by i.kind desc, i.number), '[]')
  from adoption_issue i where i.adoption = a.id)`;
const ADOPTIONS = `(select coalesce(json_agg(json_build_object('id', a.id, ${mark('a')}, 'state', a.state, 'how', a.how, 'draft', a.draft, 'symbol', a.symbol, 'hash', a.hash, 'revision', a.revision,
    'meeting', ${words('a.meeting', 'a.lang')}, 'from', ${isoUtc('a.opens')}, 'adopted', ${isoUtc('a.adopted')}, 'paragraphs', a.paragraphs, 'pending', a.pending, 'closes', ${isoUtc('a.closes')}, 'annexed', ${isoUtc('a.annexed')},
    'published', (select ${isoUtc('u.at')} from publication u where u.symbol = a.symbol),
    'ended', case when a.ended_at is not null then json_build_object('party', a.ended_party, 'person', a.ended_person, 'at', ${isoUtc('a.ended_at')}, 'reason', ${words('a.ended_reason', 'a.ended_lang')}) end,
    'profile', p.name, 'positionsHours', (p.rules->>'positionsHours')::int, 'issues', ${ISSUES}) order by a.at desc, a.id), '[]') from adoption a join profile p on p.id = a.profile where a.action = x.id)`;
// The language that follows is due, and met, as the adoption it was waived for says.
const WAIVERS = `(select coalesce(json_agg(json_build_object(${mark('w')}, 'rule', w.rule, 'reason', ${words('w.reason', 'w.lang')}, 'lang', case when w.rule = 'languages' then case x.lang when 'en' then 'fr' else 'en' end end,
    'due', case when w.rule = 'languages' then ${isoUtc('d.pending_due')} end, 'met', case when w.rule = 'languages' and d.pending is null then ${isoUtc('d.translated')} end) order by w.at, w.id), '[]')
  from adoption_waiver w left join adoption d on d.action = w.action and d.state = 'adopted' where w.action = x.id)`;
const SELECT = `select x.id, ${ADOPTIONS} as adoptions, ${WAIVERS} as waivers from action x where x.id = any($1::uuid[]) and (exists (select from adoption a where a.action = x.id) or exists (select from adoption_waiver w where w.action = x.id))`;

@Injectable()
export class AdoptionViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('adoption', ownOf(SELECT));
  }
}
