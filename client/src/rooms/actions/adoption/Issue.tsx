// The forms in which a corrigendum, an addendum or the language that was to follow is issued: in both languages, asked once with the symbol. Not here: showing them (Adopted.tsx).
import { useState, type ReactNode } from 'react';
import { v4 } from 'uuid';
import type { Lang } from '@contract/words/words.js';
import type { CommandName } from '@contract/commands.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import type { Decided } from './Adopted.js';
import css from './Adoption.module.css';
import { useAdoptionWords } from './words.js';

interface IssueProps {
  readonly action: string;
  readonly a: Decided;
  readonly onClose: () => void;
}

/** Fields above, the act and the way out below. */
function Form({ acting: { props }, sentence, children, onAct, onClose }: { acting: ReturnType<typeof useAct<CommandName>>; sentence: string; children: ReactNode; onAct: () => void; onClose: () => void }) {
  const say = useAdoptionWords();
  return (
    <div className={`no-print ${css.form}`}>
      {children}
      <p>
        <Act {...props} weight="filled" binding={{ heading: props.label, sentence, detail: say('ask.issue.detail') }} onAct={onAct} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={onClose} />
      </p>
    </div>
  );
}

export function Correct({ action, a, onClose }: IssueProps) {
  const say = useAdoptionWords();
  const acting = useAct('adoption.correct', action);
  const [paragraph, setParagraph] = useState(a.paragraphs[0]!.id);
  const shown = a.paragraphs.find((p) => p.id === paragraph)!;
  const [text, setText] = useState({ en: shown.en, fr: shown.fr });
  const choose = (id: string) => {
    const p = a.paragraphs.find((x) => x.id === id)!;
    setParagraph(id);
    setText({ en: p.en, fr: p.fr });
  };
  const number = (p: typeof shown) => (p.kind === 'title' ? say('title-number') : p.number);
  return (
    <Form acting={acting} sentence={say('ask.correct', { symbol: a.symbol, number: number(shown) })} onAct={() => void acting.command.run({ adoption: a.id, issue: v4(), paragraph, text }).then(whenRecorded(onClose))} onClose={onClose}>
      <SelectField label={say('correct.which')} value={paragraph} onChange={choose} options={a.paragraphs.map((p) => ({ value: p.id, label: number(p) }))} />
      <BilingualField label={say('correct.text')} value={text} onChange={setText} lines={4} />
    </Form>
  );
}

export function Supplement({ action, a, onClose }: IssueProps) {
  const say = useAdoptionWords();
  const acting = useAct('adoption.supplement', action);
  const [text, setText] = useState({ en: '', fr: '' });
  return (
    <Form acting={acting} sentence={say('ask.supplement', { symbol: a.symbol })} onAct={() => void acting.command.run({ adoption: a.id, issue: v4(), text }).then(whenRecorded(onClose))} onClose={onClose}>
      <BilingualField label={say('supplement.text')} value={text} onChange={setText} lines={4} />
    </Form>
  );
}

/** Every paragraph, the words that were adopted above each. */
export function Translate({ action, a, lang, onClose }: IssueProps & { readonly lang: Lang }) {
  const say = useAdoptionWords();
  const acting = useAct('adoption.translate', action);
  const [texts, setTexts] = useState<Readonly<Record<string, string>>>({});
  const other = lang === 'en' ? 'fr' : 'en';
  const send = () => void acting.command.run({ adoption: a.id, texts: a.paragraphs.map((p) => ({ id: p.id, text: texts[p.id] ?? '' })) }).then(whenRecorded(onClose));
  return (
    <Form acting={acting} sentence={say('ask.translate', { symbol: a.symbol })} onAct={send} onClose={onClose}>
      {a.paragraphs.map((p) => (
        <div key={p.id}>
          <p className="doc small" lang={other}>{p[other]}</p>
          <TextField label={say('translate.paragraph', { number: p.kind === 'title' ? say('title-number') : p.number })} value={texts[p.id] ?? ''} onChange={(t) => setTexts((all) => ({ ...all, [p.id]: t }))} lines={3} lang={lang} document />
        </div>
      ))}
    </Form>
  );
}
