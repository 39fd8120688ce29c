// Mails: which notices wait for one, what was written, and whether it left; and what each person chose. What was told before has no mail.
import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticesMail1764000630001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table mail (
        id uuid primary key, person uuid not null references person (id), kind text not null check (kind in ('notice', 'digest')), lang text not null check (lang in ('en', 'fr')),
        subject text not null, text text not null, html text not null, made timestamptz not null, state text not null check (state in ('waiting', 'sending', 'sent', 'kept', 'failed')),
        due timestamptz not null, held timestamptz, tries int not null default 0, sent timestamptz, problem text);
      create index mail_due on mail (due) where state in ('waiting', 'sending');
      create index mail_person on mail (person, made desc);
      create index mail_made on mail (made desc);

      alter table notice add column mailing text not null default 'none' check (mailing in ('new', 'planned', 'mailed', 'none')), add column mail_at timestamptz,
        add column mail uuid references mail (id), add column overrides boolean not null default false;
      alter table notice alter column mailing set default 'new';
      create index notice_new on notice (at) where mailing = 'new';
      create index notice_planned on notice (person, mail_at) where mailing = 'planned';
      create index notice_mail on notice (mail) where mail is not null;
      comment on column notice.overrides is 'a last call: it does not wait for the end of quiet hours';

      create table notice_setting (
        person uuid primary key references person (id),
        named text not null default 'at-once' check (named in ('at-once', 'hourly', 'daily')),
        watched text not null default 'hourly' check (watched in ('hourly', 'daily', 'never')),
        tracked text not null default 'daily' check (tracked in ('hourly', 'daily', 'never')),
        quiet text not null default 'post' check (quiet in ('post', 'own', 'none')), quiet_from time not null default '20:00', quiet_until time not null default '08:00',
        next_hourly timestamptz, next_daily timestamptz);
      create index notice_setting_hourly on notice_setting (next_hourly);
      create index notice_setting_daily on notice_setting (next_daily);
      create table digested (person uuid not null references person (id), channel uuid not null references channel (id), seq bigint not null, primary key (person, channel));
    `);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
