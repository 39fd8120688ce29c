// A vote is announced by the chair, with how it is taken and the majority it takes, both languages at once; or asked for by a member. Not here: taking it (ChairActs.tsx).
import { useState } from 'react';
import { v4 } from 'uuid';
import { VOTE_MAJORITIES, type VoteMajority } from '@contract/voting.tally.js';
import { QUESTION_MAX, VOTE_ABOUT, VOTE_KINDS, type VoteAbout, type VoteKind } from '@contract/voting.views.js';
import { useNames } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { SelectField } from '../../../ui/fields/SelectField.js';
import { TextField } from '../../../ui/fields/TextField.js';
import { useDraft } from '../../../wire/use-draft.js';
import { titleIn } from '../../../record/titles.js';
import { useLang } from '../../../ui/language.js';
import { usePuttable } from '../consensus/use-texts.js';
import { useMembers } from '../use-members.js';
import { useVoteAct, type Vote } from './acting.js';
import { WholeField } from './Parts.js';
import css from './Voting.module.css';
import { useVotesWords } from './words.js';

interface Draft {
  open: boolean;
  en: string;
  fr: string;
  kind: VoteKind;
  majority: VoteMajority;
  about: VoteAbout;
  action: string;
  whole: string;
  operative: boolean;
  proposer: string;
}
const EMPTY: Draft = { open: false, en: '', fr: '', kind: 'recorded', majority: 'simple', about: 'proposal', action: '', whole: '', operative: true, proposer: '' };

/** As it was asked for, or put before. */
const draftOf = (vote: Vote): Draft => ({ ...EMPTY, en: vote.question.en, fr: vote.question.fr, kind: vote.kind, majority: vote.majority ?? 'simple', about: vote.about, action: vote.action ?? '', whole: vote.whole ?? '', operative: vote.operative, proposer: vote.proposer ?? '' });

/** What a part or an amendment says of its whole. */
const belongs = (d: Draft): { whole?: string; operative?: boolean } =>
  (d.about === 'part' || d.about === 'amendment') && d.whole ? { whole: d.whole, ...(d.about === 'part' ? { operative: d.operative } : {}) } : {};

const announced = (d: Draft) => ({
  kind: d.kind, majority: d.majority, about: d.about, question: { ...(d.en.trim() ? { en: d.en.trim() } : {}), ...(d.fr.trim() ? { fr: d.fr.trim() } : {}) },
  ...(d.action ? { action: d.action } : {}), ...(d.proposer && isProposed(d) ? { proposer: d.proposer } : {}), ...belongs(d),
});

/** `vote`: the one that was asked for, or, with `second`, the equally divided one that is put again. Without it a new one. `quiet`: another act is the next one. */
export function Announce({ meeting, vote, second = false, quiet = false }: { meeting: string; vote?: Vote; second?: boolean; quiet?: boolean }) {
  const say = useVotesWords();
  const [d, change] = useDraft<Draft>(`announce ${meeting} ${vote?.id ?? ''}`, false, vote ? draftOf(vote) : EMPTY);
  const { command, props } = useVoteAct('vote.announce', meeting, second ? undefined : vote);
  const label = second ? say('second') : vote ? props.label : say('new');
  if (!d.open) return <p><Act label={label} weight={vote && !quiet ? 'filled' : 'plain'} reason={props.reason} onAct={() => change({ open: true })} /></p>;
  const send = async (): Promise<void> => {
    const done = await command.run({ vote: second || !vote ? v4() : vote.id, ...announced(d), ...(second ? { second: vote!.id } : {}) });
    if (done?.state.is === 'recorded') { change(null); command.reset(); }
  };
  return (
    <div className={css.form}>
      <Question d={d} change={change} />
      <How d={d} change={change} majority />
      {!second && <Of d={d} change={change} />}
      <WholeField meeting={meeting} {...d} change={change} />
      <p><Act {...props} label={label} weight="filled" onAct={() => void send()} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => change(null)} /></p>
    </div>
  );
}

/** Somebody's, who then does not explain its vote (rule 88). */
const isProposed = (d: Draft): boolean => d.about === 'proposal' || d.about === 'amendment';

export function RequestVote({ meeting }: { meeting: string }) {
  const say = useVotesWords();
  const [d, change] = useDraft<Draft>(`request ${meeting}`, false, EMPTY);
  const { command, props } = useVoteAct('vote.request', meeting);
  const [id, setId] = useState(() => v4());
  if (!d.open) return <p><Act label={say('ask')} reason={props.reason} onAct={() => change({ open: true })} /></p>;
  const send = async (): Promise<void> => {
    const done = await command.run({ vote: id, kind: d.kind, about: d.about, ...belongs(d), question: { ...(d.en.trim() ? { en: d.en.trim() } : {}), ...(d.fr.trim() ? { fr: d.fr.trim() } : {}) } });
    if (done?.state.is === 'recorded') { change(null); command.reset(); setId(v4()); }
  };
  return (
    <div className={css.form}>
      <Question d={d} change={change} />
      <How d={d} change={change} majority={false} />
      <WholeField meeting={meeting} {...d} change={change} />
      <p><Act {...props} weight="filled" onAct={() => void send()} />{' '}<Act label={say('cancel')} weight="quiet" onAct={() => change(null)} /></p>
    </div>
  );
}

interface Part {
  readonly d: Draft;
  readonly change: (part: Partial<Draft>) => void;
}
function Question({ d, change }: Part) {
  const say = useVotesWords();
  return <>{(['en', 'fr'] as const).map((l) => <TextField key={l} label={say(`question.${l}`)} value={d[l]} onChange={(x) => change({ [l]: x })} lines={2} most={QUESTION_MAX} lang={l} document />)}</>;
}
/** A vote that adopts a text, if it is carried. */
function OnText({ d, change }: Part) {
  const say = useVotesWords();
  const lang = useLang();
  const texts = usePuttable();
  return texts.length ? <SelectField label={say('text')} value={d.action} onChange={(action) => change({ action })} empty={say('text.none')} options={texts.map((t) => ({ value: t.id, label: titleIn(t.title, lang)?.text ?? '' }))} /> : null;
}
/** The text on which it is, and whose proposal. */
function Of({ d, change }: Part) {
  return <><OnText d={d} change={change} />{isProposed(d) && <Proposer d={d} change={change} />}</>;
}
function Proposer({ d, change }: Part) {
  const say = useVotesWords();
  const names = useNames();
  const members = useMembers();
  return <SelectField label={say('proposer')} value={d.proposer} onChange={(proposer) => change({ proposer })} empty={say('proposer.none')} options={members.map((value) => ({ value, label: names.party(value) }))} />;
}
function How({ d, change, majority }: Part & { majority: boolean }) {
  const say = useVotesWords();
  const record = useRecordWords();
  const capital = (text: string): string => text.charAt(0).toLocaleUpperCase() + text.slice(1);
  return (
    <div className={css.three}>
      <SelectField label={say('kind')} value={d.kind} onChange={(x) => change({ kind: x as VoteKind })} options={VOTE_KINDS.map((k) => ({ value: k, label: capital(record(`vote.kind.${k}`)) }))} />
      {majority && <SelectField label={say('majority')} value={d.majority} onChange={(x) => change({ majority: x as VoteMajority })} options={VOTE_MAJORITIES.map((k) => ({ value: k, label: capital(record(`vote.majority.${k}`)) }))} />}
      <SelectField label={say('about')} value={d.about} onChange={(x) => change({ about: x as VoteAbout })} options={VOTE_ABOUT.map((k) => ({ value: k, label: capital(record(`vote.about.${k}`)) }))} />
    </div>
  );
}
