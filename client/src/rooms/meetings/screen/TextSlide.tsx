// A text on the room's screen: its paragraphs in both languages beside each other, brackets legible from the last row, from the paragraph that was chosen. Nobody's name stands on it. Not here: the text's own page (rooms/actions).
import { Fragment, type ReactNode } from 'react';
import type { ParagraphView } from '@contract/text.views.js';
import { brackets, isBracket, type Content, type Piece, type Run } from '@contract/text.model.js';
import { useChannel, useView, useViews } from '../../../wire/use-channel.js';
import css from './Screen.module.css';
import { SLIDE_WORDS } from './words.js';

/** As many as a screen may hold; what does not fit is below it. */
const SHOWN = 8;
export function TextSlide({ action, from }: { action: string; from: string | null }) {
  const { refusal } = useChannel(action);
  const view = useView('action', action, action);
  const text = useView('text', action, action);
  const paragraphs = new Map(useViews('paragraph', action).map((p) => [p.id, p]));
  if (refusal || !view || !text) return <div className={css.screen} data-whole><header className={css.head}><div><h1>{SLIDE_WORDS.text.en}</h1><p lang="fr">{SLIDE_WORDS.text.fr}</p></div></header>{refusal && <p className={css.large}>{SLIDE_WORDS['text.closed'].en}<span lang="fr">{SLIDE_WORDS['text.closed'].fr}</span></p>}</div>;
  const start = Math.max(0, text.order.findIndex((o) => o.id === from));
  return (
    <div className={css.screen} data-whole>
      <header className={css.head}><div><h1 lang="en">{view.title.en || view.title.fr}</h1>{view.title.fr && view.title.fr !== view.title.en && <p lang="fr">{view.title.fr}</p>}</div></header>
      <div className={css.text}>{text.order.slice(start, start + SHOWN).map(({ id, number }) => { const p = paragraphs.get(id); return p && <Row key={id} paragraph={p} number={number} negotiated={view.lang} />; })}</div>
    </div>
  );
}

function Row({ paragraph: { content, kind }, number, negotiated }: { paragraph: ParagraphView; number: string; negotiated: 'en' | 'fr' }) {
  const words = <Runs runs={content.runs} />;
  const follows = content.follow && <Pieces pieces={content.follow} root={content} />;
  const [en, fr] = negotiated === 'en' ? [words, follows] : [follows, words];
  return <><span className={css.no}>{kind === 'title' ? '' : number}</span><p lang="en">{en}</p><p lang="fr">{fr}</p></>;
}

function Runs({ runs }: { runs: readonly Run[] }) {
  return runs.map((r, i) => (isBracket(r) ? <Bracketed key={r.bracket} alternatives={r.alternatives} draw={(a) => <Runs runs={a.runs} />} /> : <Fragment key={i}>{r.text}</Fragment>));
}
/** The following language: each bracket where it belongs, as far as somebody has put it into that language. */
function Pieces({ pieces, root }: { pieces: readonly Piece[]; root: Content }) {
  const all = brackets(root.runs);
  return pieces.map((p, i) => {
    if ('text' in p) return <Fragment key={i}>{p.text}</Fragment>;
    const b = all.find((x) => x.bracket === p.bracket);
    return b && <Bracketed key={p.bracket} alternatives={b.alternatives} draw={(a) => (a.follow ? <Pieces pieces={a.follow} root={root} /> : '…')} />;
  });
}
type Alternatives = Extract<Run, { bracket: string }>['alternatives'];
function Bracketed({ alternatives, draw }: { alternatives: Alternatives; draw: (a: Alternatives[number]) => ReactNode }) {
  const shown = alternatives.filter((a) => a.op !== 'keep' || a.runs.length);
  return <span className={css.bracket}><b>[</b>{shown.map((a, i) => <Fragment key={a.id}>{i > 0 && <b> / </b>}{a.runs.length ? draw(a) : '–'}</Fragment>)}<b>]</b></span>;
}
