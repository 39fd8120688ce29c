// What documents are made of: a text as its channel shows it at one moment, and what of it was asked for. Pure. Not here: reading it (documents.reader.ts), what is made of it (sheets.ts).
import type { AdoptedParagraph, AdoptionView } from '../../contract/adoption.views.js';
import type { DocumentLang, DocumentView } from '../../contract/documents.js';
import type { StanceView } from '../../contract/positions.views.js';
import type { SilenceView } from '../../contract/silence.views.js';
import type { Content } from '../../contract/text.model.js';
import type { DocumentKind, ParagraphKind, ParagraphStatus, ReservationView, TextThen } from '../../contract/text.views.js';
import { LANGS, type Lang } from '../../contract/words/words.js';
import { LOCALE } from '../../kernel/dates.js';
import type { StateNames } from './names.js';

export interface SourceParagraph {
  id: string;
  /** '' for a title. */
  number: string;
  kind: ParagraphKind;
  status: ParagraphStatus;
  content: Content;
  reservations: readonly ReservationView[];
}
/** A text as its channel shows it at one moment. */
export interface Source extends StateNames {
  title: { en: string; fr: string };
  kind: string;
  stage: string;
  /** The language that is negotiated. */
  lang: Lang;
  document: DocumentKind;
  rev: number;
  /** Who may have it: `document.for.…`. */
  audience: 'delegation' | 'members' | 'network';
  at: string;
  paragraphs: SourceParagraph[];
  reservations: readonly ReservationView[];
  /** As it was decided, with what was issued since and what states said on it. */
  adopted: Adopted | null;
  /** A round of silence, with the words that it was on. */
  round: (SilenceView & { words: readonly AdoptedParagraph[] }) | null;
  /** When proposals were made, by number. */
  times: ReadonlyMap<number, string>;
  /** The text as it was, for the changes since. */
  then: (TextThen & { kind: DocumentKind; rev: number; by: ReadonlyMap<string, { parties: string[]; at: string }> }) | null;
}
export type Adopted = AdoptionView & { symbol: string; adopted: string; closes: string; stances: readonly StanceView[] };
export interface Asked {
  view: DocumentView;
  lang: DocumentLang;
  /** The reader's language: what stands around a text in two languages. */
  page: Lang;
  /** For `country`. */
  as: string | null;
  /** That of the action: the words of a reading have no author. */
  made: Date;
}

/** The language of what stands around the text. */
export const chromeOf = (asked: Asked): Lang => (asked.lang === 'both' ? asked.page : asked.lang);
/** The languages of the text, the negotiated one first. */
export const langsOf = (s: Source, asked: Asked): readonly Lang[] => (asked.lang === 'both' ? [s.lang, ...LANGS.filter((l) => l !== s.lang)] : [asked.lang]);

/** 30 March 2027 at 12:00, as a zone's clock says. */
export const momentOf = (iso: string, lang: Lang, timeZone = 'UTC'): string => new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'long', timeStyle: 'short', timeZone }).format(new Date(iso));
/** 30 Mar 2027, 10:00: the same for all, shorter. */
export const universalOf = (iso: string, lang: Lang): string => new Intl.DateTimeFormat(LOCALE[lang], { dateStyle: 'medium', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(iso));
