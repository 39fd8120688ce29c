// Registration for a meeting: the seats a country, the participants of each delegation, and who has come in to which sitting.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MeetingsRegistration1764000770000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table registration (meeting uuid primary key references meeting (id), plus int not null, until timestamptz not null);
      create table registration_allowance (meeting uuid not null references registration (meeting), party text not null references state (code), plus int not null, primary key (meeting, party));
      create table participant (
        id uuid primary key, meeting uuid not null references registration (meeting), party text not null references state (code), subject uuid references person (id), name text not null, title text not null,
        capacity text not null check (capacity in ('head', 'alternate', 'delegate', 'adviser', 'expert')), state text not null, code text unique, reason text, reason_lang text,
        person uuid references person (id), registered timestamptz not null);
      create index participant_meeting on participant (meeting, party);
      create table participant_arrival (participant uuid not null references participant (id), sitting uuid not null references sitting (id), at timestamptz not null, primary key (participant, sitting));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
