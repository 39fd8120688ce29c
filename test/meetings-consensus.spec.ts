// Stories of adoption by consensus in the room: the quorum, the time to object and what may still be on its way, a text that becomes the Network's. Not here: votes, adoption outside a sitting.
import { randomUUID } from 'node:crypto';
import { convene, meeting, type Meeting } from './support/meetings.js';
import { setQuietly } from './support/silences.js';

const CAST = { chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI', 'JOR'], observers: ['ZAF'] };
const WORDS = { en: 'We meet again in June.', fr: 'Nous nous réunissons de nouveau en juin.' };
let m: Meeting;
beforeAll(async () => void (m = await meeting({ ...CAST, remote: ['CRI'] })), 120_000);
afterAll(() => m?.close());

const put = async (on: Meeting = m): Promise<string> => {
  const consensus = randomUUID();
  await on.as('NOR').do('consensus.propose', { consensus, item: on.items[0]!, words: WORDS });
  return consensus;
};
const of = async (id: string, on: Meeting = m) => (await on.views('consensus')).find((c) => c.id === id)!;
/** So many milliseconds from an instant on: nothing rings on the way. */
const at = (iso: string, ms: number): Promise<void> => setQuietly(m.n, new Date(Date.parse(iso) + ms).toISOString());

it('c12 the chair puts a decision; nobody objects for fifteen seconds, because a member is connected from elsewhere; it is so decided, without a vote', async () => {
  expect(await m.as('AUT').why('consensus.propose', { consensus: randomUUID(), words: WORDS })).toBe('refusal.needs-seat');
  expect(await m.as('NOR').why('consensus.propose', { consensus: randomUUID() })).toBe('refusal.consensus-text-or-words');
  const id = await put();
  expect(await m.as('NOR').why('consensus.propose', { consensus: randomUUID(), words: WORDS })).toBe('refusal.consensus-pending');
  expect(await m.as('NOR').why('sitting.suspend', { sitting: m.sitting })).toBe('refusal.consensus-pending');
  await m.as('NOR').do('consensus.open-window', { consensus: id });
  const { window } = await of(id);
  expect([window!.remote, Date.parse(window!.until) - Date.parse(window!.from)]).toEqual([true, 15_000]);
  await m.clock.pass('19 seconds');
  expect(await of(id)).toMatchObject({ state: 'adopted', item: m.items[0], words: WORDS, objected: null, symbol: null });
  const line = (await m.told()).find((e) => e.type === 'consensus.adopted')!;
  expect([line.party, line.due!.getTime(), line.data]).toEqual(['clock', Date.parse(window!.until) + 3_000, { consensus: id, symbol: null }]);
  expect(await m.as('AUT').why('consensus.object', { consensus: id })).toBe('refusal.consensus-adopted');
});

it('c12 one objection is enough; one that was on its way when the time ended counts with the window’s token, for three seconds and no longer', async () => {
  const first = await put();
  expect(await m.as('ZAF').why('consensus.object', { consensus: first })).toBe('refusal.needs-seat');
  await m.as('AUT').do('consensus.object', { consensus: first, reason: 'June is too late.', lang: 'en' });
  expect(await of(first)).toMatchObject({ state: 'objected', objected: { party: 'AUT', reason: { text: 'June is too late.' } } });
  await m.as('NOR').do('consensus.defer', { consensus: first });
  const second = await put();
  await m.as('NOR').do('consensus.open-window', { consensus: second });
  const { until, token } = (await of(second)).window!;
  await at(until, 1_000);
  expect(await m.as('CHL').refused('consensus.object', { consensus: second })).toMatchObject({ code: 'too-late' });
  expect(await m.as('CHL').refused('consensus.object', { consensus: second, token: randomUUID() })).toMatchObject({ code: 'too-late' });
  await m.as('CHL').do('consensus.object', { consensus: second, token });
  expect((await of(second)).objected).toMatchObject({ party: 'CHL' });
  await m.as('NOR').do('consensus.withdraw', { consensus: second });
  const third = await put();
  await m.as('NOR').do('consensus.open-window', { consensus: third });
  const w = (await of(third)).window!;
  await at(w.until, 3_100);
  expect(await m.as('CHL').refused('consensus.object', { consensus: third, token: w.token })).toMatchObject({ code: 'too-late' });
  await m.clock.runDue();
  expect((await of(third)).state).toBe('adopted');
});

it('e13 no decision is opened, nor asked about, without a majority of the members', async () => {
  const other = await convene(m.n, { ...CAST, delegates: ['AUT'], observers: ['ZAF'] });
  expect(await other.as('NOR').refused('consensus.propose', { consensus: randomUUID(), words: WORDS })).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.no-quorum-to-decide', present: 2, members: 5, toDecide: 3 } });
  await other.as('JOR').do('presence.enter', { sitting: other.sitting, mode: 'room' });
  const id = await put(other);
  await other.as('JOR').do('presence.leave', { sitting: other.sitting });
  expect(await other.as('NOR').why('consensus.open-window', { consensus: id })).toBe('refusal.no-quorum-to-decide');
  await other.as('NOR').do('consensus.withdraw', { consensus: id });
});

const text = async (): Promise<string> => {
  const action = randomUUID();
  await m.n.as('NOR').do('action.open', { kind: 'decision', title: { en: 'Small arms', fr: 'Armes légères' }, purpose: { en: 'They are marked.', fr: 'Elles sont marquées.' }, lang: 'en' }, action);
  await m.n.as('NOR').do('action.table', {}, action);
  await m.n.as('NOR').do('adoption.waive-notice', { reason: 'The forum meets tomorrow.', lang: 'en' }, action);
  return action;
};
const stage = async (action: string) => (await m.n.db.own<{ stage: string }>('select stage from action where id = $1', [action]))[0]!.stage;

it('c12 a text that the room adopts is the Network’s, under its number; one whose words changed while the time ran is held over', async () => {
  const [action, consensus] = [await text(), randomUUID()];
  await m.as('NOR').do('consensus.propose', { consensus, action });
  await m.as('NOR').do('consensus.open-window', { consensus });
  await m.clock.pass('19 seconds');
  const view = await of(consensus);
  expect([view.state, view.action, view.symbol, await stage(action)]).toEqual(['adopted', action, expect.stringMatching(/^HSN\/\d{4}\/\d+$/), 'adopted']);
  const told = await m.n.db.own<{ type: string; data: Record<string, unknown> }>('select type, data from entry where channel = $1 order by seq desc limit 1', [action]);
  expect(told).toMatchObject([{ type: 'adoption.declared', data: { adoption: consensus, symbol: view.symbol } }]);
  const [other, next] = [await text(), randomUUID()];
  await m.as('NOR').do('consensus.propose', { consensus: next, action: other });
  await m.as('NOR').do('consensus.open-window', { consensus: next });
  await m.n.as('NOR').do('action.revise', { purpose: { en: 'They are marked and traced.', fr: 'Elles sont marquées et tracées.' } }, other);
  await m.clock.pass('19 seconds');
  expect([(await of(next)).state, await stage(other)]).toEqual(['deferred', 'negotiation']);
});
