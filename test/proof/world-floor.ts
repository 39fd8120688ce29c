// The floor of a state's meetings in the world of generated tests: lists in every state, somebody speaking, stopped, called, and what waits for the chair. Not here: meetings themselves (world-meetings.ts).
import { randomUUID } from 'node:crypto';
import type { Hand } from './world.js';

export const FLOORS = ['lists', 'speaking', 'stopped', 'called-upon', 'raised', 'ruled', 'appealed', 'motions'] as const;
export type FloorStage = (typeof FLOORS)[number];

/** `hand` presides; `other` is another member that is present; `paper`: a file of its delegation. */
export const takeFloor = async (hand: Hand, other: Hand, meeting: string, stage: FloorStage, paper: string): Promise<void> => {
  const [room, closed, spare, asked] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await hand.do('list.open', { list: room, kind: 'room', strategy: 'alphabetical' }, meeting);
  const [theirs, own] = [randomUUID(), randomUUID()];
  await other.do('speaker.request', { speaker: theirs, list: room, name: 'Somebody of theirs' }, meeting);
  await hand.do('speaker.request', { speaker: own, list: room, name: 'Somebody of ours' }, meeting);
  if (stage === 'lists') {
    await other.open('note.send', { during: meeting, category: 'floor', text: 'May we speak next?', lang: 'en' });
    await hand.do('budget.set', { seconds: 7_200 }, meeting);
    await hand.open('note.send', { during: meeting, to: hand.voice.party === 'NOR' ? 'CAN' : 'NOR', category: 'text', text: 'Shall we meet?', lang: 'en' });
    await hand.do('list.open', { list: closed, kind: 'advance', strategy: 'request' }, meeting);
    await hand.do('list.close', { list: closed }, meeting);
    await hand.do('speaker.request', { speaker: randomUUID(), list: closed }, meeting);
    await hand.do('screen.show', { screen: randomUUID(), slide: 'queue' }, meeting);
    await other.do('swap.ask', { swap: randomUUID(), mine: theirs, theirs: own }, meeting);
    await hand.open('speech.hand-in', { turn: own, lang: 'en', text: 'We thank the chair.', interpreters: false });
    await hand.do('list.open', { list: spare, kind: 'explanation-after', strategy: 'request' }, meeting);
    return;
  }
  if (stage === 'motions') {
    await hand.do('swap.ask', { swap: randomUUID(), mine: own, theirs }, meeting);
    await hand.open('speech.hand-in', { turn: own, lang: 'en', text: 'We thank the members.', file: paper, interpreters: true });
    await other.do('motion.move', { motion: randomUUID(), kind: 'adjourn-debate' }, meeting);
    await hand.do('motion.move', { motion: randomUUID(), kind: 'suspend' }, meeting);
    return;
  }
  if (stage === 'called-upon') {
    const swap = randomUUID();
    await other.do('swap.ask', { swap, mine: theirs, theirs: own }, meeting);
    await hand.do('swap.decline', { swap }, meeting);
    await hand.do('speaker.call', { speaker: theirs }, meeting);
    return;
  }
  await hand.do('speaker.start', { speaker: theirs }, meeting);
  if (stage === 'speaking' || stage === 'stopped') await hand.do('reply.request', { reply: randomUUID(), answering: theirs }, meeting);
  if (stage === 'speaking' || stage === 'stopped') {
    await hand.do('dialogue.allow', { list: room, seconds: 60 }, meeting);
    await hand.do('dialogue.ask', { dialogue: asked, answering: theirs }, meeting);
  }
  if (stage === 'speaking') return;
  if (stage === 'stopped') {
    // A question was put and waits for its answer.
    const { speaker } = await hand.do('dialogue.put', { dialogue: asked }, meeting);
    await hand.do('speaker.end', { speaker: speaker! }, meeting);
    return;
  }
  const point = randomUUID();
  await hand.do('point.raise', { point }, meeting);
  if (stage === 'raised') return;
  await hand.do('point.rule', { point, ruling: 'noted' }, meeting);
  if (stage === 'appealed') await other.do('point.appeal', { point }, meeting);
};
