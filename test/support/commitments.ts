// A commitment to tell stories about: drafted and confirmed by its state, in a Network that is there. Not here: the stories.
import { randomUUID } from 'node:crypto';
import type { CommandName, Payload } from '../../src/contract/commands.js';
import type { CandidateSource, CommitmentDraft } from '../../src/contract/commitments.js';
import type { CandidateView, CommitmentView } from '../../src/contract/commitments.views.js';
import type { ViewKind, ViewTypes } from '../../src/contract/entries.js';
import type { Outcome, RefusalBody } from '../../src/contract/packet.js';
import { viewsIn, type Network, type Voice } from './network.js';

type Loose<N extends CommandName> = { [K in keyof Payload<N>]: Payload<N>[K] };

/** Everything that makes a commitment counted: something to measure, by a day. */
export const draft = (more: Partial<CommitmentDraft> = {}): CommitmentDraft => ({
  type: 'training', title: { en: 'Train thirty women officers', fr: 'Former trente officières' }, words: { en: 'We will train thirty women officers.', fr: 'Nous formerons trente officières.' },
  measure: { en: 'Officers trained', fr: 'Officières formées' }, target: 30, unit: 'Ministry of Defence', priorities: ['peace-support'], due: '2030-06-30', level: 'network', ...more,
});
/** A day so many days from now. */
export const dayIn = async (n: Network, days: number): Promise<string> => new Date((await n.clock.now()).getTime() + days * 86_400_000).toISOString().slice(0, 10);

/** Somebody who acts in the commitment's own channel unless another is named. */
class Concerned {
  constructor(
    private readonly voice: Voice,
    private readonly commitment: string,
  ) {}

  do<N extends CommandName>(name: N, payload: Loose<N>, channel: string = this.commitment): Promise<Extract<Outcome, { ok: true }>> {
    return this.voice.do(name, payload, channel);
  }
  refused<N extends CommandName>(name: N, payload: unknown, channel: string = this.commitment): Promise<RefusalBody> {
    return this.voice.refused(name, payload, channel);
  }
  /** The word of the refusal. */
  async why<N extends CommandName>(name: N, payload: Loose<N>): Promise<unknown> {
    return (await this.refused(name, payload)).detail.why;
  }
}

export class Commitment {
  constructor(
    readonly n: Network,
    readonly id: string,
    readonly number: string,
    readonly owner: string,
    /** The channel of the candidate that it was. */
    readonly candidate: string,
  ) {}

  as(party: string): Concerned {
    return this.over(this.n.as(party));
  }
  /** The same for any voice: one more person of a delegation, say. */
  over(voice: Voice): Concerned {
    return new Concerned(voice, this.id);
  }
  async view(): Promise<CommitmentView> {
    return (await this.views('commitment'))[0]!;
  }
  views<K extends ViewKind>(kind: K): Promise<ViewTypes[K][]> {
    return viewsIn(this.n, this.id, kind);
  }
  /** What was told in its channel, in order. */
  told(): Promise<{ seq: number; type: string; party: string; due: Date | null; data: Record<string, unknown> }[]> {
    return this.n.db.own('select seq::float8 as seq, type, party, due, data from entry where channel = $1 order by seq', [this.id]);
  }
}

export interface Promised extends Partial<CommitmentDraft> {
  owner: string;
  sources?: CandidateSource[];
}
/** A candidate that its state has drafted; nobody has confirmed it. */
export const candidate = async (n: Network, { owner, sources, ...more }: Promised): Promise<string> => {
  const id = randomUUID();
  await n.as(owner).do('candidate.mark', { draft: draft(more), ...(sources ? { sources } : {}) }, id);
  return id;
};
export const candidateView = async (n: Network, id: string): Promise<CandidateView> => (await viewsIn(n, id, 'candidate'))[0]!;

/** Registered; under way unless it starts later. */
export const commitment = async (n: Network, p: Promised): Promise<Commitment> => {
  const from = await candidate(n, p);
  const { result } = await n.as(p.owner).do('candidate.confirm', { version: 1 }, from);
  const { commitment: id, number } = result as { commitment: string; number: string };
  return new Commitment(n, id, number, p.owner, from);
};
