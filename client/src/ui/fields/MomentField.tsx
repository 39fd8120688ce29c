// A day and an hour on the clock of a place: `instantIn` (ui/instants.ts) makes an instant of it. Not here: how one is said (ui/when.ts).
import { DateField } from './DateField.js';
import css from './Field.module.css';
import type { FieldProps } from './FieldFrame.js';
import { HourField } from './HourField.js';

interface MomentValue {
  readonly day: string;
  readonly hour: string;
}
interface MomentFieldProps extends FieldProps {
  /** Names the clock: "hour, New York". */
  readonly hourLabel: string;
  readonly value: MomentValue;
  readonly onChange: (value: MomentValue) => void;
}

export function MomentField({ hourLabel, value, onChange, ...frame }: MomentFieldProps) {
  return (
    <div className={css.moment}>
      <DateField {...frame} value={value.day} onChange={(day) => onChange({ ...value, day })} />
      <HourField label={hourLabel} value={value.hour} onChange={(hour) => onChange({ ...value, hour })} />
    </div>
  );
}
