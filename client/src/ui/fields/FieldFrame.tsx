// What every field has: a label, something soft at the end of its line, the control, a line of help, the error in words. Wires them for a screen reader.
import { useId, type ReactNode } from 'react';
import { useUiWords } from '../words.js';
import css from './Field.module.css';

/** Shared by every field. `error` is a whole sentence. */
export interface FieldProps {
  readonly label: string;
  readonly help?: ReactNode;
  readonly error?: string | null | undefined;
  /** Said at the end of the label's line; "optional" when it is true. */
  readonly optional?: boolean | undefined;
  /** At the end of the label's line instead: "last time: 18". */
  readonly end?: ReactNode;
}

/** What a control must carry to belong to its frame. */
export interface ControlProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FrameProps extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

export function FieldFrame({ label, help, error, optional, end, children }: FrameProps) {
  const say = useUiWords();
  const id = useId();
  const described = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div className={css.frame} data-error={error ? true : undefined}>
      <div className={css.head}>
        <label htmlFor={id}>{label}</label>
        {(end ?? optional) && <span className="note faint">{end ?? say('field.optional')}</span>}
      </div>
      {children({ id, 'aria-describedby': described || undefined, 'aria-invalid': error ? true : undefined })}
      {help && <p id={`${id}-help`} className="note soft">{help}</p>}
      {error && <p id={`${id}-error`} className="note red" role="alert">{error}</p>}
    </div>
  );
}
