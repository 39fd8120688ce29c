// The states that can be named in a text, as they are offered after an "@": by name in the reader's language, in protocol order, one's own left out.
import { useMemo } from 'react';
import { useNames } from '../../record/names.js';
import type { Suggestion } from '../../ui/fields/SuggestField.js';
import { useReader } from '../../ui/reader.js';

export function useNameable(parties: readonly string[]): readonly Suggestion[] {
  const names = useNames();
  const { code } = useReader();
  return useMemo(() => names.sorted(parties.filter((p) => p !== code)).map((p) => ({ value: p, label: names.party(p) })), [names, parties, code]);
}
