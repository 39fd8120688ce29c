// A joint statement on the page: its view, the words that count in each language, who stands in its name now, what this reader is in it. Not here: drawing it (Statement.tsx).
import { useMemo } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import type { Status } from '@contract/members.codes.js';
import type { StateView } from '@contract/members.views.js';
import { NETWORK } from '@contract/seats.js';
import { attribution, isAligned, PACE, secondsFor, wordsIn, type Attribution, type StatementView } from '@contract/statements.views.js';
import { followReading, reading } from '@contract/text.model.js';
import { BEHALF_WORDS } from '@contract/words/behalf.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { useNamesIn } from '../../../record/names.js';
import { useNow } from '../../../ui/clock.js';
import { useView, useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useText } from '../text/use-text.js';

/** The words of the whole text in a language: frozen ones where they are, else as they read now without brackets. */
export const useWhole = (action: ActionView, view: StatementView | null): Record<Lang, string> => {
  const { paragraphs } = useText(action);
  return useMemo(() => {
    const of = (lang: Lang): string => (view?.text
      ? view.text.paragraphs.map((p) => p[lang])
      : paragraphs.map(({ paragraph: p }) => (lang === action.lang ? reading(p.content.runs) : followReading(p.content)))).join('\n\n');
    return { en: of('en'), fr: of('fr') };
  }, [action.lang, view, paragraphs]);
};
/** Numbers of the paragraphs that no longer read as the members cleared them, or are new, or gone; null for a text that was not reopened. */
export const useChanged = (action: ActionView, view: StatementView | null): string[] | null => {
  const { paragraphs } = useText(action);
  return useMemo(() => {
    if (!view?.cleared) return null;
    const was = new Map(view.cleared.map((p) => [p.id, p]));
    const other = action.lang === 'en' ? 'fr' : 'en';
    const stands = paragraphs.filter(({ paragraph: { id, content } }) => {
      const c = was.get(id);
      return c?.[action.lang] === reading(content.runs) && (!c[other] || c[other] === followReading(content));
    });
    const now = new Set(paragraphs.map(({ paragraph: p }) => p.id));
    return [...paragraphs.filter((p) => !stands.includes(p)).map((p) => p.number), ...view.cleared.filter((p) => !now.has(p.id)).map((p) => p.number)];
  }, [action.lang, view, paragraphs]);
};
export interface Spoken { count: number; seconds: number; pace: number }
export const spokenIn = (text: string, lang: Lang, pace: number = PACE[lang]): Spoken => {
  const count = wordsIn(text, lang);
  return { count, seconds: secondsFor(count, pace), pace };
};
/** What a state is in the Network at that instant (ISO 8601). */
export const statusAt = (s: StateView, at: string): Status | null => s.memberships.find((m) => m.since <= at && (m.until === null || m.until > at))?.status ?? null;
/** 4′10″ */
export const clocked = (seconds: number): string => `${Math.floor(seconds / 60)}′${String(seconds % 60).padStart(2, '0')}″`;

/** The names as they would be fixed by a lock now, or as the lock has fixed them. */
export const useBehalf = (action: string, view: StatementView | null): Attribution => {
  const states = useViews('state', NETWORK);
  const stances = useViews('stance', action);
  const minute = useNow('minute');
  return useMemo(() => {
    if (view?.locked) return view.locked.behalf;
    const now = new Date(minute).toISOString();
    const member = states.filter((s) => statusAt(s, now) === 'member').map((s) => s.id);
    const observers = new Set(states.filter((s) => statusAt(s, now) === 'observer').map((s) => s.id));
    const aligned = (view?.alignments ?? []).filter((a) => isAligned(a.state)).map(({ party }) => ({ party, observer: observers.has(party) }));
    const apart = stances.filter((s) => s.kind === 'dissociation' && s.state !== 'withdrawn').map((s) => s.party);
    return attribution(member, apart, aligned);
  }, [states, stances, view, minute]);
};
/** Each line of the attribution in a language, its names in the order of that language. */
export const useAttributed = (behalf: Attribution): Record<Lang, string[]> => {
  const [en, fr] = [useNamesIn('en'), useNamesIn('fr')];
  return useMemo(() => {
    const lines = (lang: Lang): string[] => {
      const names = lang === 'en' ? en : fr;
      const list = (codes: readonly string[]) => new Intl.ListFormat(lang).format(names.sorted(codes).map((c) => names.party(c)));
      const say = (key: keyof typeof BEHALF_WORDS, codes: readonly string[]) => BEHALF_WORDS[key][lang].replace('{{states}}', list(codes));
      return [
        behalf.network ? say('statement.behalf.network', []) : say('statement.behalf.members', behalf.members),
        ...(behalf.observers.length ? [say('statement.behalf.observers', behalf.observers)] : []),
        ...(behalf.others.length ? [say('statement.behalf.others', behalf.others)] : []),
      ];
    };
    return Object.fromEntries(LANGS.map((l) => [l, lines(l)])) as Record<Lang, string[]>;
  }, [behalf, en, fr]);
};

export interface StatementPlace {
  action: ActionView;
  view: StatementView | null;
  /** The chair or the delegation that leads. */
  pen: boolean;
  secretariat: boolean;
}
export const useStatement = (action: ActionView): StatementPlace => {
  const view = useView('statement', action.id, action.id);
  const seats = useStanding(action.id)?.seats ?? [];
  return { action, view, pen: seats.includes('chair') || seats.includes('owner'), secretariat: seats.includes('secretariat') };
};
