// A file, chosen or dropped; shown with its name and size, taken away again. Not here: uploading, and what the server thinks of it.
import { IconPaperclip, IconX } from '@tabler/icons-react';
import { useState, type DragEvent } from 'react';
import { Icon } from '../Icon.js';
import { useLang } from '../language.js';
import { bytes } from '../number.js';
import { useUiWords } from '../words.js';
import css from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';

interface FileFieldProps extends FieldProps {
  readonly file: File | null;
  readonly onFile: (file: File | null) => void;
  /** Types and endings, as of <input accept>. */
  readonly accept?: string;
  /** Largest size in bytes; a larger file is refused here at once. */
  readonly most?: number;
}

export function FileField({ file, onFile, accept, most, ...frame }: FileFieldProps) {
  const say = useUiWords();
  const lang = useLang();
  const [over, setOver] = useState(false);
  const [big, setBig] = useState<string | null>(null);
  const take = (next: File | undefined) => {
    setOver(false);
    if (!next) return;
    const tooBig = most !== undefined && next.size > most;
    setBig(tooBig ? say('file.too-big', { name: next.name, most: bytes(most, lang) }) : null);
    if (!tooBig) onFile(next);
  };
  const drop = (e: DragEvent) => { e.preventDefault(); take(e.dataTransfer.files[0]); };
  return (
    <FieldFrame {...frame} error={big ?? frame.error}>
      {(control) => file ? (
        <div className={css.file}>
          <Icon of={IconPaperclip} />
          <span><b>{file.name}</b><span className="faint num">{bytes(file.size, lang)}</span></span>
          <button type="button" aria-label={say('file.remove', { name: file.name })} onClick={() => onFile(null)}><Icon of={IconX} /></button>
        </div>
      ) : (
        <div className={css.drop} data-over={over || undefined} onDragOver={(e) => { e.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={drop}>
          <label className={css.choose}>{say('file.choose')}<input {...control} type="file" className="vh" accept={accept} onChange={(e) => take(e.currentTarget.files?.[0])} /></label>
          <span className="small soft">{say('file.or-drop')}</span>
        </div>
      )}
    </FieldFrame>
  );
}
