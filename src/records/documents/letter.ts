// The chair's letters to the members (§3.2, rule 8): a text is under silence; it is adopted; it is not. In the languages of the text, which is enclosed. Pure. Not here: sending them (notices).
import type { AdoptedParagraph } from '../../contract/adoption.views.js';
import { held, inQuestion, objections } from '../../contract/silence.views.js';
import type { Lang } from '../../contract/words/words.js';
import { dayOf } from '../../kernel/dates.js';
import { refuse } from '../../kernel/refusal.js';
import { sentence } from '../../kernel/sentences.js';
import { paragraphRows, scopeOf, spoken } from './annexed.js';
import type { Row } from './sheet.js';
import { chromeOf, langsOf, momentOf, universalOf, type Adopted, type Asked, type Source } from './source.js';

type Round = NonNullable<Source['round']>;
type Say = (key: string, params?: Record<string, unknown>) => string;
/** One letter, said in one language. */
interface Letter {
  /** Who was in the chair. */
  party: string;
  at: string;
  /** The round it is about: whom it goes to, and where the chair sits. */
  round: Round | null;
  subject: (say: Say) => string;
  body: (say: Say, lang: Lang) => string[];
  enclosed: { symbol: string; paragraphs: readonly AdoptedParagraph[] } | null;
}

/** An instant by the clock that the deadline was set by, and by that of all. */
const clockOf = (iso: string, r: Round, lang: Lang): string =>
  sentence(lang, 'letter.city', { at: momentOf(iso, lang, r.civil.zone), city: r.civil.city, utc: universalOf(iso, lang) });
const list = (s: Source, parties: readonly string[], lang: Lang): string => s.order(parties, lang).map((p) => s.names(p, lang)).join(', ');

const announcement = (s: Source, r: Round): Letter => ({
  party: r.announced.party, at: r.announced.at, round: r, enclosed: { symbol: r.symbol, paragraphs: r.words },
  subject: (say) => say('subject.announcement', { symbol: r.symbol, round: r.round }),
  body: (say, lang) => [
    say('announce', { profile: r.profile.name }),
    say('period', { starts: clockOf(r.starts, r, lang), due: clockOf(r.firstDue, r, lang) }),
    ...(r.changes ? [say('changes', { paragraphs: scopeOf(inQuestion(r), inQuestion(r).map((c) => c.id), lang) })] : []),
    say('otherwise'), say(`mode.${r.mode}`),
    say(r.meeting ? 'procedure.meeting' : 'procedure.written', { hours: r.profile.rules.objectHours }),
    ...(r.urgent ? [say('urgent', { states: list(s, r.urgent.needs, lang), reason: r.urgent.reason.text })] : []),
    ...(r.warnings.length ? [say('warned', { states: list(s, r.warnings.map((w) => w.party), lang) })] : []),
    say('frozen', { hash: r.hash }),
    ...(r.due === r.firstDue ? [] : [say('extended', { due: clockOf(r.due, r, lang) })]),
  ],
});

const adoption = (a: Adopted, r: Round | null): Letter => ({
  party: a.party, at: a.adopted, round: r?.adoptedAs === a.symbol ? r : null, enclosed: { symbol: a.symbol, paragraphs: a.paragraphs },
  subject: (say) => say('subject.adopted', { symbol: a.symbol }),
  body: (say, lang) => {
    const at = (iso: string): string => `${momentOf(iso, lang)} (UTC)`;
    return [say(`adopted.${a.how}`, { draft: a.draft, symbol: a.symbol, at: at(a.adopted) }), ...(a.pending ? [say(`follows.${a.pending}`)] : []), say('positions', { at: at(a.closes) }), say('seal', { hash: a.hash })];
  },
});

const notAdopted = (s: Source, r: Round): Letter => {
  const [against, count] = [objections(r.voices), held(r)];
  const how = r.state === 'withdrawn' || r.state === 'void' || (r.state === 'to-meeting' && !count) ? r.state : !count && r.concordance ? 'void' : 'broken';
  const scope = (party: string, lang: Lang): string => sentence(lang, 'letter.scope', { state: s.names(party, lang), paragraphs: scopeOf(r.changes ? inQuestion(r) : r.words, r.voices.find((v) => v.party === party)!.paragraphs, lang) });
  return {
    party: r.announced.party, at: r.ended?.at ?? r.due, round: r, enclosed: null,
    subject: (say) => say('subject.ended', { symbol: r.symbol, round: r.round }),
    body: (say, lang) => [
      say(how, { symbol: r.symbol }),
      ...(how === 'broken' && against.length ? [say('objections', { states: s.order(against, lang).map((p) => scope(p, lang)).join(', ') })] : []),
      ...(how === 'broken' && count && !against.length ? [say('objections.number', { count })] : []),
      ...(how !== 'broken' && r.ended?.reason ? [say('reason', { reason: r.ended.reason.text })] : []),
    ],
  };
};

const letterOf = (s: Source, view: 'announcement' | 'outcome'): Letter => {
  const r = s.round;
  if (view === 'announcement') return r ? announcement(s, r) : refuse('wrong-state', { why: 'refusal.document-no-silence' });
  if (s.adopted) return adoption(s.adopted, r);
  return r && r.state !== 'announced' && r.state !== 'running' ? notAdopted(s, r) : refuse('wrong-state', { why: 'refusal.document-undecided' });
};

/** Place and day, to whom, about what, the letter itself, who signs; then the text that is enclosed. Refuses `wrong-state` where there is nothing to write about. */
export const letterRows = (s: Source, view: 'announcement' | 'outcome', asked: Asked): Row[] => {
  const [l, langs] = [letterOf(s, view), langsOf(s, asked)];
  const sayIn = (lang: Lang): Say => (key, params) => sentence(lang, `letter.${key}`, params);
  const row = (text: (say: Say, lang: Lang) => string, kind: 'heading' | 'prose' = 'prose'): Row => spoken(langs, kind, (lang) => text(sayIn(lang), lang));
  const [place, to] = [l.round?.civil, l.round?.voices.map((v) => v.party)];
  const paragraphs = l.body(sayIn(langs[0]!), langs[0]!).length;
  return [
    row((say, lang) => (place ? say('dated', { city: place.city, day: dayOf(l.at, lang, place.zone) }) : dayOf(l.at, lang))),
    row((say, lang) => (to ? say('to', { states: list(s, to, lang) }) : say('to.all'))),
    row((say) => l.subject(say), 'heading'),
    row((say) => say('greeting')),
    ...Array.from({ length: paragraphs }, (_, i) => row((say, lang) => l.body(say, lang)[i]!)),
    row((say) => say('closing')),
    row((say, lang) => say('signed', { state: s.names(l.party, lang) })),
    ...(l.enclosed ? [row((say) => say('enclosed', { symbol: l.enclosed!.symbol }), 'heading'), ...paragraphRows(l.enclosed.paragraphs, langs, chromeOf(asked))] : []),
  ];
};
