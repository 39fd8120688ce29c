// Rounds of silence into views, in the channel of their action: one view a round, with every member's voice; and one view for the voice of a member that stands apart, in its own. Not here: moving them (the commands).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SilenceView } from '../../contract/silence.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, Views, type ReadTx } from '../../ledger/views.js';

const words = (text: string, lang: string): string => `case when ${text} is not null then json_build_object('text', ${text}, 'lang', ${lang}) end`;
const mark = (prefix: string): string => `'party', ${prefix}_party, 'person', ${prefix}_person, 'at', ${isoUtc(`${prefix}_at`)}`;
/** A list of rows of another table of the round, in an order of their own. */
const list = (table: string, object: string, order: string): string =>
  `(select coalesce(json_agg(json_build_object(${object}) order by ${order}), '[]') from ${table} x where x.silence = s.id)`;

const VOICE = `'party', party, 'voice', voice, 'paragraphs', paragraphs, 'reason', ${words('reason', 'lang')}, 'wording', ${words('wording', 'lang')}, 'at', ${isoUtc('at')}, 'seq', seq, 'person', person, 'behalf', behalf, 'objectedAt', ${isoUtc('objected')}, 'reverses', reverses`;
const VOICES = list('silence_voice', VOICE, 'party');
const REQUESTS = list('silence_request',
  `'id', id, ${mark('by')}, 'hours', hours, 'reason', ${words('reason', 'lang')}, 'state', state, 'decided', case when decided_at is not null then json_build_object(${mark('decided')}) end`, 'by_at, id');
const QUESTIONS = list('silence_question',
  `'id', id, ${mark('by')}, 'text', ${words('text', 'lang')}, 'answer', case when answer is not null then json_build_object(${mark('answered')}, 'text', ${words('answer', 'answer_lang')}) end`, 'by_at, id');
/** What was recorded in a channel. */
const records = (channel: string): string => `(select coalesce(json_agg(json_build_object('id', x.id, 'party', x.party, 'person', x.by_person, 'at', ${isoUtc('x.by_at')}, 'act', x.act, 'evidence', json_build_object('file', v.id, 'name', v.name, 'sha256', v.sha256),
  'received', ${isoUtc('x.received')}, 'state', x.state, 'until', ${isoUtc('x.until')}, 'answer', case when x.answered_person is not null then json_build_object(${mark('x.answered')}, 'reason', ${words('x.answer_reason', 'x.answer_lang')}) end,
  'decided', case when x.decided_at is not null then json_build_object(${mark('x.decided')}, 'stands', x.stands) end, 'before', x.before->>'voice') order by x.by_at, x.id), '[]')
  from silence_record x join file v on v.id = x.evidence where x.silence = s.id and coalesce(x.channel, s.action) = ${channel})`;

const SELECT = `
  select s.id, s.action, s.round, s.symbol, s.state, s.mode, s.meeting,
    case when s.urgent_reason is not null then json_build_object('reason', ${words('s.urgent_reason', 's.urgent_lang')}, 'needs', s.needs, 'given',
      (select coalesce(json_agg(json_build_object('party', x.party, 'person', x.person, 'at', ${isoUtc('x.at')}) order by x.party), '[]') from silence_consent x where x.silence = s.id)) end as urgent,
    json_build_object('id', p.id, 'name', p.name, 'rules', p.rules) as profile, s.hash, s.revision, s.paragraphs, s.changes, json_build_object('en', ${isoUtc('s.posted_en')}, 'fr', ${isoUtc('s.posted_fr')}) as posted,
    json_build_object(${mark('s.announced')}) as announced, ${isoUtc('s.starts')} as starts, ${isoUtc('s.started')} as started, ${isoUtc('s.due')} as due, ${isoUtc('s.first_due')} as "firstDue",
    json_build_object('date', s.date, 'time', s.time, 'zone', s.zone, 'city', s.city) as civil, s.extensions,
    case when s.outage_since is not null then json_build_object('since', ${isoUtc('s.outage_since')}, 'until', ${isoUtc('s.outage_until')}) end as outage, s.warnings, s.unlisted,
    ${VOICES} as voices,
    case when p.rules->>'breakers' <> 'named' then json_build_object('rule', p.rules->>'breakers', 'told', s.told) end as apart, ${REQUESTS} as requests, ${QUESTIONS} as questions, ${records('s.action')} as records,
    case when s.ended is not null then json_build_object('at', ${isoUtc('s.ended')}, 'party', s.ended_party, 'person', s.ended_person, 'reason', ${words('s.ended_reason', 's.ended_lang')}) end as ended,
    s.concordance, s.was, s.adopted_as as "adoptedAs"
  from silence s join profile p on p.id = s.profile`;

/** $1 channels. */
const APART = `
  select a.channel as id, s.action, s.id as silence, (select json_build_object(${VOICE}) from silence_apart x where x.channel = a.channel) as voice, ${records('a.channel')} as records
  from silence_apart a join silence s on s.id = a.silence where a.channel = any($1::uuid[])`;

type Row = { id: string } & SilenceView;

@Injectable()
export class SilenceViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('silence', {
      byIds: (tx: ReadTx, ids, channel) => tx.query<Row>(`${SELECT} where s.action = $1 and s.id = any($2::uuid[])`, [channel, ids]),
      ofChannel: (tx, channel) => tx.query<Row>(`${SELECT} where s.action = $1`, [channel]),
    });
    this.views.register('voice', ownOf(APART));
  }
}
