// Action points of a meeting: what is owed by whom until when, those that returned from an earlier one among them. Not here: the agenda under which they return.
import { useState } from 'react';
import { Link } from 'react-router';
import { FOLLOW_UP, type FollowUpView } from '@contract/follow-ups.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useNow } from '../../../ui/clock.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { plainDate } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import shared from '../Meetings.module.css';
import { AssignFollowUp } from './AssignFollowUp.js';
import css from './Minutes.module.css';
import { useMinutesWords } from './words.js';

type Shown = { id: string } & FollowUpView;
interface OneProps {
  readonly meeting: MeetingView;
  readonly followUp: Shown;
}

export function FollowUps({ meeting }: { meeting: MeetingView }) {
  const say = useMinutesWords();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const all = [...useViews('follow-up', meeting.id)].sort((a, b) => a.due.localeCompare(b.due) || a.party.localeCompare(b.party));
  return (
    <Section title={say('follow-ups')} note={all.length || undefined}>
      {all.length ? <ul className={css.plain}>{all.map((f) => <One key={f.id} meeting={meeting} followUp={f} />)}</ul> : <p className="soft">{say('follow-ups.none')}</p>}
      {(seats.includes('chair') || seats.includes('secretariat')) && <AssignFollowUp meeting={meeting} />}
    </Section>
  );
}

function One({ meeting, followUp: f }: OneProps) {
  const say = useMinutesWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const isOwed = next(FOLLOW_UP, f.state, 'complete') !== null;
  const today = new Date(useNow('minute')).toISOString().slice(0, 10);
  const isLate = isOwed && f.due < today;
  const words = titleIn(f.text, lang);
  return (
    <li>
      <p className="doc" lang={words?.lang}>{words?.text}</p>
      <p className={`small soft ${shared.meta}`}>
        <span className="strong">{names.party(f.party)}</span>
        <span className={isLate ? shared.short : undefined}>{say(isLate ? 'follow-up.overdue' : 'follow-up.due', { day: plainDate(f.due, lang) })}</span>
        <span>{record(`state.follow-up.${f.state}`)}</span>
        {f.returned > 0 && <span>{say('follow-up.returned', { count: f.returned })}</span>}
        {f.into && <Link to={`/meetings/${f.into}/minutes`}>{say('follow-up.into')}</Link>}
      </p>
      {f.reason && <p className="small soft" lang={f.reason.lang}>{f.reason.text}</p>}
      {isOwed && <FollowUpActs meeting={meeting} followUp={f} />}
    </li>
  );
}

/** How far it is, its state says, and the desk that has seen it done; whether it is needed, the chair and the desk. */
function FollowUpActs({ meeting, followUp: f }: OneProps) {
  const { code } = useReader();
  const seats = useStanding(meeting.id)?.seats ?? [];
  const [mine, desk] = [f.party === code, seats.includes('secretariat')];
  return (
    <div className={shared.acts}>
      {mine && next(FOLLOW_UP, f.state, 'take-on') !== null && <Step meeting={meeting} followUp={f} verb="take-on" />}
      {(mine || desk) && <Step meeting={meeting} followUp={f} verb="complete" />}
      {(seats.includes('chair') || desk) && <Drop meeting={meeting} followUp={f} />}
    </div>
  );
}

function Step({ meeting, followUp: f, verb }: OneProps & { verb: 'take-on' | 'complete' }) {
  const { command, props } = useAct(`follow-up.${verb}`, meeting.id, { machine: FOLLOW_UP, state: f.state });
  return <Act {...props} size="small" weight={verb === 'complete' ? 'filled' : 'plain'} onAct={() => void command.run({ followUp: f.id })} />;
}

function Drop({ meeting, followUp: f }: OneProps) {
  const say = useMinutesWords();
  const names = useNames();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useAct('follow-up.drop', meeting.id, { machine: FOLLOW_UP, state: f.state });
  if (reason === null) return <Act label={props.label} size="small" weight="quiet" reason={props.reason} onAct={() => setReason('')} />;
  const binding = { heading: props.label, sentence: say('ask.drop', { state: names.party(f.party) }), detail: say('ask.drop.detail') };
  return (
    <div className={shared.form}>
      <TextField label={say('correction.reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} document />
      <p><Act {...props} size="small" binding={binding} onAct={() => void command.run({ followUp: f.id, reason, lang }).then(whenRecorded(() => setReason(null)))} />{' '}<Act label={say('cancel')} size="small" weight="quiet" onAct={() => setReason(null)} /></p>
    </div>
  );
}
