// What belongs to a whole: amendments in the order in which they are put, one that is excluded, something withdrawn that a member takes up. Not here: taking a vote (ChairActs.tsx).
import { titleIn } from '../../../record/titles.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { useLang } from '../../../ui/language.js';
import { useState } from 'react';
import { useViews } from '../../../wire/use-channel.js';
import { isAhead, useVoteAct, type Vote } from './acting.js';
import css from './Voting.module.css';
import { useVotesWords } from './words.js';

interface OfVote {
  readonly meeting: string;
  readonly vote: Vote;
}
const useTitle = (): ((v: Vote) => string) => {
  const lang = useLang();
  const say = useVotesWords();
  return (v) => (v.number === null ? '' : `${say('number', { number: v.number })}: `) + (titleIn(v.question, lang)?.text ?? '');
};
/** By the chair's order; those that it has not ordered as they were announced. */
const amendmentsTo = (whole: Vote, votes: readonly Vote[]): Vote[] =>
  votes.filter((v) => v.whole === whole.id && v.about === 'amendment' && isAhead(v)).sort((a, b) => (a.place ?? 1e5 + (a.number ?? 1e5)) - (b.place ?? 1e5 + (b.number ?? 1e5)));

/** To what a part or an amendment belongs. */
export function Belongs({ meeting, vote: v }: OfVote) {
  const say = useVotesWords();
  const title = useTitle();
  const votes = useViews('vote', meeting);
  const [whole, because] = [votes.find((o) => o.id === v.whole), votes.find((o) => o.id === v.because)];
  if (!whole) return null;
  return <p className="note soft">{say(v.operative ? 'of.operative' : 'of', { whole: title(whole) })}{because && ` ${say('excluded', { by: title(because) })}`}</p>;
}

/** The amendments that are still to be put, furthest from the text first; the chair moves one to the front. */
export function Amendments({ meeting, vote: whole, chair }: OfVote & { chair: boolean }) {
  const say = useVotesWords();
  const title = useTitle();
  const ahead = amendmentsTo(whole, useViews('vote', meeting));
  const { command, props } = useVoteAct('vote.order', meeting);
  if (ahead.length < 2) return null;
  return (
    <div className={css.form}>
      <p className="small strong">{say('furthest')}</p>
      <ol className={css.order}>
        {ahead.map((v, i) => <li key={v.id}><span>{i + 1}. {title(v)}</span>{chair && i > 0 && <Act {...props} label={say('first')} size="small" weight="quiet" onAct={() => void command.run({ vote: whole.id, order: [v.id, ...ahead.filter((o) => o !== v).map((o) => o.id)] }).then(() => command.reset())} />}</li>)}
      </ol>
    </div>
  );
}

/** An amendment that an adopted one leaves nothing of. */
export function Drop({ meeting, vote: v }: OfVote) {
  const say = useVotesWords();
  const title = useTitle();
  const adopted = useViews('vote', meeting).filter((o) => o.whole === v.whole && o.about === 'amendment' && o.outcome === 'adopted');
  const [because, setBecause] = useState('');
  const { command, props } = useVoteAct('vote.drop', meeting, v);
  if (v.about !== 'amendment' || !isAhead(v) || !adopted.length) return null;
  return (
    <div className={css.form}>
      <SelectField label={say('excluded.by')} value={because} onChange={setBecause} empty="" options={adopted.map((o) => ({ value: o.id, label: title(o) }))} />
      <p><Act {...props} size="small" reason={props.reason ?? (because ? null : say('choose'))} onAct={() => void command.run({ vote: v.id, because })} /></p>
    </div>
  );
}

export function TakeUp({ meeting, vote: v }: OfVote) {
  const { command, props } = useVoteAct('vote.take-up', meeting, v);
  return <p><Act {...props} size="small" onAct={() => void command.run({ vote: v.id })} /></p>;
}

/** For the forms: the whole to which a part or an amendment belongs. */
export function WholeField({ meeting, about, whole, operative, change }: { meeting: string; about: string; whole: string; operative: boolean; change: (to: { whole?: string; operative?: boolean }) => void }) {
  const say = useVotesWords();
  const record = useRecordWords();
  const title = useTitle();
  const open = useViews('vote', meeting).filter((v) => !v.whole && isAhead(v));
  if (about !== 'part' && about !== 'amendment') return null;
  return (
    <div className={css.three}>
      <SelectField label={say('whole')} value={whole} onChange={(id) => change({ whole: id })} empty="" options={open.map((v) => ({ value: v.id, label: title(v) }))} />
      {about === 'part' && <SelectField label={record('vote.about.part')} value={operative ? 'yes' : 'no'} onChange={(x) => change({ operative: x === 'yes' })} options={(['yes', 'no'] as const).map((x) => ({ value: x, label: say(`operative.${x}`) }))} />}
    </div>
  );
}
