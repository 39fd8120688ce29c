// The record of a sitting as a printed document: line by line under its items, minutes, accepted corrections below what they correct, corrigenda, action points. Pure. Not here: a file of it (docx.ts, pdf.ts).
import { LANGS, type Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import { spoken } from './annexed.js';
import type { Row, Sheet } from './sheet.js';
import { hourOf, itemTitle, stretchesOf, wholeOf, type SittingSource, type Spoken } from './sitting.source.js';
import { momentOf } from './source.js';

/** `langs`: one, or both side by side. `page`: of what stands around. */
export interface SittingAsked {
  langs: readonly Lang[];
  page: Lang;
  made: Date;
}
type Both = Readonly<Record<Lang, string>>;

const paragraphsOf = (text: Both, langs: readonly Lang[]): Row[] => {
  const [en, fr] = LANGS.map((lang) => text[lang].split(/\n{2,}/).filter((x) => x.trim()));
  const of = { en: en!, fr: fr! };
  return Array.from({ length: Math.max(...langs.map((l) => of[l].length), 1) }, (_, i) => spoken(langs, 'prose', (lang) => of[lang][i] ?? (of[lang].length ? '' : sentence(lang, 'document.follows'))));
};
const lineRow = (s: SittingSource, x: Spoken, langs: readonly Lang[], page: Lang): Row =>
  spoken(langs, 'prose', (lang) => [`${hourOf(s, x.line.at, lang)}  `, x.said(lang).join(' ')].join(''), x.corrected.map((c) => sentence(page, 'record-file.corrected', { state: s.names(c.party, page), text: c.text })));

const heading = (langs: readonly Lang[], key: string): Row => spoken(langs, 'heading', (lang) => sentence(lang, key));
const bodyRows = (s: SittingSource, langs: readonly Lang[], page: Lang): Row[] => {
  const whole = wholeOf(s);
  return [
    ...stretchesOf(s).flatMap((t) => [
      ...(t.item === null ? [] : [spoken(langs, 'heading', t.title)]),
      ...t.spoken.map((x) => lineRow(s, x, langs, page)),
      ...(t.minutes ? [heading(langs, 'record-file.minutes'), ...paragraphsOf(t.minutes, langs)] : []),
    ]),
    ...(whole ? [heading(langs, 'record-file.whole'), ...paragraphsOf(whole, langs)] : []),
  ];
};
const corrigendaRows = (s: SittingSource, langs: readonly Lang[]): Row[] => !s.record.corrigenda.length ? [] : [
  heading(langs, 'document.corrigenda'),
  ...s.record.corrigenda.flatMap((c) => [spoken(langs, 'prose', (lang) => sentence(lang, 'record-file.corrigendum', { number: c.number, item: itemTitle(s, c.item, lang) })), ...paragraphsOf(c.text, langs)]),
];
const followUpRows = (s: SittingSource, langs: readonly Lang[]): Row[] => !s.followUps.length ? [] : [
  heading(langs, 'record-file.follow-ups'),
  ...s.followUps.map((f) => spoken(langs, 'prose', (lang) => sentence(lang, 'record-file.follow-up', { state: s.names(f.party, lang), words: f.text[lang], day: dayOf(f.due, lang), standing: sentence(lang, `state.follow-up.${f.state}`) }))),
];

export const titleOf = (s: SittingSource, lang: Lang): string => sentence(lang, 'record-file.title', { number: s.sitting.number, meeting: s.meeting.title[lang] || s.meeting.title.en || s.meeting.title.fr });
export const sittingSheet = (s: SittingSource, { langs, page, made }: SittingAsked): Sheet => ({
  title: titleOf(s, page), lang: page, langs, numbered: false, made, rows: [...bodyRows(s, langs, page), ...corrigendaRows(s, langs), ...followUpRows(s, langs)],
  lines: [
    [s.meeting.body.names[page], s.meeting.place[page] || s.meeting.place.en || s.meeting.place.fr].filter(Boolean).join(', '),
    sentence(page, 'record-file.sat', { day: dayOf(s.sitting.opened!, page, s.meeting.zone), from: hourOf(s, s.sitting.opened!, page), until: hourOf(s, s.sitting.closed!, page) }),
    sentence(page, 'record-file.standing', { state: sentence(page, `state.record.${s.record.state}`) }),
    ...(s.record.state === 'circulated' ? [sentence(page, 'record-file.until', { at: momentOf(s.record.until!, page) })] : []),
    sentence(page, s.meeting.body.open === 'members' ? 'document.for.members' : 'record-file.for.network'),
    sentence(page, 'record-file.hash', { lines: s.record.lines, hash: s.record.hash }), sentence(page, 'document.as-of', { at: momentOf(s.at, page) }),
  ],
  empty: sentence(page, 'document.empty'), after: null, foot: sentence(page, 'document.network'),
});
