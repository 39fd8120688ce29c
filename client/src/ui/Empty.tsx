// An empty place: what belongs here in one or two sentences, and the first step. No picture.
import type { ReactNode } from 'react';
import css from './Empty.module.css';

interface EmptyProps {
  readonly title?: string;
  readonly text: ReactNode;
  readonly act?: ReactNode;
}

export function Empty({ title, text, act }: EmptyProps) {
  return (
    <div className={css.empty}>
      {title && <p className="strong">{title}</p>}
      <p className="soft">{text}</p>
      {act && <div className={css.act}>{act}</div>}
    </div>
  );
}
