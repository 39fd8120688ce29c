// Agreed language found by its words or its symbol, and put into the text as a paragraph that says where it was agreed. Not here: the text (text/Text.tsx).
import { useQuery } from '@tanstack/react-query';
import { useDeferredValue, useState } from 'react';
import { LIBRARY_MIN, type LibraryRow } from '@contract/library.views.js';
import { titleIn } from '../../../record/titles.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useCommand } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from '../text/Text.module.css';
import type { Place } from '../text/use-text.js';
import { useLibraryWords } from './words.js';

export function Library({ place }: { place: Place }) {
  const say = useLibraryWords();
  const { api } = useWire();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const { data } = useQuery({ queryKey: ['library', asked], queryFn: ({ signal }) => api.get<LibraryRow[]>(`/api/library?q=${encodeURIComponent(asked)}`, signal), enabled: asked.length >= LIBRARY_MIN });
  return (
    <section className={`${css.sheet} no-print`} aria-label={say('library')} onKeyDown={(e) => e.stopPropagation()}>
      <TextField label={say('words')} help={say('help')} value={words} onChange={setWords} />
      {data && <ul className={css.brought}>{data.map((row) => <Found key={`${row.symbol} ${row.id}`} place={place} row={row} />)}</ul>}
      {data?.length === 0 && <p className="soft" role="status">{say('none')}</p>}
    </section>
  );
}

function Found({ place, row }: { place: Place; row: LibraryRow }) {
  const say = useLibraryWords();
  const why = useWhy();
  const lang = useLang();
  const add = useCommand('text.add', place.channel);
  const title = titleIn(row.title, lang);
  const [text, other] = place.lang === 'en' ? [row.en, row.fr] : [row.fr, row.en];
  const [shown, tongue] = text ? [text, place.lang] : [other, place.lang === 'en' ? 'fr' : 'en'];
  const kind = /^PP/.test(row.number) ? 'PP' : 'OP';
  return (
    <li>
      <p className="small"><b>{say('cited', { symbol: row.symbol, number: row.number })}</b>{title && <span className="soft" lang={title.lang}> {title.text}</span>}</p>
      <p className={css.words} lang={tongue}>{shown}</p>
      {text && <Act size="small" label={say('use')} reason={add.why && why(add.why)} life={drawn(add.life, why)} onTakeBack={add.takeBack}
        onAct={() => void add.run({ paragraphs: [{ id: crypto.randomUUID(), kind, text, ...(other ? { other } : {}), source: row.id }] })} />}
    </li>
  );
}
