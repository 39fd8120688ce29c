// Where each member stands, in protocol order, with the number and hour of its entry; the sum as a bar; what became of earlier rounds. Not here: acts.
import { IconArrowBackUp, IconCheck, IconClockExclamation, IconEyeOff, IconHandStop, IconMinus, type Icon as TablerIcon } from '@tabler/icons-react';
import { inQuestion, VOICES, type ReachLine, type SilenceView, type Voice, type VoiceView } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { cityIn, cityOf } from '../../../ui/cities.js';
import { useNow } from '../../../ui/clock.js';
import { Icon } from '../../../ui/Icon.js';
import { useLang } from '../../../ui/language.js';
import { entryNo } from '../../../ui/number.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { Table, type Column } from '../../../ui/Table.js';
import { hour, shortDay } from '../../../ui/when.js';
import type { Round } from './acting.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';

type Shown = Round;
/** The reader does not know where this member stands: it may have said so apart. */
const isHidden = (s: Shown, v: VoiceView): boolean => Boolean(s.hidden) && v.voice === 'silent' && !s.own?.[v.party];
const GLYPHS: Record<Voice, TablerIcon> = { positive: IconCheck, lifted: IconArrowBackUp, silent: IconMinus, broke: IconHandStop, late: IconClockExclamation };
const BAR: readonly Voice[] = ['positive', 'lifted', 'silent', 'late', 'broke'];

/** The paragraphs of an objection by the numbers they had in the frozen text; none named: all that the round is on. */
export const useScope = (s: SilenceView): ((paragraphs: readonly string[]) => string) => {
  const say = useSilenceWords();
  return (paragraphs) => (paragraphs.length ? inQuestion(s).filter((p) => paragraphs.includes(p.id)).map((p) => p.number).join(', ') : say(s.changes ? 'whole.changes' : 'whole'));
};

export function Positions({ s, earlier, reach }: { s: Shown; earlier: readonly Shown[]; reach: readonly ReachLine[] | undefined }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const scope = useScope(s);
  const order = new Map(names.sorted(s.voices.map((v) => v.party)).map((p, i) => [p, i + 1]));
  const rows = [...s.voices].sort((a, b) => order.get(a.party)! - order.get(b.party)!);
  const city = reader.city ? cityIn(reader.city, lang) : cityOf(reader.zone, lang);
  const at = (iso: string) => `${shortDay(iso, reader.zone, lang, now)}, ${hour(iso, reader.zone, lang)}`;
  const reached = new Map(reach?.map((r) => [r.party, r]));
  const columns: Column<VoiceView>[] = [
    { key: 'n', head: <span className="vh">№</span>, cell: (v) => <span className="faint">{order.get(v.party)}</span>, phone: 'none' },
    { key: 'member', head: say('col.member'), cell: (v) => <><b>{names.party(v.party)}</b> <span className="faint">{v.party === reader.code ? say('you') : v.party === s.announced.party ? say('chair') : ''}</span></>, phone: 1 },
    { key: 'position', head: say('col.position'), cell: (v) => <Position s={s} v={v} />, phone: 2 },
    { key: 'recorded', head: say('col.recorded', { city }), cell: (v) => (v.at && v.seq !== null ? <span className="soft">{at(v.at)} <span className="faint">{entryNo(v.seq, lang)}</span></span> : null), phone: 3 },
    ...(reach ? [{ key: 'reached', head: say('col.reached'), cell: (v: VoiceView) => <Reached line={reached.get(v.party)} at={at} />, phone: 3 as const }] : []),
  ];
  return (
    <Section title={say('positions')} note={say('positions.note', { count: rows.length })}>
      {s.apart && <p className="small soft">{say(`apart.${s.apart.rule}`)}</p>}
      {s.apart?.told && <p className="small num"><b>{say('apart.told', { count: s.apart.told.objections })}</b>{s.apart.told.paragraphs.length > 0 && ` ${scope(s.apart.told.paragraphs)}`}</p>}
      <Sum s={s} />
      <Table caption={say('positions')} columns={columns} rows={rows} rowKey={(v) => v.party} mine={(v) => v.party === reader.code} />
      {earlier.map((e) => <Earlier key={e.id} e={e} day={e.ended ? shortDay(e.ended.at, reader.zone, lang, now) : ''} />)}
    </Section>
  );
}

function Sum({ s }: { s: Shown }) {
  const say = useSilenceWords();
  const known = s.voices.filter((v) => !isHidden(s, v));
  const counts = BAR.map((voice) => ({ voice, count: known.filter((v) => v.voice === voice).length })).filter((c) => c.count > 0);
  const said = counts.map((c) => say(`sum.${c.voice}`, { count: c.count }));
  if (!counts.length) return null;
  return <div className={`num ${css.sum}`} role="img" aria-label={said.join(', ')}>{counts.map((c, i) => <div key={c.voice} data-voice={c.voice} style={{ flexGrow: c.count }}>{said[i]}</div>)}</div>;
}

function Position({ s, v }: { s: Shown; v: VoiceView }) {
  const say = useSilenceWords();
  const word = useRecordWords();
  const lang = useLang();
  const { zone } = useReader();
  const now = useNow('minute');
  const scope = useScope(s);
  const asked = s.requests.find((r) => r.party === v.party && r.state === 'asked');
  const notes = [
    ...(v.voice === 'broke' ? [scope(v.paragraphs), ...(v.wording ? [say('with-wording')] : [])] : []),
    ...(v.voice === 'lifted' && v.objectedAt ? [say('objected', { day: shortDay(v.objectedAt, zone, lang, now) })] : []),
    ...(v.behalf ? [say('on-behalf')] : []), ...(v.reverses ? [say('differ')] : []), ...(asked ? [say('asked', { hours: asked.hours })] : []),
  ];
  if (isHidden(s, v)) return <><span className={css.pos}><Icon of={IconEyeOff} size={16} />{say('untold')}</span> <span className="note faint">{notes.join(', ')}</span></>;
  return <><span className={css.pos} data-voice={v.voice}><Icon of={GLYPHS[v.voice]} size={16} />{word(`silence.voice.${VOICES.find((x) => x === v.voice)!}`)}</span> <span className="note faint">{notes.join(', ')}</span></>;
}

function Reached({ line, at }: { line: ReachLine | undefined; at: (iso: string) => string }) {
  const say = useSilenceWords();
  if (!line?.how) return <b className="red">{say('unreached')}</b>;
  return <span className="soft">{line.at ? at(line.at) : say('opened')}</span>;
}

function Earlier({ e, day }: { e: Shown; day: string }) {
  const say = useSilenceWords();
  const word = useRecordWords();
  const names = useNames();
  const by = names.sorted(e.voices.filter((v) => v.voice === 'broke').map((v) => v.party)).map((p) => names.party(p));
  // What came after a broken round is another round's business.
  const state = word(`state.silence.${by.length || e.apart?.told?.objections || e.voices.some((v) => v.voice === 'lifted' && e.mode === 'strict') ? 'broken' : e.state}`);
  return <p className="small soft num"><b>{say('before', { round: e.round })}</b> {say(by.length ? 'before.by' : 'before.say', { day, state: state.toLocaleLowerCase(), states: by.join(', ') })}</p>;
}
