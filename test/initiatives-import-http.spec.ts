// Imports and exports as a browser asks for them: upload, list, pages of records, downloads, and who is refused. Not here: what an import does.
import { randomUUID } from 'node:crypto';
import type { ImportRecordPage, ImportView, UploadedFile } from '../src/contract/imports.views.js';
import { SignIn } from '../src/members/sign-in.js';
import { activityXml, documentXml } from './support/activity.js';
import { httpApplication, type HttpApplication } from './support/http.js';
import { until } from './support/imports.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
let web: HttpApplication;
beforeAll(async () => {
  n = await network({ members: ['CAN', 'NOR'] });
  web = await httpApplication(n.db.url);
}, 120_000);
afterAll(async () => {
  await web?.close();
  await n?.close();
});

const as = async (voice: Voice): Promise<(method: 'GET' | 'POST', path: string, body?: FormData) => Promise<Response>> => {
  const cookie = `concord=${await web.app.get(SignIn).open(voice.person, 'test')}`;
  return (method, path, body) => fetch(`${web.origin}${path}`, { method, headers: { cookie, origin: web.origin }, ...(body ? { body } : {}) });
};
const form = (xml: string, name = 'C:\\files\\ours.xml'): FormData => {
  const f = new FormData();
  f.append('file', new Blob([xml], { type: 'application/xml' }), name);
  return f;
};
const record = (i: number, country = 'ML'): string =>
  activityXml({ 'iati-identifier': `<iati-identifier>CA-3-${i}</iati-identifier>`, 'reporting-org': '<reporting-org ref="CA-3" type="10"><narrative>Canada</narrative></reporting-org>',
    'recipient-country': `<recipient-country code="${country}"/>` });

it('uploads, previews by pages, accepts, and downloads what came in', async () => {
  const [canada, norway] = [await as(n.as('CAN')), await as(n.as('NOR'))];
  const xml = documentXml(...Array.from({ length: 60 }, (_, i) => record(i, i < 5 ? 'NE' : 'ML')), '<iati-activity><title/></iati-activity>');
  const uploaded = await canada('POST', '/api/imports/upload', form(xml));
  expect(uploaded.status).toBe(201);
  const file = (await uploaded.json()) as UploadedFile;
  expect(file).toMatchObject({ name: 'ours.xml', size: Buffer.byteLength(xml) });
  const id = randomUUID();
  await n.as('CAN').do('import.open', { file: file.file }, id);
  await until(n, 'CAN', id, 'staged');
  expect((await (await canada('GET', '/api/imports')).json()) as ImportView[]).toMatchObject([{ id, stage: 'staged', sha256: file.sha256, counts: { new: 60, refused: 1 } }]);
  expect(await (await norway('GET', '/api/imports')).json()).toEqual([]);
  const page = (await (await canada('GET', `/api/imports/${id}/records?verdict=new&page=2`)).json()) as ImportRecordPage;
  expect([page.total, page.pages, page.rows.length, page.rows[0]!.index]).toEqual([60, 2, 10, 50]);
  expect((await (await canada('GET', `/api/imports/${id}/records?verdict=refused`)).json()) as ImportRecordPage).toMatchObject({ rows: [{ index: 60, remarks: [{ code: 'iati.identifier-missing' }] }] });
  expect(await (await canada('GET', `/api/imports/${id}/records/60/xml`)).text()).toContain('<title');
  for (const path of [`records`, `records/60/xml`]) expect((await norway('GET', `/api/imports/${id}/${path}`)).status).toBe(404);
  expect((await canada('GET', `/api/imports/${id}/records?page=0`)).status).toBe(422);
  expect((await norway('GET', '/api/initiatives/export/network')).status).toBe(404);
  await n.as('CAN').do('import.accept', { all: true }, id);
  await until(n, 'CAN', id, 'completed');
  const whole = await norway('GET', '/api/initiatives/export/network');
  expect([whole.status, whole.headers.get('content-disposition')]).toEqual([200, expect.stringMatching(/^attachment; filename="concord-network-\d{4}-\d\d-\d\d\.xml"$/)]);
  const activities = (text: string): number => text.split('<iati-activity ').length - 1;
  expect(activities(await whole.text())).toBe(60);
  expect(activities(await (await norway('GET', '/api/initiatives/export?state=CAN')).text())).toBe(60);
  expect((await norway('GET', '/api/initiatives/export?state=NOR')).status).toBe(404);
  expect(activities(await (await norway('GET', '/api/initiatives/export?country=NER')).text())).toBe(5);
  const [{ id: one }] = (await n.read.query<{ id: string }>(`select id from initiative where identifier = 'CA-3-7'`)) as [{ id: string }];
  expect(await (await norway('GET', `/api/initiatives/export?ids=${one}`)).text()).toContain('<iati-identifier>CA-3-7</iati-identifier>');
  expect(await (await norway('GET', '/api/initiatives/export/left-out')).json()).toEqual({ written: 60, left: 0, shortened: 0, records: [] });
  expect((await norway('GET', '/api/initiatives/export?state=canada')).status).toBe(422);
}, 60_000);

it('takes files only from who may report for a member', async () => {
  const speaker = await as(await n.person('CAN', ['speak']));
  const secretariat = await as(n.secretariat);
  for (const ask of [speaker, secretariat]) expect((await ask('POST', '/api/imports/upload', form('<a/>'))).status).toBe(403);
  const stranger = await fetch(`${web.origin}/api/imports/upload`, { method: 'POST', headers: { origin: web.origin }, body: form('<a/>') });
  expect(stranger.status).toBe(401);
  const can = await as(n.as('CAN'));
  expect((await can('POST', '/api/imports/upload')).status).toBe(422);
  expect((await can('POST', '/api/imports/upload', form(''))).status).toBe(422);
  expect(await n.read.query('select from import_file where not used')).toEqual([]);
}, 30_000);
