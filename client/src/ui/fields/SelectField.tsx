// One of a short list, by the system's own select: best on a phone and with a screen reader. Long lists are PickField's.
import css from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';

export interface Option {
  readonly value: string;
  readonly label: string;
}
interface SelectFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  /** The line that stands for "nothing chosen yet". */
  readonly empty?: string;
}

export function SelectField({ value, onChange, options, empty, ...frame }: SelectFieldProps) {
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <select {...control} className={css.field} value={value} onChange={(e) => onChange(e.currentTarget.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((o) => <option key={o.value} value={o.value}>{o.label}</option>)}
        </select>
      )}
    </FieldFrame>
  );
}
