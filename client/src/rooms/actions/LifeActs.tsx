// What one's delegation may do with the whole action: put it before the members, begin it, end it with or without a result, bring a withdrawn one back. Each binds the state and asks once with the exact sentence.
import { useState } from 'react';
import { ACTION, isText, type ActionView } from '@contract/actions.views.js';
import { REASON_MAX, SUMMARY_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import { useNames } from '../../record/names.js';
import { drawn, useWhy } from '../../record/refusal.js';
import { titleIn } from '../../record/titles.js';
import { useRecordWords } from '../../record/words.js';
import { Act } from '../../ui/Act.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { useCommand } from '../../wire/use-command.js';
import css from './Actions.module.css';
import { useActionWords } from './words.js';

const VERBS = ['table', 'launch', 'begin', 'conclude', 'reintroduce', 'discard', 'abandon'] as const satisfies readonly (keyof typeof ACTION.steps)[];
type Verb = (typeof VERBS)[number];
type Ending = 'abandon' | 'conclude';
/** A text is tabled, an undertaking launched. */
const fits = (view: ActionView, verb: Verb): boolean => (verb === 'table' ? isText(view.kind) : verb !== 'launch' || !isText(view.kind));

export function LifeActs({ view }: { view: ActionView }) {
  const say = useActionWords();
  const names = useNames();
  const code = useReader().code ?? '';
  const shown = VERBS.filter((v) => next(ACTION, view.stage, v) !== null && fits(view, v) && (view.lead === code || v === 'reintroduce'));
  if (!shown.length) return null;
  return (
    <Section title={say('acts', { state: names.party(code, 'the') })}>
      <div className={css.acts}>{shown.map((v) => (v === 'abandon' || v === 'conclude' ? <Ending key={v} view={view} verb={v} /> : <LifeAct key={v} view={view} verb={v} />))}</div>
    </Section>
  );
}

function useBinding(view: ActionView, verb: Verb) {
  const say = useActionWords();
  const names = useNames();
  const lang = useLang();
  const code = useReader().code ?? '';
  const state = names.party(code, 'the');
  return {
    heading: say('ask.heading', { state: names.party(code, 'of') }),
    sentence: say(`ask.${verb}`, { state: lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state, title: titleIn(view.title, lang)?.text ?? say('untitled') }),
    detail: say(`ask.${verb}.detail`),
  };
}

function LifeAct({ view, verb }: { view: ActionView; verb: Exclude<Verb, Ending> }) {
  const word = useRecordWords();
  const why = useWhy();
  const command = useCommand(`action.${verb}`, view.id, { machine: ACTION, state: view.stage });
  const binding = useBinding(view, verb);
  return (
    <Act label={word(`command.action.${verb}`)} weight={verb === 'table' || verb === 'launch' ? 'filled' : 'plain'} reason={command.why && why(command.why)} reasonShown="below" life={drawn(command.life, why)}
      onTakeBack={command.takeBack} binding={verb === 'begin' ? undefined : binding} onAct={() => void command.run({})} />
  );
}

/** Both endings say why, or what came of it, to all who read it. */
function Ending({ view, verb }: { view: ActionView; verb: Ending }) {
  const say = useActionWords();
  const word = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [text, setText] = useState<string | null>(null);
  const at = { machine: ACTION, state: view.stage };
  const abandon = useCommand('action.abandon', view.id, at);
  const conclude = useCommand('action.conclude', view.id, at);
  const command = verb === 'abandon' ? abandon : conclude;
  const binding = useBinding(view, verb);
  const refused = command.why && why(command.why);
  const label = word(`command.action.${verb}`);
  if (text === null) return <Act label={label} reason={refused} reasonShown="below" onAct={() => setText('')} />;
  const send = () => void (verb === 'abandon' ? abandon.run({ reason: text, lang }) : conclude.run({ result: text, lang }));
  return (
    <div className={css.form}>
      <TextField label={say(`${verb}.text`)} value={text} onChange={setText} lines={3} most={verb === 'abandon' ? REASON_MAX : SUMMARY_MAX} document />
      <p>
        <Act label={label} weight="filled" reason={refused} life={drawn(command.life, why)} onTakeBack={command.takeBack} binding={{ ...binding, sentence: `${binding.sentence} ${text.trim()}` }} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setText(null)} />
      </p>
    </div>
  );
}
