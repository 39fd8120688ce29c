// The IATI library on small documents of our own: what is taken, mended, refused, and that nothing is lost between reading and writing.
// Not here: real files (initiatives-iati-real), agreement with the XSD (initiatives-iati-schema), hostile files (initiatives-iati-hostile).
import fc from 'fast-check';
import { Readable } from 'node:stream';
import { withText, type Activity } from '../src/contract/activity.js';
import { canonical, diff } from '../src/initiatives/iati/compare.js';
import { mend } from '../src/initiatives/iati/mend.js';
import { parseElement } from '../src/initiatives/iati/parse.js';
import type { Problem } from '../src/initiatives/iati/problem.js';
import { readActivities } from '../src/initiatives/iati/read.js';
import type { ActivityRecord } from '../src/initiatives/iati/record.js';
import { writeActivities, type WriteOptions } from '../src/initiatives/iati/write.js';
import { activity, activityXml, anyActivity, documentXml } from './support/activity.js';
const today = '2024-06-01';
const bytesOf = (...parts: (string | Uint8Array)[]): Readable => Readable.from(parts.map((part) => Buffer.from(part as string)));
async function read(...parts: (string | Uint8Array)[]): Promise<ActivityRecord[]> {
  const records: ActivityRecord[] = [];
  for await (const record of readActivities(bytesOf(...parts), { today })) records.push(record);
  return records;
}
const readOne = async (xml: string): Promise<ActivityRecord> => (await read(documentXml(xml)))[0]!;
async function write(activities: Activity[], options: Partial<WriteOptions> = {}): Promise<string> {
  let out = '';
  for await (const part of writeActivities(activities, { generatedAt: new Date('2024-06-01T10:00:00.123Z'), ...options })) out += part;
  return out;
}
const said = (problems: Problem[]): string[] => problems.map((p) => `${p.severity} ${p.code.replace('iati.', '')} ${p.path}`.trim());

describe('reading', () => {
  it('gives records with their line, identifier and model', async () => {
    const records = await read(documentXml(activityXml(), activityXml({ 'iati-identifier': '<iati-identifier> XX-1-B </iati-identifier>' })));
    expect(records.map((r) => [r.index, r.line, r.identifier])).toEqual([[0, 3, 'XX-1-A'], [1, 14, 'XX-1-B']]);
    expect(said(records.flatMap((r) => r.problems))).toEqual([]);
    expect(records[0]!.activity).toMatchObject({ identifier: 'XX-1-A', lang: 'en', status: '2', dates: [{ type: '2', date: '2020-01-01' }], transactions: [] });
  });

  it('does not care how the bytes are cut', async () => {
    const xml = documentXml(activityXml({ title: '<title><narrative>Déminage\r\n« à 𝄞 »</narrative></title>' }));
    const whole = await read(xml);
    const bytes = Buffer.from(xml);
    expect(await read(...Array.from(bytes, (_, i) => bytes.subarray(i, i + 1)))).toEqual(whole);
    expect(whole[0]!.activity!.title.narratives[0]!.text).toBe('Déminage\n« à 𝄞 »');
  });

  it.each([
    ['utf-8 with a mark', (t: string) => Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(t)])],
    ['utf-16le', (t: string) => Buffer.from(`\ufeff${t.replace('UTF-8', 'UTF-16')}`, 'utf16le')],
    ['utf-16be', (t: string) => Buffer.from(`\ufeff${t.replace('UTF-8', 'UTF-16')}`, 'utf16le').swap16()],
    ['iso-8859-1', (t: string) => Buffer.from(t.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
    ['windows-1252', (t: string) => Buffer.from(t.replace('UTF-8', 'windows-1252'), 'latin1')],
  ])('reads %s', async (_, encode) => {
    const xml = documentXml(activityXml({ title: '<title><narrative>Déminage à Genève</narrative></title>' }));
    expect((await read(encode(xml)))[0]!.activity!.title.narratives[0]!.text).toBe('Déminage à Genève');
  });

  it.each([
    ['', 'file-empty'], ['{"result":[]}', 'file-not-xml'], ['<html><body/></html>', 'file-not-iati'], ['<iati-organisations version="2.03"/>', 'file-organisations'],
    ['<iati-activities version="2.03"/>', 'file-no-activities'], ['<iati-activities version="3.0"/>', 'file-version'], ['<iati-activities version="2.03"><iati-activity>', 'file-truncated'],
    ['<iati-activities version="2.03"><a></b></iati-activities>', 'file-not-wellformed'], ['<iati-activities version="2.03">&bomb;</iati-activities>', 'file-not-wellformed'],
    ['<?xml version="1.0" encoding="EBCDIC-X"?><iati-activities/>', 'file-encoding-unknown'],
    ['<!-- <x> -->\n<!DOCTYPE iati-activities [<!ENTITY a "a">]><iati-activities/>', 'file-doctype'],
  ])('refuses %j whole', async (xml, code) => {
    await expect(read(xml)).rejects.toMatchObject({ code: `iati.${code}` });
  });

  it('names the line a file is refused at', async () => {
    await expect(read('<!-- a\n b -->\n\n<!DOCTYPE x>\n<iati-activities/>')).rejects.toMatchObject({ code: 'iati.file-doctype', line: 4 });
    await expect(read(Buffer.from([0x3c, 0x61, 0x3e, 0x0a, 0xff, 0xfe, 0xfd]))).rejects.toMatchObject({ code: 'iati.file-encoding-broken' });
  });

  it('refuses one record and goes on to the next', async () => {
    const records = await read(documentXml(
      activityXml({ 'iati-identifier': '<iati-identifier> </iati-identifier>' }), activityXml(), activityXml(), '<iati-organisation/>', activityXml({ 'iati-identifier': '<iati-identifier>XX-1-Z</iati-identifier>' }),
    ));
    expect(records.map((r) => [r.activity !== null, ...r.problems.map((p) => p.code)])).toEqual([
      [false, 'iati.identifier-missing'], [true], [false, 'iati.duplicate'], [false, 'iati.not-an-activity'], [true],
    ]);
    expect(records[2]!.problems[0]!.params).toEqual({ identifier: 'XX-1-A', line: '14' });
  });
});

const value = '<value value-date="2020-01-01">10</value>';
const transaction = (inner: string): string => `<transaction>${inner}</transaction>`;
describe('the rules of the standard', () => {
  it('carry the line of the file', async () => {
    const record = await readOne(activityXml({ sector: '<sector code="1" percentage="50"/>\n<sector code="2" percentage="40"/>' }));
    expect(record.problems).toMatchObject([{ code: 'iati.rule.sum-sector', line: 11, params: { sum: '90', vocabulary: '1' } }]);
  });
});

describe('what an import refuses and mends', () => {
  it.each([
    ['no title', activityXml({ title: '' }), ['refused element-missing']],
    ['no status', activityXml({ 'activity-status': '' }), ['refused element-missing']],
    ['no partner', activityXml({ 'participating-org': '' }), ['refused element-missing']],
    ['an unreadable amount', activityXml({}, transaction('<transaction-type code="3"/><transaction-date iso-date="2020-01-01"/><value value-date="2020-01-01">ten</value>')), ['refused value-unreadable transaction[1]/value', 'mended kept-aside transaction[1]/value']],
    ['an unreadable date', activityXml({}, transaction(`<transaction-type code="3"/><transaction-date iso-date="2020-02-30"/>${value}`)), ['refused value-unreadable transaction[1]/transaction-date/@iso-date', 'mended kept-aside transaction[1]/transaction-date']],
    ['an amount without its type', activityXml({}, transaction(`<transaction-date iso-date="2020-01-01"/>${value}`)), ['refused element-missing transaction[1]']],
  ])('refuses %s', async (_, xml, problems) => {
    const record = await readOne(xml);
    expect(record.activity).toBeNull();
    expect(said(record.problems)).toEqual(problems);
  });

  it.each([
    ['the order', activityXml({}, '<activity-date type="1" iso-date="2019-01-01"/>'), ['mended order'], (a: Activity) => a.dates[1]!.date, '2019-01-01'],
    ['scientific notation', activityXml({}, transaction(`<transaction-type code="3"/><transaction-date iso-date="2020-01-01"/><value value-date="2020-01-01">-1.5e-10</value>`)), ['mended value-rewritten transaction[1]/value'], (a: Activity) => a.transactions[0]!.value.value, '-0.00000000015'],
    ['a type left out', activityXml({ 'participating-org': '<participating-org role="1" ref="XX-1"/><other-identifier ref="77"/>' }), ['mended attribute-assumed other-identifier[1]'], (a: Activity) => a.otherIdentifiers[0]!.type, 'A9'],
    ['a reference system left out', activityXml({ sector: '<location><point><pos>1 2</pos></point></location><sector code="15250"/>' }), ['mended attribute-assumed location[1]/point'], (a: Activity) => a.locations[0]!.point!.srsName, 'http://www.opengis.net/def/crs/EPSG/0/4326'],
    ['text outside a narrative', activityXml({ title: '<title>Bare</title>' }), ['mended text-moved title'], (a: Activity) => a.title.narratives[0]!.text, 'Bare'],
    ['a date that says nothing', activityXml({ 'activity-date': '<activity-date type="2" iso-date="2020-01-01"/><activity-date type="4"/>' }), ['mended attribute-missing activity-date[2]', 'mended kept-aside activity-date[2]'], (a: Activity) => a.dates.length, 1],
    ['no description', activityXml({ description: '' }), ['mended text-missing', 'warning rule.description-empty description'], (a: Activity) => a.descriptions[0]!.narratives[0]!.text, ''],
    ['an id of the publisher’s document', activityXml({ title: '<title xml:id="a"><narrative>T</narrative></title>' }), ['mended attribute-unknown title'], (a: Activity) => a.title.extras, [{ attrs: { '{urn:concord:kept}id': 'a' } }]],
    ['an unknown attribute', activityXml({ 'activity-status': '<activity-status code="2" colour="red"/>' }), ['mended attribute-unknown activity-status'], (a: Activity) => a.extras, [{ at: 'activity-status', attrs: { '{urn:concord:kept}colour': 'red' } }]],
  ])('mends %s', async (_, xml, problems, look, expected) => {
    const record = await readOne(xml);
    expect(said(record.problems)).toEqual(problems);
    expect(look(record.activity!)).toEqual(expected);
    const again = await read(await write([record.activity!]));
    expect(again[0]!.activity).toEqual(record.activity);
    expect(again[0]!.problems.filter((p) => p.severity !== 'warning')).toEqual([]);
  });

  it('names the line of a fault', async () => {
    const record = await readOne(activityXml({}, '\n\n<recipient-country/>'));
    expect(record.problems.map((p) => [p.code, p.line])).toEqual([['iati.order', 14], ['iati.attribute-missing', 14], ['iati.kept-aside', 14]]);
  });

  it('shows no more than a hundred problems, refusals first', async () => {
    const record = await readOne(activityXml({ 'activity-status': '' }, '<sector/>'.repeat(300)));
    expect(record.problems).toHaveLength(101);
    expect(record.problems[0]!.severity).toBe('refused');
    expect(record.problems.at(-1)!).toMatchObject({ code: 'iati.more-problems', params: { count: '501' } });
  });
});

describe('what is not modelled', () => {
  it('comes out again where the schema allows it', async () => {
    const xml = activityXml({}, '<crs-add><loan-status year="2014" value-date="2013-05-24"><principal-arrears>1</principal-arrears></loan-status></crs-add>\n'
      + '<x:own xmlns:x="urn:x" a="1"><x:b>é</x:b> tail</x:own>', 'xml:lang="en" default-currency="EUR" xmlns:y="urn:y" y:flag="on"');
    const { activity: a, problems } = await readOne(xml);
    expect(problems).toEqual([]);
    expect(a!.extras).toHaveLength(3);
    const out = await write([a!]);
    expect(out).toContain('<principal-arrears>1</principal-arrears>');
    expect(out).toMatch(/<n1:own a="1"><n1:b>é<\/n1:b> tail<\/n1:own>|<n2:own a="1"><n2:b>é<\/n2:b> tail<\/n2:own>/);
    expect((await read(out))[0]!.activity).toEqual(a);
  });

  it('is kept as text when it would spoil the document', async () => {
    const { activity: a } = await readOne(activityXml({}, '<unknown><deep x="1"/></unknown><x:own xmlns:x="urn:x"><activity-status/></x:own>'));
    expect(a!.extras!.map((e) => e.xml)).toEqual([expect.stringContaining('&lt;deep x="1"/&gt;'), expect.stringContaining('&lt;activity-status/&gt;')].map((m) => m as string));
    expect((await read(await write([a!])))[0]!.activity).toEqual(a);
  });
});

describe('version 1', () => {
  const old = (inner: string): string => `<iati-activities version="1.03">${inner}</iati-activities>`;
  const record = `<iati-activity xml:lang="en"><reporting-org ref="SE-6" type="10">Sida</reporting-org><iati-identifier>SE-6-1</iati-identifier>
    <title>Peace</title><title xml:lang="fr">Paix</title><description type="1">Text</description><activity-status code="2">Implementation</activity-status>
    <activity-date type="start-planned" iso-date="2010-01-01">January</activity-date><participating-org role="Funding" ref="SE">Sweden</participating-org>
    <other-identifier owner-ref="SE-6" owner-name="Sida">77</other-identifier><sector code="152" vocabulary="DAC">Peace</sector><activity-website>http://example.org/</activity-website>
    <location><coordinates latitude="1.5" longitude="-2"/></location>
    <transaction><transaction-type code="D">Disbursement</transaction-type>${value}<transaction-date iso-date="2010-01-01"/></transaction></iati-activity>`;

  it('is translated where it has one meaning', async () => {
    const [{ activity: a }] = await read(old(record)) as [ActivityRecord];
    expect(a).toMatchObject({
      title: { narratives: [{ lang: null, text: 'Peace' }, { lang: 'fr', text: 'Paix' }] }, dates: [{ type: '1', narratives: [{ text: 'January' }] }],
      participatingOrgs: [{ role: '1', ref: 'SE' }], otherIdentifiers: [{ ref: '77', owner: { ref: 'SE-6' } }], sectors: [{ code: '152', vocabulary: '2' }],
      transactions: [{ type: '3' }], documents: [{ url: 'http://example.org/', categories: [{ code: 'A12' }] }], locations: [{ point: { pos: '1.5 -2' } }],
    });
    expect((await read(await write([a!])))[0]!.activity).toEqual(a);
  });

  it('is refused record by record where it has none', async () => {
    const records = await read(old(record.replace('Funding', 'Sponsor') + record.replace('SE-6-1', 'SE-6-2')));
    expect(records.map((r) => r.activity !== null)).toEqual([false, true]);
    expect(records[0]!.problems.find((p) => p.severity === 'refused')).toMatchObject({ code: 'iati.upgrade-unclear', params: { value: 'Sponsor' } });
  });
});

describe('writing', () => {
  it('reads back as the same, whatever the record says', async () => {
    await fc.assert(fc.asyncProperty(anyActivity, async (a) => {
      const omitted: Problem[] = [];
      const xml = await write([a], { omitted: (_, problems) => omitted.push(...problems) });
      expect(omitted).toEqual([]);
      const [record] = await read(xml);
      expect(record!.activity).toEqual(a);
      expect(diff(a, record!.activity!)).toEqual([]);
    }), { numRuns: 150 });
  }, 30_000);

  it('mends once and for all', () => {
    const names = ['title', 'sector', 'narrative', 'transaction', 'value', 'unknown', 'x:own', 'result', 'indicator', 'point', 'iati-identifier'];
    const soup = fc.letrec((tie) => ({
      el: fc.tuple(fc.constantFrom(...names), fc.constantFrom('', ' code="1"', ' percentage="a"', ' xml:lang="e n"', ' y="2"', ' value-date="1"'), fc.array(fc.oneof({ maxDepth: 4 }, fc.constantFrom('', 'text', '1e2'), tie('el')), { maxLength: 4 }))
        .map(([n, a, inner]) => `<${n}${a}>${inner.join('')}</${n}>`),
    })).el;
    fc.assert(fc.property(fc.array(soup, { maxLength: 5 }), (parts) => {
      const whole = parseElement(activityXml({}, parts.join('')).replace('<iati-activity ', '<iati-activity xmlns:x="urn:x" '));
      const { element, problems } = mend(whole, 'iati-activity');
      if (element === null) expect(problems.some((p) => p.severity === 'refused')).toBe(true);
      else expect(mend(element, 'iati-activity').problems).toEqual([]);
    }), { numRuns: 300 });
  });

  it('leaves out what cannot be said, and says so', async () => {
    const told: [string, string[], boolean][] = [];
    const bad = activity({ identifier: 'XX-1-B', dates: [] });
    const odd = activity({ identifier: 'XX-1-C', hierarchy: 'top', title: { narratives: [] } });
    const xml = await write([bad, odd, activity({ identifier: ' ' })], { omitted: (id, problems, whole) => told.push([id, said(problems), whole]) });
    expect(told).toEqual([['XX-1-B', ['refused element-missing'], true], ['XX-1-C', ['mended value-unreadable /@hierarchy', 'mended text-missing title'], false], [' ', ['refused identifier-missing'], true]]);
    expect((await read(xml)).map((r) => r.identifier)).toEqual(['XX-1-C']);
    expect(await write([bad])).toBe('');
  });

  it('withholds and marks as told, with characters XML cannot hold replaced', async () => {
    const xml = await write([activity({ title: { narratives: [{ lang: null, text: 'a\u0001b' }] } }), activity({ identifier: 'SECRET' })], {
      redact: (a) => (a.identifier === 'SECRET' ? null : { ...a, participatingOrgs: [{ role: '1', ref: 'withheld', narratives: [] }] }), isSecondary: () => true,
    });
    expect(xml).toContain('generated-datetime="2024-06-01T10:00:00Z"');
    const [record, ...others] = await read(xml);
    expect(others).toEqual([]);
    expect(record!.activity).toMatchObject({ reportingOrg: { secondaryReporter: true }, participatingOrgs: [{ ref: 'withheld' }], title: { narratives: [{ text: 'a\ufffdb' }] } });
  });
});

describe('comparing', () => {
  const money = { value: '1000.50', valueDate: '2020-01-01' };
  const a = activity({ transactions: [{ type: '3', date: '2020-01-01', value: money, sectors: [], aidTypes: [] }], countries: [{ code: 'ML', percentage: '50', narratives: [] }, { code: 'NE', percentage: '50.0', narratives: [] }] });
  it('sees no change in another order or spelling, nor in when it was touched', () => {
    const b = { ...a, lastUpdated: '2024-01-01T00:00:00', countries: [{ code: 'NE', percentage: '50', narratives: [] }, { code: 'ML', percentage: '+50.00', narratives: [] }], transactions: [{ ...a.transactions[0]!, value: { ...money, value: '01000.5' } }] };
    expect(diff(a, b)).toEqual([]);
    expect(canonical(a)).toBe(canonical(b));
  });
  it('names what changed, came and went', () => {
    const b = { ...a, status: '4', title: { narratives: withText(a.title.narratives, 'fr', 'Paix') }, countries: [{ code: 'ML', percentage: '60', narratives: [] }, { code: 'TD', percentage: '40', narratives: [] }] };
    expect(diff(a, b)).toEqual([
      { field: 'title', path: 'fr', before: 'Déminage', after: 'Paix' }, { field: 'status', path: '', before: '2', after: '4' },
      { field: 'countries', path: 'ML', before: 'ML · 50', after: 'ML · 60' }, { field: 'countries', path: 'NE', before: 'NE · 50', after: null },
      { field: 'countries', path: 'TD', before: null, after: 'TD · 40' },
    ]);
  });
  it('counts equal members', () => {
    const twice = { ...a, transactions: [a.transactions[0]!, a.transactions[0]!] };
    expect(diff(a, twice)).toMatchObject([{ field: 'transactions', before: null }]);
  });
});
