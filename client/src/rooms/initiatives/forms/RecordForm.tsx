// The frame of every form on a record: its fields, what changed under it meanwhile, what is wrong with it, the act that records it and the way out.
import type { FormEvent, ReactNode } from 'react';
import type { CommandName, Payload } from '@contract/commands.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useSentences } from '../../../record/sentence.js';
import { Act } from '../../../ui/Act.js';
import type { CommandButton } from '../../../wire/use-command.js';
import css from './Forms.module.css';
import type { FormState } from './use-record-form.js';
import { useFormWords } from './words.js';

interface RecordFormProps<N extends CommandName, T> {
  readonly state: FormState<T>;
  readonly command: CommandButton<N>;
  readonly owner: string;
  /** What is sent, without the revision. */
  readonly payload: () => Omit<Payload<N>, 'basedOn'>;
  readonly onDone: () => void;
  readonly label?: string;
  /** Something that must end before it can be sent, in words. */
  readonly waits?: string | null;
  readonly children: ReactNode;
}

export function RecordForm<N extends CommandName, T>({ state, command, owner, payload, onDone, label, waits, children }: RecordFormProps<N, T>) {
  const say = useFormWords();
  const why = useWhy();
  const names = useNames();
  const done = () => {
    state.forget();
    onDone();
  };
  const send = async (event: FormEvent) => {
    event.preventDefault();
    const act = await command.run({ ...payload(), basedOn: state.basedOn } as Payload<N>);
    if (act?.state.is === 'recorded') done();
  };
  return (
    <form className={css.form} onSubmit={(e) => void send(e)} noValidate>
      <Meanwhile state={state} onDrop={done} />
      {children}
      <div className={css.acts}>
        <Act type="submit" weight="filled" label={label ?? say('record', { state: names.party(owner, 'of') })} reason={waits ?? (command.why && why(command.why))} life={drawn(command.life, why)} onAct={() => undefined} onTakeBack={command.takeBack} />
        <Act label={say('cancel')} onAct={done} />
      </div>
      <p className="note faint">{say('kept')}</p>
    </form>
  );
}

function Meanwhile<T>({ state, onDrop }: { state: FormState<T>; onDrop: () => void }) {
  const say = useFormWords();
  const sentence = useSentences(state.since);
  if (!state.since.length) return null;
  return (
    <div className={css.meanwhile} role="status">
      <p className="small strong amber">{say('conflict')}</p>
      <ul className="small">{state.since.map((e) => <li key={e.seq}>{sentence(e)}</li>)}</ul>
      <div className={css.acts}>
        <Act size="small" label={say('conflict.keep')} onAct={state.goOn} />
        <Act size="small" label={say('conflict.drop')} onAct={onDrop} />
      </div>
    </div>
  );
}
