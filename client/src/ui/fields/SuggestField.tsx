// A paragraph of text in which typing a sign ("@") offers a list to choose from by keyboard; the choice is written into the text. Not here: what is offered.
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type Ref } from 'react';
import type { Lang } from '@contract/words/words.js';
import { fold } from '../fold.js';
import { useUiWords } from '../words.js';
import css from './Field.module.css';
import { FieldFrame, type FieldProps } from './FieldFrame.js';
import list from './Suggest.module.css';

export interface Suggestion {
  /** Written after the sign. */
  readonly value: string;
  readonly label: string;
}
interface SuggestFieldProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly suggestions: readonly Suggestion[];
  /** Names the list to a screen reader. */
  readonly listLabel: string;
  readonly lines?: number;
  readonly most?: number;
  readonly lang?: Lang;
  /** Ctrl or ⌘ with Enter. */
  readonly onSend?: () => void;
  readonly onFocus?: () => void;
  readonly field?: Ref<HTMLTextAreaElement>;
}
const ASKED = /(^|[^\p{L}\p{N}])@([\p{L}\p{M}\p{N}’'-]{0,30})$/u;
const SHOWN = 8;

const matching = (all: readonly Suggestion[], asked: string): readonly Suggestion[] => {
  const q = fold(asked);
  return all.filter((s) => fold(s.value).startsWith(q) || fold(s.label).split(/[\s’'-]+/).some((w) => w.startsWith(q))).slice(0, SHOWN);
};

export function SuggestField({ value, onChange, suggestions, listLabel, lines = 3, most, lang, onSend, onFocus, field, ...frame }: SuggestFieldProps) {
  const say = useUiWords();
  const id = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const caret = useRef<number | null>(null);
  const [asked, setAsked] = useState<string | null>(null);
  const [at, setAt] = useState(0);
  const shown = asked === null ? [] : matching(suggestions, asked);
  useLayoutEffect(() => {
    if (caret.current === null) return;
    box.current?.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  });
  const look = () => {
    const el = box.current;
    const found = el && el.selectionStart === el.selectionEnd ? ASKED.exec(el.value.slice(0, el.selectionStart)) : null;
    setAsked(found ? found[2]! : null);
    setAt(0);
  };
  const pick = (s: Suggestion) => {
    const end = box.current!.selectionStart;
    const start = end - (asked?.length ?? 0);
    const after = value.slice(end).startsWith(' ') ? '' : ' ';
    caret.current = start + s.value.length + 1;
    setAsked(null);
    onChange(`${value.slice(0, start)}${s.value}${after}${value.slice(end)}`);
  };
  const key = (e: KeyboardEvent) => {
    if (e.key === 'Enter' && (e.ctrlKey || e.metaKey)) return void (e.preventDefault(), onSend?.());
    if (!shown.length || e.nativeEvent.isComposing) return;
    const move = { ArrowDown: 1, ArrowUp: shown.length - 1 }[e.key];
    if (move !== undefined) setAt((n) => (n + move) % shown.length);
    else if (e.key === 'Enter' || e.key === 'Tab') pick(shown[at]!);
    else if (e.key === 'Escape') setAsked(null);
    else return;
    e.preventDefault();
    e.stopPropagation();
  };
  const above = box.current !== null && box.current.getBoundingClientRect().bottom > innerHeight - 280;
  const end = frame.end ?? (most && value.length > most / 2 ? <span className="num">{say('field.of', { count: value.length, most })}</span> : undefined);
  const take = (el: HTMLTextAreaElement | null) => {
    box.current = el;
    if (typeof field === 'function') field(el);
    else if (field) field.current = el;
  };
  return (
    <FieldFrame {...frame} end={end}>
      {(control) => (
        <div className={list.host}>
          <textarea {...control} ref={take} className={css.field} rows={lines} value={value} lang={lang} dir="auto" aria-autocomplete="list" aria-haspopup="listbox" aria-controls={shown.length ? `${id}-list` : undefined}
            aria-activedescendant={shown.length ? `${id}-${at}` : undefined} onChange={(e) => { onChange(e.currentTarget.value); look(); }} onSelect={() => asked !== null && look()} onKeyDown={key} onBlur={() => setAsked(null)} onFocus={onFocus} />
          {shown.length > 0 && (
            <ul id={`${id}-list`} className={list.list} data-above={above || undefined} role="listbox" aria-label={listLabel}>
              {shown.map((s, i) => (
                <li key={s.value} id={`${id}-${i}`} role="option" aria-selected={i === at} onPointerDown={(e) => { e.preventDefault(); pick(s); }}>
                  <span>{s.label}</span><span className="note faint">{s.value}</span>
                </li>
              ))}
            </ul>
          )}
          <span className="vh" role="status">{asked !== null ? say('suggest.count', { count: shown.length }) : ''}</span>
        </div>
      )}
    </FieldFrame>
  );
}
