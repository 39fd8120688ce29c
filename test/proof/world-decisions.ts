// Questions of a state to the members in the world of generated tests: decisions and gauges that are open, one told to the chair alone, outcomes to be looked at again.
// Not here: the rest of that world (world.ts).
import { randomUUID } from 'node:crypto';
import type { Hand } from './world.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();

/** The group is formed by the secretariat for the state, which speaks for it with another member. */
export const askMembers = async (hand: Hand, officer: Hand): Promise<void> => {
  const id = await hand.open('action.open', { kind: 'decision', title: { en: 'A question' }, lang: 'en' });
  await hand.do('action.table', {}, id);
  const asked = { en: 'Shall we?' };
  await hand.do('decision.put', { decision: randomUUID(), asked, due: inDays(20), quorum: 1, majority: 'simple' }, id);
  await hand.do('gauge.open', { gauge: randomUUID(), asked, shown: 'named' }, id);
  const told = randomUUID();
  await hand.do('gauge.open', { gauge: told, asked, shown: 'chair' }, id);
  await hand.open('answer.give', { gauge: told, grade: 'accept' });
  await hand.do('gauge.open', { gauge: randomUUID(), asked, shown: 'chair' }, id);
  const [group, party] = [randomUUID(), hand.voice.party];
  await officer.do('group.form', { group, nameEn: `Friends of ${party}`, nameFr: `Amis : ${party}`, parties: [party, 'AUT', 'CAN', 'NOR'].filter((p, i, all) => all.indexOf(p) === i), speaker: party });
  await hand.do('intervention.make', { intervention: randomUUID(), group, text: 'We all agree', lang: 'en' }, id);
  await hand.do('outcome.record', { outcome: randomUUID(), words: { en: 'It is so.', fr: 'Il en est ainsi.' }, review: inDays(20) }, id);
};
