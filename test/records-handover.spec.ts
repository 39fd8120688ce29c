// The story of a hand-over file: what a chair leaves behind, as Word and PDF, for whoever comes after, and for nobody else. Not here: the hand-over itself (members-states.spec.ts).
import { randomUUID } from 'node:crypto';
import { convene } from './support/meetings.js';
import type { Network } from './support/network.js';
import { docx, pdf, words } from './support/opened.js';
import { announce, house } from './support/silences.js';
import { tabled } from './support/texts.js';
import { FrontDoor, why, type Browser } from './support/visitor.js';

let n: Network;
let door: FrontDoor;
beforeAll(async () => {
  n = await house('2027-03-25T08:00:00Z');
  door = await FrontDoor.open(n);
  const t = await tabled(n, n.as('SVN'));
  await n.as('SVN').do('text.review', { paragraphs: t.ids }, t.action);
  await announce(n, t.action);
  const m = await convene(n, { chair: 'SVN', delegates: ['NOR', 'CHL'] });
  await m.as('secretariat').do('follow-up.assign', { followUp: randomUUID(), source: m.items[0]!, party: 'CHL', day: '2027-06-30', words: { en: 'Count the mines.', fr: 'Recenser les mines.' } });
}, 120_000);
afterAll(async () => {
  await door?.close();
  await n?.close();
});
const ask = (by: Browser, query = 'form=docx&lang=both') => by.ask('GET', `/api/chair/handover?${query}`);

it('a6 the incoming chair is handed one file: texts with their gauges, silences, what is due, what states owe, sittings, contacts; the outgoing one has it too, another member has not', async () => {
  const [norway, chile, thailand] = await Promise.all(['NOR', 'CHL', 'THA'].map(async (party) => (await door.letIn(['speak'], party)).browser)) as [Browser, Browser, Browser];
  expect(why(await ask(thailand))).toBe('refusal.handover-not-theirs');
  expect((await ask(chile)).status).toBe(200);
  const answer = await ask(norway);
  expect([answer.status, answer.status === 200 ? '' : answer.body]).toEqual([200, '']);
  const d = await docx(answer.bytes);
  const column = (cell: number | null): string => d.paragraphs.filter((p) => p.cell === cell).map(words).join('\n');
  expect(column(null)).toMatch(/Hand-over file of the chair[\s\S]*Slovenia \(In the chair\)[\s\S]*Norway \(Incoming chair\)/);
  for (const part of [/Paragraphs \d+: agreed \d+, in brackets \d+/, /HSN\/2027\/L\.1, .*: round 1, .*; ends 30 Mar 2027/, /Silence ends: /, /Chile: Count the mines\. By 30 June 2027; open\./, /The third meeting, sitting 1 \(Plenary; Geneva\)/, /Secretariat: .+, Officer of the secretariat/]) expect(column(1)).toMatch(part);
  expect(column(2)).toMatch(/Chili\u202f: Recenser les mines\./);
  const file = await ask(norway, 'form=pdf&lang=fr');
  expect((await pdf(file.bytes)).pages.join(' ').replace(/\s+/g, ' ')).toContain('Dossier de passation de la présidence');
  expect((await ask(door.browser())).status).toBe(401);
  expect((await ask(norway, 'form=akn')).status).toBe(422);
});
