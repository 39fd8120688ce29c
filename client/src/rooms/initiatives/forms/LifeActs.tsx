// The life of the record itself: shared, archived, restored, a draft discarded. Each binds the state and asks once with the exact sentence.
import { INITIATIVE_STAGE } from '@contract/initiatives.views.js';
import { next } from '@contract/machine.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useLang } from '../../../ui/language.js';
import { useCommand } from '../../../wire/use-command.js';
import { anyIn, type Shown } from '../record/shown.js';
import { useFormWords } from './words.js';

type Verb = keyof typeof INITIATIVE_STAGE.steps;
const VERBS = Object.keys(INITIATIVE_STAGE.steps) as Verb[];

export function LifeActs({ shown }: { shown: Shown }) {
  const { view, mine } = shown;
  if (!mine) return null;
  return VERBS.filter((v) => next(INITIATIVE_STAGE, view.stage, v) !== null).map((v) => <LifeAct key={v} shown={shown} verb={v} />);
}

function LifeAct({ shown, verb }: { shown: Shown; verb: Verb }) {
  const say = useFormWords();
  const word = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const { view, activity, revision } = shown;
  const command = useCommand(`initiative.${verb}`, shown.id);
  const state = names.party(view.owner, 'the');
  const by = lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state;
  return (
    <Act label={word(`command.initiative.${verb}`)} size="small" weight={verb === 'share' ? 'filled' : 'plain'} reason={command.why && why(command.why)} life={drawn(command.life, why)} onTakeBack={command.takeBack}
      binding={{ heading: say('ask.heading', { state: names.party(view.owner, 'of') }), sentence: say(`ask.${verb}`, { state: by, identifier: activity.identifier, title: anyIn(activity.title, lang, activity.lang).text }), detail: say(`ask.${verb}.detail`) }}
      onAct={() => void command.run({ basedOn: revision })} />
  );
}
