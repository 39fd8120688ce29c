// An hour of the day ('09:00') by the system's own control. Not here: which clock it is on (the label says so).
import fields from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';

export function HourField({ value, onChange, ...frame }: FieldProps & { value: string; onChange: (value: string) => void }) {
  return <FieldFrame {...frame}>{(control) => <input {...control} type="time" className={`${fields.field} num`} value={value} onChange={(e) => onChange(e.currentTarget.value)} />}</FieldFrame>;
}
