// What a silence or an adoption stands on: the words of an action as they are now, in both languages, under one hash. Not here: editing them.
import type { EntityManager } from 'typeorm';
import { isoUtc } from '../kernel/sql.js';
import type { AdoptedParagraph } from '../contract/adoption.views.js';
import { textHash } from '../members/facts.js';
import { frozen as frozenDocument, type FrozenText } from './text/gate.js';

export type { FrozenText };

interface Row {
  title: [string, string];
  purpose: [string, string];
  posted: string;
}

/** An action without paragraphs is its own title and purpose: a decision of one sentence. */
export const frozen = async (tx: Pick<EntityManager, 'query'>, action: string): Promise<FrozenText> => {
  const [written] = await tx.query<object[]>('select from text_paragraph where text = $1 limit 1', [action]);
  if (written) return frozenDocument(tx, action);
  const [row] = await tx.query<Row[]>(
    `select json_build_array(a.title_en, a.title_fr) as title, json_build_array(a.purpose_en, a.purpose_fr) as purpose, ${isoUtc('a.updated')} as posted from action a where a.id = $1`, [action]);
  const { title, purpose, posted } = row!;
  const parts = { title, purpose };
  const paragraphs = (Object.keys(parts) as (keyof typeof parts)[]).filter((id) => parts[id].some(Boolean)).map((id): AdoptedParagraph =>
    ({ id, number: id === 'title' ? 'T' : 'OP1', kind: id === 'title' ? 'title' : 'OP', en: parts[id][0], fr: parts[id][1] }));
  const reasons = [...(title.every(Boolean) && purpose.some(Boolean) ? [] : ['refusal.text-empty']), ...(purpose.every(Boolean) || purpose.every((t) => !t) ? [] : ['refusal.text-one-language'])];
  return { hash: textHash(JSON.stringify([title, purpose])), revision: 0, paragraphs, posted: { en: posted, fr: posted }, reasons };
};
