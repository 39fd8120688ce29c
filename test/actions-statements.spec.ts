// Stories of joint statements (§3.3): comments, alignment of states that are no members, the lock and in whose name it is read, delivery against the locked words, publication
// in both languages at once. Not here: the silence by which it is cleared (actions-silence.spec.ts).
import { randomUUID } from 'node:crypto';
import type { ActionView } from '../src/contract/actions.views.js';
import type { Packet } from '../src/contract/packet.js';
import { attribution, secondsFor, wordsIn, type DeliveryView, type InvitationView, type StatementView } from '../src/contract/statements.views.js';
import { StatementsController } from '../src/actions/statements/statements.controller.js';
import { wordsApart } from '../src/actions/statements/deliveries.commands.js';
import { Read } from '../src/ledger/read.js';
import type { ReaderView } from '../src/members/sessions.js';
import { DeskReader } from '../src/notices/desk.reader.js';
import { TodayReader } from '../src/notices/today.reader.js';
import { why, type Network, type Voice } from './support/network.js';
import { house, set } from './support/silences.js';

let n: Network;
let finland: Voice;
beforeAll(async () => {
  n = await house('2027-03-25T08:00:00Z');
  await n.secretariat.do('state.admit', { state: 'FIN', status: 'partner', since: new Date((await n.clock.now()).getTime() - 1_000).toISOString() });
  finland = await n.person('FIN');
}, 120_000);
afterAll(() => n?.close());

const WORDS = 'We call upon all parties to protect medical personnel at all times.';
const MOTS = 'Nous appelons toutes les parties à protéger en tout temps le personnel médical.';
const views = async (channel: string) => (JSON.parse((await n.app.get(Read).since(channel, null))!.text) as Packet).views;
const one = async <V>(channel: string, ref: string): Promise<V> => (await views(channel)).find((v) => v.ref === ref)!.view as V;
const action = (id: string): Promise<ActionView> => one(id, `action:${id}`);
const statement = (id: string): Promise<StatementView> => one(id, `statement:${id}`);
const delivery = (id: string, d: string): Promise<DeliveryView> => one(id, `delivery:${d}`);
const invitation = (id: string): Promise<InvitationView> => one(id, `invitation:${id}`);
const standing = async (id: string) => Object.fromEntries((await statement(id)).alignments.map((a) => [a.party, a.state]));
const inHours = async (hours: number): Promise<string> => new Date((await n.clock.now()).getTime() + hours * 3_600_000).toISOString();

const tabled = async (): Promise<string> => {
  const [id, paragraph] = [randomUUID(), randomUUID()];
  await n.as('SVN').do('action.open', { kind: 'joint-statement', title: { en: 'Medical care', fr: 'Les soins médicaux' }, lang: 'en' }, id);
  await n.as('SVN').do('text.add', { paragraphs: [{ id: paragraph, kind: 'OP', text: WORDS, other: MOTS }] }, id);
  await n.as('SVN').do('text.review', { paragraphs: [paragraph] }, id);
  await n.as('SVN').do('action.table', {}, id);
  return id;
};
/** Under silence for a working week, and nobody breaks it. */
const cleared = async (id?: string): Promise<string> => {
  const it = id ?? (await tabled());
  const now = await n.clock.now();
  const monday = new Date(Date.parse(`${now.toISOString().slice(0, 10)}T08:00:00Z`) + 86_400_000 * (((8 - now.getUTCDay()) % 7) + (now.getUTCDay() === 1 ? 7 : 0)));
  await set(n, monday.toISOString());
  const friday = new Date(monday.getTime() + 4 * 86_400_000).toISOString().slice(0, 10);
  await n.as('SVN').do('silence.announce', { silence: randomUUID(), mode: 'strict', date: friday, time: '12:00', meeting: true } as never, it);
  await n.clock.pass('5 days');
  return it;
};
const opened = async (closes?: string): Promise<string> => {
  const id = await cleared();
  await n.as('SVN').do('statement.open-alignment', closes ? { closes } : {}, id);
  return id;
};
const invite = async (id: string, party: string): Promise<string> => {
  const at = randomUUID();
  await n.as('SVN').do('alignment.invite', { party, invitation: at }, id);
  return at;
};
const plan = async (id: string, lang: 'en' | 'fr' = 'en'): Promise<string> => {
  const d = randomUUID();
  await n.as('SVN').do('delivery.plan', { delivery: d, forum: { en: 'Human Rights Council', fr: 'Conseil des droits de l’homme' }, at: await inHours(1), zone: 'Europe/Zurich', city: 'Geneva', slot: 120, speaker: 'SVN', lang }, id);
  return d;
};
const paper = async (): Promise<string> => {
  const file = randomUUID();
  await n.db.own(`insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, repeat('0', 64), 1, 'application/pdf', 'note.pdf', 'secretariat', $2, concord_now())`, [file, n.secretariat.person]);
  return file;
};

it('c16 f7 rounds of comments are numbered, stand before every member as a deadline of today, and are closed by the clock at their second', async () => {
  const id = await tabled();
  const until = await inHours(48);
  await n.as('SVN').do('statement.call-comments', { until }, id);
  expect(await why(n.as('SVN').refused('statement.call-comments', { until }, id))).toBe('refusal.comments-open');
  const [due] = await n.db.own<{ parties: string[]; due: Date; closed: Date | null }>(`select parties, due, closed from deadline where channel = $1 and kind = 'comments'`, [id]);
  expect([due!.parties, due!.due.toISOString(), due!.closed]).toEqual([['CHL', 'CRI', 'JOR', 'NOR', 'SVN', 'THA'], until, null]);
  const today = async () => (await n.app.get(TodayReader, { strict: false }).today({ person: n.as('NOR').person, hat: n.as('NOR').hat, party: 'NOR' } as ReaderView)).items.find((i) => i.id === id);
  expect(await today()).toMatchObject({ kind: 'deadline', title: { en: 'Medical care' }, party: 'SVN', due: until, facts: { deadline: 'comments', channel: 'action', round: 1 } });
  await n.clock.pass('49 hours');
  expect(await today()).toBeUndefined();
  expect((await statement(id)).comments).toEqual({ round: 1, until: null });
  await n.as('SVN').do('statement.call-comments', { until: await inHours(24) }, id);
  expect((await statement(id)).comments!.round).toBe(2);
  await n.as('SVN').do('statement.fall-back', { reason: 'No consensus in sight', lang: 'en' }, id);
  expect(await action(id)).toMatchObject({ stage: 'fallback', closed: { reason: { text: 'No consensus in sight' } } });
  expect((await n.db.own(`select from deadline where channel = $1 and kind = 'comments' and closed is null`, [id])).length).toBe(0);
});

it('c16 c12 a state that is no member aligns by its own contact with *bind*, or by a paper that the secretariat records; members and observers do not read its invitation', async () => {
  const id = await opened();
  expect(await why(n.as('SVN').refused('alignment.invite', { party: 'NOR', invitation: randomUUID() }, id))).toBe('refusal.alignment-member');
  expect(await why(n.as('SVN').refused('alignment.invite', { party: 'BRA', invitation: randomUUID() }, id))).toBe('refusal.alignment-unknown');
  const [fin, zaf] = [await invite(id, 'FIN'), await invite(id, 'ZAF')];
  expect(await invitation(fin)).toMatchObject({ stage: 'alignment', party: 'FIN', state: 'invited', paragraphs: [{ en: WORDS, fr: MOTS }] });
  for (const other of [n.as('ZAF'), n.as('NOR')]) expect((await other.refused('alignment.align', {}, fin)).code).toBe('not-found');
  const junior = await n.person('FIN', ['speak', 'negotiate']);
  await junior.do('alignment.express', {}, fin);
  expect(await why(junior.refused('alignment.align', {}, fin))).toBe('refusal.needs-mandate');
  await finland.do('alignment.align', {}, fin);
  const received = await inHours(-1);
  expect(await why(n.secretariat.refused('alignment.record', { party: 'ZAF', evidence: randomUUID(), received }, id))).toBe('refusal.alignment-no-evidence');
  await n.secretariat.do('alignment.record', { party: 'ZAF', evidence: await paper(), received }, id);
  expect(await standing(id)).toEqual({ FIN: 'confirmed', ZAF: 'aligned' });
  const [line] = await n.db.own<{ party: string; behalf: string }>(`select party, behalf from entry where channel = $1 and type = 'alignment.recorded'`, [id]);
  expect(line).toEqual({ party: 'secretariat', behalf: 'ZAF' });
  await n.as('ZAF').do('alignment.confirm', {}, zaf);
  await finland.do('alignment.withdraw', {}, fin);
  expect(await standing(id)).toEqual({ FIN: 'withdrawn', ZAF: 'confirmed' });
  await n.as('SVN').do('statement.lock', {}, id);
  expect((await statement(id)).locked!.behalf).toEqual({ network: true, members: ['CHL', 'CRI', 'JOR', 'NOR', 'SVN', 'THA'], dissociated: [], observers: ['ZAF'], others: [] });
  expect(await why(n.as('ZAF').refused('alignment.withdraw', {}, zaf))).toBe('refusal.action-locked');
  await finland.do('alignment.align', {}, fin);
  expect(await standing(id)).toEqual({ FIN: 'associated', ZAF: 'confirmed' });
  expect((await statement(id)).locked!.behalf.others).toEqual([]);
});

it('c16 a change of substance reopens the text, and whoever had aligned is asked again; cleared anew, only those who confirm stand in the list', async () => {
  const id = await opened();
  const [fin, zaf] = [await invite(id, 'FIN'), await invite(id, 'ZAF')];
  await finland.do('alignment.align', {}, fin);
  await n.as('ZAF').do('alignment.align', {}, zaf);
  expect((await n.as('NOR').refused('statement.reopen', { reason: 'OP1 goes further', lang: 'en' }, id)).code).toBe('not-allowed');
  await n.as('SVN').do('statement.reopen', { reason: 'OP1 goes further', lang: 'en' }, id);
  expect([(await action(id)).stage, await standing(id)]).toEqual(['negotiation', { FIN: 'to-reconfirm', ZAF: 'to-reconfirm' }]);
  expect(await invitation(fin)).toMatchObject({ stage: 'negotiation', state: 'to-reconfirm', paragraphs: [] });
  const [{ id: paragraph }] = (await n.db.own<{ id: string }>('select id from text_paragraph where text = $1', [id])) as [{ id: string }];
  await n.as('SVN').do('text.gavel', { paragraph, text: `${WORDS} Without delay.`, other: `${MOTS} Sans délai.` }, id);
  await n.clock.pass('11 seconds');
  await n.as('SVN').do('text.review', { paragraphs: [paragraph] }, id);
  await cleared(id);
  await n.as('SVN').do('statement.open-alignment', {}, id);
  await finland.do('alignment.confirm', {}, fin);
  await n.as('SVN').do('statement.lock', {}, id);
  expect((await statement(id)).locked!.behalf).toMatchObject({ observers: [], others: ['FIN'] });
});

it('c16 c13 where a member dissociates, the statement is read in the name of the others and not of the Network', async () => {
  const id = await cleared();
  const [{ id: adoption }] = (await n.db.own<{ id: string }>(`select id from adoption where action = $1 and state = 'adopted'`, [id])) as [{ id: string }];
  await n.as('THA').do('stance.file', { stance: randomUUID(), adoption, kind: 'dissociation', paragraphs: [], text: 'Thailand dissociates itself.', lang: 'en' }, id);
  await n.as('JOR').do('stance.file', { stance: randomUUID(), adoption, kind: 'explanation', paragraphs: [], text: 'Jordan explains.', lang: 'en' }, id);
  await n.as('SVN').do('statement.lock', {}, id);
  expect((await statement(id)).locked!.behalf).toEqual({ network: false, members: ['CHL', 'CRI', 'JOR', 'NOR', 'SVN'], dissociated: ['THA'], observers: [], others: [] });
});

it('c16 c20 a statement adopted in one language under a waiver is opened, locked and read in that one, and published when the other has followed', async () => {
  const [id, heading, paragraph, adoption] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const reason = { reason: 'The Council meets today.', lang: 'en' as const };
  await n.as('SVN').do('action.open', { kind: 'joint-statement', title: { en: 'Medical care' }, lang: 'en' }, id);
  await n.as('SVN').do('text.add', { paragraphs: [{ id: heading, kind: 'title', text: 'On medical care' }, { id: paragraph, kind: 'OP', text: WORDS }] }, id);
  await n.as('SVN').do('action.table', {}, id);
  await n.as('SVN').do('adoption.waive-notice', reason, id);
  await n.secretariat.do('adoption.waive-language', reason, id);
  await n.as('SVN').do('adoption.propose', { adoption, meeting: 'Informal consultation', lang: 'en' }, id);
  await n.as('SVN').do('adoption.declare', { adoption }, id);
  await n.as('SVN').do('statement.open-alignment', {}, id);
  const fin = await invite(id, 'FIN');
  expect(await invitation(fin)).toMatchObject({ title: { en: 'Medical care', fr: '' }, paragraphs: [{ en: 'On medical care', fr: '' }, { en: WORDS, fr: '' }] });
  await n.as('SVN').do('statement.lock', {}, id);
  const [geneva, paris] = [await plan(id), await plan(id, 'fr')];
  await n.clock.pass('2 hours');
  const delivered = await inHours(-1);
  await n.as('SVN').do('delivery.record', { delivery: geneva, delivered, said: `On medical care ${WORDS}` }, id);
  expect((await delivery(id, geneva)).differs).toBe(0);
  expect(await why(n.as('SVN').refused('delivery.record', { delivery: paris, delivered, said: MOTS }, id))).toBe('refusal.delivery-no-language');
  expect(await why(n.as('SVN').refused('statement.publish', {}, id))).toBe('refusal.statement-one-language');
  await n.secretariat.do('adoption.translate', { adoption, texts: [{ id: heading, text: 'Sur les soins médicaux' }, { id: paragraph, text: MOTS }] }, id);
  expect(await invitation(fin)).toMatchObject({ title: { fr: 'Sur les soins médicaux' }, paragraphs: [{ fr: 'Sur les soins médicaux' }, { en: WORDS, fr: MOTS }] });
  await n.as('SVN').do('delivery.record', { delivery: paris, delivered, said: `Sur les soins médicaux ${MOTS}` }, id);
  await n.as('SVN').do('statement.publish', {}, id);
  const [published] = await n.app.get(StatementsController, { strict: false }).published();
  expect(published).toMatchObject({ id, title: { en: 'Medical care', fr: 'Sur les soins médicaux' }, hash: (await statement(id)).text!.hash, paragraphs: [{ fr: 'Sur les soins médicaux' }, { fr: MOTS }] });
});

it('c16 the clock locks at the second announced, and what is locked is what was cleared', async () => {
  const closes = '2028-01-03T12:00:00.000Z';
  const id = await opened(closes);
  const { text } = await statement(id);
  await set(n, '2028-01-03T11:59:59Z');
  expect((await action(id)).stage).toBe('alignment');
  await set(n, '2028-01-03T12:00:30Z');
  const s = await statement(id);
  expect([(await action(id)).stage, s.locked!.at, s.text!.hash]).toEqual(['locked', closes, text!.hash]);
  expect((await n.as('SVN').refused('text.add', { paragraphs: [{ id: randomUUID(), kind: 'OP', text: 'More' }] }, id)).detail.why).toBe('refusal.action-locked');
});

it('c16 what is delivered is held against the locked words; a difference is explained within two days or asked to be corrected, and nothing is published before', async () => {
  const id = await cleared();
  await n.as('SVN').do('statement.lock', {}, id);
  const [geneva, york] = [await plan(id), await plan(id, 'fr')];
  await n.clock.pass('2 hours');
  const delivered = await inHours(-1);
  expect(await why(n.as('SVN').refused('delivery.record', { delivery: geneva, delivered }, id))).toBe('refusal.delivery-said-or-recording');
  await n.as('SVN').do('delivery.record', { delivery: york, delivered, said: MOTS }, id);
  expect([(await action(id)).stage, (await delivery(id, york)).differs]).toEqual(['delivered', 0]);
  await n.as('SVN').do('delivery.record', { delivery: geneva, delivered, said: WORDS.replace('all parties', 'every party') }, id);
  expect((await delivery(id, geneva)).differs).toBe(4);
  expect(await why(n.as('SVN').refused('statement.publish', {}, id))).toBe('refusal.delivery-unexplained');
  await n.clock.pass('49 hours');
  const [asked] = await n.db.own<{ data: object }>(`select data from entry where channel = $1 and type = 'delivery.left-unexplained'`, [id]);
  expect(asked!.data).toEqual({ delivery: geneva, party: 'SVN', differs: 4 });
  await n.as('SVN').do('delivery.explain', { delivery: geneva, text: 'A slip of the tongue; the locked text stands.', lang: 'en' }, id);
  await n.as('SVN').do('statement.publish', {}, id);
  expect((await delivery(id, geneva)).explained).toMatchObject({ party: 'SVN' });
});

it('c16 §3.11 published, it can be read by anybody in both languages, and before by nobody', async () => {
  const id = await cleared();
  const list = async () => (await n.app.get(StatementsController, { strict: false }).published()).find((p) => p.id === id);
  await n.as('SVN').do('statement.lock', {}, id);
  const d = await plan(id);
  await n.clock.pass('2 hours');
  await n.secretariat.do('delivery.record', { delivery: d, delivered: await inHours(-1), recording: 'UN Web TV, 01:12:30' }, id);
  expect(await list()).toBeUndefined();
  await n.secretariat.do('statement.publish', {}, id);
  expect(await list()).toMatchObject({ title: { en: 'Medical care', fr: 'Les soins médicaux' }, paragraphs: [{ en: WORDS, fr: MOTS }], behalf: { network: true }, deliveries: [{ speaker: 'SVN' }] });
  expect((await action(id)).stage).toBe('published');
});

it('f10 what stands beside an action is called by its title, and leads to it where the reader may go there', async () => {
  const id = await opened();
  const [margin, fin] = [randomUUID(), await invite(id, 'FIN')];
  await n.as('NOR').do('margin.open', { action: id }, margin);
  const [reading] = await n.db.own<{ id: string }>('select id from reading where action = $1', [id]);
  const titled = async (by: Voice, channel: string, kind: 'margin' | 'reading' | 'invitation') => (await n.app.get(DeskReader, { strict: false }).titled([{ channel, kind }], by.hat))[0];
  expect(await titled(n.as('NOR'), margin, 'margin')).toMatchObject({ title: { en: 'Medical care' }, about: { channel: id, kind: 'action' } });
  expect(await titled(n.as('ZAF'), reading!.id, 'reading')).toMatchObject({ title: { fr: 'Les soins médicaux' }, about: null });
  expect(await titled(finland, fin, 'invitation')).toMatchObject({ title: { en: 'Medical care' }, about: null });
});

it('c16 in whose name: the Network’s only if nobody stands apart, else the members that remain, with those that align beside them', () => {
  const aligned = [{ party: 'ZAF', observer: true }, { party: 'FIN', observer: false }];
  expect(attribution(['NOR', 'CHL', 'THA'], [], aligned)).toEqual({ network: true, members: ['CHL', 'NOR', 'THA'], dissociated: [], observers: ['ZAF'], others: ['FIN'] });
  expect(attribution(['NOR', 'CHL', 'THA'], ['THA'], aligned)).toMatchObject({ network: false, members: ['CHL', 'NOR'], dissociated: ['THA'] });
});

it('c16 how long it takes to read: words as they are spoken, in each language, at the pace that is assumed or set', async () => {
  expect([wordsIn(WORDS, 'en'), wordsIn('L’État s’engage aujourd’hui.', 'fr'), secondsFor(458, 110)]).toEqual([12, 3, 250]);
  expect([wordsApart(WORDS, WORDS, 'en'), wordsApart(WORDS, `${WORDS} Thank you.`, 'en')]).toEqual([0, 2]);
  const id = await tabled();
  await n.as('SVN').do('statement.set-pace', { en: 120, fr: 130 }, id);
  expect((await statement(id)).pace).toEqual({ en: 120, fr: 130 });
});
