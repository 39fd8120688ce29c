// Two delegations exchange their places on a list: asked by one, agreed or declined by the other, taken back (e3). Not here: what a place is (contract/floor.order.ts), when a proposal lapses
// (floor.store.ts, by the acts that make it void).
import { Injectable } from '@nestjs/common';
import { placeOf, sameClass } from '../../contract/floor.order.js';
import type { ListView, SpeakerView } from '../../contract/floor.views.js';
import { next } from '../../contract/machine.js';
import { SWAP, type SwapView } from '../../contract/swaps.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { SWAPS } from './floor.views.js';
import { lapseSwaps, loadList, loadOwn, loadSpeaker, speakersOf } from './floor.store.js';

type OnSwap = Act<'swap.agree' | 'swap.decline' | 'swap.withdraw'>;
const key = (swap: string): string => `swap:${swap}`;
const between = ({ id, party, toParty }: SwapView) => ({ swap: id, party, toParty });

@Injectable()
export class SwapsCommands {
  @Command('swap.ask')
  async ask(act: Act<'swap.ask'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const [mine, theirs] = [await loadOwn(act, p.mine), await loadSpeaker(act, p.theirs)];
    const list = await this.refuseUnlessEqual(act, mine, theirs);
    if (list.state === 'closed') refuse('wrong-state', { why: 'refusal.list-closed' });
    if ((await tx.query<object[]>('select from place_swap where id = $1', [p.swap])).length) refuse('conflict', { why: 'refusal.swap-exists' });
    if ((await tx.query<object[]>('select from place_swap where mine = $1 and state = $2', [mine.id, SWAP.initial])).length) refuse('conflict', { why: 'refusal.swap-open' });
    await tx.query('insert into place_swap (id, meeting, list, party, person, mine, to_party, theirs, state, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [p.swap, channel.id, list.id, by.party, by.person, mine.id, theirs.party, theirs.id, SWAP.initial, act.effective]);
    return said('swap.asked', { swap: p.swap, party: by.party, toParty: theirs.party }, key(p.swap));
  }

  /** Places change hands: whoever was put behind one of them by hand stays behind that place. */
  @Command('swap.agree')
  async agree(act: Act<'swap.agree'>): Promise<Said> {
    const w = await this.load(act, 'toParty');
    await this.step(act, w, 'agree');
    const [mine, theirs] = [await loadSpeaker(act, w.mine), await loadSpeaker(act, w.theirs)];
    await this.refuseUnlessEqual(act, mine, theirs);
    for (const [to, place] of [[mine.id, placeOf(theirs)], [theirs.id, placeOf(mine)]] as const) await act.tx.query('update speaker set place = nullif($2::uuid, id) where id = $1', [to, place]);
    const lapsed = [...(await lapseSwaps(act, { speaker: mine.id })), ...(await lapseSwaps(act, { speaker: theirs.id }))];
    return said('swap.agreed', between(w), key(w.id), `speaker:${mine.id}`, `speaker:${theirs.id}`, ...lapsed);
  }

  @Command('swap.decline')
  async decline(act: Act<'swap.decline'>): Promise<Said> {
    const w = await this.load(act, 'toParty');
    await this.step(act, w, 'decline');
    return said('swap.declined', between(w), key(w.id));
  }

  @Command('swap.withdraw')
  async withdraw(act: Act<'swap.withdraw'>): Promise<Said> {
    const w = await this.load(act, 'party');
    await this.step(act, w, 'withdraw');
    return said('swap.withdrawn', between(w), key(w.id));
  }

  /** Both wait on one list of speakers, in what its order treats alike, each in a place that no hand gave it. */
  private async refuseUnlessEqual(act: Act, mine: SpeakerView, theirs: SpeakerView): Promise<ListView> {
    if (mine.party === theirs.party || !mine.list || mine.list !== theirs.list || mine.state !== 'listed' || theirs.state !== 'listed') refuse('invalid', { why: 'refusal.swap-not-two' });
    const list = await loadList(act, mine.list!);
    const moved = [mine, theirs].find((s) => s.move);
    if (moved) refuse('conflict', { why: 'refusal.swap-moved', party: moved.party });
    if (!sameClass(list, mine, theirs, await speakersOf(act))) refuse('conflict', { why: 'refusal.swap-class' });
    return list;
  }

  /** Refuses `not-allowed` for whoever is not the one whose act it is. */
  private async load(act: OnSwap, whose: 'party' | 'toParty'): Promise<SwapView> {
    const [w] = await act.tx.query<SwapView[]>(`${SWAPS} and w.id = $2`, [act.channel.id, act.payload.swap]);
    if (!w) return refuse('not-found', { why: 'refusal.no-swap' });
    return w[whose] === act.by.party ? w : refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
  }

  private async step(act: Act, w: SwapView, verb: keyof typeof SWAP.steps): Promise<void> {
    const state = next(SWAP, w.state, verb) ?? refuse('wrong-state', { why: `refusal.swap-${w.state}`, state: w.state });
    await act.tx.query('update place_swap set state = $2, answered = $3 where id = $1', [w.id, state, act.effective]);
  }
}
