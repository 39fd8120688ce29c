// The other language of a paragraph: its words with each bracket as [1], [2], …, and the words of each alternative. Not here: whether both agree (review).
import { useState } from 'react';
import { alternatives, brackets, reading, type Content, type Piece } from '@contract/text.model.js';
import type { ParagraphView } from '@contract/text.views.js';
import type { Lang } from '@contract/words/words.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { Act } from '../../../ui/Act.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import css from './Text.module.css';
import { useTextWords } from './words.js';

/** Words with numbered brackets ↔ pieces; a number that names no bracket stays words. */
const typed = (pieces: readonly Piece[] | null, ids: readonly string[]): string => (pieces ?? []).map((p) => ('text' in p ? p.text : `[${ids.indexOf(p.bracket) + 1}]`)).join('');
const piecesOf = (text: string, ids: readonly string[]): Piece[] =>
  text.split(/(\[\d+\])/).filter(Boolean).map((part) => {
    const bracket = /^\[\d+\]$/.test(part) ? ids[Number(part.slice(1, -1)) - 1] : undefined;
    return bracket ? { bracket } : { text: part };
  });

export function Translate({ channel, paragraph, lang, onDone }: { channel: string; paragraph: ParagraphView; lang: Lang; onDone: () => void }) {
  const say = useTextWords();
  const why = useWhy();
  // What is being written stays on the version it was begun on: the server says when that has moved.
  const [{ content, revision }] = useState(paragraph);
  const ids = brackets(content.runs).map((b) => b.bracket);
  const parts: { of: string | null; content: Content; label: string }[] = [
    { of: null, content, label: say('translate.text') },
    ...alternatives(content.runs).filter((a) => a.runs.length).map((a) => ({ of: a.id, content: a, label: say('translate.kept', { words: reading(a.runs) }) })),
  ];
  const [texts, setTexts] = useState(() => parts.map((p) => typed(p.content.follow, ids)));
  const translate = useCommand('text.translate', channel);
  const send = async () => {
    const filled = parts.map((p, i) => ({ ...(p.of ? { alternative: p.of } : {}), pieces: piecesOf(texts[i]!, ids) })).filter((t) => t.pieces.length);
    const act = await translate.run({ paragraph: paragraph.id, basedOn: revision, state: 'draft', texts: filled });
    if (act?.state.is === 'recorded') onDone();
  };
  return (
    <form className={css.sheet} onSubmit={(e) => { e.preventDefault(); void send(); }} onKeyDown={(e) => e.stopPropagation()}>
      {parts.map((p, i) => <TextField key={p.of ?? ''} label={p.label} help={i === 0 && ids.length ? say('translate.brackets') : undefined} value={texts[i]!} onChange={(t) => setTexts(texts.map((x, j) => (j === i ? t : x)))} lines={i === 0 ? 3 : 1} document lang={lang} />)}
      <div className={css.acts}>
        <Act type="submit" size="small" label={say('translate.act')} reason={translate.why && why(translate.why)} life={drawn(translate.life, why)} onAct={() => void send()} />
        <Act size="small" weight="quiet" label={say('cancel')} onAct={onDone} />
      </div>
    </form>
  );
}
