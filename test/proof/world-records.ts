// Records of sittings at every stage in the world of generated tests, each in a meeting of its own: two states spoke, the sitting rose, time drew it up. Not here: the meetings (world-meetings.ts).
import { randomUUID } from 'node:crypto';
import { Voice, type Network } from '../support/network.js';
import { Hand } from './world.js';

export const RECORDS = ['risen', 'drafted', 'edited', 'circulated', 'settling', 'settled', 'final'] as const;
export type RecordStage = (typeof RECORDS)[number];

/** `hand` presides; Austria and an observer speak too, so that each has something of its own to correct. */
export const rise = async (n: Network, hand: Hand, meeting: string, sitting: string, item: string, stage: RecordStage): Promise<void> => {
  const [list, officer, clock] = [randomUUID(), new Hand(n, n.secretariat), new Hand(n, new Voice(n, { kind: 'clock', due: new Date() }, 'clock'))];
  await hand.do('list.open', { list, kind: 'room', strategy: 'request' }, meeting);
  const said = new Map<Hand, string>();
  for (const who of [hand, new Hand(n, n.as('AUT')), new Hand(n, n.as('ZAF'))]) {
    const speaker = randomUUID();
    await who.do('speaker.request', { speaker, list }, meeting);
    for (const verb of ['speaker.start', 'speaker.end'] as const) await hand.do(verb, { speaker }, meeting);
    said.set(who, speaker);
  }
  await hand.do('sitting.close', { sitting }, meeting);
  // What time does by itself is done here at the stage that wants it.
  await n.db.own(`delete from alarm where key = $1`, [`record:${sitting}`]);
  const upTo = (last: RecordStage): boolean => RECORDS.indexOf(stage) >= RECORDS.indexOf(last);
  if (upTo('drafted')) await clock.do('record.draw-up', { sitting }, meeting);
  if (stage === 'drafted') await owe(hand, meeting, item);
  if (!upTo('edited')) return;
  await officer.do('record.edit', { sitting }, meeting);
  for (const seen of [0, 1]) await officer.do('minutes.write', { sitting, seen, words: { en: `Views, revision ${seen}.`, fr: `Échange de vues, révision ${seen}.` } }, meeting);
  if (upTo('circulated')) await circulate({ said, clock, officer, meeting, sitting, stage });
};

/** Three states owe something. */
const owe = async (hand: Hand, meeting: string, source: string): Promise<void> => {
  const day = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
  for (const party of [hand.voice.party, 'AUT', 'ZAF']) await hand.do('follow-up.assign', { followUp: randomUUID(), source, party, day, words: { en: 'Count the mines.', fr: 'Recenser les mines.' } }, meeting);
};

interface Circulated {
  said: ReadonlyMap<Hand, string>;
  clock: Hand;
  officer: Hand;
  meeting: string;
  sitting: string;
  stage: RecordStage;
}
/** Circulated, with what each asked to be corrected, and how far that is. */
const circulate = async ({ said, clock, officer, meeting, sitting, stage }: Circulated): Promise<void> => {
  const upTo = (last: RecordStage): boolean => RECORDS.indexOf(stage) >= RECORDS.indexOf(last);
  await officer.do('record.circulate', { sitting }, meeting);
  const asked: string[] = [];
  for (const [who, corrected] of said) {
    const correction = randomUUID();
    await who.do('correction.ask', { correction, sitting, corrected, text: 'We said: in principle.', lang: 'en' }, meeting);
    asked.push(correction);
  }
  if (!upTo('settling')) return;
  if (upTo('settled')) for (const correction of asked.slice(1)) await officer.do('correction.accept', { correction }, meeting);
  await clock.do('record.end-corrections', { sitting }, meeting);
  if (upTo('settled')) await officer.do('correction.decline', { correction: asked[0]!, reason: 'It was heard otherwise.', lang: 'en' }, meeting);
  if (stage === 'final') await officer.do('record.finalise', { sitting }, meeting);
};
