// One vote as everybody reads it: what is asked, how it is taken, what has come in, the result, its footnotes. Not here: the ballot (Ballot.tsx), the chair's acts (ChairActs.tsx).
import { Link } from 'react-router';
import type { Choice } from '@contract/voting.tally.js';
import { hasBallots, UNDER_WAY } from '@contract/voting.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { useNow } from '../../../ui/clock.js';
import { Deadline } from '../../../ui/Deadline.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { ballotOf, orderOf, waiting, type Vote } from './acting.js';
import { Draw } from './Draw.js';
import { Belongs } from './Parts.js';
import css from './Voting.module.css';
import { useVotesWords } from './words.js';

/** `brief`: who voted how only when it is asked for. */
export function VoteLine({ meeting, vote: v, brief }: { meeting: string; vote: Vote; brief?: boolean }) {
  const say = useVotesWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const asked = titleIn(v.question, lang);
  return (
    <div className={css.line}>
      <p className={`small soft ${css.meta}`}>
        <b>{v.number === null ? say('not-numbered', { state: names.party(v.requested.party) }) : say('number', { number: v.number })}</b>
        <span>{record(`state.vote.${v.state}`)}</span><span>{record(`vote.about.${v.about}`)}</span><span>{record(`vote.kind.${v.kind}`)}</span>{v.majority && <span>{record(`vote.majority.${v.majority}`)}</span>}{v.proposer && <span>{say('proposed-by', { state: names.party(v.proposer) })}</span>}
      </p>
      <Doc size="object" lang={asked?.lang}>{asked?.text}</Doc>
      {v.whole && <Belongs meeting={meeting} vote={v} />}
      {v.outcome && <p className={css.outcome} data-outcome={v.outcome}>{capital(record(`vote.outcome.${v.outcome}`))}</p>}
      {v.symbol && <p className="small"><Link to={`/actions/${v.action}`}>{say('text.adopted', { symbol: v.symbol })}</Link></p>}
      {v.outcome === 'tied' && v.again && !v.second && <p className="small">{say('tied')} <Deadline at={v.again} inline /></p>}
      <Standing vote={v} brief={brief ?? false} />
      <Footnotes vote={v} />
    </div>
  );
}

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** What has come in, state by state, with the numbers and whoever is called. */
function Standing({ vote: v, brief }: { vote: Vote; brief: boolean }) {
  const live = UNDER_WAY.includes(v.state);
  if (!v.opened) return v.rollCall ? <Draw vote={v} /> : null;
  return (
    <>
      {v.state === 'open' && v.rollCall && <Called vote={v} />}
      {v.tally && <Tallied vote={v} live={live} />}
      {live && v.tellers && <Tellers tellers={v.tellers} />}
      {hasBallots(v.kind) && <Who vote={v} live={live && !brief} />}
      {v.rollCall && <Draw vote={v} />}
    </>
  );
}

function Tellers({ tellers: t }: { tellers: NonNullable<Vote['tellers']> }) {
  const say = useVotesWords();
  return <p className="small soft">{say('tellers', { count: t.entered })}{t.agree && ` ${say('tellers.agree')}`}</p>;
}

function Who({ vote: v, live }: { vote: Vote; live: boolean }) {
  const say = useVotesWords();
  return <details className={css.who} open={live || undefined}><summary>{say('ballots')}</summary><ol className={`${css.board} num`}>{orderOf(v).map((party, i) => <Answer key={party} vote={v} party={party} place={i + 1} />)}</ol></details>;
}

function Called({ vote: v }: { vote: Vote }) {
  const say = useVotesWords();
  const names = useNames();
  const lang = useLang();
  const now = useNow('second');
  const { code } = useReader();
  const { called, due, order } = v.rollCall!;
  const left = due ? Math.max(0, Math.ceil((Date.parse(due) - now) / 1_000)) : null;
  return (
    <div className={css.called}>
      <p className="small">{called ? say('called.place', { place: order.indexOf(called) + 1, all: order.length }) : say('all-called')}</p>
      {called && <p className={css.name} aria-live="assertive">{called === code ? say('called.you') : say('called', { state: names.party(called, lang === 'fr' ? 'the' : 'short') })}</p>}
      {called && left !== null && <p className={`${css.clock} num`} role="timer">{`${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`}</p>}
    </div>
  );
}

function Tallied({ vote: v, live }: { vote: Vote; live: boolean }) {
  const say = useVotesWords();
  const t = v.tally!;
  const cells = [['yes', t.yes], ['no', t.no], ['abstain', t.abstain]] as const;
  return (
    <dl className={`${css.tally} num`} aria-live="polite">
      {cells.map(([key, n]) => <div key={key} data-choice={key}><dt><i aria-hidden="true" />{say(`tally.${key}`)}</dt><dd>{n}</dd></div>)}
      <div data-choice="absent"><dt><i aria-hidden="true" />{say(live && v.kind !== 'show-of-hands' ? 'tally.waiting' : 'tally.absent')}</dt><dd>{t.absent}</dd></div>
    </dl>
  );
}

function Answer({ vote: v, party, place }: { vote: Vote; party: string; place: number }) {
  const say = useVotesWords();
  const names = useNames();
  const { code } = useReader();
  const b = ballotOf(v, party);
  const called = v.state === 'open' && v.rollCall?.called === party;
  const shown: Choice | 'absent' | 'voted' = b ? (b.choice ?? 'voted') : 'absent';
  const word = b ? (b.choice ? say(`choice.${b.choice}`) : say('has-voted')) : UNDER_WAY.includes(v.state) ? say('to-come') : say('absent');
  return (
    <li data-choice={shown} data-mine={party === code || undefined} data-called={called || undefined}>
      <span className="faint">{place}</span><span>{names.party(party)}{b?.behalf && <abbr title={say('behalf')}>*</abbr>}{b?.corrected && <span className="note faint"> {say('corrected')}</span>}</span><span className={css.said}>{word}<i aria-hidden="true" /></span>
    </li>
  );
}

function Footnotes({ vote: v }: { vote: Vote }) {
  const say = useVotesWords();
  const names = useNames();
  const lang = useLang();
  const list = new Intl.ListFormat(lang);
  const missing = v.state === 'open' && (v.kind === 'recorded' || v.kind === 'confidential') ? waiting(v) : [];
  return (
    <>
      {missing.length > 0 && <p className="note soft">{say('waiting', { states: list.format(names.sorted(missing).map((p) => names.party(p))) })}</p>}
      {v.ballots.some((b) => b.behalf) && <p className="note soft">* {say('behalf')}</p>}
      {v.intentions.length > 0 && <p className="note soft">{say('intentions', { list: list.format(v.intentions.map((i) => `${names.party(i.party)} (${say(`choice.${i.choice}`)})`)) })}</p>}
      {v.voids.map((x) => <p key={x.run} className="note soft" lang={x.reason.lang}>{say('void', { run: x.run, reason: x.reason.text })}</p>)}
    </>
  );
}
