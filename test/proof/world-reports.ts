// What becomes of commitments in the world of generated tests: reports, evidence open and sealed at each step, assessments that are drafts, before the state, taken back, declined. Not here: the
// commitments themselves (world-commitments.ts).
import { randomUUID } from 'node:crypto';
import type { Network } from '../support/network.js';
import { Hand } from './world.js';

const piece = { type: 'report', title: 'A report', issued: '2026-01-10', issuer: 'A ministry', lang: 'en', url: 'https://example.org/report' } as const;
const reason = { reason: 'It is another one.', lang: 'en' } as const;

/** Of a commitment of this state that is under way. */
export const prove = async (n: Network, hand: Hand, commitment: string): Promise<void> => {
  const { party } = hand.voice;
  const officer = new Hand(n, n.secretariat);
  const [first, second, third] = ['NOR', 'CAN', 'AUT', 'CHL'].filter((p) => p !== party).map((p) => new Hand(n, n.as(p))) as [Hand, Hand, Hand];
  await hand.do('report.make', { report: randomUUID(), stage: 'in-progress', percent: 40, words: { en: 'Half of it.' } }, commitment);
  await officer.do('report.extend', { party, until: '2044-01-01T00:00:00Z', reason: 'An election', lang: 'en' }, commitment);
  const ask = (assessor: Hand): Promise<string> => officer.open('assessment.commission', { commitment, assessor: assessor.voice.party });
  const submitted = async (assessor: Hand): Promise<string> => {
    const id = await ask(assessor);
    await assessor.do('assessment.write', { completion: 'limited', words: { en: 'Half of it.' } }, id);
    await assessor.do('assessment.submit', { free: true }, id);
    return id;
  };
  await hand.do('assessment.reply', { text: 'More than half.', lang: 'en' }, await submitted(first));
  const draft = await ask(second);
  await second.do('assessment.write', { completion: 'limited', words: { en: 'Half of it.' } }, draft);
  await third.do('assessment.recall', {}, await submitted(third));
  const give = async (): Promise<string> => {
    const evidence = randomUUID();
    await hand.do('evidence.submit', { evidence, open: false, ...piece }, commitment);
    return evidence;
  };
  await give();
  await first.do('evidence.return', { evidence: await give(), missing: 'The date', lang: 'en' }, commitment);
  const contested = await give();
  await second.do('evidence.contest', { evidence: contested, ...reason }, commitment);
  const settled = await give();
  await second.do('evidence.contest', { evidence: settled, ...reason }, commitment);
  await first.do('evidence.resolve', { evidence: settled, holds: true, ...reason }, commitment);
  await hand.open('evidence.lodge', { commitment, ...piece });
  const accepted = await hand.open('evidence.lodge', { commitment, ...piece });
  await first.do('evidence.accept', { evidence: accepted }, accepted);
};
