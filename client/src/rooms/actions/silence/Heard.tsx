// What was said in the round, to be read by all: objections with their words, requests, questions and answers, what the secretariat recorded and what became of it.
import type { RecordView, VoiceView } from '@contract/silence.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useNow } from '../../../ui/clock.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { entryNo } from '../../../ui/number.js';
import { useReader } from '../../../ui/reader.js';
import { Section } from '../../../ui/Section.js';
import { moment, shortDay } from '../../../ui/when.js';
import { useStanding } from '../../../wire/use-command.js';
import { useActing, useBindings, useMyState, type Round } from './acting.js';
import { useScope } from './Positions.js';
import css from './Silence.module.css';
import { useSilenceWords } from './words.js';
import { Dispute } from './Dispute.js';

export function Heard({ s }: { s: Round }) {
  const spoken = s.voices.filter((v) => v.reason ?? v.wording);
  return (
    <>
      {spoken.map((v) => <Objection key={v.party} s={s} v={v} />)}
      <Questions s={s} />
      <Requests s={s} />
      <Records s={s} />
    </>
  );
}

function Objection({ s, v }: { s: Round; v: VoiceView }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const { zone } = useReader();
  const now = useNow('minute');
  const scope = useScope(s);
  const key = v.voice === 'broke' ? 'objection.held' : v.voice === 'late' ? 'objection.late' : 'objection.lifted';
  return (
    <Section level={3} rule="thin" title={`${say('objection', { state: names.party(v.party, lang === 'fr' ? 'of' : 'short') })}, ${scope(v.paragraphs)}`}>
      {v.wording && <Doc size="object" lang={v.wording.lang}>{v.wording.text}</Doc>}
      {v.reason && <Doc size={v.wording ? 'row' : 'object'} lang={v.reason.lang}>{v.reason.text}</Doc>}
      {v.at && v.seq !== null && <p className="note faint num">{say(key, { day: shortDay(v.at, zone, lang, now), no: entryNo(v.seq, lang) })}</p>}
    </Section>
  );
}

function Questions({ s }: { s: Round }) {
  const say = useSilenceWords();
  const names = useNames();
  const answered = s.questions.filter((q) => q.answer);
  const open = s.questions.filter((q) => !q.answer);
  if (!s.questions.length) return null;
  return (
    <Section level={3} rule="thin" title={say('questions')}>
      <ul className={css.list}>
        {[...answered, ...open].map((q) => (
          <li key={q.id} className="small">
            <b>{say('question.by', { state: names.party(q.party) })}</b><span lang={q.text.lang}>{q.text.text}</span>
            {q.answer && <><b>{say('answer.by')}</b><span lang={q.answer.text.lang}>{q.answer.text.text}</span></>}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Requests({ s }: { s: Round }) {
  const say = useSilenceWords();
  const names = useNames();
  if (!s.requests.length) return null;
  return <ul className={css.list}>{s.requests.map((r) => <li key={r.id} className="small num">{say('asks.decided', { state: names.party(r.party), hours: r.hours, decision: say(`request.${r.state}`) })}</li>)}</ul>;
}

function Records({ s }: { s: Round }) {
  const say = useSilenceWords();
  if (!s.records.length) return null;
  return <Section level={3} rule="thin" title={say('records')}><ul className={css.list}>{s.records.map((r) => <Recorded key={r.id} s={s} r={r} />)}</ul></Section>;
}

function Recorded({ s, r }: { s: Round; r: RecordView }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const reader = useReader();
  const now = useNow('minute');
  const seats = useStanding(s.action)?.seats ?? [];
  const mine = r.party === reader.code;
  const when = (iso: string) => moment(iso, reader, lang, now);
  return (
    <li className="small">
      <span className="num">{say('record.say', { act: say(`act.${r.act}`), state: names.party(r.party, lang === 'fr' ? 'of' : 'short'), when: when(r.received), decision: say(`record.${r.state}`, { until: when(r.until) }) })}</span>
      <Contested r={r} />
      {(mine || seats.includes('chair') || seats.includes('secretariat')) && <a href={`/api/silence/evidence/${r.evidence.file}`} download>{say('record.evidence')}{lang === 'fr' ? '\u202f: ' : ': '}{r.evidence.name}</a>}
      {mine && r.state === 'recorded' && now < Date.parse(r.until) && <Mine s={s} r={r} />}
      {seats.includes('chair') && r.state === 'disputed' && <Decide s={s} r={r} />}
    </li>
  );
}

/** Both versions of what is disputed, and why it is. */
function Contested({ r }: { r: RecordView }) {
  const say = useSilenceWords();
  const word = useRecordWords();
  const contested = ['disputed', 'set-aside', 'upheld'].includes(r.state);
  return <>{contested && <span className="soft">{say('record.before', { voice: word(`silence.voice.${r.before}`) })}</span>}{r.answer?.reason && <span lang={r.answer.reason.lang}>{r.answer.reason.text}</span>}</>;
}

function Mine({ s, r }: { s: Round; r: RecordView }) {
  const say = useSilenceWords();
  const me = useMyState();
  const { mine } = useBindings(s);
  const { command, props } = useActing('silence.confirm-record', s, { late: true });
  return (
    <div className={css.line}>
      <Act {...props} size="small" weight="filled" reasonShown="below" binding={mine(say('ask.confirm-record', { state: me.the }))} onAct={() => void command.run({ silence: s.id, record: r.id })} />
      <Dispute s={s} record={r.id} />
    </div>
  );
}

function Decide({ s, r }: { s: Round; r: RecordView }) {
  const say = useSilenceWords();
  const names = useNames();
  const lang = useLang();
  const { chair } = useBindings();
  const [uphold, aside] = [useActing('silence.decide-record', s, { late: true, party: r.party }), useActing('silence.decide-record', s, { late: true, party: r.party })];
  const state = names.party(r.party, lang === 'fr' ? 'of' : 'short');
  return (
    <div className={css.line}>
      <Act {...uphold.props} label={say('uphold')} size="small" binding={chair(say('ask.uphold', { state }))} onAct={() => void uphold.command.run({ silence: s.id, record: r.id, stands: true })} />
      <Act {...aside.props} label={say('set-aside')} size="small" binding={chair(say('ask.set-aside', { state }))} onAct={() => void aside.command.run({ silence: s.id, record: r.id, stands: false })} />
    </div>
  );
}
