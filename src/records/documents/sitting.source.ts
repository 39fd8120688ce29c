// What documents of a sitting's record are made of: its lines with their words, minutes, corrections that were accepted, corrigenda, action points, in one language at a time. Pure. Not here: reading it
// (sittings.reader.ts), a sheet of it (sitting-sheet.ts), Akoma Ntoso (akoma-ntoso-debate.ts).
import type { FollowUpView } from '../../contract/follow-ups.views.js';
import type { MeetingView, SittingView } from '../../contract/meetings.views.js';
import type { RecordLine } from '../../contract/minutes.lines.js';
import { sayLine, wordsOf, type RecordLines, type Speaking } from '../../contract/minutes.say.js';
import type { CorrectionView, MinutesView, RecordView } from '../../contract/minutes.views.js';
import type { Lang } from '../../contract/words/words.js';
import { LOCALE } from '../../kernel/dates.js';
import { sentence } from '../../kernel/sentences.js';
import type { StateNames } from './names.js';

type Both = Readonly<Record<Lang, string>>;
export interface SittingSource extends StateNames, RecordLines {
  meeting: MeetingView;
  sitting: SittingView;
  record: RecordView;
  minutes: readonly MinutesView[];
  corrections: readonly CorrectionView[];
  followUps: readonly FollowUpView[];
  /** When it was read, ISO 8601. */
  at: string;
}

/** By the clock of the place. */
export const hourOf = (s: SittingSource, iso: string, lang: Lang): string => new Intl.DateTimeFormat(LOCALE[lang], { timeStyle: 'short', timeZone: s.meeting.zone }).format(new Date(iso));
const speaking = (s: SittingSource, lang: Lang): Speaking => ({
  lang, say: (key, params) => sentence(lang, key, params), name: (party) => s.names(party, lang), sorted: (parties) => s.order(parties, lang), hour: (iso) => hourOf(s, iso, lang),
});

/** A line with what was accepted as a correction of the statement or vote that it tells of. */
export interface Spoken {
  line: RecordLine;
  said: (lang: Lang) => string[];
  corrected: { party: string; text: string; lang: Lang }[];
}
/** Lines told under one item, or under none. `minutes`: below the last time that it was taken up. */
export interface Stretch {
  item: string | null;
  title: (lang: Lang) => string;
  spoken: Spoken[];
  minutes: Both | null;
}

const minutesOf = (s: SittingSource, item: string | null): Both | null => s.minutes.find((m) => m.item === item)?.text ?? null;
/** The record in its order. */
export const stretchesOf = (s: SittingSource): Stretch[] => {
  const all: Stretch[] = [];
  const accepted = s.corrections.filter((c) => c.state === 'accepted');
  for (const line of s.lines) {
    const spoken: Spoken = { line, said: (lang) => sayLine(line, s.texts, speaking(s, lang)), corrected: accepted.filter((c) => c.about === line.about).map((c) => ({ party: c.asked.party, text: c.text, lang: c.lang })) };
    const last = all.at(-1);
    if (last && last.item === line.item) last.spoken.push(spoken);
    else all.push({ item: line.item, title: (lang) => (line.item === null ? '' : wordsOf(`item:${line.item}`, s.texts, lang)), spoken: [spoken], minutes: null });
  }
  for (const stretch of all) if (stretch.item !== null && all.findLast((x) => x.item === stretch.item) === stretch) stretch.minutes = minutesOf(s, stretch.item);
  return all;
};
/** Minutes of the sitting as a whole. */
export const wholeOf = (s: SittingSource): Both | null => minutesOf(s, null);
/** The title of an item, as it stood when the record was drawn up. */
export const itemTitle = (s: SittingSource, item: string | null, lang: Lang): string => (item === null ? sentence(lang, 'record-file.whole') : wordsOf(`item:${item}`, s.texts, lang));
