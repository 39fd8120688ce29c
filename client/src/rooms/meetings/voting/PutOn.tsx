// An appeal against a ruling, or a procedural motion, is put to the vote: a vote of the room like any other, whose result decides it. Not here: taking it (floor/GoVote.tsx), deciding it by figures (floor/GoFloor.tsx).
import { v4 } from 'uuid';
import { FLOOR_WORDS } from '@contract/words/floor.js';
import type { Words } from '@contract/words/words.js';
import type { MotionView, PointView } from '@contract/floor.views.js';
import type { VoteKind } from '@contract/voting.views.js';
import { useNamesIn } from '../../../record/names.js';
import { useRecordWords } from '../../../record/words.js';
import { Act } from '../../../ui/Act.js';
import { useVoteAct } from './acting.js';
import { useVotesWords } from './words.js';

/** What a procedural question is usually put by: nothing else needs to be filled in. */
const KINDS = ['show-of-hands', 'recorded'] as const satisfies readonly VoteKind[];
type Put = { point: PointView } | { motion: MotionView };

/** What is voted on, in both languages: whoever votes yes votes to overrule, or for the motion. */
const useQuestion = (put: Put): { en: string; fr: string } => {
  const [en, fr] = [useNamesIn('en'), useNamesIn('fr')];
  if ('point' in put) return { en: `To overrule the ruling of the chair on the point of order of ${en.party(put.point.party)}`, fr: `Annuler la décision de la présidence sur la motion d’ordre ${fr.party(put.point.party, 'of')}` };
  const { en: kind, fr: genre } = (FLOOR_WORDS as Words)[`motion.kind.${put.motion.kind}`]!;
  return { en: `Motion of ${en.party(put.motion.party)} ${kind}`, fr: `Motion ${fr.party(put.motion.party, 'of')} tendant à ${genre}` };
};

export function PutOn({ meeting, main, ...put }: Put & { meeting: string; main?: boolean }) {
  const question = useQuestion(put);
  return KINDS.map((kind, i) => <One key={kind} meeting={meeting} kind={kind} question={question} put={put} main={(main ?? false) && i === 0} />);
}

function One({ meeting, kind, question, put, main }: { meeting: string; kind: VoteKind; question: { en: string; fr: string }; put: Put; main: boolean }) {
  const say = useVotesWords();
  const record = useRecordWords();
  const { command, props } = useVoteAct('vote.announce', meeting);
  const on = 'point' in put ? { point: put.point.id } : { motion: put.motion.id };
  return <Act {...props} label={say('put-on', { kind: record(`vote.kind.${kind}`) })} weight={main ? 'filled' : 'plain'} size={main ? 'large' : 'usual'} block={main}
    onAct={() => void command.run({ vote: v4(), kind, majority: 'simple', about: 'point' in put ? 'ruling' : 'motion', question, ...on })} />;
}
