// One facet of a selection: a group of checkboxes with counts, foldable, the long tail behind "All". Not here: what the counts are of.
import { IconChevronDown } from '@tabler/icons-react';
import { useId, useState } from 'react';
import css from './Facet.module.css';
import { Icon } from './Icon.js';
import { useLang } from './language.js';
import { figure } from './number.js';
import { useUiWords } from './words.js';

export interface FacetOption {
  readonly value: string;
  readonly label: string;
  /** How many one would see; absent while it is being counted. */
  readonly count?: number | undefined;
}
interface FacetProps {
  readonly title: string;
  readonly options: readonly FacetOption[];
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
  /** How many stand there before "All"; chosen ones always do. */
  readonly shown?: number;
  /** Starts folded, unless something in it is chosen. */
  readonly folded?: boolean;
}

export function Facet({ title, options, chosen, onChoose, shown = 6, folded }: FacetProps) {
  const say = useUiWords();
  const lang = useLang();
  const id = useId();
  const [all, setAll] = useState(false);
  // On a phone a facet starts folded: six open lists would stand before the first result.
  const [open] = useState(() => (!folded && matchMedia('(min-width: 601px)').matches) || chosen.length > 0);
  const visible = all ? options : options.filter((o, i) => i < shown || chosen.includes(o.value));
  const toggle = (value: string) => onChoose(chosen.includes(value) ? chosen.filter((v) => v !== value) : [...chosen, value]);
  return (
    <details className={css.facet} open={open}>
      <summary id={id}>{title}<Icon of={IconChevronDown} size={16} /></summary>
      <div role="group" aria-labelledby={id}>
        <ul className="num">
        {visible.map((o) => (
          <li key={o.value}>
            <label data-on={chosen.includes(o.value) || undefined}>
              <input type="checkbox" checked={chosen.includes(o.value)} onChange={() => toggle(o.value)} />
              <span>{o.label}</span>
              {o.count !== undefined && <span className={css.count}>{figure(o.count, lang)}</span>}
            </label>
          </li>
        ))}
        </ul>
      </div>
      {options.length > shown && (
        <button type="button" className={css.all} aria-expanded={all} onClick={() => setAll(!all)}>{all ? say('facet.fewer') : say('facet.all', { count: options.length })}</button>
      )}
    </details>
  );
}
