// One's own delegation on the floor: its place before the list, asking for the floor. Not here: another speaker and leaving (Changes.tsx), exchanging places (Swaps.tsx), points of order, replies and motions (Raise.tsx).
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { v4 } from 'uuid';
import { RANKS, type ListView, type Preference, type Rank, type SpeakerView } from '@contract/floor.views.js';
import { NETWORK } from '@contract/seats.js';
import type { Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { useAct } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { now, useNow } from '../../../ui/clock.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { hour } from '../../../ui/when.js';
import { useViews } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useSession } from '../../../wire/use-line.js';
import { again } from '../../../record/again.js';
import { useAccount } from './Budgets.js';
import { Changes, Wish } from './Changes.js';
import css from './Floor.module.css';
import { OwnSpeech } from './Speeches.js';
import { Swaps } from './Swaps.js';
import { clock } from './time.js';
import { ownEntry, type Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface MineProps {
  readonly meeting: string;
  readonly floor: Floor;
}
/** One's own entry on the list in hand; undefined for whoever takes no place on it. */
const useOwnEntry = ({ meeting, floor }: MineProps): SpeakerView | null | undefined => {
  const { code } = useReader();
  const seats = useStanding(meeting)?.seats ?? [];
  return floor.list && (seats.includes('delegate') || seats.includes('observer')) ? ownEntry(floor, code) : undefined;
};
export function Place(props: MineProps) {
  const own = useOwnEntry(props);
  return own ? <PlaceOf {...props} own={own} /> : null;
}
export function AskFor(props: MineProps) {
  const own = useOwnEntry(props);
  return own === undefined ? null : <Asking {...props} own={own} />;
}
export function Mine(props: MineProps) {
  return <><Place {...props} /><AskFor {...props} /></>;
}

/** First, second, third… as each language writes it beside the number. */
const ordinal = (n: number, lang: Lang): string => (lang === 'fr' ? (n === 1 ? 'er' : 'e') : ({ one: 'st', two: 'nd', few: 'rd', other: 'th' } as Record<string, string>)[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(n)]!);

function PlaceOf({ meeting, floor, own }: MineProps & { own: SpeakerView }) {
  const say = useFloorWords();
  const names = useNames();
  const lang = useLang();
  const place = floor.queue.findIndex((s) => s.id === own.id) + 1;
  const state = names.party(own.party);
  const account = useAccount(meeting, floor)(own);
  const heading = own.state === 'requested' ? say('mine.asked', { state }) : own.state === 'called' ? say('mine.called', { state }) : place ? say('mine', { state }) : say('mine.speaking', { state });
  return (
    <>
      <section className={css.mine} aria-label={heading}>
        {place > 0 ? <span className={`num ${css.place}`}>{place}<sup>{ordinal(place, lang)}</sup></span> : <span />}
        <div><b role="status">{heading}</b>{place > 0 && <span className="soft small"><About floor={floor} place={place} /> {say('mine.terms', { time: clock(own.clock.limit * 1000) })} {account && say('budget.yours', { left: clock(Math.max(0, account.leftMs)) })}</span>}</div>
      </section>
      <div className={css.links}>
        <Changes meeting={meeting} own={own} advance={floor.list?.kind === 'advance'} />
        <OwnSpeech meeting={meeting} floor={floor} own={own} />
        <Swaps meeting={meeting} floor={floor} own={own} />
      </div>
    </>
  );
}

/** How long until one's turn: what those before have left, by the server's clock. */
function About({ floor, place }: { floor: Floor; place: number }) {
  const say = useFloorWords();
  const lang = useLang();
  const { zone } = useReader();
  useNow('minute');
  const held = floor.speaking ?? floor.paused;
  const before = [...(held ? [held] : []), ...floor.queue.slice(0, place - 1)];
  if (!before.length) return <>{say('mine.next')}</>;
  const ms = before.reduce((sum, s) => sum + Math.max(0, s.clock.limit * 1000 - s.clock.spokenMs), 0);
  return <>{say('mine.about', { count: Math.max(1, Math.round(ms / 60_000)), hour: hour(now() + ms, zone, lang) })}</>;
}

/** What is said with a request: for whom, how high, and where on the list. */
interface Asked {
  rank: Rank | '';
  preference: Preference | '';
  group: string;
}
function Asking({ meeting, floor, own }: MineProps & { own: SpeakerView | null }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { state } = useSession();
  const [asked, setAsked] = useState<Asked>({ rank: '', preference: '', group: '' });
  const { command, props } = useAct('speaker.request', meeting);
  useNow('minute');
  const list = floor.list!;
  const name = state.is === 'in' ? state.me.name : undefined;
  const before = list.opens !== null && Date.parse(list.opens) > now() ? record('refusal.list-not-open-yet') : null;
  const reason = props.reason ?? (own ? say('one', { state: names.party(own.party) }) : before);
  const said = Object.fromEntries(Object.entries({ name, ...asked }).filter(([, value]) => value));
  const ask = () => void command.run({ speaker: v4(), list: list.id, lang, ...said });
  if (list.kind === 'reply') return null;
  return (
    <div className={css.acts}>
      {!own && <With list={list} asked={asked} onChange={(more) => setAsked({ ...asked, ...more })} />}
      <Act {...again(props)} reason={reason} reasonShown="below" icon={IconHandStop} block size="large" weight={own ? 'plain' : 'filled'} onAct={ask} />
      {list.state === 'closed' && !own && <p className="note soft">{say('closed.ask')}</p>}
    </div>
  );
}

function With({ list, asked, onChange }: { list: ListView; asked: Asked; onChange: (asked: Partial<Asked>) => void }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const lang = useLang();
  const { code } = useReader();
  const groups = useViews('group', NETWORK).filter((g) => g.state === 'standing' && g.speaker === code);
  const advance = list.kind === 'advance';
  return (
    <>
      {groups.length > 0 && <SelectField label={say('as-group')} value={asked.group} onChange={(group) => onChange({ group })} empty={say('as-state')} options={groups.map((g) => ({ value: g.id, label: g.name[lang] }))} />}
      {(advance || list.level !== null || list.strategy === 'protocol-rank') && <SelectField label={say('level')} value={asked.rank} onChange={(rank) => onChange({ rank: rank as Rank })} empty={say('choose')} options={RANKS.map((value) => ({ value, label: record(`rank.${value}`) }))} />}
      {advance && <Wish value={asked.preference} onChange={(preference) => onChange({ preference })} />}
    </>
  );
}
