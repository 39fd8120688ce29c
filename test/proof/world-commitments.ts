// What states promise in the world of generated tests: drafts at each step of their life, marked by the state and by the secretariat; commitments under way, not begun. Not here: the rest of that world (world.ts).
import { randomUUID } from 'node:crypto';
import type { CommitmentDraft } from '../../src/contract/commitments.js';
import { NETWORK } from '../../src/contract/seats.js';
import type { Network } from '../support/network.js';
import { need } from './world-matching.js';
import { CAST, Hand } from './world.js';
import { prove } from './world-reports.js';

const words = (en: string, fr: string) => ({ en, fr });
const drafted = (more: Partial<CommitmentDraft> = {}): CommitmentDraft => ({
  type: 'training', title: words('Train officers', 'Former des officières'), words: words('We will train officers.', 'Nous formerons des officières.'), measure: words('Officers trained', 'Officières formées'), target: 30,
  unit: 'Ministry', priorities: ['civilians'], due: '2045-06-30', level: 'network', forum: 'A conference', milestones: [{ id: randomUUID(), title: words('Half of them', 'La moitié'), due: '2044-06-30', weight: 0, evidence: true }], ...more,
});

const reason = { reason: 'A reason', lang: 'en' as const };
/** Conditional ones; joint ones that wait for partners, and whose lead has left; one promised in a group's name; one that another state was held to; one that was promised twice. */
const carry = async (n: Network, hand: Hand, make: (more?: Partial<CommitmentDraft>) => Promise<string>): Promise<void> => {
  const { party } = hand.voice;
  const condition = { ...words('Subject to parliament', 'Sous réserve du parlement'), due: '2044-01-01' };
  for (const _ of [1, 2]) await make({ condition });
  const other = new Hand(n, n.as(party === 'NOR' ? 'CAN' : 'NOR'));
  const partners = [{ party: other.voice.party, share: 40 }];
  const [, asked, left] = [await make({ partners }), await make({ partners }), await make({ partners })];
  for (const id of [asked, left]) await other.do('commitment.join', {}, id);
  await hand.do('commitment.leave', reason, left);
  const group = randomUUID();
  await new Hand(n, n.secretariat).do('group.form', { group, nameEn: `Group of ${party}`, nameFr: `Groupe : ${party}`, parties: [party, 'NOR', 'CAN', 'ZAF'].filter((p, i, all) => all.indexOf(p) === i), speaker: party });
  await make({ group });
  const theirs = await other.do('candidate.confirm', { version: 1 }, await other.open('candidate.mark', { draft: drafted() }));
  await new Hand(n, n.secretariat).do('commitment.correct-attribution', { party, ...reason }, theirs.commitment!);
  await hand.do('commitment.link-same', { other: await make() }, await make());
};

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
  await confirmed({ level: 'public' });
  await carry(n, hand, async (more) => (await hand.do('candidate.confirm', { version: 1 }, await mine(more))).commitment!);
  if (CAST.members.includes(owner)) await need(n, hand);
};
