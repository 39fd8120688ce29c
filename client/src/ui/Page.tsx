// The head of a page: its one h1, what is said beside or under it, acts or clocks at the end of the line; sets the window's title.
import { useEffect, type ReactNode } from 'react';
import css from './Page.module.css';

interface PageProps {
  readonly title: string;
  /** The h1's content when it is more than the title's text. */
  readonly heading?: ReactNode;
  /** Under the heading, or beside it when `beside`. */
  readonly lede?: ReactNode;
  readonly beside?: boolean;
  readonly end?: ReactNode;
  readonly children?: ReactNode;
}

export function Page({ title, heading, lede, beside, end, children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · Concord`;
  }, [title]);
  return (
    <>
      <div className={css.top} data-beside={beside || undefined}>
        <div className={css.words}>
          <h1>{heading ?? title}</h1>
          {lede !== undefined && <p className="soft num">{lede}</p>}
        </div>
        {end !== undefined && <div className={css.end}>{end}</div>}
      </div>
      {children}
    </>
  );
}
