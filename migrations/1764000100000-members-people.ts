// States, their dated membership and chair terms; people, posts, roles, credentials; accounts and sign-in. The plenary and the secretariat's own channel
// are born here, because every installation has them from its first minute.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const states = `
  insert into channel (id, kind, audience, owner) values
    ('00000000-0000-4000-8000-000000000001', 'network', '00000000-0000-4000-8000-0000000000a1', null),
    ('00000000-0000-4000-8000-000000000002', 'delegation', '00000000-0000-4000-8000-0000000000a2', 'secretariat') on conflict do nothing;
  insert into seat (audience, party, seat, since) values
    ('00000000-0000-4000-8000-0000000000a1', 'secretariat', 'secretariat', '2000-01-01T00:00:00Z'),
    ('00000000-0000-4000-8000-0000000000a2', 'secretariat', 'secretariat', '2000-01-01T00:00:00Z') on conflict do nothing;

  create table state (
    code text primary key check (code ~ '^[A-Z]{3}$'), channel uuid not null unique references channel (id), audience uuid not null unique,
    short_en text not null, short_fr text not null, long_en text not null, long_fr text not null,
    article_fr text not null, sort_en text not null, sort_fr text not null, named timestamptz not null);
  create table former_name (state text not null references state (code), until timestamptz not null, short_en text not null, short_fr text not null, primary key (state, until));
  create table quota (party text primary key, people int not null check (people between 1 and 1000));
  insert into quota values ('secretariat', 100);

  create table membership (
    id uuid primary key, state text not null references state (code), status text not null check (status in ('member', 'observer', 'partner', 'invited')),
    since timestamptz not null, until timestamptz, decision text, ended_decision text, check (until is null or until > since));
  create index membership_state on membership (state);

  create table term (
    id uuid primary key, state text not null references state (code), since timestamptz not null, until timestamptz not null,
    stage text not null check (stage in ('incoming', 'in-office', 'outgoing', 'past', 'cancelled')), check (until > since));`;

const people = `
  create table post (
    id uuid primary key, party text not null, kind text not null check (kind in ('capital', 'mission', 'other')), city text not null, zone text not null,
    lang text not null check (lang in ('en', 'fr')), opens time not null default '09:00', closes time not null default '18:00', closed timestamptz);
  create index post_party on post (party);

  create table person (
    id uuid primary key, home text not null, name text not null, email text not null, email_key text not null unique, password text,
    lang text not null check (lang in ('en', 'fr')), zone text, theme text not null default 'system' check (theme in ('system', 'light', 'dark')),
    last_hat uuid, made timestamptz not null default now(), closed timestamptz);
  create index person_home on person (home);

  create table role (
    id uuid primary key references hat (id) deferrable initially deferred, person uuid not null references person (id), party text not null, post uuid references post (id),
    function text not null check (function in ('head', 'alternate', 'delegate', 'adviser', 'focal-point', 'capital-approver', 'officer')),
    mandates text[] not null, since timestamptz not null, until timestamptz);
  create index role_party on role (party);
  create index role_person on role (person);
  create index role_post on role (post);

  create table credentials (
    id uuid primary key, party text not null, issuer text not null, authority text not null check (authority in ('HoS', 'HoG', 'MFA')),
    since timestamptz not null, until timestamptz, roles uuid[] not null,
    status text not null check (status in ('submitted', 'accepted', 'provisional', 'rejected', 'expired', 'revoked')), reason text);
  create index credentials_party on credentials (party);`;

const accounts = `
  create table session (
    id uuid primary key, token bytea not null unique, person uuid not null references person (id), hat uuid, made timestamptz not null,
    seen timestamptz not null, expires timestamptz not null, agent text not null default '');
  create index session_person on session (person);
  create table invitation (token bytea primary key, person uuid not null references person (id), made timestamptz not null, expires timestamptz not null, issuer uuid);
  create index invitation_person on invitation (person);
  create table throttle (key text primary key, failures int not null, last timestamptz not null, free timestamptz not null);`;

export class MembersPeople1764000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const sql of [states, people, accounts]) await db.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
