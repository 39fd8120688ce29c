// May a text be put for adoption now: the words settled, both languages ready, the notice period over, enough states behind it (§3.5, §3.7, §3.11; GA rule 78), and what of it was waived on the record.
// Not here: waiving (waivers.commands.ts), the rules of a silence, which has a clock of its own.
import type { EntityManager } from 'typeorm';
import type { Waivable } from '../../contract/adoption.views.js';
import type { ProfileRules } from '../../contract/profile.views.js';
import type { Lang } from '../../contract/words/words.js';
import { frozen, type FrozenText } from '../frozen.js';
import { rulesInForce } from '../profile/rules.js';
import { sponsorFaults } from '../sponsors/gate.js';

type Tx = Pick<EntityManager, 'query'>;

/** Faults of a text that a waiver of languages lets pass; all others stand in its way. */
const OF_LANGUAGE: readonly string[] = ['refusal.translation-stale', 'refusal.text-one-language'];

export interface Ready {
  text: FrozenText;
  rules: ProfileRules;
  profile: string;
  waived: Waivable[];
  /** The language that would follow, if the text were adopted now. */
  pending: Lang | null;
  since: Date;
  noticeUntil: Date;
  /** Why not, by the words of refusals; empty when it may. */
  reasons: string[];
}

/** Pure: what the rules make of a text, of what was waived, and of the hour. */
export const weigh = (text: Pick<FrozenText, 'reasons' | 'posted'>, lang: Lang, waived: readonly Waivable[], noticeHours: number, now: Date): Pick<Ready, 'pending' | 'since' | 'noticeUntil' | 'reasons'> => {
  const lacking = text.reasons.some((r) => OF_LANGUAGE.includes(r));
  const pending = lacking && waived.includes('languages') ? (lang === 'en' ? 'fr' : 'en') : null;
  // In the language that is asked for, or in both: the later counts.
  const since = new Date(Math.max(...(pending ? [text.posted[lang]] : [text.posted.en, text.posted.fr]).map((iso) => Date.parse(iso))));
  const noticeUntil = new Date(since.getTime() + noticeHours * 3_600_000);
  const reasons = [
    ...text.reasons.filter((r) => !(pending && OF_LANGUAGE.includes(r))),
    ...(now < noticeUntil && !waived.includes('notice') ? ['refusal.notice-running'] : []),
  ];
  return { pending, since, noticeUntil, reasons };
};

/** A waiver of notice is for the words it was given for; another text has a notice of its own. */
export const readiness = async (tx: Tx, action: string, now: Date): Promise<Ready> => {
  const text = await frozen(tx, action);
  const { rules, id } = await rulesInForce(tx);
  const [{ lang }] = await tx.query<[{ lang: Lang }]>('select lang from action where id = $1', [action]);
  const waived = (await tx.query<{ rule: Waivable }[]>(`select distinct rule from adoption_waiver where action = $1 and (rule <> 'notice' or hash = $2)`, [action, text.hash])).map((w) => w.rule);
  const weighed = weigh(text, lang, waived, rules.noticeHours, now);
  return { text, rules, profile: id, waived, ...weighed, reasons: [...weighed.reasons, ...(await sponsorFaults(tx, action, rules))] };
};
