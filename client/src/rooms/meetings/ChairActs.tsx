// What whoever presides does with a sitting as a whole: opens it, suspends, resumes, closes; hands over the chair and returns. One act is filled: the one that comes next. Not here: floor, votes.
import { useState } from 'react';
import { MEETING, SITTING, type SittingView } from '@contract/meetings.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import { useNames } from '../../record/names.js';
import { useAct, whenRecorded } from '../../record/use-act.js';
import { Act } from '../../ui/Act.js';
import { SelectField } from '../../ui/fields/SelectField.js';
import { TextField } from '../../ui/fields/TextField.js';
import { useLang } from '../../ui/language.js';
import { useReader } from '../../ui/reader.js';
import { Section } from '../../ui/Section.js';
import { useStanding } from '../../wire/use-command.js';
import css from './Meetings.module.css';
import type { PartProps } from './parts.js';
import { useMembers } from './use-members.js';
import { useMeetingWords } from './words.js';

export function ChairActs(props: PartProps) {
  const { meeting, sitting, chair } = props;
  const say = useMeetingWords();
  const { code } = useReader();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const titular = meeting.acting !== null && seats.includes('delegate');
  const concerned = seats.includes('chair') || seats.includes('secretariat') || titular;
  if (meeting.state !== 'convened' || !concerned) return null;
  return (
    <Section title={say('chair')} note={sitting?.state === 'planned' ? say('acts.next', { number: sitting.number }) : undefined}>
      <div className={css.acts}>
        {sitting && chair === code && <Strokes meeting={meeting.id} sitting={sitting} />}
        {meeting.acting ? <Return meeting={meeting.id} /> : <Pass {...props} />}
        {isBetween(sitting) && <Ends {...props} />}
      </div>
    </Section>
  );
}

/** No sitting is under way. */
const isBetween = (s: SittingView | null): boolean => !s || s.state === 'closed' || s.state === 'planned';

function Strokes({ meeting, sitting: s }: { meeting: string; sitting: SittingView }) {
  return VERBS.filter((v) => next(SITTING, s.state, v) !== null).map((v) => <GavelAct key={v} meeting={meeting} sitting={s} verb={v} />);
}

const VERBS = ['open', 'resume', 'suspend', 'close'] as const;

/** One of the gavel's strokes. Closing asks once. */
function GavelAct({ meeting, sitting: s, verb }: { meeting: string; sitting: SittingView; verb: (typeof VERBS)[number] }) {
  const say = useMeetingWords();
  const heading = useHeading();
  const { command, props } = useAct(`sitting.${verb}`, meeting, { machine: SITTING, state: s.state });
  const binding = verb === 'close' ? { heading, sentence: say('ask.close', { number: s.number }), detail: say('ask.close.detail') } : undefined;
  return <Act {...props} weight={verb === 'open' || verb === 'resume' ? 'filled' : 'plain'} binding={binding} onAct={() => void command.run({ sitting: s.id })} />;
}

const useHeading = (): string => {
  const say = useMeetingWords();
  const names = useNames();
  return say('ask.heading', { state: names.party(useReader().code ?? '', 'of') });
};

function Return({ meeting }: { meeting: string }) {
  const { command, props } = useAct('gavel.take-back', meeting);
  return <Act {...props} onAct={() => void command.run({})} />;
}

function Pass({ meeting, chair }: PartProps) {
  const say = useMeetingWords();
  const names = useNames();
  const heading = useHeading();
  const members = useMembers();
  const [party, setParty] = useState<string | null>(null);
  const { command, props } = useAct('gavel.pass', meeting.id);
  if (party === null) return <Act label={props.label} reason={props.reason} weight="quiet" onAct={() => setParty('')} />;
  const close = () => setParty(null);
  return (
    <div className={css.form}>
      <SelectField label={say('pass.to')} value={party} onChange={setParty} empty={say('pass.choose')} options={members.filter((m) => m !== chair).map((value) => ({ value, label: names.party(value) }))} />
      <p>
        <Act {...props} weight="filled" binding={{ heading, sentence: say('ask.pass', { state: names.party(party, 'the') }), detail: say('ask.pass.detail') }} onAct={() => party && void command.run({ party }).then(whenRecorded(close))} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={close} />
      </p>
    </div>
  );
}

/** A meeting that has sat is concluded; one that has not can be called off. */
function Ends({ meeting, sitting }: PartProps) {
  const say = useMeetingWords();
  const heading = useHeading();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const at = { machine: MEETING, state: meeting.state };
  const conclude = useAct('meeting.conclude', meeting.id, at);
  const cancel = useAct('meeting.cancel', meeting.id, at);
  const sat = sitting !== null && sitting.number > 1 ? true : sitting?.state === 'closed';
  if (sat) return <Act {...conclude.props} weight="quiet" binding={{ heading, sentence: say('ask.conclude'), detail: say('ask.conclude.detail') }} onAct={() => void conclude.command.run({})} />;
  if (reason === null) return <Act label={cancel.props.label} reason={cancel.props.reason} weight="quiet" onAct={() => setReason('')} />;
  return (
    <div className={css.form}>
      <TextField label={say('reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} document />
      <p>
        <Act {...cancel.props} weight="filled" binding={{ heading, sentence: `${say('ask.cancel')} ${reason.trim()}`, detail: say('ask.cancel.detail') }} onAct={() => void cancel.command.run({ reason, lang })} />{' '}
        <Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} />
      </p>
    </div>
  );
}
