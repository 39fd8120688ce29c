// Payloads that mean something, for any command: made from the rules of its class, with every field that names an object pointed at one that is there.
// A new command finds its objects by the names of its fields; a new kind of object is one more line here. Not here: what no rule of a class can say (objects-hints.ts), which of them somebody may touch.
import { COMMANDS, type CommandName } from '../../src/contract/commands.js';
import { days, HINTS } from './objects-hints.js';
import { isList, optionalOf, rulesOf, sample, type Class } from '../support/samples.js';

export interface Place {
  id: string;
  kind: string;
  owner: string | null;
}
export type Query = <R extends object>(text: string, values?: unknown[]) => Promise<R[]>;

/** What was asked of a delegation, what the secretariat may read too first. */
const ASKED = (what: string): string => `select ${what} from notice n where n.party = $owner and n.class in ('call', 'deadline') order by n.class desc, n.at`;
const of = (table: string, more = ''): string => `select id from ${table} where party = $owner ${more}`;

const PARAGRAPHS = `select id from text_paragraph where text = $channel or text = (select action from margin where id = $channel) order by status <> 'bracketed', id`;

/** By the field's name: a statement with $channel and $owner that answers a column `id`, or a list (of lists, where the field is a whole list). What is likeliest to fit comes first. */
const SOURCES: Readonly<Record<string, string | (() => unknown[])>> = {
  state: `select 'FIN' as id union all (select code from state order by 1)`,
  party: `select code as id from state order by 1`,
  membership: 'select id from membership where until is not null',
  term: 'select id from term order by since desc',
  post: of('post', 'and closed is null'),
  person: 'select id from person where home = $owner and closed is null order by made desc, id',
  role: of('role', 'order by until nulls last, id'),
  roles: of('role', 'order by until nulls last, id'),
  credentials: of('credentials', 'and until is not null order by id'),
  file: `${of('import_file', 'and ready and not used')} union all ${of('file')}`,
  import: 'select gen_random_uuid() as id',
  about: 'select $channel::uuid as id',
  // Bracketed ones first: they take most acts.
  paragraph: PARAGRAPHS,
  paragraphs: PARAGRAPHS,
  joined: `select id from text_paragraph where text = $channel order by status desc, id desc`,
  cut: `select jsonb_build_object('origin', content->'runs'->0->>'origin', 'at', 1) as id from text_paragraph where text = $channel and content->'runs'->0 ? 'origin' order by status <> 'bracketed', id`,
  alternative: `select jsonb_path_query(content, '$.**.alternatives[*].id') #>> '{}' as id from text_paragraph where text = $channel order by id desc`,
  alternatives: `select jsonb_path_query_array(content, '$.runs[*].alternatives[*] ? (@.op == "replace").id') as id from text_paragraph where text = $channel and status = 'bracketed' union all select jsonb_build_array(gen_random_uuid(), gen_random_uuid())`,
  action: `select id from action where lead = $owner and stage = 'negotiation' and not exists (select from margin m where m.action = action.id and m.party = $owner)
    order by exists (select from sponsorship s where s.action = action.id and s.state in ('open', 'additional')) desc, id`,
  note: `select id from margin_note where margin = $channel union all select gen_random_uuid()`,
  version: `select coalesce(max(version), 0) + 1 as id from keyring_key where keyring = $channel union all select version from keyring_key where keyring = $channel union all select max(k.version) from keyring r join keyring_key k on k.keyring = r.id where r.party = $owner union all select version from candidate where id = $channel union all select version from commitment where id = $channel`,
  shares: `select jsonb_build_array(jsonb_build_object('person', person, 'wrapped', repeat('A', 64))) as id from keyring_person where keyring = $channel`,
  quotation: 'select id from quotation where struck is null order by id',
  reservation: `select r->>'id' as id from text_paragraph p, jsonb_array_elements(p.reservations) r where p.text = $channel union all select gen_random_uuid()::text`,
  remark: 'select id from remark where channel = $channel union all select gen_random_uuid()',
  basedOn: 'select revision as id from initiative where id = $channel',
  notice: ASKED('n.id'),
  call: ASKED('coalesce(n.deadline, n.key) as id'),
  posts: () => [[]],
  people: () => [[]],
  at: `select to_char(since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as id from term`,
  function: `select case when $owner = 'secretariat' then 'officer' else 'adviser' end as id`,
  task: `select id from task where action = $channel order by state, id`,
  to: `select target as id from action_link where action = $channel union all select id from initiative where owner = $owner and stage = 'shared'`,
  owner: 'select lead as id from action where id = $channel union all select $owner::text',
  other: `select id from commitment where owner = $owner and id <> $channel and same_as is null order by registered`,
  by: `select id from commitment where owner = $owner and id <> $channel order by registered`,
  due: () => [days(5)],
  printAt: () => [days(5)],
  from: () => [days(800)],
  until: () => [days(900)],
  parties: () => ['CAN', 'NOR'],
  mentions: () => [[]],
  rows: () => ['adviser', 'officer'].map((f) => [{ name: 'Somebody New', email: 'new@example.org', lang: 'en', function: f, mandates: [] }]),
  partners: () => [0],
  silence: 'select s.id from silence s where s.action = $channel or exists (select from silence_apart a where a.silence = s.id and a.channel = $channel) order by s.round desc',
  request: `select q.id from silence_request q join silence s on s.id = q.silence where s.action = $channel and q.state = 'asked'`,
  question: 'select q.id from silence_question q join silence s on s.id = q.silence where s.action = $channel and q.answer is null',
  record: 'select q.id from silence_record q join silence s on s.id = q.silence where q.channel = $channel',
  stance: `select s.id from stance s join adoption a on a.id = s.adoption where a.action = $channel and s.state <> 'withdrawn' order by s.state desc, s.kind, s.party`,
  adoption: `select id from adoption where action = $channel order by state, pending nulls last, closes`,
  evidence: `(select id from evidence where case when access = 'assessor' then id else commitment end = $channel order by array_position(array['submitted', 'contested'], state) nulls last, at)
    union all select id from file where name = 'note.txt' and party = 'secretariat'`,
  commitment: `select id from commitment where stage = 'active' order by owner <> $owner, registered`,
  assessor: `select code as id from state order by code in ('AUT', 'CHL') desc, code`,
  milestone: 'select id from milestone where commitment = $channel and dropped is null order by done nulls first, no',
  report: 'select id from commitment_report where commitment = $channel',
  decision: `select id from decision where action = $channel union all select gen_random_uuid()`,
  gauge: `select id from gauge where action = $channel union all select gen_random_uuid()`,
  group: 'select id from state_group where speaker = $owner union all select id from state_group union all select gen_random_uuid()',
  intervention: `select id from intervention where action = $channel union all select gen_random_uuid()`,
  subject: `select id from outcome where action = $channel union all select gen_random_uuid()`,
  outcome: `select id from outcome where action = $channel union all select gen_random_uuid()`,
  body: 'select id from body order by constituted',
  sitting: `select id from sitting where meeting = $channel order by array_position(array['open', 'suspended', 'planned'], state), number`,
  before: 'select id from agenda_item where meeting = $channel order by place',
  into: 'select id from meeting where id <> $channel order by convened desc',
  copy: 'select gen_random_uuid() as id',
  parent: 'select id from agenda_item where meeting = $channel order by place',
  item: `select id from agenda_item where meeting = $channel order by place`,
  consensus: `select id from consensus where meeting = $channel union all select gen_random_uuid()`,
  vote: 'select id from vote where meeting = $channel order by requested desc',
  followUp: `select id from follow_up where meeting = $channel order by party <> $owner, state <> 'open'`,
  source: `select id from agenda_item where meeting = $channel order by place`,
  day: () => [days(5).slice(0, 10)],
  corrected: `(select id from speaker where meeting = $channel and started is not null order by party <> $owner, no) union all select gen_random_uuid()`,
  correction: `select id from record_correction where meeting = $channel order by party <> $owner, state <> 'asked'`,
  seen: 'select revision as id from minutes where meeting = $channel',
  revision: 'select 1 as id',
  screen: `select id from room_screen where meeting = $channel order by number`, proposer: () => ['NOR', 'CAN'],
  second: `select id from vote where meeting = $channel and outcome = 'tied'`,
  paper: `select code as id from state order by 1`,
  whole: `select id from vote where meeting = $channel and whole is null and state = 'announced'`,
  order: `select jsonb_agg(id) as id from vote where meeting = $channel and about = 'amendment' and state = 'announced' having count(*) > 0`,
  because: `select id from vote where meeting = $channel and about = 'amendment' and outcome = 'adopted'`,
  review: () => [days(5)],
  next: () => [days(5)],
  delivery: `(select id from delivery where statement = $channel order by state desc, differs desc) union all select gen_random_uuid()`,
  speaker: `(select id::text as id from speaker where meeting = $channel order by party <> $owner, state in ('spoken', 'listed'), no) union all select 'NOR'`,
  list: `select id from speakers_list where meeting = $channel order by opened`,
  swap: `select id from place_swap where meeting = $channel order by state <> 'asked', at`,
  mine: `select id from speaker where meeting = $channel and party = $owner and state = 'listed' order by no`,
  theirs: `select id from speaker where meeting = $channel and party <> $owner and state = 'listed' order by no`,
  turn: `select s.id from speaker s where s.party = $owner and s.state in ('listed', 'called', 'speaking', 'paused') order by exists (select from speech x where x.turn = s.id and x.state <> 'withdrawn'), s.state = 'listed' desc, s.at, s.no`,
  during: `select s.meeting as id from sitting s join meeting m on m.id = s.meeting where s.state = 'open' order by m.convened, s.number`,
  opens: () => [days(2)],
  answering: 'select id from speaker where meeting = $channel and started is not null order by no',
  point: 'select id from order_point where meeting = $channel order by no',
  dialogue: `select id from dialogue where meeting = $channel order by party <> $owner, state <> 'asked', no`,
  reply: 'select id from floor_reply where meeting = $channel order by at',
  motion: `select id from motion where meeting = $channel order by kind = 'suspend' desc, no`,
  meeting: `select m.id from meeting m join registration r on r.meeting = m.id where m.state = 'convened' order by m.convened`,
  participant: `select id from participant where party = $owner order by array_position(array['registered', 'approved'], state) nulls last, registered`,
  code: `select code as id from participant where meeting = $channel and state = 'approved' order by registered`,
  poll: `select id from date_poll where meeting = $channel order by state = 'open' desc`,
  slot: `select s.id from date_slot s join date_poll d on d.id = s.poll where d.meeting = $channel order by d.state = 'open' desc, s.since`,
  answers: `select jsonb_build_array(jsonb_build_object('slot', s.id, 'answer', 'yes')) as id from date_slot s join date_poll d on d.id = s.poll where d.meeting = $channel and d.state = 'open' order by s.since`,
  slip: `select id from slip where meeting = $channel order by state = 'entered' desc, at`,
  happened: () => [days(-0.01)],
  help: `select id from help where meeting = $channel and party = $owner order by asked`,
  need: `select id from need where side = 'need' and stage = 'open' order by owner <> $owner, opened desc`,
  offer: `select id from need where side = 'offer' and stage = 'open' order by opened desc`,
  terms: `select (terms->>'no')::int as id from match where id = $channel and terms is not null`,
  initiative: 'select gen_random_uuid() as id',
  brought: 'select gen_random_uuid() as id',
  zone: () => ['Europe/Oslo'],
  closes: () => [days(5)],
  received: () => [days(-1)],
  delivered: () => [days(-1)],
};
/** A working day in the chair's country, a week from now. */

/** The objects that this field may mean at this place. */
export const candidates = async (query: Query, field: string, place: Place): Promise<unknown[]> => {
  const source = SOURCES[field];
  if (source === undefined) return [];
  if (typeof source !== 'string') return source();
  const values: unknown[] = [];
  const text = source.replace(/\$(channel|owner)/g, (_, name: string) => `$${values.push(name === 'channel' ? place.id : place.owner)}`);
  return (await query<{ id: unknown }>(text, values)).map((r) => r.id);
};

/** Does anything in the payload name an object that belongs to somebody? */
const COMMON = new Set(['state', 'party', 'parties', 'from', 'until', 'at', 'import', 'partners', 'membership', 'term', 'basedOn', 'function', 'rows', 'mentions', 'evidence', 'decision', 'zone', 'during', 'opens', 'closes', 'speaker', 'received', 'delivered', 'review', 'next', 'group', 'body', 'into', 'copy', 'second', 'paper', 'whole', 'order', 'because', 'meeting', 'code', 'happened', 'seen', 'revision', 'source', 'day', 'proposer', 'version', 'need', 'offer', 'initiative', 'brought']);
export const namesObject = (name: CommandName): boolean => [...rulesOf(COMMANDS[name]).keys()].some((f) => f in SOURCES && !COMMON.has(f));

/** Shapes of one class: without what is optional, with what is optional inside, with each optional field alone, with all. `at` inside would say that the item is there already. */
const shapes = (target: Class): Record<string, unknown>[] => {
  const optional = optionalOf(target);
  const own = new Set(optional);
  const chosen = [[], ...optional.map((f) => [f]), optional];
  return [sample(target), ...chosen.map((names) => sample(target, (f) => (own.has(f) ? names.includes(f) : f !== 'at')))];
};

function* combined(fields: [string, unknown[]][]): Generator<Record<string, unknown>> {
  if (!fields.length) {
    yield {};
    return;
  }
  const [[field, values], ...rest] = fields as [[string, unknown[]], ...[string, unknown[]][]];
  for (const value of values) for (const more of combined(rest)) yield { [field]: value, ...more };
}

const MOST_OF_A_FIELD = 8;

/** Payloads of the command at this place, likeliest first. They pass the class's rules, or are meant to: the door will say. */
export async function* payloads(query: Query, name: CommandName, place: Place): AsyncGenerator<Record<string, unknown>> {
  const rules = rulesOf(COMMANDS[name]);
  const known = new Map<string, unknown[]>();
  for (const field of rules.keys()) known.set(field, (await candidates(query, field, place)).slice(0, MOST_OF_A_FIELD));
  const hint = HINTS[name];
  for (const shape of hint ? [{ ...sample(COMMANDS[name]), ...hint }] : shapes(COMMANDS[name])) {
    const fields = Object.keys(shape).filter((f) => known.get(f)?.length && !(hint && f in hint));
    for (const objects of combined(fields.map((f) => [f, known.get(f)!]))) {
      yield { ...shape, ...Object.fromEntries(Object.entries(objects).map(([f, v]) => [f, isList(rules.get(f)!) && !Array.isArray(v) ? [v] : v])) };
    }
  }
}
