// A state is named in a text by its code after an "@", which every reader sees as its name in the own language. Pure. Not here: who may be named (use-conversation.ts).
import { MENTIONS_MAX } from '@contract/discussions.views.js';

const NAMED = /(?<![\p{L}\p{N}@.])@([A-Z]{3}|secretariat)(?![\p{L}\p{N}])/gu;

/** The parties named in the text, of those that can be. */
export const namedIn = (text: string, parties: readonly string[]): string[] =>
  [...new Set([...text.matchAll(NAMED)].map((m) => m[1]!))].filter((code) => parties.includes(code)).slice(0, MENTIONS_MAX);

/** The text in pieces: plain words, and the parties named. A code that is not among `mentions` stays what was written. */
export const pieces = (text: string, mentions: readonly string[]): (string | { party: string })[] => {
  const out: (string | { party: string })[] = [];
  let from = 0;
  for (const m of text.matchAll(NAMED)) {
    if (!mentions.includes(m[1]!)) continue;
    out.push(text.slice(from, m.index), { party: m[1]! });
    from = m.index + m[0].length;
  }
  return [...out, text.slice(from)].filter((p) => p !== '');
};

/** The text with the names of those who are named. */
export const withNames = (text: string, mentions: readonly string[], name: (party: string) => string): string =>
  pieces(text, mentions).map((p) => (typeof p === 'string' ? p : name(p.party))).join('');
