// The ballot of the reader's state: a choice that is not yet a vote, and one button that says the vote. On a phone a sheet at the thumb. What is chosen lies in a draft of this vote and run, so that
// nobody else's act touches it. Not here: the rest of the vote (VoteLine.tsx).
import { useState } from 'react';
import { CHOICES, type Choice } from '@contract/voting.tally.js';
import { hasBallots, isByName, UNDER_WAY } from '@contract/voting.views.js';
import { useNames } from '../../../record/names.js';
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { Doc } from '../../../ui/Doc.js';
import { useLang } from '../../../ui/language.js';
import { useReader } from '../../../ui/reader.js';
import { useDraft } from '../../../wire/use-draft.js';
import { Stale } from '../Stale.js';
import { ballotOf, mayVote, useVoteAct, type Vote } from './acting.js';
import css from './Voting.module.css';
import { useVotesWords } from './words.js';

type Verb = 'ballot.cast' | 'ballot.correct' | 'ballot.note-intention';
interface BallotProps {
  readonly meeting: string;
  readonly vote: Vote;
}

export function Ballot({ meeting, vote: v }: BallotProps) {
  const { code } = useReader();
  if (mayVote(v, code)) return <Choosing meeting={meeting} vote={v} verb="ballot.cast" />;
  if (!code || !v.entitled.includes(code) || !hasBallots(v.kind)) return null;
  if (UNDER_WAY.includes(v.state)) return <Standing meeting={meeting} vote={v} code={code} />;
  return v.outcome && isByName(v.kind) ? <Otherwise meeting={meeting} vote={v} code={code} /> : null;
}

/** The vote that stands, and its correction until the vote is locked. */
function Standing({ meeting, vote: v, code }: BallotProps & { code: string }) {
  const say = useVotesWords();
  const [again, setAgain] = useState(false);
  const own = ballotOf(v, code);
  if (!own) return null;
  if (again && v.state !== 'locked') return <Choosing meeting={meeting} vote={v} verb="ballot.correct" was={own.choice} onDone={() => setAgain(false)} />;
  return (
    <p className={css.own}>
      {own.choice ? say('voted', { choice: say(`choice.${own.choice}`) }) : say('voted.confidential')}
      {v.state !== 'locked' && <Act label={say('change')} size="small" weight="quiet" onAct={() => setAgain(true)} />}
    </p>
  );
}

/** After the result: what had been intended. */
function Otherwise({ meeting, vote: v, code }: BallotProps & { code: string }) {
  const say = useVotesWords();
  const [again, setAgain] = useState(false);
  if (!again) return <p><Act label={say('intend')} size="small" weight="quiet" onAct={() => setAgain(true)} /></p>;
  return <Choosing meeting={meeting} vote={v} verb="ballot.note-intention" was={ballotOf(v, code)?.choice ?? null} onDone={() => setAgain(false)} />;
}

interface ChoosingProps extends BallotProps {
  readonly verb: Verb;
  /** The vote that stands. */
  readonly was?: Choice | null;
  readonly onDone?: () => void;
}

function Choosing({ meeting, vote: v, verb, was, onDone }: ChoosingProps) {
  const say = useVotesWords();
  const record = useRecordWords();
  const lang = useLang();
  const asked = titleIn(v.question, lang);
  return (
    <section className={css.sheet} data-live={verb === 'ballot.cast' || undefined} aria-label={say('choice')}>
      <Stale />
      <p className="note faint">{record(`vote.about.${v.about}`)}, {record(`vote.kind.${v.kind}`)}</p>
      <Doc size="object" lang={asked?.lang}>{asked?.text}</Doc>
      {v.majority && <p className="small soft">{record(`vote.majority.${v.majority}`)}</p>}
      <Choices meeting={meeting} vote={v} verb={verb} was={was ?? null} onDone={onDone} />
    </section>
  );
}

function Choices({ meeting, vote: v, verb, was, onDone }: Omit<ChoosingProps, 'was'> & { was: Choice | null }) {
  const say = useVotesWords();
  const names = useNames();
  const { code = '' } = useReader();
  const [{ choice }, change] = useDraft<{ choice: Choice | null }>(`ballot ${verb} ${v.id} ${v.run}`, false, { choice: null });
  const { command, props } = useVoteAct(verb, meeting, v);
  const label = useLabel(verb, choice);
  const send = async (): Promise<void> => {
    const done = choice === null ? null : await command.run({ vote: v.id, choice });
    if (done?.state.is !== 'recorded') return;
    change(null);
    onDone?.();
  };
  return (
    <>
      <fieldset className={css.choices}>
        <legend className="vh">{say('choice')}</legend>
        {CHOICES.filter((c) => c !== was).map((c) => (
          <label key={c} data-on={c === choice || undefined}>
            <input type="radio" name={`${verb} ${v.id}`} checked={c === choice} onChange={() => change({ choice: c })} />
            {say(`choice.${c}`)}
            {c === choice && props.life.is === 'ready' && <span className="small">{say('unsent')}</span>}
          </label>
        ))}
      </fieldset>
      <Act {...props} label={label} block size="large" weight="filled" reason={props.reason ?? (choice ? null : say('choose'))} onAct={() => void send()} />
      {choice && verb !== 'ballot.note-intention' && <p className="note soft">{say(v.kind === 'confidential' ? 'entered.confidential' : 'entered', { state: names.party(code), choice: say(`choice.${choice}`) })}</p>}
      {onDone && <Act label={say('cancel')} size="small" weight="quiet" onAct={onDone} />}
    </>
  );
}

/** The button says the vote. */
const useLabel = (verb: Verb, choice: Choice | null): string => {
  const say = useVotesWords();
  const record = useRecordWords();
  const names = useNames();
  const lang = useLang();
  const { code = '' } = useReader();
  if (!choice) return say('choose');
  if (verb === 'ballot.note-intention') return record('command.ballot.note-intention');
  return say(verb === 'ballot.cast' ? 'record' : 'correct', { state: names.party(code, lang === 'fr' ? 'of' : 'short'), choice: say(`choice.${choice}`) });
};
