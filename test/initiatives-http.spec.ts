// The routes of the register as a browser calls them: who is let in, what an address may ask, files up and down. Over HTTP, wired as the server is.
import { createHash, randomUUID } from 'node:crypto';
import { access, utimes } from 'node:fs/promises';
import type { FileView } from '../src/contract/files.js';
import type { Catalogue, InitiativeView } from '../src/contract/initiatives.views.js';
import { DataSource } from 'typeorm';
import { Chores } from '../src/kernel/chores.js';
import { filesFolder, keptPath } from '../src/kernel/files.js';
import { dataFolder } from './support/database.js';
import { httpApplication, type Answer, type HttpApplication } from './support/http.js';
import { network, type Network } from './support/network.js';
import { why } from './support/visitor.js';

let net: Network;
let web: HttpApplication;
const cookies = new Map<string, string>();

beforeAll(async () => {
  net = await network({ members: ['NOR', 'CAN'] });
  web = await httpApplication(net.db.url);
  for (const party of ['NOR', 'CAN', 'secretariat']) {
    const [token, { person, hat }] = [randomUUID(), net.as(party)];
    await net.db.own(`insert into session (id, token, person, hat, made, seen, expires) values ($1, $2, $3, $4, concord_now(), concord_now(), concord_now() + interval '1 day')`, [
      randomUUID(), createHash('sha256').update(token).digest(), person, hat,
    ]);
    cookies.set(party, `concord=${token}`);
  }
}, 60_000);
afterAll(async () => {
  await web?.close();
  await net?.close();
});

const get = (party: string | null, path: string): Promise<Answer> => web.send('GET', path, { origin: web.origin, ...(party ? { cookie: cookies.get(party)! } : {}) });
const upload = (party: string, content: Buffer, name: string): Promise<Answer> => {
  const body = Buffer.concat([Buffer.from(`--b\r\ncontent-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/html\r\n\r\n`), content, Buffer.from('\r\n--b--\r\n')]);
  return web.send('POST', '/api/files/upload', { origin: web.origin, cookie: cookies.get(party)!, 'content-type': 'multipart/form-data; boundary=b' }, body);
};
const initiative = async (): Promise<string> => {
  const id = randomUUID();
  await net.as('CAN').do('initiative.draft', { title: { en: `Hush ${id.slice(0, 4)}` } }, id);
  return id;
};

it('nobody reads without a session, and a draft is not there for others', async () => {
  const id = await initiative();
  for (const path of ['/api/initiatives', `/api/initiatives/rows?ids=${id}`, `/api/initiatives/${id}`, `/api/initiatives/${id}/full`]) expect((await get(null, path)).status).toBe(401);
  expect((await get('NOR', `/api/initiatives/${id}`)).status).toBe(404);
  expect((await get('CAN', `/api/initiatives/${id}`)).json<InitiativeView>()).toMatchObject({ id, stage: 'draft', revision: 1 });
  await net.as('CAN').do('initiative.share', { basedOn: 1 }, id);
  expect((await get('NOR', `/api/initiatives/${id}`)).status).toBe(200);
  expect([(await get('NOR', `/api/initiatives/${id}/full`)).status, (await get('secretariat', `/api/initiatives/${id}/full`)).status, (await get('CAN', `/api/initiatives/${id}/full`)).status]).toEqual([404, 404, 200]);
  expect((await get('NOR', `/api/initiatives/rows?ids=${id},${randomUUID()}`)).json<unknown[]>()).toHaveLength(1);
});

it('an address asks with repeated and single facets, and a wrong one is told which', async () => {
  const answer = await get('NOR', '/api/initiatives?status=pipeline&status=closed&lead=CAN&limit=5&q=hush');
  expect(answer.json<Catalogue>()).toMatchObject({ total: 1, next: null, totals: [], converted: null });
  const ended = (key: string) => `after=${Buffer.from(JSON.stringify([key, randomUUID()])).toString('base64url')}`;
  const forged = ['start=x', 'end=2024-02-31', 'updated=2024-99-99 00:00:00+00', 'complete=99999999999', 'relevance=9e99'].map((s) => s.split('=')).map(([sort, key]) => `${ended(key!)}&q=hush&sort=${sort}`);
  for (const wrong of ['limit=0', 'from=yesterday', 'from=2024-02-31', 'after=x', 'sort=money', `q=${'x'.repeat(201)}`, 'q=a%00b', 'partner=%00', ...forged]) {
    const refused = await get('NOR', `/api/initiatives?${wrong}`);
    expect([wrong, refused.status]).toEqual([wrong, 422]);
    expect(refused.json<{ refusal: { detail: { fields: { field: string }[] } } }>().refusal.detail.fields[0]!.field).toBe(wrong.split('=')[0]);
  }
  expect((await get('NOR', '/api/initiatives/not-an-id')).status).toBeLessThan(500);
});

it('a file goes up once, comes down as an attachment that runs nothing, to whoever may read the record that names it', async () => {
  const sent = await upload('CAN', Buffer.from('<script>alert(1)</script> évaluation'), '../../étude finale.html');
  const file = sent.json<FileView>();
  expect([sent.status, file.format, file.name]).toEqual([201, 'text/plain', 'étude finale.html']);
  expect([(await get('CAN', `/api/files/${file.id}`)).status, (await get('NOR', `/api/files/${file.id}`)).status]).toEqual([200, 404]);
  const id = await initiative();
  await net.as('CAN').do('initiative.attach-document', { basedOn: 1, document: { title: { fr: 'Étude' }, categories: ['A07'], languages: ['fr'], file: file.id } }, id);
  expect((await get('NOR', `/api/files/${file.id}`)).status).toBe(404);
  await net.as('CAN').do('initiative.share', { basedOn: 2 }, id);
  const down = await get('NOR', `/api/files/${file.id}`);
  expect(down.body).toBe('<script>alert(1)</script> évaluation');
  expect(down.headers).toMatchObject({ 'content-type': 'text/plain', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
  expect(down.headers['content-disposition']).toBe(`attachment; filename="_tude finale.html"; filename*=UTF-8''%C3%A9tude%20finale.html`);
  await net.as('CAN').do('initiative.detach-document', { basedOn: 3, at: 0 }, id);
  expect((await get('NOR', `/api/files/${file.id}`)).status).toBe(404);
});

it('a file that is too long, empty or a programme is refused and leaves nothing', async () => {
  expect(why(await upload('CAN', Buffer.alloc(25 * 1024 * 1024 + 1, 'x'), 'long.txt'))).toBe('refusal.file-too-long');
  expect(why(await upload('CAN', Buffer.alloc(0), 'empty.txt'))).toBe('refusal.file-empty');
  expect(why(await upload('CAN', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0]), 'report.pdf'))).toBe('refusal.file-kind');
  expect(await net.read.query(`select from file where name in ('long.txt', 'empty.txt', 'report.pdf')`)).toEqual([]);
});

describe('what no act has attached', () => {
  const there = (path: string): Promise<boolean> => access(path).then(() => true, () => false);
  const pathOf = (sha256: string): string => keptPath(filesFolder(dataFolder), sha256);
  /** The clock of the disk does not pass with ours. */
  const age = async (sha256: string): Promise<void> => utimes(pathOf(sha256), new Date(Date.now() - 2 * 86_400_000), new Date(Date.now() - 2 * 86_400_000));
  const sent = async (content: string): Promise<FileView> => {
    // Days pass here, and with them everybody's session.
    await net.db.own(`update session set seen = concord_now(), expires = concord_now() + interval '1 day'`);
    const answer = await upload('CAN', Buffer.from(content), 'note.txt');
    expect(answer.status).toBe(201);
    return answer.json<FileView>();
  };
  const attach = (id: string, file: FileView) => net.as('CAN').do('initiative.attach-document', { basedOn: 1, document: { title: { en: 'A note' }, categories: ['A01'], languages: ['en'], file: file.id } }, id);
  const rows = async (files: FileView[]): Promise<string[]> => (await net.read.query<{ id: string }>('select id from file where id = any($1::uuid[]) order by id', [files.map((f) => f.id)])).map((f) => f.id);

  it('b10 goes with its bytes after a day; what is attached, or sent again meanwhile, stays', async () => {
    const words = randomUUID();
    const [forgotten, attached, twice] = [await sent(`forgotten ${words}`), await sent(`attached ${words}`), await sent(`twice ${words}`)];
    const record = await initiative();
    await attach(record, attached);
    await net.as('CAN').do('initiative.detach-document', { basedOn: 2, at: 0 }, record);
    for (const f of [forgotten, attached, twice]) await age(f.sha256);
    const chores = net.app.get(Chores);
    await net.clock.pass('23 hours');
    await chores.run();
    expect(await rows([forgotten, attached, twice])).toHaveLength(3);
    await net.clock.pass('2 hours');
    const again = await sent(`twice ${words}`);
    await chores.run();
    expect(await rows([forgotten, attached, twice, again])).toEqual([attached.id, again.id]);
    expect([await there(pathOf(forgotten.sha256)), await there(pathOf(attached.sha256)), await there(pathOf(twice.sha256))]).toEqual([false, true, true]);
    expect(await net.as('CAN').refused('initiative.attach-document', { basedOn: 1, document: { title: { en: 'A note' }, categories: ['A01'], languages: ['en'], file: forgotten.id } }, await initiative())).toMatchObject({ code: 'not-found', detail: { why: 'refusal.file-unknown' } });
  });

  it('is all that the database lets go: not what an act has attached, here or by an older release', async () => {
    const [file, older] = [await sent(`kept ${randomUUID()}`), await sent(`older ${randomUUID()}`)];
    const record = await initiative();
    await attach(record, file);
    await net.db.own('update initiative set files = files || $2::text where id = $1', [record, older.id]);
    const app = net.app.get(DataSource);
    for (const { id } of [file, older]) {
      await expect(app.query('delete from file where id = $1', [id])).rejects.toThrow(/stays/);
      await expect(app.query('update file set kept = false where id = $1', [id])).rejects.toThrow(/stays/);
    }
    await expect(app.query(`update file set sha256 = 'x' where id = $1`, [file.id])).rejects.toThrow(/permission denied/);
  });
});
