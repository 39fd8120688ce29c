// Stories of protection: what a state withholds reaches nobody else, by no road (view, list, search, counts, map, history, files), and the owner keeps all of it.
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { DataSource } from 'typeorm';
import type { InitiativeView } from '../src/contract/initiatives.views.js';
import { Catalogue } from '../src/initiatives/catalogue.js';
import { selectionOf } from '../src/initiatives/catalogue.query.js';
import { Files } from '../src/kernel/files.js';
import { Read } from '../src/ledger/read.js';
import { activity } from './support/activity.js';
import { network, type Network } from './support/network.js';
import { register } from './support/register.js';

const SECRET = 'Quokkavale Peace Circle';
let net: Network;
let id: string;
const catalogue = (): Catalogue => net.app.get(Catalogue);
const revise = (basedOn: number, sections: object) => net.as('CAN').do('initiative.revise', { basedOn, ...sections }, id);

beforeEach(async () => {
  id = randomUUID();
  await net.as('CAN').do('initiative.draft', { title: { en: 'Quiet mediation' } }, id);
  await revise(1, {
    partners: [{ at: 0, role: '2', ref: 'CA-3', name: {} }, { role: '4', ref: 'ML-NGO-77', name: { en: SECRET } }],
    countries: [{ code: 'MLI' }],
    locations: [{ name: { en: 'Quokkatown' }, latitude: 13.43, longitude: -6.26, administrative: [{ vocabulary: 'G2', code: 'ML-4', level: '1' }, { vocabulary: 'G2', code: 'ML-4-2', level: '2' }] }],
  });
});
beforeAll(async () => {
  net = await network({ members: ['NOR', 'CAN'] });
});
afterAll(() => net.close());

/** Everything another state can read about initiatives, as one text. */
const everything = async (party: string): Promise<string> => {
  const list = await catalogue().list(party, selectionOf({ stage: ['shared', 'archived', 'draft'] }, 'en'));
  const packet = await net.app.get(Read).since(id, null);
  const rows = await catalogue().rows(party, list.rows.map((r) => r.id));
  const views = await Promise.all(list.rows.map((r) => catalogue().one(party, r.id)));
  const entries = await net.read.query('select wire from entry');
  return JSON.stringify([list, packet, rows, views, entries]);
};

it('a link made while it was a draft does not name a partner that is withheld before it is shared', async () => {
  await net.as('CAN').do('initiative.relate', { basedOn: 2, type: '2', identifier: 'ML-NGO-77-P1' }, id);
  await net.as('CAN').do('initiative.protect', { basedOn: 3, reason: 'staff', precision: 'exact', partners: [1] }, id);
  await net.as('CAN').do('initiative.share', { basedOn: 4 }, id);
  expect(await everything('NOR')).not.toMatch(/ML-NGO-77/);
});

it('a withheld partner is named nowhere, and found by no search or facet', async () => {
  await net.as('CAN').do('initiative.protect', { basedOn: 2, reason: 'staff', precision: 'exact', partners: [1] }, id);
  await net.as('CAN').do('initiative.share', { basedOn: 3 }, id);
  const text = await everything('NOR');
  expect(text).toContain('Quiet mediation');
  expect(text).toContain('Name withheld');
  expect(text).not.toMatch(/Quokkavale|ML-NGO-77/);
  for (const q of ['Quokkavale', 'peace circle', 'ML-NGO-77']) expect((await catalogue().list('NOR', selectionOf({ q }, 'en'))).total).toBe(0);
  expect((await catalogue().list('NOR', selectionOf({ partner: SECRET }, 'en'))).total).toBe(0);
});

it.each([
  ['admin1', /ML-4"/, /ML-4-2|Quokkatown|13\.43/], ['country', /MLI/, /ML-4|Quokkatown|13\.43/], ['none', /"withheld":true/, /ML-4|Quokkatown|13\.43|"MLI"|"ML"/],
] as const)('at precision %s nothing finer leaves the state', async (precision, shown, hidden) => {
  await net.as('CAN').do('initiative.protect', { basedOn: 2, reason: 'beneficiaries', precision, partners: [] }, id);
  await net.as('CAN').do('initiative.share', { basedOn: 3 }, id);
  const text = JSON.stringify([await catalogue().one('NOR', id), (await catalogue().rows('NOR', [id]))[0]]);
  expect(text).toMatch(shown);
  expect(text).not.toMatch(hidden);
  const map = (await catalogue().list('NOR', selectionOf({ q: 'Quiet', lead: 'CAN', country: 'MLI' }, 'en'))).rows.map((r) => r.id);
  expect(map.includes(id)).toBe(precision !== 'none');
});

it('the exact record is its owner’s, and not the secretariat’s either', async () => {
  await net.as('CAN').do('initiative.protect', { basedOn: 2, reason: 'staff', precision: 'none', partners: [1] }, id);
  await net.as('CAN').do('initiative.share', { basedOn: 3 }, id);
  const { activity: exact } = await catalogue().full('CAN', id);
  expect([exact.participatingOrgs[1]!.narratives[0]!.text, exact.locations[0]!.point!.pos]).toEqual([SECRET, '13.43 -6.26']);
  for (const party of ['NOR', 'secretariat']) await expect(catalogue().full(party, id)).rejects.toMatchObject({ code: 'not-found' });
});

it('a text that names what is withheld is refused, before and after', async () => {
  await revise(2, { descriptions: [{ type: '1', text: { fr: `Avec le QUOKKAVALE peace  circle.` } }] });
  expect(await net.as('CAN').refused('initiative.protect', { basedOn: 3, reason: 'staff', precision: 'exact', partners: [1] }, id)).toMatchObject({
    code: 'invalid', detail: { why: 'refusal.initiative-names-withheld', sections: ['descriptions'] },
  });
  await revise(3, { descriptions: [] });
  await net.as('CAN').do('initiative.protect', { basedOn: 4, reason: 'staff', precision: 'exact', partners: [1] }, id);
  expect((await net.as('CAN').refused('initiative.revise', { basedOn: 5, title: { en: `With ${SECRET}` } }, id)).detail.why).toBe('refusal.initiative-names-withheld');
  expect((await net.as('CAN').refused('initiative.protect', { basedOn: 5, precision: 'country', partners: [] }, id)).detail.why).toBe('refusal.initiative-needs-reason');
});

it('protecting keeps the money and says in the history how many, never who', async () => {
  await net.as('CAN').do('initiative.protect', { basedOn: 2, reason: 'negotiation', precision: 'country', partners: [1] }, id);
  await net.as('CAN').do('initiative.relate', { basedOn: 3, type: '2', identifier: 'ML-NGO-77-P1' }, id);
  const entries = await net.read.query<{ data: object }>('select data from entry where channel = $1 order by seq', [id]);
  expect(entries[2]!.data).toMatchObject({ reason: 'negotiation', precision: 'country', partners: 1 });
  expect(JSON.stringify(entries)).not.toMatch(/ML-NGO-77|Quokka/);
});

describe('a foreign record in custody', () => {
  const foreign = async (): Promise<string> => {
    const record = activity({ identifier: `ZZ-9-${randomUUID()}`, title: { narratives: [{ lang: 'en', text: `Run by ${SECRET}` }] }, participatingOrgs: [{ role: '4', narratives: [{ lang: 'en', text: SECRET }] }] });
    const source = { importId: randomUUID(), sha256: 'a'.repeat(64), at: new Date().toISOString() };
    const [made] = await register(net, [{ activity: record, lead: null, custody: 'foreign', sourceOwned: ['title', 'partners', 'descriptions', 'sectors', 'dates', 'status'], source }]);
    return made!;
  };

  it('is changed by its file only; what the file does not say is the keeper’s', async () => {
    const record = await foreign();
    expect(await net.as('CAN').refused('initiative.revise', { basedOn: 1, title: { en: 'Ours now' } }, record)).toMatchObject({
      code: 'not-allowed', detail: { why: 'refusal.initiative-from-file', fields: ['title'] },
    });
    expect((await net.as('CAN').refused('initiative.close', { basedOn: 1, date: '2025-01-01' }, record)).detail.why).toBe('refusal.initiative-from-file');
    await net.as('CAN').do('initiative.tag', { basedOn: 1, priorities: ['prevention'] }, record);
    await net.as('CAN').do('initiative.revise', { basedOn: 2, countries: [{ code: 'MLI' }] }, record);
    expect((await net.as('NOR').refused('initiative.tag', { basedOn: 3, priorities: [] }, record)).code).toBe('not-allowed');
  });

  it('is protected by covering what its file says', async () => {
    const record = await foreign();
    await net.as('CAN').do('initiative.protect', { basedOn: 1, reason: 'staff', precision: 'exact', partners: [0] }, record);
    const view: InitiativeView = await catalogue().one('NOR', record);
    expect(view.activity.title.narratives[0]!.text).toBe('Run by […]');
    expect(JSON.stringify(view)).not.toContain('Quokkavale');
  });
});

describe('a file', () => {
  const upload = async (content: string | Buffer, party = 'CAN'): Promise<string> => {
    const kept = await net.app.get(Files).keep(Readable.from([content]), 1_000);
    const file = randomUUID();
    await net.app.get(DataSource).query('insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, concord_now())', [file, kept.sha256, kept.bytes, kept.format, 'a.txt', party, net.as(party).person]);
    return file;
  };

  it('is typed by its content, bounded, and kept once', async () => {
    const files = net.app.get(Files);
    const pdf = Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj\n');
    expect(await files.keep(Readable.from([pdf]), 1_000)).toMatchObject({ format: 'application/pdf', bytes: pdf.length });
    expect(await files.keep(Readable.from(['été']), 1_000)).toEqual(await files.keep(Readable.from(['été']), 1_000));
    await expect(files.keep(Readable.from([Buffer.alloc(1_001, 'x')]), 1_000)).rejects.toMatchObject({ detail: { why: 'refusal.file-too-long' } });
    await expect(files.keep(Readable.from([Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0])]), 1_000)).rejects.toMatchObject({ detail: { why: 'refusal.file-kind' } });
    await expect(files.keep(Readable.from([Buffer.from([1, 0, 2, 255])]), 1_000)).rejects.toMatchObject({ detail: { why: 'refusal.file-kind' } });
    await expect(files.keep(Readable.from([]), 1_000)).rejects.toMatchObject({ detail: { why: 'refusal.file-empty' } });
  });

  it('is attached by its own party only, and named by the record', async () => {
    const file = await upload('An evaluation.');
    const theirs = await upload('Not ours.', 'NOR');
    const document = { title: { en: 'Evaluation' }, categories: ['A07'], languages: ['en'] };
    expect((await net.as('CAN').refused('initiative.attach-document', { basedOn: 2, document: { ...document, file: theirs } }, id)).detail.why).toBe('refusal.file-unknown');
    await net.as('CAN').do('initiative.attach-document', { basedOn: 2, document: { ...document, file } }, id);
    const { activity: record } = await catalogue().one('CAN', id);
    expect(record.documents[0]).toMatchObject({ url: `/api/files/${file}`, format: 'text/plain' });
    const named = () => net.read.query('select id from initiative where files @> array[$1]', [file]);
    expect(await named()).toEqual([{ id }]);
    await net.as('CAN').do('initiative.detach-document', { basedOn: 3, at: 0 }, id);
    expect(await named()).toEqual([]);
  });
});
