// Rules of procedure by version; rounds of silence with each member's voice, requests, questions, what was recorded on behalf; whom the notice reached; gap-free numbers.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const LANG = `text check (LANG in ('en', 'fr'))`;
const lang = (column: string): string => `${column} ${LANG.replace('LANG', column)}`;
/** Who said something, and when. */
const mark = (prefix: string, needed = ''): string => `${prefix}_party text ${needed}, ${prefix}_person uuid references person (id), ${prefix}_at timestamptz ${needed}`;

const profile = `
  create table profile (id uuid primary key, name text not null unique, rules jsonb not null, party text not null, person uuid references person (id), adopted timestamptz not null unique, decision text);
  insert into profile values ('00000000-0000-4000-8000-0000000000b1', '0', '{"silenceHours":72,"urgentHours":24,"objectHours":24,"extensions":1,"extensionHours":48,"positionsHours":48,"disputeHours":24,"opens":"09:00","closes":"18:00","outageMinutes":10,"outageWindowHours":4}',
    'operator', null, '2000-01-01T00:00:00Z', null);
  create table series (kind text not null, year int not null, last int not null, primary key (kind, year));`;

const silence = `
  create table silence (
    id uuid primary key, action uuid not null references action (id), round int not null, symbol text not null, state text not null, mode text not null check (mode in ('strict', 'collecting')),
    meeting boolean not null, urgent_reason text, ${lang('urgent_lang')}, needs text[] not null default '{}', profile uuid not null references profile (id),
    hash text not null, revision int not null, paragraphs jsonb not null, posted_en timestamptz not null, posted_fr timestamptz not null,
    ${mark('announced', 'not null')}, starts timestamptz not null, started timestamptz, due timestamptz not null, first_due timestamptz not null,
    date text not null, time text not null, zone text not null, city text not null, country text not null,
    extensions int not null default 0, outage_since timestamptz, outage_until timestamptz, warnings jsonb not null, unlisted text[] not null,
    ended timestamptz, ended_party text, ended_person uuid references person (id), ended_reason text, ${lang('ended_lang')}, concordance boolean not null default false,
    was uuid references silence (id), adopted_as text, check (due > starts), unique (action, round));
  create unique index silence_live on silence (action) where state in ('announced', 'running', 'broken', 'consultation');
  create table silence_consent (silence uuid not null references silence (id), party text not null, person uuid references person (id), at timestamptz not null, primary key (silence, party));
  create table silence_voice (
    silence uuid not null references silence (id), party text not null, voice text not null check (voice in ('silent', 'positive', 'broke', 'lifted', 'late')),
    paragraphs text[] not null default '{}', reason text, wording text, ${lang('lang')}, at timestamptz, seq bigint, person uuid references person (id), behalf boolean not null default false,
    objected timestamptz, reverses boolean not null default false, primary key (silence, party));
  create table silence_request (
    id uuid primary key, silence uuid not null references silence (id), hours int not null, reason text not null, ${lang('lang')} not null, ${mark('by', 'not null')},
    state text not null check (state in ('asked', 'granted', 'refused', 'moot')), ${mark('decided')});
  create index silence_request_of on silence_request (silence);
  create table silence_question (
    id uuid primary key, silence uuid not null references silence (id), text text not null, ${lang('lang')} not null, ${mark('by', 'not null')}, answer text, ${lang('answer_lang')}, ${mark('answered')});
  create index silence_question_of on silence_question (silence);
  create table silence_record (
    id uuid primary key, silence uuid not null references silence (id), party text not null, act text not null, evidence uuid not null references file (id), received timestamptz not null,
    ${mark('by', 'not null')}, state text not null, until timestamptz not null, ${mark('answered')}, answer_reason text, ${lang('answer_lang')}, ${mark('decided')}, stands boolean, before jsonb not null);
  create index silence_record_of on silence_record (silence);
  create table silence_reach (silence uuid not null references silence (id), party text not null, at timestamptz not null, how text not null, person uuid references person (id), primary key (silence, party));`;

export class ActionsSilence1764000620001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(profile);
    await db.query(silence);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
