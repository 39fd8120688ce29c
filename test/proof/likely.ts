// Where a command can be done among many places: in those in which there is what it is about. Not here: what its payload may name there (objects.ts).
import type { CommandName } from '../../src/contract/commands.js';
import type { Place, Query } from './objects.js';

/** By a command or its noun: the channels in which there is one, where it stands among many others. `rank`: the likeliest lowest; alike, they stay in the order in which they were opened. */
const LIKELY: Readonly<Record<string, string>> = {
  text: `select p.text as id, -count(*)::int as rank from text_paragraph p join action a on a.id = p.text where a.stage = 'negotiation' group by p.text`,
  silence: `select s.action as id from silence s join action a on a.id = s.action union select text from text_paragraph`,
  'action.table': `select id from action where stage = 'draft'`,
  'action.discard': `select id from action where stage = 'draft'`,
  'sitting.open': `select distinct s.meeting as id from sitting s join presence p on p.sitting = s.id where s.state = 'planned'`,
  'speaker.miss': `select meeting as id from speaker where state = 'called'`,
  'participant.check-in': `select meeting as id from participant where state = 'approved'`,
  dates: `select meeting as id from date_poll where state = 'open'`,
  'dates.propose': `select id from meeting where state = 'convened' and not id in (select meeting from date_poll)`,
  slip: `select meeting as id from slip where state = 'entered'`,
  'slip.enter': `select meeting as id from sitting where state = 'open'`,
  'dossier.release': `select dossier as id from dossier_party where released is null`,
  'line.drop': `select meeting as id from line_seen where not meeting in (select meeting from speaker where away is not null)`,
  'line.restore': 'select meeting as id from speaker where away is not null',
  help: 'select meeting as id from help',
  registration: 'select meeting as id from registration',
  'vote.pass': `select meeting as id from vote where kind = 'roll-call' and state = 'open'`,
  sponsor: 'select action as id from sponsorship',
  // What is before the members first, then what may be put, then what is adopted, that which still waits for something before the rest.
  adoption: `select id, rank from (
    select action as id, case when state = 'proposed' then 0 when pending is not null then 2 else 3 end as rank from adoption
    union all select w.action, 1 from adoption_waiver w join action a on a.id = w.action where a.stage = 'negotiation') x`,
  stance: 'select a.action as id, rank() over (order by s.state, s.kind)::int as rank from stance s join adoption a on a.id = s.adoption',
  statement: `select action as id from statement union select id from action where kind = 'joint-statement' and stage = 'adopted'`,
  alignment: 'select action as id from statement',
  decision: 'select action as id from decision',
  gauge: 'select action as id from gauge',
  answer: 'select action as id from gauge',
  intervention: 'select action as id from intervention',
  outcome: 'select action as id from outcome',
  'item.take': 'select action as id from outcome',
  'item.return': 'select distinct commitment as id from report_due where until is null',
  report: 'select commitment as id from report_due where until is null',
  'report.call': `select id from channel where kind = 'network'`,
  evidence: `select case when access = 'assessor' then id else commitment end as id, array_position(array['submitted', 'contested'], state) as rank from evidence`,
  milestone: 'select commitment as id from milestone where done is null',
  assessment: `select id, array_position(array['draft', 'comment'], state) as rank from assessment`,
  // Those over which its own chair presides first.
  item: `select m.id, (s.id is null)::int as rank from meeting m left join sitting s on s.meeting = m.id and s.state = 'open' where m.acting is null`,
  sitting: 'select meeting as id, rank() over (order by opened nulls last)::int as rank from sitting',
  presence: 'select meeting as id, rank() over (order by opened nulls last)::int as rank from sitting',
  consensus: 'select s.meeting as id, rank() over (order by c.put nulls last, s.opened)::int as rank from sitting s left join consensus c on c.sitting = s.id',
  vote: 'select meeting as id from vote',
  // Each stage of a record stands in a meeting of its own: what still may move first.
  record: `select s.meeting as id, rank() over (order by r.state is null, r.drawn)::int as rank from sitting s left join sitting_record r on r.sitting = s.id where s.state = 'closed'`,
  minutes: `select meeting as id from sitting_record where state in ('editing', 'settling')`,
  correction: `select meeting as id, (state <> 'circulated')::int as rank from sitting_record where circulated is not null`,
  'follow-up': `select meeting as id, (state <> 'open')::int as rank from follow_up`,
  'follow-up.assign': 'select meeting as id, rank() over (order by opened nulls last)::int as rank from sitting',
  ballot: 'select meeting as id, rank() over (order by opened nulls last)::int as rank from vote',
  'screen.remove': 'select meeting as id from room_screen',
  screen: `select s.meeting as id from sitting s where s.state = 'open'`,
  delivery: 'select distinct statement as id from delivery',
  list: 'select meeting as id from speakers_list',
  speaker: 'select meeting as id from speaker',
  budget: 'select meeting as id from speaking_budget',
  swap: `select meeting as id, (state <> 'asked')::int as rank from place_swap`,
  'swap.ask': `select distinct meeting as id from speaker where state = 'listed'`,
  point: `select s.meeting as id from sitting s join speakers_list l on l.meeting = s.meeting where s.state = 'open'`,
  dialogue: `select meeting as id, (state <> 'asked')::int as rank from dialogue`,
  'dialogue.allow': 'select meeting as id from speakers_list',
  'dialogue.answer': `select meeting as id from dialogue where state = 'put'`,
  'dialogue.leave': `select meeting as id from dialogue where state = 'put'`,
  reply: 'select meeting as id from speaker where started is not null',
  motion: `select s.meeting as id from sitting s join speakers_list l on l.meeting = s.meeting where s.state = 'open'`,
};

/** Those of the places in which there is what the command is about, the likeliest first; all of them where nothing is known of it. */
export const likelyOf = async (query: Query, name: CommandName, places: readonly Place[]): Promise<Place[]> => {
  const likely = LIKELY[name] ?? LIKELY[name.slice(0, name.indexOf('.'))];
  if (!likely) return [...places];
  const rank = new Map<string, number>();
  for (const r of await query<{ id: string; rank?: number }>(likely)) rank.set(r.id, Math.min(rank.get(r.id) ?? Infinity, r.rank ?? 0));
  return places.filter((p) => rank.has(p.id)).sort((a, b) => rank.get(a.id)! - rank.get(b.id)!);
};
