// Out and in again: what is exported is valid, withholds what is protected, and makes the same initiatives in an empty network. Not here: the shell.
import { readFileSync } from 'node:fs';
import type { Activity } from '../src/contract/activity.js';
import { Exports, type LeftOut, type Wanted } from '../src/initiatives/exports/exports.js';
import { rulesetErrors } from '../src/initiatives/exports/ruleset.js';
import { canonical } from '../src/initiatives/iati/compare.js';
import { readActivities } from '../src/initiatives/iati/read.js';
import { activityXml, documentXml } from './support/activity.js';
import { imported, sharedFile } from './support/imports.js';
import { network, type Network } from './support/network.js';
import { describeShared, shared } from './support/shared-data.js';
import { xsdVerdict } from './support/xsd.js';

const networks: Network[] = [];
const fresh = async (): Promise<Network> => {
  const n = await network({ members: ['CAN', 'NOR', 'SWE'] });
  networks.push(n);
  return n;
};
afterAll(async () => { for (const n of networks) await n.close(); });

const exported = async (n: Network, wanted: Wanted = { party: null }, left: LeftOut[] = []): Promise<string> => {
  let xml = '';
  for await (const part of n.app.get(Exports).document(wanted, (l) => left.push(l))) xml += part;
  return xml;
};
const read = async (xml: string): Promise<Activity[]> => {
  const found: Activity[] = [];
  const bytes = async function* (): AsyncGenerator<Uint8Array> { yield Buffer.from(xml); };
  for await (const r of readActivities(bytes(), { today: '2026-11-23' })) found.push(r.activity!);
  return found;
};
const undated = (xml: string): string => xml.replace(/generated-datetime="[^"]*"/, '');
const ownRecord = documentXml(activityXml(
  { 'iati-identifier': '<iati-identifier>CA-3-P1</iati-identifier>', 'reporting-org': '<reporting-org ref="CA-3" type="10"><narrative>Canada</narrative></reporting-org>',
    'participating-org': '<participating-org role="1" ref="CA-3"/><participating-org role="4" ref="XX-9"><narrative>Hidden Helpers</narrative></participating-org>' },
));

describeShared('an export', () => {
  it('of Canada and of the whole network is valid, goes into an empty network and comes out the same', async () => {
    const [one, two] = [await fresh(), await fresh()];
    await imported(one, one.as('CAN'), sharedFile('canada-gac-ca3.xml'));
    await imported(one, one.as('SWE'), sharedFile('sida-v1.00-54.xml'));
    const left: LeftOut[] = [];
    const canada = await exported(one, { party: null, state: 'CAN' }, left);
    expect(left).toEqual([]);
    const all = await exported(one);
    const [records, allRecords] = [await read(canada), await read(all)];
    expect(records.length).toBe(128);
    for (const xml of [canada, all]) expect(await xsdVerdict(xml)).toMatchObject({ first: '', valid: true });
    expect(allRecords.flatMap((a) => rulesetErrors(a, '2026-11-23'))).toEqual([]);
    const source = new Map((await read(readFileSync(shared('iati', 'canada-gac-ca3.xml'), 'utf8'))).map((a) => [a.identifier, canonical(a)]));
    for (const a of records) expect(canonical(a)).toBe(source.get(a.identifier));
    const back = await imported(two, two.as('SWE'), Buffer.from(all));
    expect(back.report).toMatchObject({ new: allRecords.length, refused: 0 });
    expect(undated(await exported(two))).toBe(undated(all));
    expect((await imported(one, one.as('SWE'), Buffer.from(all))).report).toMatchObject({ new: 0, changed: 0, unchanged: allRecords.length });
  }, 180_000);

  it('leaves out, and names, what IATI’s ruleset objects to, unless all is asked for', async () => {
    const n = await fresh();
    await imported(n, n.as('CAN'), sharedFile('dac-152xx-conflict-peace-security.xml'));
    const [left, shortened]: [LeftOut[], LeftOut[]] = [[], []];
    const strict = await exported(n, { party: null }, left);
    const records = await read(strict);
    expect(records.flatMap((a) => rulesetErrors(a, '2026-11-23'))).toEqual([]);
    expect(records.length).toBe(389 - left.filter((l) => l.whole).length);
    for (const l of left) expect(l.remarks.length).toBeGreaterThan(0);
    // The browser's report and the shell's lines are made of the same.
    const report = await n.app.get(Exports).report({ party: 'NOR' });
    const told = left.filter((l) => l.whole);
    expect(report).toMatchObject({ written: records.length, left: told.length, records: left });
    const [row] = await n.read.query<{ id: string; owner: string; title_any: string }>('select id, owner, title_any from initiative where identifier = $1', [told[0]!.identifier]);
    expect(told[0]).toMatchObject({ id: row!.id, owner: row!.owner, title: { any: row!.title_any } });
    const complete = await exported(n, { party: null, complete: true }, shortened);
    expect((await read(complete)).length).toBe(389);
    for (const xml of [strict, complete]) expect(await xsdVerdict(xml)).toMatchObject({ first: '', valid: true });
  }, 180_000);
});

describe('what is protected', () => {
  it('leaves only to its own delegation, and only when it asks', async () => {
    const n = await fresh();
    await imported(n, n.as('CAN'), Buffer.from(ownRecord));
    const [{ id }] = (await n.read.query<{ id: string }>('select id from initiative')) as [{ id: string }];
    await n.as('CAN').do('initiative.protect', { basedOn: 1, reason: 'staff', precision: 'exact', partners: [1] }, id);
    for (const wanted of [{ party: null }, { party: 'CAN' }, { party: 'NOR', exact: true }, { party: null, state: 'CAN' }]) expect(await exported(n, wanted)).not.toMatch(/Hidden Helpers|XX-9/);
    expect(await exported(n, { party: 'CAN', exact: true })).toMatch(/Hidden Helpers/);
    expect(await exported(n, { party: null, state: 'NOR' })).toBe('');
  }, 60_000);
});
