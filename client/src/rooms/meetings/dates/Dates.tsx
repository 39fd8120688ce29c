// Finding a date on a meeting's page: the times asked about, how each capital finds them, what is answered; the chair or the secretariat picks one. Not here: asking (Propose.tsx).
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { v4 } from 'uuid';
import { ANSWERS, bestOf, countsOf, type DateAnswer, type DatesView, type SlotCount, type SlotHours } from '@contract/dates.views.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { cityIn, cityOf } from '../../../ui/cities.js';
import { Segments } from '../../../ui/fields/Segments.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { hourAt, longDay, wallHour } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useWire } from '../../../wire/WireProvider.js';
import css from '../Meetings.module.css';
import { Propose } from './Propose.js';
import { useDatesWords } from './words.js';

type Poll = DatesView & { id: string };

export function Dates({ meeting }: { meeting: MeetingView & { id: string } }) {
  const seats = useStanding(meeting.id)?.seats ?? [];
  const poll = useViews('dates', meeting.id).find((d) => d.state === 'open');
  const keeps = seats.includes('chair') || seats.includes('secretariat');
  if (poll) return <Open key={poll.id} meeting={meeting} poll={poll} keeps={keeps} answers={seats.includes('delegate') || seats.includes('observer')} />;
  return keeps && meeting.state === 'convened' ? <Propose meeting={meeting} /> : null;
}

/** A time on the clock of a place, with its day. */
const useTime = () => {
  const lang = useLang();
  return (at: string, zone: string): string => `${longDay(at, zone, lang)}, ${hourAt(at, { zone, city: cityOf(zone, lang) }, lang)}`;
};

function Open({ meeting, poll, keeps, answers }: { meeting: MeetingView & { id: string }; poll: Poll; keeps: boolean; answers: boolean }) {
  const say = useDatesWords();
  const { api } = useWire();
  const { code = '' } = useReader();
  const [mine, setMine] = useState<Readonly<Record<string, DateAnswer>>>({});
  const given = Object.fromEntries(poll.answers.filter((a) => a.party === code).map((a) => [a.slot, a.answer]));
  const { data: hours } = useQuery({ queryKey: ['hours', meeting.id, poll.id], queryFn: ({ signal }) => api.get<SlotHours[]>(`/api/meetings/${meeting.id}/hours`, signal), staleTime: Infinity });
  const { command, props } = useAct('dates.answer', meeting.id);
  const drop = useAct('dates.drop', meeting.id);
  const [best, chosen] = [bestOf(poll), { ...given, ...mine }];
  const send = (): void => void command.run({ poll: poll.id, answers: Object.entries(chosen).map(([slot, answer]) => ({ slot, answer })) });
  return (
    <Section title={say('title')} rule="live" note={say('answered', { count: new Set(poll.answers.map((a) => a.party)).size })}>
      <ul>
        {countsOf(poll).map((s) => (
          <Slot key={s.id} slot={s} meeting={meeting} poll={poll} best={s.id === best} hours={hours?.find((h) => h.slot === s.id)} keeps={keeps}
            answer={answers ? { is: chosen[s.id], set: (a) => { command.reset(); setMine({ ...mine, [s.id]: a }); } } : null} />
        ))}
      </ul>
      <div className={css.acts}>
        {answers && <Act {...props} weight="filled" onAct={() => Object.keys(chosen).length && send()} />}
        {keeps && <Act {...drop.props} weight="quiet" onAct={() => void drop.command.run({ poll: poll.id })} />}
      </div>
    </Section>
  );
}

interface SlotProps {
  readonly slot: SlotCount;
  readonly meeting: MeetingView & { id: string };
  readonly poll: Poll;
  readonly best: boolean;
  readonly hours: SlotHours | undefined;
  readonly keeps: boolean;
  readonly answer: { is: DateAnswer | undefined; set: (a: DateAnswer) => void } | null;
}

function Slot({ slot: s, meeting, poll, best, hours, keeps, answer }: SlotProps) {
  const say = useDatesWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { code } = useReader();
  const time = useTime();
  const list = new Intl.ListFormat(lang);
  const here = hours?.capitals.find((c) => c.party === code);
  const when = time(s.from, meeting.zone);
  const of = (a: DateAnswer): string[] => names.sorted(poll.answers.filter((x) => x.slot === s.id && x.answer === a).map((x) => x.party)).map((p) => names.party(p));
  const { command, props } = useAct('dates.settle', meeting.id);
  return (
    <li className={css.slot}>
      <p><span className="strong num">{when}</span>{best && <> <span className={`small ${css.enough}`}>{say('best')}</span></>}</p>
      <p className="small soft num">{say('counts', { yes: s.yes, needed: s.needed, no: s.no })}{here && <><br />{say('there', { city: cityIn(here.city, lang), time: time(s.from, here.zone) })}</>}</p>
      {hours && <Hours hours={hours} />}
      {poll.answers.some((a) => a.slot === s.id) && (
        <details className="small"><summary>{say('who')}</summary>{ANSWERS.filter((a) => of(a).length).map((a) => <p key={a}>{say('who.line', { answer: record(`dates.answer.${a}`), states: list.format(of(a)) })}</p>)}</details>
      )}
      {answer && <Segments label={say('mine', { time: when })} value={answer.is ?? ''} onChange={(a) => answer.set(a as DateAnswer)} options={ANSWERS.map((value) => ({ value, label: record(`dates.answer.${value}`) }))} />}
      {keeps && <p><Act {...props} size="small" weight={best ? 'filled' : 'plain'} binding={{ heading: say('settle.heading'), sentence: say('settle.sentence', { time: when }), detail: say('settle.detail') }} onAct={() => void command.run({ poll: poll.id, slot: s.id, sitting: v4() })} /></p>}
    </li>
  );
}

/** Which capitals a time finds at night, on a free day or on a holiday, with the hour on their clocks. */
function Hours({ hours }: { hours: SlotHours }) {
  const say = useDatesWords();
  const names = useNames();
  const lang = useLang();
  const list = new Intl.ListFormat(lang);
  const bad = (['holiday', 'weekend', 'night'] as const).map((why) => ({ why, of: hours.capitals.filter((c) => c.why === why) })).filter(({ of }) => of.length);
  const at = (party: string): string => hours.capitals.find((c) => c.party === party)!.local.slice(11);
  return (
    <div className="small soft">
      {!bad.length && hours.capitals.length > 0 && <p>{say('good')}</p>}
      {bad.map(({ why, of }) => <p key={why}>{say('bad', { why: say(`why.${why}`), states: list.format(names.sorted(of.map((c) => c.party)).map((p) => say('state-hour', { state: names.party(p), hour: wallHour(at(p), lang) }))) })}</p>)}
      {hours.unlisted.length > 0 && <p>{say('unlisted', { states: list.format(names.sorted(hours.unlisted).map((p) => names.party(p))) })}</p>}
    </div>
  );
}
