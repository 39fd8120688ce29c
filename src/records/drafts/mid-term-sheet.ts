// A state's mid-term report as a sheet (d15): each of its commitments with its readings, reports, evidence, assessments and replies; then what it carries with others, where it sat, what it signed. Every figure with
// its source, in both languages from the same facts; of sensitive evidence only what became of it. Pure. Not here: reading them (drafts.reader.ts), a file of it (documents).
import type { AccountLists } from '../../commitments/account/account.lists.js';
import type { SignedThen } from '../../actions/decided.lists.js';
import type { HeldThen } from '../../meetings/held.lists.js';
import type { Figures } from '../../contract/scorecard.js';
import type { ScorecardRow } from '../../contract/scorecard.views.js';
import type { Status } from '../../contract/members.codes.js';
import type { Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import type { Row, Sheet } from '../documents/sheet.js';
import { momentOf } from '../documents/source.js';
import { assessmentTold, changeTold, closeTold, evidenceTold, extensionTold, milestoneTold, reportTold, shareTold } from './facts-told.js';
import { formulaTold, oneTold, rateTold, rowTold } from './readings-told.js';
import { both, counted, inLang, placeOf, placesOf, section, told, type DraftAsked, type DraftSource, type Told } from './told.js';

type Facts = { [K in 'registered' | 'reports' | 'closed' | 'assessed' | 'changed' | 'extended' | 'evidence' | 'milestones' | 'shares']: Awaited<ReturnType<AccountLists[K]>> };
export interface MidTermSource extends DraftSource, Facts {
  state: string;
  member: { status: Status; since: string } | null;
  figures: Pick<Figures, 'owing' | 'reported'>;
  rows: readonly ScorecardRow[];
  held: readonly HeldThen[];
  signed: readonly SignedThen[];
}

/** One commitment, all that is known of it in the order of time. */
const commitment = (s: MidTermSource, langs: readonly Lang[]) => (r: ScorecardRow): Row[] => {
  const of = <T extends { channel: string }>(all: readonly T[]): T[] => all.filter((x) => x.channel === r.id);
  return section(langs, s.origin, { from: placesOf(of(s.registered)), say: (lang) => oneTold(r, s, lang) }, [
    { say: (lang) => `${rowTold(r, s, lang).join('. ')}.` },
    ...of(s.reports).map(reportTold), ...of(s.milestones).map(milestoneTold), ...of(s.evidence).map(evidenceTold(s)), ...of(s.assessed).flatMap(assessmentTold(s)), ...of(s.changed).map(changeTold(s)), ...of(s.extended).map(extensionTold(s)), ...of(s.closed).map(closeTold(s)),
  ]);
};
const sat = (s: MidTermSource) => (h: HeldThen): Told => ({
  from: [placeOf('meeting', h)],
  say: (lang) => sentence(lang, 'draft.present', { title: inLang(h.title, lang), number: h.number, body: inLang(h.body, lang), day: dayOf(h.at, lang, h.zone), standing: sentence(lang, was(s, h) ? 'draft.present.yes' : 'draft.present.no') }),
});
const was = (s: MidTermSource, h: HeldThen): boolean => h.members.includes(s.state) || h.others.includes(s.state);
const signed = (x: SignedThen): Told => ({ from: [placeOf('action', x)], say: (lang) => sentence(lang, 'draft.sponsor', { title: inLang(x.title, lang), rank: sentence(lang, x.rank ? `sponsor.rank.${x.rank}` : 'draft.sponsor.none'), day: dayOf(x.at, lang) }) });

export const midTermSheet = (s: MidTermSource, { langs, made }: DraftAsked): Sheet => ({
  title: both(langs, (lang) => sentence(lang, 'draft.mid-term', { state: s.names(s.state, lang) })), lang: langs[0]!, langs, numbered: false, made, empty: '', after: null, foot: both(langs, (lang) => sentence(lang, 'document.network')),
  lines: [
    ...(s.member ? [(lang: Lang) => sentence(lang, 'draft.member', { status: sentence(lang, `status.${s.member!.status}`), day: dayOf(s.member!.since, lang) })] : []), (lang: Lang) => sentence(lang, 'document.as-of', { at: momentOf(s.at, lang) }),
    (lang: Lang) => sentence(lang, 'draft.standing'), (lang: Lang) => sentence(lang, 'draft.for.mid-term', { state: s.names(s.state, lang) }),
  ].map((say) => both(langs, say)),
  rows: [
    told(langs, s.origin, { say: (lang) => sentence(lang, 'draft.sources') }),
    ...section(langs, s.origin, { say: (lang) => sentence(lang, 'draft.commitments') }, [
      { from: [{ path: `/commitments?owner=${s.state}`, text: (lang) => sentence(lang, 'draft.register') }], say: (lang) => rateTold(s.figures, lang) }, { say: (lang) => formulaTold(s.at, lang) },
      { ...counted('draft.registered', s.registered.length), from: placesOf(s.registered) }, { ...counted('draft.reports', s.reports.length), from: placesOf(s.reports) },
    ]),
    ...s.rows.flatMap(commitment(s, langs)),
    ...section(langs, s.origin, counted('draft.shared', s.shares.length), s.shares.map(shareTold(s))),
    ...section(langs, s.origin, counted('draft.attended', s.held.filter((h) => was(s, h)).length, { held: s.held.length }), s.held.map(sat(s))),
    ...section(langs, s.origin, counted('draft.signed', s.signed.filter((x) => x.rank).length), s.signed.map(signed)),
  ],
});
