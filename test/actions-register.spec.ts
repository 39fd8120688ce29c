// The register of what was decided: symbols without gaps, also when many take one at once; permanent addresses; corrigenda and addenda, of which none changes the text; who
// reads it. Not here: how a text is adopted (actions-adoption.spec.ts).
import { randomUUID } from 'node:crypto';
import type { AdoptionsView, DocumentPlace, Readiness, RegisterRow } from '../src/contract/adoption.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { house, tabled, words } from './support/silences.js';
import { FrontDoor, type Browser } from './support/visitor.js';
import type { Network } from './support/network.js';

const MANY = 8;
let n: Network;
let door: FrontDoor;
let norway: Browser;
let observer: Browser;
const actions: string[] = [];
beforeAll(async () => {
  n = await house('2027-03-02T08:00:00Z');
  door = await FrontDoor.open(n);
  norway = (await door.letIn(['speak'])).browser;
  observer = (await door.letIn(['speak'], 'ZAF')).browser;
}, 120_000);
afterAll(async () => {
  await door?.close();
  await n?.close();
});

const reason = { reason: 'The forum meets tomorrow.', lang: 'en' as const };
const register = async (by: Browser): Promise<RegisterRow[]> => (await by.ask('GET', '/api/register')).json<RegisterRow[]>();
const place = (by: Browser, symbol: string) => by.ask('GET', `/api/documents/${encodeURIComponent(symbol)}`);
const adoptions = async (action: string): Promise<AdoptionsView['adoptions']> => {
  const { views } = JSON.parse((await n.app.get(Read).since(action, null))!.text) as Packet;
  return (views.find((v) => v.ref === `adoption:${action}`)!.view as unknown as AdoptionsView).adoptions;
};
/** Each act sent by two of the chair at the same time: one is recorded. */
const twiceEach = async (send: (voice: ReturnType<Network['as']>, action: string) => Promise<{ ok: boolean }>): Promise<void> => {
  const other = await n.person('SVN');
  const outcomes = await Promise.all(actions.flatMap((action) => [send(n.as('SVN'), action), send(other, action)]));
  expect(outcomes.filter((o) => o.ok)).toHaveLength(MANY);
};
const at = (voice: ReturnType<Network['as']>, name: string, payload: object, action: string) => n.dispatch.run(voice.actor, { name, channel: action, command: randomUUID(), payload });
const numbers = (symbols: string[], series: string): number[] => symbols.map((s) => Number(new RegExp(`^HSN/2027/${series}(\\d+)$`).exec(s)![1])).sort((a, b) => a - b);

it('c18: however many take a number at once, and however many of them are refused, none is missing and none is given twice', async () => {
  for (let i = 0; i < MANY; i += 1) {
    actions.push(await tabled(n));
    await n.as('SVN').do('adoption.waive-notice', reason, actions[i]!);
  }
  await twiceEach((voice, action) => at(voice, 'adoption.propose', { adoption: randomUUID(), meeting: 'A meeting', lang: 'en' }, action));
  const all = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(numbers((await Promise.all(actions.map(adoptions))).map(([a]) => a!.draft), 'L\\.')).toEqual(all);
  const put = new Map(await Promise.all(actions.map(async (a) => [a, (await adoptions(a))[0]!.id] as const)));
  await twiceEach((voice, action) => at(voice, 'adoption.declare', { adoption: put.get(action)! }, action));
  expect(numbers((await register(norway)).map((r) => r.symbol), '')).toEqual(all);
});

it('c18 g8: a draft with other words is a revision of it; every address leads there for ever, for each reader to what it may read', async () => {
  const action = await tabled(n);
  await n.as('SVN').do('adoption.waive-notice', reason, action);
  const first = randomUUID();
  await n.as('SVN').do('adoption.propose', { adoption: first, meeting: 'A meeting', lang: 'en' }, action);
  await n.as('SVN').do('adoption.retract', { adoption: first, ...reason }, action);
  await n.as('SVN').do('action.revise', { purpose: { en: 'Other words.', fr: 'D’autres mots.' } }, action);
  await n.as('SVN').do('adoption.waive-notice', reason, action);
  const second = randomUUID();
  await n.as('SVN').do('adoption.propose', { adoption: second, meeting: 'A meeting', lang: 'en' }, action);
  const draft = `HSN/2027/L.${MANY + 1}`;
  expect((await adoptions(action)).map((a) => a.draft)).toEqual([`${draft}/Rev.1`, draft]);
  expect((await place(norway, draft)).json<DocumentPlace>()).toEqual({ symbol: draft, series: 'draft', latest: `${draft}/Rev.1`, adopted: null, to: `/actions/${action}` });
  expect((await norway.ask('GET', `/api/adoption/${action}`)).json<Readiness>()).toMatchObject({ reasons: [], waived: ['notice'], noticeHours: 24 });
  expect((await observer.ask('GET', `/api/adoption/${action}`)).status).toBe(404);
  await n.as('SVN').do('adoption.declare', { adoption: second }, action);
  const symbol = `HSN/2027/${MANY + 1}`;
  expect((await place(norway, draft)).json<DocumentPlace>()).toMatchObject({ latest: `${draft}/Rev.1`, adopted: symbol, to: `/actions/${action}` });
  // An observer is led to what observers read, and finds the text in the register all the same.
  const { to } = (await place(observer, symbol)).json<DocumentPlace>();
  expect(to).toMatch(/^\/readings\//);
  expect((await register(observer))[0]).toMatchObject({ symbol, draft: `${draft}/Rev.1`, how: 'consensus', lead: 'SVN', title: words.title, pending: null, to });
  for (const by of [norway, observer]) expect((await place(by, 'HSN/2027/L.99')).status).toBe(404);
  expect((await door.browser().ask('GET', '/api/register')).status).toBe(401);
});

it('c18: corrigenda and addenda are entries of their own, numbered without gaps, in both languages; of the adopted text nothing is changed', async () => {
  const action = actions[0]!;
  const was = (await adoptions(action))[0]!;
  const correct = (text: { en: string; fr: string }, paragraph = 'purpose') => ({ adoption: was.id, issue: randomUUID(), paragraph, text });
  const better = { en: 'Medical care is protected in all circumstances whatsoever.', fr: 'Les soins médicaux sont protégés en toutes circonstances, quelles qu’elles soient.' };
  expect(await n.as('CHL').refused('adoption.correct', correct(better), action)).toMatchObject({ detail: { why: 'refusal.needs-seat' } });
  expect((await n.secretariat.refused('adoption.correct', correct({ en: better.en, fr: '' }), action)).code).toBe('invalid');
  expect(await n.secretariat.refused('adoption.correct', correct(words.purpose), action)).toMatchObject({ detail: { why: 'refusal.nothing-corrected' } });
  expect(await n.secretariat.refused('adoption.correct', correct(better, 'elsewhere'), action)).toMatchObject({ detail: { why: 'refusal.no-such-paragraph' } });
  await Promise.all([1, 2, 3].map((i) => at(n.secretariat, 'adoption.correct', correct({ ...better, en: `${better.en} ${i}` }), action)));
  await n.secretariat.do('adoption.supplement', { adoption: was.id, issue: randomUUID(), text: { en: 'List of field hospitals.', fr: 'Liste des hôpitaux de campagne.' } }, action);
  const now = (await adoptions(action))[0]!;
  expect(now.issues.map((i) => [i.symbol, i.paragraph])).toEqual([...[1, 2, 3].map((i) => [`${was.symbol}/Corr.${i}`, 'OP1']), [`${was.symbol}/Add.1`, null]]);
  expect([now.paragraphs, now.hash]).toEqual([was.paragraphs, was.hash]);
  expect((await place(norway, `${was.symbol}/Corr.2`)).json<DocumentPlace>()).toMatchObject({ series: 'corrigendum', adopted: was.symbol, to: `/actions/${action}` });
  expect((await register(norway)).find((r) => r.symbol === was.symbol)!.issues).toHaveLength(4);
});

it('c18 g8: a statement that is reopened and cleared anew gets another number; the former address still leads there, and corrections of the new text begin at one', async () => {
  const [action, paragraph] = [randomUUID(), randomUUID()];
  await n.as('SVN').do('action.open', { kind: 'joint-statement', title: words.title, lang: 'en' }, action);
  await n.as('SVN').do('text.add', { paragraphs: [{ id: paragraph, kind: 'OP', text: words.purpose.en, other: words.purpose.fr }] }, action);
  await n.as('SVN').do('text.review', { paragraphs: [paragraph] }, action);
  await n.as('SVN').do('action.table', {}, action);
  const adopt = async (): Promise<void> => {
    const adoption = randomUUID();
    await n.as('SVN').do('adoption.propose', { adoption, meeting: 'A meeting', lang: 'en' }, action);
    await n.as('SVN').do('adoption.declare', { adoption }, action);
  };
  await n.as('SVN').do('adoption.waive-notice', reason, action);
  await adopt();
  const was = (await adoptions(action))[0]!;
  const issue = (adoption: string) => ({ adoption, issue: randomUUID(), text: { en: 'A list.', fr: 'Une liste.' } });
  await n.secretariat.do('adoption.supplement', issue(was.id), action);
  await n.as('SVN').do('statement.open-alignment', {}, action);
  await n.as('SVN').do('statement.reopen', reason, action);
  await adopt();
  const now = (await adoptions(action)).find((a) => a.state === 'adopted')!;
  expect([now.symbol === was.symbol, now.draft]).toEqual([false, was.draft]);
  expect((await place(norway, was.symbol!)).json<DocumentPlace>()).toMatchObject({ adopted: now.symbol, to: `/actions/${action}` });
  await n.secretariat.do('adoption.supplement', issue(now.id), action);
  expect((await adoptions(action)).find((a) => a.state === 'adopted')!.issues.map((i) => i.symbol)).toEqual([`${now.symbol}/Add.1`]);
});
