// What states say on an adopted text (c13): explanation, interpretation, dissociation from paragraphs or from the whole, reservation; in the days that the rules give, withdrawn
// at any time, annexed in both languages. Not here: the adoption itself (actions-adoption.spec.ts).
import { randomUUID } from 'node:crypto';
import type { AdoptionsView } from '../src/contract/adoption.views.js';
import type { StanceView } from '../src/contract/positions.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { hush, tell } from './support/hush.js';
import { why, type Network } from './support/network.js';
import { house, set, tabled, told } from './support/silences.js';

let n: Network;
beforeAll(async () => {
  n = await house('2027-03-02T08:00:00Z');
  await hush(n.app);
}, 120_000);
afterAll(() => n?.close());

const reason = { reason: 'The forum meets tomorrow.', lang: 'en' as const };
const read = async (action: string) => {
  const { views } = JSON.parse((await n.app.get(Read).since(action, null))!.text) as Packet;
  const stances = views.filter((v) => v.ref.startsWith('stance:')).map((v) => v.view as unknown as StanceView);
  return { stances: new Map(stances.map((s) => [`${s.party} ${s.kind}`, s])), adopted: (views.find((v) => v.ref === `adoption:${action}`)!.view as unknown as AdoptionsView).adoptions[0]! };
};
const adopted = async (): Promise<{ action: string; adoption: string }> => {
  const [action, adoption] = [await tabled(n), randomUUID()];
  await n.as('SVN').do('adoption.waive-notice', reason, action);
  await n.as('SVN').do('adoption.propose', { adoption, meeting: 'A meeting', lang: 'en' }, action);
  await n.as('SVN').do('adoption.declare', { adoption }, action);
  return { action, adoption };
};
const words = (adoption: string, more: object = {}) => ({ stance: randomUUID(), adoption, kind: 'explanation' as const, paragraphs: [] as string[], text: 'We join the consensus.', lang: 'en' as const, ...more });

it('c13: each state in its own words, by a holder of bind, on an adopted text alone, on paragraphs that it has, once a kind', async () => {
  const action = await tabled(n);
  await n.as('SVN').do('adoption.waive-notice', reason, action);
  const put = randomUUID();
  await n.as('SVN').do('adoption.propose', { adoption: put, meeting: 'A meeting', lang: 'en' }, action);
  expect(await why(n.as('THA').refused('stance.file', words(put), action))).toBe('refusal.adoption-proposed');
  await n.as('SVN').do('adoption.declare', { adoption: put }, action);
  const speaker = await n.person('THA', ['speak', 'negotiate']);
  expect(await why(speaker.refused('stance.file', words(put), action))).toBe('refusal.needs-mandate');
  expect(await why(n.secretariat.refused('stance.file', words(put), action))).toBe('refusal.needs-seat');
  expect((await n.as('ZAF').refused('stance.file', words(put), action)).code).toBe('not-found');
  expect(await why(n.as('THA').refused('stance.file', words(put, { paragraphs: ['OP9'] }), action))).toBe('refusal.no-such-paragraph');
  await n.as('THA').do('stance.file', words(put, { kind: 'dissociation', paragraphs: ['purpose'], text: 'Thailand dissociates itself from OP1.' }), action);
  expect(await why(n.as('THA').refused('stance.file', words(put, { kind: 'dissociation' }), action))).toBe('refusal.stance-stated');
  await n.as('THA').do('stance.file', words(put, { lang: 'fr', text: 'La Thaïlande se joint au consensus.', translation: 'Thailand joins the consensus.' }), action);
  const { stances } = await read(action);
  expect(stances.get('THA dissociation')).toMatchObject({ state: 'filed', paragraphs: ['purpose'], en: 'Thailand dissociates itself from OP1.', fr: '', original: 'en', translated: null });
  expect(stances.get('THA explanation')).toMatchObject({ fr: 'La Thaïlande se joint au consensus.', en: 'Thailand joins the consensus.', original: 'fr', translated: { party: 'THA' } });
});

it('c13: the other language comes beside the state’s own words, and goes when they change; nobody touches another state’s', async () => {
  const { action, adoption } = await adopted();
  const stance = randomUUID();
  await n.as('NOR').do('stance.file', words(adoption, { stance, kind: 'interpretation', text: 'Norway reads “all circumstances” as armed conflict.' }), action);
  expect(await why(n.as('JOR').refused('stance.revise', { stance, paragraphs: [], text: 'No.' }, action))).toBe('refusal.stance-of-another');
  expect(await why(n.as('JOR').refused('stance.withdraw', { stance }, action))).toBe('refusal.stance-of-another');
  await n.secretariat.do('stance.translate', { stance, text: 'La Norvège entend « toutes circonstances » comme les conflits armés.' }, action);
  expect(await why(n.secretariat.refused('stance.translate', { stance, text: 'Autrement.' }, action))).toBe('refusal.stance-translated');
  expect((await read(action)).stances.get('NOR interpretation')).toMatchObject({ fr: 'La Norvège entend « toutes circonstances » comme les conflits armés.', translated: { party: 'secretariat' } });
  await n.as('NOR').do('stance.revise', { stance, paragraphs: ['purpose'], text: 'Norway reads it otherwise.' }, action);
  expect((await read(action)).stances.get('NOR interpretation')).toMatchObject({ en: 'Norway reads it otherwise.', fr: '', paragraphs: ['purpose'], translated: null });
  expect((await told(n, action)).filter((t) => t.type.startsWith('stance.')).map((t) => t.type)).toEqual(['stance.filed', 'stance.translated', 'stance.revised']);
});

it('c13: the days are over at the very instant; the annex holds what stood; a reservation may be withdrawn afterwards and stays there as withdrawn', async () => {
  const { action, adoption } = await adopted();
  const [reservation, explanation] = [randomUUID(), randomUUID()];
  await n.as('JOR').do('stance.file', words(adoption, { stance: reservation, kind: 'reservation', text: 'Jordan reserves its position on OP1.' }), action);
  await n.as('CHL').do('stance.file', words(adoption, { stance: explanation }), action);
  await n.as('CRI').do('stance.file', words(adoption, { stance: randomUUID() }), action);
  await n.as('CHL').do('stance.withdraw', { stance: explanation }, action);
  expect(await why(n.as('CHL').refused('stance.revise', { stance: explanation, paragraphs: [], text: 'Again.' }, action))).toBe('refusal.stance-withdrawn');
  // Once withdrawn, it may be said anew while there is time.
  await n.as('CHL').do('stance.file', words(adoption), action);
  const { closes } = (await read(action)).adopted;
  await set(n, closes!);
  expect(await why(n.as('NOR').refused('stance.file', words(adoption), action))).toBe('refusal.stance-window-over');
  expect(await why(n.as('JOR').refused('stance.revise', { stance: reservation, paragraphs: [], text: 'Late.' }, action))).toBe('refusal.stance-window-over');
  await n.clock.runDue();
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'adoption.annexed', due: new Date(closes!), data: { count: 3, parties: ['CHL', 'CRI', 'JOR'] } });
  expect((await read(action)).adopted.annexed).toBe(closes);
  await n.as('JOR').do('stance.withdraw', { stance: reservation }, action);
  expect((await read(action)).stances.get('JOR reservation')).toMatchObject({ state: 'withdrawn', en: 'Jordan reserves its position on OP1.', withdrawn: { party: 'JOR' } });
});

it('c13 §3.7: announced in the room, a position stands at once and its text is due in a day; the state is reminded, then called, and the text may come while the days last', async () => {
  const { action, adoption } = await adopted();
  const stance = randomUUID();
  await n.as('THA').do('stance.announce', { stance, adoption, kind: 'dissociation', paragraphs: ['purpose'], lang: 'en' }, action);
  expect(await why(n.as('THA').refused('stance.file', words(adoption, { kind: 'dissociation' }), action))).toBe('refusal.stance-stated');
  expect(await why(n.as('JOR').refused('stance.file', words(adoption, { stance, kind: 'dissociation' }), action))).toBe('refusal.exists');
  expect(await why(n.as('THA').refused('stance.revise', { stance, paragraphs: [], text: 'No.' }, action))).toBe('refusal.stance-announced');
  const { at, due, state } = (await read(action)).stances.get('THA dissociation')!;
  expect([state, Date.parse(due!) - Date.parse(at)]).toEqual(['announced', 24 * 3_600_000]);
  const open = async () => (await n.db.own<{ kind: string; parties: string[] }>(`select kind, parties from deadline where channel = $1 and closed is null and kind like 'stance%' order by kind`, [action])).map((d) => [d.kind, ...d.parties]);
  expect(await open()).toEqual([['stance-text', 'THA']]);
  await set(n, new Date(Date.parse(due!) - 30 * 60_000).toISOString());
  await tell(n.app);
  const reminded = await n.db.own<{ party: string }>(`select distinct party from notice where deadline = $1`, [`stance:${stance}`]);
  expect(reminded).toEqual([{ party: 'THA' }]);
  await set(n, due!);
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'stance.text-missed', due: new Date(due!), data: { party: 'THA', kind: 'dissociation' } });
  expect(await open()).toEqual([]);
  await n.as('THA').do('stance.file', words(adoption, { stance, kind: 'dissociation', paragraphs: ['purpose'], text: 'Thailand dissociates itself from OP1.' }), action);
  expect((await read(action)).stances.get('THA dissociation')).toMatchObject({ state: 'filed', en: 'Thailand dissociates itself from OP1.', due: null });
  // It is annexed in both languages: until then somebody is reminded that it is there in one.
  expect(await open()).toEqual([['stance-language', 'THA', 'secretariat']]);
  await n.secretariat.do('stance.translate', { stance, text: 'La Thaïlande se dissocie du paragraphe 1.' }, action);
  expect(await open()).toEqual([]);
});

it('c13 §3.1: whoever became a member later states nothing on what was adopted before, and is not reminded of it', async () => {
  const { action, adoption } = await adopted();
  await n.secretariat.do('state.admit', { state: 'MLI', status: 'member', since: (await n.clock.now()).toISOString() });
  const mali = await n.person('MLI');
  expect(await why(mali.refused('stance.file', words(adoption), action))).toBe('refusal.stance-not-entitled');
  expect(await why(mali.refused('stance.announce', { stance: randomUUID(), adoption, kind: 'reservation', paragraphs: [], lang: 'fr' }, action))).toBe('refusal.stance-not-entitled');
  const [{ parties }] = (await n.db.own<{ parties: string[] }>(`select parties from deadline where channel = $1 and kind = 'positions'`, [action])) as [{ parties: string[] }];
  expect(parties).toEqual(['CHL', 'CRI', 'JOR', 'NOR', 'SVN', 'THA', 'secretariat']);
});
