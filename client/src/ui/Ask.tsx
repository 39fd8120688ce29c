// Asks once before a binding act, showing exactly what will be recorded: a dialogue, or a sheet at the thumb on a phone. Loaded when first needed. Escape closes the question, not what it stands over.
import '@mantine/core/styles/ModalBase.css';
import '@mantine/core/styles/Modal.css';
import '@mantine/core/styles/Drawer.css';
import '@mantine/core/styles/Overlay.css';
import '@mantine/core/styles/Paper.css';
import { Drawer, Modal } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { Binding } from './act-life.js';
import act from './Act.module.css';
import css from './Ask.module.css';
import { Doc } from './Doc.js';
import { useUiWords } from './words.js';

interface AskProps {
  /** Over what it is asked, where that lies over the page itself (ui/Sheet.tsx). */
  readonly over: HTMLElement | null;
  readonly binding: Binding;
  readonly label: string;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

export function Ask({ over, binding, label, onConfirm, onClose }: AskProps) {
  const say = useUiWords();
  const phone = useMediaQuery('(max-width: 600px)', matchMedia('(max-width: 600px)').matches);
  const Frame = phone ? Drawer : Modal;
  return (
    <Frame.Root opened onClose={onClose} lockScroll={false} portalProps={over ? { target: over } : {}} classNames={{ overlay: css.veil, content: css.frame, body: css.body, title: css.heading }} {...(phone ? { position: 'bottom' as const, size: 'auto' } : { size: 460, centered: true, transitionProps: { duration: 0 } })}>
      <Frame.Overlay />
      <Frame.Content aria-describedby="ask-sentence" onKeyDown={(e) => { if (e.key === 'Escape') e.preventDefault(); }}>
        <Frame.Body>
          <Frame.Title>{binding.heading}</Frame.Title>
          <div id="ask-sentence">
            <Doc>{binding.sentence}</Doc>
            {binding.detail && <p className="note soft">{binding.detail}</p>}
          </div>
          <div className={css.acts}>
            <button type="button" className={act.act} data-weight="filled" data-size={phone ? 'large' : 'usual'} onClick={onConfirm}>{binding.confirm ?? label}</button>
            <button type="button" className={act.act} data-size={phone ? 'large' : 'usual'} onClick={onClose} data-autofocus>{say('act.go-back')}</button>
          </div>
        </Frame.Body>
      </Frame.Content>
    </Frame.Root>
  );
}
