// Rights of reply: how many, how long after, to what (rule 73, decision 34/401). Pure. Not here: granting them.

/** Requests are taken until this long after the last statement ended. */
export const REPLY_WINDOW_MS = 15 * 60_000;
/** Interventions a state may make in reply on one item in one sitting: ten minutes, then five. */
const REPLIES_MAX = 2;

/** The round of a further reply, or null when both are used. `given`: those of this state, item and sitting that were granted or wait for the chair. */
export const nextRound = (given: number): 1 | 2 | null => (given >= REPLIES_MAX ? null : given === 0 ? 1 : 2);
/** May it still be asked for? `ended`: when the last statement ended; null while one is under way or none was made. Equality is late. */
export const isInTime = (ended: Date | null, now: Date): boolean => ended === null || now.getTime() < ended.getTime() + REPLY_WINDOW_MS;
/** Characters of a sentence that a reply cites. */
export const CITED_MAX = 1_000;
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
/** Is this said in the text, however its lines are broken? */
export const isSaidIn = (text: string, sentence: string): boolean => plain(text).includes(plain(sentence));
/** A statement and a first reply may be answered; a second reply may not. */
export const mayBeAnswered = (to: { speech: string; round: number | null }): boolean => to.speech === 'national' || to.speech === 'group' || (to.speech === 'reply' && to.round === 1);
