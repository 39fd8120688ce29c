// What a silence or an adoption stands on: the frozen text with its fingerprint, and whether it is fit to be frozen (§3.2, §3.11). Read inside an act, behind the action's lock.
import type { EntityManager } from 'typeorm';
import type { AdoptedParagraph } from '../../contract/adoption.views.js';
import { brackets, followReading, reading } from '../../contract/text.model.js';
import { isGone } from '../../contract/text.views.js';
import type { Lang } from '../../contract/words/words.js';
import { isoUtc } from '../../kernel/sql.js';
import { textHash } from '../../members/facts.js';
import { readOutline, type ParagraphRow } from './text.store.js';

type Tx = Pick<EntityManager, 'query'>;
export interface FrozenText {
  /** SHA-256 in hex over number, kind and both languages of every paragraph in order, as canonical JSON. */
  hash: string;
  /** Another one than now: the words, in either language, have changed since. */
  revision: number;
  paragraphs: AdoptedParagraph[];
  /** When the words of each language last changed, or came before the members if that was later (ISO 8601): a silence counts from the later. */
  posted: { en: string; fr: string };
  /** Why it may not go under silence yet, by the words of refusals; empty when it may. */
  reasons: string[];
}
/** What still stands in the way, by the numbers of the paragraphs. */
export interface TextGate {
  ready: boolean;
  empty: boolean;
  bracketed: string[];
  /** The other language is missing, older than the words that stand, or not reviewed. */
  unreviewed: string[];
  flagged: string[];
}

const read = async (tx: Tx, action: string) => {
  const { text, placed, numberOf } = await readOutline(tx, action);
  const rows = await tx.query<ParagraphRow[]>('select * from text_paragraph where text = $1', [action]);
  const [{ lang } = { lang: 'en' as Lang }] = await tx.query<{ lang: Lang }[]>('select lang from action where id = $1', [action]);
  const live = placed.filter((p) => !isGone(p.status)).map((p) => ({ ...rows.find((r) => r.id === p.id)!, number: numberOf(p.id) }));
  return { text, lang, live };
};

/** The text as it reads with no live alternative. */
export const frozen = async (tx: Tx, action: string): Promise<FrozenText> => {
  const { text, lang, live } = await read(tx, action);
  const paragraphs = live.map((p): AdoptedParagraph => {
    const [agreed, other] = [reading(p.content.runs), followReading(p.content)];
    return { id: p.id, number: p.number, kind: p.kind, ...(lang === 'en' ? { en: agreed, fr: other } : { en: other, fr: agreed }) };
  });
  const hash = textHash(JSON.stringify(paragraphs.map((p) => [p.number, p.kind, p.en, p.fr])));
  const gate = gateOf(live);
  const reasons = [...(gate.empty ? ['refusal.text-empty'] : []), ...(gate.bracketed.length ? ['refusal.text-bracketed'] : []), ...(gate.unreviewed.length ? ['refusal.translation-stale'] : []), ...(gate.flagged.length ? ['refusal.text-flagged'] : [])];
  return { hash, revision: text.revision, paragraphs, posted: await postedOf(tx, action, lang), reasons };
};

/** A translation posts the other language; every other act on words posts both. */
const postedOf = async (tx: Tx, action: string, lang: Lang): Promise<FrozenText['posted']> => {
  const [row] = await tx.query<{ agreed: string; other: string }[]>(
    `select ${isoUtc(`greatest(max(t.at) filter (where t.act->>'act' <> 'translate'), a.tabled, a.opened)`)} as agreed, ${isoUtc('greatest(max(t.at), a.tabled, a.opened)')} as other
     from action a left join text_act t on t.text = a.id where a.id = $1 group by a.id`, [action]);
  const { agreed, other } = row!;
  return lang === 'en' ? { en: agreed, fr: other } : { en: other, fr: agreed };
};

export const textGate = async (tx: Tx, action: string): Promise<TextGate> => gateOf((await read(tx, action)).live);

const gateOf = (live: Awaited<ReturnType<typeof read>>['live']): TextGate => {
  const those = (holds: (p: (typeof live)[number]) => boolean): string[] => live.filter(holds).map((p) => p.number);
  const found = {
    empty: !live.length,
    bracketed: those((p) => brackets(p.content.runs).length > 0),
    unreviewed: those((p) => p.follow_state !== 'reviewed' || p.follow_based !== p.revision),
    flagged: those((p) => p.flag !== null),
  };
  return { ...found, ready: !found.empty && !found.bracketed.length && !found.unreviewed.length && !found.flagged.length };
};
