// Stories of what is prepared before the floor is given: when and for whom a list is open, where a state would rather speak, places that two exchange, texts under embargo. Not here: the floor itself (meetings-floor.spec.ts).
import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import type { Rank, Strategy } from '../src/contract/floor.views.js';
import { Files } from '../src/kernel/files.js';
import { SpeechesController } from '../src/meetings/speeches/speeches.controller.js';
import type { ReaderView } from '../src/members/sessions.js';
import { FloorDesk } from './support/floor-desk.js';
import { meeting, type Meeting } from './support/meetings.js';

const id = randomUUID;
let m: Meeting;
let floor: FloorDesk;
beforeAll(async () => {
  m = await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI', 'JOR', 'THA'], observers: ['ZAF'], opened: false });
  floor = new FloorDesk(m, 'NOR');
}, 120_000);
afterAll(() => m?.close());

const swapOf = async (swap: string) => (await m.views('swap')).find((w) => w.id === swap)!;
const hence = async (hours: number): Promise<string> => new Date((await m.clock.now()).getTime() + hours * 3_600_000).toISOString();
const opened = async (strategy: Strategy, more: { item?: string; closes?: string; opens?: string; level?: Rank } = {}): Promise<string> => {
  const list = id();
  await m.as('secretariat').do('list.open', { list, kind: 'advance', strategy, ...more });
  return list;
};

it('e3 before any sitting a list opens and closes at the times that were announced, for the level it is for', async () => {
  const [opens, closes] = [await hence(1), await hence(48)];
  expect(await m.as('secretariat').why('list.open', { list: id(), kind: 'advance', opens: closes, closes: opens })).toBe('refusal.list-shuts-first');
  const list = await opened('request', { item: m.items[0]!, opens, closes, level: 'vice-minister' });
  expect((await m.told()).at(-1)!.data).toMatchObject({ opens, closes, level: 'vice-minister' });
  expect(await m.as('AUT').refused('speaker.request', { speaker: id(), list, rank: 'minister' })).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.list-not-open-yet' } });
  await m.clock.pass('1 hour');
  for (const more of [{}, { rank: 'ambassador' as const }]) expect(await m.as('AUT').why('speaker.request', { speaker: id(), list, ...more })).toBe('refusal.below-level');
  const austria = await floor.ask('AUT', list, { rank: 'minister' });
  expect(await m.as('AUT').why('speaker.replace', { speaker: austria, rank: 'charge' })).toBe('refusal.below-level');
  await m.as('secretariat').do('speaker.add', { speaker: id(), list, party: 'CHL' });
  await m.clock.pass('47 hours');
  expect((await m.views('list')).find((l) => l.id === list)!.state).toBe('closed');
  expect((await floor.entry(await floor.ask('THA', list, { rank: 'vice-minister' }))).state).toBe('requested');
});

describe('a list on which states say where they would rather speak', () => {
  let list: string;
  const of = new Map<string, string>();

  it('e3 early ones come first and late ones last, among equals in the order of asking; said in advance only, and while the list is open', async () => {
    list = await opened('request', { closes: await hence(24) });
    for (const [party, preference] of [['AUT', 'late'], ['CHL', undefined], ['THA', 'early'], ['JOR', undefined], ['CRI', 'early'], ['ZAF', 'early']] as const) of.set(party, await floor.ask(party, list, preference ? { preference } : {}));
    expect(await floor.queue(list)).toEqual(['THA', 'CRI', 'CHL', 'JOR', 'AUT', 'ZAF']);
    await m.as('JOR').do('speaker.replace', { speaker: of.get('JOR')!, preference: 'early' });
    expect(await floor.queue(list)).toEqual(['THA', 'JOR', 'CRI', 'CHL', 'AUT', 'ZAF']);
    expect(await floor.entry(of.get('JOR')!)).toMatchObject({ preference: 'early', place: null });
    const room = id();
    await m.as('NOR').do('list.open', { list: room, kind: 'room', strategy: 'request' });
    expect(await m.as('AUT').why('speaker.request', { speaker: id(), list: room, preference: 'early' })).toBe('refusal.preference-in-advance');
  });

  it('e3 two exchange their places when both consent, and not otherwise; everybody else stays', async () => {
    const swap = id();
    expect(await m.as('AUT').why('swap.ask', { swap, mine: of.get('CHL')!, theirs: of.get('AUT')! })).toBe('refusal.speaker-not-yours');
    expect(await m.as('AUT').why('swap.ask', { swap, mine: of.get('AUT')!, theirs: of.get('AUT')! })).toBe('refusal.swap-not-two');
    expect(await m.as('AUT').why('swap.ask', { swap, mine: of.get('AUT')!, theirs: of.get('ZAF')! })).toBe('refusal.swap-class');
    await m.as('AUT').do('swap.ask', { swap, mine: of.get('AUT')!, theirs: of.get('THA')! });
    expect(await m.as('AUT').why('swap.ask', { swap: id(), mine: of.get('AUT')!, theirs: of.get('JOR')! })).toBe('refusal.swap-open');
    for (const party of ['AUT', 'JOR', 'NOR']) expect(await m.as(party).why('swap.agree', { swap })).toBe('refusal.speaker-not-yours');
    expect(await m.as('THA').why('swap.withdraw', { swap })).toBe('refusal.speaker-not-yours');
    expect(await floor.queue(list)).toEqual(['THA', 'JOR', 'CRI', 'CHL', 'AUT', 'ZAF']);
    await m.as('THA').do('swap.agree', { swap });
    expect(await floor.queue(list)).toEqual(['AUT', 'JOR', 'CRI', 'CHL', 'THA', 'ZAF']);
    expect(await swapOf(swap)).toMatchObject({ party: 'AUT', toParty: 'THA', state: 'agreed', answered: expect.any(String) });
    expect((await m.told()).at(-1)).toMatchObject({ type: 'swap.agreed', party: 'THA', data: { swap, party: 'AUT', toParty: 'THA' } });
    expect(await m.as('THA').why('swap.agree', { swap })).toBe('refusal.swap-agreed');
    expect(await m.as('THA').why('speaker.replace', { speaker: of.get('THA')!, preference: 'late' })).toBe('refusal.preference-exchanged');
  });

  it('e3 a third exchanges with one of them; declined and taken back, all stay where they are', async () => {
    const [declined, back, third] = [id(), id(), id()];
    await m.as('CHL').do('swap.ask', { swap: declined, mine: of.get('CHL')!, theirs: of.get('AUT')! });
    await m.as('AUT').do('swap.decline', { swap: declined });
    await m.as('CHL').do('swap.ask', { swap: back, mine: of.get('CHL')!, theirs: of.get('AUT')! });
    await m.as('CHL').do('swap.withdraw', { swap: back });
    expect(await m.as('AUT').why('swap.agree', { swap: back })).toBe('refusal.swap-withdrawn');
    expect(await floor.queue(list)).toEqual(['AUT', 'JOR', 'CRI', 'CHL', 'THA', 'ZAF']);
    await m.as('CHL').do('swap.ask', { swap: third, mine: of.get('CHL')!, theirs: of.get('AUT')! });
    await m.as('AUT').do('swap.agree', { swap: third });
    expect(await floor.queue(list)).toEqual(['CHL', 'JOR', 'CRI', 'AUT', 'THA', 'ZAF']);
    // Whoever leaves takes only its own place with it.
    await m.as('CHL').do('speaker.withdraw', { speaker: of.get('CHL')! });
    expect(await floor.queue(list)).toEqual(['JOR', 'CRI', 'AUT', 'THA', 'ZAF']);
  });

  it('e3 whoever was put behind one of two by hand stays behind that place; a place that a hand gave is not exchanged', async () => {
    await m.as('NOR').do('speaker.move', { speaker: of.get('THA')!, place: 2, reason: 'The minister leaves at 11:00.', lang: 'en' });
    expect(await floor.queue(list)).toEqual(['JOR', 'THA', 'CRI', 'AUT', 'ZAF']);
    expect(await m.as('AUT').refused('swap.ask', { swap: id(), mine: of.get('AUT')!, theirs: of.get('THA')! })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.swap-moved', party: 'THA' } });
    const swap = id();
    await m.as('AUT').do('swap.ask', { swap, mine: of.get('AUT')!, theirs: of.get('JOR')! });
    await m.as('JOR').do('swap.agree', { swap });
    expect(await floor.queue(list)).toEqual(['AUT', 'THA', 'CRI', 'JOR', 'ZAF']);
  });

  it('e3 a proposal lapses with the place it is about, with another order and with the list', async () => {
    const [left, ordered, shut] = [id(), id(), id()];
    const chile = await floor.ask('CHL', list, { rank: 'minister' });
    await m.as('CRI').do('swap.ask', { swap: left, mine: of.get('CRI')!, theirs: chile });
    await m.as('CHL').do('speaker.withdraw', { speaker: chile });
    expect(await m.as('CHL').refused('swap.agree', { swap: left })).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.swap-lapsed' } });
    await m.as('CRI').do('swap.ask', { swap: ordered, mine: of.get('CRI')!, theirs: of.get('JOR')! });
    await m.as('NOR').do('list.order', { list, strategy: 'protocol-rank' });
    // Everybody has its own place again; the hand's move stays.
    expect(await floor.queue(list)).toEqual(['JOR', 'THA', 'CRI', 'AUT', 'ZAF']);
    expect((await swapOf(ordered)).state).toBe('lapsed');
    await m.as('AUT').do('speaker.replace', { speaker: of.get('AUT')!, rank: 'minister' });
    expect(await m.as('CRI').why('swap.ask', { swap: id(), mine: of.get('CRI')!, theirs: of.get('AUT')! })).toBe('refusal.swap-class');
    await m.as('CRI').do('swap.ask', { swap: shut, mine: of.get('CRI')!, theirs: of.get('JOR')! });
    await m.clock.pass('24 hours');
    expect((await m.told()).at(-1)).toMatchObject({ type: 'list.closed', party: 'clock' });
    expect((await swapOf(shut)).state).toBe('lapsed');
    expect(await m.as('CRI').why('swap.ask', { swap: id(), mine: of.get('CRI')!, theirs: of.get('JOR')! })).toBe('refusal.list-closed');
    expect(await m.as('AUT').refused('speaker.replace', { speaker: of.get('AUT')!, preference: 'early' })).toMatchObject({ code: 'too-late', detail: { why: 'refusal.preference-after-closure' } });
  });
});

describe('the text of a statement', () => {
  const EVERYBODY = ['AUT', 'CHL', 'CRI', 'JOR', 'NOR', 'THA', 'ZAF', 'secretariat'];
  let list: string;
  const inList = async (party: string, speech: string) => (await m.n.app.get(SpeechesController).of({ party } as ReaderView, m.id)).some((r) => r.id === speech);
  const downloads = async (party: string, speech: string) => m.n.app.get(SpeechesController).document({ party } as ReaderView, speech, { headers: () => undefined } as unknown as FastifyReply).then(() => true, () => false);
  /** Who has it in the list, gets its file and has a seat in its channel: three ways that agree. */
  const readers = async (speech: string): Promise<string[]> => {
    const seats = await m.n.db.own<{ party: string }>(`select s.party from channel c join seat s on s.audience = c.audience where c.id = $1 and s.since <= concord_now() and (s.until is null or s.until > concord_now())`, [speech]);
    const seated = EVERYBODY.filter((p) => seats.some((s) => s.party === p));
    for (const party of EVERYBODY) expect([party, await inList(party, speech), await downloads(party, speech)]).toEqual([party, seated.includes(party), seated.includes(party)]);
    return seated;
  };
  const paper = async (party: string): Promise<string> => {
    const { sha256, bytes, format } = await m.n.app.get(Files, { strict: false }).keep(Readable.from(Buffer.from(`The statement of ${party}`)), 1_000);
    const file = id();
    await m.n.db.own(`insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, $2, $3, $4, 'statement.txt', $5, $6, concord_now())`, [file, sha256, bytes, format, party, m.n.as(party).person]);
    return file;
  };

  it('e22 it is under embargo until the statement has ended: read by its delegation, by the secretariat where that lets it, and then by everybody who reads the meeting', async () => {
    for (const party of EVERYBODY.slice(0, -1)) await m.as(party).do('presence.enter', { sitting: m.sitting, mode: 'room' });
    await m.as('NOR').do('sitting.open', { sitting: m.sitting });
    list = id();
    await m.as('NOR').do('list.open', { list, item: m.items[1]!, kind: 'room', strategy: 'request' });
    const [turn, speech, file] = [await floor.ask('CHL', list), id(), await paper('CHL')];
    const words = { turn, lang: 'en', text: 'Chair, we thank you. The seas rise.', interpreters: false } as const;
    const why = async (party: string, payload: object) => (await m.n.as(party).refused('speech.hand-in', payload, id())).detail.why;
    expect(await why('CHL', { turn, lang: 'en', interpreters: true })).toBe('refusal.speech-empty');
    expect([await why('AUT', words), await why('CHL', { ...words, file: await paper('AUT') })]).toEqual(['refusal.no-speaker', 'refusal.speech-no-file']);
    await m.n.as('CHL').do('speech.hand-in', { ...words, file }, speech);
    expect(await why('CHL', words)).toBe('refusal.speech-held');
    expect(await readers(speech)).toEqual(['CHL']);
    for (const party of ['NOR', 'secretariat', 'AUT']) expect((await m.n.as(party).refused('speech.share', {}, speech)).code).toBe('not-found');
    await m.n.as('CHL').do('speech.share', {}, speech);
    expect(await readers(speech)).toEqual(['CHL', 'secretariat']);
    expect((await m.n.secretariat.refused('speech.withdraw', {}, speech)).detail.why).toBe('refusal.needs-seat');
    await m.n.as('CHL').do('speech.unshare', {}, speech);
    expect(await readers(speech)).toEqual(['CHL']);
    await m.as('NOR').do('speaker.start', { speaker: turn });
    expect([await readers(speech), (await floor.entry(turn)).text]).toEqual([['CHL'], null]);
    await m.as('NOR').do('speaker.end', { speaker: turn });
    expect([await readers(speech), (await floor.entry(turn)).text]).toEqual([EVERYBODY, speech]);
    expect((await m.n.as('CHL').refused('speech.withdraw', {}, speech)).detail.why).toBe('refusal.speech-delivered');
    expect((await m.n.db.own<{ type: string }>('select type from entry where channel = $1 order by seq', [speech])).map((e) => e.type)).toEqual(['speech.handed-in', 'speech.shared', 'speech.unshared', 'speech.delivered']);
    expect(JSON.stringify(await m.told())).not.toContain('The seas rise');
  });

  it('e22 withdrawn, nobody else ever reads it; circulated instead of being read out, everybody does; let go, it stays under embargo', async () => {
    const [circulated, gone, kept, text] = [id(), id(), id(), 'We associate ourselves with what was said.'];
    const [austria, thailand] = [await floor.ask('AUT', list), await floor.ask('THA', list)];
    await m.n.as('AUT').do('speech.hand-in', { turn: austria, lang: 'fr', text, interpreters: false }, gone);
    await m.n.as('AUT').do('speech.withdraw', {}, gone);
    await m.n.as('AUT').do('speech.hand-in', { turn: austria, lang: 'fr', text, file: await paper('AUT'), interpreters: true }, circulated);
    await m.n.as('THA').do('speech.hand-in', { turn: thailand, lang: 'en', text, file: await paper('THA'), interpreters: false }, kept);
    await m.as('AUT').do('speaker.circulate', { speaker: austria });
    await m.as('THA').do('speaker.pass', { speaker: thailand });
    expect([await readers(circulated), await readers(kept)]).toEqual([EVERYBODY, ['THA']]);
    expect([await inList('NOR', gone), (await floor.entry(austria)).text]).toEqual([false, circulated]);
    expect((await m.n.as('THA').refused('speech.hand-in', { turn: thailand, lang: 'en', text, interpreters: false }, id())).detail.why).toBe('refusal.speaker-passed');
  });
});

it('e10 a reply cites a sentence of the delivered text or a moment of the statement, and nothing that was not said', async () => {
  const list = (await m.views('list')).find((l) => l.kind === 'room' && l.item === m.items[1]!)!.id;
  const [said, speech] = [await floor.ask('JOR', list), id()];
  await m.n.as('JOR').do('speech.hand-in', { turn: said, lang: 'en', text: 'Chair, we thank you.\nOur neighbours\nknow better. We wait.', interpreters: false }, speech);
  await m.as('NOR').do('speaker.start', { speaker: said });
  await m.clock.pass('90 seconds');
  const early = { reply: id(), answering: said };
  expect(await m.as('THA').why('reply.request', { ...early, sentence: 'Our neighbours know better.' })).toBe('refusal.sentence-not-said');
  await m.as('NOR').do('speaker.end', { speaker: said });
  expect(await m.as('THA').why('reply.request', { ...early, sentence: 'Our neighbours know nothing.' })).toBe('refusal.sentence-not-said');
  expect(await m.as('THA').why('reply.request', { ...early, moment: 600 })).toBe('refusal.moment-not-spoken');
  await m.as('THA').do('reply.request', { ...early, sentence: 'Our neighbours know better.' });
  await m.as('CRI').do('reply.request', { reply: id(), answering: said, moment: 75 });
  expect((await m.views('reply')).map((r) => [r.party, r.to, r.sentence, r.moment])).toEqual([['THA', said, 'Our neighbours know better.', null], ['CRI', said, null, 75]]);
  expect(JSON.stringify((await m.told()).slice(-2))).not.toContain('neighbours');
});

it('a11 a group’s spokesperson is heard before states that speak for themselves where groups come first, with the time of a group and the states it speaks for', async () => {
  const [group, list] = [id(), id()];
  await m.n.secretariat.do('group.form', { group, nameEn: 'The Five', nameFr: 'Les Cinq', parties: ['JOR', 'THA', 'CHL'], speaker: 'JOR' });
  await m.as('NOR').do('list.open', { list, kind: 'room', strategy: 'groups-first', item: m.items[0]! });
  await floor.ask('AUT', list);
  expect(await m.as('THA').why('speaker.request', { speaker: id(), list, group })).toBe('refusal.group-not-yours-to-speak');
  const spoken = await floor.ask('JOR', list, { group });
  await floor.ask('CRI', list);
  expect(await floor.queue(list)).toEqual(['JOR', 'AUT', 'CRI']);
  expect(await floor.entry(spoken)).toMatchObject({ speech: 'group', clock: { limit: 300 }, behalf: { name: { en: 'The Five', fr: 'Les Cinq' }, parties: ['CHL', 'JOR', 'THA'] } });
  expect((await m.told()).find((e) => e.data.speaker === spoken)!.data).toMatchObject({ group, states: ['CHL', 'JOR', 'THA'] });
  // Who joins or leaves afterwards does not change for whom it asked.
  await m.n.secretariat.do('group.change', { group, nameEn: 'The Five', nameFr: 'Les Cinq', parties: ['JOR', 'THA'], speaker: 'THA' });
  expect((await floor.entry(spoken)).behalf!.parties).toEqual(['CHL', 'JOR', 'THA']);
  await m.n.secretariat.do('group.dissolve', { group });
  expect(await m.as('THA').why('speaker.request', { speaker: id(), list, group })).toBe('refusal.group-not-yours-to-speak');
});
