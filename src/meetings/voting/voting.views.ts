// Rows → views: votes with their ballots, the roll-call and its draw, the result. Of a confidential vote nothing here tells who voted how. Not here: the arithmetic (contract/voting.tally.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { VoteView } from '../../contract/voting.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { Views } from '../../ledger/views.js';

const BALLOTS = `
  coalesce((select json_agg(json_build_object('party', b.party, 'choice', case when v.kind <> 'confidential' then b.choice end, 'at', ${isoUtc('b.at')}, 'behalf', b.behalf, 'corrected', b.corrected)
    order by array_position(v.entitled, b.party)) from vote_ballot b where b.vote = v.id and b.run = v.run), '[]')`;
/** Everything needed to recompute the draw, once the seed is told; before that what binds the server to it. */
const ROLL_CALL = `
  case when v.commit is not null then json_build_object('commit', v.commit,
    'drawn', case when v.drawn is not null then json_build_object('state', v.drawn, 'seed', case when not v.by_paper then v.seed end, 'pressed', ${isoUtc('v.pressed')}, 'roll', v.roll) end,
    'order', v.roll_from, 'round', v.call_round, 'called', case when v.state = 'open' then v.call_order[v.call_at + 1] end,
    'due', ${isoUtc('v.call_due')}, 'missed', case when v.call_round = 2 then v.call_order[v.call_at + 1:] else v.call_missed end) end`;
/** By name: as it comes in. Of hands: as counted. Of the others nothing before it is declared. */
const TALLY = `
  coalesce(v.tally, case
    when v.opened is not null and v.kind in ('recorded', 'roll-call') then (select jsonb_build_object('yes', count(*) filter (where b.choice = 'yes'), 'no', count(*) filter (where b.choice = 'no'),
      'abstain', count(*) filter (where b.choice = 'abstain'), 'absent', cardinality(v.entitled) - count(*)) from vote_ballot b where b.vote = v.id and b.run = v.run)
    when v.counted is not null then v.counted || jsonb_build_object('absent', cardinality(v.entitled) - (v.counted->>'yes')::int - (v.counted->>'no')::int - (v.counted->>'abstain')::int) end)`;
const TELLERS = `
  case when v.kind = 'paper' and v.opened is not null then (select json_build_object('entered', count(*), 'agree', exists (
    select from vote_teller t where t.vote = v.id and t.run = v.run group by t.yes, t.no, t.abstain having count(*) > 1)) from vote_teller t where t.vote = v.id and t.run = v.run) end`;
/** $1 the meeting. `roll_from`: everybody in the order of the first round, whoever is still to be called. */
const VOTE = `
  select v.id, v.number, v.sitting, json_build_object('en', v.question_en, 'fr', v.question_fr) as question, v.about, v.whole, v.operative, v.place, v.because, v.point, v.motion, v.proposer, v.action, v.symbol, v.kind, v.majority, v.tie, v.state,
    json_build_object('party', v.party, 'person', v.person, 'at', ${isoUtc('v.requested')}) as requested, v.run, v.entitled, ${BALLOTS} as ballots, ${ROLL_CALL} as "rollCall", ${TALLY} as tally, ${TELLERS} as tellers,
    v.outcome, ${isoUtc('v.opened')} as opened, ${isoUtc('v.declared')} as declared, ${isoUtc('v.again')} as again,
    coalesce(v.second_of, (select s.id from vote s where s.second_of = v.id and s.state <> 'withdrawn')) as second,
    coalesce((select json_agg(json_build_object('party', i.party, 'choice', i.choice, 'at', ${isoUtc('i.at')}) order by array_position(v.entitled, i.party)) from vote_intention i where i.vote = v.id), '[]') as intentions, v.voids
  from (select *, array(select s from unnest(roll) with ordinality as r(s, n) where s = any(entitled)
    order by (n - array_position(roll, drawn) + cardinality(roll)) % cardinality(roll)) as roll_from from vote where meeting = $1) v`;

@Injectable()
export class VotingViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('vote', {
      byIds: (tx, ids, channel) => tx.query<VoteView>(`${VOTE} where v.id = any($2::uuid[])`, [channel, ids], 'meetings.votes'),
      ofChannel: (tx, channel) => tx.query<VoteView>(`${VOTE} order by v.requested, v.id`, [channel]),
    });
  }
}
