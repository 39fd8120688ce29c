// A number that a thumb can move: less, the figure itself, more. Not here: what it counts.
import { useId } from 'react';
import css from './Reports.module.css';
import { useReportWords } from './words.js';

interface CountProps {
  readonly label: string;
  readonly end?: string | undefined;
  readonly value: number;
  readonly step: number;
  readonly most?: number;
  readonly suffix: string;
  readonly onChange: (value: number) => void;
}

export function Count({ label, end, value, step, most, suffix, onChange }: CountProps) {
  const say = useReportWords();
  const id = useId();
  const to = (next: number) => onChange(Math.max(0, most === undefined ? next : Math.min(most, next)));
  return (
    <>
      <p className={css.label}><label className="strong" htmlFor={id}>{label}</label>{end && <span className="note faint">{end}</span>}</p>
      <div className={`${css.count} num`}>
        <button type="button" aria-label={say('form.less')} onClick={() => to(value - step)}>−</button>
        <input id={id} type="text" inputMode="numeric" value={value} onChange={(e) => to(Number(e.currentTarget.value.replace(/\D/g, '')))} />
        <button type="button" aria-label={say('form.more')} onClick={() => to(value + step)}>+</button>
        <span className="soft">{suffix}</span>
      </div>
    </>
  );
}
