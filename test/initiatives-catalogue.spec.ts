// Stories of the catalogue: what it finds, counts, maps and adds up, for whom; and that a thousand records more do not cost a thousand times more.
import { NETWORK } from '../src/contract/seats.js';
import type { Catalogue as Answer, Facet } from '../src/contract/initiatives.views.js';
import { selectionOf } from '../src/initiatives/catalogue.query.js';
import { catalogueSql } from '../src/initiatives/catalogue.sql.js';
import { Catalogue } from '../src/initiatives/catalogue.js';
import { activity } from './support/activity.js';
import { network, type Network } from './support/network.js';
import { dice } from './support/dice.js';
import { generated, register } from './support/register.js';

let net: Network;
const ask = (party: string, asked: Record<string, string | string[]> = {}): Promise<Answer> => net.app.get(Catalogue).list(party, selectionOf(asked, 'en'));
const ids = (a: Answer): string[] => a.rows.map((r) => r.identifier);
const counts = (a: Answer, f: Facet): Record<string, number> => Object.fromEntries(a.facets[f].map((v) => [v.value, v.count]));
const money = (value: string, currency: string, more: object = {}) => ({ type: '2', date: '2025-01-01', value: { value, currency, valueDate: '2025-01-01' }, sectors: [], aidTypes: [], ...more });
const both = (en: string, fr?: string) => ({ narratives: [{ lang: 'en', text: en }, ...(fr ? [{ lang: 'fr', text: fr }] : [])] });
const named = (identifier: string, en: string, fr: string | undefined, codes: string[], dac: string, status: string, more: object = {}) =>
  activity({ identifier, title: both(en, fr), countries: codes.map((code) => ({ code, narratives: [] })), sectors: [{ code: dac, vocabulary: '1', narratives: [] }], status, ...more });

beforeAll(async () => {
  net = await network({ members: ['NOR', 'CAN', 'CHL'] });
  await register(net, [
    { activity: named('C-1', 'Clearance in the Litani', 'Déminage du Litani', ['LB'], '15250', '2', { transactions: [money('100', 'CAD')], dates: [{ type: '2', date: '2020-01-01', narratives: [] }, { type: '4', date: '2021-12-31', narratives: [] }] }) },
    { activity: named('C-2', 'Local mediation', 'Médiation locale', ['CO', 'ML'], '15220', '2', { transactions: [money('50.5', 'CAD'), money('7', 'EUR')] }) },
    { activity: named('C-3', 'A draft of ours', undefined, ['ML'], '15250', '1'), stage: 'draft' },
    { activity: named('N-1', 'Police training', undefined, ['ML'], '15210', '4', { transactions: [money('9', 'NOK')] }), owner: 'NOR', lead: 'NOR' },
    { activity: named('N-2', 'Kept for a publisher', undefined, [], '15250', '2'), owner: 'NOR', lead: null, custody: 'foreign' },
    { activity: named('CA-3-P009348001', 'Witness support', undefined, ['ML'], '15130', '4'), stage: 'archived' },
    { activity: named('N-3', 'Long gone', undefined, ['ML'], '15250', '4'), owner: 'NOR', lead: 'NOR', stage: 'archived' },
  ]);
});
afterAll(() => net.close());

describe('the list', () => {
  it('shows what is shared, and one’s own drafts and nobody else’s', async () => {
    expect(ids(await ask('CAN'))).toEqual(['C-3', 'C-1', 'N-2', 'C-2', 'N-1']);
    const others = await ask('CHL');
    expect(ids(others)).toEqual(['C-1', 'N-2', 'C-2', 'N-1']);
    expect([others.total, others.all, counts(others, 'stage')]).toEqual([4, 4, { shared: 4, archived: 2 }]);
    expect(ids(await ask('CHL', { stage: 'archived' }))).toEqual(['N-3', 'CA-3-P009348001']);
    expect(await net.app.get(Catalogue).rows('CHL', (await ask('CAN')).rows.map((r) => r.id))).toHaveLength(4);
  });

  it('pages by where it stopped, without doubling or leaving out, in either direction and every order', async () => {
    for (const sort of ['title', '-title', 'start', '+start', 'updated', 'complete', 'lead']) {
      const seen: string[] = [];
      let after: string | null = '';
      while (after !== null) {
        const page: Answer = await ask('CAN', { sort, limit: '2', after });
        seen.push(...ids(page));
        after = page.next;
      }
      expect(seen).toEqual(ids(await ask('CAN', { sort })));
      expect(new Set(seen).size).toBe(5);
    }
  });

  it('meets a period, and takes facets together', async () => {
    expect(ids(await ask('CHL', { from: '2021-12-31', to: '2022-01-01', status: ['implementation'] }))).toEqual(['C-1']);
    expect(ids(await ask('CHL', { from: '2022-01-01' }))).toEqual([]);
    expect(ids(await ask('CHL', { priority: ['civilians', 'prevention'], country: 'MLI' }))).toEqual(['C-2']);
    expect(ids(await ask('NOR', { mine: '1', custody: 'foreign' }))).toEqual(['N-2']);
    expect(ids(await ask('NOR', { region: '419' }))).toEqual(['C-2']);
  });
});

describe('the facets', () => {
  it('count with all other facets applied, and not with their own', async () => {
    const a = await ask('CHL', { priority: 'civilians', status: 'implementation' });
    expect(a.total).toBe(2);
    expect(counts(a, 'priority')).toMatchObject({ civilians: 2, prevention: 1 });
    expect(counts(a, 'priority')['peace-support']).toBeUndefined();
    expect(counts(a, 'status')).toEqual({ implementation: 2 });
    expect(counts(a, 'country')).toEqual({ LBN: 1 });
    expect(counts(a, 'lead')).toEqual({ CAN: 1 });
  });

  it('agree with the list for every value they offer', async () => {
    const a = await ask('CHL');
    for (const facet of ['priority', 'status', 'country', 'region', 'lead', 'partner', 'sdg', 'custody'] as const) {
      for (const { value, count } of a.facets[facet]) expect({ facet, value, count: (await ask('CHL', { [facet]: value })).total }).toEqual({ facet, value, count });
    }
  });

  it('are drawn as a map of the selection itself', async () => {
    expect((await ask('CHL', { country: 'COL' })).map).toEqual([{ country: 'COL', count: 1 }, { country: 'MLI', count: 1 }]);
  });
});

describe('the search', () => {
  it.each([
    ['médiation', ['C-2']], ['mediation', ['C-2']], ['MEDIATION', ['C-2']], ['médiations', ['C-2']], ['déminages', ['C-1']], ['deminage', ['C-1']], ['trained police', ['N-1']],
    ['litani -clearance', []], ['"police training"', ['N-1']], ['ca-3-p009348001', ['CA-3-P009348001']], ['-mediation -clearance -police -witness', ['N-2']], ['nothing of the kind', []],
  ])('%s finds %j in either language, with accents or none', async (q, found) => {
    expect(ids(await ask('CHL', { q, ...(found[0]?.startsWith('CA-3') ? { stage: 'archived' } : {}) }))).toEqual(found);
  });

  it('is put in order of how well it fits: a title before a description', async () => {
    await register(net, [{ activity: named('C-9', 'Something else', undefined, ['ML'], '15220', '2', { descriptions: [{ type: '1', narratives: [{ lang: 'en', text: 'With some mediation.' }] }] }) }]);
    expect(ids(await ask('CHL', { q: 'mediation' }))).toEqual(['C-2', 'C-9']);
  });
});

describe('the money', () => {
  it('is told by currency, and across currencies only where each has a dated rate', async () => {
    const a = await ask('CHL');
    expect(a.totals.map((t) => [t.currency, t.amount, t.to])).toEqual([['CAD', '150.5', '2025-01-01'], ['EUR', '7', '2025-01-01'], ['NOK', '9', '2025-01-01']]);
    expect(a.converted).toBeNull();
    const rate = (currency: string, date: string, value: string) => net.secretariat.do('rate.record', { currency, date, value, source: 'a list of the day' }, NETWORK);
    await rate('CAD', '2024-12-31', '0.5');
    await rate('EUR', '2024-12-31', '0.8');
    await rate('NOK', '2025-06-01', '0.07');
    expect((await ask('CHL')).converted).toBeNull();
    await rate('NOK', '2024-06-01', '0.1');
    expect((await ask('CHL')).converted).toEqual({
      unit: 'XDR', amount: '81.75', rates: [{ currency: 'CAD', date: '2024-12-31', value: '0.5' }, { currency: 'EUR', date: '2024-12-31', value: '0.8' }, { currency: 'NOK', date: '2024-06-01', value: '0.1' }],
    });
  });

  it('counts joint funds once, whichever record names the other', async () => {
    const org = (activityId: string) => ({ narratives: [], activityId });
    await register(net, [
      { activity: named('J-1', 'Joint fund', undefined, ['UG'], '15130', '2', { transactions: [money('1000', 'CHF', { receiver: org('J-2') })] }) },
      { activity: named('J-2', 'Joint courts', undefined, ['UG'], '15130', '2', { transactions: [money('1200', 'CHF')] }) },
      { activity: named('J-3', 'Joint parent', undefined, ['MZ'], '15130', '2', { transactions: [money('10', 'CHF')], relatedActivities: [{ ref: 'J-4', type: '2' }] }) },
      { activity: named('J-4', 'Joint child', undefined, ['MZ'], '15130', '2', { transactions: [money('10', 'CHF')] }) },
    ]);
    const chf = async (asked: Record<string, string>) => (await ask('CHL', asked)).totals.find((t) => t.currency === 'CHF')?.amount;
    expect(await chf({})).toBe('1210');
    expect(await chf({ country: 'UGA' })).toBe('1200');
    expect(await chf({ q: 'child' })).toBe('10');
  });
});

describe('with ten thousand records', () => {
  it('is answered from the index and never from the records themselves', async () => {
    const roll = dice(7);
    await register(net, Array.from({ length: 10_000 }, (_, n) => ({ activity: generated(n, roll) })));
    const rare = await register(net, [{ activity: named('RARE-1', 'Xylophone diplomacy', undefined, ['TH'], '15220', '2') }]);
    await net.db.own('vacuum analyze');
    const a = await ask('CHL', { q: 'xylophones' });
    expect(a.rows.map((r) => r.id)).toEqual(rare);
    expect(a.all).toBeGreaterThan(10_000);
    const pages = async (text: string, values: unknown[] = []): Promise<number> => {
      const [row] = await net.db.own<{ 'QUERY PLAN': [{ Plan: { 'Shared Hit Blocks': number; 'Shared Read Blocks': number } }] }>(`explain (analyze, buffers, format json) ${text}`, values);
      const { Plan } = row!['QUERY PLAN'][0];
      return Plan['Shared Hit Blocks'] + Plan['Shared Read Blocks'];
    };
    // The floor of the same run: every row of the register read once, without the record and the words that stand beside it.
    const scan = await pages('select count(*) from initiative where revision > 0');
    const { text, values } = catalogueSql('CHL', selectionOf({ priority: 'civilians', status: 'implementation' }, 'en'));
    expect((await pages(text, values)) / scan).toBeLessThan(3);
    expect((await pages('select id from initiative where search @@ $1::tsquery', ["'xylophon'"])) / scan).toBeLessThan(0.05);
    expect((await pages('select id from initiative where partners @> $1', [['Partner 7']])) / scan).toBeLessThan(0.2);
  }, 120_000);
});
