// One command's form: its values, its mistakes as sentences beside the fields, and its button. Not here: the fields and their order (each form).
import { useState } from 'react';
import type { CommandName, Payload } from '@contract/commands.js';
import { drawn, saidBeside, useWhy } from '../../record/refusal.js';
import { useRecordWords } from '../../record/words.js';
import type { PendingAct } from '../../wire/outbox.js';
import type { At } from '../../wire/standing.js';
import { useCommand } from '../../wire/use-command.js';
import type { ActProps } from '../../ui/Act.js';
import { useFormWords } from './form-words.js';

const SENTENCES: Readonly<Record<string, 'wrong.email' | 'wrong.choose' | 'wrong.date' | 'wrong.hour' | 'wrong.number'>> = {
  isEmail: 'wrong.email', isIn: 'wrong.choose', isUuid: 'wrong.choose', isIso8601: 'wrong.date', isTimeZone: 'wrong.choose', isInt: 'wrong.number', min: 'wrong.number', max: 'wrong.number',
  arrayMinSize: 'wrong.choose', matches: 'wrong.choose',
};

export interface Form<V> {
  readonly values: V;
  set<K extends keyof V>(field: K, value: V[K]): void;
  /** Several at once. */
  change(part: Partial<V>): void;
  /** What is wrong with a field of the payload, as a sentence; null when nothing is. */
  error(field: string): string | null;
  /** What `ui/Act` needs to press it; spread it and add weight or size. */
  readonly act: Pick<ActProps, 'label' | 'reason' | 'life' | 'onAct' | 'onTakeBack'>;
  /** Sends; null when a field is wrong. */
  send(): Promise<PendingAct | null>;
}

/** `payload` makes the command's payload of the values; `recorded` is called once it stands in the record. */
export function useForm<N extends CommandName, V extends object>(name: N, channel: string, initial: V, payload: (values: V) => Payload<N>, recorded?: (act: PendingAct) => void, at?: At): Form<V> {
  const why = useWhy();
  const word = useRecordWords();
  const say = useFormWords();
  const c = useCommand(name, channel, at);
  const [values, setValues] = useState(initial);
  const send = async () => {
    const act = await c.run(payload(values));
    if (act?.state.is === 'recorded') recorded?.(act);
    return act;
  };
  const change = (part: Partial<V>) => {
    // Another value is another act: the last one's receipt makes room for it.
    const { is } = saidBeside(c);
    if (is === 'recorded' || is === 'refused') c.reset();
    setValues((v) => ({ ...v, ...part }));
  };
  return {
    values,
    change,
    set: (field, value) => change({ [field]: value } as unknown as Partial<V>),
    error: (field) => {
      const rules = c.mistakes.find((m) => m.field === field || m.field.startsWith(`${field}.`))?.rules;
      if (!rules) return null;
      const rule = rules.find((r) => r in SENTENCES);
      return say((rule && SENTENCES[rule]) || 'wrong.length');
    },
    act: { label: word(`command.${name}`), reason: c.why && why(c.why), life: drawn(saidBeside(c), why), onAct: () => void send(), onTakeBack: c.takeBack },
    send,
  };
}
