// Who does what by when: each task with its state and its date, the acts of the state that has it and of the one that leads. Not here: giving one (GiveTask.tsx).
import { useState } from 'react';
import type { ActionView } from '@contract/actions.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import { TASK, type TaskView, type UndertakingView } from '@contract/undertakings.views.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Doc } from '../../../ui/Doc.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
import { useCommand } from '../../../wire/use-command.js';
import { GiveTask } from './GiveTask.js';
import css from './Undertaking.module.css';
import { Usual } from './Usual.js';
import { useUndertakingWords } from './words.js';

/** What is late or soonest first, what has no date after it, what is over last. */
const rank = (t: TaskView): string => `${t.state === 'done' || t.state === 'dropped' ? 1 : 0} ${t.due ?? '9'} ${t.assigned.at}`;

export function Tasks({ action, view }: { action: ActionView; view: UndertakingView }) {
  const say = useUndertakingWords();
  const tasks = [...useViews('task', action.id)].sort((a, b) => (rank(a) < rank(b) ? -1 : 1));
  const counted = tasks.filter((t) => t.state !== 'dropped');
  const running = action.stage === 'open' || action.stage === 'under-way';
  return (
    <Section title={say('tasks')} note={counted.length ? say('tasks.open', { done: counted.filter((t) => t.state === 'done').length, all: counted.length }) : undefined}>
      {!tasks.length && <p className="soft">{say('tasks.none')}</p>}
      <ul>{tasks.map((t) => <Task key={t.id} action={action} task={t} running={running} />)}</ul>
      {running && !tasks.length && <Usual action={action} />}
      {running && <GiveTask action={action} view={view} />}
    </Section>
  );
}

function Task({ action, task: t, running }: { action: ActionView; task: TaskView; running: boolean }) {
  const say = useUndertakingWords();
  const record = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const over = t.state === 'done' || t.state === 'dropped';
  return (
    <li className={css.task} data-over={over || undefined}>
      <div>
        <Doc lang={t.lang}>{t.text}</Doc>
        <p className={`small soft ${css.meta}`}><span><StateCode code={t.owner} name={names.party(t.owner)} besideName /> {names.party(t.owner)}</span><span>{record(`state.task.${t.state}`)}</span><When at={t.since} /></p>
        {t.reason && <p className="small doc" lang={t.reason.lang}>{t.reason.text}</p>}
      </div>
      {t.due && !over ? <Deadline at={t.due} /> : <p className="small faint">{t.due ? <When at={t.due} /> : say('task.no-due')}</p>}
      {running && <div className={css.acts}>
        {t.owner === code && (['start', 'complete'] as const).map((v) => <Step key={v} action={action} task={t} verb={v} />)}
        {action.lead === code && <><Step action={action} task={t} verb="reopen" /><Drop action={action} task={t} /></>}
      </div>}
    </li>
  );
}

function Step({ action, task, verb }: { action: ActionView; task: TaskView; verb: 'start' | 'complete' | 'reopen' }) {
  const record = useRecordWords();
  const why = useWhy();
  const c = useCommand(`task.${verb}`, action.id, { machine: TASK, state: task.state });
  if (next(TASK, task.state, verb) === null) return null;
  return <Act label={record(`command.task.${verb}`)} size="small" weight={verb === 'complete' ? 'plain' : 'quiet'} reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ task: task.id })} />;
}

function Drop({ action, task }: { action: ActionView; task: TaskView }) {
  const say = useUndertakingWords();
  const record = useRecordWords();
  const why = useWhy();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const c = useCommand('task.drop', action.id, { machine: TASK, state: task.state });
  if (next(TASK, task.state, 'drop') === null) return null;
  const label = record('command.task.drop');
  if (reason === null) return <Act label={label} size="small" weight="quiet" reason={c.why && why(c.why)} onAct={() => setReason('')} />;
  return (
    <div className={css.form}>
      <TextField label={say('task.reason')} value={reason} onChange={setReason} most={REASON_MAX} lines={2} document />
      <p><Act label={label} size="small" reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={() => void c.run({ task: task.id, reason, lang })} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={() => setReason(null)} /></p>
    </div>
  );
}
