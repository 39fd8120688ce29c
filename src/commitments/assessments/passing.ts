// The state's days for its comment, which begin when it may read the assessment: with a submission, and anew where the commitment turns out to be another state's (§3.9 rule 6). Whose it is by now stands in
// every assessment of it, in the channel of each. Not here: the acts of an assessor (assessments.commands.ts), whose a commitment is (register/).
import { COMMENT_DAYS, DAY_MS, type Completion } from '../../contract/readings.js';
import type { AssessmentState } from '../../contract/assessments.views.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { endSeat, giveChannel, grantSeat, isSeated } from '../../ledger/channels.js';
import { line, type Act, type Line, type Locks } from '../../ledger/command.js';
import { setDeadline } from '../../ledger/deadlines.js';
import { bothHash } from '../../members/facts.js';

export const key = (id: string): string => `assessment:${id}`;
export const wordsHash = ({ en, fr }: { en: string | null; fr: string | null }): string => bothHash({ en: en ?? '', fr: fr ?? '' });

/** The state reads it from now on, and has its days. `due`: when they end. */
export const openDays = async (act: Act, channel: { id: string; owner: string | null; audience: string }, owner: string, due: Date): Promise<void> => {
  const { tx, effective } = act;
  if (channel.owner !== owner) await giveChannel(tx, channel.id, owner);
  if (!(await isSeated(tx, channel.audience, owner, 'delegate', act.now))) await grantSeat(tx, channel.audience, owner, 'delegate', effective);
  await setAlarm(tx, key(channel.id), channel.id, 'assessment.conclude', {}, due);
  await setDeadline(tx, { key: key(channel.id), channel: channel.id, kind: 'assessment', ref: key(channel.id), due, civil: null, parties: [owner], mandate: 'report', facts: {} }, act.now);
};
export const daysEnd = ({ now }: Act): Date => new Date(now.getTime() + COMMENT_DAYS * DAY_MS);

/** The channels of all that is assessed of a commitment: an act that moves it to another state locks them. */
export const assessmentsOf: Locks<never> = async (tx, _, commitment) =>
  (await tx.query<{ id: string }[]>('select id from assessment where commitment = $1 order by id', [commitment])).map((a) => a.id);

interface Passed {
  id: string;
  assessor: string;
  state: AssessmentState;
  completion: Completion | null;
  en: string | null;
  fr: string | null;
}
/**
 * The commitment is another state's from now on. One that is open to comment is submitted to that state, which has all its days, and what the state before replied is not its reply; the state before reads no
 * longer what is not final. Answers the lines of the assessments' channels, and what of the commitment's own it touched. Refuses `wrong-state` where that state writes one itself, `conflict` where one just came.
 */
export const passOn = async (act: Act, commitment: string, from: string, owner: string): Promise<{ lines: Line[]; touched: string[] }> => {
  const { tx, effective } = act;
  const all = await tx.query<Passed[]>('select id, assessor, state, completion, words_en as en, words_fr as fr from assessment where commitment = $1 order by id', [commitment]);
  const isOpen = (a: Passed): boolean => a.state === 'draft' || a.state === 'comment';
  if (all.some((a) => isOpen(a) && a.assessor === owner)) refuse('wrong-state', { why: 'refusal.owner-assesses', party: owner });
  const lines: Line[] = [];
  for (const a of all) {
    const channel = act.locked.get(a.id) ?? refuse('conflict', { why: 'refusal.assessment-just-came' });
    if (isOpen(a)) await endSeat(tx, channel.audience, from, effective, 'delegate');
    if (a.state !== 'comment') {
      await giveChannel(tx, a.id, owner);
      lines.push(line(a.id, 'assessment.passed', { from, owner }, key(a.id)));
      continue;
    }
    const due = daysEnd(act);
    await tx.query('update assessment set due = $2, submitted = $3, reply = null, reply_lang = null, reply_party = null, reply_person = null, replied = null where id = $1', [a.id, due, effective]);
    await openDays(act, channel, owner, due);
    lines.push(line(a.id, 'assessment.submitted', { owner, assessor: a.assessor, completion: a.completion!, words: wordsHash(a), due: due.toISOString() }, key(a.id)));
  }
  return { lines, touched: all.filter((a) => a.state === 'final').map((a) => key(a.id)) };
};
