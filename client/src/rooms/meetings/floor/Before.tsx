// What the room is at, over the words to say: a point of order first, a vote as it comes in, what is put for adoption with its time, what has just been decided, or whoever has the floor. Not here: the acts (Go.tsx).
import { IconFlag } from '@tabler/icons-react';
import type { ConsensusView } from '@contract/consensus.views.js';
import type { PointView } from '@contract/floor.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { now, useNow } from '../../../ui/clock.js';
import { Doc } from '../../../ui/Doc.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { hour } from '../../../ui/when.js';
import { Left } from '../consensus/Pending.js';
import { useWhat } from '../consensus/use-texts.js';
import { useConsensusWords } from '../consensus/words.js';
import type { Vote } from '../voting/acting.js';
import { VoteLine } from '../voting/VoteLine.js';
import { useCockpitWords } from './cockpit-words.js';
import css from './Floor.module.css';
import { Now } from './Now.js';
import { Lines } from './Say.js';
import { SCRIPT } from './script.js';
import { consensusInHand, type Situation, type Step } from '@contract/floor.step.js';
import { clock } from './time.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

export function Before({ meeting, floor, step, at }: { meeting: MeetingView; floor: Floor; step: Step; at: Situation }) {
  const vote = 'vote' in step ? (step.vote as Vote) : null;
  const put = consensusInHand(at.consensus);
  const holds = floor.speaking ?? floor.paused;
  return (
    <>
      {floor.point && <Point floor={floor} point={floor.point} zone={meeting.zone} />}
      {vote && <VoteNow meeting={meeting.id} vote={vote} />}
      {put && !vote && (put.state !== 'objected' || 'consensus' in step) && <Put consensus={put} />}
      {!put && !vote && <JustDecided all={at.consensus} />}
      {(holds || !(vote || 'consensus' in step)) && <Now floor={floor} large />}
    </>
  );
}

/** A point of order outranks everything by its weight, not by its colour. */
function Point({ floor, point: p, zone }: { floor: Floor; point: PointView; zone: string }) {
  const say = useFloorWords();
  const names = useNames();
  const lang = useLang();
  const stopped = floor.all.find((s) => s.id === p.paused);
  useNow('second');
  const own = floor.all.find((s) => s.of === `point:${p.id}`);
  return (
    <div className={css.point} role="alert">
      <Icon of={IconFlag} size={26} />
      <div>
        <b>{p.state === 'appealed' ? say('point.appealed', { state: names.party(p.appeal ?? p.party) }) : say('point.raises', { state: names.party(p.party) })}</b>
        <span className="small">{say('point.at', { hour: hour(p.at, zone, lang, true), limit: clock((own?.clock.limit ?? 120) * 1000) })} {stopped && say('point.stopped', { state: names.party(stopped.party) })} {floor.pointsBehind > 0 && say('point.more', { count: floor.pointsBehind })}</span>
      </div>
      <span className="num small" aria-hidden>{say('point.waiting', { time: clock(now() - Date.parse(p.at)) })}</span>
    </div>
  );
}

function VoteNow({ meeting, vote }: { meeting: string; vote: Vote }) {
  const say = useCockpitWords();
  return <Section title={say('before')} rule="live"><VoteLine meeting={meeting} vote={vote} brief /></Section>;
}

/** It is decided when the time to object is over and nobody's objection was on its way: only then is it said. */
const SAID_MS = 60_000;
function JustDecided({ all }: { all: readonly ConsensusView[] }) {
  const at = useNow('second');
  const just = all.filter((c) => c.state === 'adopted' && c.ended && at - Date.parse(c.ended) < SAID_MS).sort((a, b) => Date.parse(b.ended!) - Date.parse(a.ended!))[0];
  return just && <SoDecided consensus={just} />;
}
function SoDecided({ consensus: c }: { consensus: ConsensusView }) {
  const say = useConsensusWords();
  const lang = useLang();
  return (
    <Section title={c.symbol ? say('adopted.as', { symbol: c.symbol }) : say('adopted')} rule="live">
      <Doc size="object" lang={lang}>{useWhat(c)}</Doc>
      <div className={css.script} data-said><Lines of={{ en: SCRIPT.decided.en(), fr: SCRIPT.decided.fr() }} /></div>
    </Section>
  );
}

function Put({ consensus: c }: { consensus: ConsensusView }) {
  const room = useCockpitWords();
  const say = useConsensusWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  return (
    <Section title={room('before')} rule="live" note={record(`state.consensus.${c.state}`)}>
      <Doc size="object" lang={lang}>{useWhat(c)}</Doc>
      {c.objected && <p className="small strong" role="status">{say('objected', { state: names.party(c.objected.party) })}</p>}
      {c.objected?.reason && <Doc lang={c.objected.reason.lang}>{c.objected.reason.text}</Doc>}
      {c.state === 'window' && c.window && <Left window={c.window} />}
    </Section>
  );
}
