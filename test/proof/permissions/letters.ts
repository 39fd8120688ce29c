// One letter for each answer: what the cells of table.txt are made of.
import type { RefusalBody } from '../../../src/contract/packet.js';

export const LETTERS = {
  A: 'allowed: it would be recorded, or is answered',
  0: 'sign in first',
  h: 'no office: no hat is on',
  n: 'not allowed: only parties with a seat in the Network',
  s: 'not allowed: another seat is needed',
  m: 'not allowed: a mandate is missing',
  r: 'not allowed by the room, for a reason of its own',
  x: 'not found: for this reader there is no such thing',
  u: 'unknown command or event',
  i: 'reached the room, which refuses what was sent',
  w: 'reached the room, which refuses it in this state',
  '.': 'there is no such object, or no such way in',
  '?': 'answered in a way that the programme has no name for',
} as const;
export type Letter = Exclude<keyof typeof LETTERS, number> | '0';

const WORDS: Readonly<Record<string, Letter>> = {
  rehearsed: 'A', 'refusal.sign-in-first': '0', 'refusal.no-hat': 'h', 'refusal.not-in-network': 'n', 'refusal.needs-seat': 's', 'refusal.needs-mandate': 'm',
};
const CODES: Readonly<Record<RefusalBody['code'], Letter>> = { 'not-allowed': 'r', 'not-found': 'x', 'unknown-command': 'u', invalid: 'i', 'wrong-state': 'w', conflict: 'w', 'too-late': 'w' };

export const letterOf = (refusal: RefusalBody | null | undefined): Letter => {
  if (!refusal) return '?';
  const { why, fault } = refusal.detail;
  if (fault) return '?';
  // The only not-in-network that is a refusal of the person, and not of what was asked for.
  if (why === 'refusal.not-in-network' && refusal.code !== 'not-allowed') return 'x';
  return WORDS[String(why)] ?? CODES[refusal.code] ?? '?';
};
