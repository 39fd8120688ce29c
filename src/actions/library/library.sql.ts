// Agreed paragraphs as a reader may find them: of the Network's adopted texts where the party reads the action, and quotations of other bodies, which everybody in the Network reads.
// Not here: quoting (library.commands.ts).

/**
 * `me` and `t` must stand before it: the party, and now. A decision without paragraphs has one, its purpose, and goes by the id of its action. Columns: id, symbol, number, title, agreed, en, fr, action, search.
 */
export const AGREED = `
  select case when p->>'id' = 'purpose' then a.action::text else p->>'id' end as id, a.symbol, p->>'number' as number, json_build_object('en', x.title_en, 'fr', x.title_fr) as title, to_char(a.adopted at time zone 'UTC', 'YYYY-MM-DD') as agreed,
    p->>'en' as en, p->>'fr' as fr, a.action, to_tsvector('english', p->>'en') || to_tsvector('french', p->>'fr') || to_tsvector('english', x.title_en) || to_tsvector('french', x.title_fr) as search
  from adoption a join action x on x.id = a.action join channel c on c.id = a.action cross join t cross join me, jsonb_array_elements(a.paragraphs) p
  where a.state = 'adopted' and p->>'kind' <> 'title' and exists (select from seat s where s.audience = c.audience and s.party = me.party and s.since <= t.now and (s.until is null or s.until > t.now))
  union all
  select q.id::text, q.symbol, q.number, json_build_object('en', q.title_en, 'fr', q.title_fr), to_char(q.agreed, 'YYYY-MM-DD'), q.en, q.fr, null, q.search from quotation q where q.struck is null`;
