// Questions and comments to whoever speaks or has just spoken: a delegation asks, withdraws, does not take one; the chair allows them on a list and sees who waits. Not here: giving the floor for the one in order (GoFloor.tsx).
import { IconQuestionMark } from '@tabler/icons-react';
import { useState } from 'react';
import { v4 } from 'uuid';
import { formOf, type DialogueView } from '@contract/dialogue.views.js';
import type { SpeakerView } from '@contract/floor.views.js';
import { useNames } from '../../../record/names.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { useStanding } from '../../../wire/use-command.js';
import { again } from '../../../record/again.js';
import { Do } from './Do.js';
import css from './Floor.module.css';
import { clock } from './time.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface DialogueProps {
  readonly meeting: string;
  readonly floor: Floor;
}
/** Seconds that a chair gives for a question. */
const SECONDS = [30, 60, 90, 120];

/** Why one may not ask now. */
const hindering = (to: SpeakerView | null, code: string | undefined, own: readonly DialogueView[]) => {
  if (!to) return 'dialogue.nobody' as const;
  if (to.party === code) return 'dialogue.own' as const;
  return own.some((d) => d.to === to.id) ? ('dialogue.waits' as const) : null;
};

/** For a delegation: what it may ask now, what it has asked, what it is asked. */
export function Dialogue({ meeting, floor }: DialogueProps) {
  const say = useFloorWords();
  const names = useNames();
  const { code } = useReader();
  const { command, props } = useAct('dialogue.ask', meeting);
  const to = floor.askable;
  const [own, asked] = [floor.dialogue.filter((d) => d.party === code), floor.dialogue.filter((d) => d.toParty === code)];
  if (floor.list?.dialogue == null && !own.length && !asked.length) return null;
  const hindered = hindering(to, code, own);
  const reason = props.reason ?? (hindered && say(hindered));
  return (
    <Section title={say('dialogue')} level={3} rule="thin" note={floor.list?.dialogue == null ? undefined : say('dialogue.each', { time: clock(floor.list.dialogue * 1000) })}>
      {asked.map((d) => <p key={d.id} className="small">{say(`dialogue.to-you.${d.form}`, { state: names.party(d.party) })}{' '}<Do meeting={meeting} name="dialogue.decline" with={{ dialogue: d.id }} quiet /></p>)}
      {own.map((d) => <p key={d.id} className="small">{say(`dialogue.yours.${d.form}`, { state: names.party(d.toParty) })}{' '}<Do meeting={meeting} name="dialogue.withdraw" with={{ dialogue: d.id }} quiet /></p>)}
      {floor.list?.dialogue != null && (
        <div className={css.line}>
          <Act {...again(props)} label={to && to.party !== code ? say(`dialogue.ask.${formOf(to)}`, { state: names.party(to.party) }) : props.label} reason={reason} icon={IconQuestionMark} onAct={() => to && void command.run({ dialogue: v4(), answering: to.id })} />
        </div>
      )}
    </Section>
  );
}

/** For the chair: whether the list takes questions, and those that wait while somebody speaks. */
export function DialoguePanel({ meeting, floor }: DialogueProps) {
  const say = useFloorWords();
  const seats = useStanding(meeting)?.seats ?? [];
  const list = floor.list;
  if (!list || (list.kind !== 'room' && list.kind !== 'advance')) return null;
  return (
    <Section title={say('dialogue')} level={3} rule="thin" note={list.dialogue === null ? undefined : say('dialogue.each', { time: clock(list.dialogue * 1000) })}>
      {floor.dialogue.map((d) => <Waiting key={d.id} meeting={meeting} floor={floor} dialogue={d} />)}
      {list.dialogue !== null && !floor.dialogue.length && <p className="small soft">{say('dialogue.none')}</p>}
      {seats.includes('chair') && <Allow key={String(list.dialogue)} meeting={meeting} list={list.id} allowed={list.dialogue !== null} />}
    </Section>
  );
}

function Waiting({ meeting, floor, dialogue: d }: DialogueProps & { dialogue: DialogueView }) {
  const record = useRecordWords();
  const names = useNames();
  const seats = useStanding(meeting)?.seats ?? [];
  return (
    <div className={css.line}>
      <span className="small">{names.party(d.party)}, {record(`dialogue.form.${d.form}`)}</span>
      {seats.includes('chair') && floor.speaking?.id === d.to && <><Do meeting={meeting} name="dialogue.put" with={{ dialogue: d.id }} /><Do meeting={meeting} name="dialogue.decline" with={{ dialogue: d.id }} quiet /></>}
    </div>
  );
}

function Allow({ meeting, list, allowed }: { meeting: string; list: string; allowed: boolean }) {
  const say = useFloorWords();
  const [seconds, setSeconds] = useState(String(SECONDS[1]));
  const { command, props } = useAct('dialogue.allow', meeting);
  if (allowed) return <div className={css.line}><Act {...again(props)} label={say('dialogue.end')} size="small" weight="quiet" onAct={() => void command.run({ list })} /></div>;
  return (
    <div className={css.form}>
      <SelectField label={say('dialogue.seconds')} value={seconds} onChange={setSeconds} options={SECONDS.map((s) => ({ value: String(s), label: clock(s * 1000) }))} />
      <p><Act {...again(props)} size="small" onAct={() => void command.run({ list, seconds: Number(seconds) })} /></p>
    </div>
  );
}
