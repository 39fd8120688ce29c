// A text that the Network has adopted: under which symbol, when and how, its words as they were decided in both languages, and beside each paragraph what corrects it.
// Not here: how it came to that (Deciding.tsx, silence/), what states said on it (Positions.tsx).
import { useState, type ReactNode } from 'react';
import { Link } from 'react-router';
import type { ActionView } from '@contract/actions.views.js';
import type { AdoptedParagraph, AdoptionView, IssueView } from '@contract/adoption.views.js';
import { LANGS } from '@contract/words/words.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Act } from '../../../ui/Act.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useView } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useBindings } from '../silence/acting.js';
import { SaveText } from '../text/SaveText.js';
import css from './Adoption.module.css';
import { Correct, Supplement, Translate } from './Issue.js';
import { Positions } from './Positions.js';
import { useAdoptionWords } from './words.js';

export type Decided = AdoptionView & { symbol: string; adopted: string; closes: string };
/** The adoption of this action, once there is one. */
export const useAdopted = (action: string): Decided | undefined => {
  const view = useView('adoption', action, action);
  return view?.adoptions.find((a): a is Decided => a.state === 'adopted');
};

/** `negotiated`: the text as it was negotiated, shown when asked for. */
export function Adopted({ action, a, negotiated }: { action: ActionView; a: Decided; negotiated: ReactNode }) {
  const say = useAdoptionWords();
  const [open, setOpen] = useState(false);
  return (
    <div className={css.adopted}>
      <Section title={say('adopted', { symbol: a.symbol })} note={say(`how.${a.how}`)}>
        <Facts a={a} />
      </Section>
      <Section title={say('text')} level={3} rule="thin" end={a.pending ? <b className="amber small">{say('follows')}</b> : undefined}>
        {a.paragraphs.map((p) => <Paragraph key={p.id} p={p} symbol={a.symbol} issues={a.issues.filter((i) => i.kind === 'corrigendum' && i.paragraph === p.number)} />)}
      </Section>
      <Addenda issues={a.issues.filter((i) => i.kind === 'addendum')} />
      <Positions action={action.id} a={a} />
      <Issues action={action.id} kind={action.kind} a={a} />
      <SaveText of="texts" id={action.id} views={['adopted', 'outcome']} />
      {negotiated && (open ? negotiated : <p className="no-print"><button type="button" className="link small" onClick={() => setOpen(true)}>{say('negotiated')}</button></p>)}
    </div>
  );
}

function Facts({ a }: { a: Decided }) {
  const say = useAdoptionWords();
  const lang = useLang();
  return (
    <dl className={`small num ${css.facts}`}>
      <dt>{say('facts.when')}</dt><dd><When at={a.adopted} /></dd>
      <dt>{say('facts.draft')}</dt><dd>{a.draft}</dd>
      {a.meeting && <><dt>{say('facts.meeting')}</dt><dd lang={a.meeting.lang}>{a.meeting.text}</dd></>}
      <dt>{say('facts.rules')}</dt><dd>{a.profile}</dd>
      {a.published && <><dt>{say('facts.published')}</dt><dd><When at={a.published} as="day" /> <a href={`/${lang}/adopted/${a.symbol.replaceAll('/', '-')}`}>{say('facts.public')}</a></dd></>}
      <dt>{say('facts.hash')}</dt><dd><code>{a.hash}</code></dd>
      <dt>{say('facts.positions')}</dt><dd>{a.annexed ? say('facts.annexed', { when: '' }) : <Deadline at={a.closes} inline past="ended" />}{a.annexed && <When at={a.annexed} as="day" />}</dd>
    </dl>
  );
}

function Paragraph({ p, symbol, issues }: { p: AdoptedParagraph; symbol: string; issues: readonly IssueView[] }) {
  const say = useAdoptionWords();
  const lang = useLang();
  const words = p[lang] || p.en || p.fr;
  return (
    <article className={css.row}>
      <b className="num small">{p.kind === 'title' ? say('title-number') : p.number}</b>
      {LANGS.map((l) => (p[l] ? <p key={l} className="doc" lang={l}>{p[l]}</p> : <p key={l} className="soft">{say('follows')}</p>))}
      {p.kind === 'OP' && words && <p className={`note ${css.promise}`}><Link to={`/commitments/new?${new URLSearchParams({ kind: 'paragraph', ref: symbol, words: `${p.number} ${words}` }).toString()}`}>{say('promise')}</Link></p>}
      {issues.map((i) => (
        <div key={i.id} className={css.beside}>
          <b className="small num">{say('corrected', { symbol: i.symbol })}</b>
          {LANGS.map((l) => <p key={l} className="doc" lang={l}>{i[l]}</p>)}
        </div>
      ))}
    </article>
  );
}

function Addenda({ issues }: { issues: readonly IssueView[] }) {
  const say = useAdoptionWords();
  if (!issues.length) return null;
  return (
    <Section title={say('addenda')} level={3} rule="thin">
      {issues.map((i) => <article key={i.id} className={css.row}><b className="num small">{i.symbol.split('/').at(-1)}</b>{LANGS.map((l) => <p key={l} className="doc" lang={l}>{i[l]}</p>)}</article>)}
    </Section>
  );
}

/** What the secretariat and the chair may issue since. */
function Issues({ action, kind, a }: { action: string; kind: ActionView['kind']; a: Decided }) {
  const word = useRecordWords();
  const seats = useStanding(action)?.seats ?? [];
  const [open, setOpen] = useState<'correct' | 'supplement' | 'translate' | null>(null);
  const desk = seats.includes('secretariat');
  if (!desk && !seats.includes('chair')) return null;
  const close = () => setOpen(null);
  if (open === 'translate' && a.pending) return <Translate action={action} a={a} lang={a.pending} onClose={close} />;
  if (open === 'correct') return <Correct action={action} a={a} onClose={close} />;
  if (open === 'supplement') return <Supplement action={action} a={a} onClose={close} />;
  const choices = [...(desk && a.pending ? ['translate' as const] : []), ...(desk ? ['correct' as const] : []), 'supplement' as const];
  return <><Publish action={action} kind={kind} a={a} /><p className={`no-print ${css.issues}`}>{choices.map((c) => <button key={c} type="button" className="link small" onClick={() => setOpen(c)}>{word(`command.adoption.${c}`)}</button>)}</p></>;
}

/** To everybody, in both languages at once: asked once, with what it means. */
function Publish({ action, kind, a }: { action: string; kind: ActionView['kind']; a: Decided }) {
  const say = useAdoptionWords();
  const { chair } = useBindings();
  const { command, props } = useAct('adoption.publish', action);
  // A joint statement is published with its delivery.
  if (a.published || a.pending || kind === 'joint-statement') return null;
  return <Act {...props} block reasonShown="below" binding={chair(say('ask.publish', { symbol: a.symbol }), say('ask.publish.detail'))} onAct={() => void command.run({ adoption: a.id })} />;
}
