// Stories of one initiative: drafted, revised, proven step by step, shared, archived; who may, what is refused, what the others hear. Not here: the catalogue, protection.
import { randomUUID } from 'node:crypto';
import type { InitiativeView } from '../src/contract/initiatives.views.js';
import { NETWORK } from '../src/contract/seats.js';
import { Catalogue } from '../src/initiatives/catalogue.js';
import { network, type Network } from './support/network.js';

let net: Network;
const title = { en: 'Clearing mines', fr: 'Déminage' };

beforeAll(async () => {
  net = await network({ members: ['NOR', 'CAN', 'CHL'], observers: ['ZAF'] });
});
afterAll(() => net.close());

const draft = async (party = 'CAN', payload: object = {}): Promise<string> => {
  const id = randomUUID();
  await net.as(party).do('initiative.draft', { title, ...payload }, id);
  return id;
};
const seen = (party: string, id: string): Promise<InitiativeView> => net.app.get(Catalogue).one(party, id);
const heard = async (channel: string): Promise<{ type: string; data: Record<string, unknown> }[]> =>
  net.read.query('select type, data from entry where channel = $1 order by seq', [channel]);
const share = async (party = 'CAN', payload: object = {}): Promise<string> => {
  const id = await draft(party, payload);
  await net.as(party).do('initiative.share', { basedOn: 1 }, id);
  return id;
};

describe('a draft', () => {
  it('is the delegation’s own: nobody else finds it, and the plenary hears nothing', async () => {
    const before = (await heard(NETWORK)).length;
    const id = await draft();
    await net.as('CAN').do('initiative.revise', { basedOn: 1, title: { fr: 'Déminage humanitaire' } }, id);
    expect((await net.as('NOR').refused('initiative.revise', { basedOn: 2, title: { en: 'Ours' } }, id)).code).toBe('not-found');
    await expect(seen('NOR', id)).rejects.toMatchObject({ code: 'not-found' });
    expect((await heard(NETWORK)).length).toBe(before);
  });

  it('has an identifier under the state’s reporting organisation, or under the network’s name', async () => {
    const [can, chl] = [await draft('CAN'), await draft('CHL')];
    expect((await seen('CAN', can)).identifier).toMatch(new RegExp(`^CA-3-\\d{4}-${can.slice(0, 8)}$`));
    expect((await seen('CHL', chl)).identifier).toMatch(/^CONCORD-CHL-\d{4}-/);
  });

  it('keeps its identifier for ever, also when it is discarded', async () => {
    const id = await draft('CAN', { identifier: 'CA-3-KEPT' });
    await net.as('CAN').do('initiative.discard', { basedOn: 1 }, id);
    const refusal = await net.as('NOR').refused('initiative.draft', { title, identifier: 'CA-3-KEPT' }, randomUUID());
    expect(refusal).toMatchObject({ code: 'conflict', detail: { why: 'refusal.initiative-identifier-taken' } });
    expect((await net.as('CAN').refused('initiative.share', { basedOn: 2 }, id)).code).toBe('wrong-state');
  });

  it('needs a title in one language and the mandate to negotiate', async () => {
    expect(await net.as('CAN').refused('initiative.draft', { title: { en: '  ' } }, randomUUID())).toMatchObject({ detail: { why: 'refusal.initiative-needs-title' } });
    const speaker = await net.person('CAN', ['speak', 'report']);
    expect((await speaker.refused('initiative.draft', { title }, randomUUID())).code).toBe('not-allowed');
    expect((await net.as('ZAF').refused('initiative.draft', { title }, randomUUID())).code).toBe('not-allowed');
    expect((await net.secretariat.refused('initiative.draft', { title }, randomUUID())).code).toBe('not-allowed');
  });
});

describe('sharing', () => {
  it('shows the record to all and tells the plenary which', async () => {
    const id = await share();
    const view = await seen('NOR', id);
    expect(view).toMatchObject({ id, owner: 'CAN', stage: 'shared', revision: 2, marks: expect.stringMatching(/^[01]{7}$/) });
    expect(view.gaps).toEqual(['english', 'french', 'dates', 'partners', 'places', 'money', 'results']);
    expect((await heard(NETWORK)).at(-1)).toEqual({ type: 'initiatives.shared', data: { ids: [id], count: 1 } });
    expect((await net.as('NOR').refused('initiative.revise', { basedOn: 2, title: { en: 'Ours' } }, id)).code).toBe('not-allowed');
    expect((await net.secretariat.refused('initiative.revise', { basedOn: 2, title: { en: 'Ours' } }, id)).code).toBe('not-allowed');
  });

  it('is a report of the state: a negotiator alone cannot', async () => {
    const id = await draft();
    const negotiator = await net.person('CAN', ['negotiate']);
    expect((await negotiator.refused('initiative.share', { basedOn: 1 }, id)).detail).toMatchObject({ mandate: 'report' });
  });

  it('is for members: a state that has left, or only observes now, keeps its draft and shares it with nobody', async () => {
    await net.operator.do('state.admit', { state: 'PRT', status: 'member', since: '2026-01-01T00:00:00Z' });
    const delegate = await net.person('PRT');
    const id = randomUUID();
    await delegate.do('initiative.draft', { title: { en: 'Ours for now' } }, id);
    await net.secretariat.do('state.change-status', { state: 'PRT', status: 'observer' });
    expect(await delegate.refused('initiative.share', { basedOn: 1 }, id)).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.initiative-not-member', state: 'PRT' } });
    await net.secretariat.do('state.withdraw', { state: 'PRT' });
    expect(await delegate.refused('initiative.share', { basedOn: 1 }, id)).toMatchObject({ code: 'not-allowed' });
    await delegate.do('initiative.revise', { basedOn: 1, title: { en: 'Ours alone' } }, id);
  });

  it('goes to the archive and back, and changes are refused meanwhile', async () => {
    const id = await share();
    await net.as('CAN').do('initiative.archive', { basedOn: 2 }, id);
    expect(await net.as('CAN').refused('initiative.revise', { basedOn: 3, title: { en: 'X' } }, id)).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.initiative-archived' } });
    await net.as('CAN').do('initiative.restore', { basedOn: 3 }, id);
    expect((await heard(NETWORK)).slice(-2).map((e) => e.type)).toEqual(['initiatives.archived', 'initiatives.restored']);
  });
});

describe('revising', () => {
  it('changes the sections sent and says which, keeping the others and other languages', async () => {
    const id = await share('CAN', { description: { en: 'Fields made safe.' } });
    await net.as('CAN').do('initiative.revise', {
      basedOn: 2,
      title: { fr: 'Déminage humanitaire' },
      partners: [{ at: 0, role: '2', ref: 'CA-3', type: '10', name: {} }, { role: '4', name: { en: 'The Mines Trust' } }],
      countries: [{ code: 'MLI', percentage: '60' }, { code: 'NAM', percentage: '40' }],
      sectors: [{ vocabulary: '1', code: '15250' }],
    }, id);
    const view = await seen('NOR', id);
    expect(view.activity.title.narratives).toEqual([{ lang: 'en', text: 'Clearing mines' }, { lang: 'fr', text: 'Déminage humanitaire' }]);
    expect(view.activity.countries.map((c) => c.code)).toEqual(['ML', 'NA']);
    expect(view.activity.participatingOrgs[0]!.narratives).toHaveLength(2);
    expect(view.priorities).toEqual(['civilians', 'civilians.mines']);
    expect((await heard(id)).at(-1)!.data).toEqual({ id, revision: 3, fields: ['title', 'partners', 'countries', 'sectors'] });
  });

  it('refuses a form that was based on an older record, with what changed since', async () => {
    const id = await draft();
    await net.as('CAN').do('initiative.revise', { basedOn: 1, humanitarian: true }, id);
    expect(await net.as('CAN').refused('initiative.revise', { basedOn: 1, title: { en: 'Late' } }, id)).toEqual({
      code: 'conflict', detail: { why: 'refusal.initiative-stale', revision: 2, basedOn: 1, changed: ['humanitarian'] },
    });
    expect((await seen('CAN', id)).activity.title.narratives[0]!.text).toBe('Clearing mines');
  });

  it.each([
    ['percentages that do not come to 100', { countries: [{ code: 'MLI', percentage: '60' }, { code: 'NER', percentage: '30' }] }, 'refusal.initiative-percentages'],
    ['a share without its percentage', { sectors: [{ vocabulary: '1', code: '15250', percentage: '100' }, { vocabulary: '1', code: '15220' }] }, 'refusal.initiative-percentages'],
    ['a code that is no country', { countries: [{ code: 'QQQ' }] }, 'refusal.initiative-unknown-country'],
    ['a day that is not in the calendar', { plannedStart: '2026-02-31' }, 'refusal.fields'],
    ['an end before its start', { plannedStart: '2026-05-01', plannedEnd: '2026-04-01' }, 'refusal.initiative-dates-order'],
    ['a form that says what the record says', { title: { en: 'Clearing mines' } }, 'refusal.initiative-nothing-changed'],
    ['an item the record does not have', { partners: [{ at: 7, role: '1', name: { en: 'Nobody' } }] }, 'refusal.initiative-no-such-item'],
    ['a title taken away', { title: { en: '', fr: '' } }, 'refusal.initiative-needs-title'],
  ])('refuses %s', async (_, sections, why) => {
    const id = await draft();
    expect((await net.as('CAN').refused('initiative.revise', { basedOn: 1, ...sections }, id)).detail.why).toBe(why);
  });
});

describe('money and results', () => {
  const amount = { value: '1200000.10', currency: 'CAD', valueDate: '2025-03-01' };

  it('are recorded, corrected and struck, each with a line of its own', async () => {
    const id = await share();
    const can = net.as('CAN');
    await can.do('initiative.record-transaction', { basedOn: 2, transaction: { type: '2', date: '2025-03-01', amount, receiver: { name: { en: 'Trust' } } } }, id);
    await can.do('initiative.record-transaction', { basedOn: 3, transaction: { type: '2', date: '2025-04-01', amount: { ...amount, value: '0.20' } } }, id);
    expect((await seen('NOR', id)).committed).toEqual([{ currency: 'CAD', amount: '1200000.3', from: '2025-03-01', to: '2025-03-01', basis: 'commitments' }]);
    await can.do('initiative.record-transaction', { basedOn: 4, transaction: { at: 1, type: '2', date: '2025-04-01', amount: { ...amount, value: '5' } } }, id);
    expect((await heard(id)).at(-1)!.data).toMatchObject({ amount: '5', currency: 'CAD', corrected: true });
    await can.do('initiative.strike', { basedOn: 5, section: 'transactions', at: 1 }, id);
    expect((await seen('NOR', id)).activity.transactions).toHaveLength(1);
    await can.do('initiative.record-budget', { basedOn: 6, budget: { type: '1', status: '2', start: '2025-01-01', end: '2025-12-31', amount } }, id);
    expect(await can.refused('initiative.record-budget', { basedOn: 7, budget: { type: '1', status: '1', start: '2025-01-01', end: '2026-06-30', amount } }, id)).toMatchObject({ detail: { why: 'refusal.initiative-budget-period' } });
    expect(await can.refused('initiative.record-transaction', { basedOn: 7, transaction: { type: '2', date: '2999-01-01', amount } }, id)).toMatchObject({ detail: { why: 'refusal.initiative-future-date' } });
    expect((await can.refused('initiative.record-transaction', { basedOn: 7, transaction: { type: '2', date: '2025-01-01', amount: { ...amount, value: '1e9' } } }, id)).code).toBe('invalid');
  });

  it('keep indicators, periods and disaggregated values', async () => {
    const id = await draft();
    const result = {
      type: '1', title: { en: 'Land released', fr: 'Terres libérées' },
      indicators: [{ measure: '1', title: { en: 'Hectares' }, baselines: [{ year: '2024', value: '0', dimensions: [] }],
        periods: [{ start: '2025-01-01', end: '2025-12-31', targets: [{ value: '40', dimensions: [] }], actuals: [{ value: '21', dimensions: [{ name: 'region', value: 'Mopti' }] }] }] }],
    };
    await net.as('CAN').do('initiative.record-result', { basedOn: 1, result }, id);
    const [stored] = (await seen('CAN', id)).activity.results;
    expect(stored!.indicators[0]!.periods[0]!.actuals[0]).toMatchObject({ value: '21', dimensions: [{ name: 'region', value: 'Mopti' }] });
    expect((await seen('CAN', id)).marks.at(-1)).toBe('1');
  });
});

describe('the steps of the lifecycle', () => {
  it('need the dates that prove them', async () => {
    const id = await share();
    const can = net.as('CAN');
    expect(await can.refused('initiative.start', { basedOn: 2 }, id)).toMatchObject({ detail: { why: 'refusal.initiative-needs-actual-start' } });
    expect(await can.refused('initiative.start', { basedOn: 2, date: '2999-01-01' }, id)).toMatchObject({ detail: { why: 'refusal.initiative-future-date' } });
    expect(await can.refused('initiative.close', { basedOn: 2, date: '2025-01-01' }, id)).toMatchObject({ code: 'wrong-state' });
    await can.do('initiative.start', { basedOn: 2, date: '2025-01-10' }, id);
    await can.do('initiative.suspend', { basedOn: 3 }, id);
    await can.do('initiative.resume', { basedOn: 4 }, id);
    expect(await can.refused('initiative.finalise', { basedOn: 5 }, id)).toMatchObject({ detail: { why: 'refusal.initiative-needs-actual-end' } });
    expect(await can.refused('initiative.finalise', { basedOn: 5, date: '2024-12-31' }, id)).toMatchObject({ detail: { why: 'refusal.initiative-dates-order' } });
    await can.do('initiative.finalise', { basedOn: 5, date: '2025-12-31' }, id);
    await can.do('initiative.close', { basedOn: 6 }, id);
    expect((await heard(id)).map((e) => e.type)).toEqual(['drafted', 'shared', 'started', 'suspended', 'resumed', 'finalised', 'closed'].map((v) => `initiative.${v}`));
    expect((await seen('NOR', id)).activity.status).toBe('4');
  });
});

describe('links, tags, documents', () => {
  it('are acts with their own lines', async () => {
    const id = await share();
    const can = net.as('CAN');
    await can.do('initiative.relate', { basedOn: 2, type: '1', identifier: 'CA-3-PARENT' }, id);
    expect(await can.refused('initiative.relate', { basedOn: 3, type: '1', identifier: (await seen('CAN', id)).identifier }, id)).toMatchObject({ detail: { why: 'refusal.initiative-itself' } });
    await can.do('initiative.tag', { basedOn: 3, priorities: ['governance.justice'] }, id);
    expect((await seen('NOR', id)).priorities).toEqual(['governance', 'governance.justice']);
    await can.do('initiative.attach-document', { basedOn: 4, document: { title: { en: 'Evaluation' }, categories: ['A07'], languages: ['en'], url: 'https://example.org/a.pdf' } }, id);
    expect(await can.refused('initiative.attach-document', { basedOn: 5, document: { title: { en: 'Both' }, categories: [], languages: [] } }, id)).toMatchObject({ detail: { why: 'refusal.initiative-link-or-file' } });
    expect(await can.refused('initiative.attach-document', { basedOn: 5, document: { title: { en: 'X' }, categories: [], languages: [], file: randomUUID() } }, id)).toMatchObject({ detail: { why: 'refusal.file-unknown' } });
    await can.do('initiative.detach-document', { basedOn: 5, at: 0 }, id);
    expect((await seen('NOR', id)).activity.documents).toEqual([]);
    expect((await heard(id)).map((e) => e.type).slice(-2)).toEqual(['initiative.document-attached', 'initiative.document-detached']);
  });
});

describe('the register', () => {
  it('is kept by the secretariat: whose a reporting organisation is, and dated rates', async () => {
    await net.secretariat.do('reporter.assign', { ref: 'CL-GOV-9', state: 'CHL' });
    expect(await net.read.query('select state from reporting_organisation where ref = $1', ['CL-GOV-9'])).toEqual([{ state: 'CHL' }]);
    expect((await net.as('CAN').refused('reporter.assign', { ref: 'CL-GOV-9', state: 'CAN' })).code).toBe('not-allowed');
    expect((await net.secretariat.refused('rate.record', { currency: 'CAD', date: '2999-01-01', value: '0.55', source: 'IMF' })).detail.why).toBe('refusal.initiative-future-date');
  });
});
