// What is read out now, in both languages whichever the reader's own is. Not here: the lines (script.ts), which one (step.ts).
import { FLOOR_WORDS } from '@contract/words/floor.js';
import type { Lang, Words } from '@contract/words/words.js';
import { useNamesIn, type Names } from '../../../record/names.js';
import css from './Floor.module.css';
import { lineOf, SCRIPT, type Spoken } from './script.js';
import type { Step } from '@contract/floor.step.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

const BOTH = [{ lang: 'en', name: 'English' }, { lang: 'fr', name: 'Français' }] as const;

/** What a line names: the state, the motion, the item or the question, each as this language says it. */
const spokenOf = (step: Step, lang: Lang, names: Names): Spoken => {
  const state = (party: string): Spoken => ({ state: names.party(party), stateOf: names.party(party, 'of') });
  if ('speaker' in step) return state(step.speaker.party);
  if ('point' in step) return state(step.point.party);
  if ('dialogue' in step) return state(step.is === 'answer' ? step.dialogue.toParty : step.dialogue.party);
  if ('motion' in step) return { ...state(step.motion.party), kind: (FLOOR_WORDS as Words)[`motion.kind.${step.motion.kind}`]![lang] };
  if ('item' in step) return { number: step.item.number, title: step.item.title[lang] || step.item.title.en || step.item.title.fr };
  if (!('vote' in step)) return {};
  const { vote: v } = step;
  return { ...(v.rollCall?.called ? state(v.rollCall.called) : {}), title: v.question[lang], about: v.about, tally: v.tally, outcome: v.outcome };
};

/** The same line in both languages, English first. */
export function Lines({ of }: { of: Record<Lang, string> }) {
  return BOTH.map(({ lang, name }) => <p key={lang} lang={lang}><span>{name}</span>{of[lang]}</p>);
}
export function Say({ step, floor }: { step: Step; floor: Floor }) {
  const say = useFloorWords();
  const names = { en: useNamesIn('en'), fr: useNamesIn('fr') };
  const kind = 'speaker' in step ? (floor.lists.find((l) => l.id === step.speaker.list)?.kind ?? null) : null;
  const line = SCRIPT[lineOf(step, kind)];
  return <section className={css.script} aria-labelledby="say"><h2 id="say">{say('say')}</h2><Lines of={{ en: line.en(spokenOf(step, 'en', names.en)), fr: line.fr(spokenOf(step, 'fr', names.fr)) }} /></section>;
}
