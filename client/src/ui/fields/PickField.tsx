// One of a long list, found by typing part of it, accents or not: countries, sectors, members. It shows what is chosen from the first moment; the list itself comes when
// the field is entered (PickList.tsx), and takes over what was typed meanwhile.
import { useRef, useState } from 'react';
import css from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';
import type { PickList } from './PickList.js';
import type { Option } from './SelectField.js';
import { persist } from '../persist.js';

export interface PickFieldProps extends FieldProps {
  readonly value: string | null;
  readonly onChange: (value: string | null) => void;
  /** `also`: words by which it is found and which are not shown. */
  readonly options: readonly (Option & { readonly also?: string })[];
  readonly placeholder?: string;
  /** Said when nothing matches. */
  readonly nothing: string;
}

/** Once it has come, every field has it at once. */
let loaded: typeof PickList | null = null;

export function PickField({ value, onChange, options, placeholder, nothing, ...frame }: PickFieldProps) {
  const [List, setList] = useState(() => loaded);
  const [typed, setTyped] = useState('');
  const inside = useRef(false);
  const enter = () => {
    inside.current = true;
    void persist(() => import('./PickList.js')).then((m) => { loaded = m.PickList; setList(() => m.PickList); }, () => undefined);
  };
  const chosen = options.find((o) => o.value === value)?.label ?? '';
  return (
    <FieldFrame {...frame}>
      {(control) => List
        ? <List control={control} value={value} onChange={onChange} options={options} nothing={nothing} clearable={Boolean(frame.optional)} entered={inside.current} typed={typed} {...(placeholder ? { placeholder } : {})} />
        : <input {...control} className={css.field} role="combobox" aria-haspopup="listbox" aria-expanded={false} autoComplete="off" value={typed || chosen} placeholder={placeholder}
          onFocus={enter} onBlur={() => { inside.current = false; setTyped(''); }} onChange={(e) => setTyped(e.currentTarget.value)} />}
    </FieldFrame>
  );
}
