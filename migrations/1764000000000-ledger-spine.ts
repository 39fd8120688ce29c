// The ledger's tables: channels, seats, hats, entries, receipts, alarms, attention. Entries and receipts cannot be changed, by trigger and by right.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class LedgerSpine1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table installation (sole boolean primary key default true check (sole), history uuid not null default gen_random_uuid(),
        made timestamptz not null default now(), demonstration boolean not null default false, shift interval not null default '0');
      insert into installation default values;
      create function concord_now() returns timestamptz language sql volatile parallel safe as 'select clock_timestamp() + shift from installation';
      create table authority (sole boolean primary key default true check (sole), epoch bigint not null default 0);
      insert into authority default values;

      create table channel (
        id uuid primary key, kind text not null, audience uuid not null, owner text, parent uuid references channel (id),
        head bigint not null default 0, hash bytea not null default '\\x', opened timestamptz not null default now());
      create index channel_parent on channel (parent);
      create index channel_audience on channel (audience);

      create table seat (audience uuid not null, party text not null, seat text not null, since timestamptz not null, until timestamptz,
        primary key (audience, party, seat, since));
      create index seat_party on seat (party);
      insert into channel (id, kind, audience) values ('00000000-0000-4000-8000-000000000001', 'network', '00000000-0000-4000-8000-0000000000a1');
      insert into seat values ('00000000-0000-4000-8000-0000000000a1', 'secretariat', 'secretariat', '-infinity', null);

      create table hat (id uuid primary key, person uuid not null, party text not null, mandates text[] not null, since timestamptz not null, until timestamptz);
      create index hat_person on hat (person);
      create index hat_party on hat (party);

      create table entry (
        channel uuid not null references channel (id), seq bigint not null, at timestamptz not null, due timestamptz, type text not null, data jsonb not null,
        touched text[] not null, party text not null, person uuid, seat text not null, behalf text, command uuid not null,
        wire text not null, prev bytea not null, hash bytea not null, primary key (channel, seq));
      create index entry_command on entry (command);
      create index entry_at on entry (at);

      create table receipt (command uuid primary key, channel uuid not null, author text not null, body bytea not null, outcome json not null, at timestamptz not null);

      create table alarm (key text primary key, channel uuid not null references channel (id), command text not null, payload jsonb not null, due timestamptz not null,
        round int not null default 0, tries int not null default 0, held timestamptz);
      create index alarm_due on alarm (due);

      create table marker (person uuid not null, channel uuid not null references channel (id), seq bigint not null, primary key (person, channel));
      create table follow (person uuid not null, channel uuid not null references channel (id), level text not null, primary key (person, channel));
      create index follow_channel on follow (channel);
      create table interest (channel uuid not null references channel (id), party text not null, primary key (channel, party));
      create index interest_party on interest (party);

      -- Where socket.io's PostgreSQL adapter would put what is too long for a NOTIFY; ours only carries numbers, but it tidies the table.
      create table socket_io_attachments (id bigserial unique, created_at timestamptz default now(), payload bytea);

      create function refuse_change() returns trigger language plpgsql as $$
      begin raise exception 'the record is append-only: % on % is refused', tg_op, tg_table_name using errcode = 'insufficient_privilege'; end $$;
      create trigger entry_is_append_only before update or delete on entry for each row execute function refuse_change();
      create trigger entry_is_never_emptied before truncate on entry for each statement execute function refuse_change();
      create trigger receipt_is_append_only before update or delete on receipt for each row execute function refuse_change();
      create trigger receipt_is_never_emptied before truncate on receipt for each statement execute function refuse_change();

      do $$ begin
        if not exists (select from pg_roles where rolname = 'concord_app') then create role concord_app nologin; end if;
      end $$;
      grant usage on schema public to concord_app;
      alter default privileges in schema public grant select, insert, update, delete on tables to concord_app;
      alter default privileges in schema public grant usage, select on sequences to concord_app;
      grant select, insert, update, delete on all tables in schema public to concord_app;
      revoke update, delete, truncate on entry, receipt from concord_app;
      revoke delete, truncate on channel from concord_app;
      revoke insert, update, delete on installation from concord_app;
      revoke insert, delete on authority from concord_app;
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
