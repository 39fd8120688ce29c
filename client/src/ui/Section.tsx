// A section hangs from a 2 px ink rule, like a column of a printed journal: heading, a quiet note beside it, something at the end of the line.
import { useId, type ReactNode } from 'react';
import css from './Section.module.css';

interface SectionProps {
  readonly title: ReactNode;
  /** Said softly after the heading: "four, soonest first". */
  readonly note?: ReactNode;
  /** At the end of the heading's line: a link or a small act. */
  readonly end?: ReactNode;
  /** `thin` for a section inside another, `live` for what happens now. */
  readonly rule?: 'heavy' | 'thin' | 'live';
  readonly level?: 2 | 3;
  readonly children?: ReactNode;
}

export function Section({ title, note, end, rule = 'heavy', level = 2, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section className={css[rule]} aria-labelledby={id}>
      <header className={css.header}>
        <Heading id={id}>{title}</Heading>
        {note !== undefined && <span className="small faint">{note}</span>}
        {end !== undefined && <span className={css.end}>{end}</span>}
      </header>
      {children}
    </section>
  );
}
