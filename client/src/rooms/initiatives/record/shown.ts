// What a part of the record's page is given: the record as this reader may see it, and whether it is the reader's own to change. Pure but for its hook.
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { Activity, Narrative, Text } from '@contract/activity.js';
import type { FullRecordView } from '@contract/initiatives.reads.js';
import type { InitiativeView } from '@contract/initiatives.views.js';
import type { Lang } from '@contract/words/words.js';
import { useReader } from '../../../ui/reader.js';
import { useWire } from '../../../wire/WireProvider.js';

export interface Shown {
  readonly id: string;
  readonly view: InitiativeView;
  /** The exact record for the state that owns or keeps it, the redacted one for everybody else. */
  readonly activity: Activity;
  /** Partners that are withheld from the others, by their place in the list; empty where they are not the reader's own. */
  readonly protectedPartners: readonly number[];
  readonly mine: boolean;
  /** The revision that `activity` is. */
  readonly revision: number;
}

const said = (text: Text): string[] => text.narratives.map((n) => n.text.trim());

/** The record behind a view: asked for exactly where it is the reader's own, at every revision. */
export function useShown(view: InitiativeView | null): Shown | null {
  const { api } = useWire();
  const { code } = useReader();
  const mine = view !== null && view.owner === code;
  const { data } = useQuery({
    queryKey: ['initiatives', 'full', view?.id, view?.revision],
    queryFn: ({ signal }) => api.get<FullRecordView>(`/api/initiatives/${view!.id}/full`, signal),
    enabled: mine,
    staleTime: Infinity,
    placeholderData: (before, query) => (query?.queryKey[2] === view?.id ? before : undefined),
  });
  return useMemo(() => {
    if (!view || (mine && !data)) return null;
    const full = mine ? data : undefined;
    const withheld = full?.protection.partners ?? [];
    const protectedPartners = (full?.activity.participatingOrgs ?? []).flatMap((o, i) => (withheld.some((w) => (w.ref !== null && w.ref === o.ref?.trim()) || said(o).some((n) => w.names.includes(n))) ? [i] : []));
    return { id: view.id, view, activity: full?.activity ?? view.activity, protectedPartners, mine, revision: full?.revision ?? view.revision };
  }, [view, mine, data]);
}

const LANG_OF = (n: Narrative, base: string | undefined): string => (n.lang ?? base ?? '').toLowerCase().split('-')[0] ?? '';
/** The text in exactly this language; '' where the record has none. A narrative without a language is in the record's own. */
export const exactlyIn = (text: Text | undefined, lang: Lang, base: string | undefined): string => text?.narratives.find((n) => LANG_OF(n, base) === lang)?.text ?? '';
/** In the reader's language, else in whichever there is, with that language for whoever reads it aloud. */
export const anyIn = (text: Text | undefined, lang: Lang, base: string | undefined): { text: string; lang: string | undefined } => {
  const own = exactlyIn(text, lang, base);
  if (own) return { text: own, lang: undefined };
  const other = text?.narratives.find((n) => n.text.trim());
  return { text: other?.text ?? '', lang: other ? LANG_OF(other, base) || undefined : undefined };
};
