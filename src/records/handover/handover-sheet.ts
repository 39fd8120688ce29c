// The hand-over file as a printed document: texts with their gauges, silences, what is due, what states still owe, sittings to come, contacts. Pure. Not here: a file of it (docx.ts, pdf.ts).
import type { Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import { spoken } from '../documents/annexed.js';
import type { Row, Sheet } from '../documents/sheet.js';
import { momentOf, universalOf } from '../documents/source.js';
import type { HandoverSource } from './handover.source.js';

type Both = Readonly<Partial<Record<Lang, string>>>;
const inLang = (text: Both, lang: Lang): string => text[lang] || text.en || text.fr || '';
/** A line said in each language. */
type Line = (lang: Lang) => string;

const texts = (s: HandoverSource): Line[] => s.texts.map((t) => (lang) => sentence(lang, 'handover.text', {
  title: inLang(t.title, lang), kind: sentence(lang, `action.kind.${t.kind}`), state: s.names(t.lead, lang), standing: sentence(lang, `state.action.${t.stage}`), count: t.gauge?.count ?? 0, agreed: t.gauge?.agreed ?? 0, brackets: t.gauge?.brackets ?? 0,
}));
const silences = (s: HandoverSource): Line[] => s.silences.map((x) => (lang) => sentence(lang, 'handover.silence', { symbol: x.symbol, title: inLang(x.title, lang), round: x.round, standing: sentence(lang, `state.silence.${x.state}`), due: universalOf(x.due, lang) }));
const due = (s: HandoverSource): Line[] => s.due.map((d) => (lang) => sentence(lang, d.parties ? 'handover.deadline-of' : 'handover.deadline', {
  due: universalOf(d.due, lang), what: sentence(lang, `deadline.${d.kind}`), title: inLang(d.title, lang), states: s.order(d.parties ?? [], lang).map((p) => s.names(p, lang)).join(', '),
}));
/** In protocol order of the first language, each state's own by day. */
const owed = (s: HandoverSource, first: Lang): Line[] => {
  const states = s.order([...new Set(s.owed.map((o) => o.party))], first);
  return states.flatMap((party) => s.owed.filter((o) => o.party === party)).map((o) => (lang) => sentence(lang, 'record-file.follow-up', { state: s.names(o.party, lang), words: o[lang], day: dayOf(o.due, lang), standing: sentence(lang, `state.follow-up.${o.state}`) }));
};
const sittings = (s: HandoverSource): Line[] =>
  s.meetings.flatMap((m) => m.sittings.filter((x) => x.state === 'planned' || x.state === 'open' || x.state === 'suspended').map((x) => ({ m, x }))).sort((a, b) => a.x.from.localeCompare(b.x.from))
    .map(({ m, x }) => (lang) => sentence(lang, 'handover.sitting', { from: momentOf(x.from, lang, m.zone), title: inLang(m.title, lang), number: x.number, body: m.body.names[lang], place: inLang(m.place, lang) || m.zone }));
const contacts = (s: HandoverSource, first: Lang): Line[] => {
  const parties = s.order([...new Set(s.contacts.map((c) => c.party))], first);
  return parties.flatMap((party) => s.contacts.filter((c) => c.party === party)).map((c) => (lang) => sentence(lang, 'handover.contact', { state: c.party === 'secretariat' ? sentence(lang, 'handover.secretariat') : s.names(c.party, lang), name: c.name, function: sentence(lang, `function.${c.function}`), city: c.post ? `, ${c.post.city}` : '' }));
};

/** `langs`: one, or both side by side. `page`: of what stands around. */
export const handoverSheet = (s: HandoverSource, { langs, page, made }: { langs: readonly Lang[]; page: Lang; made: Date }): Sheet => {
  const section = (key: string, lines: Line[]): Row[] => [spoken(langs, 'heading', (lang) => sentence(lang, key)), ...(lines.length ? lines : [(lang: Lang) => sentence(lang, 'handover.none')]).map((line) => spoken(langs, 'prose', line))];
  return {
    title: sentence(page, 'handover.title'), lang: page, langs, numbered: false, made, empty: '', after: null, foot: sentence(page, 'document.network'),
    lines: [
      ...s.terms.map((t) => sentence(page, 'handover.term', { state: s.names(t.state, page), stage: sentence(page, `state.term.${t.stage}`), from: dayOf(t.since, page), until: dayOf(t.until, page) })),
      sentence(page, 'handover.for'), sentence(page, 'document.as-of', { at: momentOf(s.at, page) }),
    ],
    rows: [
      ...section('handover.texts', texts(s)), ...section('handover.silences', silences(s)), ...section('handover.due', due(s)), ...section('handover.owed', owed(s, langs[0]!)),
      ...section('handover.calendar', sittings(s)), ...section('handover.contacts', contacts(s, langs[0]!)),
    ],
  };
};
