// Reports of states on what they have committed themselves to; and until when the next report on a commitment is awaited of whom: each answer with the time in which it held, so that any past day can be asked; a week late, it is the head of a delegation who hears.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommitmentsReporting1764000810000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table commitment_report (
        id uuid primary key, commitment uuid not null references commitment (id), party text not null references state (code), person uuid references person (id), since timestamptz not null,
        stage text not null check (stage in ('planning', 'in-progress', 'fulfilled')), percent int check (percent between 0 and 100), value numeric, words_en text, words_fr text,
        nothing_new boolean not null, next date, at timestamptz not null);
      create index commitment_report_last on commitment_report (commitment, party, at);
      create table report_due (
        commitment uuid not null references commitment (id), party text not null references state (code), since timestamptz not null, until timestamptz, base timestamptz not null, due timestamptz not null,
        why text not null check (why in ('cycle', 'extended', 'called')), reason text, reason_lang text check (reason_lang in ('en', 'fr')), step smallint, primary key (commitment, party, since));
      create unique index report_due_open on report_due (commitment, party) where until is null;
      create index report_due_soonest on report_due (due) where until is null;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
