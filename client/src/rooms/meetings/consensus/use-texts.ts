// Texts that may be put to the room, and what a proposal is called for this reader: its own words, or the title of a text it reads. Not here: drawing it.
import { useQuery } from '@tanstack/react-query';
import { isText, type ActionRow } from '@contract/actions.views.js';
import type { ConsensusView } from '@contract/consensus.views.js';
import { titleIn } from '../../../record/titles.js';
import { useLang } from '../../../ui/language.js';
import { useWire } from '../../../wire/WireProvider.js';
import { useConsensusWords } from './words.js';

/** Texts that this reader reads. */
export const useTexts = (): ActionRow[] => useActions().filter((a) => isText(a.kind));

const useActions = (): ActionRow[] => {
  const { api } = useWire();
  return useQuery({ queryKey: ['actions'], queryFn: ({ signal }) => api.get<ActionRow[]>('/api/actions', signal) }).data ?? [];
};
/** In negotiation: what else stands in the way, the server says when it is put. */
export const usePuttable = (): ActionRow[] => useActions().filter((a) => isText(a.kind) && a.stage === 'negotiation');

/** In both languages, for a screen that belongs to nobody's. */
export const useWhatIn = (c: ConsensusView | null): Record<'en' | 'fr', string> => {
  const text = useActions().find((a) => a.id === c?.action);
  if (!c?.action) return c?.words ?? { en: '', fr: '' };
  return { en: text?.title.en ?? text?.title.fr ?? '', fr: text?.title.fr ?? text?.title.en ?? '' };
};

export const useWhat = (c: ConsensusView): string => {
  const say = useConsensusWords();
  const lang = useLang();
  const text = useActions().find((a) => a.id === c.action);
  if (!c.action) return c.words[lang];
  return (text && titleIn(text.title, lang)?.text) ?? say('text.unread');
};
