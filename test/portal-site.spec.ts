// The public site: what is published stands there in both languages under its symbol for ever, and nothing else does; and the one hash of each day of the record. Not here: how it looks (browser-public.spec.ts).
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { Days, type Day, type DayPaths } from '../src/ledger/days.js';
import { climb, leafOf, levelsOf, pathTo, rootOf } from '../src/ledger/merkle.js';
import { why, type Network } from './support/network.js';
import { house } from './support/silences.js';
import { FrontDoor, type Browser } from './support/visitor.js';

let n: Network;
let door: FrontDoor;
let anybody: Browser;
beforeAll(async () => {
  n = await house('2027-03-02T08:00:00Z');
  door = await FrontDoor.open(n);
  anybody = door.browser();
}, 120_000);
afterAll(async () => {
  await door?.close();
  await n?.close();
});

const reason = { reason: 'The forum meets tomorrow.', lang: 'en' as const };
const get = (path: string, headers: Record<string, string> = {}) => anybody.ask('GET', path, undefined, headers);
const page = async (path: string): Promise<string> => {
  const answer = await get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body;
};
/** A decision of Slovenia's, adopted in a meeting. */
const decided = async (en: string, fr: string, kind = 'decision'): Promise<{ id: string; adoption: string; symbol: string }> => {
  const [id, adoption] = [randomUUID(), randomUUID()];
  await n.as('SVN').do('action.open', { kind: kind as never, title: { en: `On ${en}`, fr: `Sur ${fr || 'l’abri'}` }, purpose: { en: `It is so: ${en}.`, fr: fr && `Il en est ainsi : ${fr}.` }, lang: 'en' }, id);
  await n.as('SVN').do('action.table', {}, id);
  await n.as('SVN').do('adoption.waive-notice', reason, id);
  if (!fr) await n.secretariat.do('adoption.waive-language', reason, id);
  await n.as('SVN').do('adoption.propose', { adoption, meeting: 'The third meeting', lang: 'en' }, id);
  await n.as('SVN').do('adoption.declare', { adoption }, id);
  const [{ symbol }] = (await n.db.own<{ symbol: string }>('select symbol from adoption where id = $1', [adoption])) as [{ symbol: string }];
  return { id, adoption, symbol };
};
const slug = (symbol: string): string => symbol.replaceAll('/', '-');

it('g1 g3 g8: what is published stands in both languages under its symbol; drafts and corrections lead there for ever; what is not published stands nowhere', async () => {
  const [shown, kept] = [await decided('<mines> & "roads"', 'les <mines>'), await decided('quiet talks', 'les entretiens discrets')];
  expect(await page('/en/adopted')).not.toContain(shown.symbol);
  expect((await get(`/en/adopted/${slug(shown.symbol)}`)).status).toBe(404);
  expect(await why(n.as('NOR').refused('adoption.publish', { adoption: shown.adoption }, shown.id))).toBe('refusal.needs-seat');
  await n.as('SVN').do('adoption.publish', { adoption: shown.adoption }, shown.id);
  expect(await why(n.secretariat.refused('adoption.publish', { adoption: shown.adoption }, shown.id))).toBe('refusal.published-already');
  const [paragraph] = await n.db.own<{ id: string }>(`select p->>'id' as id from adoption a, jsonb_array_elements(a.paragraphs) p where a.id = $1 and p->>'kind' <> 'title'`, [shown.adoption]);
  await n.secretariat.do('adoption.correct', { adoption: shown.adoption, issue: randomUUID(), paragraph: paragraph!.id, text: { en: 'It is so, corrected.', fr: 'Il en est ainsi, rectifié.' } }, shown.id);

  const [en, fr] = [await page(`/en/adopted/${slug(shown.symbol)}`), await page(`/fr/adopted/${slug(shown.symbol)}`)];
  expect(en).toContain('It is so: &lt;mines&gt; &amp; &quot;roads&quot;.');
  expect(en).toContain('It is so, corrected.');
  expect(en).not.toMatch(/<mines>|<script/);
  expect(fr).toContain('Il en est ainsi : les &lt;mines&gt;.');
  expect([en.includes('<html lang="en">'), fr.includes('<html lang="fr">')]).toEqual([true, true]);
  expect(en).toContain(`rel="alternate" hreflang="fr" href="/fr/adopted/${slug(shown.symbol)}"`);
  const [{ draft }] = (await n.db.own<{ draft: string }>('select draft from adoption where id = $1', [shown.adoption])) as [{ draft: string }];
  for (const other of [draft, `${shown.symbol}/Corr.1`]) {
    const led = await get(`/fr/adopted/${slug(other)}`);
    expect([led.status, led.headers.location]).toEqual([302, `/fr/adopted/${slug(shown.symbol)}`]);
  }
  const everything = (await Promise.all(['/en', '/fr', '/en/adopted', '/fr/adopted', '/en/chair', '/fr/record', '/api/published/texts', '/api/published/statements', '/api/published/days'].map(page))).join('\n');
  expect(everything).toContain(shown.symbol);
  for (const secret of [kept.symbol, 'quiet talks', 'entretiens discrets']) expect(everything).not.toContain(secret);
  for (const lang of ['en', 'fr']) expect((await get(`/${lang}/adopted/${slug(kept.symbol)}`)).status).toBe(404);
});

it('g2 g3: a text that is there in one language is published in none, and a joint statement only once it is delivered', async () => {
  const half = await decided('shelter', '');
  expect(await why(n.as('SVN').refused('adoption.publish', { adoption: half.adoption }, half.id))).toBe('refusal.published-one-language');
  const joint = await decided('care', 'les soins', 'joint-statement');
  expect(await why(n.as('SVN').refused('adoption.publish', { adoption: joint.adoption }, joint.id))).toBe('refusal.published-with-delivery');
  const delivery = randomUUID();
  const at = new Date((await n.clock.now()).getTime() + 3_600_000).toISOString();
  await n.as('SVN').do('delivery.plan', { delivery, forum: { en: 'Human Rights Council', fr: 'Conseil des droits de l’homme' }, at, zone: 'Europe/Zurich', city: 'Geneva', slot: 120, speaker: 'SVN', lang: 'en' } as never, joint.id);
  await n.as('SVN').do('statement.lock', {}, joint.id);
  expect((await get(`/en/adopted/${slug(joint.symbol)}`)).status).toBe(404);
  await n.clock.pass('2 hours');
  await n.as('SVN').do('delivery.record', { delivery, delivered: at, said: 'It is so: care.' } as never, joint.id);
  if ((await n.db.own('select from delivery where id = $1 and differs > 0', [delivery])).length) await n.as('SVN').do('delivery.explain', { delivery, text: 'The title was not read.', lang: 'en' }, joint.id);
  await n.as('SVN').do('statement.publish', {}, joint.id);
  const shown = await page(`/fr/adopted/${slug(joint.symbol)}`);
  for (const words of ['au nom du Réseau de la sécurité humaine', 'Conseil des droits de l’homme, Geneva', 'par Slovénie']) expect(shown).toContain(words);
});

it('a page is kept by its mark, says who is in the chair, and an address that is none says so in its language', async () => {
  const home = await get('/fr');
  expect(home.headers['cache-control']).toMatch(/^public, max-age=\d+/);
  expect((await get('/fr', { 'if-none-match': String(home.headers.etag) })).status).toBe(304);
  expect(home.body).toContain('Assure la présidence\u202f: Slovénie');
  expect(await page('/en/chair')).toMatch(/Chile, .* to .*2027/);
  const lost = await get('/fr/adopted/HSN-1999-1');
  expect([lost.status, lost.body.includes('rien n’est publié')]).toEqual([404, true]);
});

it('h4: each day of the record has one public hash; a delegation finds its own chains in it and learns of no other; a line that is changed later is found', async () => {
  const caucus = randomUUID();
  await n.as('CHL').do('caucus.open', { title: 'Ours', lang: 'en', parties: [] }, caucus);
  await n.clock.pass('1 day');
  const days = n.app.get(Days);
  await days.make();
  const published = JSON.parse(await page('/api/published/days')) as Day[];
  const now = (await n.clock.now()).toISOString().slice(0, 10);
  expect(published[0]!.day < now).toBe(true);
  expect(published.map((d) => d.day)).toEqual([...published].sort((a, b) => b.day.localeCompare(a.day)).map((d) => d.day));
  expect(await page('/en/record')).toContain(published[0]!.root);
  const of = async (party: string): Promise<DayPaths> => ((await door.letIn(['speak'], party)).browser.ask('GET', `/api/record/paths?day=${published[0]!.day}`).then((a) => a.json<DayPaths>()));
  const [chile, norway] = [await of('CHL'), await of('NOR')];
  for (const paths of [chile, norway]) {
    expect(paths.root).toBe(published[0]!.root);
    expect(paths.channels.length).toBeGreaterThan(2);
    for (const { path, ...head } of paths.channels) expect(climb(leafOf(head), path)).toBe(published[0]!.root);
  }
  expect([chile, norway].map((p) => p.channels.some((c) => c.channel === caucus))).toEqual([true, false]);
  expect((await anybody.ask('GET', '/api/record/paths')).status).toBe(401);
  expect(await days.differing(published)).toEqual([]);
  await n.db.own(`set session_replication_role = replica; update entry set hash = sha256('another') where channel = '${caucus}' and seq = (select max(seq) from entry where channel = '${caucus}'); set session_replication_role = default`);
  expect(await days.differing(published)).toEqual([published[0]!.day]);
});

it('h4: the tree has a path for every leaf, and another root for any other leaf', () => {
  const heads = fc.array(fc.record({ channel: fc.uuid(), seq: fc.integer({ min: 1, max: 1e6 }), hash: fc.stringMatching(/^[0-9a-f]{64}$/) }), { minLength: 1, maxLength: 40 });
  fc.assert(fc.property(heads, fc.nat(), (all, pick) => {
    const [leaves, at] = [all.map(leafOf), pick % all.length];
    const root = rootOf(leaves);
    expect(climb(leaves[at]!, pathTo(levelsOf(leaves), at))).toBe(root);
    const forged = leafOf({ ...all[at]!, seq: all[at]!.seq + 1 });
    expect(climb(forged, pathTo(levelsOf(leaves), at))).not.toBe(root);
    expect(rootOf(leaves.with(at, forged))).not.toBe(root);
  }));
});
