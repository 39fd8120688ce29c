// What states say on an adopted text: explanations, interpretative statements, dissociations, reservations. Nothing of it is erased: what is withdrawn stands there as withdrawn.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const mark = (prefix: string): string => `${prefix}_party text, ${prefix}_person uuid references person (id), ${prefix}_at timestamptz`;

export class ActionsStances1764000670001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table stance (
        id uuid primary key, adoption uuid not null references adoption (id), party text not null, person uuid references person (id), at timestamptz not null,
        kind text not null check (kind in ('explanation', 'interpretation', 'dissociation', 'reservation')), state text not null check (state in ('filed', 'withdrawn')),
        paragraphs text[] not null, en text not null, fr text not null, original text not null check (original in ('en', 'fr')), revised timestamptz, ${mark('translated')}, ${mark('withdrawn')});
      create index stance_of on stance (adoption);
      create unique index stance_one on stance (adoption, party, kind) where state = 'filed';`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
