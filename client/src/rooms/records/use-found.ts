// What a search found, as lines with their addresses, grouped: the palette and the search page say the same. Not here: drawing them, and finding (the server).
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { SEARCH_MIN, type Found } from '@contract/records.js';
import type { Lang } from '@contract/words/words.js';
import { useNames, usePeople } from '../../record/names.js';
import { pageOf, titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { useLang } from '../../ui/language.js';
import { useWire } from '../../wire/WireProvider.js';
import { useSearchWords } from './words.js';

export interface FoundLine {
  id: string;
  to: string;
  text: string;
  /** The language of the text when it is not the page's. */
  lang?: Lang | undefined;
  note: string;
  /** Words around what was found. */
  excerpt?: { text: string; lang: Lang };
}
export interface FoundGroup {
  kind: keyof Found;
  label: string;
  lines: readonly FoundLine[];
}

/** Long enough to be asked; `null` groups: nothing has been asked or answered yet. */
export function useFound(query: string): { groups: readonly FoundGroup[] | null; asking: boolean; error: unknown; again: () => void } {
  const { api } = useWire();
  const asked = query.trim();
  const enabled = asked.length >= SEARCH_MIN;
  const { data, isFetching, error, refetch } = useQuery({
    queryKey: ['search', asked],
    queryFn: ({ signal }) => api.get<Found>(`/api/search?q=${encodeURIComponent(asked)}`, signal),
    enabled,
    placeholderData: keepPreviousData,
  });
  const groups = useGroups(enabled ? data : undefined);
  return { groups, asking: enabled && isFetching, error: enabled ? error : null, again: () => void refetch() };
}

const NO_REMARKS: Found['remarks'] = [];

function useGroups(found: Found | undefined): readonly FoundGroup[] | null {
  const say = useSearchWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const people = usePeople(useMemo(() => (found?.remarks ?? NO_REMARKS).map((r) => r.person), [found]));
  return useMemo(() => {
    if (!found) return null;
    const party = (code: string) => (code === 'secretariat' ? '/members' : `/members/${code}`);
    const lines: Record<keyof Found, FoundLine[]> = {
      initiatives: found.initiatives.map((i) => {
        const title = titleIn(i.title, lang);
        return { id: i.id, to: pageOf('initiative', i.id), text: title?.text ?? say('untitled'), lang: title?.lang, note: `${names.party(i.owner)} · ${i.identifier}` };
      }),
      actions: found.actions.map((a) => {
        const title = titleIn(a.title, lang);
        return { id: a.id, to: pageOf('action', a.id), text: title?.text ?? say('untitled'), lang: title?.lang, note: `${record(`action.kind.${a.kind}`)} · ${names.party(a.lead)}` };
      }),
      commitments: found.commitments.map((c) => {
        const title = titleIn(c.title, lang);
        return { id: c.id, to: pageOf('commitment', c.id), text: title?.text ?? say('untitled'), lang: title?.lang, note: `${names.party(c.owner)} · ${c.number}` };
      }),
      states: found.states.map((code) => ({ id: code, to: `/members/${code}`, text: names.party(code), note: names.party(code, 'long') })),
      people: found.people.map((p) => ({ id: p.id, to: party(p.party), text: p.name, note: names.party(p.party) })),
      threads: found.threads.map((t) => ({ id: t.id, to: pageOf('thread', t.id), text: t.title, lang: t.lang, note: record(`state.thread.${t.state}`) })),
      caucuses: found.caucuses.map((k) => ({ id: k.id, to: pageOf('caucus', k.id), text: k.title, lang: k.lang, note: say('group.caucuses') })),
      remarks: found.remarks.map((r) => ({
        id: r.id, to: `${pageOf(r.kind, r.channel)}#remark-${r.id}`, text: r.title, excerpt: { text: r.excerpt, lang: r.lang },
        note: [r.standing === 'position' ? record('standing.position') : people.get(r.person ?? ''), names.party(r.party)].filter(Boolean).join(', '),
      })),
    };
    return (Object.keys(lines) as (keyof Found)[]).filter((k) => lines[k].length).map((kind) => ({ kind, label: say(`group.${kind}`), lines: lines[kind] }));
  }, [found, say, record, names, lang, people]);
}
