// Puts many generated initiatives into the register at once, as an import would, for tests of lists. Not here: stories of one record.
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import type { Activity } from '../../src/contract/activity.js';
import { NETWORK_AUDIENCE } from '../../src/contract/seats.js';
import { storeActivities, type NewInitiative } from '../../src/initiatives/store.js';
import { activity } from './activity.js';
import type { Network } from './network.js';

const COUNTRIES = ['ML', 'NE', 'BF', 'CO', 'JO', 'LB', 'UG', 'MZ', 'BA', 'UA', 'PH', 'TH', 'NA'];
const SECTORS = ['15110', '15113', '15130', '15150', '15160', '15180', '15210', '15220', '15230', '15240', '15250', '15261', '16063', '72010'];
const WORDS = ['mediation', 'clearance', 'training', 'justice', 'women', 'border', 'police', 'schools', 'ceasefire', 'witnesses'];
const MOTS = ['médiation', 'déminage', 'formation', 'justice', 'femmes', 'frontière', 'police', 'écoles', 'cessez-le-feu', 'témoins'];

/** The n-th generated record. */
export const generated = (n: number, roll: (n: number) => number): Activity => {
  const [a, b] = [roll(10), roll(10)];
  const year = 2000 + roll(26);
  return activity({
    identifier: `XX-1-${n}`,
    title: { narratives: [{ lang: 'en', text: `${WORDS[a]} and ${WORDS[b]} ${n}` }, ...(roll(3) ? [{ lang: 'fr', text: `${MOTS[a]} et ${MOTS[b]} ${n}` }] : [])] },
    descriptions: [{ type: '1', narratives: [{ lang: 'en', text: `Support to ${WORDS[roll(10)]} in the region. `.repeat(8) }] }],
    status: String(1 + roll(6)),
    dates: [{ type: '2', date: `${year}-0${1 + roll(9)}-01`, narratives: [] }, { type: '3', date: `${year + 1 + roll(4)}-12-31`, narratives: [] }],
    countries: [...new Set([COUNTRIES[roll(COUNTRIES.length)]!, COUNTRIES[roll(COUNTRIES.length)]!])].map((code) => ({ code, narratives: [] })),
    sectors: [{ code: SECTORS[roll(SECTORS.length)]!, vocabulary: '1', narratives: [] }],
    tags: [{ code: String(1 + roll(17)), vocabulary: '2', narratives: [] }],
    participatingOrgs: [{ role: '1', ref: 'XX-1', narratives: [{ lang: 'en', text: 'Ministry' }] }, { role: '4', narratives: [{ lang: 'en', text: `Partner ${roll(300)}` }] }],
    transactions: [{ type: '2', date: `${year}-06-01`, value: { value: String(roll(1_000_000)), currency: ['CAD', 'NOK', 'EUR'][roll(3)]!, valueDate: `${year}-06-01` }, sectors: [], aidTypes: [] }],
  });
};

/** Stores records in channels of their own, shared with the network unless said otherwise. */
export const register = async (net: Network, records: readonly (Partial<NewInitiative> & Pick<NewInitiative, 'activity'>)[]): Promise<string[]> => {
  const db = net.app.get(DataSource);
  const rows = records.map((r): NewInitiative => ({ id: randomUUID(), owner: 'CAN', lead: 'CAN', custody: 'own', stage: 'shared', sourceOwned: [], source: null, ...r }));
  await db.transaction(async (tx) => {
    const drafts = new Map<string, string>();
    for (const { owner } of rows) if (!drafts.has(owner)) drafts.set(owner, (await tx.query<{ audience: string }[]>('select channel as audience from state where code = $1', [owner]))[0]!.audience);
    await tx.query(`insert into channel (id, kind, audience, owner) select (c->>'id')::uuid, 'initiative', (c->>'audience')::uuid, c->>'owner' from jsonb_array_elements($1::jsonb) c`, [
      JSON.stringify(rows.map((r) => ({ id: r.id, owner: r.owner, audience: r.stage === 'draft' ? drafts.get(r.owner) : NETWORK_AUDIENCE }))),
    ]);
    for (let at = 0; at < rows.length; at += 500) await storeActivities(tx, rows.slice(at, at + 500), rows[at]!.owner, new Date());
  });
  return rows.map((r) => r.id);
};
