// A final record of a sitting in Akoma Ntoso 3.0, as a `debate`, one language a file: speeches with who and from when to when, everything else told, minutes of each item. Pure.
// Not here: what goes into it (sitting.source.ts), adopted texts (akoma-ntoso.ts).
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { sentence } from '../../kernel/sentences.js';
import { FINAL } from '../../contract/minutes.views.js';
import type { XmlElement } from '../../initiatives/iati/xml.js';
import { el, fileOf, identification, p, references, stateId } from './akn.js';
import { itemTitle, stretchesOf, wholeOf, type SittingSource, type Spoken, type Stretch } from './sitting.source.js';
import { titleOf } from './sitting-sheet.js';

type Nodes = XmlElement[];
const paragraphs = (text: string): Nodes => text.split(/\n{2,}/).filter((x) => x.trim()).map((t) => p(t));

/** A speech by a state; of anything else it is told what happened. */
const told = (s: SittingSource, x: Spoken, eId: string, lang: Lang): Nodes => {
  const { line } = x;
  const corrected = x.corrected.map((c) => p(sentence(lang, 'record-file.corrected', { state: s.names(c.party, lang), text: c.text })));
  if (line.is !== 'spoke') return [...x.said(lang).map((t) => el('narrative', {}, t)), ...(corrected.length ? [el('other', { eId: `${eId}__other_1` }, ...corrected)] : [])];
  const until = line.facts.until;
  const times = { startTime: line.at, ...(typeof until === 'string' ? { endTime: until } : {}) };
  return [el('speech', { eId, by: `#${stateId({ code: line.party! })}`, ...times }, el('from', {}, s.names(line.party!, lang)), ...x.said(lang).map((t) => p(t)), ...corrected)];
};
const section = (s: SittingSource, t: Stretch, i: number, lang: Lang): XmlElement => {
  const eId = `dbsect_${i + 1}`;
  const minutes = t.minutes ? [el('other', { eId: `${eId}__other_minutes` }, ...paragraphs(t.minutes[lang]))] : [];
  return el('debateSection', { eId, name: t.item === null ? 'sitting' : 'item' }, ...(t.item === null ? [] : [el('heading', {}, t.title(lang))]),
    ...t.spoken.flatMap((x, n) => told(s, x, `${eId}__speech_${n + 1}`, lang)), ...minutes);
};
const more = (eId: string, name: string, heading: string, nodes: Nodes): XmlElement => el('debateSection', { eId, name }, el('heading', {}, heading), el('other', { eId: `${eId}__other_1` }, ...nodes));

/** The document, valid against the standard's schema. Refuses `wrong-state` until the record is final. */
export const debateOf = (s: SittingSource, lang: Lang, made: Date): string => {
  if (!FINAL.includes(s.record.state)) refuse('wrong-state', { why: 'refusal.record-file-not-final' });
  const [day, whole] = [s.sitting.opened!.slice(0, 10), wholeOf(s)];
  const work = `/akn/hsn/debate/${day}/${s.meeting.id}_${s.sitting.number}`;
  const named = [...new Set(s.lines.flatMap((l) => (l.is === 'spoke' && l.party ? [l.party] : [])))].map((code) => ({ code, name: s.names(code, lang) }));
  const corrigenda = s.record.corrigenda.flatMap((c) => [p(sentence(lang, 'record-file.corrigendum', { number: c.number, item: itemTitle(s, c.item, lang) })), ...paragraphs(c.text[lang])]);
  const debate = el('debate', { name: 'record', contains: 'originalVersion' },
    el('meta', {}, identification({ work, lang, at: s.sitting.opened!, on: 'sitting', author: 'network', number: String(s.sitting.number), made: made.toISOString() }), references(sentence(lang, 'document.network'), named)),
    el('preface', {}, p(el('docTitle', {}, titleOf(s, lang))), p(el('docDate', { date: day }, day))),
    el('debateBody', {}, ...stretchesOf(s).map((t, i) => section(s, t, i, lang)),
      ...(whole ? [more('dbsect_whole', 'minutes', sentence(lang, 'record-file.whole'), paragraphs(whole[lang]))] : []),
      ...(corrigenda.length ? [more('dbsect_corrigenda', 'corrigenda', sentence(lang, 'document.corrigenda'), corrigenda)] : [])));
  return fileOf(debate);
};
