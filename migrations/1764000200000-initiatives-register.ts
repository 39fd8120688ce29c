// The register of initiatives: one row a record with the exact IATI activity and, beside it, what the catalogue may know of it; its revisions,
// the reporting organisations of states, dated rates of exchange. Not here: files (kernel) and imports (their own migration).
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class InitiativesRegister1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table initiative (
        id uuid primary key references channel (id),
        identifier text not null unique,
        owner text not null, lead text, custody text not null check (custody in ('own', 'foreign')),
        stage text not null check (stage in ('draft', 'shared', 'archived', 'discarded')),
        revision int not null default 1, opened timestamptz not null, updated timestamptz not null,
        activity jsonb not null, protection jsonb not null, tagged text[], source_owned text[] not null,
        source_import uuid, source_sha256 text, source_at timestamptz,
        title_en text not null, title_fr text not null, title_any text not null, sort_en text not null, sort_fr text not null,
        status text, planned_start date, actual_start date, planned_end date, actual_end date, starts date, ends date,
        priorities text[] not null, countries text[] not null, regions text[] not null, sectors text[] not null, sdgs text[] not null,
        partners text[] not null, partner_refs text[] not null, languages text[] not null, withheld boolean not null,
        committed jsonb not null, currencies text[] not null, amounts numeric[] not null, valued_from text[] not null, valued_to text[] not null, inflows jsonb not null, outflows jsonb not null, parents text[] not null, children text[] not null, links text[] not null,
        files text[] not null, marks text not null, gaps text[] not null, search tsvector not null);
      create index initiative_search on initiative using gin (search);
      create index initiative_priorities on initiative using gin (priorities);
      create index initiative_countries on initiative using gin (countries);
      create index initiative_regions on initiative using gin (regions);
      create index initiative_sdgs on initiative using gin (sdgs);
      create index initiative_partners on initiative using gin (partners);
      create index initiative_files on initiative using gin (files);
      create index initiative_owner on initiative (owner, stage);
      create index initiative_updated on initiative (updated, id);
      create index initiative_import on initiative (source_import);

      create table initiative_change (
        initiative uuid not null references initiative (id), revision int not null, fields text[] not null, party text not null, at timestamptz not null,
        primary key (initiative, revision));

      create table reporting_organisation (ref text primary key, state text, at timestamptz not null default now());
      create index reporting_organisation_state on reporting_organisation (state);

      create table rate (currency text not null, date date not null, value numeric not null check (value > 0), source text not null, primary key (currency, date));
      revoke delete, truncate on initiative, initiative_change from concord_app;
      revoke update on initiative_change from concord_app;
    `);
    // References of ministries and agencies as they publish in the IATI registry; the secretariat extends the table (reporter.assign).
    // A state's oldest reference is the one its new records are named by, so the present principal ones come first.
    await db.query(`
      insert into reporting_organisation (ref, state, at) values
        ('CA-3', 'CAN', '2000-01-01'), ('CH-4', 'CHE', '2000-01-01'), ('XM-DAC-7', 'NLD', '2000-01-01'), ('NO-BRC-971277882', 'NOR', '2000-01-01'),
        ('XM-DAC-61-2', 'SVN', '2000-01-01'), ('XM-DAC-21-1', 'IRL', '2000-01-01'), ('SE-0', 'SWE', '2000-01-01'), ('GB-GOV-1', 'GBR', '2000-01-01'),
        ('US-GOV-1', 'USA', '2000-01-01'), ('XM-DAC-5-7', 'DEU', '2000-01-01');
      insert into reporting_organisation (ref, state) values
        ('CA-1', 'CAN'), ('SE-6', 'SWE'), ('GB-GOV-3', 'GBR'), ('US-GOV-11', 'USA'), ('US-USAGOV', 'USA'), ('DE-1', 'DEU'), ('XM-DAC-6-4', 'ITA'), ('XM-DAC-3-1', 'DNK'),
        ('AU-5', 'AUS'), ('NZ-1', 'NZL'), ('XM-DAC-2-10', 'BEL'), ('FI-3', 'FIN'), ('ES-DIR3-EA0035768', 'ESP')
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
