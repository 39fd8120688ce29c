// The words of a paragraph as they stand: brackets with their alternatives and who stands behind each. Plain runs carry their origin, so that words can be marked.
// Not here: the acts on an alternative (Alternative.tsx), one reading of it (Reading.tsx).
import { createContext, Fragment, useContext, useMemo, type ReactNode } from 'react';
import { attribution, brackets, isBracket, type Alternative, type BracketRun, type Content, type Piece, type Run } from '@contract/text.model.js';
import { useNames } from '../../../record/names.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import css from './Text.module.css';
import { useTextWords } from './words.js';

/** What all alternatives of a text are drawn with: said once, because there are hundreds of them. */
interface Drawing {
  nothing: string;
  opposed: string;
  chair: string;
  code: string | undefined;
  name(party: string): string;
  /** States in the order and with the conjunction of the language. */
  all(parties: readonly string[]): string;
  lang: 'en' | 'fr';
}
const DrawingContext = createContext<Drawing | null>(null);
/** Stands over every text whose words are drawn. */
export function WordsOf({ children }: { children: ReactNode }) {
  const say = useTextWords();
  const names = useNames();
  const { code } = useReader();
  const lang = useLang();
  const drawing = useMemo((): Drawing => ({ nothing: say('nothing'), opposed: say('opposed'), chair: say('by.chair'), code, name: (party) => (party === 'chair' ? say('by.chair') : names.party(party)), lang, all: (parties) => new Intl.ListFormat(lang).format(names.sorted(parties).map((p) => names.party(p))) }), [say, names, code, lang]);
  return <DrawingContext value={drawing}>{children}</DrawingContext>;
}

/** Draws an alternative's words together with a way to act on it. */
export type Wrap = (alternative: Alternative, words: ReactNode) => ReactNode;
const asIs: Wrap = (_, words) => words;

export function Words({ runs, wrap = asIs }: { runs: readonly Run[]; wrap?: Wrap }) {
  return runs.map((run) => (isBracket(run)
    ? <Bracket key={run.bracket} bracket={run} draw={(a) => drawn(a, wrap)} />
    : <span key={`${run.origin}@${run.at}`} data-origin={run.origin} data-at={run.at}>{run.text}</span>));
}

/** One way to act does not lie in another: where an alternative holds brackets, it is reached by those who stand behind it. */
const drawn = (a: Alternative, wrap: Wrap): ReactNode => {
  if (!a.runs.some(isBracket)) return wrap(a, <Alt a={a}><Words runs={a.runs} /></Alt>);
  return <><span className={css.alt}><Words runs={a.runs} wrap={wrap} /></span>{wrap(a, <Behind a={a} always />)}</>;
};

/** The following language: the same brackets, where a translator or a proposal has placed them; those without a place stand at the end. */
export function FollowWords({ content, root = content }: { content: Content; root?: Content }) {
  const placed = new Set([content, ...brackets(root.runs).flatMap((b) => b.alternatives)].flatMap((c) => (c.follow ?? []).flatMap((p) => ('bracket' in p ? [p.bracket] : []))));
  const left: Piece[] = content === root ? brackets(root.runs).filter((b) => !placed.has(b.bracket) && b.alternatives.some((a) => a.follow)).map((b) => ({ bracket: b.bracket })) : [];
  return [...(content.follow ?? []), ...left].map((piece, i) => {
    if ('text' in piece) return <span key={i}>{piece.text}</span>;
    const bracket = brackets(root.runs).find((b) => b.bracket === piece.bracket);
    return bracket ? <Bracket key={piece.bracket} bracket={bracket} draw={(a) => <Alt a={a}><FollowWords content={a} root={root} /></Alt>} /> : null;
  });
}

/** Kept words first, then the alternatives, parted by a stroke; where words were added nothing was kept. */
function Bracket({ bracket, draw }: { bracket: BracketRun; draw: (a: Alternative) => ReactNode }) {
  const shown = bracket.alternatives.filter((a) => a.op !== 'keep' || a.runs.length > 0);
  return (
    <>
      <span className={css.sign}>[</span>
      {shown.map((a, i) => <Fragment key={a.id}>{i > 0 && <span className={css.sign}> / </span>}{draw(a)}</Fragment>)}
      <span className={css.sign}>]</span>
    </>
  );
}

function Alt({ a, children }: { a: Alternative; children: ReactNode }) {
  const { nothing } = useContext(DrawingContext)!;
  return (
    <>
      <span className={css.alt}>{a.runs.length ? children : <em className={css.nothing}>{nothing}</em>}</span>
      <Behind a={a} />
    </>
  );
}

/** The codes of those behind the words, raised; opposition in red with the word. */
function Behind({ a, always }: { a: Alternative; always?: boolean }) {
  const { all, chair, code, lang, name, opposed } = useContext(DrawingContext)!;
  const one = (party: string) => <abbr key={party} title={name(party)} data-mine={party === code || undefined}>{party === 'chair' ? chair : party} </abbr>;
  const { group, others } = attribution(a);
  if (!group && !others.length && !a.opposed.length) return always ? <span className={css.by}>…</span> : null;
  return (
    <span className={css.by}>
      {group && <abbr title={all(group.parties)} data-mine={group.parties.includes(code ?? '') || undefined}>{group[lang]} </abbr>}
      {others.map(one)}
      {a.opposed.length > 0 && <span className={css.against}>{opposed} {a.opposed.map(one)}</span>}
    </span>
  );
}
