// A list in a form: its items one under the other, each taken away by its own button, a new one added at the end. Not here: what an item is.
import { IconPlus, IconX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Icon } from '../../../ui/Icon.js';
import css from './Forms.module.css';
import { useFormWords } from './words.js';

interface RepeatedProps<T> {
  readonly label: string;
  readonly help?: string;
  readonly items: readonly T[];
  readonly onChange: (items: T[]) => void;
  readonly blank: () => T;
  readonly addLabel?: string;
  /** Fields of one item; `set` changes part of it. */
  readonly children: (item: T, set: (by: Partial<T>) => void, at: number) => ReactNode;
}

export function Repeated<T extends object>({ label, help, items, onChange, blank, addLabel, children }: RepeatedProps<T>) {
  const say = useFormWords();
  return (
    <fieldset className={css.repeated}>
      <legend>{label}</legend>
      {help && <p className="note soft">{help}</p>}
      {items.map((item, at) => (
        <div key={at} className={css.item}>
          <div className={css.fields}>{children(item, (by) => onChange(items.map((one, i) => (i === at ? { ...one, ...by } : one))), at)}</div>
          <button type="button" className={css.remove} aria-label={`${label}: ${say('remove.at', { at: at + 1 })}`} onClick={() => onChange(items.filter((_, i) => i !== at))}><Icon of={IconX} /></button>
        </div>
      ))}
      <button type="button" className={css.add} onClick={() => onChange([...items, blank()])}><Icon of={IconPlus} size={16} />{addLabel ?? say('add')}</button>
    </fieldset>
  );
}
