// Public commitments and the scorecard on the public site, the scorecard also alone, to stand in somebody else's page. Pure. Not here: reading them (promises.reader.ts), the formula (contract/scorecard.ts).
import { PRIORITY_CODES } from '../../contract/priorities.js';
import { FORMULA, isAssessed, NO_PRIORITY, SQUARES, type Figures, type Square } from '../../contract/scorecard.js';
import type { ScorecardView } from '../../contract/scorecard.views.js';
import type { Lang } from '../../contract/words/words.js';
import { dayOf, otherOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import { slugOf, textAddress } from './addresses.js';
import { html, type Html } from './html.js';
import { fact, time, type Names } from './pages.js';
import type { PromiseLine, PublicPromise } from './promises.reader.js';

const RULES = [1, 2, 3, 4, 5, 6, 7] as const;
const squareName = (s: Square, lang: Lang): string => sentence(lang, isAssessed(s) ? `completion.${s}` : `scorecard.square.${s}`);
const square = (s: Square, overdue = false): Html => html`<i class="u" data-square="${s}"${overdue ? html` data-overdue` : null} aria-hidden="true"></i>`;
const standing = (p: PromiseLine, lang: Lang): string => sentence(lang, p.outcome ? `commitment.outcome.${p.outcome}` : `state.commitment.${p.stage}`);
const slugged = (number: string, lang: Lang): string => `/${lang}/commitment/${slugOf(number)}`;
const dated = (day: string | null, lang: Lang): Html | null => (day ? time(`${day}T00:00:00Z`, lang) : null);

const linesTable = (all: readonly PromiseLine[], names: Names, lang: Lang): Html => html`<table><thead><tr>${(['number', 'state', 'title', 'due', 'standing'] as const).map((c) => html`<th scope="col">${sentence(lang, `site.promise.${c}`)}</th>`)}</tr></thead><tbody>${all.map((p) => html`
<tr><td class="num"><a href="${slugged(p.number, lang)}">${p.number}</a></td><td>${names.of(p.owner)}</td><th scope="row" class="doc">${p.title[lang] || p.title.en || p.title.fr}</th><td>${dated(p.due, lang)}${p.slips ? html`<br><span class="soft">${sentence(lang, 'scorecard.slips', { count: p.slips })}</span>` : null}</td><td>${standing(p, lang)}</td></tr>`)}</tbody></table>`;

/** All of them, or those of one state (a9). */
export const promisesPage = (all: readonly PromiseLine[], names: Names, lang: Lang, owner: string | null): Html => html`<h1>${owner ? sentence(lang, 'site.promises.of', { state: names.of(owner) }) : sentence(lang, 'site.promises')}</h1><p class="lede">${sentence(lang, 'site.promises.lede')}</p>
<p><a href="/${lang}/scorecard">${sentence(lang, 'scorecard.title')}</a></p>${all.length ? linesTable(all, names, lang) : html`<p class="soft">${sentence(lang, 'site.promises.none')}</p>`}`;

const words = (both: Record<Lang, string | null>, lang: Lang): Html | null => {
  const at = both[lang] ? lang : otherOf(lang);
  return both[at] ? html`<p class="doc" lang="${at}">${both[at]}</p>` : null;
};
const spoken = (s: { text: string; lang: Lang } | null): Html | null => (s ? html`<span class="doc" lang="${s.lang}">${s.text}</span>` : null);
const section = (title: string, rows: readonly Html[]): Html | null => (rows.length ? html`<section><h2>${title}</h2>${rows}</section>` : null);

/** One commitment: the words, each reading beside the others, the assessment with the reply beside it at the same size; of what is not published, that there is some. */
export const promisePage = (p: PublicPromise, names: Names, lang: Lang): Html => html`<p class="note num">${p.number} · <a href="/${lang}/commitments?state=${p.owner}">${names.of(p.owner)}</a></p><h1 class="doc">${p.title[lang]}</h1><p class="doc lead">${p.words[lang]}</p>
<dl class="facts">${fact(sentence(lang, 'site.promise.standing'), html`${standing(p, lang)}${p.closed ? html`, ${time(p.closed, lang)}` : null} ${spoken(p.reason)}`)}${p.due ? fact(sentence(lang, 'site.promise.due'), html`${dated(p.due, lang)}${p.slips ? html`, ${sentence(lang, 'scorecard.slips', { count: p.slips })}` : null}`) : null}
${p.measure[lang] ? fact(sentence(lang, 'site.promise.measure'), p.measure[lang]) : null}${fact(sentence(lang, 'site.promise.unit'), p.unit)}${p.forum ? fact(sentence(lang, 'site.promise.forum'), p.forum) : null}
${p.condition ? fact(sentence(lang, 'site.promise.condition'), p.condition[lang]) : null}${p.counted ? null : fact(sentence(lang, 'site.promise.counted'), sentence(lang, 'site.promise.political'))}
${p.partners.length ? fact(sentence(lang, 'site.promise.partners'), ...p.partners.map((s) => `${names.of(s.party)}, ${sentence(lang, 'scorecard.percent', { percent: s.share })}`)) : null}
${fact(sentence(lang, 'scorecard.col.source'), ...(p.sources.length ? p.sources.map((s) => (s.symbol ? html`<a href="${textAddress(s.symbol, lang)}">${s.symbol}</a>` : s.url ? html`<a href="${s.url}" rel="noreferrer">${sentence(lang, `scorecard.source.${s.kind}`)}</a>` : html`${sentence(lang, `scorecard.source.${s.kind}`)}, ${time(s.at, lang)}. ${sentence(lang, 'site.promise.not-public')}`)) : [html`${sentence(lang, 'scorecard.source.none')}, ${time(p.registered, lang)}`]))}</dl>
${section(sentence(lang, 'site.promise.changes'), p.changes.map((c) => html`<p>${time(c.at, lang)}: <b>${sentence(lang, `commitment.effect.${c.effect}`)}</b> ${spoken(c.reason)}</p>`))}
${section(sentence(lang, 'site.promise.milestones'), p.milestones.map((m) => html`<p><span class="num">${m.no}</span> ${m.title[lang]}${m.due ? html`, ${dated(m.due, lang)}` : null}. ${m.done ? html`${sentence(lang, 'site.promise.done')}, ${time(m.done, lang)}` : sentence(lang, 'site.promise.open')}</p>`))}
${section(sentence(lang, 'site.promise.reports'), p.reports.map((r) => html`<article><p>${names.of(r.party)}, ${time(r.at, lang)}: <b>${sentence(lang, `report-stage.${r.stage}`)}${r.percent === null ? null : html`, ${sentence(lang, 'scorecard.percent', { percent: r.percent })}`}</b></p>${words(r.words, lang)}</article>`))}
${section(sentence(lang, 'site.promise.assessments'), p.assessments.map((a) => html`<div class="pair"><article><h3>${square(a.completion)} ${squareName(a.completion, lang)}: ${names.of(a.assessor)}, ${time(a.at, lang)}</h3>${words(a.words, lang)}</article><article><h3>${sentence(lang, 'site.promise.reply', { state: names.of(p.owner) })}</h3>${a.reply ? html`<p class="doc" lang="${a.reply.lang}">${a.reply.text}</p>` : html`<p class="soft">${sentence(lang, 'site.promise.no-reply')}</p>`}</article></div>`))}
${section(sentence(lang, 'site.promise.evidence'), p.evidence.map((e) => (e.shown ? html`<p>${e.url ? html`<a href="${e.url}" rel="noreferrer">${e.title}</a>` : e.title}, ${e.issuer}, ${dated(e.issued, lang)}</p>` : html`<p>${sentence(lang, 'site.promise.verified')}</p>`)))}`;

const reported = (f: Figures, lang: Lang): string => (f.owing ? sentence(lang, 'scorecard.rate', { reported: f.reported, count: f.owing }) : sentence(lang, 'scorecard.none-owed'));
const cell = (f: Figures | undefined, lang: Lang): Html => {
  if (!f) return html`<span class="soft">${sentence(lang, 'scorecard.none-made')}</span>`;
  const inWords = f.squares.map((s) => `${s.count} ${squareName(s.square, lang).toLowerCase()}${s.overdue ? ` (${sentence(lang, 'scorecard.overdue').toLowerCase()})` : ''}`).join(', ');
  return html`<span aria-hidden="true">${f.squares.map((s) => (f.counted > 12 ? html`${square(s.square, s.overdue)}${s.count} ` : Array.from({ length: s.count }, () => square(s.square, s.overdue))))}</span><span class="vh">${inWords}</span>`;
};

/** Who reports first, then each square; the formula in words below it, under its number. */
export const scorecardPage = (card: ScorecardView, names: Names, lang: Lang, embedded: boolean): Html => {
  const silent = card.all.owing - card.all.reported;
  const columns = [...PRIORITY_CODES, ...(card.columns[NO_PRIORITY] ? [NO_PRIORITY] : [])];
  const lines = new Map(card.lines.map((l) => [l.key, l]));
  const order = names.sorted([...lines.keys()]);
  const total = (s: Square): number => card.all.squares.filter((x) => x.square === s).reduce((n, x) => n + x.count, 0);
  return html`<h1>${sentence(lang, 'scorecard.title')}</h1><p class="lede">${card.all.owing ? html`<b>${sentence(lang, 'scorecard.reported', { count: card.all.owing, reported: card.all.reported })}</b> ${silent ? sentence(lang, 'scorecard.silent', { count: silent }) : null}` : sentence(lang, 'site.promises.none')}</p>
<p class="legend num"><b>${sentence(lang, 'scorecard.legend')}</b>${SQUARES.filter(total).map((s) => html`<span>${square(s)} ${squareName(s, lang)} ${total(s)}</span>`)}${card.all.overdue ? html`<span class="red">${square('not-started', true)} ${sentence(lang, 'scorecard.overdue')} ${card.all.overdue}</span>` : null}</p>
<div class="wide" tabindex="0" role="region" aria-label="${sentence(lang, 'scorecard.title')}"><table class="card"><caption class="vh">${sentence(lang, 'scorecard.caption')}</caption><thead><tr><th scope="col">${sentence(lang, 'scorecard.line.owner')}</th><th scope="col">${sentence(lang, 'scorecard.column.reported')}</th>${columns.map((c) => html`<th scope="col">${c === NO_PRIORITY ? sentence(lang, 'scorecard.column.none') : sentence(lang, `priority.${c}`)}</th>`)}</tr></thead><tbody>
<tr><th scope="row">${sentence(lang, 'scorecard.all.owner')}</th><td>${reported(card.all, lang)}</td>${columns.map((c) => html`<td>${card.columns[c] ? reported(card.columns[c], lang) : cell(undefined, lang)}</td>`)}</tr>
${order.map((key) => html`<tr><th scope="row"><a href="/${lang}/commitments?state=${key}"${embedded ? html` target="_blank" rel="noopener"` : null}>${names.of(key)}</a></th><td>${reported(lines.get(key)!.all, lang)}</td>${columns.map((c) => html`<td>${cell(lines.get(key)!.cells[c], lang)}</td>`)}</tr>`)}</tbody></table></div>
<p class="note">${sentence(lang, 'scorecard.by-formula', { formula: FORMULA, day: dayOf(card.asOf, lang) })}</p>${embedded ? null : html`<section id="formula"><h2>${sentence(lang, 'scorecard.formula')}</h2><ol>${RULES.map((n) => html`<li>${sentence(lang, `scorecard.rule.${n}`)}</li>`)}</ol><p class="soft">${sentence(lang, 'scorecard.no-ranking')}</p></section>`}`;
};
