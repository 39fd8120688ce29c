// In whose name: a state (with the French article where a sentence begins with it) and the person. Not here: the names themselves (record/names.ts).
import { useNames } from '../../record/names.js';
import { useLang } from '../../ui/language.js';

export interface By {
  /** "Norway", "Ingrid Solheim, Norway". */
  who(party: string, person?: string | null | undefined): string;
  /** As the subject of a sentence of the record: "Canada", "Le Canada". */
  subject(party: string): string;
}

export function useBy(people: ReadonlyMap<string, string>): By {
  const names = useNames();
  const lang = useLang();
  return {
    who: (party, person) => [person ? people.get(person) : undefined, names.party(party)].filter(Boolean).join(', '),
    subject: (party) => {
      const the = names.party(party, lang === 'fr' ? 'the' : 'short');
      return the.charAt(0).toLocaleUpperCase(lang) + the.slice(1);
    },
  };
}
