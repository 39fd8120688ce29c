// What the chair may do with a vote now, the next right act first and filled; and what the secretariat enters. Not here: announcing one (Announce.tsx), ballots (Ballot.tsx).
import { useState } from 'react';
import { REASON_MAX } from '@contract/discussions.views.js';
import { CHOICES, type Choice } from '@contract/voting.tally.js';
import { UNDER_WAY, type VoteState } from '@contract/voting.views.js';
import { useNames } from '../../../record/names.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useLang } from '../../../ui/language.js';
import { useViews } from '../../../wire/use-channel.js';
import { waiting, useVoteAct, type Vote } from './acting.js';
import { Announce } from './Announce.js';
import css from './Voting.module.css';
import { useVotesWords } from './words.js';

interface OfVote {
  readonly meeting: string;
  readonly vote: Vote;
}
type Plain = 'vote.hear-before' | 'vote.draw' | 'vote.open' | 'vote.close' | 'vote.lock' | 'vote.declare' | 'vote.hear-after' | 'vote.record' | 'vote.withdraw';

/** By state: the next right act first. */
const ACTS: { readonly [S in VoteState]?: readonly [Plain, ...Plain[]] } = {
  requested: ['vote.withdraw'],
  announced: ['vote.open', 'vote.hear-before', 'vote.withdraw'],
  'explain-before': ['vote.open', 'vote.withdraw'],
  open: ['vote.close'],
  correction: ['vote.lock'],
  locked: ['vote.declare'],
  declared: ['vote.record', 'vote.hear-after'],
  'explain-after': ['vote.record'],
};
const BEFORE: readonly VoteState[] = ['announced', 'explain-before'];
const COUNTING: readonly VoteState[] = ['open', 'correction'];
/** A roll-call is drawn before it is opened; while somebody is called, only that one is waited for. */
const actsOf = (v: Vote): readonly Plain[] => {
  const acts = ACTS[v.state] ?? [];
  if (BEFORE.includes(v.state) && toDraw(v)) return ['vote.draw', ...acts.slice(1)];
  return v.state === 'open' && v.rollCall?.called ? [] : acts;
};
const toDraw = (v: Vote): boolean => v.kind === 'roll-call' && !v.rollCall?.drawn;

export function ChairActs({ meeting, vote: v }: OfVote) {
  return (
    <>
      {v.state === 'requested' && <Announce meeting={meeting} vote={v} />}
      <div className={css.acts}>
        {v.state === 'open' && v.rollCall?.called && <Pass key={`${v.rollCall.called} ${v.rollCall.round}`} meeting={meeting} vote={v} party={v.rollCall.called} />}
        {actsOf(v).map((name, i) => <Simple key={`${name} ${v.run}`} meeting={meeting} vote={v} name={name} filled={i === 0 && name !== 'vote.withdraw'} />)}
        {UNDER_WAY.includes(v.state) && <Void meeting={meeting} vote={v} />}
      </div>
      <Further meeting={meeting} vote={v} />
    </>
  );
}

/** Forms below the buttons. */
function Further({ meeting, vote: v }: OfVote) {
  return (
    <>
      {BEFORE.includes(v.state) && toDraw(v) && <PaperDraw meeting={meeting} vote={v} />}
      {v.outcome === 'tied' && !v.second && <Announce meeting={meeting} vote={v} second />}
      {COUNTING.includes(v.state) && v.kind === 'show-of-hands' && <Count meeting={meeting} vote={v} name="vote.count" />}
    </>
  );
}

/** What an officer enters: hands, papers, the vote of a state whose card is raised. */
export function OfficeActs({ meeting, vote: v }: OfVote) {
  if (v.state !== 'open' && v.state !== 'correction') return null;
  if (v.kind === 'show-of-hands') return <Count meeting={meeting} vote={v} name="vote.count" />;
  if (v.kind === 'paper') return <Count meeting={meeting} vote={v} name="vote.tell" />;
  return v.kind === 'confidential' ? null : <ForState meeting={meeting} vote={v} />;
}

function Simple({ meeting, vote, name, filled }: OfVote & { name: Plain; filled: boolean }) {
  const { command, props } = useVoteAct(name, meeting, vote);
  return <Act {...props} size={filled ? 'large' : 'usual'} weight={filled ? 'filled' : 'plain'} onAct={() => void command.run({ vote: vote.id })} />;
}

/** One button for one state: pressed late it is refused, because another is called by then. */
function Pass({ meeting, vote, party }: OfVote & { party: string }) {
  const { command, props } = useVoteAct('vote.pass', meeting, vote);
  return <Act {...props} size="large" weight="filled" onAct={() => void command.run({ vote: vote.id, party })} />;
}

/** Members that are there now: one of them is drawn. */
const usePresent = (meeting: string): string[] => useViews('presence', meeting).flatMap((p) => p.parties.filter((x) => x.member && x.until === null).map((x) => x.party));

export function PaperDraw({ meeting, vote }: OfVote) {
  const say = useVotesWords();
  const names = useNames();
  const [paper, setPaper] = useState('');
  const { command, props } = useVoteAct('vote.draw', meeting, vote);
  const all = names.sorted(usePresent(meeting));
  return (
    <div className={css.form}>
      <SelectField label={say('paper-name')} value={paper} onChange={setPaper} empty="" options={all.map((p) => ({ value: p, label: names.party(p) }))} />
      <p><Act {...props} size="small" reason={props.reason ?? (paper ? null : say('choose'))} onAct={() => void command.run({ vote: vote.id, paper })} /></p>
    </div>
  );
}

export function Void({ meeting, vote }: OfVote) {
  const say = useVotesWords();
  const lang = useLang();
  const [reason, setReason] = useState<string | null>(null);
  const { command, props } = useVoteAct('vote.void', meeting, vote);
  if (reason === null) return <Act label={props.label} weight="quiet" reason={props.reason} onAct={() => setReason('')} />;
  return (
    <div className={css.form}>
      <TextField label={say('reason')} value={reason} onChange={setReason} lines={2} most={REASON_MAX} />
      <p><Act {...props} onAct={() => void command.run({ vote: vote.id, reason, lang }).then((a) => a?.state.is === 'recorded' && setReason(null))} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => setReason(null)} /></p>
    </div>
  );
}

export function Count({ meeting, vote, name, main }: OfVote & { name: 'vote.count' | 'vote.tell'; main?: boolean }) {
  const say = useVotesWords();
  const [typed, setTyped] = useState({ yes: '', no: '', abstain: '' });
  const { command, props } = useVoteAct(name, meeting, vote);
  const field = (key: Choice) => <TextField key={key} label={say(`tally.${key}`)} value={typed[key]} onChange={(x) => setTyped({ ...typed, [key]: x.replace(/\D/g, '') })} />;
  const whole = CHOICES.every((c) => typed[c] !== '');
  return (
    <div className={css.form}>
      <div className={css.three}>{CHOICES.map(field)}</div>
      <p><Act {...props} weight={main ? 'filled' : 'plain'} reason={props.reason ?? (whole ? null : say('choose'))} onAct={() => void command.run({ vote: vote.id, yes: Number(typed.yes), no: Number(typed.no), abstain: Number(typed.abstain) })} /></p>
    </div>
  );
}

function ForState({ meeting, vote }: OfVote) {
  const say = useVotesWords();
  const names = useNames();
  const [{ party, choice }, set] = useState<{ party: string; choice: Choice | '' }>({ party: '', choice: '' });
  const { command, props } = useVoteAct('ballot.record', meeting, vote);
  const missing = names.sorted(waiting(vote));
  if (!missing.length) return null;
  const send = async (): Promise<void> => {
    const done = choice === '' ? null : await command.run({ vote: vote.id, party, choice });
    if (done?.state.is === 'recorded') { set({ party: '', choice: '' }); command.reset(); }
  };
  return (
    <div className={css.form}>
      <div className={css.three}>
        <SelectField label={say('for-state')} value={party} onChange={(p) => set({ party: p, choice })} empty="" options={missing.map((p) => ({ value: p, label: names.party(p) }))} />
        <SelectField label={say('choice')} value={choice} onChange={(c) => set({ party, choice: c as Choice })} empty="" options={CHOICES.map((c) => ({ value: c, label: say(`choice.${c}`) }))} />
      </div>
      <p><Act {...props} reason={props.reason ?? (party && choice ? null : say('choose'))} onAct={() => void send()} /></p>
    </div>
  );
}
