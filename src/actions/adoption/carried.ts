// What states said of words that have not changed stands on the text that is cleared anew (§3.3): nobody says it twice. Not here: stating it (stances.commands.ts).
import { randomUUID } from 'node:crypto';
import { line, type Act, type Line } from '../../ledger/command.js';
import type { StanceRow } from './stances.js';

/**
 * From one adoption of this action to the next. A statement on the whole text stands; one on paragraphs stands for those that did not change, and where all of them did, its state
 * is free to make another. What had been announced stands too, without a text. Answers the lines to tell.
 */
export const carryStances = async (act: Act, from: string, to: string, changed: readonly string[]): Promise<Line[]> => {
  const stated = await act.tx.query<Pick<StanceRow, 'id' | 'party' | 'kind' | 'paragraphs'>[]>(
    `select s.id, s.party, s.kind, s.paragraphs from stance s join adoption a on a.id = $2 where s.adoption = $1 and s.state in ('announced', 'filed') and s.party = any(a.parties) order by s.at, s.id`, [from, to]);
  const told: Line[] = [];
  for (const s of stated) {
    const paragraphs = s.paragraphs.filter((p) => !changed.includes(p));
    if (s.paragraphs.length && !paragraphs.length) continue;
    const id = randomUUID();
    await act.tx.query(
      `insert into stance (id, adoption, party, person, at, kind, state, paragraphs, en, fr, original, revised, translated_party, translated_person, translated_at)
       select $1, $2, party, person, at, kind, state, $4, en, fr, original, revised, translated_party, translated_person, translated_at from stance where id = $3`, [id, to, s.id, paragraphs]);
    told.push(line(act.channel.id, 'stance.carried', { stance: id, adoption: to, party: s.party, kind: s.kind, paragraphs }, `stance:${id}`));
  }
  return told;
};
