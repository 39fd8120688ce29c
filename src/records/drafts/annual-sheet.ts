// The chair's annual report as a sheet (d15): what was adopted and delivered, where the Network sat, what became of commitments; every figure with its source, in both languages from the same facts. Pure.
// Not here: reading them (drafts.reader.ts), a file of it (documents).
import type { AccountLists } from '../../commitments/account/account.lists.js';
import type { AdoptedThen, DeliveredThen } from '../../actions/decided.lists.js';
import type { HeldThen } from '../../meetings/held.lists.js';
import type { ScorecardRow, ScorecardView } from '../../contract/scorecard.views.js';
import type { Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import type { Row, Sheet } from '../documents/sheet.js';
import { momentOf } from '../documents/source.js';
import { changeTold, closeTold, evidenceTold, extensionTold } from './facts-told.js';
import { formulaTold, oneTold, rateTold, rowTold, sharesTold } from './readings-told.js';
import { both, counted, inLang, placeOf, placesOf, section, told, type DraftAsked, type DraftSource, type Told } from './told.js';

type Facts = { [K in 'registered' | 'reports' | 'closed' | 'assessed' | 'changed' | 'extended' | 'contested']: Awaited<ReturnType<AccountLists[K]>> };
export interface AnnualSource extends DraftSource, Facts {
  term: { state: string; since: string; until: string };
  adopted: readonly AdoptedThen[];
  delivered: readonly DeliveredThen[];
  held: readonly HeldThen[];
  card: ScorecardView;
  /** Counted or not, by number. */
  rows: readonly ScorecardRow[];
  /** The line in which each was registered, by id. */
  lines: ReadonlyMap<string, number | null>;
  /** The day asked about, or null: now. */
  day: string | null;
}

const adopted = (a: AdoptedThen): Told => ({ from: [placeOf('action', a, a.symbol)], say: (lang) => sentence(lang, `draft.adopted.${a.how}`, { symbol: a.symbol, title: inLang(a.title, lang), day: dayOf(a.at, lang) }) });
const delivered = (s: AnnualSource) => (d: DeliveredThen): Told => ({
  from: [placeOf('action', d, d.symbol ?? undefined)], say: (lang) => sentence(lang, 'draft.delivery', { title: inLang(d.title, lang), forum: inLang(d.forum, lang), day: dayOf(d.at, lang, d.zone), state: s.names(d.speaker, lang) }),
});
const sat = (h: HeldThen): Told => ({
  from: [placeOf('meeting', h)],
  say: (lang) => sentence(lang, 'draft.sitting', {
    title: inLang(h.title, lang), number: h.number, body: inLang(h.body, lang), place: inLang(h.place, lang) || h.zone, day: dayOf(h.at, lang, h.zone), present: h.members.length, record: sentence(lang, h.record ? `state.record.${h.record}` : 'draft.record.none'),
  }),
});

/** The scorecard of that day, where each of its figures opens. */
const scorecardAt = (s: AnnualSource, key?: string): NonNullable<Told['from']> => {
  const asked = new URLSearchParams({ ...(s.day ? { asOf: s.day } : {}), ...(key ? { key } : {}) }).toString();
  return [{ path: `/commitments/scorecard${asked ? `?${asked}` : ''}`, text: (lang) => sentence(lang, 'scorecard.title') }];
};
const commitments = (s: AnnualSource, langs: readonly Lang[]): Row[] => {
  const { card, origin } = s;
  const owing = card.lines.filter((l) => l.all.owing);
  const aside = Object.entries(card.aside);
  const rows = s.rows.filter((r) => r.aside === null);
  const one = (r: ScorecardRow): Told => ({ from: placesOf([{ channel: r.id, number: r.number, seq: s.lines.get(r.id) ?? null, at: s.at }]), say: (lang) => `${oneTold(r, s, lang)}. ${rowTold(r, s, lang).join('. ')}.` });
  return [
    ...section(langs, origin, { say: (lang) => sentence(lang, 'draft.commitments') }, [
      { from: scorecardAt(s), say: (lang) => rateTold(card.all, lang) }, { say: (lang) => formulaTold(s.at, lang) },
      ...s.order(owing.map((l) => l.key), langs[0]!).map((key): Told => ({ from: scorecardAt(s, key), say: (lang) => sentence(lang, 'draft.by-state', { state: s.names(key, lang), ...owing.find((l) => l.key === key)!.all }) })),
      ...(aside.length ? [{ from: scorecardAt(s), say: (lang: Lang) => `${sentence(lang, 'scorecard.aside')} ${aside.map(([why, count]) => sentence(lang, `scorecard.aside.${why}`, { count })).join(sentence(lang, 'draft.between'))}.` }] : []),
      { ...counted('draft.registered', s.registered.length), from: placesOf(s.registered) }, { ...counted('draft.reports', s.reports.length), from: placesOf(s.reports) }, { ...counted('draft.assessed', s.assessed.length), from: placesOf(s.assessed) },
    ]),
    ...section(langs, origin, counted('draft.readings', rows.length), sharesTold(rows)),
    ...section(langs, origin, counted('draft.changed', s.changed.length), s.changed.map(changeTold(s))),
    ...section(langs, origin, counted('draft.extended', s.extended.length), s.extended.map(extensionTold(s))),
    ...section(langs, origin, counted('draft.contested', s.contested.length), s.contested.map(evidenceTold(s))),
    ...section(langs, origin, counted('draft.closed', s.closed.length), s.closed.map(closeTold(s))),
    ...section(langs, origin, { say: (lang) => sentence(lang, 'draft.each') }, s.rows.map(one)),
  ];
};

export const annualSheet = (s: AnnualSource, { langs, made }: DraftAsked): Sheet => ({
  title: both(langs, (lang) => sentence(lang, 'draft.annual')), lang: langs[0]!, langs, numbered: false, made, empty: '', after: null, foot: both(langs, (lang) => sentence(lang, 'document.network')),
  lines: [
    (lang: Lang) => sentence(lang, 'draft.chair', { state: s.names(s.term.state, lang), from: dayOf(s.term.since, lang), until: dayOf(s.term.until, lang) }), (lang: Lang) => sentence(lang, 'document.as-of', { at: momentOf(s.at, lang) }),
    (lang: Lang) => sentence(lang, 'draft.standing'), (lang: Lang) => sentence(lang, 'draft.for.annual'),
  ].map((say) => both(langs, say)),
  rows: [
    told(langs, s.origin, { say: (lang) => sentence(lang, 'draft.sources') }),
    ...section(langs, s.origin, counted('draft.adopted', s.adopted.length), s.adopted.map(adopted)),
    ...section(langs, s.origin, counted('draft.delivered', s.delivered.length), s.delivered.map(delivered(s))),
    ...section(langs, s.origin, counted('draft.held', s.held.length), s.held.map(sat)),
    ...commitments(s, langs),
  ],
});
