// Who can read a conversation, as one sentence. Not here: deciding it (the server), finding it out (use-conversation.ts).
import { useNames } from '../../record/names.js';
import { useLang } from '../../ui/language.js';
import type { Audience } from './use-conversation.js';
import { useDiscussionsWords } from './words.js';

export function useReaders(): (audience: Audience) => string {
  const say = useDiscussionsWords();
  const names = useNames();
  const lang = useLang();
  return ({ kind, parties }) => (kind === 'open' ? say('readers.open') : say(`readers.${kind}`, { parties: new Intl.ListFormat(lang).format(names.sorted(parties).map((p) => names.party(p))) }));
}
