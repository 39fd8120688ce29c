// What went wrong: what happened, whether anything was recorded, what to do. Red in the words and the sign, never a coloured box.
import { IconCircleX } from '@tabler/icons-react';
import { Act } from './Act.js';
import css from './ErrorNote.module.css';
import { Icon } from './Icon.js';
import { useUiWords } from './words.js';

interface ErrorNoteProps {
  readonly what: string;
  /** What to do. */
  readonly then?: string | undefined;
  /** Said unless the failure was one of reading. */
  readonly nothingRecorded?: boolean;
  readonly onAgain?: (() => void) | undefined;
}

export function ErrorNote({ what, then, nothingRecorded, onAgain }: ErrorNoteProps) {
  const say = useUiWords();
  return (
    <div className={css.error} role="alert">
      <p className="red strong"><Icon of={IconCircleX} /> {what}</p>
      <p className="soft">{nothingRecorded && `${say('error.nothing-recorded')} `}{then}</p>
      {onAgain && <Act label={say('error.again')} size="small" onAct={onAgain} />}
    </div>
  );
}
