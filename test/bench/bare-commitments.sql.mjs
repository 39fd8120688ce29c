// What a page of the register and the scorecard ask of the database, written down plainly, with no rights and nothing kept ready. They answer what ours answer: rows, total and facets, each with the other facets applied; who
// reports, and how many show what by state and priority. Not here: our own statements.
const LISTS = { priority: 'priorities', theme: 'themes', goal: 'goals', region: 'regions' };
const SINGLE = { owner: 'owner', type: 'type', form: 'form', stage: 'stage', outcome: 'outcome', level: 'level', counted: `case when counted then 'yes' else 'no' end`, forum: 'forum', year: 'year', group: 'state_group' };
const ROW = `id, number, owner, not exists (select from membership m where m.state = owner and m.since <= now() and (m.until is null or m.until > now())) as former, form, type, json_build_object('en', title_en, 'fr', title_fr) as title,
  priorities, starts, due, level, counted, stage, outcome, version, slips, registered`;

/** A page of 50, the newest first. */
export const bareRegister = async (db, asked) => {
  const values = [];
  const bind = (value) => `$${values.push(value)}`;
  const facets = [...Object.keys(LISTS), ...Object.keys(SINGLE)].filter((f) => asked.has(f));
  const said = asked.get('q');
  // With its accents and without, as whoever has no such keys writes it.
  const words = said === null ? [] : [said, said.normalize('NFD').replace(/\p{M}/gu, '')].map(bind).flatMap((q) => ['english', 'french'].map((lang) => `websearch_to_tsquery('${lang}', ${q})`));
  const always = [
    'true', ...(words.length ? [`search @@ (${words.join(' || ')})`] : []),
    ...(asked.has('from') ? [`due >= ${bind(asked.get('from'))}::date`] : []), ...(asked.has('to') ? [`due <= ${bind(asked.get('to'))}::date`] : []),
  ].join(' and ');
  const chosen = Object.fromEntries(facets.map((f) => [f, LISTS[f] ? `${LISTS[f]} && ${bind(asked.getAll(f))}::text[]` : `(${SINGLE[f]})::text = any(${bind(asked.getAll(f))}::text[])`]));
  const where = (without) => facets.filter((f) => f !== without).map((f) => ` and ${chosen[f]}`).join('');
  const count = (f) => `select '${f}' as facet, value, count(*) as count from (select ${LISTS[f] ? `unnest(${LISTS[f]})` : `(${SINGLE[f]})::text`} as value from base where true${where(f)}) x where value is not null group by value`;
  const { rows } = await db.query(
    `with base as (select * from commitment where ${always}), found as (select * from base where true${where(null)})
     select (select json_agg(r) from (select ${ROW} from found order by registered desc, id desc limit 50) r) as rows, (select count(*) from found) as total,
       (select json_agg(c) from (${[...Object.keys(LISTS), ...Object.keys(SINGLE)].map(count).join(' union all ')}) c) as facets`,
    values,
  );
  return rows[0];
};

const FIGURES = `square, overdue, count(*) as count, count(*) filter (where not historic) as owing, count(*) filter (where not historic and square <> 'no-report') as reported`;
const SCORECARD = `
  with told as materialized (
    select c.owner, c.historic, case when cardinality(c.priorities) = 0 then '{none}' else c.priorities end as priorities,
      case when c.form = 'group' then 'group' when c.same_as is not null then 'same' when c.outcome in ('withdrawn', 'superseded') then c.outcome when not c.counted then 'political' when c.stage = 'conditional' then 'conditional'
        when c.stage = 'registered' then 'pending' end as aside,
      case when c.stage = 'active' and not c.historic and d.due + make_interval(months => c.cycle) < now() then 'no-report' else coalesce(a.completion, 'not-assessed') end as square,
      coalesce(c.stage = 'active' and not c.historic and c.due < (now() at time zone 'UTC')::date, false) as overdue
    from commitment c left join (select commitment, min(due) as due from report_due where until is null group by commitment) d on d.commitment = c.id
      left join (select distinct on (commitment) commitment, completion from assessment where state = 'final' order by commitment, final desc) a on a.commitment = c.id),
  counted as (select * from told where aside is null)
  select (select json_agg(x) from (select ${FIGURES} from counted group by square, overdue) x) as all,
    (select json_agg(x) from (select owner, ${FIGURES} from counted group by owner, square, overdue) x) as lines,
    (select json_agg(x) from (select p as column, ${FIGURES} from counted, unnest(priorities) p group by p, square, overdue) x) as columns,
    (select json_agg(x) from (select owner, p as column, ${FIGURES} from counted, unnest(priorities) p group by owner, p, square, overdue) x) as cells,
    (select json_agg(x) from (select aside, count(*) from told where aside is not null group by aside) x) as aside`;
export const bareScorecard = async (db) => (await db.query(SCORECARD)).rows[0];
