// Texts of a member put for adoption and adopted, in the world of generated tests: one at each point of its life. Not here: the rest of that world (world.ts).
import { randomUUID } from 'node:crypto';
import type { Network } from '../support/network.js';
import type { Hand } from './world.js';

interface Hands {
  own: Hand;
  chair: Hand;
  officer: Hand;
}
const words = { reason: 'A reason', lang: 'en' as const };

/** Ready and waiting; put in a meeting; adopted, and spoken on; spoken of without its text; adopted in one language, on time and late; with the annex due. */
export const adopt = async (n: Network, { own, chair, officer }: Hands): Promise<void> => {
  const tabled = async (fr: string): Promise<string> => {
    const id = await own.open('action.open', { kind: 'decision', title: { en: 'A decision', fr: 'Une décision' }, purpose: { en: 'It is so.', fr }, lang: 'en' });
    await own.do('action.table', {}, id);
    return id;
  };
  const ready = async (fr = 'Il en est ainsi.'): Promise<string> => {
    const id = await tabled(fr);
    await chair.do('adoption.waive-notice', words, id);
    if (!fr) await officer.do('adoption.waive-language', words, id);
    return id;
  };
  const put = async (fr?: string): Promise<{ id: string; adoption: string }> => {
    const [id, adoption] = [await ready(fr), randomUUID()];
    await chair.do('adoption.propose', { adoption, meeting: 'The third meeting', lang: 'en' }, id);
    return { id, adoption };
  };
  const adopted = async (fr?: string): Promise<{ id: string; adoption: string }> => {
    const one = await put(fr);
    await chair.do('adoption.declare', { adoption: one.adoption }, one.id);
    return one;
  };
  await tabled('');
  await ready();
  await put();
  const spoken = await adopted();
  for (const kind of ['explanation', 'dissociation'] as const) await own.do('stance.file', { stance: randomUUID(), adoption: spoken.adoption, kind, paragraphs: [], text: 'We join the consensus.', lang: 'en' }, spoken.id);
  const published = await adopted();
  await chair.do('adoption.publish', { adoption: published.adoption }, published.id);
  const announced = await adopted();
  await own.do('stance.announce', { stance: randomUUID(), adoption: announced.adoption, kind: 'reservation', paragraphs: [], lang: 'en' }, announced.id);
  await n.db.own(`update stance set due = concord_now() - interval '1 minute' where adoption = $1`, [announced.adoption]);
  await adopted('');
  const { adoption } = await adopted('');
  await n.db.own(`update adoption set pending_due = concord_now() - interval '1 minute', closes = concord_now() - interval '1 minute' where id = $1`, [adoption]);
};
