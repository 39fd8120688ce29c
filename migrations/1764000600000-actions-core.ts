// Collective actions, each with the id of its channel; and the audience of the members, in which every state that is a member now, or was or will be, has its seat
// for those days, the chair for its term, the secretariat always.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NETWORK = '00000000-0000-4000-8000-0000000000a1';
const MEMBERS = '00000000-0000-4000-8000-0000000000a3';

export class ActionsCore1764000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table action (
        id uuid primary key references channel (id), kind text not null, stage text not null, lead text not null references state (code),
        title_en text not null, title_fr text not null, purpose_en text not null, purpose_fr text not null, lang text not null, priorities text[] not null,
        party text not null, person uuid references person (id), opened timestamptz not null, tabled timestamptz, updated timestamptz not null,
        closed_at timestamptz, closed_party text, closed_person uuid references person (id), reason text, reason_lang text, search tsvector not null);
      create index action_search on action using gin (search);
      create index action_lead on action (lead);
      create index action_updated on action (updated desc, id);

      insert into seat (audience, party, seat, since, until)
        select '${MEMBERS}', party, seat, since, until from seat where audience = '${NETWORK}' and seat in ('delegate', 'chair', 'secretariat') on conflict do nothing;
      update authority set epoch = epoch + 1;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
