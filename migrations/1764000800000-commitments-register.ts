// The register of commitments: candidates, what was registered with every version of it, milestones, shares and sources.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const both = (...names: string[]): string => names.map((n) => `${n}_en text not null, ${n}_fr text not null`).join(', ');
const lang = (column: string): string => `${column} text check (${column} in ('en', 'fr'))`;
const by = 'party text not null, person uuid references person (id)';

const ACCENTED = 'àáâãäåçèéêëìíîïñòóôõöùúûüýÿÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖÙÚÛÜÝ';
const PLAIN = 'aaaaaaceeeeiiiinooooouuuuyyAAAAAACEEEEIIIINOOOOOUUUUY';
/** In its own language, as written and without accents. */
const stemmed = (lang: string, text: string): string => `to_tsvector('${lang}', ${text}) || to_tsvector('${lang}', translate(${text}, '${ACCENTED}', '${PLAIN}'))`;

export class CommitmentsRegister1764000800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table commitment_series (year int primary key, last int not null);
      create table candidate (
        id uuid primary key references channel (id), owner text not null references state (code), state text not null check (state in ('marked', 'offered', 'declined', 'confirmed', 'discarded')),
        version int not null, content jsonb not null, ${by}, at timestamptz not null, since timestamptz not null, reason text, ${lang('reason_lang')});
      create index candidate_owner on candidate (owner);
      create table commitment (
        id uuid primary key references channel (id), number text not null unique, owner text not null references state (code), state_group uuid references state_group (id),
        form text not null check (form in ('single', 'joint', 'group', 'child')), type text not null check (type in ('policy', 'operational', 'financial', 'partnership', 'training', 'advocacy')),
        ${both('title', 'words', 'measure', 'indicator')}, baseline numeric, target numeric, unit text not null, priorities text[] not null, themes text[] not null, goals text[] not null, regions text[] not null,
        starts date, due date, level text not null check (level in ('network', 'public')), counted boolean not null,
        stage text not null check (stage in ('registered', 'conditional', 'active', 'closed')), outcome text check (outcome in ('fulfilled', 'partly', 'not-fulfilled', 'superseded', 'withdrawn')), reason text, ${lang('reason_lang')},
        condition_en text, condition_fr text, condition_due date, condition_state text check (condition_state in ('open', 'met', 'dropped')), condition_at timestamptz,
        version int not null, slips int not null, forum text, meeting uuid references meeting (id), year int not null, historic boolean not null, cycle int not null,
        same_as uuid references commitment (id), same_since timestamptz, parent uuid references commitment (id), superseded_by uuid references commitment (id), candidate uuid references candidate (id),
        ${by}, registered timestamptz not null, activated timestamptz, closed timestamptz, reckoned timestamptz not null,
        search tsvector not null generated always as (${stemmed('english', `number || ' ' || unit || ' ' || title_en || ' ' || words_en || ' ' || measure_en`)} || ${stemmed('french', `title_fr || ' ' || words_fr || ' ' || measure_fr`)}) stored,
        check ((stage = 'closed') = (outcome is not null)), check ((stage = 'closed') = (closed is not null)));
      create index commitment_owner on commitment (owner);
      create index commitment_registered on commitment (registered desc, id desc);
      create index commitment_due on commitment (due, id);
      create index commitment_search on commitment using gin (search);
      create index commitment_parent on commitment (parent) where parent is not null;
      create index commitment_same on commitment (same_as) where same_as is not null;
      create unique index commitment_candidate on commitment (candidate) where candidate is not null;
      create index commitment_meeting on commitment (meeting) where meeting is not null;
      create table commitment_version (
        commitment uuid not null references commitment (id), version int not null, content jsonb not null, starts date, due date, counted boolean not null, level text not null, priorities text[] not null,
        effect text check (effect in ('clarified', 'reduced', 'increased', 'rescheduled')), reason text, ${lang('reason_lang')}, slips int not null, ${by}, at timestamptz not null, primary key (commitment, version));
      create table milestone (
        id uuid primary key, commitment uuid not null references commitment (id), no int not null, ${both('title')}, starts date, due date, weight int not null check (weight between 0 and 100),
        evidence_required boolean not null, done timestamptz, moved int not null default 0, dropped timestamptz);
      create index milestone_commitment on milestone (commitment);
      create table commitment_share (
        commitment uuid not null references commitment (id), party text not null references state (code), lead boolean not null, share int not null check (share between 0 and 100),
        asked timestamptz not null, joined timestamptz, left_at timestamptz, primary key (commitment, party, asked));
      create unique index commitment_share_stands on commitment_share (commitment, party) where left_at is null;
      create index commitment_share_party on commitment_share (party);
      create table commitment_source (
        id uuid primary key, commitment uuid references commitment (id), candidate uuid references candidate (id), kind text not null check (kind in ('entry', 'speech', 'paragraph', 'document', 'recommendation')),
        channel uuid references channel (id), seq bigint, ref text, symbol text, words text not null, ${lang('lang')}, party text, url text, seconds int, at timestamptz not null);
      create index commitment_source_commitment on commitment_source (commitment);
      create index commitment_source_candidate on commitment_source (candidate);
      create index commitment_source_line on commitment_source (channel, seq) where channel is not null;`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
