// A decimal as text, so that no digit is lost: takes "1 234,5" and "1,234.5", hands on "1234.5". With a suffix for per cent or a unit.
import { useState } from 'react';
import { useLang } from '../language.js';
import { readDecimal, writeDecimal } from './decimal.js';
import css from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';

interface DecimalFieldProps extends FieldProps {
  /** Plain decimal text ('1234.5'), or '' for nothing. */
  readonly value: string;
  /** The same, or null while what is typed is not a number. */
  readonly onChange: (value: string | null) => void;
  /** '%' or a unit, said after the field. */
  readonly suffix?: string;
}

export function DecimalField({ value, onChange, suffix, ...frame }: DecimalFieldProps) {
  const lang = useLang();
  const [typed, setTyped] = useState<string | null>(null);
  const take = (text: string) => {
    setTyped(text);
    onChange(readDecimal(text, lang));
  };
  return (
    <FieldFrame {...frame}>
      {(control) => (
        <span className={css.suffixed}>
          <input {...control} type="text" inputMode="decimal" className={css.field} value={typed ?? writeDecimal(value, lang)} onChange={(e) => take(e.currentTarget.value)} onBlur={() => readDecimal(typed ?? '', lang) !== null && setTyped(null)} />
          {suffix && <span className="soft">{suffix}</span>}
        </span>
      )}
    </FieldFrame>
  );
}
