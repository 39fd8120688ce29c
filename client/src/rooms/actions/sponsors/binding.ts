// What is asked once before an act that binds one's state as a sponsor: the sentence that will be recorded. Not here: the acts.
import type { ActionView } from '@contract/actions.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useActionWords } from '../words.js';
import { useSponsorWords } from './words.js';

export type Verb = 'sign' | 'offer' | 'reconfirm' | 'withdraw' | 'take-over';

export function useBinding(action: ActionView) {
  const say = useSponsorWords();
  const page = useActionWords();
  const names = useNames();
  const lang = useLang();
  const code = useReader().code ?? '';
  const state = names.party(code, 'the');
  const title = titleIn(action.title, lang)?.text ?? page('untitled');
  return (verb: 'open' | 'ask-again' | 'note' | Exclude<Verb, 'offer'>, reason = '') => ({
    heading: say('heading', { state: names.party(code, 'of') }),
    sentence: say(`sentence.${verb}`, { state: lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state, title, reason }),
    detail: say('seen'),
  });
}
