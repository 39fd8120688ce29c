// What a route needs to be asked sensibly: which object its address names, which query, which body. A new route without an object needs nothing; another one finds its
// objects by the word before its parameter, or gets a line here. Not here: whether it is allowed.
import { randomUUID } from 'node:crypto';
import { PASSWORD } from '../../support/visitor.js';
import { wordFile } from '../../support/word.js';
import type { Query } from '../objects.js';
import type { Persona, Personas } from './personas.js';
import { isOwner, strangerOf } from './rows-commands.js';
import type { Wanted } from './row.js';
import type { Places } from './specimens.js';
import { placeFor, placesFor } from './rows-events.js';
import { PICTURE, smallFile } from '../world.js';

export interface Means {
  places: Places;
  query: Query;
  personas: Personas;
}
export interface Asked {
  body: { type: string; bytes: string | Buffer };
}
type Of = (m: Means, p: Persona, scope: Wanted) => Promise<string | null> | string | null;

const one = async (m: Means, text: string, ...values: unknown[]): Promise<string | null> => (await m.query<{ id: string }>(text, values))[0]?.id ?? null;
const ownerFor = (p: Persona, scope: Wanted): string | null => (scope === 'own' ? (isOwner(p.party) ? p.party : null) : scope === 'open' ? null : strangerOf(p.party));
const person: Of = async (m, p, scope) => {
  const owner = ownerFor(p, scope);
  return owner && one(m, `select id from person where home = $1 and name = 'A Colleague' and closed is null`, owner);
};

const recorded = async (m: Means, p: Persona, scope: Wanted, what: string): Promise<string | null> => {
  const meetings = placesFor(m.places, p, 'meeting', scope);
  return one(m, `select ${what} as id from sitting_record r join minutes n on n.sitting = r.sitting where r.meeting = any($1::uuid[]) order by r.drawn`, meetings);
};

/** By the word before the parameter. `channels` is asked for each kind of channel. */
export const OBJECTS: Readonly<Record<string, Of>> = {
  initiatives: (m, p, scope) => placeFor(m.places, p, 'initiative', scope),
  texts: (m, p, scope) => placeFor(m.places, p, 'action', scope),
  actions: (m, p, scope) => placeFor(m.places, p, 'action', scope),
  // The sitting and the minutes of a meeting whose record has been circulated.
  sittings: (m, p, scope) => recorded(m, p, scope, 'r.sitting'),
  minutes: (m, p, scope) => recorded(m, p, scope, 'n.id'),
  meetings: (m, p, scope) => placeFor(m.places, p, 'meeting', scope),
  readings: (m, p, scope) => placeFor(m.places, p, 'reading', scope),
  gauges: async (m, _, scope) => (scope === 'closed' ? null : one(m, 'select id from gauge order by opened')),
  imports: (m, p, scope) => placeFor(m.places, p, 'import', scope),
  desk: (m, p, scope) => placeFor(m.places, p, 'thread', scope),
  remarks: async (m, p, scope) => {
    for (const kind of ['thread', 'caucus']) {
      const channel = placeFor(m.places, p, kind, scope);
      const found = channel && (await one(m, 'select id from remark where channel = $1', channel));
      if (found) return found;
    }
    return null;
  },
  files: async (m, p, scope) =>
    scope === 'own'
      ? one(m, 'select id from file where party = $1', p.party)
      : one(m, `select f.id from file f where f.party = $1 and ${scope === 'open' ? '' : 'not'} exists (select from initiative i where i.stage = 'shared' and i.files @> array[f.id::text])`, strangerOf(p.party)),
  credentials: async (m, p, scope) => {
    const owner = ownerFor(p, scope);
    return owner && one(m, 'select id from credentials where party = $1 and document is not null', owner);
  },
  people: person,
  delegation: (_, p, scope) => ownerFor(p, scope),
  states: (_, p, scope) => ownerFor(p, scope),
  sessions: async (m, p, scope) => {
    if (scope === 'open' || !p.person) return null;
    if (scope === 'own') await m.personas.session(p.person.id);
    return one(m, `select id from session where person ${scope === 'own' ? '=' : '<>'} $1 order by made desc`, p.person.id);
  },
  // Whoever bears the address reads the file: “own” is one's own address, “closed” one that nobody was given.
  calendar: async (m, p, scope) => {
    if (scope === 'open') return null;
    const token = randomUUID();
    if (scope === 'own' && p.person) await m.query('insert into feed (person, token, made) values ($1, sha256($2), concord_now()) on conflict (person) do update set token = excluded.token', [p.person.id, Buffer.from(token)]);
    return scope === 'own' && !p.person ? null : token;
  },
  silence: async (m, p, scope) => {
    const party = scope === 'own' ? p.party : strangerOf(p.party);
    return scope === 'closed' ? null : one(m, 'select s.id from silence s join action a on a.id = s.action where a.lead = $1 order by s.announced_at', party);
  },
  speeches: async (m, p, scope) => {
    const party = scope === 'own' ? p.party : strangerOf(p.party);
    return one(m, `select id from speech where party = $1 and file is not null and ${scope === 'open' ? '' : 'not'} state = 'delivered'`, party);
  },
  adoption: (m, p, scope) => placeFor(m.places, p, 'action', scope),
  documents: async (m, p, scope) => {
    const party = scope === 'own' ? p.party : strangerOf(p.party);
    return scope === 'closed' ? null : one(m, 'select d.symbol as id from document d join action a on a.id = d.action where a.lead = $1 order by d.at, d.symbol', party).then((symbol) => symbol && encodeURIComponent(symbol));
  },
  // What is published, by its symbol as one part of an address; “closed” one that is not.
  adopted: (m, _, scope) => one(m, scope === 'closed' ? `select 'HSN-1999-1' as id` : `select replace(symbol, '/', '-') as id from publication order by at, symbol`),
  commitment: (m, _, scope) => one(m, scope === 'closed' ? `select 'HSN-C-1999-1' as id` : `select replace(number, '/', '-') as id from commitment where level = 'public' order by number`),
  evidence: async (m, p, scope) => {
    const party = scope === 'own' ? p.party : strangerOf(p.party);
    return scope === 'open' ? null : one(m, 'select evidence as id from silence_record where party = $1', party);
  },
  commands: () => 'no.such',
};

/** Queries by path. `$` means an object of this kind, `$$` all there are. */
export const QUERIES: Readonly<Record<string, { text: string; kind: string }>> = {
  '/api/meetings/attendance': { text: 'state=NOR', kind: 'network' },
  '/api/meetings/journal': { text: 'day=2027-03-01&zone=Europe/Oslo', kind: 'network' },
  '/api/threads': { text: 'about=$', kind: 'initiative' },
  '/api/threads/naming': { text: 'of=$&identifier=CA-3-P1', kind: 'initiative' },
  '/api/channels/:id/views': { text: 'kind=remark&before=50', kind: 'network' },
  '/api/initiatives/export': { text: 'complete=1&ids=$$', kind: 'initiative' },
  '/api/initiatives/export/network': { text: 'complete=1', kind: 'network' },
};

const form = (name: string, bytes: Buffer | string): Asked['body'] => ({
  type: 'multipart/form-data; boundary=x',
  bytes: Buffer.concat([
    Buffer.from(`--x\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: application/octet-stream\r\n\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n--x--\r\n'),
  ]),
});
const json = (value: unknown): Asked['body'] => ({ type: 'application/json', bytes: JSON.stringify(value) });
/** A link for the persona, or for somebody who lent it one. */
const link = async (m: Means, p: Persona): Promise<string> => {
  const [lender] = await m.query<{ id: string }>(`select id from person where name = 'A Colleague' and home = $1`, [p.key === 'ano' ? 'CAN' : 'CHL']);
  return (await m.personas.linkOf(p.person && p.key !== 'rvk' ? p.person.id : lender!.id)).token;
};
const right = (scope: Wanted): boolean => scope === 'own';
/** The closed account's password was right, the others' is. */
const anybody = (p: Persona): string => p.person?.email ?? 'nobody@example.org';
const onChannel = (more: object) => async (m: Means, p: Persona, scope: Wanted): Promise<Asked | null> => {
  const channel = placeFor(m.places, p, 'thread', scope);
  return channel ? { body: json({ channel, ...more }) } : null;
};

/** Bodies of the routes that take one. `own`: with what one rightly has (a password, a link); `closed`: without. null: not asked in this scope. */
export const BODIES: Readonly<Record<string, (m: Means, p: Persona, scope: Wanted) => Promise<Asked | null>>> = {
  'POST /api/session': async (_, p, scope) => (scope === 'open' ? null : { body: json(right(scope) ? { email: anybody(p), password: PASSWORD } : { email: `${randomUUID()}@example.org`, password: PASSWORD }) }),
  'POST /api/session/hat': async (m, p, scope) => {
    const [other] = await m.query<{ id: string }>(`select h.id from hat h where h.party = $1 and h.person <> coalesce($2, h.person) and h.until is null limit 1`, [strangerOf(p.party), p.person?.id ?? null]);
    return scope === 'open' || !p.person ? null : { body: json({ hat: scope === 'own' ? p.person.hat : other!.id }) };
  },
  'POST /api/session/password': async (_, p, scope) => (scope === 'open' || !p.person ? null : { body: json({ present: scope === 'own' ? PASSWORD : 'not the password', next: PASSWORD }) }),
  'POST /api/invitation': async (m, p, scope) => (scope === 'open' ? null : { body: json({ token: right(scope) ? await link(m, p) : randomUUID() }) }),
  'POST /api/invitation/accept': async (m, p, scope) => (scope === 'open' ? null : { body: json({ token: right(scope) ? await link(m, p) : randomUUID(), password: PASSWORD }) }),
  'PUT /api/me/preferences': async () => ({ body: json({ theme: 'dark' }) }),
  'POST /api/people/preview': async () => ({ body: form('people.csv', 'name,email,lang,function,mandates\nA B,ab@example.org,en,adviser,speak\n') }),
  'POST /api/commitments/imports/preview': async () => ({ body: form('pledges.csv', 'No,Text,Recommending states\n1,Ratify the protocol at once,Chile\n') }),
  'POST /api/demo/sign-in': async (m) => ({ body: json({ person: (await m.query<{ id: string }>('select id from person where closed is null limit 1'))[0]!.id }) }),
  'POST /api/files/upload': async () => ({ body: form('picture.png', PICTURE) }),
  'POST /api/credentials/upload': async () => ({ body: form('letter.png', PICTURE) }),
  'POST /api/imports/upload': async () => ({ body: form('file.xml', smallFile(`XX-9-${randomUUID()}`)) }),
  'POST /api/texts/:id/preview': async () => ({ body: form('text.docx', await wordFile(['We agree;'])) }),
  'POST /api/desk/read': onChannel({ seq: 1 }),
  'POST /api/desk/level': onChannel({ level: 'watch' }),
  'POST /api/inbox/read': async () => ({ body: json({}) }),
  'POST /api/me/calendar': async () => ({ body: json({}) }),
  'PUT /api/me/notices': async () => ({ body: json({ named: 'daily', watched: 'never', tracked: 'never', quiet: 'none', from: '20:00', until: '08:00' }) }),
  'POST /api/silence/plan': async (m, p, scope) => {
    const action = placeFor(m.places, p, 'action', scope);
    return action ? { body: json({ action, date: '2099-01-05', time: '12:00' }) } : null;
  },
  'POST /api/speeches/upload': async () => ({ body: form('statement.txt', 'We thank the chair.') }),
  'POST /api/evidence/upload': async () => ({ body: form('report.txt', 'We trained forty officers.') }),
  'POST /api/silence/upload': async () => ({ body: form('note.txt', 'A note') }),
  'POST /api/commands/:name': async (m) => ({ body: json({ channel: m.places.network.id, command: randomUUID(), payload: {} }) }),
};
/** Routes whose body, and not whose address, names what is one's own. */
export const SCOPED_BODIES = new Set(['POST /api/session', 'POST /api/session/hat', 'POST /api/session/password', 'POST /api/invitation', 'POST /api/invitation/accept', 'POST /api/desk/read', 'POST /api/desk/level', 'POST /api/silence/plan']);
