// Stories of a sitting's record as files: Word, PDF and Akoma Ntoso, in both languages, opened by other libraries than those that wrote them. Not here: how the record is made (meetings-record.spec.ts).
import { randomUUID } from 'node:crypto';
import { meeting, type Meeting } from './support/meetings.js';
import { docx, pdf, words } from './support/opened.js';
import { describeShared } from './support/shared-data.js';
import { FrontDoor, why, type Browser } from './support/visitor.js';
import { akomaNtosoVerdict } from './support/xsd.js';

const id = randomUUID;
const MINUTES = { en: 'Austria spoke of clean water.\n\nNobody differed.', fr: 'L’Autriche a parlé de l’eau potable.\n\nPersonne n’a exprimé d’avis contraire.' };
let m: Meeting;
let door: FrontDoor;
let norway: Browser;
const file = (form: string, lang: string, by = norway) => by.ask('GET', `/api/sittings/${m.sitting}/document?form=${form}&lang=${lang}`);
beforeAll(async () => {
  m = await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL'], observers: ['ZAF'], remote: ['CHL'] });
  door = await FrontDoor.open(m.n);
  const [chair, desk, sitting, item, list, speaker, vote] = [m.as('NOR'), m.as('secretariat'), m.sitting, m.items[0]!, id(), id(), id()];
  await chair.do('item.begin', { item });
  await chair.do('list.open', { list, kind: 'room', strategy: 'request', item });
  await m.as('AUT').do('speaker.request', { speaker, list });
  await chair.do('speaker.start', { speaker });
  await m.clock.pass('2 minutes');
  await chair.do('speaker.end', { speaker });
  await chair.do('vote.announce', { vote, kind: 'recorded', majority: 'simple', about: 'proposal', question: { en: 'Shall it be so?', fr: 'En est-il ainsi décidé\u202f?' } });
  await chair.do('vote.open', { vote });
  await m.as('CHL').do('ballot.cast', { vote, choice: 'no' });
  await m.as('AUT').do('ballot.cast', { vote, choice: 'yes' });
  for (const verb of ['vote.close', 'vote.lock', 'vote.declare'] as const) await chair.do(verb, { vote });
  await chair.do('sitting.close', { sitting });
  await m.clock.runDue();
  await desk.do('record.edit', { sitting });
  await desk.do('minutes.write', { sitting, item, seen: 0, words: MINUTES });
  await desk.do('record.circulate', { sitting });
  const correction = id();
  await m.as('AUT').do('correction.ask', { correction, sitting, corrected: speaker, text: 'We spoke of drinking water.', lang: 'en' });
  await desk.do('correction.accept', { correction });
  await desk.do('follow-up.assign', { followUp: id(), source: vote, party: 'AUT', day: new Date(Date.now() + 60 * 86_400_000).toISOString().slice(0, 10), words: { en: 'Test the wells.', fr: 'Analyser les puits.' } });
  norway = (await door.letIn(['speak'])).browser;
}, 120_000);
afterAll(async () => {
  await door?.close();
  await m?.close();
});
const inOrder = (all: readonly string[], parts: readonly string[]): void => {
  let from = 0;
  for (const part of parts) {
    const found = all.findIndex((line, i) => i >= from && line.includes(part));
    expect({ part, found: found < 0 ? all.slice(from) : true }).toEqual({ part, found: true });
    from = found + 1;
  }
};

it('e24 the record as Word: both languages beside each other, each line with its hour, minutes under their item, an accepted correction below what it corrects, action points', async () => {
  const answer = await file('docx', 'both');
  expect([answer.status, String(answer.headers['content-disposition'])]).toEqual([200, expect.stringMatching(/record-\d{4}-\d\d-\d\d-sitting-1-circulated-en-fr-network-/)]);
  const d = await docx(answer.bytes);
  const column = (cell: number | null): string[] => d.paragraphs.filter((p) => p.cell === cell).map(words);
  inOrder(column(null), ['Record of sitting 1: The third meeting', 'Plenary, Geneva', 'Record: circulated for corrections', 'For the Network']);
  inOrder(column(1), ['Sitting 1 was called to order. Members present: 3 of 3.', 'Present in the room: Austria, Norway, South Africa. Remotely: Chile.', 'Matter 1', 'Austria spoke: national statement', 'Correction by Austria: We spoke of drinking water.',
    'In favour 1, against 1, abstaining 0, absent 1: equally divided, to be voted on a second time. In favour: Austria. Against: Chile. Absent: Norway.', 'Minutes', 'clean water', 'Nobody differed', 'Sitting 1 rose', 'Action points', 'Austria: Test the wells.']);
  inOrder(column(2), ['La séance 1 est ouverte', 'Afrique du Sud, Autriche, Norvège', 'Question 1', 'Autriche\u202f: déclaration nationale', 'Procès-verbal', 'eau potable', 'La séance 1 est levée', 'Analyser les puits']);
});

it('e24 the record as PDF, in one language', async () => {
  const answer = await file('pdf', 'fr');
  expect(answer.status).toBe(200);
  const text = (await pdf(answer.bytes)).pages.join(' ').replace(/\s+/g, ' ');
  for (const part of ['Compte rendu de la séance 1', 'Question 1', 'Personne n’a exprimé d’avis contraire', 'Ont voté pour']) expect(text).toContain(part);
});

it('e24 whoever does not read the meeting learns nothing of its record; Akoma Ntoso is made of a final record only', async () => {
  const outsider = door.browser();
  expect((await file('docx', 'en', outsider)).status).toBe(401);
  expect((await norway.ask('GET', `/api/sittings/${id()}/document`)).status).toBe(404);
  expect((await norway.ask('GET', `/api/minutes/${id()}/revisions`)).status).toBe(404);
  expect((await norway.ask('GET', `/api/sittings/${m.sitting}/record`)).json<{ lines: unknown[] }>().lines.length).toBeGreaterThan(5);
  expect(why(await file('akn', 'en'))).toBe('refusal.record-file-not-final');
  expect((await file('odt', 'en')).status).toBe(422);
});

describeShared('a debate for archives', () => {
  it('e24 the final record as a debate in Akoma Ntoso, valid by the standard’s own schema in both languages, with its corrigendum', async () => {
    await m.clock.pass('7 days');
    await m.as('secretariat').do('record.correct', { sitting: m.sitting, words: { en: 'For “wells” read “springs”.', fr: 'Au lieu de «\u202fpuits\u202f», lire «\u202fsources\u202f».' } });
    norway = (await door.letIn(['speak'])).browser;
    for (const lang of ['en', 'fr']) {
      const answer = await file('akn', lang);
      expect([answer.status, String(answer.headers['content-type'])]).toEqual([200, 'application/akn+xml; charset=utf-8']);
      expect(await akomaNtosoVerdict(answer.body)).toMatchObject({ valid: true, first: '' });
      expect(answer.body).toMatch(/speech [^>]*by="#state_AUT"[^>]*startTime="\d{4}-[^"]+"[^>]*endTime=/);
      expect(answer.body).toContain(lang === 'en' ? 'Corrigendum 1. The sitting as a whole' : 'Rectificatif 1. La séance dans son ensemble');
    }
  });
});
