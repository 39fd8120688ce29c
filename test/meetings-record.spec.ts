// Stories of a sitting's record: drawn up from the entries by time, minutes in revisions, corrections by those whose words they are, corrigenda, action points. Not here: files of it (records-sittings.spec.ts).
import { randomUUID } from 'node:crypto';
import { DataSource } from 'typeorm';
import { LINE_KINDS, type RecordLine } from '../src/contract/minutes.lines.js';
import { sayLine, type Speaking } from '../src/contract/minutes.say.js';
import { MINUTES_LINES_WORDS } from '../src/contract/words/minutes-lines.js';
import type { ViewKind, ViewTypes } from '../src/contract/entries.js';
import type { Packet } from '../src/contract/packet.js';
import type { Choice } from '../src/contract/voting.tally.js';
import { sentence } from '../src/kernel/sentences.js';
import { drawnUp, hashOf } from '../src/meetings/record/drawing-up.js';
import { Read } from '../src/ledger/read.js';
import { RecordReads } from '../src/meetings/record/record.reads.js';
import { meeting, type Meeting } from './support/meetings.js';

const CAST = { chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI', 'JOR'], observers: ['ZAF'] };
const WORDS = { en: 'We meet again in June.', fr: 'Nous nous réunissons de nouveau en juin.' };
const id = randomUUID;
let m: Meeting;
let vote: string;
const said: Record<string, string> = {};
beforeAll(async () => void (m = await meeting({ ...CAST, remote: ['CHL'], sittings: 2 })), 120_000);
afterAll(() => m?.close());

const record = async () => (await m.views('record')).find((r) => r.id === m.sitting)!;
const lines = () => m.n.app.get(RecordReads, { strict: false }).lines(m.sitting, m.n.as('AUT').hat);
const minutes = async () => (await m.views('minutes'))[0]!;
const correction = async (is: string) => (await m.views('correction')).find((c) => c.id === is)!;
const speaking = (lang: 'en' | 'fr'): Speaking => ({ lang, say: (key, params) => sentence(lang, key, params), name: (p) => p, sorted: (all) => [...all].sort(), hour: (iso) => iso.slice(11, 16) });
const speak = async (party: string, list: string, time: string): Promise<string> => {
  const speaker = id();
  await m.as(party).do('speaker.request', { speaker, list });
  await m.as('NOR').do('speaker.start', { speaker });
  await m.clock.pass(time);
  return speaker;
};

it('e24 while the sitting lasts there is no record; it closes, and time draws its record up from the entries, line by line', async () => {
  const [chair, sitting] = [m.as('NOR'), m.sitting];
  await chair.do('item.begin', { item: m.items[0]! });
  const list = id();
  await chair.do('list.open', { list, kind: 'room', strategy: 'request', item: m.items[0]! });
  said.AUT = await speak('AUT', list, '2 minutes');
  const point = id();
  await m.as('CHL').do('point.raise', { point });
  await chair.do('point.rule', { point, ruling: 'not-upheld', reason: 'The speaker is within the item.', lang: 'en' });
  await chair.do('speaker.resume', { speaker: said.AUT });
  await m.clock.pass('2 minutes');
  await chair.do('speaker.end', { speaker: said.AUT });
  await m.as('JOR').do('presence.leave', { sitting });
  said.ZAF = await speak('ZAF', list, '1 minute');
  await chair.do('speaker.end', { speaker: said.ZAF });
  await m.as('JOR').do('presence.enter', { sitting, mode: 'remote' });
  const consensus = id();
  await chair.do('consensus.propose', { consensus, item: m.items[0]!, words: WORDS });
  await chair.do('consensus.open-window', { consensus });
  await m.clock.pass('20 seconds');
  await chair.do('item.begin', { item: m.items[1]! });
  vote = id();
  await chair.do('vote.announce', { vote, kind: 'recorded', majority: 'simple', about: 'proposal', question: { en: 'Shall it be so?', fr: 'En est-il ainsi décidé ?' } });
  await chair.do('vote.open', { vote });
  for (const [party, choice] of Object.entries({ AUT: 'yes', CHL: 'no', CRI: 'yes', NOR: 'abstain' } satisfies Record<string, Choice>)) await m.as(party).do('ballot.cast', { vote, choice });
  for (const verb of ['vote.close', 'vote.lock', 'vote.declare'] as const) await chair.do(verb, { vote });
  expect(await m.as('secretariat').why('record.edit', { sitting })).toBe('refusal.record-none');
  await chair.do('sitting.close', { sitting });
  expect(await m.views('record')).toEqual([]);
  await m.clock.runDue();
  const drawn = (await m.told()).at(-1)!;
  expect(drawn).toMatchObject({ type: 'record.drawn-up', party: 'clock', data: { sitting, number: 1 } });
  expect(await record()).toMatchObject({ state: 'draft', lines: drawn.data.lines, hash: drawn.data.hash, circulated: null, until: null, final: null, corrigenda: [] });
  const { lines: all, texts } = await lines();
  const [one, two] = m.items as [string, string];
  expect(all.map((l) => [l.is, l.party, l.item])).toEqual([
    ['opened', null, null], ['attendance', null, null], ['item', null, one], ['spoke', 'AUT', one], ['point-raised', 'CHL', one], ['point-ruled', 'CHL', one], ['departed', 'JOR', one], ['spoke', 'ZAF', one],
    ['arrived', 'JOR', one], ['put', null, one], ['adopted', null, one], ['item', null, two], ['vote', null, two], ['closed', null, null]]);
  const say = (is: RecordLine['is'], lang: 'en' | 'fr'): string[] => sayLine(all.find((l) => l.is === is)!, texts, speaking(lang));
  expect(say('attendance', 'en')).toEqual(['Present in the room: AUT, CRI, JOR, NOR, ZAF. Remotely: CHL.']);
  const { speech, limit, spoken, over } = all.find((l) => l.is === 'spoke')!.facts as { speech: string; limit: number; spoken: number; over: number };
  expect([speech, limit, spoken >= 240, over]).toEqual(['national', 180, true, spoken - limit]);
  expect(say('point-ruled', 'en')).toEqual(['Ruling on the point of order of CHL: not upheld. The speaker is within the item.']);
  expect(say('item', 'fr')).toEqual(['Point 1\u202f: Question 1']);
  expect(say('adopted', 'fr')).toEqual([`Il en est ainsi décidé, sans vote\u202f: ${WORDS.fr}`]);
  expect(say('vote', 'en')).toEqual(['Vote 1 (recorded vote, simple majority of members present and voting): Shall it be so? In favour 2, against 1, abstaining 1, absent 1: adopted.', 'In favour: AUT, CRI.', 'Against: CHL.', 'Abstaining: NOR.', 'Absent: JOR.']);
});

it('e24 the lines are what the entries say and nothing else: made again they are the same, to the hash; a title that is changed later changes no record', async () => {
  await m.as('NOR').do('item.revise', { item: m.items[0]!, title: { en: 'Another title' } });
  const [s] = await m.views('sitting');
  const again = await drawnUp(m.n.app.get(DataSource, { strict: false }).manager, { id: m.sitting, meeting: m.id, first: s!.first!, last: s!.last! });
  const { lines: kept, texts } = await lines();
  expect(again).toEqual(kept);
  expect(hashOf(again)).toBe((await record()).hash);
  expect(texts[`item:${m.items[0]}`]).toEqual({ en: 'Matter 1', fr: 'Question 1' });
  expect(Object.keys(MINUTES_LINES_WORDS)).toEqual(expect.arrayContaining(LINE_KINDS.map((k) => `line.${k}`)));
});

it('e23 the secretariat writes minutes of an item in revisions; what somebody else wrote meanwhile is not overwritten; an earlier revision is restored as a new one', async () => {
  const [desk, other, of] = [m.as('secretariat'), m.over(await m.n.person('secretariat')), { sitting: m.sitting, item: m.items[0]! }];
  expect(await desk.why('minutes.write', { ...of, seen: 0, words: { en: 'Views.', fr: '' } })).toBe('refusal.record-draft');
  expect(await m.as('NOR').why('record.edit', { sitting: m.sitting })).toBe('refusal.needs-seat');
  await desk.do('record.edit', { sitting: m.sitting });
  await desk.do('minutes.write', { ...of, seen: 0, words: { en: 'Austria spoke of water.', fr: '' } });
  // Both read revision 1; the second to save is told, and the first one's words stand.
  await other.do('minutes.write', { ...of, seen: 1, words: { en: 'Austria spoke of clean water.', fr: 'L’Autriche a parlé de l’eau potable.' } });
  expect(await desk.refused('minutes.write', { ...of, seen: 1, words: { en: 'Austria spoke of mines.', fr: 'L’Autriche a parlé des mines.' } })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.minutes-stale', revision: 2, seen: 1 } });
  expect(await minutes()).toMatchObject({ ...of, revision: 2, text: { en: 'Austria spoke of clean water.', fr: 'L’Autriche a parlé de l’eau potable.' } });
  expect(await desk.why('minutes.write', { ...of, seen: 2, words: (await minutes()).text })).toBe('refusal.minutes-same');
  expect(await desk.why('minutes.restore', { ...of, seen: 2, revision: 9 })).toBe('refusal.minutes-no-revision');
  await desk.do('minutes.restore', { ...of, seen: 2, revision: 1 });
  expect(await minutes()).toMatchObject({ revision: 3, text: { en: 'Austria spoke of water.', fr: '' } });
  // What goes out says the same in both languages.
  expect(await desk.why('record.circulate', { sitting: m.sitting })).toBe('refusal.record-one-language');
  await desk.do('minutes.restore', { ...of, seen: 3, revision: 2 });
  const all = await m.n.app.get(RecordReads, { strict: false }).revisions((await minutes()).id, m.n.as('ZAF').hat);
  expect(all.map((r) => [r.revision, r.restored, r.text.en])).toEqual([[4, 2, 'Austria spoke of clean water.'], [3, 1, 'Austria spoke of water.'], [2, null, 'Austria spoke of clean water.'], [1, null, 'Austria spoke of water.']]);
});

it('e24 circulated, it stands still for seven days, in which each delegation corrects its own statements and votes, and no other’s', async () => {
  const [desk, sitting] = [m.as('secretariat'), m.sitting];
  const ask = { sitting, text: 'We said: in principle.', lang: 'en' } as const;
  expect(await m.as('AUT').why('correction.ask', { ...ask, correction: id(), corrected: said.AUT! })).toBe('refusal.record-editing');
  await desk.do('record.circulate', { sitting });
  const { circulated, until } = await record();
  expect(Date.parse(until!) - Date.parse(circulated!.at)).toBe(7 * 86_400_000);
  expect(await m.n.db.own(`select kind, due, parties, closed from deadline where key = $1`, [`corrections:${sitting}`])).toEqual([{ kind: 'corrections', due: new Date(until!), parties: ['AUT', 'CHL', 'CRI', 'JOR', 'NOR', 'ZAF'], closed: null }]);
  expect(await desk.why('minutes.write', { sitting, item: m.items[0]!, seen: 4, words: { en: 'x', fr: 'x' } })).toBe('refusal.record-circulated');
  const of: Record<string, string> = { AUT: id(), vote: id(), ZAF: id(), late: id() };
  expect(await m.as('CHL').why('correction.ask', { ...ask, correction: id(), corrected: said.AUT! })).toBe('refusal.correction-not-own');
  expect(await m.as('ZAF').why('correction.ask', { ...ask, correction: id(), corrected: vote })).toBe('refusal.correction-not-own');
  expect(await desk.why('correction.ask', { ...ask, correction: id(), corrected: said.AUT! })).toBe('refusal.needs-seat');
  await m.as('AUT').do('correction.ask', { ...ask, correction: of.AUT!, corrected: said.AUT! });
  await m.as('CHL').do('correction.ask', { ...ask, correction: of.vote!, corrected: vote, text: 'Notre vote était une abstention.', lang: 'fr' });
  await m.as('ZAF').do('correction.ask', { ...ask, correction: of.ZAF!, corrected: said.ZAF! });
  expect(await m.as('CHL').why('correction.withdraw', { correction: of.ZAF! })).toBe('refusal.correction-not-theirs');
  await m.as('ZAF').do('correction.withdraw', { correction: of.ZAF! });
  expect(await m.as('AUT').why('correction.accept', { correction: of.AUT! })).toBe('refusal.needs-seat');
  await desk.do('correction.accept', { correction: of.AUT! });
  expect(await desk.why('correction.decline', { correction: of.AUT!, reason: 'No.', lang: 'en' })).toBe('refusal.correction-accepted');
  await m.clock.pass('7 days');
  expect(await record()).toMatchObject({ state: 'settling', until, final: null });
  expect((await m.told()).at(-1)).toMatchObject({ type: 'record.corrections-ended', party: 'clock', due: new Date(until!), data: { open: 1 } });
  expect(await m.as('AUT').why('correction.ask', { ...ask, correction: of.late!, corrected: said.AUT! })).toBe('refusal.record-settling');
  expect(await desk.refused('record.finalise', { sitting })).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.record-undecided', open: 1 } });
  await desk.do('correction.decline', { correction: of.vote!, reason: 'A vote is corrected until it is locked.', lang: 'en' });
  expect(await correction(of.vote!)).toMatchObject({ about: `vote:${vote}`, state: 'declined', asked: { party: 'CHL' }, decided: { party: 'secretariat', reason: { text: 'A vote is corrected until it is locked.' } } });
  await desk.do('record.finalise', { sitting });
  expect(await record()).toMatchObject({ state: 'final', final: expect.any(String) as string });
});

it('e24 a final record is changed no more: corrigenda stand behind it; one that nobody corrects is final when its seven days are over', async () => {
  const [desk, sitting, words] = [m.as('secretariat'), m.sitting, { en: 'For “water” read “clean water”.', fr: 'Au lieu de « eau », lire « eau potable ».' }];
  expect(await desk.why('minutes.write', { sitting, seen: 0, words })).toBe('refusal.record-final');
  for (const item of [m.items[0]!, undefined]) await desk.do('record.correct', { sitting, words, ...(item ? { item } : {}) });
  expect(await record()).toMatchObject({ state: 'corrected', corrigenda: [{ number: 1, item: m.items[0], text: words }, { number: 2, item: null }] });
  const next = m.sittings[1]!;
  for (const party of ['NOR', 'AUT']) await m.as(party).do('presence.enter', { sitting: next, mode: 'room' });
  await m.as('NOR').do('sitting.open', { sitting: next });
  await m.as('NOR').do('sitting.close', { sitting: next });
  await m.clock.runDue();
  await desk.do('record.circulate', { sitting: next });
  await m.clock.pass('7 days');
  expect((await m.told()).slice(-2).map((e) => [e.type, e.party])).toEqual([['record.corrections-ended', 'clock'], ['record.finalised', 'clock']]);
  expect((await m.views('record')).find((r) => r.id === next)).toMatchObject({ state: 'final' });
});

it('e24 an action point is taken on and done by the state that owes it, with its deadline; what is still owed when the meeting ends returns to the next agenda of the body', async () => {
  const words = { en: 'Count the mines.', fr: 'Recenser les mines.' };
  const day = new Date((await m.clock.now()).getTime() + 30 * 86_400_000).toISOString().slice(0, 10);
  const give = async (party: string, source: string): Promise<string> => {
    const followUp = id();
    await m.as('secretariat').do('follow-up.assign', { followUp, source, party, day, words });
    return followUp;
  };
  const base = { followUp: id(), party: 'AUT', words };
  expect(await m.as('AUT').why('follow-up.assign', { ...base, source: vote, day })).toBe('refusal.needs-seat');
  expect(await m.as('NOR').why('follow-up.assign', { ...base, source: id(), day })).toBe('refusal.follow-up-source');
  expect(await m.as('NOR').why('follow-up.assign', { ...base, source: vote, day: '2026-01-01' })).toBe('refusal.follow-up-past');
  expect(await m.as('NOR').why('follow-up.assign', { ...base, source: vote, day, party: 'CAN' })).toBe('refusal.presence-no-seat');
  const [done, owed, taken, dropped] = [await give('AUT', vote), await give('CHL', m.items[0]!), await give('CRI', m.items[0]!), await give('JOR', m.items[1]!)];
  expect(await m.as('CHL').why('follow-up.take-on', { followUp: done })).toBe('refusal.follow-up-not-yours');
  await m.as('AUT').do('follow-up.take-on', { followUp: done });
  await m.as('secretariat').do('follow-up.complete', { followUp: done });
  expect(await m.as('AUT').why('follow-up.complete', { followUp: done })).toBe('refusal.follow-up-done');
  await m.as('CRI').do('follow-up.take-on', { followUp: taken });
  await m.as('NOR').do('follow-up.drop', { followUp: dropped, reason: 'Another body does it.', lang: 'en' });
  const open = () => m.n.db.own<{ key: string; parties: string[] }>(`select channel, parties from deadline where kind = 'follow-up' and closed is null order by parties`);
  expect(await open()).toEqual([{ channel: m.id, parties: ['CHL'] }, { channel: m.id, parties: ['CRI'] }]);
  // No next meeting is convened yet: what is owed waits for one, and stands on its agenda from the beginning.
  await m.as('NOR').do('meeting.conclude', {});
  const next = id();
  const sittings = [{ sitting: id(), from: `${day}T09:00:00Z`, until: `${day}T12:00:00Z` }];
  await m.n.as('NOR').do('meeting.convene', { body: m.body, title: { en: 'The fourth meeting' }, zone: 'Europe/Zurich', hybrid: false, sittings }, next);
  const of = async <K extends ViewKind>(kind: K, on: string) => (JSON.parse((await m.n.app.get(Read).since(on, null))!.text) as Packet).views.filter((v) => v.ref.startsWith(`${kind}:`)).map((v) => v.view as unknown as ViewTypes[K]);
  expect((await of('item', next)).map((i) => [i.number, i.title.fr])).toEqual([['1', 'Questions découlant de la réunion précédente'], ['1.1', words.fr], ['1.2', words.fr]]);
  const returned = (await of('follow-up', next)).sort((a, b) => a.party.localeCompare(b.party));
  expect(returned.map((f) => [f.party, f.state, f.due, f.returned, f.source.slice(0, 5)])).toEqual([['CHL', 'open', day, 1, 'item:'], ['CRI', 'open', day, 1, 'item:']]);
  expect((await m.views('follow-up')).map((f) => [f.party, f.state, f.into]).sort()).toEqual([['AUT', 'done', null], ['CHL', 'carried', next], ['CRI', 'carried', next], ['JOR', 'dropped', null]]);
  expect(await open()).toEqual([{ channel: next, parties: ['CHL'] }, { channel: next, parties: ['CRI'] }]);
  expect(await m.as('CHL').why('follow-up.complete', { followUp: owed })).toBe('refusal.follow-up-carried');
  // Where the next one is convened already, they go there when the meeting ends; once more, they have returned twice.
  const third = id();
  await m.n.as('NOR').do('meeting.convene', { body: m.body, title: { en: 'The fifth meeting' }, zone: 'Europe/Zurich', hybrid: false, sittings: [{ ...sittings[0]!, sitting: id() }] }, third);
  expect(await of('follow-up', third)).toEqual([]);
  await m.n.as('CHL').do('follow-up.complete', { followUp: returned[0]!.id }, next);
  await m.n.as('NOR').do('meeting.conclude', {}, next);
  expect((await of('follow-up', third)).map((f) => [f.party, f.state, f.returned])).toEqual([['CRI', 'open', 2]]);
  expect((await of('item', third)).map((i) => i.number)).toEqual(['1', '1.1']);
});
