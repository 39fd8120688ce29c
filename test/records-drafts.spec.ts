// Reports that the record writes (d15): the chair's annual report and a state's mid-term report, opened as Word and PDF, their figures reckoned here once more from the entries alone; who may have them, and what never
// stands in them. Not here: each rule of commitments (commitments-*.spec.ts).
import { randomUUID } from 'node:crypto';
import { Invitations } from '../src/members/invitations.js';
import { commission, lodge, submit } from './support/assessing.js';
import { commitment, type Commitment } from './support/commitments.js';
import { convene, type Meeting } from './support/meetings.js';
import type { Network } from './support/network.js';
import { docx, pdf, words, type Opened } from './support/opened.js';
import { announce, house, set } from './support/silences.js';
import { tabled } from './support/texts.js';
import { FrontDoor, PASSWORD, why, type Browser } from './support/visitor.js';

let n: Network;
let door: FrontDoor;
let m: Meeting;
let text: string;
let outcome: string;
let kept: Commitment;
let silent: Commitment;
let chile: Commitment;
const because = { reason: 'The parliament has asked for it.', lang: 'en' as const };
const SEALED = 'Names of the officers';
beforeAll(async () => {
  n = await house('2027-03-25T08:00:00Z');
  door = await FrontDoor.open(n);
  const t = await tabled(n, n.as('SVN'));
  text = t.action;
  await n.as('SVN').do('text.review', { paragraphs: t.ids }, text);
  await announce(n, text);
  m = await convene(n, { chair: 'SVN', delegates: ['NOR', 'CHL'] });
  await m.as('SVN').do('sitting.close', { sitting: m.sitting });
  kept = await commitment(n, { owner: 'NOR', title: { en: 'Thirty officers', fr: 'Trente officières' }, due: '2029-06-30' });
  silent = await commitment(n, { owner: 'NOR', title: { en: 'A quiet promise', fr: 'Une promesse silencieuse' }, due: '2027-12-31' });
  chile = await commitment(n, { owner: 'CHL', title: { en: 'Clear the mines', fr: 'Déminer' }, due: '2028-01-31' });
  outcome = randomUUID();
  await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On landmines', fr: 'Sur les mines' }, lang: 'en' }, outcome);
  await n.as('CHL').do('action.table', {}, outcome);
  await n.as('CHL').do('sponsorship.open', {}, outcome);
  await n.as('NOR').do('sponsor.sign', {}, outcome);
  await set(n, '2027-04-02T10:00:00Z');
  await n.clock.runDue();
  await n.as('SVN').do('statement.open-alignment', {}, text);
  await n.as('SVN').do('statement.lock', {}, text);
  const delivery = randomUUID();
  await n.as('SVN').do('delivery.plan', { delivery, forum: { en: 'Human Rights Council', fr: 'Conseil des droits de l’homme' }, at: '2027-04-02T11:00:00Z', zone: 'Europe/Zurich', city: 'Geneva', slot: 120, speaker: 'SVN', lang: 'en' }, text);
  await n.clock.pass('2 hours');
  await n.as('SVN').do('delivery.record', { delivery, delivered: '2027-04-02T11:00:00Z', said: 'As cleared.' }, text);
  await set(n, '2027-10-01T10:00:00Z');
  await kept.as('NOR').do('report.make', { report: randomUUID(), stage: 'in-progress', percent: 40, words: { fr: 'Douze sont formées.' } });
  await chile.as('CHL').do('commitment.extend', { due: '2028-06-30', ...because });
  await n.secretariat.do('report.extend', { party: 'CHL', until: '2027-12-01T12:00:00Z', ...because }, chile.id);
  const [open, sealed] = [await submit(kept, { title: 'Course certificates' }), await lodge(kept)];
  await lodge(chile);
  const assessment = await commission(kept, 'JOR');
  await n.as('JOR').do('evidence.accept', { evidence: sealed }, sealed);
  await kept.as('CHL').do('evidence.contest', { evidence: open, ...because });
  await n.as('JOR').do('assessment.write', { completion: 'limited', words: { en: 'Twelve of thirty.' } }, assessment);
  await n.as('JOR').do('assessment.submit', { free: true }, assessment);
  await n.as('NOR').do('assessment.reply', { text: 'And six nominated.', lang: 'en' }, assessment);
  await set(n, '2028-01-20T10:00:00Z');
  await n.clock.runDue();
}, 240_000);
afterAll(async () => {
  await door?.close();
  await n?.close();
});

/** Of the secretariat; it has the password of everybody let in. */
const officer = async (): Promise<Browser> => {
  const by = door.browser();
  const { link } = await door.web.app.get(Invitations).issue(n.secretariat.person, null);
  await by.ask('POST', '/api/invitation/accept', { token: link.split('#')[1], password: PASSWORD });
  return by;
};
const annual = (by: Browser, query = 'form=docx') => by.ask('GET', `/api/chair/annual-report?${query}`);
const midTerm = (by: Browser, state: string, query = 'form=docx') => by.ask('GET', `/api/states/${state}/mid-term-report?${query}`);
const opened = async (answer: Awaited<ReturnType<typeof annual>>): Promise<Opened> => {
  expect([answer.status, answer.status === 200 ? '' : answer.body]).toEqual([200, '']);
  return docx(answer.bytes);
};
const column = (d: Opened, cell: number | null): string[] => d.paragraphs.filter((p) => p.cell === cell).map(words);
const told = async (channel: string, type: string): Promise<{ seq: number; at: Date; data: Record<string, string> }[]> => n.db.own('select seq::float8 as seq, coalesce(due, at) as at, data from entry where channel = $1 and type = $2 order by seq', [channel, type]);
const line = async (c: Commitment, type: string): Promise<string> => `[${c.number}, line ${(await told(c.id, type))[0]!.seq}]`;
const all = [() => kept, () => silent, () => chile];

it('d15 the chair’s annual report: texts, sittings and commitments of its term, each figure as the entries alone give it, with its line, in English and French', async () => {
  const slovenia = (await door.letIn(['speak'], 'SVN')).browser;
  const answer = await annual(slovenia);
  const d = await opened(answer);
  expect(String(answer.headers['content-disposition'])).toContain('annual-report-SVN-draft-en-fr-2028-01-20.docx');
  const [en, fr] = [column(d, 1), column(d, 2)];
  expect(column(d, null).join('\n')).toMatch(/Annual report of the chair · Rapport annuel de la présidence[\s\S]*In the chair: Slovenia[\s\S]*Présidence\u202f: Slovénie[\s\S]*Draft, drawn up from the record/);
  const [adopted] = await told(text, 'silence.adopted');
  for (const part of ['Texts adopted: 1', 'Sittings held: 1']) expect(en).toContain(part);
  expect(en).toContainEqual(expect.stringMatching(new RegExp(`^${adopted!.data.symbol}, .*\\. Adopted by silence procedure on 30 March 2027\\. \\[${adopted!.data.symbol}, line ${adopted!.seq}\\]$`)));
  const [delivered] = await told(text, 'delivery.recorded');
  expect(en).toContain('Statements delivered: 1');
  expect(en).toContain(`On armed violence. Delivered by Slovenia on 2 April 2027: Human Rights Council. [${adopted!.data.symbol}, line ${delivered!.seq}]`);
  expect(fr.join('\n')).toContain('Prononcée le 2 avril 2027 (Slovénie)\u202f: Conseil des droits de l’homme.');
  const lines = await m.told();
  const [first, last] = [lines.find((l) => l.type === 'sitting.opened')!.seq, lines.find((l) => l.type === 'sitting.closed')!.seq];
  expect(en).toContainEqual(expect.stringMatching(new RegExp(`^The third meeting, sitting 1 \\(Plenary; Geneva\\), 25 March 2027\\. Members present: 3\\. Record: draft\\. \\[lines ${first}–${last}\\]$`)));
  // Counted from the entries: up to date is who has reported, or been registered, within two cycles of six months and is at most one late.
  const reports = (await Promise.all(all.map(async (c) => (await told(c().id, 'report.made')).length))).reduce((a, b) => a + b, 0);
  const registered = (await Promise.all(all.map(async (c) => (await told(c().id, 'commitment.registered')).length))).reduce((a, b) => a + b, 0);
  expect(en).toContainEqual(expect.stringMatching(new RegExp(`^Reports received: ${reports} \\[`)));
  expect(en).toContainEqual(expect.stringMatching(new RegExp(`^Registered: ${registered} \\[`)));
  const at = Date.parse('2028-01-20T10:00:00Z');
  const heard = await Promise.all(all.map(async (c) => Math.max(...[...(await told(c().id, 'report.made')), ...(await told(c().id, 'commitment.registered'))].map((e) => e.at.getTime()), ...(await told(c().id, 'report.extended')).map((e) => Date.parse(e.data.due!) - 182 * 86_400_000))));
  const upToDate = heard.filter((h) => at - h < 366 * 86_400_000).length;
  expect(en).toContainEqual(expect.stringContaining(`${upToDate} of ${all.length} commitments are reported up to date.`));
  // The four readings apart: one stage said and two not, one assessed and two not.
  for (const part of ['What states say of themselves: In progress 1; Nothing said 2', 'What assessors from other states found: Limited 1; Not assessed yet 2', 'Schedule, computed: On schedule 2; Overdue 1']) expect(en).toContain(part);
  expect(en).toContainEqual(expect.stringMatching(new RegExp(`^${chile.number}, Chile: Moved to a later day, 1 October 2027 \\(version 2\\)\\. The parliament has asked for it\\. \\[${chile.number}, line ${(await told(chile.id, 'commitment.extended'))[0]!.seq}\\]$`)));
  expect(en).toContainEqual(expect.stringMatching(new RegExp(`^${chile.number}, Chile: until 1 December 2027 instead of .* \\[${chile.number}, line ${(await told(chile.id, 'report.extended'))[0]!.seq}\\]$`)));
  expect(en).toContainEqual(expect.stringContaining(`Contested. ${await line(kept, 'evidence.submitted')}`));
  for (const part of ['Textes adoptés\u202f: 1', 'Séances tenues\u202f: 1', 'Éléments de preuve contestés\u202f: 1']) expect(fr).toContain(part);
  expect(fr).toHaveLength(en.length);
  expect(fr).toContainEqual(expect.stringContaining(`${silent.number}, Norvège\u202f: Une promesse silencieuse`));
  // Each source is a way there.
  expect(d.parts.get('word/_rels/document.xml.rels')).toContain(`/commitments/${kept.id}`);
  const pages = (await pdf((await annual(slovenia, 'form=pdf')).bytes)).pages.join(' ').replace(/\s+/g, ' ');
  for (const part of ['Rapport annuel de la présidence', 'Sittings held: 1', kept.number]) expect(pages).toContain(part);
});

it('d15 as of a past day the annual report knows nothing that came after', async () => {
  const slovenia = (await door.letIn(['speak'], 'SVN')).browser;
  const en = column(await opened(await annual(slovenia, 'form=docx&asOf=2027-03-28')), 1);
  for (const part of ['Texts adopted: 0', 'Statements delivered: 0', 'Sittings held: 1', 'Words and days changed: 0', 'Reports received: 0', 'What states say of themselves: Nothing said 3']) expect(en).toContain(part);
  expect(why(await annual(slovenia, 'form=docx&asOf=2020-01-01'))).toBe('refusal.annual-no-chair');
  expect((await annual(slovenia, 'form=docx&asOf=2027-02-30')).status).toBe(422);
});

it('d15 a state’s mid-term report: its commitments with reports, evidence, assessment and reply, where it sat and what it signed, with nobody else’s and nothing that only an assessor sees', async () => {
  const norway = (await door.letIn(['speak'], 'NOR')).browser;
  const d = await opened(await midTerm(norway, 'NOR'));
  const [en, fr] = [column(d, 1), column(d, 2)];
  expect(fr).toHaveLength(en.length);
  const made = `[${kept.number}, line ${(await told(kept.id, 'report.made'))[0]!.seq}]`;
  expect(en).toContain(`Report, 1 October 2027: In progress, 40%. Douze sont formées. [French original] ${made}`);
  expect(fr.join('\n')).toMatch(/Rapport, 1 octobre 2027\u202f: En cours, 40\u202f%\. Douze sont formées\. \[/);
  expect(en).toContain(`${kept.number}, Norway: a piece of evidence seen by the assessor alone. Verified, not published. ${await line(kept, 'evidence.lodged')}`);
  expect(en).toContainEqual(expect.stringMatching(/Training record, “Course certificates”, Peace Operations Training Centre, 10 January 2027\. Contested\. /));
  expect(en).toContainEqual(expect.stringMatching(/^Assessment by Jordan, .*: Limited\. Twelve of thirty\. \[/));
  expect(en).toContain('Reply of the state: And six nominated.');
  for (const part of [`${silent.number}, Norway: A quiet promise`, 'Sittings attended: 1 of 1', 'Texts sponsored: 1', `On landmines: co-sponsor, 25 March 2027. [line ${(await told(outcome, 'sponsor.signed'))[0]!.seq}]`]) expect(en.join('\n')).toContain(part);
  const everything = d.paragraphs.map(words).join('\n');
  for (const secret of [SEALED, chile.number, 'Clear the mines']) expect(everything).not.toContain(secret);
  const pages = (await pdf((await midTerm(norway, 'NOR', 'form=pdf')).bytes)).pages.join(' ').replace(/\s+/g, ' ');
  for (const part of ['Mid-term report: Norway', 'Rapport à mi-parcours', 'Verified, not published']) expect(pages).toContain(part);
  expect(pages).not.toContain(SEALED);
});

it('d15 the annual report is for the chair and the secretariat, a mid-term report for its state and the secretariat; sensitive evidence stands in none of them, for nobody', async () => {
  const [norway, chair, desk] = [(await door.letIn(['speak'], 'NOR')).browser, (await door.letIn(['speak'], 'SVN')).browser, await officer()];
  expect(why(await annual(norway))).toBe('refusal.annual-not-theirs');
  expect(why(await midTerm(norway, 'CHL'))).toBe('refusal.mid-term-not-theirs');
  expect(why(await midTerm(chair, 'NOR'))).toBe('refusal.mid-term-not-theirs');
  for (const nobody of [annual(door.browser()), midTerm(door.browser(), 'NOR')]) expect((await nobody).status).toBe(401);
  expect((await annual(norway, 'form=akn')).status).toBe(422);
  for (const answer of [await annual(chair), await annual(desk), await midTerm(desk, 'CHL'), await midTerm(desk, 'NOR')]) expect((await opened(answer)).paragraphs.map(words).join('\n')).not.toContain(SEALED);
  const led = column(await opened(await midTerm(desk, 'CHL')), 1);
  for (const part of ['Texts sponsored: 1', `On landmines: main sponsor, 25 March 2027. [line ${(await told(outcome, 'sponsorship.opened'))[0]!.seq}]`]) expect(led).toContain(part);
});
