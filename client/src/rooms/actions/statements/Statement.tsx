// A joint statement beside its text: in whose name it is read in each language, how long it takes to read, and what the chair or the lead does next with it.
// Not here: who aligns (Alignments.tsx), where it is read (Deliveries.tsx).
import type { ActionView } from '@contract/actions.views.js';
import type { StatementView } from '@contract/statements.views.js';
import { LANGS } from '@contract/words/words.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Doc } from '../../../ui/Doc.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useViews } from '../../../wire/use-channel.js';
import { Alignments } from './Alignments.js';
import { Deliveries } from './Deliveries.js';
import { StatementActs } from './StatementActs.js';
import css from './Statements.module.css';
import { clocked, spokenIn, useAttributed, useBehalf, useChanged, useStatement, useWhole, type StatementPlace } from './use-statement.js';
import { useStatementWords } from './words.js';

export function Statement({ action }: { action: ActionView }) {
  const place = useStatement(action);
  const shown = action.kind === 'joint-statement' && action.stage !== 'draft' && action.stage !== 'discarded' && action.stage !== 'abandoned';
  return shown ? <Shown place={place} /> : null;
}

const BEFORE = ['negotiation', 'silence', 'withdrawn', 'fallback'];

function Shown({ place }: { place: StatementPlace }) {
  const say = useStatementWords();
  const { action, view } = place;
  const lines = useAttributed(useBehalf(action.id, view));
  const cleared = !BEFORE.includes(action.stage);
  const when = view?.published ? <>{say('published')}, <When at={view.published.at} /></> : view?.locked && <>{say('locked-at')}, <When at={view.locked.at} /></>;
  return (
    <>
      <Section title={say('title')} note={when || undefined}>
        {view && action.stage === 'negotiation' && <Comments action={action} view={view} />}
        {cleared && <>
          <h3 className="small">{say('name')} <span className="faint">{say(view?.locked ? 'name.fixed' : 'name.before')}</span></h3>
          <div className={css.pair}>{LANGS.map((l) => <div key={l} lang={l}>{lines[l].map((text) => <p key={text} className="doc">{text}</p>)}</div>)}</div>
        </>}
        <SpeakingTime place={place} />
        <StatementActs place={place} behalf={lines} />
      </Section>
      {action.stage !== 'fallback' && <Deliveries place={place} />}
      {cleared && <Alignments place={place} />}
    </>
  );
}

function Comments({ action, view }: { action: ActionView; view: StatementView }) {
  const say = useStatementWords();
  const { comments, reopened } = view;
  const changed = useChanged(action, view);
  return (
    <>
      {comments?.until && <p className="small">{say('comments', { round: comments.round })} <Deadline at={comments.until} inline past="ended" /></p>}
      {reopened && <div><p className="small strong">{say('reopened')}</p><Doc lang={reopened.lang}>{reopened.text}</Doc></div>}
      {changed && <p className="small">{say(changed.length ? 'changed' : 'changed.none', { paragraphs: changed.map((n) => (n === 'title' ? say('changed.title') : n)).join(', ') })}</p>}
    </>
  );
}

/** Against the shortest slot that is planned. */
function SpeakingTime({ place: { action, view } }: { place: StatementPlace }) {
  const say = useStatementWords();
  const whole = useWhole(action, view);
  const slots = useViews('delivery', action.id).flatMap((d) => (d.state === 'planned' && d.slot !== null ? [d] : []));
  const tightest = [...slots].sort((a, b) => a.slot! - b.slot!)[0];
  const over = tightest && spokenIn(whole[tightest.lang], tightest.lang, view?.pace[tightest.lang]).seconds > tightest.slot!;
  return (
    <div>
      <h3 className="small">{say('time')}</h3>
      {LANGS.map((l) => {
        const { count, seconds, pace } = spokenIn(whole[l], l, view?.pace[l]);
        if (view?.text && !count) return <p key={l} className="small soft">{say(`to-follow.${l}`)}</p>;
        return <p key={l} className="small num">{say('time.line', { time: clocked(seconds), lang: say(`lang.${l}`), pace, count })}</p>;
      })}
      {tightest && <p className={`small ${over ? 'strong' : 'soft'}`}>{say(over ? 'time.over' : 'time.within', { slot: clocked(tightest.slot!) })}</p>}
    </div>
  );
}
