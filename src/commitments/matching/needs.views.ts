// Rows → views of needs, offers and pairs, each in its channel. Not here: lists (matching.lists.ts), acts.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

const DAY = (column: string): string => `to_char(${column}, 'YYYY-MM-DD')`;
/** All of a need or an offer but its words. */
export const NEED_COLUMNS = `
  n.id, n.owner, n.side, n.kinds, json_build_object('en', n.title_en, 'fr', n.title_fr) as title, n.priorities, n.countries, n.regions, ${DAY('n.starts')} as "from", ${DAY('n.ends')} as until,
  case when n.amount is not null then json_build_object('value', n.amount::text, 'currency', n.currency) end as amount, n.langs, n.initiative as about, n.stage, n.outcome,
  ${isoUtc('n.drafted')} as drafted, ${isoUtc('n.opened')} as opened, ${isoUtc('n.closed')} as closed`;
const NEEDS = `select ${NEED_COLUMNS}, json_build_object('en', n.words_en, 'fr', n.words_fr) as words from need n where n.id = $1`;

/** What an initiative has come of is active: it is there as soon as its channel is. */
const STATE = `case when m.state = 'agreed' and exists (select from channel c where c.id = m.made) then 'active' else m.state end`;
export const MATCH_COLUMNS = `
  m.id, m.need, m.offer, m.needs, m.offers, m.by_party as by, ${STATE} as state, case when m.words is not null then json_build_object('text', m.words, 'lang', m.lang) end as words, m.terms,
  case when m.made is not null then json_build_object('kind', m.fruit, 'id', m.made) end as fruit, ${isoUtc('m.at')} as at, ${isoUtc('m.agreed')} as agreed, ${isoUtc('m.ended')} as ended`;

@Injectable()
export class MatchingViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('need', rowsOf(NEEDS, 'n.id', 'n.id'));
    this.views.register('match', rowsOf(`select ${MATCH_COLUMNS} from match m where m.id = $1`, 'm.id', 'm.id'));
  }
}
