// What groups of states say about the action, and the form for the state that speaks for one. Not here: which groups there are (the members' page).
import { useState } from 'react';
import { v4 } from 'uuid';
import type { ActionView } from '@contract/actions.views.js';
import { INTERVENTION_MAX, type GroupView, type InterventionView } from '@contract/groups.views.js';
import { NETWORK } from '@contract/seats.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import css from '../statements/Statements.module.css';
import { useInterventionWords } from './words.js';

export function Interventions({ action }: { action: ActionView }) {
  const say = useInterventionWords();
  const { code } = useReader();
  const made = [...useViews('intervention', action.id)].sort((a, b) => (a.at < b.at ? -1 : 1));
  const own = useViews('group', NETWORK).filter((g) => g.state === 'standing' && g.speaker === code);
  if (action.stage === 'draft' || action.stage === 'discarded' || (!made.length && !own.length)) return null;
  return (
    <Section title={say('title')}>
      <ul>{made.map((i) => <One key={i.id} action={action} said={i} />)}</ul>
      {own.map((g) => <Speak key={g.id} action={action} group={g} />)}
    </Section>
  );
}

const useList = () => {
  const names = useNames();
  const lang = useLang();
  return (codes: readonly string[]): string => new Intl.ListFormat(lang).format(names.sorted(codes).map((c) => names.party(c)));
};

function One({ action, said: i }: { action: ActionView; said: InterventionView }) {
  const say = useInterventionWords();
  const record = useRecordWords();
  const why = useWhy();
  const names = useNames();
  const lang = useLang();
  const list = useList();
  const { code } = useReader();
  const c = useCommand('intervention.disavow', action.id);
  const mine = i.parties.includes(code ?? '') && i.party !== code && !i.disavowed.includes(code ?? '');
  return (
    <li className={css.delivery}>
      <p className="small strong">{i.name[lang]}</p>
      <Doc lang={i.lang}>{i.text}</Doc>
      <p className="small soft">{say('by', { state: names.party(i.party), states: list(i.parties) })}, <When at={i.at} /></p>
      {i.disavowed.length > 0 && <p className="small">{say('apart', { states: list(i.disavowed) })}</p>}
      {mine && <p><Act label={record('command.intervention.disavow')} size="small" weight="quiet" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ intervention: i.id })} /></p>}
    </li>
  );
}

function Speak({ action, group: g }: { action: ActionView; group: GroupView }) {
  const say = useInterventionWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const list = useList();
  const [text, setText] = useState<string | null>(null);
  const c = useCommand('intervention.make', action.id);
  const name = g.name[lang];
  if (text === null) return <p className={css.acts}><Act label={say('speak', { group: name })} weight="quiet" reason={c.why && why(c.why)} onAct={() => setText('')} /></p>;
  const send = () => void c.run({ intervention: v4(), group: g.id, text, lang }).then((act) => act?.state.is === 'recorded' && setText(null));
  return (
    <div className={css.form}>
      <TextField label={say('text')} value={text} onChange={setText} lines={4} most={INTERVENTION_MAX} document />
      <p>
        <Act label={record('command.intervention.make')} weight="filled" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={{ heading: say('heading', { states: list(g.parties) }), sentence: say('sentence', { group: name, text: text.trim() }), detail: say('seen') }} onAct={send} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setText(null)} />
      </p>
    </div>
  );
}
