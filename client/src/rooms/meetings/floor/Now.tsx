// Who has the floor, with the clock: amber when half a minute is left, red and counting up when it is over, never cut. Not here: the acts (Go.tsx, Mine.tsx), the room screen (Screen.tsx).
import { AMBER_MS, leftAt, phaseAt, spokenAt } from '@contract/floor.clock.js';
import type { SpeakerView } from '@contract/floor.views.js';
import { IconPlayerPause } from '@tabler/icons-react';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { now, useNow } from '../../../ui/clock.js';
import { Icon } from '../../../ui/Icon.js';
import css from './Floor.module.css';
import { Behalf } from './Queue.js';
import { clock, left } from './time.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

/** The clock of an entry at this second. */
export const useClock = (s: SpeakerView) => {
  useNow('second');
  const at = now();
  const limit = s.clock.limit * 1000;
  const [spoken, rest] = [spokenAt(s.clock, at), leftAt(s.clock, at)];
  return { spoken, rest, limit, phase: phaseAt(s.clock, at), amberAt: Math.max(0, limit - AMBER_MS) };
};

export function Now({ floor, large }: { floor: Floor; large?: boolean }) {
  const say = useFloorWords();
  const holder = floor.speaking?.speech === 'order' ? (floor.paused ?? floor.speaking) : (floor.speaking ?? floor.paused);
  if (!holder) return <section className={css.now} aria-label={say('floor')}><p className="soft">{say('nobody')}</p></section>;
  return <Holder key={holder.id} speaker={holder} floor={floor} large={large ?? false} />;
}

function Holder({ speaker: s, floor, large }: { speaker: SpeakerView; floor: Floor; large: boolean }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const { spoken, rest, limit, phase, amberAt } = useClock(s);
  const stopped = s.state === 'paused';
  const tag = !stopped ? say('has') : floor.point ? say('paused.by', { state: names.party(floor.point.party) }) : floor.put ? say('paused.question', { state: names.party(floor.put.party) }) : say('paused');
  const beside = [s.name, s.speech !== 'national' && record(`speech.${s.speech}`), s.lang && say(`lang.${s.lang}`)].filter(Boolean).join(', ');
  return (
    <section className={css.now} data-large={large || undefined} aria-label={say('floor')}>
      <div>
        <span className={`small strong ${stopped ? 'amber' : 'acc'} ${css.tag}`}>{stopped && <Icon of={IconPlayerPause} size={16} />}{tag}</span>
        <p className={css.holder}>{names.party(s.party)}</p>
        {beside && <p className="soft small">{beside}</p>}
        {s.behalf && <p className="soft small"><Behalf speaker={s} /></p>}
      </div>
      <div className={css.time} data-phase={phase}>
        <b role="timer" className="num">{left(rest)}</b>
        <span className="small soft num">{say(rest >= 0 ? 'left' : 'over', { limit: clock(limit) })}</span>
      </div>
      <Bar spoken={spoken} limit={limit} amberAt={amberAt} label={say('spoken.of', { spoken: clock(spoken), limit: clock(limit) })} />
      {large && <p className={`note faint num ${css.under}`}><span>{say('spoken', { spoken: clock(spoken) })}</span><span>{say('amber', { at: clock(amberAt) })}</span></p>}
    </section>
  );
}

/** Spoken time as a bar: up to amber in the accent, from there in amber, over-time in red over its whole width. */
export function Bar({ spoken, limit, amberAt, label }: { spoken: number; limit: number; amberAt: number; label: string }) {
  const part = (ms: number): number => Math.min(100, Math.max(0, (100 * ms) / limit));
  const [calm, amber] = [part(Math.min(spoken, amberAt)), part(Math.min(spoken, limit)) - part(Math.min(spoken, amberAt))];
  return (
    <svg className={css.bar} role="img" aria-label={label} viewBox="0 0 100 6" preserveAspectRatio="none">
      {spoken > limit ? <rect className={css.over} width="100" height="6" /> : <><rect className={css.calm} width={calm} height="6" /><rect className={css.amber} x={part(amberAt)} width={amber} height="6" /></>}
    </svg>
  );
}
