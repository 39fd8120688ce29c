// Load k: the register of commitments with its reports: its first page as it opens, filtered and searched with the counts of its facets, and the scorecard; each against the bare queries. Before it measures, both sides must
// answer the same. Not here: the commitments (commitments.mjs), the floor's queries (bare-commitments.sql.mjs), the connection (callers.mjs).
const COUNT = Number(process.env.CONCORD_BENCH_COMMITMENTS ?? 100_000);
const QUESTIONS = [
  'owner=NOR', 'priority=civilians', 'priority=prevention&owner=CHL', 'stage=active&goal=16', 'outcome=fulfilled', 'year=2024', 'counted=no', 'type=training&priority=peace-support', 'from=2026-01-01&to=2026-12-31',
  'q=mines', 'q=officers+women', 'q=d%C3%A9minage', 'q=m%C3%A9diation&owner=SVN', 'q=hospital&stage=active', 'forum=General+Assembly', 'owner=NOR&owner=CHE&stage=closed',
];

const asked = async (server, path, cookie) => {
  const answer = await fetch(`http://127.0.0.1:${server.port}${path}`, { headers: cookie ? { cookie } : {} });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json();
};
const sum = (rows, key) => (rows ?? []).reduce((n, r) => n + Number(r[key]), 0);
const facetsOf = (told) => Object.fromEntries(Object.entries(told).map(([f, values]) => [f, values.length]));
const alike = (what, ours, floor) => {
  if (JSON.stringify(ours) !== JSON.stringify(floor)) throw new Error(`the sides differ on ${what}: ${JSON.stringify({ ours, floor })}`);
};
/** Totals and counts of each question, and the figures of the whole card. */
const refuseUnlike = async (stage, { ours, floor }) => {
  const { cookie } = stage.people[0];
  for (const q of ['', ...QUESTIONS]) {
    const [a, b] = [await asked(ours, `/api/commitments?${q}`, cookie), await asked(floor, `/register?${q}`)];
    alike(q, [a.total, a.rows.map((r) => r.number)], [b.total, (b.rows ?? []).map((r) => r.number)]);
    const counts = {};
    for (const { facet } of b.facets ?? []) counts[facet] = (counts[facet] ?? 0) + 1;
    for (const [facet, n] of Object.entries(facetsOf(a.facets))) alike(`${q} ${facet}`, n, counts[facet] ?? 0);
  }
  const [card, bare] = [await asked(ours, '/api/commitments/scorecard', cookie), await asked(floor, '/scorecard')];
  alike('the scorecard', [card.all.counted, card.all.owing, card.all.reported, card.all.overdue], [sum(bare.all, 'count'), sum(bare.all, 'owing'), sum(bare.all, 'reported'), sum(bare.all.filter((r) => r.overdue), 'count')]);
};

const open = async (stage) => {
  await stage.commitments(COUNT);
  const all = { floor: await stage.floor('floor'), ours: await stage.ours(), load: stage.load('callers.mjs') };
  await refuseUnlike(stage, all);
  return all;
};
const reading = (paths) => (stage, { load, ...all }, side) =>
  load.ask('reads', { port: all[side].port, paths: paths[side], cookie: side === 'ours' ? stage.people[0].cookie : undefined, inFlight: 8, seconds: 8, warm: 2 });
const rows = [{ figure: 'p95, ms', of: 'p95', against: 'floor', must: 1.5, aim: 1.1 }];
const load = (name, what, paths) => ({ name, load: `${COUNT} commitments with reports: ${what}`, sides: ['floor', 'ours'], open, measure: reading(paths), rows });

export const COMMITMENTS = [
  load('k1', 'the register as it opens', { ours: ['/api/commitments'], floor: ['/register?'] }),
  load('k2', 'filtered and searched, with facets', { ours: QUESTIONS.map((q) => `/api/commitments?${q}`), floor: QUESTIONS.map((q) => `/register?${q}`) }),
  load('k3', 'the scorecard', { ours: ['/api/commitments/scorecard'], floor: ['/scorecard'] }),
];
