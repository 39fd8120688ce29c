// Adoption by consensus in the room (§3.7): the chair puts it, hears whether anybody objects for as long as the rules give, and then it is so decided. Not here: votes, adoption outside a sitting.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { adoptInSitting, stillPuttable, textToPut } from '../../actions/actions.door.js';
import { CONSENSUS, ON_ITS_WAY_MS, type ConsensusState } from '../../contract/consensus.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { both, bothHash, hashOrNull } from '../../members/facts.js';
import { rules } from '../bodies/rules.js';
import { entitled, presentNow, refuseWithoutQuorum } from '../presence/quorum.js';
import { openSitting, refuseForeignItem } from '../store.js';
import { refusePending } from '../pending.js';

interface ConsensusRow {
  id: string;
  sitting: string;
  state: ConsensusState;
  action: string | null;
  hash: string | null;
  until: Date | null;
  token: string | null;
  party: string;
  person: string | null;
  put: Date;
}
const key = (id: string): string => `consensus:${id}`;
/** The text that is to be adopted: its channel is locked with the meeting's. */
const actionOf = async (tx: Pick<Act['tx'], 'query'>, p: { consensus: string }): Promise<string[]> =>
  (await tx.query<{ action: string }[]>('select action from consensus where id = $1 and action is not null', [p.consensus])).map((r) => r.action);

@Injectable()
export class ConsensusCommands {
  @Command('consensus.propose')
  async propose(act: Act<'consensus.propose'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const s = await openSitting(act);
    await refuseWithoutQuorum(act, s);
    await refusePending(act);
    await this.place(act);
    const text = p.action ? await textToPut(act, p.action) : null;
    const words = both(p.words);
    const [action, hash, item] = [text?.action ?? null, text?.hash ?? null, p.item ?? null];
    await tx.query(
      `insert into consensus (id, meeting, sitting, item, action, hash, words_en, words_fr, state, party, person, put) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
      [p.consensus, channel.id, s.id, item, action, hash, words.en, words.fr, CONSENSUS.initial, by.party, by.person, act.effective]);
    return said('consensus.proposed', { consensus: p.consensus, action, item, hash: hash ?? bothHash(words) }, key(p.consensus));
  }

  /** Longer where a member is connected from elsewhere. */
  @Command('consensus.open-window')
  async openWindow(act: Act<'consensus.open-window'>): Promise<Said> {
    const c = await this.load(act);
    const s = await openSitting(act);
    await refuseWithoutQuorum(act, s);
    const [r, there] = [await rules(act.tx, act.channel.id), await presentNow(act.tx, s.id)];
    const remote = there.some((p) => p.member && p.mode === 'remote');
    const seconds = remote ? r.windowRemote : r.windowRoom;
    const until = new Date(act.effective.getTime() + seconds * 1_000);
    await this.step(act, c, 'open-window');
    await act.tx.query('update consensus set since = $2, until = $3, token = $4, remote = $5 where id = $1', [c.id, act.effective, until, randomUUID(), remote]);
    await setAlarm(act.tx, key(c.id), act.channel.id, 'consensus.settle', { consensus: c.id }, new Date(until.getTime() + ON_ITS_WAY_MS));
    return said('consensus.window-opened', { consensus: c.id, until: until.toISOString(), seconds, remote }, key(c.id));
  }

  /** Until the window's end; with its token, as long as it may have been on its way. */
  @Command('consensus.object')
  async object(act: Act<'consensus.object'>): Promise<Said> {
    const { by, payload: p } = act;
    const c = await this.load(act);
    if (c.until) {
      const late = act.now.getTime() - c.until.getTime();
      if (c.state === 'window' && late >= (p.token === c.token ? ON_ITS_WAY_MS : 0)) refuse('too-late', { why: 'refusal.consensus-over' });
    }
    if (!(await entitled(act.tx, act.channel.id)).includes(by.party)) refuse('not-allowed', { why: 'refusal.question-not-entitled' });
    await this.step(act, c, 'object');
    await cancelAlarm(act.tx, key(c.id));
    await act.tx.query('update consensus set objected_party = $2, objected_person = $3, objected_at = $4, reason = $5, reason_lang = $6 where id = $1', [c.id, by.party, by.person, act.effective, p.reason ?? null, p.reason ? (p.lang ?? 'en') : null]);
    return said('consensus.objected', { consensus: c.id, party: by.party, reason: hashOrNull(p.reason) }, key(c.id));
  }

  /** Nobody objected, and whatever was on its way has come: it is so decided. Other words than those that were put are not. */
  @Command('consensus.settle', { locks: actionOf })
  async settle(act: Act<'consensus.settle'>): Promise<Said> {
    const { tx } = act;
    const c = await this.load(act);
    if (!c.until || act.effective.getTime() < c.until.getTime() + ON_ITS_WAY_MS) refuse('wrong-state', { why: 'refusal.not-due' });
    const put = c.action && c.hash ? { action: c.action, hash: c.hash } : null;
    if (put && !(await stillPuttable(act, put))) {
      await this.step(act, c, 'defer');
      return said('consensus.deferred', { consensus: c.id }, key(c.id));
    }
    await this.step(act, c, 'settle');
    if (!put) return said('consensus.adopted', { consensus: c.id, symbol: null }, key(c.id));
    const { symbol, lines } = await adoptInSitting(act, { ...put, id: c.id, how: 'consensus', by: { party: c.party, person: c.person, at: c.put } });
    await tx.query('update consensus set symbol = $2 where id = $1', [c.id, symbol]);
    return also(said('consensus.adopted', { consensus: c.id, symbol }, key(c.id)), lines);
  }

  /** After an objection the chair holds it over: consultations, or another sitting. */
  @Command('consensus.defer')
  async defer(act: Act<'consensus.defer'>): Promise<Said> {
    const c = await this.load(act);
    if (c.state === 'window') refuse('wrong-state', { why: 'refusal.consensus-window' });
    await this.step(act, c, 'defer');
    return said('consensus.deferred', { consensus: c.id }, key(c.id));
  }

  @Command('consensus.withdraw')
  async withdraw(act: Act<'consensus.withdraw'>): Promise<Said> {
    const c = await this.load(act);
    await this.step(act, c, 'withdraw');
    await cancelAlarm(act.tx, key(c.id));
    return said('consensus.withdrawn', { consensus: c.id }, key(c.id));
  }

  /** A number of its own, an item of this meeting, and either a text or words. */
  private async place(act: Act<'consensus.propose'>): Promise<void> {
    const { tx, payload: p } = act;
    if ((await tx.query<object[]>('select from consensus where id = $1', [p.consensus])).length) refuse('conflict', { why: 'refusal.consensus-exists' });
    if (p.item) await refuseForeignItem(act, p.item);
    if (Boolean(p.action) === Boolean(p.words)) refuse('invalid', { why: 'refusal.consensus-text-or-words' });
  }

  private async load(act: Act<'consensus.open-window' | 'consensus.settle' | 'consensus.object' | 'consensus.defer' | 'consensus.withdraw'>): Promise<ConsensusRow> {
    const [row] = await act.tx.query<ConsensusRow[]>('select id, sitting, state, action, hash, until, token, party, person, put from consensus where id = $1 and meeting = $2', [act.payload.consensus, act.channel.id]);
    return row ?? refuse('not-found', { why: 'refusal.no-consensus' });
  }

  private async step(act: Act, c: ConsensusRow, verb: keyof typeof CONSENSUS.steps): Promise<void> {
    const state = next(CONSENSUS, c.state, verb) ?? refuse('wrong-state', { why: `refusal.consensus-${c.state}` });
    const ends = state !== 'window';
    await act.tx.query('update consensus set state = $2, ended = case when $3 then $4::timestamptz end where id = $1', [c.id, state, ends, act.effective]);
  }
}
