// What states promise in the world of generated tests: drafts at each step of their life, marked by the state and by the secretariat; commitments under way, not begun. Not here: the rest of that world (world.ts).
import { randomUUID } from 'node:crypto';
import type { CommitmentDraft } from '../../src/contract/commitments.js';
import { NETWORK } from '../../src/contract/seats.js';
import type { Network } from '../support/network.js';
import { Hand } from './world.js';
import { prove } from './world-reports.js';

const words = (en: string, fr: string) => ({ en, fr });
const drafted = (more: Partial<CommitmentDraft> = {}): CommitmentDraft => ({
  type: 'training', title: words('Train officers', 'Former des officières'), words: words('We will train officers.', 'Nous formerons des officières.'), measure: words('Officers trained', 'Officières formées'), target: 30,
  unit: 'Ministry', priorities: ['civilians'], due: '2045-06-30', level: 'network', forum: 'A conference', milestones: [{ id: randomUUID(), title: words('Half of them', 'La moitié'), due: '2044-06-30', weight: 100, evidence: true }], ...more,
});

/** Of a state: drafts that are marked, offered, declined and discarded; commitments that are under way and that begin in many years. */
export const promise = async (n: Network, hand: Hand): Promise<void> => {
  const officer = new Hand(n, n.secretariat);
  const { party: owner } = hand.voice;
  const source = { kind: 'entry' as const, words: 'We will train officers.', lang: 'en' as const, channel: NETWORK, seq: 1 };
  const mine = (more?: Partial<CommitmentDraft>): Promise<string> => hand.open('candidate.mark', { draft: drafted(more), sources: [source] });
  const theirs = (): Promise<string> => officer.open('candidate.mark', { owner, draft: drafted() });
  const confirmed = async (more?: Partial<CommitmentDraft>): Promise<string> => (await hand.do('candidate.confirm', { version: 1 }, await mine(more))).commitment!;
  await mine();
  await hand.do('candidate.discard', {}, await mine());
  await theirs();
  const [offered, declined] = [await theirs(), await theirs()];
  for (const id of [offered, declined]) await officer.do('candidate.offer', {}, id);
  await hand.do('candidate.decline', { reason: 'Too soon', lang: 'en' }, declined);
  await prove(n, hand, await confirmed());
  await confirmed({ starts: '2044-01-01' });
};
