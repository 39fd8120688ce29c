// What one's delegation may do with the whole action: put it before the members, discard it, end it, bring a withdrawn one back. Each binds the state and asks once with the exact sentence.
import { useState } from 'react';
import { ACTION, type ActionView } from '@contract/actions.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
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

const VERBS = ['table', 'reintroduce', 'discard', 'abandon'] as const satisfies readonly (keyof typeof ACTION.steps)[];
type Verb = (typeof VERBS)[number];

export function LifeActs({ view }: { view: ActionView }) {
  const say = useActionWords();
  const names = useNames();
  const code = useReader().code ?? '';
  const shown = VERBS.filter((v) => next(ACTION, view.stage, v) !== null && (view.lead === code || v === 'reintroduce'));
  if (!shown.length) return null;
  return (
    <Section title={say('acts', { state: names.party(code, 'the') })}>
      <div className={css.acts}>{shown.map((v) => (v === 'abandon' ? <Abandon key={v} view={view} /> : <LifeAct key={v} view={view} verb={v} />))}</div>
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

function LifeAct({ view, verb }: { view: ActionView; verb: Exclude<Verb, 'abandon'> }) {
  const word = useRecordWords();
  const why = useWhy();
  const command = useCommand(`action.${verb}`, view.id, { machine: ACTION, state: view.stage });
  const binding = useBinding(view, verb);
  return (
    <Act label={word(`command.action.${verb}`)} weight={verb === 'table' ? 'filled' : 'plain'} reason={command.why && why(command.why)} reasonShown="below" life={drawn(command.life, why)}
      onTakeBack={command.takeBack} binding={binding} onAct={() => void command.run({})} />
  );
}

function Abandon({ view }: { view: ActionView }) {
  const say = useActionWords();
  const word = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const command = useCommand('action.abandon', view.id, { machine: ACTION, state: view.stage });
  const binding = useBinding(view, 'abandon');
  const refused = command.why && why(command.why);
  if (reason === null) return <Act label={word('command.action.abandon')} reason={refused} reasonShown="below" onAct={() => setReason('')} />;
  return (
    <div className={css.form}>
      <TextField label={say('abandon.reason')} value={reason} onChange={setReason} lines={3} most={REASON_MAX} document />
      <p>
        <Act label={word('command.action.abandon')} weight="filled" reason={refused} life={drawn(command.life, why)} onTakeBack={command.takeBack} binding={{ ...binding, sentence: `${binding.sentence} ${reason.trim()}` }} onAct={() => void command.run({ reason, lang })} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} />
      </p>
    </div>
  );
}
