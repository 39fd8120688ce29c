// What states need and offer, and pairs of them: suggested, declined in private, in contact, agreed.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CommitmentsMatching1764000830000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table need (
        id uuid primary key references channel (id), owner text not null references state (code), side text not null check (side in ('need', 'offer')), kinds text[] not null,
        title_en text not null, title_fr text not null, words_en text not null, words_fr text not null, priorities text[] not null, countries text[] not null, regions text[] not null,
        starts date, ends date, amount numeric, currency text, langs text[] not null, initiative uuid references channel (id),
        stage text not null check (stage in ('draft', 'open', 'closed', 'discarded')), outcome text check (outcome in ('met', 'withdrawn')), drafted timestamptz not null, opened timestamptz, closed timestamptz,
        check ((amount is null) = (currency is null)), check ((stage = 'closed') = (outcome is not null)));
      create index need_open on need (side) where stage = 'open';
      create index need_owner on need (owner);
      create table match (
        id uuid primary key references channel (id), need uuid not null references need (id), offer uuid not null references need (id), needs text not null references state (code), offers text not null references state (code),
        by_party text not null, person uuid references person (id), state text not null check (state in ('suggested', 'declined', 'contact', 'agreed', 'active', 'closed', 'lapsed')),
        words text, lang text check (lang in ('en', 'fr')), terms jsonb, fruit text check (fruit in ('initiative', 'commitment')), made uuid,
        at timestamptz not null, agreed timestamptz, ended timestamptz);
      create index match_pair on match (need, offer);
      create unique index match_contact on match (need, offer) where state in ('contact', 'agreed', 'active');
      create unique index match_suggested on match (need, offer) where state = 'suggested';`);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
