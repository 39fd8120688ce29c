// A post as a record writes it → the level that decides the order of a general debate. Pure. Not here: the order (contract/floor.order.ts).
import type { Rank } from '../../contract/floor.views.js';

const HEADS_OF_STATE = 'president|king|queen|emperor|empress|amir|emir|sultan|sovereign|monarch|prince|princess|grand duke|pope|captains? regent|governor[- ]general|head of state|chief of state|président|roi|reine|chairman of the presidency|member of the presidency|supreme leader';
/** In this order: what comes first decides, since “Deputy Prime Minister and Minister for Foreign Affairs” is the former. */
const LEVELS: readonly (readonly [RegExp, Rank])[] = [
  [/\b(representative|envoy|advis[eo]r|assistant|emissary) (of|to) (the |his |her )?(excellency |highness )?(the )?(president|king|amir|emir|sultan|prime minister|head of|government)/, 'ambassador'],
  [/\bcharg[eé]|\bdeputy permanent rep|\bacting permanent rep/, 'charge'],
  [/\b(deputy|vice)[- ]?(prime[- ]minister|premier|chancellor|head of government)|\bvice[- ]?(president|chair\w*) of the (council of ministers|government|cabinet)|vice[- ]premier|\btánaiste/, 'deputy-head-of-government'],
  [/\b(deputy|vice|assistant)[- ]?(foreign )?(minister|secretary)|\bunder[- ]?secretary|\bstate secretary|\bdeputy minister|\bsecretary[- ]general of the ministry/, 'vice-minister'],
  [/\bvice[- ]?president|\bcrown prince|\bheir apparent|\bhereditary prince|\bdeputy (amir|emir|head of state|ruler)|\bvice[- ]?chair\w* of the (state|presidency|sovereign|transitional|presidential)/, 'vice-president'],
  [/\bprime[- ]minister|\bpremier\b|\bpremier ministre|\bhead of (the )?government|\btaoiseach|\bchancellor\b(?! of the exchequer)|\b(president|chair\w*) of (the )?(council of ministers|government|executive council|cabinet)|\bstate counsell?or|\bchief (adviser|advisor|executive|minister)/, 'head-of-government'],
  [/\b(president|speaker|chair\w*) of (the )?(senate|parliament|national assembly|legislative|congress|chamber|house)|\bspeaker\b/, 'minister'],
  [new RegExp(`^(the |acting |interim |transitional |constitutional |co-?)*(${HEADS_OF_STATE})\\b(?! of the general assembly)`), 'head-of-state'],
  [/\bminist(er|re)\b|\bsecretary (of state|for|of foreign|of external|of relations)|\b(foreign|external relations) secretary|\battorney[- ]general|\bstate councill?or|\bhigh representative|\bcabinet secretary|\bcommissioner/, 'minister'],
  [new RegExp(`\\b(${HEADS_OF_STATE}|presidency|head of the (state|transition\\w*)|chair\\w* of the (transition\\w*|sovereign\\w*|presidential|state) )\\b`), 'head-of-state'],
  [/\bpermanent rep|\bambassador|\b(chair\w*|head|chief|leader|member) of (the |its )?(delegation|mission)|\benvoy|\brepresentative|\bobserver|\bhead of the liaison/, 'ambassador'],
];

/** The level of a post, or null where it says none that is known. */
export const rankOf = (post: string): Rank | null => {
  const plain = post.normalize('NFC').toLowerCase().replace(/[’']/g, ' ').replace(/\s+/g, ' ').trim();
  return LEVELS.find(([says]) => says.test(plain))?.[1] ?? null;
};
