// Rows → views: how many are registered in the meeting's channel, who they are in their delegation's; the list across delegations for those who read them. Not here: registering.
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { ParticipantRow, ParticipantView } from '../../contract/registration.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { ownOf, Views, type ReadTx } from '../../ledger/views.js';
import { accreditationOf, LETTERS } from './registration.store.js';

const REGISTRATION = `
  select r.meeting as id, r.plus, ${isoUtc('r.until')} as until,
    coalesce((select json_agg(json_build_object('party', a.party, 'plus', a.plus) order by a.party) from registration_allowance a where a.meeting = r.meeting), '[]') as allowed,
    coalesce((select json_agg(json_build_object('party', x.party, 'registered', x.registered, 'approved', x.approved, 'arrived', x.arrived) order by x.party) from (
      select p.party, count(*) filter (where p.state in ('registered', 'approved'))::int as registered, count(*) filter (where p.state = 'approved')::int as approved,
        count(*) filter (where exists (select from participant_arrival v where v.participant = p.id))::int as arrived
      from participant p where p.meeting = r.meeting group by p.party) x), '[]') as parties
  from registration r where r.meeting = any($1::uuid[])`;
const COLUMNS = `
  p.id, p.meeting, p.subject as person, p.name, p.title, p.capacity, p.state, p.code, case when p.state = 'declined' then json_build_object('text', p.reason, 'lang', p.reason_lang) end as declined,
  coalesce((select json_agg(json_build_object('sitting', v.sitting, 'at', ${isoUtc('v.at')}) order by v.at, v.sitting) from participant_arrival v where v.participant = p.id), '[]') as arrived`;
const OWN = `(select owner from channel where id = $1 and kind = 'delegation')`;
const PARTICIPANTS = `
  select ${COLUMNS}, json_build_object('party', p.party, 'person', p.person, 'at', ${isoUtc('p.registered')}) as by
  from participant p where p.party = ${OWN} and ($2::text[] is null or p.id::text = any($2::text[])) order by p.registered, p.id`;
/** $1 the meeting, $2 the reader's party: its own, and those of every other delegation in whose channel it is seated. */
const ROWS = `
  select ${COLUMNS}, p.party, c.id as channel from (select concord_now() as now) t, participant p join channel c on c.kind = 'delegation' and c.owner = p.party
  where p.meeting = $1 and exists (select from seat s where s.audience = c.audience and s.party = $2 and s.since <= t.now and (s.until is null or s.until > t.now))
  order by p.party, p.registered, p.id`;

@Injectable()
export class RegistrationViewReaders implements OnModuleInit {
  constructor(
    private readonly views: Views,
    private readonly db: ReadDb,
  ) {}

  onModuleInit(): void {
    this.views.register('registration', ownOf(REGISTRATION));
    const participants = (tx: ReadTx, channel: string, ids: string[] | null) => tx.query<ParticipantView & { id: string }>(PARTICIPANTS, [channel, ids]);
    this.views.register('participant', { byIds: (tx, ids, channel) => participants(tx, channel, ids), ofChannel: (tx, channel) => participants(tx, channel, null) });
  }

  /** Participants of a meeting that this party may read, with what their credentials make of them now. */
  async rows(meeting: string, party: string): Promise<ParticipantRow[]> {
    const rows = await this.db.query<Omit<ParticipantRow, 'accreditation'>>(ROWS, [meeting, party]);
    const [[at], letters] = await Promise.all([this.db.query<{ now: Date }>('select concord_now() as now'), this.db.query<Parameters<typeof accreditationOf>[0][number]>(LETTERS, [rows.map((r) => r.party)])]);
    return rows.map((r) => ({ ...r, accreditation: accreditationOf(letters, r.party, at!.now) }));
  }
}
