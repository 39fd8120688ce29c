// Before anybody votes: a vote is asked for, announced with the majority it takes, explained, drawn, taken back (§3.8). Not here: taking it (taking.commands.ts), the lists of those who explain (floor).
import { Injectable } from '@nestjs/common';
import { textToPut } from '../../actions/actions.door.js';
import { VOTES_MAX, VOTE, type VoteAbout } from '../../contract/voting.views.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { isSeated } from '../../ledger/channels.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { both, bothHash } from '../../members/facts.js';
import { rules } from '../bodies/rules.js';
import { entitled } from '../presence/quorum.js';
import { openSitting } from '../store.js';
import { closeExplanations, openExplanations } from '../floor/explanations.js';
import { commitment, newSeed, placeOf } from './draw.js';
import { matterOf, type Matter } from './on.js';
import { refuseOnceAmended, wholeOf } from './parts.js';
import { loadVote, stepVote, theVote, tieKey, type VoteRecord } from './store.js';

type Words = { en: string; fr: string };
/** To what it belongs: a text, a whole. */
type Belongs = Pick<VoteRecord, 'action' | 'whole'> & { operative: boolean; proposer: string | null };

type Asked = { words: Words; about: VoteAbout } & Belongs;

@Injectable()
export class AnnouncingCommands {
  @Command('vote.request')
  async request(act: Act<'vote.request'>): Promise<Said> {
    const { vote, kind, about, question, whole, operative } = act.payload;
    await openSitting(act);
    if (whole) await wholeOf(act, whole);
    const words = both(question);
    if (!words.en && !words.fr) refuse('invalid', { why: 'refusal.vote-empty' });
    await this.insert(act, vote, words, about, kind);
    if (whole) await act.tx.query('update vote set whole = $2, operative = $3 where id = $1', [vote, whole, operative ?? false]);
    await act.tx.query('update vote set proposer = $2 where id = $1', [vote, act.by.party]);
    return said('vote.requested', { vote, kind, about, text: bothHash(words) }, `vote:${vote}`);
  }

  @Command('vote.announce')
  async announce(act: Act<'vote.announce'>): Promise<Said> {
    const { payload: p } = act;
    await openSitting(act);
    const first = p.second ? await this.tied(act, p.second) : null;
    const put = await this.asked(act, first?.id ?? p.vote);
    const on = await this.admitted(act, put);
    if (first || !put.known) await this.insert(act, p.vote, put.words, on.about ?? put.about, p.kind);
    await stepVote(act, await loadVote(act, p.vote), 'announce');
    if (first) await cancelAlarm(act.tx, tieKey(first.id));
    return this.announced(act, { ...put, ...on, about: on.about ?? put.about }, first && first.id);
  }

  /** Whether it may be put: to what it belongs, whose it is, what it decides; the text as its words are now. */
  private async admitted(act: Act<'vote.announce'>, { whole, action }: Belongs): Promise<Matter & { hash: string | null }> {
    const { proposer } = act.payload;
    if (whole) await wholeOf(act, whole);
    if (proposer && !(await isSeated(act.tx, act.channel.audience, proposer, 'delegate', act.now))) refuse('invalid', { why: 'refusal.presence-no-seat', party: proposer });
    const matter = await matterOf(act);
    return { ...matter, hash: action ? (await textToPut(act, action)).hash : null };
  }

  private async announced(act: Act<'vote.announce'>, put: Asked & Omit<Matter, 'about'> & { hash: string | null }, second: string | null): Promise<Said> {
    const { tx, channel, payload: { vote, kind, majority } } = act;
    const { words, about, action, whole, operative, proposer, point, motion, hash } = put;
    const seed = kind === 'roll-call' ? newSeed() : null;
    const commit = seed && commitment(seed);
    const [row] = await tx.query<{ number: number }[]>(
      `with u as (update vote set kind = $2, majority = $3, question_en = $4, question_fr = $5, about = $6, second_of = $7, seed = $8, commit = $9, action = $11, hash = $12, whole = $13, operative = $14, point = $15, motion = $16, proposer = $17,
         tie = case when $15::uuid is null and $16::uuid is null then tie else 'rejected' end, drawn = null, pressed = null, roll = '{}', by_paper = false,
         number = (select coalesce(max(number), 0) + 1 from vote where meeting = $10) where id = $1 returning number) select number from u`,
      [vote, kind, majority, words.en, words.fr, about, second, seed, commit, channel.id, action, hash, whole, operative, point, motion, proposer]);
    const facts = { vote, number: row!.number, kind, majority, about, text: bothHash(words), commit, second, action, point, motion };
    return said('vote.announced', facts, `vote:${vote}`, ...(second ? [`vote:${second}`] : []));
  }

  /** What is put: as given, and where it is not, as it was asked for or put before. Refuses without both languages. */
  private async asked(act: Act<'vote.announce'>, from: string): Promise<{ known: boolean } & Asked> {
    const { payload: p } = act;
    const [row] = await act.tx.query<(Words & { about: VoteAbout } & Belongs)[]>('select question_en as en, question_fr as fr, about, action, whole, operative, proposer from vote where id = $1 and meeting = $2', [from, act.channel.id]);
    const was = row ?? { en: '', fr: '', about: 'other' as const, action: null, whole: null, operative: false, proposer: null };
    const given = both(p.question);
    const words = { en: given.en || was.en, fr: given.fr || was.fr };
    if (!words.en || !words.fr) refuse('invalid', { why: 'refusal.vote-one-language' });
    return { known: row !== undefined, words, about: p.about ?? was.about, action: p.action ?? was.action, whole: p.whole ?? was.whole, operative: p.operative ?? was.operative, proposer: p.proposer ?? was.proposer };
  }

  @Command('vote.hear-before', { foresees: theVote })
  async hearBefore(act: Act<'vote.hear-before'>): Promise<Said> {
    const v = await loadVote(act, act.payload.vote);
    await stepVote(act, v, 'hear-before');
    const list = await openExplanations(act, v, 'explanation-before');
    return said('vote.heard-before', { vote: v.id, list }, `vote:${v.id}`, `list:${list}`);
  }

  /** The moment of the press is the door's, behind the lock: nobody could have known it when the seed was promised. */
  @Command('vote.draw', { foresees: theVote })
  async draw(act: Act<'vote.draw'>): Promise<Said> {
    const { paper } = act.payload;
    const v = await loadVote(act, act.payload.vote);
    if (v.kind !== 'roll-call') refuse('wrong-state', { why: 'refusal.vote-no-roll-call' });
    if (v.state !== 'announced' && v.state !== 'explain-before') refuse('wrong-state', { why: `refusal.vote-${v.state}` });
    if (v.drawn) refuse('conflict', { why: 'refusal.vote-drawn' });
    const roll = await this.rollOf(act);
    if (paper && !roll.includes(paper)) refuse('invalid', { why: 'refusal.vote-not-entitled' });
    const pressed = act.effective.toISOString();
    const state = paper ?? roll[placeOf(v.seed!, pressed, roll)] ?? refuse('wrong-state', { why: 'refusal.vote-not-entitled' });
    await act.tx.query('update vote set drawn = $2, pressed = $3, roll = $4, by_paper = $5 where id = $1', [v.id, state, act.effective, roll, Boolean(paper)]);
    return said('vote.drawn', { vote: v.id, state, seed: paper ? null : v.seed, pressed, roll }, `vote:${v.id}`);
  }

  @Command('vote.withdraw', { foresees: theVote })
  async withdraw(act: Act<'vote.withdraw'>): Promise<Said> {
    const v = await loadVote(act, act.payload.vote);
    if (act.by.seat !== 'chair' && act.by.party !== v.party) refuse('not-allowed', { why: 'refusal.vote-not-yours' });
    await refuseOnceAmended(act, v);
    await stepVote(act, v, 'withdraw');
    const closed = await closeExplanations(act, v.id);
    if (!v.second) return said('vote.withdrawn', { vote: v.id }, `vote:${v.id}`, ...closed);
    const [first] = await act.tx.query<{ again: Date }[]>('select again from vote where id = $1', [v.second]);
    await setAlarm(act.tx, tieKey(v.second), act.channel.id, 'vote.lapse', { vote: v.second }, first!.again);
    return said('vote.withdrawn', { vote: v.id }, `vote:${v.id}`, `vote:${v.second}`, ...closed);
  }

  /** Those entitled, in the alphabet of the language of the roll-call. */
  private async rollOf(act: Act): Promise<string[]> {
    const [all, { rollCallLang }] = [await entitled(act.tx, act.channel.id), await rules(act.tx, act.channel.id)];
    return (await act.tx.query<{ code: string }[]>(`select code from state where code = any($1) order by ${rollCallLang === 'fr' ? 'sort_fr' : 'sort_en'} collate "C"`, [all])).map((r) => r.code);
  }

  /** The equally divided vote that may be taken again now. */
  private async tied(act: Act, id: string): Promise<Pick<VoteRecord, 'id'>> {
    const [row] = await act.tx.query<{ id: string; outcome: string | null; again: Date | null; taken: boolean }[]>(
      `select v.id, v.outcome, v.again, exists (select from vote s where s.second_of = v.id and s.state <> 'withdrawn') as taken from vote v where v.id = $1 and v.meeting = $2`, [id, act.channel.id]);
    if (!row) return refuse('not-found', { why: 'refusal.vote-none' });
    if (row.outcome !== 'tied' || row.taken) refuse('wrong-state', { why: 'refusal.vote-no-tie' });
    if (row.again && act.now >= row.again) refuse('too-late', { why: 'refusal.vote-second-late' });
    return row;
  }

  private async insert(act: Act, id: string, words: Words, about: string, kind: string): Promise<void> {
    const [found] = await act.tx.query<{ taken: boolean; all: number }[]>('select exists (select from vote where id = $1) as taken, (select count(*)::int from vote where meeting = $2) as all', [id, act.channel.id]);
    if (found!.taken) refuse('conflict', { why: 'refusal.vote-exists' });
    if (found!.all >= VOTES_MAX) refuse('conflict', { why: 'refusal.vote-many' });
    const { tie } = await rules(act.tx, act.channel.id);
    await act.tx.query('insert into vote (id, meeting, question_en, question_fr, about, kind, tie, state, party, person, requested) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [
      id, act.channel.id, words.en, words.fr, about, kind, tie, VOTE.initial, act.by.party, act.by.person, act.effective]);
  }
}
