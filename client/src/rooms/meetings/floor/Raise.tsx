// What a delegation may raise beside the list: a point of order at once, an appeal, a right of reply, a procedural motion. Not here: the form of a reply (Reply.tsx), questions to the speaker (Dialogue.tsx), the list (Mine.tsx), what the chair does with them (Go.tsx).
import { IconCornerDownRight, IconFlag } from '@tabler/icons-react';
import { useState } from 'react';
import { v4 } from 'uuid';
import { admissible, HEARD, SIDES, type MotionKind, type Side } from '@contract/floor.motions.js';
import { mayBeAnswered } from '@contract/floor.replies.js';
import { isLive, type MotionView, type PointView } from '@contract/floor.views.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useStanding } from '../../../wire/use-command.js';
import { again } from '../../../record/again.js';
import { Dialogue } from './Dialogue.js';
import css from './Floor.module.css';
import { Cited, Reply } from './Reply.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

/** One's own point of order, the statements that may be answered (the latest first), and the last ruling while nothing else is pending. */
const standing = (floor: Floor, code: string | undefined) => ({
  own: floor.points.find((p) => p.party === code && (p.state === 'raised' || p.state === 'heard')),
  answerable: floor.all.filter((s) => s.party !== code && s.list !== null && s.started && mayBeAnswered(s)).sort((a, b) => (a.started! < b.started! ? 1 : -1)),
  ruled: floor.point ? undefined : [...floor.points].filter((p) => p.state === 'ruled').sort((a, b) => b.no - a.no)[0],
});

interface RaiseProps {
  readonly meeting: string;
  readonly floor: Floor;
}
export function Raise({ meeting, floor }: RaiseProps) {
  const say = useFloorWords();
  const { code } = useReader();
  const [replying, setReplying] = useState(false);
  const seats = useStanding(meeting)?.seats ?? [];
  const raise = useAct('point.raise', meeting);
  const reply = useAct('reply.request', meeting);
  const { own, answerable, ruled } = standing(floor, code);
  const none = answerable.length ? null : say('reply.none');
  const raised = own ? say('order.yours') : null;
  if (!seats.includes('delegate') && !seats.includes('observer')) return null;
  return (
    <div className={css.acts}>
      <div className={css.two}>
        <Act {...again(raise.props)} reason={raise.props.reason ?? raised} block size="large" icon={IconFlag} onAct={() => void raise.command.run({ point: v4() })} />
        <Act label={reply.props.label} block size="large" icon={IconCornerDownRight} reason={reply.props.reason ?? none} onAct={() => setReplying(true)} />
      </div>
      <p className="note soft">{say('order.hint')}</p>
      {own && <WithdrawPoint meeting={meeting} point={own} />}
      {ruled && <Appeal key={ruled.id} meeting={meeting} point={ruled} />}
      {replying && <Reply meeting={meeting} statements={answerable} onDone={() => setReplying(false)} />}
      <Dialogue meeting={meeting} floor={floor} />
      <Replies meeting={meeting} floor={floor} />
      <Motions meeting={meeting} floor={floor} />
    </div>
  );
}

function WithdrawPoint({ meeting, point }: { meeting: string; point: PointView }) {
  const { command, props } = useAct('point.withdraw', meeting);
  return <Act {...props} size="small" weight="quiet" onAct={() => void command.run({ point: point.id })} />;
}

function Appeal({ meeting, point }: { meeting: string; point: PointView }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const { command, props } = useAct('point.appeal', meeting);
  return <p className="small soft">{say('appeal', { ruling: record(`ruling.${point.ruling ?? 'noted'}`) })} <Act {...props} size="small" onAct={() => void command.run({ point: point.id })} /></p>;
}

/** One's own requests to reply, and how far they are. */
function Replies({ meeting, floor }: RaiseProps) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const { code } = useReader();
  const { command, props } = useAct('reply.withdraw', meeting);
  const own = floor.replies.filter((r) => r.party === code);
  return own.map((r) => (
    <p key={r.id} className="small">
      {say('reply.yours', { state: names.party(r.toParty), stage: record(`state.reply.${r.state}`) })}{' '}<Cited reply={r} />
      {r.state === 'requested' && <Act {...props} size="small" weight="quiet" onAct={() => void command.run({ reply: r.id })} />}
    </p>
  ));
}

/** Only what is in order now can be chosen. */
export function Motions({ meeting, floor }: RaiseProps) {
  const say = useFloorWords();
  const record = useRecordWords();
  const { code } = useReader();
  const [kind, setKind] = useState<MotionKind | null>(null);
  const { command, props } = useAct('motion.move', meeting);
  const kinds = admissible(floor.motions.map((m) => m.kind));
  const seats = useStanding(meeting)?.seats ?? [];
  return (
    <Section title={say('motions')} level={3} rule="thin">
      {floor.motions.map((m) => <Pending key={m.id} meeting={meeting} floor={floor} motion={m} own={m.party === code} />)}
      {!floor.motions.length && <p className="small soft">{say('motions.none')}</p>}
      {seats.includes('delegate') && kind === null && <div className={css.line}><Act label={props.label} reason={props.reason} size="small" onAct={() => setKind(kinds[0] ?? 'suspend')} /></div>}
      {kind !== null && (
        <div className={css.form}>
          <SelectField label={say('motions.kind')} value={kind} onChange={(k) => setKind(k as MotionKind)} options={kinds.map((value) => ({ value, label: record(`motion.kind.${value}`) }))} />
          <p><Act {...again(props)} onAct={() => void command.run({ motion: v4(), kind }).then(whenRecorded(() => setKind(null)))} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setKind(null)} /></p>
        </div>
      )}
    </Section>
  );
}

/** `watching`: from the chair, whose own state acts elsewhere. */
export function Pending({ meeting, floor, motion: m, own, watching }: RaiseProps & { motion: MotionView; own: boolean; watching?: boolean }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const seats = useStanding(meeting)?.seats ?? [];
  const heard = floor.all.filter((s) => s.of === `motion:${m.id}` && (isLive(s) || s.state === 'spoken'));
  const of = (side: Side): number => heard.filter((s) => s.speech === side).length;
  const withdraw = useAct('motion.withdraw', meeting);
  const most = HEARD[m.kind];
  return (
    <>
      <p className="small">{say('motions.pending', { state: names.party(m.party), kind: record(`motion.kind.${m.kind}`) })}</p>
      {most.for + most.against > 0 && <p className="note soft num">{say('motions.heard', { for: of('for'), mostFor: most.for, against: of('against'), mostAgainst: most.against })}</p>}
      {!watching && <div className={css.line}>
        {seats.includes('delegate') && !own && SIDES.filter((side) => of(side) < most[side]).map((side) => <Speak key={side} meeting={meeting} motion={m.id} side={side} />)}
        {own && <Act {...withdraw.props} size="small" weight="quiet" onAct={() => void withdraw.command.run({ motion: m.id })} />}
      </div>}
    </>
  );
}

function Speak({ meeting, motion, side }: { meeting: string; motion: string; side: Side }) {
  const say = useFloorWords();
  const { command, props } = useAct('motion.speak', meeting);
  return <Act {...props} label={say(`speak.${side}`)} size="small" onAct={() => void command.run({ motion, speaker: v4(), side })} />;
}
