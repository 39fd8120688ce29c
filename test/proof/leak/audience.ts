// Who may read a token, by whose channel it was said in and the rules of the trade; never by what was read. The seats of the channel's audience may, and nobody else, unless
// a line here says that a text is for more people, and why. Not here: finding out who does (reading.ts).
import { NETWORK, NETWORK_AUDIENCE } from '../../../src/contract/seats.js';
import type { Query } from '../objects.js';
import type { Token } from './tokens.js';

/** Texts that leave their channel for the whole Network, by command and field. */
const WIDER: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^person\.(invite|correct)$/, /^name$/, 'an author keeps the name: every member finds it in the directory (§3.1)'],
  [/^people\.import$/, /^rows\.name$/, 'the same, of a list'],
  [/^dossier\.open$/, /^label\./, 'what the agenda of the meeting calls an item that is reserved (e1)'],
  [/^post\.(open|change)$/, /^city$/, 'where a delegation has a post stands on its page'],
];
/** Texts of an action that stand once more in what observers read of it, by command and field. */
const READ: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^action\.(open|revise)$/, /^title\./, 'what a text before the members is called'],
  [/^text\.(add|write|propose|bridge|merge|gavel|translate)$/, /(^|\.)(text|other)$/, 'its words and brackets in both languages, without a name (§3.4, 5)'],
];
/** Texts of a statement or a decision that anybody may read, signed in or not, once it is published (§3.3, §3.16), by command and field. */
const PUBLIC: readonly (readonly [RegExp, RegExp, string])[] = [
  [/^action\.(open|revise)$/, /^(title|purpose)\./, 'what it is called, and the one sentence that a decision may consist of'],
  [/^text\.(add|write|gavel|translate)$/, /(^|\.)(text|other)$/, 'the words that were locked, in both languages'],
  [/^adoption\.translate$/, /^texts\.text$/, 'the language in which they followed'],
  [/^adoption\.correct$/, /^text\./, 'how the words should read'],
  [/^adoption\.supplement$/, /^text\./, 'what supplements them'],
  [/^delivery\.plan$/, /^((forum|item|place)\.|city$)/, 'where it was delivered'],
  [/^candidate\.(mark|reword)$/, /^draft\./, 'what its state has promised and made public'],
  [/^commitment\./, /^(draft|reason|condition|milestones)/, 'how that was changed or planned, and why'],
  [/^report\.(make|extend)$/, /^(words|reason)/, 'what the state reports, and why it has more time'],
  [/^assessment\.(write|reply)$/, /^(words|text)/, 'what an assessor found, and the reply beside it'],
  [/^evidence\.submit$/, /^(title|issuer|url)$/, 'what proves it, where the state has made that public too'],
];
/** Texts that stand in the invitation of each state that was asked to align with a statement, by command and field. */
const INVITED: readonly (readonly [RegExp, RegExp, string])[] = [[/^adoption\.correct$/, /^text\./, 'how the words with which it aligns should read (§3.3)']];
/** Texts of a draft that its state has confirmed: the commitment that was registered out of it is the whole Network’s (§3.9), by command and field. */
const CONFIRMED: readonly (readonly [RegExp, RegExp, string])[] = [[/^candidate\.(mark|reword)$/, /^(draft|sources)\./, 'what is promised, and the words it comes from']];
/** What an assessor found and the state replied is the whole Network’s once it is final (§3.9, 6), by command and field. */
const CONCLUDED: readonly (readonly [RegExp, RegExp, string])[] = [[/^assessment\.(write|reply)$/, /^(words\.|text$)/, 'the finding, with the reply beside it']];
/** Texts of an agreement of two states, which stand in what it made, and of a file, which stand in the candidates that came of it: read by whoever reads those (§3.10), by command and field. */
const MADE: readonly (readonly [RegExp, RegExp, string])[] = [[/^need\.(draft|revise)$/, /^title\./, 'what an envelope about it is called'], [/^initiative\.found$/, /^title\./, 'what the initiative is called that came of an agreement'], [/^match\.propose$/, /^(title|words)\./, 'what two agreed is what they promise or do'], [/^candidates\.import$/, /^taken\.(draft|ref|symbol|url)/, 'what was brought is what is promised']];
/** Names that stand before anybody: the public site says which states there are and what they have published. */
const NAMED: typeof WIDER = [[/^state\.(add|rename|admit)$/, /^short/, 'what a state is called']];
const among = (list: typeof WIDER, { by, field }: Token): boolean => list.some(([command, text]) => command.test(by) && text.test(field));

interface Seat {
  channel: string;
  party: string;
  until: Date | null;
}
export class Audiences {
  private constructor(
    private readonly seats: Map<string, Seat[]>,
    private readonly readings: ReadonlyMap<string, string>,
    private readonly published: ReadonlySet<string>,
    private readonly invitations: ReadonlyMap<string, readonly string[]>,
    private readonly confirmed: ReadonlySet<string>,
    private readonly concluded: ReadonlySet<string>,
    private readonly made: ReadonlyMap<string, readonly string[]>,
    private readonly now: Date,
  ) {}

  /** As the database has it now, of every channel. */
  static async read(query: Query): Promise<Audiences> {
    const rows = await query<Seat>(`select c.id as channel, s.party, s.until from channel c join seat s on s.audience = c.audience where s.since <= concord_now()
      union all select '${NETWORK}', party, until from seat where audience = '${NETWORK_AUDIENCE}'`);
    const seats = new Map<string, Seat[]>();
    for (const row of rows) seats.set(row.channel, [...(seats.get(row.channel) ?? []), row]);
    const readings = new Map((await query<{ id: string; action: string }>('select id, action from reading')).map((r) => [r.action, r.id]));
    const published = new Set((await query<{ id: string }>(`select action as id from publication union select id from commitment where level = 'public' union select candidate from commitment where level = 'public' and candidate is not null
      union select a.id from assessment a join commitment c on c.id = a.commitment where c.level = 'public' and a.state = 'final'`)).map((a) => a.id));
    const invitations = new Map<string, string[]>();
    for (const i of await query<{ id: string; action: string }>('select invitation as id, statement as action from alignment where invitation is not null')) invitations.set(i.action, [...(invitations.get(i.action) ?? []), i.id]);
    const confirmed = new Set((await query<{ id: string }>(`select id from candidate where state = 'confirmed'`)).map((c) => c.id));
    const concluded = new Set((await query<{ id: string }>(`select id from assessment where state = 'final'`)).map((a) => a.id));
    const made = new Map<string, string[]>();
    const fruits = `select id, made from match where made is not null union all select need, id from match union all select offer, id from match
      union all select channel, (data->>'initiative')::uuid from entry where type = 'initiative.founded' union all select c.id, k.candidate from candidates_import_key k join channel c on c.kind = 'delegation' and c.owner = k.owner`;
    for (const m of await query<{ id: string; made: string }>(fruits)) made.set(m.id, [...(made.get(m.id) ?? []), m.made]);
    return new Audiences(seats, readings, published, invitations, confirmed, concluded, made, (await query<{ now: Date }>('select concord_now() as now'))[0]!.now);
  }

  /** The whole Network reads it, whatever its channel. */
  private isWhole(token: Token): boolean {
    const { channel } = token;
    return among(WIDER, token) || (this.confirmed.has(channel) && among(CONFIRMED, token)) || (this.concluded.has(channel) && among(CONCLUDED, token)) || this.madeOf(token).some((id) => this.confirmed.has(id));
  }

  /** What has come of it, where its text stands again. */
  private madeOf(token: Token): readonly string[] {
    return among(MADE, token) ? (this.made.get(token.channel) ?? []) : [];
  }

  /** Channels beside its own in which its text stands once more. */
  private beside(token: Token): readonly string[] {
    const reading = among(READ, token) ? this.readings.get(token.channel) : undefined;
    return [...(reading ? [reading] : []), ...this.madeOf(token), ...(among(INVITED, token) ? (this.invitations.get(token.channel) ?? []) : [])];
  }

  /** May somebody of this party read it: now, or, with `since`, at some time after that? */
  may(party: string | null, token: Token, since = this.now): boolean {
    const { channel, party: owner } = token;
    if (among(NAMED, token) || (this.published.has(channel) && among(PUBLIC, token))) return true;
    if (party === null) return false;
    const held = (where: string): boolean => (this.seats.get(where) ?? []).some((s) => s.party === party && (s.until === null || s.until > since));
    if (channel === '') return party === owner;
    return held(channel) || (this.isWhole(token) && held(NETWORK)) || this.beside(token).some(held);
  }
}
