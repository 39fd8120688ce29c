// Stories of the letter of credentials as a file: what is taken, who may open it, what the record says of it. Over HTTP. Not here: rulings (members-credentials.spec.ts).
import { createHash } from 'node:crypto';
import type { FileView } from '../src/contract/files.js';
import type { QueuedCredentials } from '../src/contract/members.reads.js';
import type { CredentialsView } from '../src/contract/members.views.js';
import type { Packet } from '../src/contract/packet.js';
import type { Mandate } from '../src/contract/seats.js';
import { Chores } from '../src/kernel/chores.js';
import { Read } from '../src/ledger/read.js';
import { SignIn } from '../src/members/sign-in.js';
import { httpApplication, type HttpApplication } from './support/http.js';
import { network, type Network, type Voice } from './support/network.js';

let n: Network;
let web: HttpApplication;
let nor: string;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN'], chair: 'CAN' });
  web = await httpApplication(n.db.url);
  nor = await n.delegation('NOR');
}, 60_000);
afterAll(async () => {
  await web?.close();
  await n?.close();
});

const PDF = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n');
const ask = async (voice: Voice, method: 'GET' | 'POST', path: string, file?: { bytes: Buffer; name: string }): Promise<Response> => {
  const cookie = `concord=${await web.app.get(SignIn).open(voice.person, 'test')}`;
  const body = new FormData();
  if (file) body.append('file', new Blob([new Uint8Array(file.bytes)]), file.name);
  const answer = await fetch(`${web.origin}${path}`, { method, headers: { cookie, origin: web.origin }, ...(file ? { body } : {}) });
  // Read to its end, whoever asks only for its status: a line with something left on it stays open, and the server with it.
  return new Response(await answer.arrayBuffer(), answer);
};
const sent = async (voice: Voice, bytes = PDF, name = 'Fullmakt – Norge.pdf'): Promise<FileView> => {
  const answer = await ask(voice, 'POST', '/api/credentials/upload', { bytes, name });
  expect(answer.status).toBe(201);
  return (await answer.json()) as FileView;
};
const why = async (answer: Response): Promise<unknown> => ((await answer.json()) as { refusal: { detail: { why: string } } }).refusal.detail.why;
const letter = async (document?: string) => ({ issuer: 'Minister E. Eide', authority: 'MFA' as const, from: (await n.clock.now()).toISOString(), roles: [n.as('NOR').hat], ...(document ? { document } : {}) });
const submit = async (document?: string): Promise<string> => ((await n.as('NOR').do('credentials.submit', await letter(document), nor)).result as { credentials: string }).credentials;
const view = async (id: string): Promise<CredentialsView> => (JSON.parse((await n.app.get(Read).since(nor, null))!.text) as Packet).views.find((v) => v.ref === `credentials:${id}`)!.view as CredentialsView;

it('a4 a letter goes up once, is named in the record by its hash, and is opened by its delegation and the secretariat alone', async () => {
  const file = await sent(n.as('NOR'));
  const sha256 = createHash('sha256').update(PDF).digest('hex');
  expect(file).toMatchObject({ name: 'Fullmakt – Norge.pdf', format: 'application/pdf', bytes: PDF.length, sha256 });
  const id = await submit(file.id);
  expect((await view(id)).document).toEqual({ name: file.name, format: file.format, bytes: file.bytes, sha256 });
  const [entry] = await n.read.query<{ data: object }>(`select data from entry where channel = $1 and type = 'credentials.submitted' order by seq desc limit 1`, [nor]);
  expect(entry!.data).toMatchObject({ credentials: id, document: sha256 });
  const queue = (await (await ask(n.secretariat, 'GET', '/api/secretariat/credentials')).json()) as QueuedCredentials[];
  expect(queue.find((c) => c.id === id)!.document).toMatchObject({ name: file.name, sha256 });
  for (const by of [await n.person('NOR', []), n.secretariat]) {
    const down = await ask(by, 'GET', `/api/credentials/${id}/document`);
    expect([down.status, Buffer.from(await down.arrayBuffer()).equals(PDF)]).toEqual([200, true]);
    expect(Object.fromEntries(down.headers)).toMatchObject({ 'content-type': 'application/pdf', 'content-security-policy': "default-src 'none'; sandbox", 'x-content-type-options': 'nosniff', 'cache-control': 'private, no-store' });
    expect(down.headers.get('content-disposition')).toMatch(/^attachment; /);
  }
  // The chair too is another delegation.
  for (const path of [`/api/credentials/${id}/document`, `/api/files/${file.id}`]) expect((await ask(n.as('CAN'), 'GET', path)).status).toBe(404);
});

it('a4 it is a PDF or a picture by its content, bounded, and sent by whoever may hand it in', async () => {
  const send = (bytes: Buffer, name: string, by = n.as('NOR')) => ask(by, 'POST', '/api/credentials/upload', { bytes, name });
  expect(await why(await send(Buffer.from('Only words.'), 'letter.pdf'))).toBe('refusal.file-kind');
  expect(await why(await send(Buffer.from('PK\u0003\u0004 a table'), 'letter.pdf'))).toBe('refusal.file-kind');
  expect(await why(await send(Buffer.concat([PDF, Buffer.alloc(10 * 1024 * 1024)]), 'long.pdf'))).toBe('refusal.file-too-long');
  expect((await send(Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex'), 'letter.bin')).status).toBe(201);
  for (const by of [await n.person('NOR', ['speak'] as Mandate[]), n.secretariat]) expect((await send(PDF, 'letter.pdf', by)).status).toBe(403);
});

it('a4 one’s own delegation’s file of such a kind is attached, no other; without one the letter says so', async () => {
  const theirs = await sent(n.as('CAN'));
  const refused = async (document: string) => (await n.as('NOR').refused('credentials.submit', await letter(document), nor)).detail;
  expect(await refused(theirs.id)).toEqual({ why: 'refusal.file-unknown' });
  const answer = await ask(n.as('NOR'), 'POST', '/api/files/upload', { bytes: Buffer.from('Only words.'), name: 'note.txt' });
  expect(await refused(((await answer.json()) as FileView).id)).toMatchObject({ why: 'refusal.letter-kind', format: 'text/plain' });
  const id = await submit();
  expect((await view(id)).document).toBeNull();
  expect((await ask(n.secretariat, 'GET', `/api/credentials/${id}/document`)).status).toBe(404);
});

it('a4 what was attached stays, what was not goes after a day', async () => {
  const [attached, forgotten] = [await sent(n.as('NOR')), await sent(n.as('NOR'))];
  const id = await submit(attached.id);
  await n.clock.pass('25 hours');
  await n.app.get(Chores).run();
  expect(await n.read.query('select id from file where id = any($1::uuid[])', [[attached.id, forgotten.id]])).toEqual([{ id: attached.id }]);
  expect((await ask(n.as('NOR'), 'GET', `/api/credentials/${id}/document`)).status).toBe(200);
});
