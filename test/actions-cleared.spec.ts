// A joint statement that is changed after its members have cleared it (§3.3): what changed is cleared anew, by its sentences and within a day, and all else stands as each member
// cleared it, with what it had stated. Not here: alignment, lock and delivery (actions-statements.spec.ts), silence itself (actions-silence.spec.ts).
import { randomUUID } from 'node:crypto';
import { changesSince } from '../src/actions/silence/changes.js';
import { SilenceController } from '../src/actions/silence/silence.controller.js';
import type { Packet } from '../src/contract/packet.js';
import type { StanceView } from '../src/contract/positions.views.js';
import type { FrozenLine, StatementView } from '../src/contract/statements.views.js';
import { Read } from '../src/ledger/read.js';
import type { ReaderView } from '../src/members/sessions.js';
import { convene } from './support/meetings.js';
import { why, type Network } from './support/network.js';
import { house, objection, round, rounds, set, told, voices } from './support/silences.js';

let n: Network;
beforeAll(async () => (n = await house('2027-04-05T08:00:00Z')), 120_000);
afterAll(() => n?.close());

const TEXT = [
  ['PP', 'Recalling resolution 66/290,', 'Rappelant la résolution 66/290,'],
  ['OP', 'We deplore attacks on hospitals. We call for their protection.', 'Nous déplorons les attaques contre les hôpitaux. Nous demandons leur protection.'],
  ['OP', 'We will meet again in New York.', 'Nous nous réunirons de nouveau à New York.'],
] as const;
const NOW = { text: 'We condemn attacks on hospitals. We call for their protection.', other: 'Nous condamnons les attaques contre les hôpitaux. Nous demandons leur protection.' };
const line = (id: string, number: string, en: string, fr = '', kind: FrozenLine['kind'] = 'OP'): FrozenLine => ({ id, number, kind, en, fr });
const views = async (channel: string) => (JSON.parse((await n.app.get(Read).since(channel, null))!.text) as Packet).views;
const statement = async (id: string): Promise<StatementView> => (await views(id)).find((v) => v.ref === `statement:${id}`)!.view as StatementView;
const announce = (id: string, more: object = {}) => ({ silence: randomUUID(), mode: 'collecting', meeting: true, date: '2027-04-13', time: '16:00', ...more }) as never;

it('c16 c18 a change of form is a corrigendum: while others still align the statement reads as it says, and nobody is asked again', async () => {
  const [id, paragraph, adoption, invitation] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  const reason = { reason: 'The Council meets today.', lang: 'en' as const };
  await n.as('SVN').do('action.open', { kind: 'joint-statement', title: { en: 'Hospitals', fr: 'Les hôpitaux' }, lang: 'en' }, id);
  await n.as('SVN').do('text.add', { paragraphs: [{ id: paragraph, kind: 'OP', text: 'We deplores it.', other: 'Nous le déplorons.' }] }, id);
  await n.as('SVN').do('text.review', { paragraphs: [paragraph] }, id);
  await n.as('SVN').do('action.table', {}, id);
  await n.as('SVN').do('adoption.waive-notice', reason, id);
  await n.as('SVN').do('adoption.propose', { adoption, meeting: 'Informal consultation', lang: 'en' }, id);
  await n.as('SVN').do('adoption.declare', { adoption }, id);
  await n.as('SVN').do('statement.open-alignment', {}, id);
  await n.as('SVN').do('alignment.invite', { party: 'ZAF', invitation }, id);
  await n.as('ZAF').do('alignment.align', {}, invitation);
  const before = (await statement(id)).text!.hash;
  await n.as('SVN').do('adoption.correct', { adoption, issue: randomUUID(), paragraph, text: { en: 'We deplore it.', fr: 'Nous le déplorons.' } }, id);
  const { text, alignments } = await statement(id);
  expect([text!.paragraphs[0]!.en, text!.hash === before, alignments.map((a) => a.state)]).toEqual(['We deplore it.', false, ['confirmed']]);
  expect((await views(invitation)).find((v) => v.ref === `invitation:${invitation}`)!.view).toMatchObject({ state: 'confirmed', paragraphs: [{ en: 'We deplore it.' }] });
  await n.as('SVN').do('statement.lock', {}, id);
  await n.as('SVN').do('adoption.correct', { adoption, issue: randomUUID(), paragraph, text: { en: 'We regret it.', fr: 'Nous le regrettons.' } }, id);
  expect((await statement(id)).text!.paragraphs[0]!.en).toBe('We deplore it.');
});

it('c16 by its sentences: what came in beside what went, what is new, gone or moved; a language that was still to follow is held against nothing', () => {
  const was = [line('a', 'OP1', 'We deplore it. We call for peace.', 'Nous le déplorons.'), line('b', 'OP2', 'It ends.', 'C’est fini.'), line('c', 'OP3', 'We stay.', '')];
  expect(changesSince(was, was)).toEqual([]);
  expect(changesSince(was, [line('a', 'OP1', 'We condemn it. We call for peace. Soon.', 'Nous le déplorons.'), line('d', 'OP2', 'It begins.', 'Cela commence.'), line('c', 'OP3', 'We stay.', 'Nous restons.')])).toEqual([
    { id: 'a', was: 'OP1', now: 'OP1', en: [{ was: 'We deplore it.', now: 'We condemn it.' }, { was: '', now: 'Soon.' }], fr: [] },
    { id: 'd', was: null, now: 'OP2', en: [{ was: '', now: 'It begins.' }], fr: [{ was: '', now: 'Cela commence.' }] },
    { id: 'b', was: 'OP2', now: null, en: [{ was: 'It ends.', now: '' }], fr: [{ was: 'C’est fini.', now: '' }] },
  ]);
  // A number alone is no change; another place or another kind is.
  expect(changesSince(was, was.map((p) => ({ ...p, number: `${p.number}bis` })))).toEqual([]);
  expect(changesSince(was, [was[1]!, was[0]!, { ...was[2]!, kind: 'PP' as const }]).map((c) => [c.id === 'c' ? 'c' : 'moved', c.en, c.fr])).toEqual([['moved', [], []], ['c', [], []]]);
});

it('c16 c11 c13 a change of substance goes under silence by itself, for a day, and the members clear or object to that alone; what they had stated of the rest stands', async () => {
  const [id, ids] = [randomUUID(), TEXT.map(() => randomUUID())];
  const [, deplore, meet] = ids as [string, string, string];
  await n.as('SVN').do('action.open', { kind: 'joint-statement', title: { en: 'Hospitals', fr: 'Les hôpitaux' }, lang: 'en' }, id);
  await n.as('SVN').do('text.add', { paragraphs: TEXT.map(([kind, text, other], i) => ({ id: ids[i]!, kind, text, other })) }, id);
  await n.as('SVN').do('text.review', { paragraphs: ids }, id);
  await n.as('SVN').do('action.table', {}, id);
  await n.as('SVN').do('silence.announce', announce(id, { date: '2027-04-09', time: '12:00' }), id);
  await set(n, '2027-04-09T11:00:00Z');
  const first = (await round(n, id)).id;
  const state = (by: string, kind: string, paragraphs: string[]) => n.as(by).do('stance.file', { stance: randomUUID(), adoption: first, kind, paragraphs, text: `${by} states.`, lang: 'en' } as never, id);
  await state('THA', 'dissociation', [meet]);
  await state('JOR', 'explanation', [deplore]);
  await state('NOR', 'reservation', [deplore, meet]);
  await n.as('SVN').do('statement.open-alignment', {}, id);
  await n.as('SVN').do('statement.reopen', { reason: 'OP1 goes further', lang: 'en' }, id);
  await n.clock.runDue();
  expect((await statement(id)).cleared!.map((p) => p.number)).toEqual(['PP1', 'OP1', 'OP2']);

  await set(n, '2027-04-12T08:00:00Z');
  const plenary = await convene(n, { chair: 'SVN', delegates: [], opened: false, sittings: 5 });
  expect(await why(n.as('SVN').refused('silence.announce', announce(id), id))).toBe('refusal.silence-nothing-changed');
  await n.as('SVN').do('text.gavel', { paragraph: deplore, ...NOW }, id);
  await n.clock.pass('11 seconds');
  await n.as('SVN').do('text.review', { paragraphs: [deplore] }, id);
  const changes = [{ id: deplore, was: 'OP1', now: 'OP1', en: [{ was: 'We deplore attacks on hospitals.', now: 'We condemn attacks on hospitals.' }], fr: [{ was: 'Nous déplorons les attaques contre les hôpitaux.', now: 'Nous condamnons les attaques contre les hôpitaux.' }] }];
  const plan = (anew: boolean) => n.app.get(SilenceController, { strict: false }).plan({ hat: n.as('SVN').hat, party: 'SVN' } as ReaderView, { action: id, date: '2027-04-13', time: '16:00', anew });
  expect([(await plan(false)).changes, (await plan(false)).faults, (await plan(true)).faults]).toEqual([changes, [], ['refusal.silence-too-short']]);
  expect(await why(n.as('SVN').refused('silence.announce', announce(id, { anew: true }), id))).toBe('refusal.silence-too-short');
  expect(await why(n.as('SVN').refused('silence.announce', announce(id, { time: '09:30' }), id))).toBe('refusal.silence-too-short');
  await n.as('SVN').do('silence.announce', announce(id, { meeting: undefined }), id);
  await n.clock.runDue();
  const second = await round(n, id);
  expect([second.state, second.changes, (await rounds(n, id))[0]!.changes]).toEqual(['running', changes, null]);
  expect((await told(n, id)).filter((e) => e.type === 'silence.announced').map((e) => e.data.changed)).toEqual([null, [deplore]]);

  const object = (paragraphs: string[]) => ({ silence: second.id, paragraphs, ...objection });
  expect(await why(n.as('CHL').refused('silence.break', object([meet]), id))).toBe('refusal.silence-paragraph-cleared');
  expect(await why(n.as('CHL').refused('silence.break', object(['purpose']), id))).toBe('refusal.no-such-paragraph');
  await n.as('CHL').do('silence.break', object([deplore]), id);
  await n.as('CHL').do('silence.lift', { silence: second.id }, id);
  await n.as('CRI').do('silence.affirm', { silence: second.id }, id);
  await set(n, '2027-04-13T14:00:30Z');
  expect(voices(await round(n, id))).toMatchObject({ CHL: 'lifted', CRI: 'positive', THA: 'silent' });

  const standing = (await views(id)).filter((v) => v.ref.startsWith('stance:')).map((v) => v.view as StanceView).filter((s) => s.adoption === second.id);
  expect(standing.map((s) => [s.party, s.kind, s.paragraphs, s.en]).sort()).toEqual([['NOR', 'reservation', [meet], 'NOR states.'], ['THA', 'dissociation', [meet], 'THA states.']]);
  expect((await told(n, id)).filter((e) => e.type === 'stance.carried').map((e) => [e.party, e.data.party])).toEqual([['clock', 'THA'], ['clock', 'NOR']]);
  // The plenary that sits next announces it, and not the adoption that was taken back.
  await n.clock.runDue();
  const { symbol } = (await n.db.own<{ symbol: string }>(`select symbol from adoption where id = $1`, [second.id]))[0]!;
  expect((await plenary.views('item')).map((i) => [i.number, i.title.fr, i.about?.symbol ?? null])).toEqual([['1', 'Question 1', null], ['2', 'Question 2', null], ['3', `Annonce\u202f: ${symbol}, Les hôpitaux`, symbol]]);
  expect((await told(n, id)).filter((e) => e.type.startsWith('item.')).map((e) => [e.type, e.data.subject])).toEqual([['item.awaited', first], ['item.placed', second.id]]);
  await n.as('SVN').do('statement.lock', {}, id);
  const locked = await statement(id);
  expect([locked.cleared, locked.text!.paragraphs[1]!.en, locked.locked!.behalf]).toEqual([null, NOW.text, { network: false, members: ['CHL', 'CRI', 'JOR', 'NOR', 'SVN'], dissociated: ['THA'], observers: [], others: [] }]);
});
