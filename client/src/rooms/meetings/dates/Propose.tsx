// The chair or the secretariat asks the delegations about several times, on the clock of the meeting's place. Not here: what they answer (Dates.tsx).
import { v4 } from 'uuid';
import { useState } from 'react';
import { SLOTS_MAX } from '@contract/dates.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { cityOf } from '../../../ui/cities.js';
import { DateField } from '../../../ui/fields/DateField.js';
import { HourField } from '../../../ui/fields/HourField.js';
import { instantIn } from '../../../ui/instants.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import css from '../Meetings.module.css';
import { useDatesWords } from './words.js';

const BLANK = { day: '', from: '10:00', until: '13:00' };
type Line = typeof BLANK;

export function Propose({ meeting }: { meeting: MeetingView & { id: string } }) {
  const say = useDatesWords();
  const city = cityOf(meeting.zone, useLang());
  const [lines, setLines] = useState<Line[] | null>(null);
  const { command, props } = useAct('dates.propose', meeting.id);
  if (!lines) return <div className={css.acts}><Act label={say('ask')} weight="quiet" reason={props.reason} onAct={() => { command.reset(); setLines([BLANK, BLANK, BLANK]); }} /></div>;
  const set = (i: number, part: Partial<Line>): void => { command.reset(); setLines(lines.map((l, x) => (x === i ? { ...l, ...part } : l))); };
  const slots = lines.map((l) => ({ from: instantIn(l.day, l.from, meeting.zone), until: instantIn(l.day, l.until, meeting.zone) }));
  const whole = slots.every((s) => s.from && s.until && s.until > s.from);
  const send = (): void => { if (whole) void command.run({ poll: v4(), slots: slots.map((s) => ({ slot: v4(), from: s.from!, until: s.until! })) }).then(whenRecorded(() => setLines(null))); };
  return (
    <Section title={say('title')}>
      <form className={css.form} noValidate onSubmit={(e) => { e.preventDefault(); send(); }}>
        {lines.map((l, i) => (
          <fieldset key={i} className={css.time}>
            <legend className="small strong">{say('time', { number: i + 1 })}</legend>
            <DateField label={say('day')} value={l.day} onChange={(day) => set(i, { day })} />
            <HourField label={say('from', { city })} value={l.from} onChange={(from) => set(i, { from })} />
            <HourField label={say('until')} value={l.until} onChange={(until) => set(i, { until })} />
          </fieldset>
        ))}
        <p className={css.acts}>
          {lines.length < SLOTS_MAX && <Act label={say('more')} weight="quiet" onAct={() => setLines([...lines, lines.at(-1)!])} />}
          {lines.length > 2 && <Act label={say('fewer')} weight="quiet" onAct={() => setLines(lines.slice(0, -1))} />}
        </p>
        <p><Act {...props} type="submit" weight="filled" reason={props.reason ?? (whole ? null : say('missing'))} reasonShown="below" onAct={() => undefined} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setLines(null)} /></p>
      </form>
    </Section>
  );
}
