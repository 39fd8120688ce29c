// Quoting another body's adopted text, paragraph by paragraph: the secretariat's form. Not here: what is found of it (Agreed.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { NETWORK } from '@contract/seats.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { BilingualField } from '../../../ui/fields/BilingualField.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import css from '../statements/Statements.module.css';
import { useLibraryWords } from './words.js';

interface Paragraph {
  id: string;
  number: string;
  words: { en: string; fr: string };
}
interface Form {
  symbol: string;
  title: { en: string; fr: string };
  agreed: string;
  paragraphs: Paragraph[];
}
const blank = (): Paragraph => ({ id: v4(), number: '', words: { en: '', fr: '' } });
const empty = (): Form => ({ symbol: '', title: { en: '', fr: '' }, agreed: '', paragraphs: [blank()] });
/** Only languages in which something is written. */
const written = (pair: { en: string; fr: string }): { en?: string; fr?: string } => ({ ...(pair.en.trim() ? { en: pair.en } : {}), ...(pair.fr.trim() ? { fr: pair.fr } : {}) });

export function Quote() {
  const say = useLibraryWords();
  const record = useRecordWords();
  const why = useWhy();
  const [form, setForm] = useState<Form | null>(null);
  const c = useCommand('quotation.add', NETWORK);
  const label = record('command.quotation.add');
  if (c.why?.why === 'refusal.needs-seat') return null;
  if (!form) return <p className={`${css.acts} no-print`}><Act label={label} reason={c.why && why(c.why)} reasonShown="below" onAct={() => setForm(empty())} /></p>;
  const change = (more: Partial<Form>): void => setForm({ ...form, ...more });
  const paragraph = (id: string, more: Partial<Paragraph>): void => change({ paragraphs: form.paragraphs.map((p) => (p.id === id ? { ...p, ...more } : p)) });
  const send = () => void c.run({
    symbol: form.symbol.trim(), title: written(form.title), agreed: form.agreed, paragraphs: form.paragraphs.map((p) => ({ id: p.id, number: p.number.trim(), ...written(p.words) })),
  }).then((act) => act?.state.is === 'recorded' && setForm(null));
  return (
    <div className={`${css.form} no-print`} role="group" aria-label={label}>
      <TextField label={say('quote.symbol')} help={say('quote.symbol.help')} value={form.symbol} onChange={(symbol) => change({ symbol })} />
      <BilingualField label={say('quote.title')} value={form.title} onChange={(title) => change({ title })} />
      <DateField label={say('quote.agreed')} value={form.agreed} onChange={(agreed) => change({ agreed })} />
      {form.paragraphs.map((p, i) => (
        <div key={p.id} role="group" aria-label={say('quote.paragraph', { n: i + 1 })}>
          <TextField label={say('quote.number')} value={p.number} onChange={(number) => paragraph(p.id, { number })} />
          <BilingualField label={say('quote.paragraph', { n: i + 1 })} value={p.words} onChange={(words) => paragraph(p.id, { words })} lines={3} />
        </div>
      ))}
      <p>
        <Act label={label} weight="filled" reason={c.why && why(c.why)} reasonShown="below" life={drawn(c.life, why)} onTakeBack={c.takeBack} onAct={send} />{' '}
        <Act label={say('quote.more')} weight="quiet" onAct={() => change({ paragraphs: [...form.paragraphs, blank()] })} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setForm(null)} />
      </p>
    </div>
  );
}
