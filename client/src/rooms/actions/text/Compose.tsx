// Paragraphs added, by hand or pasted from a document, one a line; the text issued as a document. Not here: proposals inside a paragraph (Propose.tsx).
import { useState } from 'react';
import { linesOf } from '@contract/paragraphs.js';
import { mayBecome, PARAGRAPH_KINDS, DOCUMENT_KINDS, type ParagraphKind, type DocumentKind, type TextView } from '@contract/text.views.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useCommand } from '../../../wire/use-command.js';
import { useDraft } from '../../../wire/use-draft.js';
import css from './Text.module.css';
import type { Place } from './use-text.js';
import { useTextWords } from './words.js';

const NOTHING: { text: string; other: string; kind: ParagraphKind } = { text: '', other: '', kind: 'OP' };

export function AddParagraphs({ place, onDone }: { place: Place; onDone: (() => void) | null }) {
  const say = useTextWords();
  const why = useWhy();
  const [draft, change] = useDraft(`paragraphs ${place.channel}`, false, NOTHING);
  const add = useCommand('text.add', place.channel);
  const [lines, others] = [linesOf(draft.text), linesOf(draft.other)];
  const send = async () => {
    if (!lines.length) return;
    const act = await add.run({ paragraphs: lines.map((text, i) => ({ id: crypto.randomUUID(), kind: draft.kind, text, ...(others[i] ? { other: others[i] } : {}) })) });
    if (act?.state.is !== 'recorded') return;
    change(null);
    onDone?.();
  };
  return (
    <form className={css.sheet} aria-label={say('add')} onSubmit={(e) => { e.preventDefault(); void send(); }} onKeyDown={(e) => e.stopPropagation()}>
      <Segments label={say('add.kind')} value={draft.kind} onChange={(kind) => change({ kind: kind as ParagraphKind })} options={PARAGRAPH_KINDS.map((value) => ({ value, label: say(`add.kind.${value}`) }))} />
      <div className={css.pair}>
        <TextField label={say('add.text')} value={draft.text} onChange={(text) => change({ text })} lines={6} document lang={place.lang} />
        <TextField label={say('add.other')} value={draft.other} onChange={(other) => change({ other })} lines={6} document lang={place.lang === 'en' ? 'fr' : 'en'} />
      </div>
      <div className={css.acts}>
        <Act type="submit" size="small" label={say('add.act', { count: lines.length })} reason={add.why && why(add.why)} life={drawn(add.life, why)} onTakeBack={add.takeBack} onAct={() => void send()} />
        {onDone && <Act size="small" weight="quiet" label={say('cancel')} onAct={onDone} />}
      </div>
    </form>
  );
}

export function Issue({ place, text }: { place: Place; text: TextView }) {
  const say = useTextWords();
  const record = useRecordWords();
  const why = useWhy();
  const kinds = DOCUMENT_KINDS.filter((k) => mayBecome(text.kind, k));
  const [kind, setKind] = useState<DocumentKind | null>(null);
  const chosen = kind && kinds.includes(kind) ? kind : kinds[0]!;
  const issue = useCommand('text.issue', place.channel);
  const label = record(`text.kind.${chosen}`);
  return (
    <div className={`${css.issue} no-print`}>
      <label className="small"><span className="strong">{say('issue')}</span>{' '}
        <select value={chosen} onChange={(e) => setKind(e.currentTarget.value as DocumentKind)}>{kinds.map((k) => <option key={k} value={k}>{record(`text.kind.${k}`)}</option>)}</select>
      </label>
      <Act size="small" label={say('issue.act')} binding={{ heading: say('issue.heading'), sentence: say('issue.sentence', { kind: label }), detail: say('issue.detail') }} reason={issue.why && why(issue.why)} life={drawn(issue.life, why)}
        onAct={() => void issue.run({ kind: chosen })} />
    </div>
  );
}
