// One reading of each paragraph: clean, agreed only, as one state would have it, or word by word what has changed since a document was issued. Not here: the compilation (Paragraph.tsx).
import { useQuery } from '@tanstack/react-query';
import { diffWordsWithSpace } from 'diff';
import { choiceOf, followReading, reading, type Choice, type Content } from '@contract/text.model.js';
import { isAgreed, type TextThen } from '@contract/text.views.js';
import type { Lang } from '@contract/words/words.js';
import { useRecordWords } from '../../../record/words.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from './Text.module.css';
import type { Numbered, Place } from './use-text.js';
import { useTextWords } from './words.js';

interface ReadingsProps {
  readonly place: Place;
  readonly paragraphs: readonly Numbered[];
  readonly langs: readonly Lang[];
}
const said = (content: Content, lang: Lang, negotiated: Lang, choose?: Choice): string => (lang === negotiated ? reading(content.runs, choose) : followReading(content, choose));

function Row({ number, note, kind, langs, draw }: { number: string; note: string; kind: string; langs: readonly Lang[]; draw: (lang: Lang) => React.ReactNode }) {
  const say = useTextWords();
  return (
    <article className={css.row} data-langs={langs.length} aria-label={say('paragraph', { number: number || say('title-number') })}>
      <div className={css.id}><b className="num">{number || say('title-number')}</b><span className={css.status}>{note}</span></div>
      {langs.map((lang) => <p key={lang} className={css.words} lang={lang} data-kind={kind}>{draw(lang)}</p>)}
    </article>
  );
}

export function Readings({ place, paragraphs, langs, only, party }: ReadingsProps & { only?: 'agreed'; party?: string }) {
  const say = useTextWords();
  const record = useRecordWords();
  const choose = party ? choiceOf(party) : undefined;
  const shown = paragraphs.filter(({ paragraph }) => (only ? isAgreed(paragraph.status) : true) && reading(paragraph.content.runs, choose));
  if (!shown.length) return <p className={`soft ${css.empty}`}>{say(only ? 'none.agreed' : 'none.waits')}</p>;
  return shown.map(({ paragraph: p, number }) => (
    <Row key={p.id} number={number} kind={p.kind} note={record(`state.paragraph.${p.status}`)} langs={langs} draw={(lang) => said(p.content, lang, place.lang, choose)} />
  ));
}

/** Against the text as it stood under that number: what came in is underlined, what went is struck; never by colour alone. */
export function Changes({ place, paragraphs, langs, since }: ReadingsProps & { since: number }) {
  const say = useTextWords();
  const { api } = useWire();
  const { data } = useQuery({ queryKey: ['text-at', place.channel, since], queryFn: ({ signal }) => api.get<TextThen>(`/api/texts/${place.channel}/at/${since}`, signal), staleTime: Infinity });
  if (!data) return <p className={`soft ${css.empty}`} role="status">{say('loading')}</p>;
  const then = new Map(data.paragraphs.filter((p) => p.status !== 'deleted' && p.status !== 'joined').map((p) => [p.id, p]));
  const now = new Set(paragraphs.map((p) => p.paragraph.id));
  const renumbered = (r: { id: string; number: string }): boolean => Boolean(data.numbers[r.id]) && data.numbers[r.id] !== r.number;
  const rows = [
    ...paragraphs.map(({ paragraph: p, number }) => ({ id: p.id, kind: p.kind, number, was: then.get(p.id)?.content, is: p.content as Content | undefined })),
    ...data.paragraphs.filter((p) => then.has(p.id) && !now.has(p.id)).map((p) => ({ id: p.id, kind: p.kind, number: data.numbers[p.id] ?? '–', was: p.content as Content | undefined, is: undefined as Content | undefined })),
  ].filter((r) => renumbered(r) || langs.some((l) => text(r.was, l, place.lang) !== text(r.is, l, place.lang)));
  if (!rows.length) return <p className={`soft ${css.empty}`}>{say('changed.none')}</p>;
  return rows.map((r) => (
    <Row key={r.id} number={r.number} kind={r.kind} note={r.was ? (!r.is ? say('changed.gone') : renumbered(r) ? say('changed.number', { number: data.numbers[r.id]! }) : '') : say('changed.added')} langs={langs} draw={(lang) => <Diff was={text(r.was, lang, place.lang)} is={text(r.is, lang, place.lang)} />} />
  ));
}
/** Every alternative counts as text: a proposal that came in since is a change. */
const text = (content: Content | undefined, lang: Lang, negotiated: Lang): string => {
  if (!content) return '';
  if (lang !== negotiated) return followReading(content);
  const all = (runs: Content['runs']): string => runs.map((r) => ('bracket' in r ? `[${r.alternatives.filter((a) => a.op !== 'keep' || a.runs.length).map((a) => all(a.runs) || '∅').join(' / ')}]` : r.text)).join('');
  return all(content.runs);
};

function Diff({ was, is }: { was: string; is: string }) {
  return diffWordsWithSpace(was, is).map((part, i) => (part.added ? <ins key={i}>{part.value}</ins> : part.removed ? <del key={i}>{part.value}</del> : <span key={i}>{part.value}</span>));
}
