// Agreed language as a page of its own: what the Network has adopted and what is quoted of other bodies, searched by words or symbol. `/agreed`. Not here: putting it into a text
// (Library.tsx), quoting (Quote.tsx).
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useDeferredValue, useEffect, useState } from 'react';
import { Link } from 'react-router';
import { LIBRARY_MIN, type LibraryRow } from '@contract/library.views.js';
import { NETWORK } from '@contract/seats.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Empty } from '../../../ui/Empty.js';
import { ErrorNote } from '../../../ui/ErrorNote.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Page } from '../../../ui/Page.js';
import { Section } from '../../../ui/Section.js';
import { plainDate } from '../../../ui/when.js';
import { oldWith } from '../../../wire/queries.js';
import { useCommand } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from '../text/Text.module.css';
import { Quote } from './Quote.js';
import { useLibraryWords } from './words.js';

export function Agreed() {
  const say = useLibraryWords();
  const why = useWhy();
  const wire = useWire();
  const client = useQueryClient();
  const [words, setWords] = useState('');
  const asked = useDeferredValue(words.trim());
  const searching = asked.length >= LIBRARY_MIN;
  useEffect(() => oldWith(wire, client, ['quotation.', 'actions.'], ['library']), [wire, client]);
  const { data, error, refetch } = useQuery({
    queryKey: ['library', searching ? asked : ''],
    queryFn: ({ signal }) => wire.api.get<LibraryRow[]>(searching ? `/api/library?q=${encodeURIComponent(asked)}` : '/api/library?quoted=1', signal),
    placeholderData: (before) => before,
  });
  return (
    <Page title={say('library')} lede={say('lede')}>
      <TextField label={say('words')} help={say('help')} value={words} onChange={setWords} />
      <Quote />
      {error && !data && <ErrorNote what={why(error)} onAgain={() => void refetch()} />}
      {data?.length === 0 && <Empty text={say(searching ? 'none' : 'none.quoted')} />}
      {data && data.length > 0 && (
        <Section title={say(searching ? 'found' : 'quoted')} note={data.length}>
          <ul className={css.brought}>{data.map((row) => <Row key={`${row.symbol} ${row.id}`} row={row} />)}</ul>
        </Section>
      )}
    </Page>
  );
}

function Row({ row }: { row: LibraryRow }) {
  const say = useLibraryWords();
  const lang = useLang();
  const title = titleIn(row.title, lang);
  const cited = say('cited', { symbol: row.symbol, number: row.number });
  return (
    <li>
      <p className="small"><b>{row.action ? <Link to={`/doc/${row.symbol}`}>{cited}</Link> : cited}</b>{title && <span className="soft" lang={title.lang}> {title.text}</span>} <span className="faint num">{plainDate(row.agreed, lang)}</span></p>
      {(['en', 'fr'] as const).filter((l) => row[l]).map((l) => <p key={l} className={css.words} lang={l}>{row[l]}</p>)}
      {!row.action && <Strike row={row} cited={cited} />}
    </li>
  );
}

/** For the secretariat; to everybody else it is not there, since nothing could make it theirs. */
function Strike({ row, cited }: { row: LibraryRow; cited: string }) {
  const say = useLibraryWords();
  const record = useRecordWords();
  const why = useWhy();
  const c = useCommand('quotation.strike', NETWORK);
  if (c.why?.why === 'refusal.needs-seat') return null;
  const binding = { heading: say('strike.heading'), sentence: say('strike.sentence', { cited }), detail: say('strike.detail') };
  return <Act size="small" weight="quiet" label={record('command.quotation.strike')} reason={c.why && why(c.why)} life={drawn(c.life, why)} onTakeBack={c.takeBack} binding={binding} onAct={() => void c.run({ quotation: row.id })} />;
}
