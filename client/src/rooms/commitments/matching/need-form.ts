// A need or an offer as its form holds it, all texts, and both ways to what the contract says. Pure. Not here: drawing it (NeedFields.tsx).
import type { ReviseNeed } from '@contract/matching.js';
import type { NeedContent, NeedKind } from '@contract/matching.views.js';

type Both = NeedContent['title'];
export interface NeedForm {
  readonly kinds: readonly NeedKind[];
  readonly title: Both;
  readonly words: Both;
  readonly priorities: readonly string[];
  readonly countries: readonly string[];
  readonly regions: readonly string[];
  readonly from: string;
  readonly until: string;
  readonly amount: string;
  readonly currency: string;
  readonly langs: string;
}
const NOTHING: Both = { en: '', fr: '' };
export const EMPTY_NEED: NeedForm = { kinds: [], title: NOTHING, words: NOTHING, priorities: [], countries: [], regions: [], from: '', until: '', amount: '', currency: 'EUR', langs: '' };

export const formOf = (n: NeedContent): NeedForm => ({
  kinds: n.kinds, title: n.title, words: n.words, priorities: n.priorities, countries: n.countries, regions: n.regions, from: n.from ?? '', until: n.until ?? '', amount: n.amount?.value ?? '', currency: n.amount?.currency ?? 'EUR', langs: n.langs.join(', '),
});

/** What is sent; a field that is empty says nothing. */
export const draftOf = (f: NeedForm): ReviseNeed => ({
  kinds: [...f.kinds], title: f.title, words: f.words, priorities: [...f.priorities], countries: [...f.countries], regions: [...f.regions],
  ...(f.from ? { starts: f.from } : {}), ...(f.until ? { ends: f.until } : {}), ...(f.amount ? { amount: { value: f.amount, currency: f.currency.trim().toUpperCase() } } : {}),
  langs: [...new Set(f.langs.toLowerCase().split(/[\s,;]+/).filter(Boolean))],
});
