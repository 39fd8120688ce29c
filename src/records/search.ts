// One question, all that the reader may read: initiatives, actions, commitments, threads, caucuses, remarks, states, people; English and French stems, with and without accents.
// Not here: the statements about a room's tables (the rooms), the catalogue's own filter (initiatives).
import { Injectable } from '@nestjs/common';
import { SEARCH_MAX, SEARCH_MIN, type Found } from '../contract/records.js';
import { NETWORK_AUDIENCE } from '../contract/seats.js';
import { ActionsLists } from '../actions/actions.lists.js';
import { RegisterLists } from '../commitments/register/register.lists.js';
import { searchDiscussions } from '../discussions/discussions.search.js';
import { InitiativesLists } from '../initiatives/initiatives.lists.js';
import { unaccentedSql } from '../kernel/sql.js';
import { ReadDb } from '../ledger/read-db.js';
import type { Asked } from '../ledger/search.sql.js';

const NOTHING: Found = { initiatives: [], actions: [], commitments: [], threads: [], caucuses: [], remarks: [], states: [], people: [] };
const LONGEST = 200;

const unaccented = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');
/** All of the words, the last one perhaps unfinished: `clear & roa:*`. Letters and digits only, so that nothing in it is an operator. */
const tsquery = (words: readonly string[]): string => `${words.join(' & ')}:*`;

/** As the question is made comparable: small letters without accents, one space for whatever stands between words. */
const folded = (column: string): string => `regexp_replace(lower(${unaccentedSql(column)}), '[^[:alnum:]]+', ' ', 'g')`;
const NAMES = ['code', 'short_en', 'short_fr', 'long_en', 'long_fr'].map((c) => `${folded(c)} like '%' || $1 || '%'`).join(' or ');
/** $3 is a hat of a party that sits in the Network now: to a state that has left, its members and their people are as closed as the directory is. */
const MEMBER = `exists (select from hat m join seat s on s.party = m.party where m.id = $3 and s.audience = '${NETWORK_AUDIENCE}' and s.since <= t.now and (s.until is null or s.until > t.now))`;
const STATES = `select code from state, (select concord_now() as now) t where (${NAMES}) and ${MEMBER} order by (lower(code) = $1) desc, code limit $2`;
/** Those who hold an office now: the directory of the Network. */
const PEOPLE = `
  select p.id, p.name, p.home as party from person p, (select concord_now() as now) t
  where p.closed is null and ${folded('p.name')} like '%' || $1 || '%' and ${MEMBER}
    and exists (select from hat h where h.person = p.id and h.since <= t.now and (h.until is null or h.until > t.now))
  order by p.name, p.id limit $2`;

@Injectable()
export class Search {
  constructor(
    private readonly db: ReadDb,
    private readonly initiatives: InitiativesLists,
    private readonly actions: ActionsLists,
    private readonly commitments: RegisterLists,
  ) {}

  /** What the party of this hat may read of it, SEARCH_MAX of a kind, best first. Fewer than SEARCH_MIN letters find nothing. */
  async find(hat: string, question: string): Promise<Found> {
    const words = question.slice(0, LONGEST).normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    if (words.join('').length < SEARCH_MIN) return NOTHING;
    const asked: Asked = [hat, tsquery(words), tsquery(words.map(unaccented)), SEARCH_MAX];
    const name = [unaccented(words.join(' ')).toLowerCase(), SEARCH_MAX, hat];
    return this.db.snapshot(async (tx) => ({
      initiatives: await this.initiatives.search(tx, asked),
      actions: await this.actions.search(tx, asked),
      commitments: await this.commitments.search(tx, asked),
      ...(await searchDiscussions(tx, asked)),
      states: (await tx.query<{ code: string }>(STATES, name)).map((s) => s.code),
      people: await tx.query(PEOPLE, name),
    }));
  }
}
