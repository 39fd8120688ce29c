// One of a few answers, all in sight: radio buttons drawn as one divided bar. The chosen one is filled and ticked.
import { IconCheck } from '@tabler/icons-react';
import { useId } from 'react';
import { Icon } from '../Icon.js';
import css from './Field.module.css';
import type { Option } from './SelectField.js';

interface SegmentsProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly options: readonly Option[];
  readonly end?: string;
  /** The label is read, not shown: a toolbar's switch. */
  readonly bare?: boolean;
}

export function Segments({ label, value, onChange, options, end, bare }: SegmentsProps) {
  const name = useId();
  return (
    <div className={bare ? undefined : css.frame} role="radiogroup" aria-labelledby={`${name}-label`}>
      <div className={bare ? 'vh' : css.head}><span id={`${name}-label`} className="strong">{label}</span>{end && <span className="note faint">{end}</span>}</div>
      <div className={css.segments}>
        {options.map((o) => (
          <label key={o.value}>
            <input type="radio" name={name} value={o.value} checked={o.value === value} onChange={() => onChange(o.value)} />
            {o.value === value && <Icon of={IconCheck} size={16} />}{o.label}
          </label>
        ))}
      </div>
    </div>
  );
}
