// Stories of the parts of a record that concern people and plans: contacts, humanitarian marker and emergencies, planned disbursements; and of who names a record.
// Not here: the other parts and the lifecycle (initiatives.spec.ts), protection of places and partners (initiatives-protection.spec.ts).
import { randomUUID } from 'node:crypto';
import type { MeasurementItem, PeriodItem } from '../src/contract/initiative-items.js';
import type { NamedBy as Backlinks } from '../src/contract/initiatives.reads.js';
import { Catalogue } from '../src/initiatives/catalogue.js';
import { selectionOf } from '../src/initiatives/catalogue.query.js';
import { Exports } from '../src/initiatives/exports/exports.js';
import { readActivities } from '../src/initiatives/iati/read.js';
import { NamedBy } from '../src/initiatives/named-by.js';
import { activity, activityXml, documentXml } from './support/activity.js';
import { imported } from './support/imports.js';
import { network, type Network } from './support/network.js';
import { register } from './support/register.js';
import { describeShared } from './support/shared-data.js';
import { xsdVerdict } from './support/xsd.js';

let net: Network;
beforeAll(async () => {
  net = await network({ members: ['NOR', 'CAN', 'CHL'] });
});
afterAll(() => net.close());

const can = () => net.as('CAN');
const draft = async (payload: object = {}, party = 'CAN'): Promise<string> => {
  const id = randomUUID();
  await net.as(party).do('initiative.draft', { title: { en: 'Clearing mines' }, currency: 'CAD', plannedStart: '2026-01-01', ...payload }, id);
  return id;
};
const share = (id: string, basedOn: number, party = 'CAN') => net.as(party).do('initiative.share', { basedOn }, id);
const seen = async (party: string, id: string) => (await net.app.get(Catalogue).one(party, id)).activity;
const exact = async (party: string, id: string) => (await net.app.get(Catalogue).full(party, id)).activity;
const exported = async (ids: string[]): Promise<string> => {
  let xml = '';
  for await (const part of net.app.get(Exports).document({ party: 'NOR', complete: true, ids: (async function* () { yield ids; })() })) xml += part;
  return xml;
};
const PERSON = { type: '2', organisation: { en: 'Mine Action Service' }, person: { en: 'Amina Quillfeather' }, jobTitle: { en: 'Head of project', fr: 'Cheffe de projet' },
  telephones: ['+223 20 22 00 00', '+223 66 00 00 00'], emails: ['amina@example.org'], websites: [], address: { fr: 'Rue 42, Bamako' } };

describe('contacts', () => {
  it('are told in both languages; a list that is sent is the whole list and keeps what the form does not show', async () => {
    const id = await draft();
    await can().do('initiative.revise', { basedOn: 1, contacts: [PERSON] }, id);
    await can().do('initiative.revise', { basedOn: 2, contacts: [{ at: 0, telephones: ['+223 66 00 00 00'], department: { en: 'Field office' } }, { organisation: { en: 'Ministry' }, emails: ['info@example.org'] }] }, id);
    await share(id, 3);
    const { contacts } = await seen('NOR', id);
    expect(contacts[0]).toMatchObject({
      type: '2', personName: { narratives: [{ text: 'Amina Quillfeather' }] }, jobTitle: { narratives: [{ text: 'Head of project' }, { lang: 'fr', text: 'Cheffe de projet' }] },
      department: { narratives: [{ text: 'Field office' }] }, telephones: [{ text: '+223 66 00 00 00' }], emails: [{ text: 'amina@example.org' }], addresses: [{ narratives: [{ lang: 'fr', text: 'Rue 42, Bamako' }] }],
    });
    expect(contacts).toHaveLength(2);
    const entries = await net.read.query<{ data: { fields?: string[] } }>('select data from entry where channel = $1 order by seq', [id]);
    expect(entries[1]!.data.fields).toEqual(['contacts']);
    expect(JSON.stringify(entries)).not.toMatch(/Quillfeather|example\.org/);
  });

  it('are found by no search', async () => {
    const id = await draft();
    await can().do('initiative.revise', { basedOn: 1, contacts: [PERSON] }, id);
    await share(id, 2);
    for (const q of ['Quillfeather', 'amina@example.org']) for (const party of ['NOR', 'CAN']) expect((await net.app.get(Catalogue).list(party, selectionOf({ q }, 'en'))).total).toBe(0);
  });

  it('leave the state for nobody where its staff is in danger, and without an address where places are coarse', async () => {
    const id = await draft();
    await can().do('initiative.revise', { basedOn: 1, contacts: [PERSON] }, id);
    await can().do('initiative.protect', { basedOn: 2, reason: 'staff', precision: 'exact', partners: [] }, id);
    await share(id, 3);
    expect(JSON.stringify([await seen('NOR', id), await exported([id])])).not.toMatch(/Quillfeather|example\.org|\+223/);
    expect((await exact('CAN', id)).contacts[0]!.personName!.narratives[0]!.text).toBe('Amina Quillfeather');
    await can().do('initiative.protect', { basedOn: 4, reason: 'beneficiaries', precision: 'country', partners: [] }, id);
    expect(await exported([id])).toMatch(/Quillfeather/);
    expect(JSON.stringify([await seen('NOR', id), await exported([id])])).not.toMatch(/Rue 42/);
  });

  const withContact = documentXml(activityXml({
    'iati-identifier': '<iati-identifier>ZZ-8-PEOPLE</iati-identifier>', 'reporting-org': '<reporting-org ref="ZZ-8" type="21"><narrative>Somebody else</narrative></reporting-org>',
    'activity-date': '<activity-date type="2" iso-date="2020-01-01"/><contact-info type="1"><person-name><narrative>Zeno Quillfeather</narrative></person-name><email>zeno@example.org</email></contact-info><contact-info type="1"><email>info@example.org</email></contact-info>',
  }));
  const kept = async (): Promise<string> => JSON.stringify([await net.read.query('select * from initiative'), await net.read.query('select * from import_record'), await net.read.query('select wire from entry')]);

  it('are taken out of a record of others too, and nothing of the person stays; the next file does not bring it back unasked', async () => {
    await imported(net, can(), Buffer.from(withContact));
    const [{ id }] = (await net.read.query<{ id: string }>(`select id from initiative where identifier = 'ZZ-8-PEOPLE'`)) as [{ id: string }];
    expect(await kept()).toMatch(/Zeno/);
    expect((await can().refused('initiative.revise', { basedOn: 1, contacts: [{ at: 0, person: { en: 'Another Name' } }, { at: 1 }] }, id)).detail.why).toBe('refusal.initiative-from-file');
    expect((await can().refused('initiative.revise', { basedOn: 1, contacts: [{ at: 0 }, { at: 1 }, { emails: ['new@example.org'] }] }, id)).detail.why).toBe('refusal.initiative-from-file');
    await can().do('initiative.revise', { basedOn: 1, contacts: [{ at: 1 }] }, id);
    expect((await exact('CAN', id)).contacts).toEqual([{ type: '1', telephones: [], emails: [{ text: 'info@example.org' }], websites: [], addresses: [] }]);
    expect(await kept()).not.toMatch(/Zeno|zeno/);
    const { report } = await imported(net, can(), Buffer.from(withContact));
    expect(report).toMatchObject({ new: 0, changed: 0, unchanged: 1, refused: 0 });
    expect((await exact('CAN', id)).contacts).toHaveLength(1);
  });
});

describe('the humanitarian side', () => {
  it('is a marker and emergencies or appeals by their code, one section of the history', async () => {
    const id = await draft();
    await can().do('initiative.revise', { basedOn: 1, humanitarian: true, humanitarianScopes: [{ type: '1', vocabulary: '1-2', code: 'EQ-2015-000048-NPL', name: { en: 'Nepal earthquake', fr: 'Séisme au Népal' } }] }, id);
    await can().do('initiative.revise', { basedOn: 2, humanitarianScopes: [{ at: 0, type: '1', vocabulary: '1-2', code: 'EQ-2015-000048-NPL' }, { type: '2', vocabulary: '99', vocabularyUri: 'https://example.org/appeals', code: 'A-7' }] }, id);
    await share(id, 3);
    expect(await seen('NOR', id)).toMatchObject({
      humanitarian: true,
      humanitarianScopes: [
        { type: '1', vocabulary: '1-2', code: 'EQ-2015-000048-NPL', narratives: [{ text: 'Nepal earthquake' }, { lang: 'fr', text: 'Séisme au Népal' }] },
        { type: '2', vocabulary: '99', vocabularyUri: 'https://example.org/appeals', code: 'A-7', narratives: [] },
      ],
    });
    const entries = await net.read.query<{ data: { fields?: string[] } }>('select data from entry where channel = $1 order by seq', [id]);
    expect(entries.slice(1, 3).map((e) => e.data.fields)).toEqual([['humanitarian'], ['humanitarian']]);
  });
});

describe('planned disbursements', () => {
  const plan = { type: '1', start: '2026-04-01', end: '2026-06-30', amount: { value: '50000', currency: 'CAD', valueDate: '2026-04-01' }, receiver: { name: { en: 'Mine Action Service' }, activityId: 'XX-MAS-1' } };

  it('b2 are planned, corrected and struck, each with its sentence, by those who may report', async () => {
    const id = await draft();
    const negotiator = await net.person('CAN', ['negotiate']);
    expect((await negotiator.refused('initiative.plan-disbursement', { basedOn: 1, disbursement: plan }, id)).detail).toMatchObject({ mandate: 'report' });
    await can().do('initiative.plan-disbursement', { basedOn: 1, disbursement: plan }, id);
    await share(id, 2);
    const { receiver, ...corrected } = plan;
    await can().do('initiative.plan-disbursement', { basedOn: 3, disbursement: { ...corrected, at: 0, type: '2', end: undefined, amount: { ...plan.amount, value: '60000.50' }, receiver: { ...receiver, name: { fr: 'Service de lutte antimines' } } } }, id);
    expect((await seen('NOR', id)).plannedDisbursements).toEqual([
      { type: '2', start: '2026-04-01', value: { value: '60000.50', currency: 'CAD', valueDate: '2026-04-01' },
        receiver: { activityId: 'XX-MAS-1', narratives: [{ lang: 'en', text: 'Mine Action Service' }, { lang: 'fr', text: 'Service de lutte antimines' }] } },
    ]);
    const said = await net.read.query<{ type: string; data: object }>(`select type, data from entry where channel = $1 and type = 'initiative.disbursement-planned' order by seq`, [id]);
    expect(said.map((e) => e.data)).toMatchObject([{ amount: '50000', currency: 'CAD', start: '2026-04-01', end: '2026-06-30', corrected: false, fields: ['disbursements'] }, { amount: '60000.50', end: null, corrected: true }]);
    await can().do('initiative.strike', { basedOn: 4, section: 'disbursements', at: 0 }, id);
    expect((await seen('NOR', id)).plannedDisbursements).toEqual([]);
  });

  it('b2 do not end before they begin, and are not counted as committed', async () => {
    const id = await draft();
    expect((await can().refused('initiative.plan-disbursement', { basedOn: 1, disbursement: { ...plan, end: '2026-03-31' } }, id)).detail.why).toBe('refusal.initiative-dates-order');
    await can().do('initiative.plan-disbursement', { basedOn: 1, disbursement: plan }, id);
    expect((await net.app.get(Catalogue).one('CAN', id)).committed).toEqual([]);
  });

  it('b2 do not name a partner that is withheld', async () => {
    const id = await draft();
    await can().do('initiative.revise', { basedOn: 1, partners: [{ role: '4', ref: 'XX-MAS', name: { en: 'Mine Action Service' } }] }, id);
    await can().do('initiative.plan-disbursement', { basedOn: 2, disbursement: { ...plan, receiver: { ref: 'XX-MAS', name: { en: 'Mine Action Service' }, activityId: 'XX-MAS-1' } } }, id);
    await can().do('initiative.protect', { basedOn: 3, reason: 'staff', precision: 'exact', partners: [0] }, id);
    expect((await can().refused('initiative.plan-disbursement', { basedOn: 4, disbursement: { ...plan, provider: { name: { en: 'Friends of the Mine Action Service' } } } }, id)).detail).toMatchObject({ why: 'refusal.initiative-names-withheld', sections: ['disbursements'] });
    await share(id, 4);
    expect(JSON.stringify(await seen('NOR', id))).not.toMatch(/Mine Action|XX-MAS/);
  });
});

it('b3 a value by sex or age is corrected, added and taken away; one without a value stays as it came', async () => {
  const id = await draft();
  const part = (sex: string, value: string) => ({ value, dimensions: [{ name: 'sex', value: sex }] });
  const period = (targets: MeasurementItem[], actuals: MeasurementItem[], at?: number) => ({ start: '2026-01-01', end: '2026-12-31', targets, actuals, ...(at === undefined ? {} : { at }) });
  const result = (p: PeriodItem, at?: number) => ({ type: '1', title: { en: 'Safe land' }, indicators: [{ measure: '1', title: { en: 'People trained' }, baselines: [], periods: [p], ...(at === undefined ? {} : { at }) }], ...(at === undefined ? {} : { at }) });
  await can().do('initiative.record-result', { basedOn: 1, result: result(period([part('female', '40')], [part('female', '10'), { dimensions: [{ name: 'sex', value: 'male' }] }])) }, id);
  await can().do('initiative.record-result', { basedOn: 2, result: result(period([{ at: 0, ...part('female', '45') }, part('male', '45')], [{ at: 0, ...part('girls', '10') }, { at: 1, dimensions: [{ name: 'sex', value: 'male' }] }], 0), 0) }, id);
  const [indicator] = (await exact('CAN', id)).results[0]!.indicators;
  expect(indicator!.periods[0]).toMatchObject({
    targets: [part('female', '45'), part('male', '45')], actuals: [part('girls', '10'), { dimensions: [{ name: 'sex', value: 'male' }] }],
  });
  expect(indicator!.periods[0]!.actuals[1]).not.toHaveProperty('value');
});

/** A record of our own with all of these parts, shared; and what is exported of it. */
const whole = async (): Promise<{ id: string; xml: string }> => {
  const id = await draft();
  await can().do('initiative.revise', { basedOn: 1, contacts: [PERSON], humanitarian: true, humanitarianScopes: [{ type: '2', vocabulary: '2-1', code: 'HMLI26', name: { fr: 'Plan 2026' } }],
    descriptions: [{ type: '1', text: { en: 'Fields made safe.' } }], partners: [{ role: '1', ref: 'CA-3', name: { en: 'Canada' } }], sectors: [{ vocabulary: '1', code: '15250' }], countries: [{ code: 'MLI' }] }, id);
  await can().do('initiative.plan-disbursement', { basedOn: 2, disbursement: { start: '2026-04-01', end: '2026-06-30', type: '1', amount: { value: '50000', currency: 'CAD', valueDate: '2026-04-01' }, provider: { name: { en: 'Canada' }, ref: 'CA-3' }, receiver: { name: { en: 'Service' }, activityId: 'XX-MAS-1' } } }, id);
  await share(id, 3);
  return { id, xml: await exported([id]) };
};

it('b10 contacts, emergencies and plans come out and go in again as they were', async () => {
  const { id, xml } = await whole();
  const read = [];
  for await (const r of readActivities((async function* () { yield Buffer.from(xml) as Uint8Array; })(), { today: '2026-11-23' })) read.push(r.activity!);
  const { contacts, humanitarian, humanitarianScopes, plannedDisbursements } = await exact('CAN', id);
  expect(read[0]).toMatchObject({ contacts, humanitarian, humanitarianScopes, plannedDisbursements });
});

describeShared('by the standard', () => {
  it('b10 they stand in the order of the XSD', async () => {
    const { xml } = await whole();
    expect(xml).toMatch(/<contact-info[\s\S]*<humanitarian-scope[\s\S]*<planned-disbursement/);
    expect(await xsdVerdict(xml)).toMatchObject({ first: '', valid: true });
  });
});

describe('who names a record', () => {
  const backlinks = async (party: string, id: string): Promise<Backlinks> => net.app.get(NamedBy).of(party, id);
  const money = (side: 'provider' | 'receiver', activityId: string) => ({ type: '3', date: '2026-01-05', amount: { value: '1', currency: 'CAD', valueDate: '2026-01-05' }, [side]: { name: { en: 'Them' }, activityId } });

  it('b11 is told with its title and in which ways, as related, as partner, as giver or receiver', async () => {
    const identifier = `CA-3-${randomUUID()}`;
    const [named, naming] = [await draft({ identifier }), await draft({ title: { en: 'The one that names' } })];
    await share(named, 1);
    await can().do('initiative.relate', { basedOn: 1, type: '1', identifier }, naming);
    await can().do('initiative.record-transaction', { basedOn: 2, transaction: money('receiver', identifier) }, naming);
    await can().do('initiative.plan-disbursement', { basedOn: 3, disbursement: { start: '2026-04-01', amount: { value: '1', currency: 'CAD', valueDate: '2026-04-01' }, provider: { name: { en: 'Us' }, activityId: identifier } } }, naming);
    await can().do('initiative.revise', { basedOn: 4, partners: [{ role: '4', activityId: identifier, name: { en: 'Service' } }] }, naming);
    // While it is a draft, only its own delegation learns of it.
    expect(await backlinks('NOR', named)).toEqual({ total: 0, records: [] });
    expect((await backlinks('CAN', named)).records).toMatchObject([{ id: naming, stage: 'draft', as: ['partner', 'provider', 'receiver', 'related-1'] }]);
    await share(naming, 5);
    expect(await backlinks('NOR', named)).toMatchObject({ total: 1, records: [{ id: naming, owner: 'CAN', title: { en: 'The one that names' } }] });
  });

  it('b11 is told to nobody who may not see the record itself', async () => {
    const id = await draft();
    await expect(backlinks('NOR', id)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('b11 does not give away a partner that is withheld', async () => {
    const identifier = `ML-NGO-77-${randomUUID()}`;
    const [named] = await register(net, [{ activity: activity({ identifier }), lead: null, custody: 'foreign' }]);
    const naming = await draft({ title: { en: 'Quiet work' } });
    await can().do('initiative.revise', { basedOn: 1, partners: [{ role: '4', ref: 'ML-NGO-77', name: { en: 'Quokkavale Circle' }, activityId: identifier }] }, naming);
    await can().do('initiative.record-transaction', { basedOn: 2, transaction: { ...money('receiver', identifier), receiver: { ref: 'ML-NGO-77', name: { en: 'Quokkavale Circle' }, activityId: identifier } } }, naming);
    await can().do('initiative.relate', { basedOn: 3, type: '3', identifier }, naming);
    await share(naming, 4);
    expect((await backlinks('NOR', named!)).records[0]!.as).toEqual(['partner', 'receiver', 'related-3']);
    await can().do('initiative.protect', { basedOn: 5, reason: 'staff', precision: 'exact', partners: [0] }, naming);
    expect(await backlinks('NOR', named!)).toEqual({ total: 0, records: [] });
  });
});
