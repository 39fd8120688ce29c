// Several of a list, each with its box. Not here: a facet with counts (ui/Facet.tsx).
import css from './Forms.module.css';

interface ChecksProps {
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string; readonly under?: boolean }[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: string[]) => void;
}

export function Checks({ label, options, chosen, onChange }: ChecksProps) {
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]);
  return (
    <fieldset className={css.checks}>
      <legend>{label}</legend>
      {options.map((o) => (
        <label key={o.value} data-theme={o.under || undefined}><input type="checkbox" checked={chosen.includes(o.value)} onChange={() => toggle(o.value)} />{o.label}</label>
      ))}
    </fieldset>
  );
}
