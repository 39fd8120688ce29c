// Stories of a list of people from somebody's spreadsheet: read whatever it was saved as, previewed row by row, imported whole or not at all.
import type { PeoplePreview } from '../src/contract/members.reads.js';
import type { PersonView, RoleView } from '../src/contract/members.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { DelegationController } from '../src/members/delegation.controller.js';
import { cityKey, readPeople } from '../src/members/people-csv.js';
import { network, type Network } from './support/network.js';

const HEADER = 'Name;E-mail;Language;Post;Function;Mandates;Until';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
/** Bytes of an older page, for the letters this file uses. */
const windows1252 = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => (c === '’' ? 0x92 : c.charCodeAt(0))));
const MAC: Record<string, number> = { é: 0x8e, è: 0x8f, ç: 0x8d, ô: 0x99, '’': 0xd5, É: 0x83 };
const macRoman = (text: string): Uint8Array => Uint8Array.from([...text].map((c) => MAC[c] ?? c.charCodeAt(0)));
const posts = new Map([[cityKey('Genève'), '7b2f9df0-6a55-4a8a-9d0e-6d0d8f6b6f10']]);

describe('a file', () => {
  const french = ['Nom;Courriel;Langue;Poste;Fonction;Mandats', 'Hélène Côté;h.cote@example.ca;français;Genève;point focal;speak, admin', 'Zoé L’Écuyer;zoe@example.ca;FR;;déléguée;speak'];
  it.each([
    ['utf-8', 'CRLF', utf8(french.join('\r\n'))], ['utf-8', 'LF', utf8(`\ufeff${french.join('\n')}`)], ['windows-1252', 'LF', windows1252(french.join('\n'))],
    ['windows-1252', 'CR', windows1252(french.join('\r'))], ['macintosh', 'CR', macRoman(french.join('\r'))],
    ['utf-16le', 'CRLF', new Uint8Array([0xff, 0xfe, ...Buffer.from(french.join('\r\n'), 'utf16le')])],
  ])('saved as %s with %s is read the same', (encoding, lineEnds, bytes) => {
    const list = readPeople(bytes, posts);
    expect(list).toMatchObject({ encoding, lineEnds, delimiter: ';', ignored: [] });
    expect(list.rows.map((r) => r.row)).toEqual([
      { name: 'Hélène Côté', email: 'h.cote@example.ca', lang: 'fr', post: posts.get('geneve'), function: 'focal-point', mandates: ['speak', 'admin'] },
      { name: 'Zoé L’Écuyer', email: 'zoe@example.ca', lang: 'fr', function: 'delegate', mandates: ['speak'] }]);
    expect(list.rows.map((r) => r.line)).toEqual([2, 3]);
  });

  it('names every mistake with its line, and reads the rest', () => {
    const list = readPeople(utf8([HEADER, 'Ada Berg;ada@example.no;en;Atlantis;delegate;speak', ';not an address;de;;prince;sing;2026-02-30', '', 'Bo Dahl;bo@example.no;;;head;speak bind;2031-01-01'].join('\n')), posts);
    expect(list.rows.map((r) => [r.line, r.mistakes.map((m) => m.why)])).toEqual([
      [2, ['row.post']], [3, ['row.name', 'row.email', 'row.lang', 'row.function', 'row.mandates', 'row.date']], [5, []]]);
    expect(list.rows[2]!.row).toEqual({ name: 'Bo Dahl', email: 'bo@example.no', lang: 'en', function: 'head', mandates: ['speak', 'bind'], until: '2031-01-01T00:00:00Z' });
  });

  it('is refused as a whole when it is no list', () => {
    expect(readPeople(utf8('Colour;Taste\nred;sweet'), posts)).toMatchObject({ why: 'refusal.csv-columns', rows: [] });
    expect(readPeople(utf8('Name,E-mail,Function\n"Ada'), posts)).toMatchObject({ why: 'refusal.csv-broken' });
    expect(readPeople(utf8(''), posts)).toMatchObject({ why: 'refusal.csv-columns' });
    expect(readPeople(utf8(`name,email,function\n${'Ada Berg,ada@example.no,delegate\n'.repeat(501)}`), posts)).toMatchObject({ why: 'refusal.csv-too-long' });
  });
});

describe('a delegation', () => {
  let n: Network;
  let nor: string;
  beforeAll(async () => {
    n = await network({ members: ['NOR', 'CAN'] });
    nor = await n.delegation('NOR');
    await n.as('NOR').do('post.open', { kind: 'mission', city: 'Genève', zone: 'Europe/Zurich', lang: 'fr' }, nor);
  }, 60_000);
  afterAll(() => n?.close());

  const preview = (text: string): Promise<PeoplePreview> => n.app.get(DelegationController).previewOf(utf8(text), 'NOR');
  const accepted = (p: PeoplePreview) => p.rows.filter((r) => r.row && r.state !== 'conflict').map((r) => r.row!);
  const views = async <V>(kind: string): Promise<(V & { id: string })[]> => {
    const packet = JSON.parse((await n.app.get(Read).since(nor, null))!.text) as Packet;
    return packet.views.filter((v) => v.ref.startsWith(`${kind}:`)).map((v) => v.view as V & { id: string });
  };
  const LIST = `${HEADER}\nAda Berg;ada@example.no;en;Geneva;focal point;speak admin\nAda Berg;ada@example.no;en;;adviser;speak\nBo Dahl;bo@example.no;fr;;delegate;speak bind\nno line at all`.replace('Geneva', 'Genève');

  it('sees what a list would do, imports what it accepts, and the same list again changes nothing', async () => {
    const before = await preview(LIST);
    expect(before.counts).toEqual({ new: 3, changed: 0, unchanged: 0, conflict: 0, invalid: 1 });
    const { result } = await n.as('NOR').do('people.import', { rows: accepted(before) }, nor);
    expect(result).toEqual({ new: 3, changed: 0, unchanged: 0 });
    const ada = (await views<PersonView>('person')).filter((p) => p.name === 'Ada Berg');
    expect(ada).toHaveLength(1);
    expect((await views<RoleView>('role')).filter((r) => r.person === ada[0]!.id).map((r) => r.function).sort()).toEqual(['adviser', 'focal-point']);
    const again = await preview(LIST);
    expect(again.counts).toEqual({ new: 0, changed: 0, unchanged: 3, conflict: 0, invalid: 1 });
    expect((await n.as('NOR').do('people.import', { rows: accepted(again) }, nor)).result).toEqual({ new: 0, changed: 0, unchanged: 3 });
  });

  it('sees what changes in whom', async () => {
    const p = await preview(`${HEADER}\nBo Dahl-Lie;bo@example.no;fr;;head;speak bind`);
    expect(p.rows[0]).toMatchObject({ state: 'changed', fields: ['name', 'function'] });
    await n.as('NOR').do('people.import', { rows: accepted(p) }, nor);
    expect((await views<PersonView>('person')).some((v) => v.name === 'Bo Dahl-Lie')).toBe(true);
  });

  it('is told of people of others and of rows that stand twice; accepting them anyway records nothing', async () => {
    await n.as('CAN').do('person.invite', { name: 'Cam Roy', email: 'cam@example.ca', lang: 'fr', function: 'delegate', mandates: [] }, await n.delegation('CAN'));
    const p = await preview(`${HEADER}\nCam Roy;cam@example.ca;fr;;delegate;speak\nDag Lie;dag@example.no;en;;delegate;speak\nDag Lie;DAG@example.no;en;;delegate;speak`);
    expect(p.rows.map((r) => [r.state, r.why])).toEqual([['conflict', 'refusal.serves-elsewhere'], ['new', undefined], ['conflict', 'refusal.row-twice']]);
    const refusal = await n.as('NOR').refused('people.import', { rows: p.rows.map((r) => r.row!) }, nor);
    expect(refusal).toMatchObject({ code: 'conflict', detail: { why: 'refusal.rows-conflict', rows: [{ row: 0, why: 'refusal.serves-elsewhere' }, { row: 2, why: 'refusal.row-twice' }] } });
    expect((await views<PersonView>('person')).some((v) => v.name === 'Dag Lie')).toBe(false);
  });

  it('cannot import beyond its quota or its last administrator away', async () => {
    const people = (await views<PersonView>('person')).length;
    await n.secretariat.do('delegation.set-quota', { people: people + 1 }, nor);
    const p = await preview(`${HEADER}\nE1 Vik;e1@example.no;en;;delegate;speak\nE2 Vik;e2@example.no;en;;delegate;speak`);
    expect(await n.as('NOR').refused('people.import', { rows: accepted(p) }, nor)).toMatchObject({ detail: { why: 'refusal.quota' } });
    expect((await views<PersonView>('person')).length).toBe(people);
    const [other] = await n.read.query<{ name: string; email: string }>(`select p.name, p.email from person p join role r on r.person = p.id where r.id = $1`, [n.as('NOR').hat]);
    const away = { name: 'Ada Berg', email: 'ada@example.no', lang: 'en' as const, function: 'focal-point' as const, mandates: ['speak' as const], post: (await views('post'))[0]!.id };
    const mine = { ...other!, lang: 'en' as const, function: 'delegate' as const, mandates: ['speak' as const] };
    expect(await n.as('NOR').refused('people.import', { rows: [away, mine] }, nor)).toMatchObject({ detail: { why: 'refusal.last-admin' } });
  });
});
