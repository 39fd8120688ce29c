// Beside a text in negotiation: what it lacks to be put for adoption, what was waived, the proposal that stands and what one's seat may do with it.
// Not here: the text once it is adopted (Adopted.tsx), silence (silence/).
import { useState } from 'react';
import { v4 } from 'uuid';
import { isText, type ActionView } from '@contract/actions.views.js';
import type { AdoptionView, AdoptionsView, Readiness } from '@contract/adoption.views.js';
import { useNames } from '../../../record/names.js';
import { useWhy } from '../../../record/refusal.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Deadline } from '../../../ui/Deadline.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { Section } from '../../../ui/Section.js';
import { When } from '../../../ui/When.js';
import { useView } from '../../../wire/use-channel.js';
import { useStanding } from '../../../wire/use-command.js';
import { useList } from '../../../wire/use-list.js';
import { useBindings, useMyState } from '../silence/acting.js';
import { useAct } from '../../../record/use-act.js';
import css from './Adoption.module.css';
import { ReasonAct } from './ReasonAct.js';
import { useAdoptionWords } from './words.js';

export function Deciding({ action }: { action: ActionView }) {
  const say = useAdoptionWords();
  const word = useRecordWords();
  const view = useView('adoption', action.id, action.id);
  const seats = useStanding(action.id)?.seats ?? [];
  const last = view?.adoptions[0];
  const open = isText(action.kind) && action.stage === 'negotiation';
  const desk = seats.includes('chair') || seats.includes('secretariat');
  if (!open || (!desk && !view)) return null;
  return (
    <Section title={say('deciding')} note={last && word(`state.adoption.${last.state}`)}>
      <div className={css.acts}>
        {last && <Standing a={last} />}
        <Waived view={view} />
        {last?.state === 'proposed' ? <OnProposal action={action.id} a={last} seats={seats} /> : desk && <Before action={action.id} seats={seats} />}
      </div>
    </Section>
  );
}

/** How the question was put, and what became of it. */
function Standing({ a }: { a: AdoptionView }) {
  const say = useAdoptionWords();
  const names = useNames();
  return (
    <div className="small">
      <p>{a.meeting ? <span lang={a.meeting.lang}>{say('put.meeting', { meeting: a.meeting.text })}</span> : say('put.written', { state: names.party(a.party) })} <span className="faint"><When at={a.at} /></span></p>
      <p className="num soft">{a.draft}</p>
      {a.ended && <p><b>{names.party(a.ended.party)}</b>{', '}<When at={a.ended.at} as="day" /> <span className="doc" lang={a.ended.reason.lang}>{a.ended.reason.text}</span></p>}
    </div>
  );
}

function Waived({ view }: { view: AdoptionsView | null }) {
  const say = useAdoptionWords();
  const names = useNames();
  return view?.waivers.map((w) => (
    <p key={`${w.rule}${w.at}`} className="small"><b>{say(`waived.${w.rule}`, { state: names.party(w.party) })}</b>{', '}<When at={w.at} as="day" /> <span className="doc" lang={w.reason.lang}>{w.reason.text}</span></p>
  ));
}

function OnProposal({ action, a, seats }: { action: string; a: AdoptionView; seats: readonly string[] }) {
  const say = useAdoptionWords();
  const early = Date.parse(a.from) > Date.parse(a.at);
  return (
    <>
      {early && <p className="small">{say('objections-until')}: <Deadline at={a.from} inline past="ended" /></p>}
      {seats.includes('chair') && <><Declare action={action} a={a} /><ReasonAct action={action} name="adoption.retract" adoption={a.id} /></>}
      {seats.includes('delegate') && <ReasonAct action={action} name="adoption.object" adoption={a.id} />}
    </>
  );
}

function Declare({ action, a }: { action: string; a: AdoptionView }) {
  const say = useAdoptionWords();
  const { chair } = useBindings();
  const { command, props } = useAct('adoption.declare', action);
  return (
    <>
      <p className="doc">{say('script')}</p>
      <Act {...props} block weight="filled" reasonShown="below" binding={chair(say('ask.declare'), say('ask.declare.detail', { hours: a.positionsHours }))} onAct={() => void command.run({ adoption: a.id })} />
    </>
  );
}

/** Asked anew with every act on the text, and once a minute, because a notice period ends by itself. */
const useReadiness = (action: string): Readiness | undefined => {
  return useList<Readiness>(['adoption', 'ready', action], `/api/adoption/${action}`, ['text.', 'action.', 'adoption.', 'silence.', 'sponsor'], { every: 60_000, old: ['adoption', 'ready'] }).data;
};

function Before({ action, seats }: { action: string; seats: readonly string[] }) {
  const say = useAdoptionWords();
  const why = useWhy();
  const ready = useReadiness(action);
  if (!ready) return null;
  const lacks = ready.reasons.some((r) => r === 'refusal.translation-stale' || r === 'refusal.text-one-language');
  return (
    <>
      {ready.reasons.length ? (
        <div className="small"><p>{say('not-ready')}</p><ul className={css.list}>{ready.reasons.map((r) => <li key={r}>{why({ why: r })}</li>)}</ul></div>
      ) : <p className="small">{say('ready')}</p>}
      {ready.reasons.includes('refusal.notice-running') && <p className="small">{say('notice-until')}: <Deadline at={ready.noticeUntil} inline past="ended" /></p>}
      {seats.includes('chair') && <Propose action={action} ready={ready} />}
      {seats.includes('chair') && ready.reasons.includes('refusal.notice-running') && <ReasonAct action={action} name="adoption.waive-notice" />}
      {seats.includes('chair') && ready.reasons.includes('refusal.sponsors-too-few') && <ReasonAct action={action} name="sponsorship.waive-threshold" />}
      {seats.includes('secretariat') && lacks && <ReasonAct action={action} name="adoption.waive-language" />}
    </>
  );
}

function Propose({ action, ready }: { action: string; ready: Readiness }) {
  const say = useAdoptionWords();
  const why = useWhy();
  const lang = useLang();
  const me = useMyState();
  const { chair } = useBindings();
  const [meeting, setMeeting] = useState('');
  const { command, props } = useAct('adoption.propose', action);
  const reason = props.reason ?? (ready.reasons[0] ? why({ why: ready.reasons[0] }) : null);
  const send = () => void command.run({ adoption: v4(), ...(meeting.trim() ? { meeting, lang } : {}) });
  return (
    <>
      <TextField label={say('meeting')} value={meeting} onChange={setMeeting} most={300} optional help={say('meeting.help')} />
      <Act {...props} reason={reason} block weight="filled" reasonShown="below" binding={chair(say('ask.propose', { state: me.the }), say('ask.propose.detail', { hash: ready.hash.slice(0, 8) }))} onAct={send} />
    </>
  );
}
