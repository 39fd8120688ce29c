// What is before the room: the words, the chair's lines in both languages, the time to object by the server's clock, and for every member the one act that stops it. Not here: what was decided earlier.
import { useState } from 'react';
import { CONSENSUS, type ConsensusView } from '@contract/consensus.views.js';
import { REASON_MAX } from '@contract/discussions.views.js';
import { next } from '@contract/machine.js';
import type { MeetingView } from '@contract/meetings.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { useAct } from '../../../record/use-act.js';
import { Act } from '../../../ui/Act.js';
import { useNow } from '../../../ui/clock.js';
import { Doc } from '../../../ui/Doc.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useStanding } from '../../../wire/use-command.js';
import css from '../Meetings.module.css';
import { useWhat } from './use-texts.js';
import { useConsensusWords } from './words.js';

interface PendingProps {
  readonly meeting: MeetingView;
  readonly consensus: ConsensusView;
}

export function Pending({ meeting, consensus: c }: PendingProps) {
  const say = useConsensusWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const what = useWhat(c);
  const seats = useStanding(meeting.id)?.seats ?? [];
  return (
    <div className={css.stack}>
      <div>
        <Doc size="object" lang={lang}>{what}</Doc>
        <p className={`small soft ${css.meta}`}><span>{record(`state.consensus.${c.state}`)}</span>{c.objected && <span className="strong">{say('objected', { state: names.party(c.objected.party) })}</span>}</p>
        {c.objected?.reason && <Doc lang={c.objected.reason.lang}>{c.objected.reason.text}</Doc>}
      </div>
      {c.state === 'window' && c.window && <Left window={c.window} />}
      {seats.includes('chair') && <Script state={c.state} />}
      {seats.includes('chair') && <div className={css.acts}><ChairsActs meeting={meeting} consensus={c} /></div>}
      {seats.includes('delegate') && next(CONSENSUS, c.state, 'object') !== null && <Object meeting={meeting} consensus={c} />}
    </div>
  );
}

/** By the second on the server's clock; announced when it is over. */
export function Left({ window: w }: { window: NonNullable<ConsensusView['window']> }) {
  const say = useConsensusWords();
  const now = useNow('second');
  const left = Math.max(0, Math.ceil((Date.parse(w.until) - now) / 1_000));
  return (
    <div>
      <p className={`num ${css.clock}`} role="timer">{left > 0 ? say('left', { seconds: left }) : ''}</p>
      <p className="small soft" role="status">{left > 0 ? (w.remote ? say('left.remote') : '') : say('left.over')}</p>
    </div>
  );
}

const LINES = { proposed: 'propose', window: 'window', objected: 'objected' } as const;

/** What to read out, in both languages whatever the page's own. */
function Script({ state }: { state: ConsensusView['state'] }) {
  const say = useConsensusWords();
  const line = LINES[state as keyof typeof LINES];
  if (!line) return null;
  return (
    <div>
      <p className="small strong">{say('say')}</p>
      <div className={css.two}>{(['en', 'fr'] as const).map((lang) => <Doc key={lang} size="object" lang={lang}>{say(`script.${line}`, { lng: lang })}</Doc>)}</div>
    </div>
  );
}

function ChairsActs({ meeting, consensus: c }: PendingProps) {
  const at = { machine: CONSENSUS, state: c.state };
  const ask = useAct('consensus.open-window', meeting.id, at);
  const defer = useAct('consensus.defer', meeting.id, at);
  const back = useAct('consensus.withdraw', meeting.id, at);
  const it = { consensus: c.id };
  return (
    <>
      {c.state === 'proposed' && <Act {...ask.props} weight="filled" onAct={() => void ask.command.run(it)} />}
      {c.state === 'objected' && <Act {...defer.props} weight="filled" onAct={() => void defer.command.run(it)} />}
      <Act {...back.props} weight="quiet" onAct={() => void back.command.run(it)} />
    </>
  );
}

/** At once: a reason may be given, and nothing is asked twice while seconds run. */
function Object({ meeting, consensus: c }: PendingProps) {
  const say = useConsensusWords();
  const lang = useLang();
  const [reason, setReason] = useState('');
  const { command, props } = useAct('consensus.object', meeting.id, { machine: CONSENSUS, state: c.state });
  const send = () => void command.run({ consensus: c.id, ...(c.window ? { token: c.window.token } : {}), ...(reason.trim() ? { reason, lang } : {}) });
  return (
    <div className={css.form}>
      <p><Act {...props} size="large" onAct={send} /></p>
      <TextField label={say('reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} optional document />
    </div>
  );
}
