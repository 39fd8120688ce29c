// Stories of a delegation's key: made in the browser, passed from one to another; a margin and a room of one country of which the database holds no plain word (§3.16, decision 084).
// The client's own functions are what seals here, as in a page.
import { randomUUID } from 'node:crypto';
import type { KeyringView, OwnKeyring } from '../src/contract/keyring.views.js';
import { sealedIn, sealedText, type CaucusView, type RemarkView } from '../src/contract/discussions.views.js';
import type { Instruction, MarginNoteView } from '../src/contract/margin.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { KeyringController } from '../src/members/keyring.views.js';
import { checkOf, fingerprintOf, fromPaper, makePair, newKey, onPaper, openPair, seal, unseal, unwrap, wrapFor } from '../client/src/wire/sealing.js';
import { network, reads, why, type Network, type Voice } from './support/network.js';
import { tabled } from './support/texts.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'JOR'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());

const PASSPHRASE = 'the sea at Iquique in winter';
const views = async <T>(channel: string, kind: string): Promise<T[]> => (JSON.parse((await n.app.get(Read).since(channel, null))!.text) as Packet).views.filter((v) => v.ref.startsWith(`${kind}:`) && v.view).map((v) => v.view as T);
const ring = async (channel: string): Promise<KeyringView> => (await views<KeyringView>(channel, 'keyring'))[0]!;
const kept = (by: Voice): Promise<OwnKeyring> => n.app.get(KeyringController).own({ party: by.party, person: by.person } as never);
const context = (margin: string, paragraph: string, note: string): string => `concord margin ${margin} ${paragraph} ${note}`;
/** Everything that the database has of text, as a dump would. */
const dump = async (): Promise<string> => {
  const tables = await n.db.own<{ name: string }>(`select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`);
  const rows = await Promise.all(tables.map((t) => n.db.own<{ row: string }>(`select coalesce(string_agg(to_jsonb(t)::text, ' '), '') as row from "${t.name}" t`)));
  return rows.map((r) => r[0]!.row).join(' ');
};

it('c21: a key opens what it sealed where it was sealed, and nothing else does; on paper it is the same key', async () => {
  const [key, other] = [newKey(), newKey()];
  const sealed = await seal(key, 'Never “encourage”', 'here');
  expect(await unseal(key, sealed, 'here')).toBe('Never “encourage”');
  await expect(unseal(key, sealed, 'there')).rejects.toThrow();
  await expect(unseal(other, sealed, 'here')).rejects.toThrow();
  expect(await seal(key, 'Never “encourage”', 'here')).not.toBe(sealed);
  const pair = await makePair(PASSPHRASE);
  await expect(openPair(pair, 'the sea at Iquique in summer')).rejects.toThrow();
  const [own, ringId, person] = [await openPair(pair, PASSPHRASE), randomUUID(), randomUUID()];
  const wrapped = await wrapFor(key, pair.publicKey, ringId, 1, person);
  expect(await unwrap(wrapped, own, ringId, 1, person)).toEqual(key);
  await expect(unwrap(wrapped, own, ringId, 2, person)).rejects.toThrow();
  const sheet = onPaper(key);
  expect([fromPaper(sheet), fromPaper(sheet.toLowerCase().replaceAll('0', 'o')), fromPaper('ABCD')]).toEqual([key, key, null]);
  expect([await fingerprintOf(pair.publicKey), await checkOf(key, ringId, 1) === (await checkOf(other, ringId, 1))]).toEqual([expect.stringMatching(/^([0-9a-f]{4} ){3}[0-9a-f]{4}$/), false]);
});

it('c21 §3.16: what a capital instructs is sealed before it is sent; the database has no plain word of it; a colleague to whom the key is passed reads it, nobody else can', async () => {
  const t = await tabled(n, n.as('SVN'));
  const [first, second] = [n.as('CHL'), await n.person('CHL', ['speak'])];
  const [before, keyring, margin] = [randomUUID(), randomUUID(), randomUUID()];
  await first.do('margin.open', { action: t.action }, margin);
  const [early, note] = [randomUUID(), randomUUID()];
  await first.do('margin.note', { note: early, paragraph: t.ids[4]!, stance: 'seek', text: 'Zanzibarian early plain words', fallback: 'Quetzalcoatl if need be', lang: 'en' }, margin);
  await first.do('keyring.open', {}, keyring);
  expect(await why(second.refused('keyring.open', {}, before))).toBe('refusal.keyring-open');
  const pair = await makePair(PASSPHRASE);
  await first.do('keyring.enrol', pair, keyring);
  const key = newKey();
  const share = async (k: typeof key, publicKey: string, version: number, person: string) => ({ person, wrapped: await wrapFor(k, publicKey, keyring, version, person) });
  const mine = await share(key, pair.publicKey, 1, first.person);
  expect(await why(first.refused('keyring.make', { version: 1, check: await checkOf(key, keyring, 1), shares: [mine, { ...mine, person: second.person }] }, keyring))).toBe('refusal.key-not-enrolled');
  expect(await why(first.refused('keyring.make', { version: 2, check: await checkOf(key, keyring, 2), shares: [mine] }, keyring))).toBe('refusal.key-version');
  await first.do('keyring.make', { version: 1, check: await checkOf(key, keyring, 1), shares: [mine] }, keyring);
  // Sealed before it leaves.
  const what: Instruction = { stance: 'red-line', text: 'Xylophonic instruction from Santiago', fallback: 'Vuvuzela wording', lang: 'en' };
  const send = async (id: string, paragraph: string, words: Instruction, version = 1, k = key) => ({ note: id, paragraph, version, sealed: await seal(k, JSON.stringify(words), context(margin, paragraph, id)) });
  await first.do('margin.seal', await send(note, t.ids[3]!, what), margin);
  expect(await why(first.refused('margin.note', { note: randomUUID(), paragraph: t.ids[3]!, stance: 'seek', text: 'x', lang: 'en' }, margin))).toBe('refusal.margin-sealed');
  // What stood in plain words is sealed in its place, once.
  await first.do('margin.seal', await send(early, t.ids[4]!, { stance: 'seek', text: 'Zanzibarian early plain words', fallback: 'Quetzalcoatl if need be', lang: 'en' }), margin);
  expect(await why(first.refused('margin.seal', await send(early, t.ids[4]!, what), margin))).toBe('refusal.note-exists');
  const all = await dump();
  for (const word of ['Zanzibarian', 'Quetzalcoatl', 'Xylophonic', 'Vuvuzela', PASSPHRASE, onPaper(key), Buffer.from(key).toString('base64'), Buffer.from(key).toString('hex')]) expect([word, all.includes(word)]).toEqual([word, false]);
  expect(all).toContain((await views<MarginNoteView>(margin, 'margin-note'))[0]!.sealed!);
  // The colleague: a pair, and the key passed to it.
  const theirs = await makePair('another passphrase altogether');
  await second.do('keyring.enrol', theirs, keyring);
  expect([(await kept(second)).shares, (await ring(keyring)).people.map((p) => p.has)]).toEqual([[], [[1], []]]);
  expect(await why(second.refused('keyring.pass', { version: 1, ...(await share(key, pair.publicKey, 1, first.person)) }, keyring))).toBe('refusal.key-held');
  await first.do('keyring.pass', { version: 1, ...(await share(key, theirs.publicKey, 1, second.person)) }, keyring);
  const own = await kept(second);
  const opened = await unwrap(own.shares[0]!.wrapped, await openPair(own.own!, 'another passphrase altogether'), keyring, 1, second.person);
  const read = async (id: string): Promise<Instruction> => {
    const found = (await views<MarginNoteView & { id: string }>(margin, 'margin-note')).find((v) => v.id === id)!;
    return JSON.parse(await unseal(opened, found.sealed!, context(margin, found.paragraph, id))) as Instruction;
  };
  expect([await read(note), (await read(early)).text]).toEqual([what, 'Zanzibarian early plain words']);
  for (const other of [n.as('SVN'), n.as('JOR'), n.secretariat]) {
    expect([await reads(n, other, keyring), await reads(n, other, margin)]).toEqual([false, false]);
    expect(await kept(other)).toMatchObject({ own: null, shares: [] });
    expect((await other.refused('keyring.pass', { version: 1, person: other.person, wrapped: 'A'.repeat(64) }, keyring)).code).toBe('not-found');
  }
  // The next key, after which the old one seals nothing; who lost the passphrase starts over with a pair and is passed the keys anew.
  const next = newKey();
  await first.do('keyring.make', { version: 2, check: await checkOf(next, keyring, 2), shares: [await share(next, pair.publicKey, 2, first.person)] }, keyring);
  expect(await why(first.refused('margin.seal', await send(randomUUID(), t.ids[3]!, what), margin))).toBe('refusal.key-version');
  await second.do('margin.seal', await send(randomUUID(), t.ids[3]!, what, 2, next), margin);
  await second.do('keyring.enrol', await makePair('a third one, written down'), keyring);
  expect((await ring(keyring)).people.find((p) => p.person === second.person)!.has).toEqual([]);
  expect(await why(second.refused('keyring.pass', { version: 2, ...(await share(next, pair.publicKey, 2, first.person)) }, keyring))).toBe('refusal.key-held');
  await second.do('keyring.pass', { version: 1, person: second.person, wrapped: 'A'.repeat(64) }, keyring);
  // A margin that is opened now is sealed from its first word.
  const later = await tabled(n, n.as('SVN'));
  const fresh = randomUUID();
  await first.do('margin.open', { action: later.action }, fresh);
  expect(await why(first.refused('margin.note', { note: randomUUID(), paragraph: later.ids[3]!, stance: 'seek', text: 'x', lang: 'en' }, fresh))).toBe('refusal.margin-sealed');
});

it('f4 §3.16: in a sealed room of one country every word is sealed with its newest key; nobody is brought in, and the database has no plain word of it', async () => {
  const [jor, keyring, room] = [n.as('JOR'), randomUUID(), randomUUID()];
  const open = { title: 'Our lines', lang: 'en' as const, parties: [] as string[], sealed: true as const };
  expect(await why(jor.refused('caucus.open', open, room))).toBe('refusal.key-none');
  await jor.do('keyring.open', {}, keyring);
  const pair = await makePair(PASSPHRASE);
  await jor.do('keyring.enrol', pair, keyring);
  const key = newKey();
  await jor.do('keyring.make', { version: 1, check: await checkOf(key, keyring, 1), shares: [{ person: jor.person, wrapped: await wrapFor(key, pair.publicKey, keyring, 1, jor.person) }] }, keyring);
  expect(await why(jor.refused('caucus.open', { ...open, parties: ['CHL'] }, room))).toBe('refusal.caucus-sealed-alone');
  await jor.do('caucus.open', open, room);
  expect((await views<CaucusView>(room, 'caucus'))[0]).toMatchObject({ sealed: true, parties: [{ party: 'JOR' }] });
  const words = (text: string) => ({ remark: randomUUID(), text, lang: 'en' as const, mentions: [] as string[] });
  const sealed = async (text: string, version = 1) => words(sealedText(version, await seal(key, text, `concord room ${room}`)));
  expect([await why(jor.refused('remark.post', words('Plainly'), room)), await why(jor.refused('position.state', await sealed('Of another key', 2), room))]).toEqual(['refusal.caucus-sealed', 'refusal.caucus-sealed']);
  const said = await sealed('Quixotic bottom line of Amman');
  await jor.do('remark.post', said, room);
  expect(await why(jor.refused('remark.edit', { ...words('Plainly'), remark: said.remark }, room))).toBe('refusal.caucus-sealed');
  await jor.do('remark.edit', { ...(await sealed('Zephyrean second thoughts')), remark: said.remark }, room);
  expect(await why(jor.refused('caucus.add', { party: 'CHL' }, room))).toBe('refusal.caucus-sealed-alone');
  expect(await why(jor.refused('thread.open', { about: room, title: 'Aside', lang: 'en' }, randomUUID()))).toBe('refusal.caucus-sealed-thread');
  const all = await dump();
  expect([all.includes('Quixotic'), all.includes('Zephyrean'), all.includes(said.text)]).toEqual([false, false, true]);
  const [shown] = await views<RemarkView>(room, 'remark');
  expect(await unseal(key, sealedIn(shown!.text!)!.sealed, `concord room ${room}`)).toBe('Zephyrean second thoughts');
  for (const other of [n.as('SVN'), n.as('CHL'), n.secretariat]) expect(await reads(n, other, room)).toBe(false);
});
