// The Network's five priorities with their sub-themes and the DAC purpose codes that stand for them (procedures.md §3.14, S.1): the shared taxonomy.
// Not here: their names in English and French (words/priorities.ts), and what a state says of its own record (initiative.tag).

export interface SubTheme {
  /** `<priority>.<theme>`; the word is `priority.<code>`. */
  readonly code: string;
  /** DAC five-digit purpose codes in force (vocabulary 1). */
  readonly dac: readonly string[];
}

/** Vocabulary 99 of our own needs an address of its own; it names the taxonomy and is never fetched. */
export const PRIORITY_VOCABULARY_URI = 'urn:concord:priorities';

export const PRIORITIES = {
  civilians: [
    { code: 'civilians.rights', dac: ['15160'] },
    { code: 'civilians.mines', dac: ['15250'] },
    { code: 'civilians.children', dac: ['15261'] },
    { code: 'civilians.women', dac: ['15180'] },
    { code: 'civilians.relief', dac: ['72010'] },
  ],
  'peace-support': [
    { code: 'peace-support.operations', dac: ['15230'] },
    { code: 'peace-support.security-systems', dac: ['15210'] },
  ],
  prevention: [
    { code: 'prevention.peacebuilding', dac: ['15220'] },
    { code: 'prevention.arms', dac: ['15240'] },
  ],
  governance: [
    { code: 'governance.anti-corruption', dac: ['15113'] },
    { code: 'governance.justice', dac: ['15130'] },
    { code: 'governance.participation', dac: ['15150'] },
    { code: 'governance.security-reform', dac: ['15210'] },
  ],
  safety: [
    { code: 'safety.narcotics', dac: ['16063'] },
    { code: 'safety.justice', dac: ['15130'] },
    { code: 'safety.prevention', dac: ['15220'] },
  ],
} as const satisfies Record<string, readonly SubTheme[]>;

export type Priority = keyof typeof PRIORITIES;
export const PRIORITY_CODES = Object.keys(PRIORITIES) as Priority[];
const THEMES: readonly SubTheme[] = Object.values(PRIORITIES).flat();
/** Every code that a record can be tagged with: priorities and sub-themes. */
export const PRIORITY_TAGS: readonly string[] = PRIORITY_CODES.flatMap((p) => [p, ...PRIORITIES[p].map((t) => t.code)]);

/** The tags that DAC purpose codes stand for, sub-themes with their priorities, in the taxonomy's order. A code may stand for two. */
export const prioritiesOfSectors = (dac: readonly string[]): string[] =>
  withPriorities(THEMES.filter((t) => t.dac.some((code) => dac.includes(code))).map((t) => t.code));

/** Known tags only, each sub-theme with its priority, in the taxonomy's order, once. */
export const withPriorities = (tags: readonly string[]): string[] => {
  const all = new Set(tags.flatMap((t) => [t, t.split('.')[0] ?? t]));
  return PRIORITY_TAGS.filter((t) => all.has(t));
};
