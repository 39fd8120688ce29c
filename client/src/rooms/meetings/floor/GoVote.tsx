// The chair's acts in a vote: one at a time, in the order of the rules, from the draw to the record. Not here: announcing one (Conduct.tsx), what has come in (Before.tsx).
import { IconGavel } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { UNDER_WAY, VOTE, type VoteView } from '@contract/voting.views.js';
import type { Vote } from '../voting/acting.js';
import { Count, PaperDraw, Void } from '../voting/ChairActs.js';
import { Do } from './Do.js';
import type { VoteStep } from '@contract/floor.step.js';

type Simple = 'vote.open' | 'vote.draw' | 'vote.close' | 'vote.lock' | 'vote.declare' | 'vote.record' | 'vote.hear-before' | 'vote.hear-after' | 'vote.withdraw';
const MAIN: { readonly [S in VoteStep]?: Simple } = { draw: 'vote.draw', vote: 'vote.open', 'close-vote': 'vote.close', lock: 'vote.lock', declare: 'vote.declare', record: 'vote.record' };
/** Explanations are called for beside it: before the vote once it is announced, after it once it is declared. */
const BESIDE = { announced: ['vote.hear-before', 'vote.withdraw'], 'explain-before': ['vote.withdraw'], declared: ['vote.hear-after'] } as const satisfies Partial<Record<VoteView['state'], readonly Simple[]>>;

export const voteActs = (is: VoteStep, meeting: string, v: Vote): ReactNode => {
  const main = MAIN[is];
  const one = (name: Simple, filled: boolean): ReactNode => <Do key={name} meeting={meeting} name={name} with={{ vote: v.id }} at={{ machine: VOTE, state: v.state }} main={filled} {...(filled ? { icon: IconGavel } : {})} />;
  const beside: readonly Simple[] = v.state in BESIDE ? BESIDE[v.state as keyof typeof BESIDE] : [];
  return (
    <>
      {main && one(main, true)}
      {is === 'called' && <Do meeting={meeting} name="vote.pass" with={{ vote: v.id, party: v.rollCall!.called! }} main />}
      {beside.map((name) => one(name, false))}
      {UNDER_WAY.includes(v.state) && <Void meeting={meeting} vote={v} />}
      {is === 'count' && <Count meeting={meeting} vote={v} name="vote.count" main />}
      {is === 'draw' && <PaperDraw meeting={meeting} vote={v} />}
    </>
  );
};
