// A number that a thumb can move: less, the figure itself as the reader's language writes it, more. Not here: what it counts, reading decimals (ui/fields/decimal.ts).
import { useId, useState } from 'react';
import { readDecimal, writeDecimal } from '../../../ui/fields/decimal.js';
import { useLang } from '../../../ui/language.js';
import css from './Reports.module.css';
import { useReportWords } from './words.js';

interface CountProps {
  readonly label: string;
  readonly end?: string | undefined;
  readonly value: number;
  readonly step: number;
  readonly most?: number;
  /** Decimals that are kept of it; none when absent. */
  readonly digits?: number;
  readonly suffix: string;
  readonly onChange: (value: number) => void;
}

export function Count({ label, end, value, step, most, digits = 0, suffix, onChange }: CountProps) {
  const say = useReportWords();
  const lang = useLang();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const within = (next: number): number => Math.max(0, Math.min(most ?? Infinity, Math.round(next * 10 ** digits) / 10 ** digits));
  const to = (next: number) => {
    setTyped(null);
    onChange(within(next));
  };
  // What is typed stays as it is while it says the number that is taken; where that is another one, the number stands there at once.
  const take = (text: string) => {
    const read = readDecimal(text, lang);
    setTyped(read !== null && within(Number(read)) !== Number(read) ? null : text);
    if (read !== null) onChange(within(Number(read)));
  };
  return (
    <>
      <p className={css.label}><label className="strong" htmlFor={id}>{label}</label>{end && <span className="note faint">{end}</span>}</p>
      <div className={`${css.count} num`}>
        <button type="button" aria-label={say('form.less')} onClick={() => to(value - step)}>−</button>
        <input id={id} type="text" inputMode={digits ? 'decimal' : 'numeric'} value={typed ?? writeDecimal(String(value), lang)} onChange={(e) => take(e.currentTarget.value)} onBlur={() => setTyped(null)} />
        <button type="button" aria-label={say('form.more')} onClick={() => to(value + step)}>+</button>
        <span className="soft">{suffix}</span>
      </div>
    </>
  );
}
