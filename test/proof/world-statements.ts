// Joint statements of a state at each stage after their clearance, with invitations of an observer, deliveries planned and delivered, and a difference that waits to be explained.
// Not here: the silence by which others are cleared (world-silence.ts), whose paper serves here too.
import { randomUUID } from 'node:crypto';
import type { Network } from '../support/network.js';
import { paperOf } from './world-silence.js';
import type { Hand } from './world.js';

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString();
const [WORDS, MOTS] = ['We call upon all parties;', 'Nous appelons toutes les parties ;'];

/** `observer`: who is invited. Some of the statements stay open to it, each with another answer. */
export const makeStatements = async (n: Network, hand: Hand, { officer, chair }: { officer: Hand; chair: Hand }, observer: Hand): Promise<void> => {
  const adopted = async (): Promise<string> => {
    const [id, paragraph] = [await hand.open('action.open', { kind: 'joint-statement', title: { en: 'A cleared statement', fr: 'Une déclaration approuvée' }, lang: 'en' }), randomUUID()];
    await hand.do('text.add', { paragraphs: [{ id: paragraph, kind: 'OP', text: WORDS, other: MOTS }] }, id);
    await hand.do('text.review', { paragraphs: [paragraph] }, id);
    await hand.do('action.table', {}, id);
    const adoption = randomUUID();
    await chair.do('adoption.waive-notice', { reason: 'The forum meets', lang: 'en' }, id);
    await chair.do('adoption.propose', { adoption, meeting: 'The third meeting', lang: 'en' }, id);
    await chair.do('adoption.declare', { adoption }, id);
    return id;
  };
  const invited = async (id: string): Promise<string> => {
    const at = randomUUID();
    await hand.do('alignment.invite', { party: observer.voice.party, invitation: at }, id);
    return at;
  };
  const planned = async (id: string): Promise<string> => {
    const delivery = randomUUID();
    await hand.do('delivery.plan', { delivery, forum: { en: 'Council' }, at: inDays(2), zone: 'Europe/Zurich', city: 'Geneva', speaker: hand.voice.party, lang: 'en' }, id);
    return delivery;
  };
  const commented = await hand.open('action.open', { kind: 'joint-statement', title: { en: 'A statement under comment' }, lang: 'en' });
  await hand.do('action.table', {}, commented);
  await hand.do('statement.call-comments', { until: inDays(2) }, commented);
  await adopted();
  const open = await adopted();
  await hand.do('statement.open-alignment', { closes: inDays(2) }, open);
  await invited(open);
  const recorded = await adopted();
  await hand.do('statement.open-alignment', {}, recorded);
  await invited(recorded);
  await officer.do('alignment.record', { party: observer.voice.party, evidence: await paperOf(n), received: inDays(-1) }, recorded);
  const locked = await adopted();
  await planned(locked);
  await hand.do('statement.lock', {}, locked);
  for (const said of [WORDS, 'Something else altogether.']) {
    const id = await adopted();
    await hand.do('statement.lock', {}, id);
    await hand.do('delivery.record', { delivery: await planned(id), delivered: inDays(-1), said }, id);
  }
};
