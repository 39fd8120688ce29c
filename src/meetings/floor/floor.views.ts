// Rows → views: lists of speakers, entries with their clocks, places that are exchanged, points of order, replies, motions, questions; the same rows decide behind the lock (floor.store.ts). Not here: their order (contract).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

const reason = (of: string): string => `case when ${of}.reason is not null then json_build_object('text', ${of}.reason, 'lang', ${of}.reason_lang) end as reason`;
/** $1: the meeting. */
export const LISTS = `
  select l.id, l.item, l.vote, l.kind, l.state, l.strategy, l.observers_last as "observersLast",
    case when l.drawn is not null then json_build_object('letters', l.letters, 'after', l.drawn_after, 'at', ${isoUtc('l.drawn')}) end as drawn,
    json_build_object('party', l.party, 'person', l.person, 'at', ${isoUtc('l.opened')}) as opened, ${isoUtc('l.opens')} as opens, ${isoUtc('l.closes')} as closes, l.seconds, l.level, l.dialogue
  from speakers_list l where l.meeting = $1`;
export const SPEAKERS = `
  select s.id, s.list, s.item, s.belongs as of, s.no, s.party, s.observer, s.person, s.name, s.rank, s.lang, s.preference, s.state_group as "group", s.behalf, s.speech, s.round, s.state, ${isoUtc('s.at')} as at, s.lot, s.place, s.sort, s.missed, s.move, ${isoUtc('s.away')} as away,
    json_build_object('limit', s.seconds, 'spokenMs', s.spoken_ms, 'running', ${isoUtc('s.running')}) as clock, ${isoUtc('s.started')} as started, ${isoUtc('s.ended')} as ended, s.sitting, ${reason('s')},
    (select x.id from speech x where x.turn = s.id and x.state = 'delivered') as text
  from speaker s where s.meeting = $1`;
export const POINTS = `
  select p.id, p.no, p.party, p.person, p.state, ${isoUtc('p.at')} as at, p.paused, p.ruling, ${reason('p')}, p.appeal,
    case when p.overrule is not null then json_build_object('overrule', p.overrule, 'uphold', p.uphold, 'stands', p.overrule <= p.uphold) end as outcome
  from order_point p where p.meeting = $1`;
export const REPLIES = `
  select r.id, r.party, r.person, r.answers as to, r.to_party as "toParty", r.sentence, r.moment, r.state, ${isoUtc('r.at')} as at, r.round, ${reason('r')} from floor_reply r where r.meeting = $1`;
export const MOVED = `
  select m.id, m.no, m.kind, m.item, m.party, m.person, m.state, ${isoUtc('m.at')} as at, case when m.yes is not null then json_build_object('yes', m.yes, 'no', m.against) end as outcome, ${isoUtc('m.executed')} as executed from motion m where m.meeting = $1`;
export const DIALOGUES = `
  select d.id, d.no, d.list, d.form, d.party, d.person, d.answers as to, d.to_party as "toParty", d.state, ${isoUtc('d.at')} as at from dialogue d where d.meeting = $1`;
export const SWAPS = `
  select w.id, w.list, w.party, w.person, w.mine, w.to_party as "toParty", w.theirs, w.state, ${isoUtc('w.at')} as at, ${isoUtc('w.answered')} as answered from place_swap w where w.meeting = $1`;
export const BUDGETS = `select b.id, b.party, b.state_group as "group", b.seconds from speaking_budget b where b.meeting = $1`;
export const TOP_UPS = `
  select t.id, t.party, t.seconds, json_build_object('text', t.reason, 'lang', t.lang) as reason, t.granted_by as by, ${isoUtc('t.at')} as at from speaking_top_up t where t.meeting = $1`;

@Injectable()
export class FloorViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('list', rowsOf(LISTS, 'l.id', 'l.opened, l.id'));
    this.views.register('speaker', rowsOf(SPEAKERS, 's.id', 's.no, s.id'));
    this.views.register('point', rowsOf(POINTS, 'p.id', 'p.no, p.id'));
    this.views.register('reply', rowsOf(REPLIES, 'r.id', 'r.at, r.id'));
    this.views.register('dialogue', rowsOf(DIALOGUES, 'd.id', 'd.no, d.id'));
    this.views.register('swap', rowsOf(SWAPS, 'w.id', 'w.at, w.id'));
    this.views.register('budget', rowsOf(BUDGETS, 'b.id', 'b.id'));
    this.views.register('top-up', rowsOf(TOP_UPS, 't.id', 't.at, t.id'));
    this.views.register('motion', rowsOf(MOVED, 'm.id', 'm.no, m.id'));
  }
}
