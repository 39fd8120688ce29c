// Stories of paper: the line is down, the room goes on, what was done is entered with its real time, compared and settled; whoever dropped keeps the place in the queue and is marked away. Not here: votes on paper (meetings-votes.spec.ts).
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io';
import { DataSource } from 'typeorm';
import type { EnterSlip } from '../src/contract/slips.js';
import { differenceOf, type Difference } from '../src/contract/slips.views.js';
import { sayLine, type Speaking } from '../src/contract/minutes.say.js';
import type { Lang } from '../src/contract/words/words.js';
import { sentence } from '../src/kernel/sentences.js';
import { setAlarm } from '../src/ledger/alarms.js';
import { Lines } from '../src/live/lines.js';
import { Publisher } from '../src/live/publisher.js';
import { noteSeen, setLineAlarms } from '../src/meetings/lines/seen.js';
import { drawnUp, hashOf } from '../src/meetings/record/drawing-up.js';
import { RecordReads } from '../src/meetings/record/record.reads.js';
import { FloorDesk } from './support/floor-desk.js';
import { meeting, type Meeting } from './support/meetings.js';

let m: Meeting;
let opened: number;
beforeAll(async () => {
  m = await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI'], observers: ['ZAF'] });
  opened = Date.parse((await m.views('sitting'))[0]!.opened!);
  await m.as('CRI').do('presence.leave', { sitting: m.sitting });
}, 120_000);
afterAll(() => m?.close());
/** Minutes after the opening. */
const at = (minutes: number): string => new Date(opened + minutes * 60_000).toISOString();
const office = () => m.as('secretariat');
type Slip = Omit<EnterSlip, 'slip' | 'sitting'>;
const enter = async (slip: Slip): Promise<string> => {
  const id = randomUUID();
  await office().do('slip.enter', { slip: id, sitting: m.sitting, ...slip });
  return id;
};
const why = (slip: Slip) => office().why('slip.enter', { slip: randomUUID(), sitting: m.sitting, ...slip });
const record = () => m.n.app.get(RecordReads, { strict: false }).lines(m.sitting, m.n.as('AUT').hat);
const byHand = async () => (await record()).lines.filter((l) => l.is.startsWith('paper')).map((l) => [l.is, l.party, l.at]);
const difference = async (id: string): Promise<Difference> => {
  const slip = (await m.views('slip')).find((s) => s.id === id)!;
  return differenceOf(slip, { presence: (await m.views('presence')).find((p) => p.id === m.sitting)!.parties, speakers: await m.views('speaker') });
};

it('e27 whoever’s line drops keeps the place in the queue: others ask, one speaks, and the order stands', async () => {
  const list = randomUUID();
  await m.as('NOR').do('list.open', { list, kind: 'room', item: m.items[0]!, strategy: 'request' });
  for (const party of ['AUT', 'CHL', 'ZAF']) await m.as(party).do('speaker.request', { speaker: randomUUID(), list });
  const order = (): Promise<string[]> => new FloorDesk(m, 'NOR').queue(list);
  expect(await order()).toEqual(['AUT', 'CHL', 'ZAF']);
  // Chile's session ends and its line is gone; nothing of the queue knows of lines.
  await m.n.db.own('delete from session where person = $1', [m.n.as('CHL').person]);
  const first = (await m.views('speaker')).find((s) => s.party === 'AUT')!.id;
  await m.as('NOR').do('speaker.start', { speaker: first });
  await m.clock.pass('10 minutes');
  await m.as('NOR').do('speaker.end', { speaker: first });
  await m.as('AUT').do('speaker.request', { speaker: randomUUID(), list });
  // Members before observers, as the list is printed; Chile is the next of them as it was.
  expect(await order()).toEqual(['CHL', 'AUT', 'ZAF']);
});

it('e27 after two minutes without a line at any node a delegation that waits is marked away and keeps its place; back at one of them, it is marked no more', async () => {
  const db = m.n.app.get(DataSource);
  const [here, there] = [randomUUID(), randomUUID()];
  const seen = (node: string, ...parties: string[]) => noteSeen(db, node, parties.map((party) => ({ channel: m.id, party })));
  const look = async (): Promise<string[]> => {
    await setLineAlarms(db);
    await m.clock.runDue();
    return (await m.views('speaker')).filter((s) => s.away).map((s) => s.party);
  };
  const list = (await m.views('list'))[0]!.id;
  const order = (): Promise<string[]> => new FloorDesk(m, 'NOR').queue(list);
  const before = await order();
  // Seen last in a sitting of yesterday, one has two minutes from the opening of today's.
  const [{ opened }] = await m.n.db.own<{ opened: Date }>('select opened from sitting where id = $1', [m.sitting]) as [{ opened: Date }];
  await m.n.db.own('update sitting set opened = concord_now() where id = $1', [m.sitting]);
  await m.n.db.own(`insert into line_seen (meeting, party, node, at) values ($1, 'AUT', $2, concord_now() - interval '1 hour')`, [m.id, here]);
  await setLineAlarms(db);
  expect(await m.n.db.own(`select key from alarm where command = 'line.drop'`)).toEqual([]);
  await m.n.db.own('update sitting set opened = $2 where id = $1', [m.sitting, opened]);
  await seen(here, 'CHL', 'AUT', 'CRI');
  await seen(there, 'CHL');
  await m.clock.pass('60 seconds');
  // Its window at the other node is still open, so Chile is not gone when this one is; Costa Rica does not wait on any list.
  await seen(there, 'CHL');
  expect(await look()).toEqual([]);
  await m.clock.pass('61 seconds');
  expect(await look()).toEqual(['AUT']);
  expect((await m.told()).filter((e) => e.type === 'line.dropped')).toMatchObject([{ party: 'clock', data: { party: 'AUT' } }]);
  await m.clock.pass('61 seconds');
  expect((await look()).sort()).toEqual(['AUT', 'CHL']);
  expect(await order()).toEqual(before);
  // Said twice by two nodes it is said once.
  await Promise.all([setLineAlarms(db), setLineAlarms(db)]);
  await m.clock.runDue();
  expect((await m.told()).filter((e) => e.type === 'line.dropped')).toHaveLength(2);
  await seen(there, 'AUT');
  expect(await look()).toEqual(['CHL']);
  expect((await m.told()).at(-1)).toMatchObject({ type: 'line.restored', party: 'clock', data: { party: 'AUT' } });
  // Whoever is given the floor is there.
  const chile = (await new FloorDesk(m, 'NOR').of('CHL', list)).id;
  await m.as('NOR').do('speaker.start', { speaker: chile });
  expect((await m.views('speaker')).find((s) => s.id === chile)!.away).toBeNull();
  await m.as('NOR').do('speaker.end', { speaker: chile });
  await m.as('CHL').do('speaker.request', { speaker: randomUUID(), list });
  // An alarm that comes too late for somebody who is back marks nobody.
  await setAlarm(db.manager, `line:${m.id}:CHL`, m.id, 'line.drop', { party: 'CHL' }, await m.clock.now());
  await seen(here, 'CHL');
  await m.clock.runDue();
  expect((await m.views('speaker')).filter((s) => s.away)).toEqual([]);
});

it('e27 a node sees the delegations whose sockets are in the meeting’s room, while their line stands', async () => {
  const publisher = new Publisher(null as never, null as never, null as never);
  const socket = (party: string, connected: boolean) => ({ connected, data: { caller: { party } } }) as unknown as Socket;
  for (const [party, connected] of [['CRI', true], ['CRI', true], ['ZAF', false]] as const) publisher.join(m.id, socket(party, connected), 0);
  publisher.join(randomUUID(), socket('AUT', true), 0);
  await m.n.db.own('delete from line_seen');
  await new Lines(m.n.app.get(DataSource), publisher).note();
  expect(await m.n.db.own('select meeting, party from line_seen')).toEqual([{ meeting: m.id, party: 'CRI' }]);
});

it('e31 what was done by hand is entered by the secretariat with its real time, in the past and within the sitting', async () => {
  expect(await m.as('NOR').why('slip.enter', { slip: randomUUID(), sitting: m.sitting, kind: 'decision', happened: at(5), words: { en: 'So decided.' } })).toBe('refusal.needs-seat');
  expect(await why({ kind: 'statement', happened: at(3), party: 'CHL' })).toBe('refusal.slip-needs-state');
  expect(await why({ kind: 'ruling', happened: at(3), party: 'CHL' })).toBe('refusal.slip-needs-words');
  expect(await why({ kind: 'decision', happened: at(60), words: { en: 'So decided.' } })).toBe('refusal.slip-to-come');
  expect(await why({ kind: 'decision', happened: at(-5), words: { en: 'So decided.' } })).toBe('refusal.slip-outside');
  expect(await why({ kind: 'presence', happened: at(2), party: 'THA' })).toBe('refusal.presence-no-seat');
  const slip = await enter({ kind: 'decision', happened: at(4), words: { en: 'The list is closed.', fr: 'La liste est close.' } });
  expect((await m.views('slip'))[0]).toMatchObject({ id: slip, kind: 'decision', at: at(4), state: 'entered', by: { party: 'secretariat' } });
  const told = (await m.told()).at(-1)!;
  expect([told.type, told.data.at, JSON.stringify(told.data).includes('closed.')]).toEqual(['slip.entered', at(4), false]);
  expect((await difference(slip)).is).toBe('missing');
});

it('e31 differences to what the system has are listed, and settled by the paper or by the system', async () => {
  const spoken = await enter({ kind: 'statement', happened: at(2), ended: at(4), party: 'AUT', item: m.items[0]! });
  const alone = await enter({ kind: 'statement', happened: at(6), ended: at(8), party: 'CHL', item: m.items[0]! });
  const back = await enter({ kind: 'presence', happened: at(5), party: 'CRI' });
  const same = await enter({ kind: 'presence', happened: (await m.views('presence'))[0]!.parties.find((p) => p.party === 'AUT')!.since, party: 'AUT' });
  expect(await Promise.all([spoken, alone, back, same].map(async (s) => (await difference(s)).is))).toEqual(['otherwise', 'missing', 'missing', 'same']);
  await office().do('slip.settle', { slip: spoken, how: 'system' });
  await office().do('slip.settle', { slip: alone, how: 'paper' });
  await office().do('slip.settle', { slip: back, how: 'paper' });
  const chile = (await m.views('speaker')).find((s) => s.of === `slip:${alone}`)!;
  expect(chile).toMatchObject({ party: 'CHL', state: 'spoken', started: at(6), ended: at(8), sitting: m.sitting, clock: { spokenMs: 120_000, running: null } });
  const here = (await m.views('presence'))[0]!.parties.filter((p) => p.party === 'CRI').at(-1);
  expect(here).toMatchObject({ since: at(5), until: null, late: true, slip: back });
  expect((await m.views('sitting'))[0]!.counted).toMatchObject({ present: 4, members: 4 });
  expect(await office().why('slip.settle', { slip: back, how: 'system' })).toBe('refusal.slip-settled');
});

it('e31 motions and lists of speakers done by hand are entered as what they are', async () => {
  const [motion, list] = [{ kind: 'motion', happened: at(7), party: 'CHL' }, { kind: 'list', happened: at(3) }] as const;
  for (const more of [{}, { motionKind: 'close-debate' }, { motionKind: 'close-debate', result: 'carried', yes: 3 }] as const) expect(await why({ ...motion, ...more })).toBe('refusal.slip-needs-motion');
  expect(await why({ ...list, listKind: 'room' })).toBe('refusal.slip-needs-list');
  expect(await why({ ...list, listKind: 'room', done: 'ordered', parties: ['THA'] })).toBe('refusal.presence-no-seat');
  const [closed, put] = [await enter({ ...list, listKind: 'room', done: 'ordered', parties: ['ZAF', 'AUT', 'CHL'] }), await enter({ ...motion, motionKind: 'close-debate', result: 'carried', yes: 3, no: 1 })];
  expect((await m.views('slip')).find((s) => s.id === closed)!.facts).toMatchObject({ list: 'room', done: 'ordered', parties: ['ZAF', 'AUT', 'CHL'] });
  for (const slip of [closed, put]) expect((await difference(slip)).is).toBe('missing');
  await office().do('slip.settle', { slip: closed, how: 'paper' });
});

it('e31 no record goes out and nothing is concluded while something done by hand waits; what was entered by mistake is struck out with its reason', async () => {
  await m.as('NOR').do('sitting.close', { sitting: m.sitting });
  await m.clock.pass('6 minutes');
  await office().do('record.edit', { sitting: m.sitting });
  expect(await office().why('record.circulate', { sitting: m.sitting })).toBe('refusal.slips-open');
  expect(await m.as('NOR').refused('meeting.conclude', {})).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.slips-open', count: 3 } });
  const [decision, motion, same] = (await m.views('slip')).filter((s) => s.state === 'entered').sort((a, b) => a.kind.localeCompare(b.kind));
  // Drawn up when the sitting rose: what was settled before cites the paper, and stands at the hour at which it happened.
  expect(await byHand()).toEqual([['paper-came', 'CRI', at(5)], ['paper-list-of', null, at(3)], ['paper-spoke', 'CHL', at(6)]].sort((a, b) => (a[2]! < b[2]! ? -1 : 1)));
  await office().do('slip.settle', { slip: decision!.id, how: 'paper' });
  await office().do('slip.settle', { slip: motion!.id, how: 'paper' });
  await m.clock.pass('1 minute');
  expect((await m.told()).filter((e) => e.type === 'record.drawn-up')).toHaveLength(2);
  expect((await byHand()).map(([is]) => is)).toEqual(['paper-list-of', 'paper-decision', 'paper-came', 'paper-spoke', 'paper-motion-voted']);
  await office().do('slip.strike', { slip: same!.id, reason: 'Noted twice.', lang: 'en' });
  expect((await m.views('slip')).find((s) => s.id === same!.id)).toMatchObject({ state: 'struck', struck: { text: 'Noted twice.', lang: 'en' } });
  await office().do('record.circulate', { sitting: m.sitting });
  // Anybody makes the same lines of the entries; each says in both languages that it was noted by hand.
  const { lines, texts } = await record();
  const [stretch] = await m.n.db.own<{ first: number; last: number }>('select first_seq::float8 as first, last_seq::float8 as last from sitting where id = $1', [m.sitting]);
  const again = await drawnUp(m.n.app.get(DataSource).manager, { id: m.sitting, meeting: m.id, ...stretch! });
  expect(again).toEqual(lines);
  expect((await m.told()).find((e) => e.type === 'record.circulated')!.data.hash).toBe(hashOf(again));
  const speaking = (lang: Lang): Speaking => ({ lang, say: (key, params) => sentence(lang, key, params), name: (p) => p, sorted: (all) => [...all].sort(), hour: (iso) => iso.slice(11, 16) });
  const paper = lines.filter((l) => l.is.startsWith('paper'));
  expect(paper.map((l) => sayLine(l, texts, speaking('en')).join(' '))).toEqual([
    'Noted by hand, list of speakers: order (ZAF, AUT, CHL).', 'Noted by hand, decision: The list is closed.', 'Noted by hand: CRI came (in the room).',
    `Noted by hand: CHL spoke until ${at(8).slice(11, 16)} (120 s).`, 'Noted by hand: CHL moved: to close the debate; carried, by 3 votes to 1.']);
  expect(paper.every((l) => sayLine(l, texts, speaking('fr'))[0]!.includes('noté') || sayLine(l, texts, speaking('fr'))[0]!.includes('Noté'))).toBe(true);
  expect(await why({ kind: 'decision', happened: at(7), words: { en: 'So decided.' } })).toBe('refusal.slip-recorded');
  await m.as('NOR').do('meeting.conclude', {});
});
