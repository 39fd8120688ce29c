// The frame of every public page: its head with both addresses, the way around it, the switch of language. Pure. Not here: what stands in it (pages.ts).
import { LANGS, type Lang } from '../../contract/words/words.js';
import { otherOf } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import { html, type Html } from './html.js';

export interface Framed {
  lang: Lang;
  /** The address behind the language, '' for the first page. */
  path: string;
  title: string;
  main: Html;
  /** In a page of somebody else's: nothing around it but the switch of language. */
  embedded?: boolean;
}
/** Address of the client's own style sheet of fonts, where there is a built client. */
interface Looks {
  fonts: string | null;
}

const PLACES = ['', '/adopted', '/commitments', '/scorecard', '/chair', '/record'] as const;
const NAMES: Readonly<Record<(typeof PLACES)[number], string>> = { '': 'site.network', '/adopted': 'site.texts', '/commitments': 'site.promises', '/scorecard': 'scorecard.title', '/chair': 'site.chair', '/record': 'site.record' };
const OWN = { en: 'English', fr: 'Français' } as const;
const SEATS = Array.from({ length: 12 }, (_, i) => i * 30);

const mark = html`<svg width="26" height="26" viewBox="0 0 32 32" fill="currentColor" aria-hidden="true" focusable="false">${SEATS.map((a) => html`<rect x="14" y="2" width="4" height="${a ? 5 : 8}" rx=".6" transform="rotate(${a} 16 16)" opacity="${a ? 0.62 : 1}"/>`)}</svg>`;
const switcher = (f: Framed): Html => {
  const base = f.embedded ? '/embed' : '';
  return html`<nav class="langs" aria-label="${sentence(f.lang, 'site.langs')}">${LANGS.map((l) => html`<a href="${base}/${l}${f.path}" lang="${l}" hreflang="${l}"${l === f.lang ? html` aria-current="true"` : null}>${OWN[l]}</a>`)}</nav>`;
};
const around = (f: Framed): Html => html`<a class="skip" href="#content">${sentence(f.lang, 'site.skip')}</a>
<header class="head"><a class="brand" href="/${f.lang}">${mark}<b>${sentence(f.lang, 'site.network')}</b></a>
<nav class="places" aria-label="${sentence(f.lang, 'site.nav')}">${PLACES.slice(1).map((p) => html`<a href="/${f.lang}${p}"${(f.path.startsWith(p) || f.path.startsWith(p.replace(/s$/, '/'))) ? html` aria-current="page"` : null}>${sentence(f.lang, NAMES[p])}</a>`)}</nav>
${switcher(f)}<a class="enter" href="/">${sentence(f.lang, 'site.enter')}</a></header>`;
const below = (f: Framed): Html => html`<footer class="foot"><p>${sentence(f.lang, 'site.foot')}</p><p><a href="/api/docs">${sentence(f.lang, 'site.machines')}</a></p></footer>`;

/** The whole page. */
export const framed = (f: Framed, looks: Looks): string => {
  const network = sentence(f.lang, 'site.network');
  const kept = f.embedded ? '/embed' : '';
  return html`<!doctype html><html lang="${f.lang}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="light dark">
<title>${f.title === network ? network : `${f.title} · ${network}`}</title><link rel="icon" href="data:,">
<link rel="canonical" href="/${f.lang}${f.path}"><link rel="alternate" hreflang="${otherOf(f.lang)}" href="${kept}/${otherOf(f.lang)}${f.path}"><link rel="alternate" hreflang="${f.lang}" href="${kept}/${f.lang}${f.path}">
${looks.fonts ? html`<link rel="stylesheet" href="${looks.fonts}">` : null}<link rel="stylesheet" href="/site.css"></head>
<body${f.embedded ? html` class="embedded"` : null}>${f.embedded ? switcher(f) : around(f)}<main id="content" tabindex="-1">${f.main}</main>${f.embedded ? null : below(f)}</body></html>`.text;
};
