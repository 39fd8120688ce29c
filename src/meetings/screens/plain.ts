// The slide of a room's screen as a page that needs no script: the same slide by the same rules, in both languages, asked for anew every few seconds. Pure. Not here: reading it (plain.controller.ts), the drawn slides (client).
import type { ItemView } from '../../contract/agenda.views.js';
import { leftAt } from '../../contract/floor.clock.js';
import type { MeetingView } from '../../contract/meetings.views.js';
import type { Situation } from '../../contract/floor.step.js';
import { consensusInHand, voteInHand } from '../../contract/floor.step.js';
import type { Shown } from '../../contract/screens.slide.js';
import { brackets, isBracket, type Content, type Piece, type Run } from '../../contract/text.model.js';
import type { ParagraphView, TextView } from '../../contract/text.views.js';
import { WORDS } from '../../contract/words/catalogue.js';
import type { Lang } from '../../contract/words/words.js';
import { escaped } from '../../kernel/html.js';

type Both = Record<Lang, string>;
export interface PlainText {
  title: Both;
  lang: Lang;
  text: TextView;
  paragraphs: ReadonlyMap<string, ParagraphView>;
}
export interface PlainSlide {
  meeting: MeetingView;
  at: Situation;
  shown: Shown;
  /** Milliseconds since 1970, by the server's clock. */
  now: number;
  /** What a state is called. */
  name: (party: string) => Both;
  /** The text of the slide; null where there is none, or whoever asks may not read it. */
  text: PlainText | null;
}
/** Seconds after which the page asks again. */
const AGAIN = 4;
/** English, and French behind it where it differs. */
const two = ({ en, fr }: Both): string => `<span lang="en">${escaped(en || fr)}</span>${fr && fr !== en ? ` · <span lang="fr">${escaped(fr)}</span>` : ''}`;
const word = (key: string): Both => (WORDS[key] as Both | undefined) ?? { en: key, fr: key };
const clock = (ms: number): string => `${ms < 0 ? '+' : ''}${Math.floor(Math.abs(ms) / 60_000)}:${String(Math.floor(Math.abs(ms) / 1_000) % 60).padStart(2, '0')}`;
const hour = (iso: string, zone: string): string => new Intl.DateTimeFormat('en-GB', { timeZone: zone, hour: '2-digit', minute: '2-digit' }).format(new Date(iso));
const table = (rows: readonly (readonly string[])[]): string => `<table>${rows.map((r) => `<tr>${r.map((c) => `<td>${c}</td>`).join('')}</tr>`).join('')}</table>`;

const queue = ({ at, name }: PlainSlide): string => (at.floor.queue.length ? table(at.floor.queue.map((s, i) => [String(i + 1), two(name(s.party)), clock(at.floor.used.get(s.party) ?? 0)])) : '');
const speaker = (s: PlainSlide): string => {
  const { speaking, paused, point } = s.at.floor;
  const holder = speaking ?? paused;
  const raised = point ? `<p>${two(word('command.point.raise'))}: ${two(s.name(point.party))}</p>` : '';
  return (holder ? `<p>${two(word(`state.speaker.${holder.state}`))}</p><h2>${two(s.name(holder.party))}</h2><p>${clock(leftAt(holder.clock, s.now))}</p>` : '') + raised + queue(s);
};
const vote = ({ at, name }: PlainSlide): string => {
  const v = voteInHand(at.votes) ?? [...at.votes].filter((x) => x.opened).sort((a, b) => (b.number ?? 0) - (a.number ?? 0))[0];
  if (!v) return '';
  const called = v.rollCall?.called;
  const order = v.rollCall?.order.length ? v.rollCall.order : v.entitled;
  const says = (party: string): string => { const b = v.ballots.find((x) => x.party === party); return b ? (b.choice ? two(word(`choice.${b.choice}`)) : '✓') : ''; };
  return `<h2>${two(v.question)}</h2><p>${two(word(`vote.kind.${v.kind}`))}${v.majority ? `; ${two(word(`vote.majority.${v.majority}`))}` : ''}</p>`
    + (v.outcome ? `<h2>${two(word(`vote.outcome.${v.outcome}`))}</h2>` : called ? `<h2>${two(name(called))}</h2>` : `<p>${two(word(`state.vote.${v.state}`))}</p>`)
    + (v.tally ? `<p>+ ${v.tally.yes} · − ${v.tally.no} · ○ ${v.tally.abstain}</p>` : '') + table(order.map((p, i) => [String(i + 1), two(name(p)), says(p)]));
};
const consensus = ({ at, text, now }: PlainSlide): string => {
  const c = consensusInHand(at.consensus);
  if (!c) return '';
  const left = c.window ? Math.ceil((Date.parse(c.window.until) - now) / 1_000) : 0;
  return `<p>${two(word(`state.consensus.${c.state}`))}${left > 0 ? `: ${left} s` : ''}</p><h2>${two(c.action ? (text?.title ?? { en: '', fr: '' }) : c.words)}</h2>`;
};
const agenda = (items: readonly ItemView[]): string => table(items.map((i) => [i.state === 'current' ? '▶' : i.state === 'done' ? '✓' : '', i.number, two(i.title)]));
const pause = ({ at: { sitting: s }, meeting }: PlainSlide): string =>
  s ? `<h2>${two(word(`state.sitting.${s.state}`))}</h2>${s.state === 'suspended' && s.resumes ? `<p>→ ${hour(s.resumes, meeting.zone)}</p>` : s.state === 'planned' ? `<p>${hour(s.from, meeting.zone)}</p>` : ''}` : '';

/** Brackets stand as they are read, their alternatives parted by a stroke. */
const bracketed = <A>(alternatives: readonly A[], draw: (a: A) => string): string => `<b>[</b>${alternatives.map((a) => draw(a) || '–').join('<b> / </b>')}<b>]</b>`;
const runs = (all: readonly Run[]): string => all.map((r) => (isBracket(r) ? bracketed(r.alternatives.filter((a) => a.op !== 'keep' || a.runs.length), (a) => runs(a.runs)) : escaped(r.text))).join('');
const pieces = (all: readonly Piece[], root: Content): string => all.map((p) => {
  if ('text' in p) return escaped(p.text);
  const b = brackets(root.runs).find((x) => x.bracket === p.bracket);
  return b ? bracketed(b.alternatives.filter((a) => a.op !== 'keep' || a.runs.length), (a) => (a.follow ? pieces(a.follow, root) : '…')) : '';
}).join('');
const words = ({ text: t, shown }: PlainSlide): string => {
  if (!t) return '';
  const from = Math.max(0, t.text.order.findIndex((o) => o.id === shown.paragraph));
  return `<h2>${two(t.title)}</h2>` + t.text.order.slice(from).map(({ id, number }) => {
    const p = t.paragraphs.get(id);
    if (!p) return '';
    const [first, second] = [runs(p.content.runs), p.content.follow ? pieces(p.content.follow, p.content) : ''];
    return `<p><b>${escaped(number)}</b> <span lang="${t.lang}">${first}</span></p>${second ? `<p lang="${t.lang === 'en' ? 'fr' : 'en'}">${second}</p>` : ''}`;
  }).join('');
};

const BODY: Readonly<Record<Shown['slide'], (s: PlainSlide) => string>> = { speaker, queue, vote, consensus, agenda: (s) => agenda(s.at.items), pause, text: words };

/** The whole page. */
export const plainPage = (s: PlainSlide): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="color-scheme" content="dark"><meta http-equiv="refresh" content="${AGAIN}"><link rel="stylesheet" href="/plain-screen.css"><title>${escaped(s.meeting.title.en || s.meeting.title.fr)}</title></head>`
  + `<body><main><h1>${two(s.meeting.title)}</h1><p>${two(word(`screen.slide.${s.shown.slide}`))}</p>${BODY[s.shown.slide](s)}</main></body></html>`;
