// Facts of commitments as sentences: changed, given more time, contested, assessed, reported, each with its reason as it was given. Of a sensitive piece of evidence nothing is said but what became of it. Pure.
import type { AccountLists } from '../../commitments/account/account.lists.js';
import type { Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import { selfTold } from './readings-told.js';
import { asWritten, inLang, inOriginal, placesOf, type DraftSource, type Told } from './told.js';

type Rows<K extends 'changed' | 'extended' | 'evidence' | 'closed' | 'reports' | 'assessed' | 'milestones' | 'shares'> = Awaited<ReturnType<AccountLists[K]>>[number];

export const changeTold = (s: DraftSource) => (c: Rows<'changed'>): Told => ({
  from: placesOf([c]),
  say: (lang) => sentence(lang, 'draft.change', { number: c.number, state: s.names(c.party, lang), effect: sentence(lang, `commitment.effect.${c.effect}`), day: dayOf(c.at, lang), version: c.version, reason: inOriginal(c.reason, lang) }).trim(),
});
export const extensionTold = (s: DraftSource) => (x: Rows<'extended'>): Told => ({
  from: placesOf([x]), say: (lang) => sentence(lang, 'draft.extension', { number: x.number, state: s.names(x.party, lang), was: dayOf(x.was, lang), due: dayOf(x.due, lang), reason: inOriginal(x.reason, lang) }).trim(),
});
export const closeTold = (s: DraftSource) => (c: Rows<'closed'>): Told => ({
  from: placesOf([c]), say: (lang) => `${sentence(lang, 'draft.close', { number: c.number, state: s.names(c.party, lang), outcome: sentence(lang, `commitment.outcome.${c.outcome}`), day: dayOf(c.at, lang) })} ${inOriginal(c.reason, lang)}`.trim(),
});

const pieceTold = (e: Rows<'evidence'>, lang: Lang): string =>
  e.details ? sentence(lang, 'draft.piece', { type: sentence(lang, `evidence.type.${e.details.type}`), title: e.details.title, issuer: e.details.issuer, day: dayOf(e.details.issued, lang) }) : sentence(lang, 'draft.piece.sealed');
const isProof = (e: Rows<'evidence'>): boolean => e.state === 'accepted' || (e.state === 'resolved' && e.holds === true);
const standingTold = (e: Rows<'evidence'>, lang: Lang): string => {
  if (!e.details && isProof(e)) return sentence(lang, 'draft.verified');
  return sentence(lang, e.state === 'resolved' ? (e.holds ? 'draft.holds' : 'draft.holds-not') : `state.evidence.${e.state}`);
};
export const evidenceTold = (s: DraftSource) => (e: Rows<'evidence'>): Told => ({
  from: placesOf([e]), say: (lang) => sentence(lang, 'draft.evidence', { number: e.number, state: s.names(e.party, lang), piece: pieceTold(e, lang), standing: standingTold(e, lang) }),
});

export const reportTold = (r: Rows<'reports'>): Told => ({
  from: placesOf([r]), say: (lang) => sentence(lang, 'draft.report', { day: dayOf(r.at, lang), standing: selfTold(r, lang), words: r.nothingNew ? sentence(lang, 'draft.nothing-new') : asWritten(r.words, lang) }).trim(),
});
export const milestoneTold = (m: Rows<'milestones'>): Told => ({ from: placesOf([m]), say: (lang) => sentence(lang, 'draft.milestone', { no: m.no, day: dayOf(m.at, lang), title: inLang(m.title, lang) }) });
/** The reply stands beside the assessment, at the same size. */
export const assessmentTold = (s: DraftSource) => (a: Rows<'assessed'>): Told[] => [
  { from: placesOf([a]), say: (lang) => sentence(lang, 'draft.assessment', { state: s.names(a.party, lang), day: dayOf(a.at, lang), value: sentence(lang, `completion.${a.completion}`), words: asWritten(a.words, lang) }).trim() },
  ...(a.reply ? [{ say: (lang: Lang) => sentence(lang, 'draft.reply', { words: inOriginal(a.reply, lang) }) }] : []),
];
export const shareTold = (s: DraftSource) => (p: Rows<'shares'>): Told => ({
  from: placesOf([p]), say: (lang) => sentence(lang, 'draft.share', { number: p.number, state: s.names(p.party, lang), title: inLang(p.title, lang), share: p.share, self: sentence(lang, 'draft.self', { value: selfTold(p.self, lang) }) }),
});
