// A calendar date ('YYYY-MM-DD') by the system's own control; said in words below, because the control writes it in the device's order and not the reader's.
import { useLang } from '../language.js';
import { plainDate } from '../when.js';
import css from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';

interface DateFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly min?: string;
  readonly max?: string;
}

export function DateField({ value, onChange, min, max, ...frame }: DateFieldProps) {
  const lang = useLang();
  const said = /^\d{4}-\d{2}-\d{2}$/.test(value) ? plainDate(value, lang) : undefined;
  return (
    <FieldFrame {...frame} end={frame.end ?? said}>
      {(control) => <input {...control} type="date" className={`${css.field} num`} value={value} min={min} max={max} onChange={(e) => onChange(e.currentTarget.value)} />}
    </FieldFrame>
  );
}
