// Votes in a sitting: what is voted on and how it stands, one ballot a state and run, what tellers counted, how states had intended to vote.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const choice = `choice text not null check (choice in ('yes', 'no', 'abstain'))`;

export class MeetingsVotes1764000720000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table vote (
        id uuid primary key, meeting uuid not null references meeting (id), number int, sitting uuid references sitting (id), question_en text not null, question_fr text not null, about text not null,
        kind text not null, majority text, tie text not null, state text not null, party text not null, person uuid references person (id), requested timestamptz not null, run int not null default 1,
        second_of uuid references vote (id), action uuid, hash text, symbol text, again timestamptz, entitled text[] not null default '{}', opened timestamptz, declared timestamptz, outcome text, tally jsonb, counted jsonb, voids jsonb not null default '[]',
        seed text, commit text, drawn text, pressed timestamptz, roll text[] not null default '{}', by_paper boolean not null default false,
        call_order text[] not null default '{}', call_round int not null default 1, call_at int not null default 0, call_missed text[] not null default '{}', call_due timestamptz, call_seconds int not null default 0);
      create index vote_meeting on vote (meeting);
      create unique index vote_second_of on vote (second_of) where state <> 'withdrawn';
      create table vote_ballot (
        vote uuid not null references vote (id), run int not null, party text not null, ${choice}, at timestamptz not null, person uuid references person (id), behalf boolean not null, corrected boolean not null default false,
        primary key (vote, run, party));
      create table vote_teller (vote uuid not null references vote (id), run int not null, person uuid not null references person (id), yes int not null, no int not null, abstain int not null, primary key (vote, run, person));
      create table vote_intention (vote uuid not null references vote (id), party text not null, ${choice}, at timestamptz not null, person uuid references person (id), primary key (vote, party));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
