// Who takes part in the undertaking, in the order of the reader's language, and what one's own state may do about it. Not here: tasks (Tasks.tsx).
import type { ActionView } from '@contract/actions.views.js';
import { next } from '@contract/machine.js';
import { PARTICIPATION, type ParticipationState, type UndertakingView } from '@contract/undertakings.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Undertaking.module.css';
import { useUndertakingWords } from './words.js';

const SHOWN = ['joined', 'interested', 'left'] as const;
const VERBS = ['join', 'express', 'leave'] as const;
type Verb = (typeof VERBS)[number];

export function Participants({ action, view }: { action: ActionView; view: UndertakingView }) {
  const say = useUndertakingWords();
  const { code } = useReader();
  const mine: ParticipationState = view.participants.find((p) => p.party === code)?.state ?? 'none';
  const open = (action.stage === 'open' || action.stage === 'under-way') && action.lead !== code;
  return (
    <Section title={say('who')} note={view.participants.filter((p) => p.state === 'joined').length + 1}>
      <div className={css.lists}>
        <Parties title={say('who.leads')} parties={[action.lead]} />
        {SHOWN.map((state) => <Parties key={state} title={say(state)} parties={view.participants.filter((p) => p.state === state).map((p) => p.party)} />)}
        {!view.participants.length && <p className="small soft">{say('who.none')}</p>}
      </div>
      {open && <p className={css.acts}>{VERBS.filter((v) => next(PARTICIPATION, mine, v) !== null).map((v) => <One key={v} action={action} mine={mine} verb={v} />)}</p>}
    </Section>
  );
}

function Parties({ title, parties }: { title: string; parties: readonly string[] }) {
  const names = useNames();
  if (!parties.length) return null;
  return (
    <div>
      <h3 className="small">{title}</h3>
      <ul className={css.list}>{names.sorted(parties).map((p) => <li key={p}><StateCode code={p} name={names.party(p)} besideName /> {names.party(p)}</li>)}</ul>
    </div>
  );
}

function One({ action, mine, verb }: { action: ActionView; mine: ParticipationState; verb: Verb }) {
  const say = useUndertakingWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const code = useReader().code ?? '';
  const c = useCommand(`participation.${verb}`, action.id, { machine: PARTICIPATION, state: mine });
  const state = names.party(code, 'the');
  const values = { state: lang === 'fr' ? state.charAt(0).toLocaleUpperCase() + state.slice(1) : state, title: titleIn(action.title, lang)?.text ?? say('untitled') };
  const binding = verb === 'express' ? undefined : { heading: say('heading', { state: names.party(code, 'of') }), sentence: say(`sentence.${verb}`, values), detail: say('seen') };
  return <Act label={record(`command.participation.${verb}`)} weight={verb === 'join' ? 'filled' : 'plain'} reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding} onAct={() => void c.run({})} />;
}
