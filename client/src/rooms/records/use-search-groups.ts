// What the palette shows while one types: a few of each kind, and the way to all of it. Not here: the palette (ui/), the search page.
import { IconChecklist, IconFileText, IconFlag, IconFolders, IconLock, IconMessage, IconMessages, IconSearch, IconUser } from '@tabler/icons-react';
import type { Icon as TablerIcon } from '@tabler/icons-react';
import { useDebouncedValue } from '@mantine/hooks';
import { useMemo } from 'react';
import { useNavigate } from 'react-router';
import { SEARCH_MIN, type Found } from '@contract/records.js';
import type { PaletteProps } from '../../ui/PaletteHost.js';
import { useFound } from './use-found.js';
import { useSearchWords } from './words.js';

const ICONS: Readonly<Record<keyof Found, TablerIcon>> = { initiatives: IconFolders, actions: IconFileText, commitments: IconChecklist, states: IconFlag, people: IconUser, threads: IconMessages, caucuses: IconLock, remarks: IconMessage };
const FEW = 5;
const PAUSE_MS = 180;

/** The address of the search page for these words. */
const searchPage = (query: string): string => `/search?q=${encodeURIComponent(query)}`;

export function useSearchGroups(query: string): PaletteProps['groups'] {
  const say = useSearchWords();
  const navigate = useNavigate();
  const asked = query.trim();
  const [settled] = useDebouncedValue(asked, PAUSE_MS);
  const { groups } = useFound(asked && settled);
  return useMemo(() => {
    if (asked.length < SEARCH_MIN) return [];
    const go = (to: string) => () => void navigate(to);
    const found = (groups ?? []).map((g) => ({ label: g.label, lines: g.lines.slice(0, FEW).map((l) => ({ id: `${g.kind} ${l.id}`, label: l.excerpt?.text ?? l.text, note: l.note, icon: ICONS[g.kind], onPick: go(l.to) })) }));
    return [...found, { label: say('group.all'), lines: [{ id: 'all', label: say('all', { query: asked }), icon: IconSearch, onPick: go(searchPage(asked)) }] }];
  }, [groups, asked, say, navigate]);
}
