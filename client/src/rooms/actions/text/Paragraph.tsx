// One paragraph of the compilation: its number and status, both languages side by side with brackets, proposing under the words. Not here: other views (Readings.tsx).
import { IconAlertTriangle, IconCheck, IconCircleCheck, IconHistory, IconPencil, IconQuote } from '@tabler/icons-react';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { alternatives, brackets, isBracket, type Run } from '@contract/text.model.js';
import { isAgreed, type ParagraphView } from '@contract/text.views.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { drawn, useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useNow } from '../../../ui/clock.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { plainDate, shortDay } from '../../../ui/when.js';
import { useCommand } from '../../../wire/use-command.js';
import { AlternativeActs, Handle } from './Alternative.js';
import { markedIn } from './marking.js';
import { ParagraphActs } from './ParagraphActs.js';
import { Propose, useProposing } from './Propose.js';
import css from './Text.module.css';
import type { Place } from './use-text.js';
import { FollowWords, Words } from './Words.js';
import { useTextWords } from './words.js';

export interface RowProps {
  readonly place: Place;
  readonly paragraph: ParagraphView;
  readonly number: string;
  /** The columns that are shown. */
  readonly langs: readonly Lang[];
  readonly writingOn: (paragraph: string) => string[];
  /** Says that this reader writes here, or no longer does. */
  readonly onWriting: (paragraph: string | null) => void;
  /** S, O or W pressed on an alternative. */
  readonly onStand: (key: string, paragraph: string, alternative: string) => void;
}

export function Paragraph({ place, paragraph, number, langs, writingOn, onWriting, onStand }: RowProps) {
  const say = useTextWords();
  const { draft, setDraft, begin } = useProposing(paragraph.id);
  const [sheet, setSheet] = useState<string | null>(null);
  const column = useRef<HTMLParagraphElement>(null);
  const label = number || say('title-number');
  const mayPropose = takesWords(place, paragraph);
  const { open } = draft;
  useEffect(() => {
    if (!open) return undefined;
    onWriting(paragraph.id);
    return () => onWriting(null);
  }, [open, paragraph.id, onWriting]);
  const propose = () => {
    if (!mayPropose || draft.open) return;
    begin(paragraph, column.current && markedIn(column.current, getSelection()));
  };
  const found = alternatives(paragraph.content.runs).find((a) => a.id === sheet);
  return (
    <article className={css.row} data-paragraph={paragraph.id} data-editing={draft.open || undefined} data-langs={langs.length} tabIndex={-1} aria-label={say('paragraph', { number: label })}
      onKeyDown={(e) => { if (e.key === 'p' && isPlain(e)) { e.preventDefault(); propose(); } else if (e.key === 'Escape') setSheet(null); }}>
      <div className={css.id}>
        <b className="num">{label.replace(/^([A-Z]+)(?=\d)/, '$1\u202f')}</b>
        <Status paragraph={paragraph} proposing={draft.open} />
        <div className={`${css.rowActs} no-print`}>
          {mayPropose && !draft.open && <button type="button" className="link note" onMouseDown={(e) => e.preventDefault()} onClick={propose}>{say('propose')}</button>}
          {place.acts && <button type="button" className="link note" aria-expanded={sheet === 'acts'} aria-label={say('acts', { number: label })} onClick={() => setSheet(sheet === 'acts' ? null : 'acts')}>…</button>}
        </div>
      </div>
      {langs.map((lang) => (lang === place.lang ? (
        <p key={lang} ref={column} className={css.words} lang={lang} data-kind={paragraph.kind}>
          <Words runs={paragraph.content.runs} wrap={(a, words) => <Handle open={sheet === a.id} onOpen={() => setSheet(sheet === a.id ? null : a.id)} onKey={(key) => onStand(key, paragraph.id, a.id)}>{words}</Handle>} />
        </p>
      ) : (
        <div key={lang}>
          <p className={css.words} lang={lang} data-kind={paragraph.kind}><FollowWords content={paragraph.content} /></p>
          <Follow paragraph={paragraph} />
        </div>
      )))}
      {paragraph.source && <p className={`note faint ${css.notes}`}>{say('source', { symbol: paragraph.source.symbol, number: paragraph.source.number })}</p>}
      <Notes paragraph={paragraph} />
      {paragraph.gavel && <Gavelled place={place} paragraph={paragraph} gavel={paragraph.gavel} />}
      {found && <AlternativeActs channel={place.channel} paragraph={paragraph} a={found} chair={place.chair} onClose={() => setSheet(null)} />}
      {sheet === 'acts' && <ParagraphActs place={place} paragraph={paragraph} number={label} />}
      {draft.open && <Propose channel={place.channel} paragraph={paragraph} lang={place.lang} draft={draft} change={setDraft} together={writingOn(paragraph.id)} />}
    </article>
  );
}

const takesWords = (place: Place, p: ParagraphView): boolean => place.member && place.stage === 'negotiation' && !isAgreed(p.status) && !p.concept;
const isPlain = (e: KeyboardEvent): boolean => !e.ctrlKey && !e.metaKey && !e.altKey && !inField(e.target);
export const inField = (target: EventTarget): boolean => target instanceof HTMLElement && Boolean(target.closest('input, textarea, select, [contenteditable]'));
/** Brackets that stand in no other. */
const outermost = (runs: readonly Run[]): number => runs.filter(isBracket).length;

function Status({ paragraph, proposing }: { paragraph: ParagraphView; proposing: boolean }) {
  const say = useTextWords();
  const record = useRecordWords();
  const lang = useLang();
  const { zone } = useReader();
  const now = useNow('minute');
  const { status, agreedAt, content } = paragraph;
  const word = record(`state.paragraph.${status}`);
  const glyph = proposing ? IconPencil : isAgreed(status) ? IconCircleCheck : status === 'bracketed' ? IconQuote : status === 'clean' ? IconCheck : null;
  const text = proposing ? say('you-propose') : status === 'bracketed' && brackets(content.runs).length ? `${word}, ${say('places', { count: outermost(content.runs) })}` : agreedAt ? say('agreed-on', { status: word, day: shortDay(agreedAt, zone, lang, now) }) : word;
  return <span className={css.status}>{glyph && <Icon of={glyph} size={15} />}<span>{text}</span></span>;
}

/** Whether the other language keeps up. */
function Follow({ paragraph: { follow, revision } }: { paragraph: ParagraphView }) {
  const say = useTextWords();
  const record = useRecordWords();
  const text = follow.state === 'missing' ? say('missing') : follow.basedOn < revision ? say('stale') : follow.state === 'reviewed' ? null : record(`text.state.${follow.state}`);
  return text && <p className={css.stale}><Icon of={IconHistory} size={15} />{text}</p>;
}

function Notes({ paragraph }: { paragraph: ParagraphView }) {
  const say = useTextWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { reservations, flag, concept } = paragraph;
  if (!reservations.length && !flag && !concept) return null;
  const one = (r: (typeof reservations)[number]) => {
    const values = { state: names.party(r.party), kind: record(`text.kind.${r.kind}`) };
    return r.until ? say('reservation.until', { ...values, day: plainDate(r.until, lang) }) : say('reservation', values);
  };
  return (
    <div className={`note soft ${css.notes}`}>
      {concept && <p>{say('concept')}</p>}
      {reservations.length > 0 && <p>{say('reservations')} {new Intl.ListFormat(lang).format(reservations.map(one))}</p>}
      {flag && <p className="amber"><Icon of={IconAlertTriangle} size={15} /> {say('flagged')} <span lang={flag.lang}>{flag.text}</span></p>}
    </div>
  );
}

/** The wording that is before the room, the seconds left, and the one act that stops it. */
function Gavelled({ place, paragraph, gavel }: { place: Place; paragraph: ParagraphView; gavel: NonNullable<ParagraphView['gavel']> }) {
  const say = useTextWords();
  const why = useWhy();
  const now = useNow('second');
  const object = useCommand('text.object', place.channel);
  const left = Math.max(0, Math.ceil((Date.parse(gavel.until) - now) / 1_000));
  return (
    <div className={css.gavel} role="alert">
      <p className="small strong">{say('gavel.up')}</p>
      <p className="doc" lang={place.lang}><Words runs={gavel.content.runs} />{!gavel.content.runs.length && <em>{say('nothing')}</em>}</p>
      <div className={css.acts}>
        {place.member && <Act size="small" label={say('object')} reason={object.why && why(object.why)} life={drawn(object.life, why)} onAct={() => void object.run({ paragraph: paragraph.id })} />}
        <span className="small amber num" aria-live="off">{say('gavel.left', { seconds: left })}</span>
      </div>
    </div>
  );
}
