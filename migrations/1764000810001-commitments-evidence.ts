// Evidence for commitments with what became of it, and assessments by states that have no part in them. What was found of a piece keeps its time, so that any past day can be asked.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const lang = (column: string): string => `${column} text check (${column} in ('en', 'fr'))`;

export class CommitmentsEvidence1764000810001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table evidence (
        id uuid primary key, commitment uuid not null references commitment (id), party text not null references state (code), person uuid references person (id),
        report uuid references commitment_report (id), milestone uuid references milestone (id), type text not null, title text not null, issued date not null, issuer text not null, lang text not null,
        access text not null check (access in ('network', 'public', 'assessor')), file uuid references file (id), url text, state text not null check (state in ('submitted', 'accepted', 'insufficient', 'contested', 'resolved')),
        holds boolean, dead timestamptz, tried timestamptz, judged_party text, judged_person uuid references person (id), judged timestamptz,
        contested_party text, contested_person uuid references person (id), contested timestamptz, reason text, ${lang('reason_lang')}, at timestamptz not null, check (file is not null or url is not null));
      create index evidence_commitment on evidence (commitment, at);
      create index evidence_contested on evidence (contested) where state = 'contested';
      create index evidence_tried on evidence (tried nulls first) where url is not null;
      create table evidence_step (evidence uuid not null references evidence (id), at timestamptz not null, state text not null, holds boolean, primary key (evidence, at));
      create table assessment (
        id uuid primary key references channel (id), commitment uuid not null references commitment (id), assessor text not null references state (code), state text not null check (state in ('draft', 'comment', 'final', 'declined')),
        completion text check (completion in ('no-evidence', 'not-started', 'limited', 'substantial', 'complete')), words_en text, words_fr text, person uuid references person (id), written timestamptz,
        submitted timestamptz, due timestamptz, reply text, ${lang('reply_lang')}, reply_party text, reply_person uuid references person (id), replied timestamptz, reason text, ${lang('reason_lang')},
        commissioned_party text not null, commissioned_person uuid references person (id), commissioned timestamptz not null, final timestamptz,
        check ((state = 'final') = (final is not null)), check (state not in ('comment', 'final') or due is not null));
      create index assessment_commitment on assessment (commitment, final);
      create unique index assessment_asked on assessment (commitment, assessor) where state in ('draft', 'comment');`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
