// Votes to tell stories about: announced, opened, cast and ended in one line each, in the meeting of the story. Not here: the stories.
import { randomUUID } from 'node:crypto';
import type { Choice, VoteMajority } from '../../src/contract/voting.tally.js';
import type { VoteKind, VoteView } from '../../src/contract/voting.views.js';
import { meeting, type Meeting } from './meetings.js';

interface More {
  second?: string;
  action?: string;
}
export class Votes {
  private constructor(readonly m: Meeting) {}

  /** Norway in the chair of six members, with South Africa observing; half a minute to answer, in the French alphabet. */
  static async open(): Promise<Votes> {
    return new Votes(await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI', 'JOR', 'THA'], observers: ['ZAF'], sittings: 2, rules: { rollCallSeconds: 30, rollCallLang: 'fr' } }));
  }
  get chair(): ReturnType<Meeting['as']> {
    return this.m.as('NOR');
  }
  async view(id: string): Promise<VoteView> {
    return (await this.m.views('vote')).find((v) => v.id === id)!;
  }
  async announced(kind: VoteKind, majority: VoteMajority = 'simple', more: More = {}): Promise<string> {
    const vote = randomUUID();
    await this.chair.do('vote.announce', { vote, kind, majority, about: 'proposal', ...more, ...(more.second ? {} : { question: { en: 'Shall it be so?', fr: 'En est-il ainsi décidé ?' } }) });
    return vote;
  }
  async opened(kind: VoteKind, majority: VoteMajority = 'simple', more: More = {}): Promise<string> {
    const vote = await this.announced(kind, majority, more);
    await this.chair.do('vote.open', { vote });
    return vote;
  }
  async cast(vote: string, choices: Partial<Record<string, Choice>>): Promise<void> {
    for (const [party, choice] of Object.entries(choices)) await this.m.as(party).do('ballot.cast', { vote, choice: choice! });
  }
  async end(vote: string): Promise<VoteView> {
    for (const verb of ['vote.close', 'vote.lock', 'vote.declare'] as const) await this.chair.do(verb, { vote });
    return this.view(vote);
  }
  /** What was told of it, in order. */
  async told(vote: string): Promise<[string, Record<string, unknown>][]> {
    return (await this.m.told()).filter((e) => e.data.vote === vote).map((e) => [e.type, e.data]);
  }
}
