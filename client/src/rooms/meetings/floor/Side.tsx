// Beside what is in order: who is there, where the agenda stands with its lateness as a new end, what may be moved. Not here: changing the agenda (agenda/), moving a motion (Raise.tsx).
import { IconCheck } from '@tabler/icons-react';
import { driftOf, timesOf, type Drift, type ItemView } from '@contract/agenda.views.js';
import { admissible } from '@contract/floor.motions.js';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { titleIn } from '../../../record/titles.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { useNow } from '../../../ui/clock.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { MenuButton } from '../../../ui/MenuButton.js';
import { Section } from '../../../ui/Section.js';
import { hour } from '../../../ui/when.js';
import { QuorumPanel } from '../presence/QuorumPanel.js';
import { useMeetingWords } from '../words.js';
import { Budgets } from './Budgets.js';
import { useCockpitWords } from './cockpit-words.js';
import { DialoguePanel } from './Dialogue.js';
import css from './Floor.module.css';
import { Notes } from './Notes.js';
import { Pending } from './Raise.js';
import type { Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface SideProps {
  readonly meeting: MeetingView;
  readonly sitting: SittingView | null;
  readonly floor: Floor;
  readonly items: readonly ItemView[];
}
export function Side({ meeting, sitting, floor, items }: SideProps) {
  return (
    <>
      {sitting && <QuorumPanel meeting={meeting} sitting={sitting} />}
      {items.length > 0 && <AgendaPanel meeting={meeting} sitting={sitting} items={items} />}
      <DialoguePanel meeting={meeting.id} floor={floor} />
      <MotionsPanel meeting={meeting.id} floor={floor} />
      <Budgets meeting={meeting} floor={floor} />
      <Notes meeting={meeting} />
    </>
  );
}

interface Plan {
  drift: Drift | null;
  times: ReadonlyMap<string, { from: number; until: number }>;
}
/** By the minute, while the sitting lasts. */
const usePlan = (items: readonly ItemView[], s: SittingView | null): Plan => {
  const now = useNow('minute');
  if (!s || (s.state !== 'open' && s.state !== 'suspended')) return { drift: null, times: new Map<string, { from: number; until: number }>() };
  const live = { from: Date.parse(s.from), opened: s.opened ? Date.parse(s.opened) : null };
  return { drift: driftOf(items, live, now), times: timesOf(items, live, now) };
};

/** The items as they stand, with the hours they would take up from now on. */
function AgendaPanel({ meeting, sitting, items }: Omit<SideProps, 'floor'>) {
  const say = useFloorWords();
  const words = useMeetingWords();
  const lang = useLang();
  const { drift, times } = usePlan(items, sitting);
  const at = (ms: number): string => hour(new Date(ms).toISOString(), meeting.zone, lang);
  const late = drift !== null && drift.minutes > 0;
  return (
    <Section title={say('agenda')} end={drift && <span className={`small strong num ${late ? 'amber' : 'acc'}`} role="status">{late ? words('drift.late', { minutes: drift.minutes }) : words('drift.on-time')}</span>}>
      <ol className={`num ${css.agenda}`}>{items.map((i) => <Line key={i.id} item={i} time={times.get(i.id) ?? null} at={at} />)}</ol>
      {drift && sitting && <p className="small soft num">{words('drift.ends', { ends: at(drift.ends), planned: hour(sitting.until, meeting.zone, lang) })}</p>}
      {sitting?.state === 'open' && <Another meeting={meeting.id} items={items} />}
    </Section>
  );
}

function Line({ item: i, time, at }: { item: ItemView; time: { from: number; until: number } | null; at: (ms: number) => string }) {
  const say = useCockpitWords();
  const lang = useLang();
  const current = i.state === 'current';
  const when = i.state === 'done' ? <Icon of={IconCheck} size={16} /> : time && (current ? say('to', { hour: at(time.until) }) : at(time.from));
  return <li aria-current={current || undefined} data-done={i.state === 'done' || undefined}><span className="faint">{i.number}</span><span>{titleIn(i.title, lang)?.text}{i.state === 'done' && <span className="vh">, {say('done')}</span>}</span><span className={current ? undefined : 'faint'}>{when}</span></li>;
}

/** Out of turn: the room takes up whichever item the chair names. */
function Another({ meeting, items }: { meeting: string; items: readonly ItemView[] }) {
  const say = useCockpitWords();
  const lang = useLang();
  const { command, props } = useAct('item.begin', meeting);
  const open = items.filter((i) => i.state !== 'current');
  if (props.reason || !open.length) return null;
  return <MenuButton className={css.plainMenu} position="bottom-start" groups={[{ items: open.map((i) => ({ label: `${i.number} ${titleIn(i.title, lang)?.text ?? ''}`, onPick: () => void command.run({ item: i.id }) })) }]}>{say('take-up.other')}</MenuButton>;
}

function MotionsPanel({ meeting, floor }: { meeting: string; floor: Floor }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const lang = useLang();
  const kinds = admissible(floor.motions.map((m) => m.kind)).map((k) => record(`motion.kind.${k}`));
  return (
    <Section title={say('motions')} level={3} rule="thin">
      {floor.motions.map((m) => <Pending key={m.id} meeting={meeting} floor={floor} motion={m} own={false} watching />)}
      <p className="small soft">{kinds.length > 0 && say('motions.in-order', { kinds: new Intl.ListFormat(lang, { type: 'disjunction' }).format(kinds) })} {!floor.motions.length && say('motions.none')}</p>
    </Section>
  );
}
