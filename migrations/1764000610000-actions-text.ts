// Negotiated texts: one an action, its paragraphs, its journal of acts on words, what was issued. Words stand here, not in the ledger, so that they can be erased with the chain intact.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ActionsText1764000610000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table text_document (
        id uuid primary key references action (id), kind text not null, rev int not null, revision int not null, ordered uuid[] not null, reservations jsonb not null);

      create table text_paragraph (
        id uuid primary key, text uuid not null references text_document (id), kind text not null, status text not null, issued text, revision int not null, content jsonb not null,
        follow_state text not null, follow_based int not null, concept boolean not null, flag jsonb, gavel jsonb, reservations jsonb not null, answers jsonb not null, agreed_at timestamptz,
        into_ids uuid[] not null);
      create index text_paragraph_text on text_paragraph (text);

      create table text_act (
        text uuid not null references text_document (id), seq bigint not null, paragraph uuid not null references text_paragraph (id), at timestamptz not null,
        act jsonb not null, status text not null, content jsonb not null, primary key (paragraph, seq));
      create index text_act_text on text_act (text, seq);

      create table text_issue (
        text uuid not null references text_document (id), seq bigint not null, kind text not null, rev int not null, at timestamptz not null, brackets int not null, agreed int not null, count int not null,
        numbers jsonb not null, primary key (text, seq));`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
