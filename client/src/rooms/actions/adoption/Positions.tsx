// What states said on an adopted text, printed behind it in both languages, in protocol order; and, while there is time, the form for one's own state.
// Not here: the adopted words (Adopted.tsx), positions in a conversation (discussions).
import { useState } from 'react';
import { STANCES, type StanceView } from '@contract/positions.views.js';
import { LANGS } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useNow } from '../../../ui/clock.js';
import { Deadline } from '../../../ui/Deadline.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useBindings, useMyState } from '../silence/acting.js';
import { useAct } from '../../../record/use-act.js';
import type { Decided } from './Adopted.js';
import css from './Adoption.module.css';
import { FileStance, ReviseStance } from './StanceForm.js';
import { useAdoptionWords } from './words.js';

type Said = StanceView & { id: string };

export function Positions({ action, a }: { action: string; a: Decided }) {
  const say = useAdoptionWords();
  const now = useNow('minute');
  const names = useNames();
  const seats = useStanding(action)?.seats ?? [];
  const stances = useViews('stance', action).filter((s) => s.adoption === a.id);
  const order = names.sorted([...new Set(stances.map((s) => s.party))]);
  const open = now < Date.parse(a.closes);
  const member = seats.includes('delegate');
  if (!stances.length && !open) return null;
  const sorted = [...stances].sort((x, y) => order.indexOf(x.party) - order.indexOf(y.party) || STANCES.indexOf(x.kind) - STANCES.indexOf(y.kind) || x.at.localeCompare(y.at));
  return (
    <Section title={say('positions')} note={a.annexed ? say('positions.annexed') : <>{say('positions.until')}: <Deadline at={a.closes} inline past="ended" /></>}>
      {!stances.length && <p className="soft">{say('positions.none')}</p>}
      {sorted.map((s) => <One key={s.id} action={action} a={a} s={s} open={open} desk={seats.includes('secretariat')} />)}
      {member && open && <div className={css.issues}><FileStance action={action} a={a} /></div>}
    </Section>
  );
}

/** The paragraphs it is on, by the numbers of the adopted text. */
const useScope = (a: Decided): ((paragraphs: readonly string[]) => string) => {
  const say = useAdoptionWords();
  return (paragraphs) => (paragraphs.length ? a.paragraphs.filter((p) => paragraphs.includes(p.id)).map((p) => (p.kind === 'title' ? say('title-number') : p.number)).join(', ') : say('whole'));
};

function One({ action, a, s, open, desk }: { action: string; a: Decided; s: Said; open: boolean; desk: boolean }) {
  const say = useAdoptionWords();
  const word = useRecordWords();
  const names = useNames();
  const scope = useScope(a);
  const [revising, setRevising] = useState(false);
  const mine = useReader().code === s.party;
  const gone = s.state === 'withdrawn';
  return (
    <article className={css.stance} aria-label={`${names.party(s.party)}, ${word(`stance.kind.${s.kind}`)}`}>
      <h3 className="small">{names.party(s.party)} <span className="soft">{word(`stance.kind.${s.kind}`)}, {scope(s.paragraphs)}</span></h3>
      <p className="note faint">{say('stated')} <When at={s.revised ?? s.at} />{s.withdrawn && <b className="amber">{' '}{say('withdrawn')} <When at={s.withdrawn.at} /></b>}</p>
      {s.state === 'announced' ? <Announced action={action} a={a} s={s} mine={mine && open} /> : <Worded s={s} />}
      {revising ? <ReviseStance action={action} a={a} s={s} onClose={() => setRevising(false)} /> : !gone && mine && <Own action={action} s={s} onRevise={open && s.state === 'filed' ? () => setRevising(true) : null} />}
      {s.state === 'filed' && desk && (!s.en || !s.fr) && <Translate action={action} s={s} />}
    </article>
  );
}

function Own({ action, s, onRevise }: { action: string; s: Said; onRevise: (() => void) | null }) {
  const word = useRecordWords();
  return (
    <p className={`no-print ${css.line}`}>
      {onRevise && <button type="button" className="link small" onClick={onRevise}>{word('command.stance.revise')}</button>}
      <Withdraw action={action} s={s} />
    </p>
  );
}

/** Said in the room; its text is still to come. */
function Announced({ action, a, s, mine }: { action: string; a: Decided; s: Said; mine: boolean }) {
  const say = useAdoptionWords();
  return <>{s.due && <p className="small">{say('announced')} <Deadline at={s.due} inline past="ended" /></p>}{mine && <FileStance action={action} a={a} announced={s} />}</>;
}

/** In both languages, side by side; nothing where it was taken back before its text came. */
function Worded({ s }: { s: Said }) {
  const say = useAdoptionWords();
  if (!s.en && !s.fr) return null;
  return <div className={css.pair} data-gone={s.state === 'withdrawn' || undefined}>{LANGS.map((l) => (s[l] ? <p key={l} className="doc" lang={l}>{s[l]}</p> : <p key={l} className="soft">{say('follows')}</p>))}</div>;
}

function Withdraw({ action, s }: { action: string; s: Said }) {
  const say = useAdoptionWords();
  const word = useRecordWords();
  const me = useMyState();
  const { mine } = useBindings();
  const { command, props } = useAct('stance.withdraw', action);
  return <Act {...props} size="small" weight="quiet" binding={mine(say('ask.stance.withdraw', { state: me.the, kind: word(`stance.kind.${s.kind}`) }), say('ask.stance.withdraw.detail'))} onAct={() => void command.run({ stance: s.id })} />;
}

function Translate({ action, s }: { action: string; s: Said }) {
  const say = useAdoptionWords();
  const [text, setText] = useState<string | null>(null);
  const { command, props } = useAct('stance.translate', action);
  const lang = s.original === 'en' ? 'fr' : 'en';
  if (text === null) return <p className="no-print"><Act {...props} size="small" onAct={() => setText('')} /></p>;
  return (
    <div className={`no-print ${css.form}`}>
      <TextField label={say(`stance.text.${lang}`)} value={text} onChange={setText} lines={4} lang={lang} document />
      <p>
        <Act {...props} weight="filled" binding={{ heading: props.label, sentence: text.trim(), detail: say('ask.detail') }} onAct={() => void command.run({ stance: s.id, text })} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setText(null)} />
      </p>
    </div>
  );
}
