// What stands on the public site: which adopted texts were published, the one hash of each day of the record, and the views (public_…) that are all that the portal reads of other rooms.
// A row that a view does not have cannot be shown by any page: publication is where these views say so, and nowhere else.
import type { MigrationInterface, QueryRunner } from 'typeorm';

const NOW = 'concord_now()';
/** A title that was never written stands as the paragraph that is the text's title. */
const title = (lang: 'en' | 'fr'): string =>
  `coalesce(nullif(s.title_${lang}, ''), nullif(x.title_${lang}, ''), (select p->>'${lang}' from jsonb_array_elements(a.paragraphs) p where p->>'kind' = 'title' limit 1), '')`;

const TABLES = `
  create table publication (
    symbol text primary key references document (symbol), action uuid not null unique references action (id), at timestamptz not null, party text not null, person uuid references person (id));
  insert into publication (symbol, action, at, party, person)
    select a.symbol, s.action, s.published_at, coalesce(s.published_party, 'secretariat'), s.published_person from statement s join adoption a on a.action = s.action and a.state = 'adopted' where s.published_at is not null;
  create table record_day (day date primary key, root text not null check (root ~ '^[0-9a-f]{64}$'), made timestamptz not null);`;

const VIEWS = `
  create view public_text as
    select * from (
      select p.symbol, p.action, x.kind, ${title('en')} as title_en, ${title('fr')} as title_fr, a.how, a.adopted, p.at as published, coalesce(s.hash, a.hash) as hash, coalesce(s.paragraphs, a.paragraphs) as paragraphs, s.behalf
      from publication p join action x on x.id = p.action join adoption a on a.symbol = p.symbol and a.state = 'adopted' and a.pending is null
        left join statement s on s.action = p.action and s.published_at is not null
      where s.action is not null or x.kind <> 'joint-statement') t
    where t.title_en <> '' and t.title_fr <> '' and not exists (select from jsonb_array_elements(t.paragraphs) w where w->>'en' = '' or w->>'fr' = '');
  create view public_issue as
    select t.symbol as of, i.symbol, i.kind, i.number, i.paragraph, i.en, i.fr, i.at from public_text t join adoption a on a.symbol = t.symbol join adoption_issue i on i.adoption = a.id;
  create view public_delivery as
    select t.symbol as of, d.id, d.forum_en, d.forum_fr, d.place_en, d.place_fr, d.city, d.zone, d.at, d.speaker, d.lang from public_text t join delivery d on d.statement = t.action and d.state = 'delivered';
  create view public_symbol as select d.symbol, t.symbol as leads from document d join public_text t on t.action = d.action;
  create view public_state as
    select s.code, s.short_en, s.short_fr, s.sort_en, s.sort_fr, m.status, m.since from state s left join membership m on m.state = s.code and m.status in ('member', 'observer') and m.since <= ${NOW} and (m.until is null or m.until > ${NOW});
  create view public_term as select state, since, until, stage from term where stage in ('in-office', 'outgoing', 'past') and since <= ${NOW};
  create view public_day as select day, root from record_day;`;

export class PortalPublished1764000820000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const sql of [TABLES, VIEWS]) await db.query(sql);
  }

  down(): Promise<void> {
    return Promise.reject(new Error('migrations go forward only'));
  }
}
