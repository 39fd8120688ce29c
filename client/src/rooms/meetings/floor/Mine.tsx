// One's own delegation on the floor: its place before the list, asking for the floor, leaving, another speaker. Not here: points of order, replies and motions (Raise.tsx).
import { IconHandStop } from '@tabler/icons-react';
import { useState } from 'react';
import { v4 } from 'uuid';
import { RANKS, type Rank, type SpeakerView } from '@contract/floor.views.js';
import { LANGS, type Lang } from '@contract/words/words.js';
import { useNames } from '../../../record/names.js';
import { useAct, whenRecorded } from '../../../record/use-act.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { now, useNow } from '../../../ui/clock.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { hour } from '../../../ui/when.js';
import { useStanding } from '../../../wire/use-command.js';
import { useSession } from '../../../wire/use-line.js';
import { again } from './again.js';
import css from './Floor.module.css';
import { clock } from './time.js';
import { ownEntry, type Floor } from './use-floor.js';
import { useFloorWords } from './words.js';

interface MineProps {
  readonly meeting: string;
  readonly floor: Floor;
}
export function Mine({ meeting, floor }: MineProps) {
  const { code } = useReader();
  const seats = useStanding(meeting)?.seats ?? [];
  const own = ownEntry(floor, code);
  if (!floor.list || !(seats.includes('delegate') || seats.includes('observer'))) return null;
  return (
    <>
      {own && <Place meeting={meeting} floor={floor} own={own} />}
      <AskFor meeting={meeting} floor={floor} own={own} />
    </>
  );
}

/** First, second, third… as each language writes it beside the number. */
const ordinal = (n: number, lang: Lang): string => (lang === 'fr' ? (n === 1 ? 'er' : 'e') : ({ one: 'st', two: 'nd', few: 'rd', other: 'th' } as Record<string, string>)[new Intl.PluralRules('en-GB', { type: 'ordinal' }).select(n)]!);

function Place({ meeting, floor, own }: MineProps & { own: SpeakerView }) {
  const say = useFloorWords();
  const names = useNames();
  const lang = useLang();
  const place = floor.queue.findIndex((s) => s.id === own.id) + 1;
  const state = names.party(own.party);
  const heading = own.state === 'requested' ? say('mine.asked', { state }) : own.state === 'called' ? say('mine.called', { state }) : place ? say('mine', { state }) : say('mine.speaking', { state });
  return (
    <>
      <section className={css.mine} aria-label={heading}>
        {place > 0 ? <span className={`num ${css.place}`}>{place}<sup>{ordinal(place, lang)}</sup></span> : <span />}
        <div><b role="status">{heading}</b>{place > 0 && <span className="soft small"><About floor={floor} place={place} /> {say('mine.terms', { time: clock(own.clock.limit * 1000) })}</span>}</div>
      </section>
      <Changes meeting={meeting} own={own} />
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

function AskFor({ meeting, floor, own }: MineProps & { own: SpeakerView | null }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { state } = useSession();
  const [rank, setRank] = useState<Rank | ''>('');
  const { command, props } = useAct('speaker.request', meeting);
  const list = floor.list!;
  const name = state.is === 'in' ? state.me.name : undefined;
  const byRank = list.strategy === 'protocol-rank';
  const reason = props.reason ?? (own ? say('one', { state: names.party(own.party) }) : null);
  const ask = () => void command.run({ speaker: v4(), list: list.id, lang, ...(name ? { name } : {}), ...(rank ? { rank } : {}) });
  if (list.kind === 'reply') return null;
  return (
    <div className={css.acts}>
      {byRank && !own && <SelectField label={say('level')} value={rank} onChange={(r) => setRank(r as Rank)} empty={say('choose')} options={RANKS.map((value) => ({ value, label: record(`rank.${value}`) }))} />}
      <Act {...again(props)} reason={reason} reasonShown="below" icon={IconHandStop} block size="large" weight={own ? 'plain' : 'filled'} onAct={ask} />
      {list.state === 'closed' && !own && <p className="note soft">{say('closed.ask')}</p>}
    </div>
  );
}

function Changes({ meeting, own }: { meeting: string; own: SpeakerView }) {
  const [replacing, setReplacing] = useState(false);
  const at = own.state;
  const replace = useAct('speaker.replace', meeting);
  const leave = useAct('speaker.withdraw', meeting);
  const circulate = useAct('speaker.circulate', meeting);
  const pass = useAct('speaker.pass', meeting);
  if (at === 'speaking' || at === 'paused') return null;
  if (replacing) return <Replace meeting={meeting} own={own} onDone={() => setReplacing(false)} />;
  return (
    <div className={css.line}>
      <Act {...replace.props} life={undefined} size="small" weight="quiet" onAct={() => setReplacing(true)} />
      {at !== 'called' && <Act {...leave.props} size="small" weight="quiet" onAct={() => void leave.command.run({ speaker: own.id })} />}
      {at === 'called' && <Act {...pass.props} size="small" weight="quiet" onAct={() => void pass.command.run({ speaker: own.id })} />}
      <Act {...circulate.props} size="small" weight="quiet" onAct={() => void circulate.command.run({ speaker: own.id })} />
    </div>
  );
}

function Replace({ meeting, own, onDone }: { meeting: string; own: SpeakerView; onDone: () => void }) {
  const say = useFloorWords();
  const record = useRecordWords();
  const [form, setForm] = useState({ name: own.name ?? '', rank: own.rank ?? '', lang: own.lang ?? '' });
  const { command, props } = useAct('speaker.replace', meeting);
  const send = () => void command.run({ speaker: own.id, ...(form.name.trim() ? { name: form.name } : {}), ...(form.rank ? { rank: form.rank as Rank } : {}), ...(form.lang ? { lang: form.lang as Lang } : {}) }).then(whenRecorded(onDone));
  return (
    <div className={css.form}>
      <TextField label={say('name')} value={form.name} onChange={(name) => setForm({ ...form, name })} most={120} />
      <div className={css.fields}>
        <SelectField label={say('level')} value={form.rank} onChange={(rank) => setForm({ ...form, rank })} empty={say('choose')} options={RANKS.map((value) => ({ value, label: record(`rank.${value}`) }))} />
        <SelectField label={say('speaks')} value={form.lang} onChange={(lang) => setForm({ ...form, lang })} empty={say('choose')} options={LANGS.map((value) => ({ value, label: say(`lang.${value}`) }))} />
      </div>
      <p><Act {...props} onAct={send} />{' '}<Act label={say('cancel')} weight="quiet" onAct={onDone} /></p>
    </div>
  );
}
