// The surface of a screen, always dark: the whole window, or a small one in which the chair sees a slide before it goes up. Slides measure themselves by its width. Not here: what they show.
import type { ReactNode } from 'react';
import { Stale } from '../Stale.js';
import css from './Screen.module.css';

export function Stage({ label, children }: { label: string; children: ReactNode }) {
  return <section className={css.stage} data-stage="whole" data-mantine-color-scheme="dark" aria-label={label}><Stale screen />{children}</section>;
}
/** A picture and no more: nobody is told twice what it says, and nothing in it takes the focus. */
export function Preview({ children }: { children: ReactNode }) {
  return <div className={css.stage} data-stage="preview" data-mantine-color-scheme="dark" aria-hidden inert>{children}</div>;
}
