// An official text in both languages, side by side in one row so that they never drift apart, each with its state. Gating publication on them is not done here.
import type { Lang } from '@contract/words/words.js';
import { useUiWords } from '../words.js';
import css from './Field.module.css';
import { FieldFrame } from './FieldFrame.js';

export type TextState = 'missing' | 'draft' | 'reviewed';
/** One text in both languages; an empty string is missing. */
export type Bilingual = Readonly<Record<Lang, string>>;

interface BilingualFieldProps {
  readonly label: string;
  readonly value: Bilingual;
  readonly onChange: (value: Bilingual) => void;
  /** Of a text that is there; one that is empty is missing whatever is said here. */
  readonly states?: Readonly<Partial<Record<Lang, TextState>>>;
  readonly errors?: Readonly<Partial<Record<Lang, string>>>;
  readonly lines?: number;
  readonly help?: string;
}

const NAMES = { en: 'field.english', fr: 'field.french' } as const;

export function BilingualField({ label, value, onChange, states = {}, errors = {}, lines, help }: BilingualFieldProps) {
  const say = useUiWords();
  return (
    <fieldset className={css.pair}>
      <legend>{label}</legend>
      {(['en', 'fr'] as const).map((lang) => {
        const state = value[lang].trim() === '' ? 'missing' : (states[lang] ?? 'draft');
        const look = { className: `${css.field} doc`, value: value[lang], lang, onChange: (e: { currentTarget: { value: string } }) => onChange({ ...value, [lang]: e.currentTarget.value }) };
        return (
          <FieldFrame key={lang} label={say(NAMES[lang])} error={errors[lang]} help={lang === 'en' ? help : undefined} end={<span className={css.state} data-state={state}>{say(`field.${state}`)}</span>}>
            {(control) => (lines ? <textarea {...control} {...look} rows={lines} /> : <input {...control} {...look} type="text" />)}
          </FieldFrame>
        );
      })}
    </fieldset>
  );
}
