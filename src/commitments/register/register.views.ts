// Rows → views: a candidate in its own channel; a commitment with its versions, shares, sources and milestones in its own. Not here: the list across channels (register.lists.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, rowsOf, Views } from '../../ledger/views.js';

const day = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
const pair = (name: string, t = 'c'): string => `json_build_object('en', ${t}.${name}_en, 'fr', ${t}.${name}_fr)`;
const why = (t: string): string => `case when ${t}.reason is not null then json_build_object('text', ${t}.reason, 'lang', ${t}.reason_lang) end`;
const mark = (t: string, at: string): string => `json_build_object('party', ${t}.party, 'person', ${t}.person, 'at', ${isoUtc(`${t}.${at}`)})`;
const SOURCES = (of: 'candidate' | 'commitment'): string => `
  coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'channel', s.channel, 'seq', s.seq::float8, 'ref', s.ref, 'symbol', s.symbol, 'words', s.words, 'lang', s.lang, 'party', s.party, 'url', s.url,
    'seconds', s.seconds, 'at', ${isoUtc('s.at')}) order by s.at, s.id) from commitment_source s where s.${of} = c.id), '[]') as sources`;

const named = (column: string): string => `(select json_build_object('id', k.id, 'number', k.number) from commitment k where k.id = ${column})`;

const CANDIDATE = `
  select c.id, c.owner, c.state, c.version, c.content, ${SOURCES('candidate')}, ${mark('c', 'at')} as marked, ${isoUtc('c.since')} as since, ${why('c')} as reason,
    (select k.id from commitment k where k.candidate = c.id) as commitment
  from candidate c where c.id = any($1::uuid[])`;
const COMMITMENT = `
  select c.id, c.number, c.owner, json_build_object('form', c.form, 'type', c.type, 'title', ${pair('title')}, 'words', ${pair('words')}, 'measure', ${pair('measure')}, 'indicator', ${pair('indicator')},
      'baseline', c.baseline, 'target', c.target, 'unit', c.unit, 'priorities', c.priorities, 'themes', c.themes, 'goals', c.goals, 'regions', c.regions, 'starts', ${day('c.starts')}, 'due', ${day('c.due')},
      'level', c.level, 'forum', c.forum, 'cycle', c.cycle, 'historic', c.historic,
      'condition', case when c.condition_state is not null then json_build_object('text', ${pair('condition')}, 'due', ${day('c.condition_due')}) end, 'partners', w.content -> 'partners', 'group', c.state_group) as content,
    c.counted, case when c.condition_state is not null then json_build_object('state', c.condition_state, 'at', ${isoUtc('c.condition_at')}) end as condition,
    ${named('c.same_as')} as same, ${named('c.parent')} as parent, ${named('c.superseded_by')} as superseded,
    coalesce((select json_agg(json_build_object('id', k.id, 'number', k.number, 'owner', k.owner) order by k.registered, k.id) from commitment k where k.parent = c.id), '[]') as children, c.stage, c.outcome, ${why('c')} as reason, c.version, c.slips, c.year, c.meeting,
    coalesce((select json_agg(json_build_object('party', s.party, 'share', s.share, 'lead', s.lead, 'asked', ${isoUtc('s.asked')}, 'joined', ${isoUtc('s.joined')}, 'left', ${isoUtc('s.left_at')}) order by s.asked, s.lead desc, s.party)
      from commitment_share s where s.commitment = c.id), '[]') as shares,
    ${SOURCES('commitment')},
    (select json_agg(json_build_object('version', v.version, 'content', v.content, 'effect', v.effect, 'reason', ${why('v')}, 'counted', v.counted, 'by', ${mark('v', 'at')}) order by v.version)
      from commitment_version v where v.commitment = c.id) as versions,
    ${mark('c', 'registered')} as registered, ${isoUtc('c.activated')} as activated, ${isoUtc('c.closed')} as closed
  from commitment c join commitment_version w on w.commitment = c.id and w.version = c.version where c.id = any($1::uuid[])`;
const MILESTONE = `
  select m.id, m.no, ${pair('title', 'm')} as title, ${day('m.starts')} as starts, ${day('m.due')} as due, m.weight, m.evidence_required as evidence, ${isoUtc('m.done')} as done, m.moved
  from milestone m where m.dropped is null and m.commitment = $1`;

@Injectable()
export class RegisterViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('candidate', ownOf(CANDIDATE));
    this.views.register('commitment', ownOf(COMMITMENT));
    this.views.register('milestone', rowsOf(MILESTONE, 'm.id', 'm.no'));
  }
}
