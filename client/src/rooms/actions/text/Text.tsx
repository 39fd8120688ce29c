// The text of an action: the toolbar of its views, both languages row by row, how far it has come together. By keyboard: J K go through the paragraphs.
// Not here: one paragraph (Paragraph.tsx), single readings of it (Readings.tsx).
import { IconUsers } from '@tabler/icons-react';
import { useCallback, useDeferredValue, useEffect, useRef, useState } from 'react';
import { TEXT_VIEWS, type DocumentView } from '@contract/documents.js';
import { alternatives, holders } from '@contract/text.model.js';
import { isAgreed, type ParagraphView, type TextView } from '@contract/text.views.js';
import type { ActionView } from '@contract/actions.views.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { StateCode } from '../../../ui/StateCode.js';
import { useStandByKey } from './Alternative.js';
import { Bring } from './Bring.js';
import { AddParagraphs, Issue } from './Compose.js';
import { Convergence } from './Convergence.js';
import { Library } from '../library/Library.js';
import { Margin } from './Margin.js';
import { inField, Paragraph } from './Paragraph.js';
import { SaveText } from './SaveText.js';
import { Changes, Readings } from './Readings.js';
import { Templates } from './Templates.js';
import css from './Text.module.css';
import { useHere, useText, type Numbered, type Place } from './use-text.js';
import { WordsOf } from './Words.js';
import { useTextWords } from './words.js';

const VIEWS = ['compilation', 'clean', 'agreed', 'changes', 'country', 'capital'] as const;
type View = (typeof VIEWS)[number];
/** Paragraphs that fill a screen. */
const FIRST = 12;

export function Text({ action }: { action: ActionView }) {
  const say = useTextWords();
  const { text, paragraphs, place } = useText(action);
  const [view, setView] = useState<View>('compilation');
  const page = useLang();
  const [shown, setShown] = useState<'both' | Lang>('both');
  const [writing, setWriting] = useState<string | null>(null);
  const [at, setAt] = useState<string | null>(null);
  const { here, writingOn } = useHere(action.id, writing);
  const self = useRef<HTMLDivElement>(null);
  const help = useKeys(self, paragraphs, setAt);
  // The first screen at once, the rest right behind it: nobody waits for the end of a long text to read its beginning.
  const shownNow = useDeferredValue(paragraphs, paragraphs.slice(0, FIRST));
  const langs = columns(shown, place.lang);
  const mayAdd = action.stage === 'draft' ? place.pen : action.stage === 'negotiation' && (place.pen || place.member);
  if (!text?.order.length) return <Section title={say('text')}><p className={`soft ${css.empty}`}>{say(mayAdd ? 'none' : 'none.waits')}</p>{mayAdd && <Begin action={action} place={place} />}</Section>;
  return (
    <section className={css.text} aria-label={say('text')} ref={self}>
      <div className={`${css.bar} no-print`} role="toolbar" aria-label={say('views')}>
        {VIEWS.map((v) => <button key={v} type="button" aria-pressed={v === view} onClick={() => setView(v)}>{say(`view.${v}`)}</button>)}
        <span className={css.sep} />
        {(['both', 'en', 'fr'] as const).map((l) => <button key={l} type="button" aria-pressed={l === shown} onClick={() => setShown(l)}>{say(`lang.${l}`)}</button>)}
        <Here parties={here} />
      </div>
      <div className={css.work}>
        <div>
          <Heads langs={langs} negotiated={place.lang} page={page} />
          <WordsOf><Body view={view} text={text} place={place} paragraphs={shownNow} langs={langs} writingOn={writingOn} onWriting={setWriting} /></WordsOf>
          {view === 'compilation' && <Below place={place} mayAdd={mayAdd} />}
        </div>
        <aside className={css.margin}>
          <Convergence text={text} paragraphs={paragraphs} at={at} />
          {place.member && <Margin action={action.id} paragraphs={paragraphs} />}
          {place.pen && <Issue place={place} text={text} />}
          <SaveText of="texts" id={action.id} views={savedViews(text, place)} since={text.issues.at(-1)?.seq} />
          <p className={`note faint no-print ${css.keys}`}>{help ? say('keys.text') : say('keys')}</p>
        </aside>
      </div>
    </section>
  );
}

/** The first words of a text. */
function Begin({ action, place }: { action: ActionView; place: Place }) {
  return <>{action.stage === 'draft' && <Templates place={place} kind={action.kind} />}<AddParagraphs place={place} onDone={null} /><Bring place={place} /><Library place={place} /></>;
}

/** Below the words: more of them, or their translation, for whoever may bring either. */
function Below({ place, mayAdd }: { place: Place; mayAdd: boolean }) {
  if (mayAdd) return <More place={place} />;
  return place.translator && (place.stage === 'draft' || place.stage === 'negotiation') ? <BringTranslation place={place} /> : null;
}

/** Paragraphs by hand, or a Word file, once they are asked for. */
function More({ place }: { place: Place }) {
  const say = useTextWords();
  const [adding, setAdding] = useState(false);
  if (!adding) return <button type="button" className={`link small no-print ${css.more}`} onClick={() => setAdding(true)}>{say('add')}</button>;
  return <><AddParagraphs place={place} onDone={() => setAdding(false)} /><Library place={place} /><Bring place={place} /></>;
}

/** For whoever puts the text into its other language and proposes nothing: a Word file in that language. */
function BringTranslation({ place }: { place: Place }) {
  const say = useTextWords();
  const [bringing, setBringing] = useState(false);
  if (!bringing) return <button type="button" className={`link small no-print ${css.more}`} onClick={() => setBringing(true)}>{say('bring.translation')}</button>;
  return <Bring place={place} />;
}

/** Changes since there is something to compare with; as one's own state wants it, for those who have one in it. */
const savedViews = (text: TextView, place: Place): DocumentView[] => TEXT_VIEWS.filter((v) => (v === 'changes' ? text.issues.length > 0 : v === 'country' ? place.member : true));

/** The negotiated language first. */
const columns = (shown: 'both' | Lang, negotiated: Lang): readonly Lang[] => (shown !== 'both' ? [shown] : negotiated === 'en' ? ['en', 'fr'] : ['fr', 'en']);

type BodyProps = Parameters<typeof Readings>[0] & { view: View; text: NonNullable<ReturnType<typeof useText>['text']>; writingOn: (p: string) => string[]; onWriting: (p: string | null) => void };

function Body({ view, text, place, paragraphs, langs, writingOn, onWriting }: BodyProps) {
  const say = useTextWords();
  const record = useRecordWords();
  const names = useNames();
  const { code = '' } = useReader();
  const [since, setSince] = useState<number | null>(null);
  const [party, setParty] = useState(code);
  const onStand = useStandByKey(place.channel);
  const one = ({ paragraph, number }: Numbered) => <Paragraph key={paragraph.id} place={place} paragraph={paragraph} number={number} langs={langs} writingOn={writingOn} onWriting={onWriting} onStand={onStand} />;
  if (view === 'compilation') return paragraphs.map(one);
  if (view === 'capital') {
    const waiting = paragraphs.filter((p) => waitsFor(p.paragraph, code));
    return waiting.length ? waiting.map(one) : <p className={`soft ${css.empty}`}>{say('none.capital')}</p>;
  }
  if (view === 'changes') {
    const first = since ?? text.issues.at(-1)?.seq ?? 1;
    return (
      <>
        <label className={`small ${css.choose}`}>{say('since')} <select value={first} onChange={(e) => setSince(Number(e.currentTarget.value))}>{text.issues.map((i) => <option key={i.seq} value={i.seq}>{`${record(`text.kind.${i.kind}`)}${i.kind === 'chair-text' && i.rev ? ` Rev.${i.rev}` : ''}`}</option>)}</select></label>
        <Changes place={place} paragraphs={paragraphs} langs={langs} since={first} />
      </>
    );
  }
  const parties = names.sorted([...new Set([code, ...paragraphs.flatMap((p) => alternatives(p.paragraph.content.runs).flatMap(holders))])].filter((p) => names.knows(p)));
  return (
    <>
      {view === 'country' && <label className={`small ${css.choose}`}>{say('as')} <select value={party} onChange={(e) => setParty(e.currentTarget.value)}>{parties.map((p) => <option key={p} value={p}>{names.party(p)}</option>)}</select></label>}
      <Readings place={place} paragraphs={paragraphs} langs={langs} {...(view === 'agreed' ? { only: 'agreed' as const } : {})} {...(view === 'country' ? { party } : {})} />
    </>
  );
}

/** A paragraph waits for a capital that has not spoken: a gavel or a bridge before it, a bracket it has not taken a side in, or its own waiting reservation. */
const waitsFor = (p: ParagraphView, code: string): boolean => {
  if (isAgreed(p.status)) return false;
  const alts = alternatives(p.content.runs);
  const spoke = alts.some((a) => holders(a).includes(code) || a.opposed.includes(code));
  const unanswered = alts.some((a) => a.bridge && !p.answers.some((x) => x.alternative === a.id && x.party === code));
  return p.gavel !== null || unanswered || (alts.length > 0 && !spoke) || p.reservations.some((r) => r.party === code);
};

function Here({ parties }: { parties: readonly string[] }) {
  const say = useTextWords();
  const names = useNames();
  return parties.length ? <span className={css.here}><Icon of={IconUsers} size={16} /> {say('also-here')} {parties.map((p) => <StateCode key={p} code={p} name={names.party(p)} />)}</span> : null;
}

function Heads({ langs, negotiated, page }: { langs: readonly Lang[]; negotiated: Lang; page: Lang }) {
  const say = useTextWords();
  return (
    <div className={css.heads} data-langs={langs.length} lang={page}>
      <span />
      {langs.map((l) => <b key={l}>{say(l === negotiated ? 'head.negotiated' : 'head.follows', { lang: say(`head.${l}`) })}</b>)}
    </div>
  );
}

/** J and K, from wherever one is in the text; ? shows or hides what the keys do. */
function useKeys(self: React.RefObject<HTMLElement | null>, paragraphs: readonly Numbered[], onAt: (id: string | null) => void): boolean {
  const [help, setHelp] = useState(false);
  const go = useCallback((by: 1 | -1) => {
    const rows = [...(self.current?.querySelectorAll<HTMLElement>('[data-paragraph]') ?? [])];
    const now = rows.findIndex((r) => r.contains(document.activeElement));
    const next = rows[Math.max(0, Math.min(rows.length - 1, now + by))];
    next?.focus();
    onAt(next?.dataset.paragraph ?? null);
  }, [self, onAt]);
  useEffect(() => {
    const pressed = (e: KeyboardEvent) => {
      if (e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || !e.target || inField(e.target) || document.querySelector('[aria-modal="true"]')) return;
      if (e.key === 'j' || e.key === 'k') go(e.key === 'j' ? 1 : -1);
      else if (e.key === '?') setHelp((x) => !x);
      else return;
      e.preventDefault();
    };
    document.addEventListener('keydown', pressed);
    return () => document.removeEventListener('keydown', pressed);
  }, [go, paragraphs]);
  return help;
}
