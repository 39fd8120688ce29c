// A page's aside as a sheet over it: the browser's own dialogue, which keeps the focus inside and closes with Escape. Not here: asking before a binding act (Ask.tsx).
import { IconX } from '@tabler/icons-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { Icon } from './Icon.js';
import css from './Sheet.module.css';
import { useUiWords } from './words.js';

interface SheetProps {
  readonly title: string;
  readonly onClose: () => void;
  /** Stays in sight at the foot: the button that leads back to the page. */
  readonly foot?: ReactNode;
  readonly children: ReactNode;
}

export function Sheet({ title, onClose, foot, children }: SheetProps) {
  const say = useUiWords();
  const id = useId();
  const self = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = self.current;
    dialog?.showModal();
    return () => dialog?.close();
  }, []);
  return (
    <dialog ref={self} className={css.sheet} aria-labelledby={id} aria-modal="true" onCancel={(e) => { e.preventDefault(); onClose(); }} onClick={(e) => e.target === self.current && onClose()}>
      <header>
        <h2 id={id}>{title}</h2>
        <button type="button" aria-label={say('close')} onClick={onClose}><Icon of={IconX} /></button>
      </header>
      <div className={css.body}>{children}</div>
      {foot && <footer>{foot}</footer>}
    </dialog>
  );
}
