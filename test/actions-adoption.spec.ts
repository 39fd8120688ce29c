// Adoption by consensus outside a sitting as people live it (§3.7): what must be ready, what may be waived, the question, an objection, the decision; the language that
// follows; and that silence adopts by the same act. Not here: symbols and the register (actions-register.spec.ts), positions (actions-adoption-positions.spec.ts).
import { randomUUID } from 'node:crypto';
import { weigh } from '../src/actions/adoption/readiness.js';
import { enough } from '../src/actions/sponsors/gate.js';
import type { AdoptionsView } from '../src/contract/adoption.views.js';
import type { Packet } from '../src/contract/packet.js';
import { Read } from '../src/ledger/read.js';
import { regionOf } from '../src/members/regions.js';
import { why, type Network } from './support/network.js';
import { house, round, set, tabled, told, words } from './support/silences.js';

let n: Network;
beforeAll(async () => (n = await house('2027-03-02T08:00:00Z')), 120_000);
afterAll(() => n?.close());

const reason = { reason: 'The forum meets tomorrow.', lang: 'en' as const };
const view = async (action: string): Promise<AdoptionsView> => {
  const { views } = JSON.parse((await n.app.get(Read).since(action, null))!.text) as Packet;
  return views.find((v) => v.ref === `adoption:${action}`)!.view as unknown as AdoptionsView;
};
const put = async (action: string, meeting = true): Promise<string> => {
  const adoption = randomUUID();
  await n.as('SVN').do('adoption.propose', { adoption, ...(meeting ? { meeting: 'Informal consultation, New York', lang: 'en' as const } : {}) }, action);
  return adoption;
};

it('c20: the rules by themselves: notice counts from the later language, or from the one that is asked for; a waiver lets pass what it is for and nothing else', () => {
  const text = { reasons: [] as string[], posted: { en: '2027-03-01T10:00:00.000Z', fr: '2027-03-02T10:00:00.000Z' } };
  const at = (iso: string, waived: Parameters<typeof weigh>[2] = [], reasons: string[] = []) => weigh({ ...text, reasons }, 'en', waived, 24, new Date(iso));
  expect(at('2027-03-03T09:59:59.999Z')).toMatchObject({ pending: null, since: new Date('2027-03-02T10:00:00Z'), noticeUntil: new Date('2027-03-03T10:00:00Z'), reasons: ['refusal.notice-running'] });
  expect(at('2027-03-03T10:00:00Z').reasons).toEqual([]);
  expect(at('2027-03-02T11:00:00Z', ['notice']).reasons).toEqual([]);
  expect(at('2027-03-03T10:00:00Z', ['notice'], ['refusal.translation-stale']).reasons).toEqual(['refusal.translation-stale']);
  expect(at('2027-03-02T11:00:00Z', ['languages'], ['refusal.translation-stale'])).toMatchObject({ pending: 'fr', since: new Date('2027-03-01T10:00:00Z'), reasons: [] });
  // A waiver that is not needed lets nothing follow.
  expect(at('2027-03-03T10:00:00Z', ['languages'])).toMatchObject({ pending: null, reasons: [] });
  expect(at('2027-03-03T10:00:00Z', ['languages', 'notice'], ['refusal.translation-stale', 'refusal.text-bracketed', 'refusal.text-flagged']).reasons).toEqual(['refusal.text-bracketed', 'refusal.text-flagged']);
});

it('c9 one region is not two, and what lies in none counts for none', () => {
  const rules = { sponsorMembers: 3, sponsorRegions: 2 };
  expect([enough(['SVN', 'NOR', 'AUT'], rules), enough(['SVN', 'CHL'], rules), enough(['SVN', 'NOR', 'CHL'], rules), enough([], { sponsorMembers: 0, sponsorRegions: 0 })]).toEqual([false, false, true, true]);
  expect(['CHL', 'MLI', 'THA', 'SVN', 'AUS', 'ZZZ'].map(regionOf)).toEqual(['019', '002', '142', '150', '009', null]);
});

it('c20 c12: a text is put when it has lain before the members for a day, or when the chair waives that on the record; other words have a notice of their own', async () => {
  const action = await tabled(n);
  const propose = () => n.as('SVN').refused('adoption.propose', { adoption: randomUUID(), meeting: 'A meeting', lang: 'en' }, action);
  expect(await why(propose())).toBe('refusal.notice-running');
  expect(await why(n.as('CHL').refused('adoption.waive-notice', reason, action))).toBe('refusal.needs-seat');
  await n.as('SVN').do('adoption.waive-notice', reason, action);
  expect(await why(n.as('SVN').refused('adoption.waive-notice', reason, action))).toBe('refusal.waived-already');
  await n.as('SVN').do('action.revise', { purpose: { en: 'Medical care is protected at all times.', fr: words.purpose.fr } }, action);
  expect(await why(propose())).toBe('refusal.notice-running');
  await set(n, new Date((await n.clock.now()).getTime() + 24 * 3_600_000).toISOString());
  await put(action);
  expect((await view(action)).waivers).toMatchObject([{ rule: 'notice', party: 'SVN', reason: { text: reason.reason, lang: 'en' }, lang: null }]);
});

it('c12 c20: in writing the members have their time to object, and one objection is enough; put again in a meeting, it is declared at once, the very words that were put', async () => {
  const action = await tabled(n);
  await set(n, new Date((await n.clock.now()).getTime() + 25 * 3_600_000).toISOString());
  const first = await put(action, false);
  expect(await why(n.as('SVN').refused('adoption.propose', { adoption: randomUUID() }, action))).toBe('refusal.adoption-proposed');
  expect(await why(n.as('SVN').refused('adoption.declare', { adoption: first }, action))).toBe('refusal.adoption-too-early');
  expect(await why(n.as('CHL').refused('adoption.declare', { adoption: first }, action))).toBe('refusal.needs-seat');
  expect((await n.as('ZAF').refused('adoption.object', { adoption: first, ...reason }, action)).code).toBe('not-found');
  await n.as('JOR').do('adoption.object', { adoption: first, ...reason }, action);
  expect(await why(n.as('SVN').refused('adoption.declare', { adoption: first }, action))).toBe('refusal.adoption-objected');
  const second = await put(action);
  await n.as('SVN').do('action.revise', { purpose: { en: 'Other words.', fr: 'D’autres mots.' } }, action);
  expect(await why(n.as('SVN').refused('adoption.declare', { adoption: second }, action))).toBe('refusal.adoption-text-changed');
  await n.as('SVN').do('adoption.retract', { adoption: second, ...reason }, action);
  await set(n, new Date((await n.clock.now()).getTime() + 25 * 3_600_000).toISOString());
  const third = await put(action);
  const before = (await told(n, action)).length;
  await n.as('SVN').do('adoption.declare', { adoption: third }, action);
  expect((await told(n, action)).slice(before).map((t) => t.type)).toEqual(['adoption.declared']);
  expect((await told(n)).at(-1)).toMatchObject({ type: 'actions.moved', data: { stage: 'adopted', ids: [action] } });
  const { adoptions } = await view(action);
  expect(adoptions.map((a) => [a.state, a.how])).toEqual([['adopted', 'consensus'], ['retracted', 'consensus'], ['objected', 'consensus']]);
  expect(adoptions[0]).toMatchObject({ meeting: { text: 'Informal consultation, New York' }, pending: null, paragraphs: [{ number: 'T', ...words.title }, { number: 'OP1', en: 'Other words.', fr: 'D’autres mots.' }] });
  expect(adoptions[2]!.ended).toMatchObject({ party: 'JOR', reason: { text: reason.reason } });
  // Adopted once and for all: nothing is put again, nothing is edited.
  expect(await why(n.as('SVN').refused('adoption.propose', { adoption: randomUUID() }, action))).toBe('refusal.action-adopted');
  expect(await why(n.as('SVN').refused('action.revise', { purpose: { en: 'No.' } }, action))).toBe('refusal.action-adopted');
  // The days for positions end by the clock.
  await set(n, new Date(Date.parse(adoptions[0]!.closes!) + 60_000).toISOString());
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'adoption.annexed', due: new Date(adoptions[0]!.closes!) });
});

it('c20: where the members cannot wait, the secretariat lets one language follow: nothing half translated is adopted, time tells when it is late, and it comes whole', async () => {
  const action = await tabled(n);
  await n.as('SVN').do('action.revise', { purpose: { en: words.purpose.en, fr: '' } }, action);
  await n.as('SVN').do('adoption.waive-notice', reason, action);
  expect(await why(n.as('SVN').refused('adoption.propose', { adoption: randomUUID() }, action))).toBe('refusal.text-one-language');
  expect(await why(n.as('SVN').refused('adoption.waive-language', reason, action))).toBe('refusal.needs-seat');
  await n.secretariat.do('adoption.waive-language', reason, action);
  const adoption = await put(action);
  expect(await why(n.secretariat.refused('adoption.translate', { adoption, texts: [{ id: 'title', text: 'Titre' }] }, action))).toBe('refusal.adoption-proposed');
  await n.as('SVN').do('adoption.declare', { adoption }, action);
  const adopted = (await view(action)).adoptions[0]!;
  expect([adopted.pending, adopted.paragraphs.map((p) => p.fr)]).toEqual(['fr', ['', '']]);
  expect((await view(action)).waivers.find((w) => w.rule === 'languages')).toMatchObject({ lang: 'fr', met: null, due: new Date(Date.parse(adopted.adopted!) + 24 * 3_600_000).toISOString() });
  await n.clock.pass('25 hours');
  expect((await told(n, action)).at(-1)).toMatchObject({ type: 'adoption.translation-missed', data: { lang: 'fr', symbol: adopted.symbol } });
  const texts = [{ id: 'title', text: words.title.fr }, { id: 'purpose', text: words.purpose.fr }];
  expect(await why(n.secretariat.refused('adoption.translate', { adoption, texts: texts.slice(1) }, action))).toBe('refusal.every-paragraph');
  await n.secretariat.do('adoption.translate', { adoption, texts }, action);
  const whole = (await view(action)).adoptions[0]!;
  expect([whole.pending, whole.paragraphs.map((p) => [p.en, p.fr]), whole.hash === adopted.hash]).toEqual([null, [[words.title.en, words.title.fr], [words.purpose.en, words.purpose.fr]], false]);
  expect((await view(action)).waivers.find((w) => w.rule === 'languages')!.met).not.toBeNull();
  expect(await why(n.secretariat.refused('adoption.translate', { adoption, texts }, action))).toBe('refusal.no-language-to-follow');
});

it('c12 c11: what silence carries is adopted by the same act, dated at the deadline, with the words that were announced', async () => {
  const action = await tabled(n);
  const silence = randomUUID();
  const day = (await n.clock.now()).getTime() + 6 * 86_400_000;
  await n.as('SVN').do('silence.announce', { silence, mode: 'collecting', date: new Date(day + (new Date(day).getUTCDay() === 0 ? 1 : new Date(day).getUTCDay() === 6 ? 2 : 0) * 86_400_000).toISOString().slice(0, 10), time: '12:00', meeting: true }, action);
  await n.clock.runDue();
  expect(await why(n.as('SVN').refused('adoption.propose', { adoption: randomUUID() }, action))).toBe('refusal.action-silence');
  const { due, hash, symbol } = await round(n, action);
  await set(n, new Date(Date.parse(due) + 1_000).toISOString());
  const { adoptions: [a] } = await view(action);
  expect(a).toMatchObject({ id: silence, state: 'adopted', how: 'silence', adopted: due, hash, draft: symbol, paragraphs: [words.title, words.purpose], closes: new Date(Date.parse(due) + 48 * 3_600_000).toISOString() });
  expect((await round(n, action)).adoptedAs).toBe(a!.symbol);
});
