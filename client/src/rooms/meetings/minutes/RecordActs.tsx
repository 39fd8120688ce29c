// What the secretariat does with a record as a whole: takes it in hand, circulates it, declares it final. Not here: minutes of its items, corrections.
import { RECORD } from '@contract/minutes.views.js';
import { next } from '@contract/machine.js';
import { useAct } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import type { RecordProps } from './Minutes.js';
import { useMinutesWords } from './words.js';

const VERBS = ['edit', 'circulate', 'finalise'] as const;
type Verb = (typeof VERBS)[number];

export function RecordActs(props: RecordProps) {
  const { meeting, record } = props;
  if (!useStanding(meeting.id)?.seats.includes('secretariat')) return null;
  return <div className={css.acts}>{VERBS.filter((v) => next(RECORD, record.state, v) !== null).map((v) => <Step key={v} {...props} verb={v} />)}</div>;
}

function Step({ meeting, sitting, record, verb }: RecordProps & { verb: Verb }) {
  const say = useMinutesWords();
  const { command, props } = useAct(`record.${verb}`, meeting.id, { machine: RECORD, state: record.state });
  const binding = verb === 'edit' ? {} : { binding: { heading: say('ask.heading'), sentence: say(`ask.${verb}`, { number: sitting.number }), detail: say(`ask.${verb}.detail`) } };
  return <Act {...props} {...binding} weight={verb === 'edit' || record.state !== 'draft' ? 'filled' : 'plain'} reasonShown="below" onAct={() => void command.run({ sitting: sitting.id })} />;
}
