// What stands on the pages of the public site. Pure. Not here: reading it (site.reader.ts), its frame (frame.ts).
import type { Lang } from '../../contract/words/words.js';
import { dayOf, otherOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import type { Day } from '../../ledger/days.js';
import { textAddress } from './addresses.js';
import { html, type Html } from './html.js';
import type { PublicState, PublicTerm, PublishedText, TextLine } from './site.reader.js';

const LATEST = 8;
export const time = (iso: string, lang: Lang): Html => html`<time datetime="${iso.slice(0, 10)}">${dayOf(iso, lang)}</time>`;

/** What states are called, and their protocol order, in one language. */
export class Names {
  private readonly by: ReadonlyMap<string, PublicState>;
  constructor(
    states: readonly PublicState[],
    private readonly lang: Lang,
  ) {
    this.by = new Map(states.map((s) => [s.code, s]));
  }
  of(code: string): string {
    return this.by.get(code)?.name[this.lang] ?? code;
  }
  /** In protocol order. */
  sorted(codes: readonly string[]): string[] {
    const key = (code: string): string => this.by.get(code)?.sort[this.lang] ?? code;
    return [...codes].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  }
  all(codes: readonly string[]): string {
    return this.sorted(codes).map((c) => this.of(c)).join(', ');
  }
  with(status: 'member' | 'observer'): PublicState[] {
    return [...this.by.values()].filter((s) => s.status === status).sort((a, b) => (a.sort[this.lang] < b.sort[this.lang] ? -1 : 1));
  }
}

const textsTable = (texts: readonly TextLine[], lang: Lang): Html =>
  texts.length ? html`<table><thead><tr>${(['symbol', 'title', 'kind', 'adopted', 'published'] as const).map((c) => html`<th scope="col">${sentence(lang, `site.col.${c}`)}</th>`)}</tr></thead><tbody>${texts.map((t) => html`
<tr><td class="num"><a href="${textAddress(t.symbol, lang)}">${t.symbol}</a></td><th scope="row" class="doc">${t.title[lang]}</th><td>${sentence(lang, `action.kind.${t.kind}`)}</td><td>${time(t.adopted, lang)}</td><td>${time(t.published, lang)}</td></tr>`)}</tbody></table>` : html`<p class="soft">${sentence(lang, 'site.texts.none')}</p>`;

const chairLine = (terms: readonly PublicTerm[], names: Names, lang: Lang): Html => {
  const now = terms.find((t) => t.stage === 'in-office');
  return html`<p class="lead">${now ? sentence(lang, 'site.chair.now', { state: names.of(now.state), day: dayOf(now.until, lang) }) : sentence(lang, 'site.chair.none')}</p>`;
};

export const homePage = (texts: readonly TextLine[], terms: readonly PublicTerm[], names: Names, lang: Lang): Html => html`<h1>${sentence(lang, 'site.network')}</h1><p class="lede">${sentence(lang, 'site.lede')}</p>
${chairLine(terms, names, lang)}<section><h2>${sentence(lang, 'site.latest')}</h2>${textsTable(texts.slice(0, LATEST), lang)}<p><a href="/${lang}/adopted">${sentence(lang, 'site.texts.all')}</a></p></section>
<section><h2>${sentence(lang, 'site.members')}</h2><p>${names.with('member').map((s) => s.name[lang]).join(', ')}</p></section>`;

export const textsPage = (texts: readonly TextLine[], lang: Lang): Html => html`<h1>${sentence(lang, 'site.texts')}</h1><p class="lede">${sentence(lang, 'site.texts.lede')}</p>${textsTable(texts, lang)}`;

const behalf = (t: PublishedText, names: Names, lang: Lang): string[] => {
  const b = t.behalf;
  if (!b) return [];
  const said = (key: 'members' | 'observers' | 'others', parties: readonly string[]): string[] => (parties.length ? [sentence(lang, `statement.behalf.${key}`, { states: names.all(parties) })] : []);
  return [...(b.network ? [sentence(lang, 'statement.behalf.network')] : said('members', b.members)), ...said('observers', b.observers), ...said('others', b.others)];
};
export const fact = (term: string, ...lines: (string | Html)[]): Html | null => (lines.length ? html`<dt>${term}</dt>${lines.map((l) => html`<dd>${l}</dd>`)}` : null);

export const textPage = (t: PublishedText, names: Names, lang: Lang): Html => html`<p class="note num">${t.symbol} · ${sentence(lang, `action.kind.${t.kind}`)}</p><h1 class="doc">${t.title[lang]}</h1>
<dl class="facts">${fact(sentence(lang, 'site.col.adopted'), html`${time(t.adopted, lang)}, ${sentence(lang, `site.how.${t.how}`)}`)}${fact(sentence(lang, 'site.col.published'), time(t.published, lang))}
${fact(sentence(lang, 'site.behalf'), ...behalf(t, names, lang))}${fact(sentence(lang, 'site.delivered'), ...t.deliveries.map((d) => sentence(lang, 'site.delivery', { forum: d.forum[lang], city: d.city, day: dayOf(d.at, lang, d.zone), state: names.of(d.speaker) })))}
${fact(sentence(lang, 'site.address'), html`<a href="/doc/${t.symbol}">/doc/${t.symbol}</a>`)}${fact(sentence(lang, 'site.hash'), html`<code>${t.hash}</code>`)}</dl>
<p><a href="${textAddress(t.symbol, otherOf(lang))}" lang="${otherOf(lang)}" hreflang="${otherOf(lang)}">${sentence(lang, 'site.other')}</a></p>
<article class="text">${t.paragraphs.filter((p) => p.kind !== 'title' || p[lang] !== t.title[lang] || t.issues.some((i) => i.paragraph === p.number)).map((p) => html`<div class="par">${p.kind === 'title' ? null : html`<b class="num">${p.number}</b>`}<div><p class="doc">${p[lang]}</p>${t.issues.filter((i) => i.kind === 'corrigendum' && i.paragraph === p.number).map((i) => html`<div class="beside"><p class="note">${sentence(lang, 'site.corrected', { symbol: i.symbol })}</p><p class="doc">${i[lang]}</p></div>`)}</div></div>`)}
${t.issues.filter((i) => i.kind === 'addendum').map((i) => html`<section><h2>${sentence(lang, 'adoption.kind.addendum')} <span class="num">${i.symbol}</span></h2><p class="doc">${i[lang]}</p></section>`)}</article>`;

export const chairPage = (terms: readonly PublicTerm[], names: Names, lang: Lang): Html => {
  const list = (status: 'member' | 'observer', title: string): Html | null => {
    const states = names.with(status);
    return states.length ? html`<section><h2>${title}</h2><ul class="plain">${states.map((s) => html`<li>${sentence(lang, 'site.since', { state: s.name[lang], day: dayOf(s.since!, lang) })}</li>`)}</ul></section>` : null;
  };
  const past = terms.filter((t) => t.stage !== 'in-office');
  return html`<h1>${sentence(lang, 'site.chair')}</h1>${chairLine(terms, names, lang)}
${past.length ? html`<section><h2>${sentence(lang, 'site.chair.past')}</h2><ul class="plain">${past.map((t) => html`<li>${sentence(lang, 'site.chair.term', { state: names.of(t.state), from: dayOf(t.since, lang), until: dayOf(t.until, lang) })}</li>`)}</ul></section>` : null}
${list('member', sentence(lang, 'site.members'))}${list('observer', sentence(lang, 'site.observers'))}`;
};

export const recordPage = (days: readonly Day[], lang: Lang): Html => html`<h1>${sentence(lang, 'site.record')}</h1><p class="lede">${sentence(lang, 'site.record.lede')}</p><p>${sentence(lang, 'site.record.how')}</p>
${days.length ? html`<p><a href="/api/published/days">${sentence(lang, 'site.record.file')}</a></p><table><thead><tr><th scope="col">${sentence(lang, 'site.col.day')}</th><th scope="col">${sentence(lang, 'site.col.root')}</th></tr></thead><tbody>${days.map((d) => html`<tr><th scope="row" class="num">${d.day}</th><td><code>${d.root}</code></td></tr>`)}</tbody></table>` : html`<p class="soft">${sentence(lang, 'site.record.none')}</p>`}`;

export const lostPage = (lang: Lang): Html => html`<h1>${sentence(lang, 'site.nav')}</h1><p class="lead">${sentence(lang, 'site.lost')}</p><p><a href="/${lang}/adopted">${sentence(lang, 'site.texts.all')}</a></p>`;
