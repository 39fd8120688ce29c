// Why a part of a record cannot be changed now although one may change the record: it is archived, or it comes from a file. Asked before the server is.
import type { Section } from '@contract/initiatives.views.js';
import { useRecordWords } from '../../../record/words.js';
import { useLang } from '../../../ui/language.js';
import type { Shown } from '../record/shown.js';

/** The sentence, or null where nothing bars it. */
export function useBar({ view }: Shown, sections: readonly Section[]): string | null {
  const word = useRecordWords();
  const lang = useLang();
  if (view.stage === 'archived' || view.stage === 'discarded') return word(`refusal.initiative-${view.stage}`);
  const owned = sections.filter((s) => view.sourceOwned.includes(s));
  if (!owned.length) return null;
  return word('refusal.initiative-from-file', { fields: new Intl.ListFormat(lang).format(owned.map((s) => word(`field.${s}`))) });
}
