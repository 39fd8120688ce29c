// Fills the register with invented commitments, the same ones each time: versions, milestones, shares, reports, what is awaited, assessments; written as the acts would leave them. Not here: the acts themselves (the stories do
// them), what is asked of it (loads/commitments.mjs).
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { NETWORK_AUDIENCE } from '../../dist/src/contract/seats.js';
import { dice } from './activities.mjs';
import { STATES } from './seed.mjs';

const AT_ONCE = 2_000;
const DAY = 86_400_000;
const PRIORITIES = ['civilians', 'peace-support', 'prevention', 'governance', 'public-safety'];
const [TYPES, EN, FR] = [
  ['policy', 'operational', 'financial', 'partnership', 'training', 'advocacy'],
  'train officers women mines schools police courts mediation witness border hospital archive fund village'.split(' '), 'former officières femmes mines écoles police tribunaux médiation témoin frontière hôpital archives fonds village'.split(' '),
];
const FORUMS = ['Ministerial meeting', 'Human Rights Council', 'General Assembly', null, null];
const COMPLETIONS = ['no-evidence', 'not-started', 'limited', 'substantial', 'complete'];
const REPORTED = ['planning', 'in-progress', 'fulfilled'];

const pick = (roll, of) => of[roll(of.length)];
const said = (roll, of, n) => Array.from({ length: n }, () => pick(roll, of)).join(' ');
const both = (roll, n) => ({ en: said(roll, EN, n), fr: said(roll, FR, n) });
const day = (ms) => new Date(ms).toISOString().slice(0, 10);
const at = (ms) => new Date(ms).toISOString();

/** Most run; some are political statements, some were closed, some are of a time before the register. */
const commitment = (i, roll, now) => {
  const registered = now - (30 + roll(1_500)) * DAY;
  const [closed, political, historic] = [roll(10) === 0, roll(12) === 0, roll(20) === 0];
  const [title, words, measure] = [both(roll, 5), both(roll, 40), both(roll, 6)];
  const due = political ? null : day(registered + (200 + roll(1_800)) * DAY);
  return {
    id: randomUUID(), number: `HSN/C/2026/${i + 1}`, owner: STATES[i % STATES.length], type: pick(roll, TYPES), title, words, measure, due, political, historic, closed, registered: at(registered), slips: roll(6) ? 0 : 1 + roll(3),
    priorities: [...new Set([pick(roll, PRIORITIES), pick(roll, PRIORITIES)])], goals: [String(1 + roll(17))], regions: [], forum: pick(roll, FORUMS), year: new Date(registered).getUTCFullYear(),
    outcome: closed ? pick(roll, ['fulfilled', 'partly', 'not-fulfilled', 'withdrawn']) : null, ended: closed ? at(registered + 100 * DAY) : null,
    milestone: { id: randomUUID(), due: due && day(Date.parse(due) - 60 * DAY) },
    reports: [0, 1].map((n) => ({ id: randomUUID(), at: at(registered + (n + 1) * 20 * DAY), stage: pick(roll, REPORTED), percent: roll(101), words: both(roll, 12) })),
    awaited: closed || political || historic ? null : at(now + (roll(700) - 400) * DAY), assessment: roll(4) ? null : { id: randomUUID(), completion: pick(roll, COMPLETIONS), at: at(registered + 50 * DAY), assessor: STATES[(i + 7) % STATES.length] },
  };
};

const ROWS = `with given as (select g.* from jsonb_to_recordset($1::jsonb) as g(id uuid, number text, owner text, type text, title jsonb, words jsonb, measure jsonb, due date, political boolean, historic boolean, closed boolean, registered timestamptz,
  slips int, priorities jsonb, goals jsonb, forum text, year int, outcome text, ended timestamptz, milestone jsonb, reports jsonb, awaited timestamptz, assessment jsonb))`;
const texts = (column) => `array(select jsonb_array_elements_text(${column}))`;
/** In the order in which they refer to each other. */
const STATEMENTS = [
  `${ROWS} insert into channel (id, kind, audience, owner) select id, 'commitment', '${NETWORK_AUDIENCE}'::uuid, owner from given union all select (assessment->>'id')::uuid, 'assessment', '${NETWORK_AUDIENCE}'::uuid, owner from given where assessment <> 'null'`,
  `${ROWS} insert into commitment (id, number, owner, form, type, title_en, title_fr, words_en, words_fr, measure_en, measure_fr, indicator_en, indicator_fr, unit, priorities, themes, goals, regions, due, level, counted, stage, outcome,
     version, slips, forum, year, historic, cycle, party, registered, activated, closed, reckoned)
   select id, number, owner, 'single', type, title->>'en', title->>'fr', words->>'en', words->>'fr', measure->>'en', measure->>'fr', '', '', 'Ministry', ${texts('priorities')}, '{}', ${texts('goals')}, '{}', due, 'network', not political,
     case when closed then 'closed' else 'active' end, outcome, 1, slips, forum, year, historic, 6, owner, registered, registered, ended, registered from given`,
  `${ROWS} insert into commitment_version (commitment, version, content, due, counted, level, priorities, slips, party, at)
   select id, 1, jsonb_build_object('title', title, 'words', words, 'milestones', '[]'::jsonb), due, not political, 'network', ${texts('priorities')}, slips, owner, registered from given`,
  `${ROWS} insert into milestone (id, commitment, no, title_en, title_fr, due, weight, evidence_required) select (milestone->>'id')::uuid, id, 1, 'Half', 'La moitié', (milestone->>'due')::date, 0, false from given`,
  `${ROWS} insert into commitment_share (commitment, party, lead, share, asked, joined) select id, owner, true, 100, registered, registered from given`,
  `${ROWS} insert into commitment_report (id, commitment, party, since, stage, percent, words_en, words_fr, nothing_new, at)
   select (r->>'id')::uuid, id, owner, registered, r->>'stage', (r->>'percent')::int, r#>>'{words,en}', r#>>'{words,fr}', false, (r->>'at')::timestamptz from given, jsonb_array_elements(reports) r`,
  `${ROWS} insert into report_due (commitment, party, since, base, due, why) select id, owner, registered, registered, awaited, 'cycle' from given where awaited is not null`,
  `${ROWS} insert into assessment (id, commitment, assessor, state, completion, words_en, words_fr, submitted, due, commissioned_party, commissioned, final)
   select (assessment->>'id')::uuid, id, assessment->>'assessor', 'final', assessment->>'completion', 'As seen.', 'Constaté.', registered, registered, 'secretariat', registered, (assessment->>'at')::timestamptz from given where assessment <> 'null'`,
];

export const seedCommitments = async (url, count) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const [roll, now] = [dice(7), Date.now()];
  try {
    for (let from = 0; from < count; from += AT_ONCE) {
      const some = JSON.stringify(Array.from({ length: Math.min(AT_ONCE, count - from) }, (_, i) => commitment(from + i, roll, now)));
      await client.query('begin');
      for (const statement of STATEMENTS) await client.query(statement, [some]);
      await client.query('commit');
    }
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
};
