// Stories of an interactive dialogue: a question interposed while somebody speaks, a comment on what was said, the answer, and what of it stands in the record. Not here: points of order and replies (meetings-floor.spec.ts).
import { randomUUID } from 'node:crypto';
import { minutesUsed } from '../src/contract/floor.order.js';
import { RecordReads } from '../src/meetings/record/record.reads.js';
import { FloorDesk } from './support/floor-desk.js';
import { meeting, type Meeting } from './support/meetings.js';

const id = randomUUID;
let m: Meeting;
let floor: FloorDesk;
let list: string;
let statement: string;
beforeAll(async () => {
  m = await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL', 'JOR'], observers: ['ZAF'] });
  floor = new FloorDesk(m, 'NOR');
  list = id();
  await m.as('NOR').do('list.open', { list, kind: 'room', item: m.items[0]!, strategy: 'request' });
  statement = await floor.ask('AUT', list);
}, 120_000);
afterAll(() => m?.close());

const ask = async (party: string, answering = statement): Promise<string> => {
  const dialogue = id();
  await m.as(party).do('dialogue.ask', { dialogue, answering });
  return dialogue;
};
const why = (party: string, answering = statement) => m.as(party).why('dialogue.ask', { dialogue: id(), answering });
const one = async (dialogue: string) => (await m.views('dialogue')).find((d) => d.id === dialogue)!;
const spoken = async (dialogue: string) => (await floor.speakers()).filter((s) => s.of === `dialogue:${dialogue}`);

it('e7 questions are taken where the chair allows them, on a list of statements', async () => {
  await floor.start(statement);
  expect(await why('CHL')).toBe('refusal.dialogue-not-here');
  expect(await m.as('CHL').why('dialogue.allow', { list, seconds: 60 })).toBe('refusal.needs-seat');
  expect(await m.as('NOR').why('dialogue.allow', { list })).toBe('refusal.dialogue-not-here');
  const explains = id();
  await m.as('NOR').do('list.open', { list: explains, kind: 'explanation-after', strategy: 'request' });
  expect(await m.as('NOR').why('dialogue.allow', { list: explains, seconds: 60 })).toBe('refusal.dialogue-on-list');
  await m.as('NOR').do('dialogue.allow', { list, seconds: 60 });
  expect((await m.views('list')).find((l) => l.id === list)!.dialogue).toBe(60);
});

it('e7 a question interposed stops the speaker’s clock, has its own time, is answered, and the speaker goes on with the time there was', async () => {
  await m.clock.pass('30 seconds');
  expect(await why('AUT')).toBe('refusal.dialogue-own');
  const question = await ask('CHL');
  expect(await one(question)).toMatchObject({ form: 'question', party: 'CHL', to: statement, toParty: 'AUT', state: 'asked' });
  expect(await m.as('CHL').refused('dialogue.ask', { dialogue: id(), answering: statement })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.dialogue-asked-already' } });
  await m.as('NOR').do('dialogue.put', { dialogue: question });
  const stopped = await floor.entry(statement);
  expect(stopped).toMatchObject({ state: 'paused', clock: { running: null } });
  const [asking] = await spoken(question);
  expect(asking).toMatchObject({ party: 'CHL', speech: 'question', state: 'speaking', list: null, clock: { limit: 60 } });
  expect((await m.told()).at(-1)).toMatchObject({ type: 'dialogue.put', data: { party: 'CHL', toParty: 'AUT', limit: 60, stopped: true } });
  await m.clock.pass('20 seconds');
  // A second one waits its turn behind the first, though the statement that both are put to stands still.
  const second = await ask('ZAF');
  expect(await m.as('NOR').refused('dialogue.put', { dialogue: second })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.floor-taken', party: 'CHL' } });
  await m.as('ZAF').do('dialogue.withdraw', { dialogue: second });
  expect(await m.as('NOR').refused('dialogue.answer', { dialogue: question })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.floor-taken', party: 'CHL' } });
  await floor.end(asking!.id);
  expect(await m.as('NOR').why('speaker.start', { speaker: await floor.ask('JOR', list) })).toBe('refusal.floor-taken');
  await m.as('NOR').do('dialogue.answer', { dialogue: question });
  const answer = (await spoken(question)).find((s) => s.speech === 'answer')!;
  expect(answer).toMatchObject({ party: 'AUT', state: 'speaking', clock: { limit: 60 } });
  await m.clock.pass('10 seconds');
  await floor.end(answer.id);
  expect((await one(question)).state).toBe('answered');
  // Neither the question nor the answer is time of the statement, nor counts among the minutes of the list.
  expect((await floor.entry(statement)).clock).toEqual(stopped.clock);
  expect(minutesUsed(await floor.speakers()).get('CHL')).toBeUndefined();
  await m.as('NOR').do('speaker.resume', { speaker: statement });
  expect((await floor.entry(statement)).clock).toMatchObject({ spokenMs: stopped.clock.spokenMs, running: expect.any(String) });
  await floor.end(statement);
});

it('e7 whoever is asked need not take it; whoever asked may withdraw; observers ask too', async () => {
  const [taken, back] = [await ask('ZAF'), await ask('CHL')];
  expect(await one(taken)).toMatchObject({ form: 'intervention', state: 'asked' });
  expect(await m.as('JOR').why('dialogue.decline', { dialogue: taken })).toBe('refusal.speaker-not-yours');
  expect(await m.as('JOR').why('dialogue.withdraw', { dialogue: back })).toBe('refusal.speaker-not-yours');
  await m.as('AUT').do('dialogue.decline', { dialogue: taken });
  await m.as('CHL').do('dialogue.withdraw', { dialogue: back });
  expect(await m.as('NOR').refused('dialogue.put', { dialogue: taken })).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.dialogue-declined' } });
  expect(await m.as('NOR').why('dialogue.put', { dialogue: back })).toBe('refusal.dialogue-withdrawn');
  const [again, unasked] = [await ask('CHL'), id()];
  await m.as('NOR').do('dialogue.decline', { dialogue: again });
  expect(await m.as('NOR').why('dialogue.leave', { dialogue: unasked })).toBe('refusal.no-dialogue');
});

it('e7 a comment on the statement is heard after it, and left without an answer where there is none; with the next statement what waits lapses', async () => {
  const [comment, late] = [await ask('ZAF'), await ask('CHL')];
  await m.as('NOR').do('dialogue.put', { dialogue: comment });
  const [said] = await spoken(comment);
  expect(said).toMatchObject({ party: 'ZAF', observer: true, speech: 'intervention', state: 'speaking' });
  expect(await m.as('NOR').why('dialogue.put', { dialogue: late })).toBe('refusal.floor-taken');
  // A point of order comes before it; who was asked answers only once it is ruled on.
  const point = id();
  await m.as('CHL').do('point.raise', { point });
  expect((await floor.entry(said!.id)).state).toBe('paused');
  expect(await m.as('NOR').why('dialogue.answer', { dialogue: comment })).toBe('refusal.point-before');
  await m.as('NOR').do('point.rule', { point, ruling: 'noted' });
  await m.as('NOR').do('speaker.resume', { speaker: said!.id });
  await floor.end(said!.id);
  await m.as('NOR').do('dialogue.leave', { dialogue: comment });
  expect((await one(comment)).state).toBe('left');
  const next = (await floor.of('JOR', list)).id;
  await floor.start(next);
  expect((await one(late)).state).toBe('lapsed');
  expect(await m.as('CHL').refused('dialogue.ask', { dialogue: id(), answering: statement })).toMatchObject({ code: 'too-late', detail: { why: 'refusal.dialogue-late' } });
  await m.as('NOR').do('dialogue.allow', { list });
  expect(await why('CHL', next)).toBe('refusal.dialogue-not-here');
  await floor.end(next);
});

it('e7 the record of the sitting says who asked whom and what came of it', async () => {
  await m.as('NOR').do('sitting.close', { sitting: m.sitting });
  await m.clock.pass('1 minute');
  const { lines } = await m.n.app.get(RecordReads, { strict: false }).lines(m.sitting, m.n.as('AUT').hat);
  expect(lines.filter((l) => l.is.startsWith('dialogue')).map((l) => [l.is, l.party, l.facts.to])).toEqual([
    ['dialogue-put', 'CHL', 'AUT'], ['dialogue-answered', 'AUT', 'CHL'], ['dialogue-declined', 'ZAF', 'AUT'], ['dialogue-declined', 'CHL', 'AUT'], ['dialogue-put', 'ZAF', 'AUT'], ['dialogue-left', 'AUT', 'ZAF'],
  ]);
});
