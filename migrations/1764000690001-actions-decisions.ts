// Questions that members answer without meeting: decisions with quorum and deadline, graded positions (those told to the chair alone each in a channel), outcomes with a day of review.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const said = `comment text, lang text check (lang in ('en', 'fr')), at timestamptz not null, person uuid references person (id)`;

export class ActionsDecisions1764000690001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table decision (
        id uuid primary key, action uuid not null references action (id), question_en text not null, question_fr text not null, state text not null, due timestamptz not null, quorum int not null,
        majority text not null, parties text[] not null, party text not null, person uuid references person (id), put timestamptz not null, closed timestamptz, reason text, reason_lang text);
      create index decision_action on decision (action);
      create table decision_answer (decision uuid not null references decision (id), party text not null, answer text not null check (answer in ('yes', 'no', 'abstain')), ${said}, primary key (decision, party));
      create table gauge (
        id uuid primary key, action uuid not null references action (id), question_en text not null, question_fr text not null, paragraph uuid references text_paragraph (id),
        shown text not null check (shown in ('named', 'chair')), state text not null, parties text[] not null, party text not null, person uuid references person (id), opened timestamptz not null);
      create index gauge_action on gauge (action);
      create table gauge_grade (gauge uuid not null references gauge (id), party text not null, grade text not null, channel uuid unique references channel (id), ${said}, primary key (gauge, party));
      create table outcome (
        id uuid primary key, action uuid not null references action (id), text_en text not null, text_fr text not null, state text not null, review timestamptz,
        party text not null, person uuid references person (id), recorded timestamptz not null, reviews jsonb not null default '[]');
      create index outcome_action on outcome (action);`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
