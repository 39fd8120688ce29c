// Who is on a list: asked for by a delegation, added for one, replaced, moved by hand, withdrawn, passed (e2, e5). Not here: the floor itself (turns.commands.ts), lists (lists.commands.ts).
import { Injectable } from '@nestjs/common';
import { queueOf } from '../../contract/floor.order.js';
import { RANKS, type ListView, type Rank, type SpeakerView } from '../../contract/floor.views.js';
import { refuse } from '../../kernel/refusal.js';
import { isSeated } from '../../ledger/channels.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { deliver, heldOf } from '../speeches/speeches.js';
import { refuseUnseated } from '../store.js';
import { refuseExplaining } from './explanations.js';
import { foreseenList, theList, theSpeaker } from './foreseen.js';
import { lapseSwaps, loadList, loadOwn, loadSpeaker, moveBehind, putSpeaker, speakersOf, stepOwn, stepSpeaker } from './floor.store.js';

const key = (speaker: string): string => `speaker:${speaker}`;

/** A list for a level takes no other: refuses `invalid` below it, and where none is said. */
const refuseBelow = (list: ListView, rank: Rank | null): void => {
  if (list.level && (rank === null || RANKS.indexOf(rank) > RANKS.indexOf(list.level))) refuse('invalid', { why: 'refusal.below-level', rank: list.level });
};
/** Another level, where the order by it does not stand already and the list is for it. */
const refuseRank = (list: ListView | null, rank: Rank | null): void => {
  if (!list) return;
  if (list.strategy === 'protocol-rank' && list.state === 'closed') refuse('too-late', { why: 'refusal.rank-after-closure' });
  refuseBelow(list, rank);
};
/** Another preference, in advance, while the list is not closed and the place is the state's own. */
const refusePreference = (list: ListView | null, s: SpeakerView): void => {
  if (list?.kind !== 'advance') refuse('invalid', { why: 'refusal.preference-in-advance' });
  if (list?.state === 'closed') refuse('too-late', { why: 'refusal.preference-after-closure' });
  if (s.place) refuse('conflict', { why: 'refusal.preference-exchanged' });
};

@Injectable()
export class SpeakersCommands {
  @Command('speaker.request', { foresees: theList })
  async request(act: Act<'speaker.request'>): Promise<Said> {
    const { by, payload: p } = act;
    const list = await this.listed(act, by.party);
    const states = p.group ? await this.spokenFor(act, p.group) : null;
    if (list.opens && new Date(list.opens) > act.now) refuse('wrong-state', { why: 'refusal.list-not-open-yet', due: list.opens });
    refuseBelow(list, p.rank ?? null);
    if (p.preference && list.kind !== 'advance') refuse('invalid', { why: 'refusal.preference-in-advance' });
    const shut = list.state === 'closed';
    const entry = { id: p.speaker, list, item: list.item, belongs: null, party: by.party, observer: by.seat === 'observer', person: by.person, name: p.name, rank: p.rank, lang: p.lang, preference: p.preference, group: p.group };
    const { no } = await putSpeaker(act, { ...entry, speech: p.group ? 'group' : 'national', state: shut ? 'requested' : 'listed' }, foreseenList(act));
    const facts = { speaker: p.speaker, list: list.id, party: by.party, no };
    return shut ? said('speaker.asked', facts, key(p.speaker)) : said('speaker.requested', { ...facts, rank: p.rank ?? null, group: p.group ?? null, states }, key(p.speaker));
  }

  /** Also onto a closed list: the chair may hear whom it will; of those from outside a guest of the item, while it is one. */
  @Command('speaker.add', { foresees: theList })
  async add(act: Act<'speaker.add'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const list = await this.listed(act, p.party);
    if (!(await this.isGuest(act, list.item, p.party))) await refuseUnseated(act, channel.audience, p.party, 'refusal.presence-no-seat');
    const observer = !(await isSeated(tx, channel.audience, p.party, 'delegate', act.now));
    const { no } = await putSpeaker(act, { id: p.speaker, list, item: list.item, belongs: null, party: p.party, observer, person: null, name: p.name, rank: p.rank, lang: p.lang, speech: 'national', state: 'listed' }, foreseenList(act));
    return { ...said('speaker.added', { speaker: p.speaker, list: list.id, party: p.party, no }, key(p.speaker)), ...(act.by.seat === 'secretariat' ? { behalf: p.party } : {}) };
  }

  /** Whoever changes the level changes the place where the order goes by it, and so does it only while the list is open. */
  @Command('speaker.replace')
  async replace(act: Act<'speaker.replace'>): Promise<Said> {
    const p = act.payload;
    const s = await loadOwn(act, p.speaker);
    if (s.state !== 'requested' && s.state !== 'listed' && s.state !== 'called') refuse('wrong-state', { why: `refusal.speaker-${s.state}` });
    const [name, rank, lang, preference] = [p.name?.trim() ?? s.name, p.rank ?? s.rank, p.lang ?? s.lang, p.preference ?? s.preference];
    const list = s.list ? await loadList(act, s.list) : null;
    if (rank !== s.rank) refuseRank(list, rank);
    if (preference !== s.preference) refusePreference(list, s);
    await act.tx.query('update speaker set name = $2, rank = $3, lang = $4, person = $5, preference = $6 where id = $1', [s.id, name, rank, lang, act.by.person, preference]);
    const kept = rank === s.rank && preference === s.preference;
    return said('speaker.replaced', { speaker: s.id, party: s.party, rank }, key(s.id), ...(kept ? [] : await lapseSwaps(act, { speaker: s.id })));
  }

  @Command('speaker.admit')
  async admit(act: Act<'speaker.admit'>): Promise<Said> {
    const s = await loadSpeaker(act, act.payload.speaker);
    await stepSpeaker(act, s, 'admit');
    return said('speaker.admitted', { speaker: s.id, party: s.party }, key(s.id));
  }

  @Command('speaker.decline')
  async decline(act: Act<'speaker.decline'>): Promise<Said> {
    const { speaker, reason, lang } = act.payload;
    const s = await loadSpeaker(act, speaker);
    await stepSpeaker(act, s, 'decline');
    await act.tx.query('update speaker set reason = $2, reason_lang = $3 where id = $1', [s.id, reason, lang]);
    return said('speaker.declined', { speaker: s.id, party: s.party, reason: textHash(reason) }, key(s.id));
  }

  @Command('speaker.move')
  async move(act: Act<'speaker.move'>): Promise<Said> {
    const { speaker, place, reason, lang } = act.payload;
    const [s, all] = [await loadSpeaker(act, speaker), await speakersOf(act)];
    if (s.state !== 'listed' || !s.list) refuse('wrong-state', { why: `refusal.speaker-${s.state}` });
    const others = queueOf(await loadList(act, s.list!), all).filter((id) => id !== s.id);
    if (place > others.length + 1) refuse('invalid', { why: 'refusal.no-such-place', places: others.length + 1 });
    await moveBehind(act, s, all, others.slice(0, place - 1), { reason, lang });
    return said('speaker.moved', { speaker: s.id, party: s.party, place, reason: textHash(reason) }, key(s.id), ...(await lapseSwaps(act, { speaker: s.id })));
  }

  @Command('speaker.pass', { foresees: theSpeaker })
  async pass(act: Act<'speaker.pass'>): Promise<Said> {
    const { speaker: s, touched } = stepOwn(act, 'pass');
    return said('speaker.passed', { speaker: s.id, party: s.party }, ...touched);
  }

  /** Its text, if one was handed in, may be read from now on. */
  @Command('speaker.circulate', { locks: heldOf })
  async circulate(act: Act<'speaker.circulate'>): Promise<Said> {
    const s = await loadOwn(act, act.payload.speaker);
    await stepSpeaker(act, s, 'circulate');
    const delivered = await deliver(act, s.id);
    return also(said('speaker.circulated', { speaker: s.id, party: s.party }, key(s.id), ...(await lapseSwaps(act, { speaker: s.id }))), delivered);
  }

  @Command('speaker.withdraw', { foresees: theSpeaker })
  async withdraw(act: Act<'speaker.withdraw'>): Promise<Said> {
    const { speaker: s, touched } = stepOwn(act, 'withdraw');
    return said('speaker.withdrawn', { speaker: s.id, party: s.party }, ...touched);
  }

  /** Admitted to the item's dossier now, and to nothing else. */
  private async isGuest(act: Act, item: string | null, party: string): Promise<boolean> {
    return item !== null && (await isSeated(act.tx, item, party, 'guest', act.now));
  }

  /** The states of a group that this one speaks for; refuses `not-allowed` for any other. */
  private async spokenFor(act: Act, group: string): Promise<string[]> {
    const [g] = await act.tx.query<{ parties: string[] }[]>(`select parties from state_group where id = $1 and speaker = $2 and state = 'standing'`, [group, act.by.party]);
    return g?.parties ?? refuse('not-allowed', { why: 'refusal.group-not-yours-to-speak' });
  }

  /** The list, where this state may be put on it: one live entry a state, whoever pressed. */
  private async listed(act: Act<'speaker.request' | 'speaker.add'>, party: string): Promise<ListView> {
    const { list, live } = foreseenList(act);
    if (!list) return refuse('not-found', { why: 'refusal.no-list' });
    if (list.kind === 'reply') refuse('invalid', { why: 'refusal.list-of-replies' });
    await refuseExplaining(act, list, party);
    const there = live.find((s) => s.party === party);
    if (there) refuse('conflict', { why: 'refusal.speaker-on-list', party, speaker: there.id });
    return list;
  }
}
