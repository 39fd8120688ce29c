// Lists of speakers: opened for an item, ordered, drawn by lot, closed after a last call, opened again (e2, e4, e5). Not here: who is on them (speakers.commands.ts).
import { randomInt } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { queueOf } from '../../contract/floor.order.js';
import { LIST, type ListView } from '../../contract/floor.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { isoOrNull } from '../../members/facts.js';
import { rules } from '../bodies/rules.js';
import { refuseForeignItem, standingMeeting } from '../store.js';
import { lapseSwaps, loadList, speakersOf } from './floor.store.js';

const LAST_CALL_MINUTES = 5;
const key = (list: string): string => `list:${list}`;
type OnList = Act<'list.last-call' | 'list.close' | 'list.reopen'>;

@Injectable()
export class ListsCommands {
  @Command('list.open')
  async open(act: Act<'list.open'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const item = p.item ?? null;
    await standingMeeting(act);
    if (item) await refuseForeignItem(act, item);
    const [there] = await tx.query<object[]>('select from speakers_list where id = $1 or (meeting = $2 and item is not distinct from $3 and kind = $4)', [p.list, channel.id, item, p.kind]);
    if (there) refuse('conflict', { why: 'refusal.list-exists' });
    const { opens, closes } = windowOf(p, act.now);
    const [strategy, observersLast] = [p.strategy ?? (await rules(tx, channel.id)).order, p.observersLast ?? true];
    await tx.query(
      'insert into speakers_list (id, meeting, item, kind, state, strategy, observers_last, closes, seconds, party, person, opened, opens, level) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)',
      [p.list, channel.id, item, p.kind, LIST.initial, strategy, observersLast, closes, p.seconds ?? null, by.party, by.person, act.effective, opens, p.level ?? null]);
    if (closes) await setAlarm(tx, key(p.list), channel.id, 'list.close', { list: p.list }, closes);
    return said('list.opened', { list: p.list, item, kind: p.kind, strategy, observersLast, opens: isoOrNull(opens), closes: isoOrNull(closes), level: p.level ?? null }, key(p.list));
  }

  @Command('list.order')
  async order(act: Act<'list.order'>): Promise<Said> {
    const { list, strategy } = act.payload;
    const was = await loadList(act, list);
    const observersLast = act.payload.observersLast ?? was.observersLast;
    if (was.strategy === strategy && was.observersLast === observersLast) refuse('conflict', { why: 'refusal.list-ordered-so' });
    const drawn = await act.tx.query<{ id: string }[]>('select id from speaker where list = $1 and lot is not null', [list]);
    await act.tx.query('update speakers_list set strategy = $2, observers_last = $3, letters = null, drawn_after = null, drawn = null where id = $1', [list, strategy, observersLast]);
    await act.tx.query('update speaker set lot = null where list = $1 and lot is not null', [list]);
    return said('list.ordered', { list, strategy, observersLast }, key(list), ...drawn.map((s) => `speaker:${s.id}`), ...(await ownPlaces(act, list)));
  }

  /** By the machine's dice, or by hand where letters are given. The drawn order is told whole: what came of it is an entry like any other. */
  @Command('list.draw')
  async draw(act: Act<'list.draw'>): Promise<Said> {
    const list = await loadList(act, act.payload.list);
    if (list.strategy !== 'alphabetical' && list.strategy !== 'lot') refuse('wrong-state', { why: 'refusal.list-not-by-lot' });
    const anew = await ownPlaces(act, list.id);
    const all = await speakersOf(act);
    const waiting = all.filter((s) => s.list === list.id && s.state === 'listed');
    if (!waiting.length) refuse('wrong-state', { why: 'refusal.list-empty' });
    const after = Math.max(...all.map((s) => s.no));
    const byLetters = list.strategy === 'alphabetical';
    const letters = byLetters ? (act.payload.letters ?? waiting[randomInt(waiting.length)]!.sort) : '';
    await act.tx.query('update speakers_list set letters = $2, drawn_after = $3, drawn = $4 where id = $1', [list.id, letters, after, act.effective]);
    const places = byLetters ? [] : shuffled(waiting);
    for (const [i, s] of places.entries()) await act.tx.query('update speaker set lot = $2 where id = $1', [s.id, i + 1]);
    const drawn: ListView = { ...list, drawn: { letters, after, at: act.effective.toISOString() } };
    const order = queueOf(drawn, all.map((s) => ({ ...s, lot: places.indexOf(s) < 0 ? s.lot : places.indexOf(s) + 1 })));
    return said('list.drawn', { list: list.id, letters: byLetters ? letters : null, parties: order.map((id) => all.find((s) => s.id === id)!.party) }, key(list.id), ...places.map((s) => `speaker:${s.id}`), ...anew);
  }

  @Command('list.last-call')
  async lastCall(act: Act<'list.last-call'>): Promise<Said> {
    const list = await this.step(act, 'last-call');
    const due = new Date(act.effective.getTime() + (act.payload.minutes ?? LAST_CALL_MINUTES) * 60_000);
    await act.tx.query('update speakers_list set closes = $2 where id = $1', [list, due]);
    await setAlarm(act.tx, key(list), act.channel.id, 'list.close', { list }, due);
    return said('list.last-called', { list, due: due.toISOString() }, key(list));
  }

  /** By the chair, or by time at the end of the last call. Those on it stay; points of order and replies are not affected. */
  @Command('list.close')
  async close(act: Act<'list.close'>): Promise<Said> {
    const was = await loadList(act, act.payload.list);
    if (act.by.kind === 'clock' && (!was.closes || new Date(was.closes) > act.effective)) refuse('wrong-state', { why: 'refusal.not-due' });
    const list = await this.step(act, 'close');
    await cancelAlarm(act.tx, key(list));
    return said('list.closed', { list }, key(list), ...(await lapseSwaps(act, { list })));
  }

  @Command('list.reopen')
  async reopen(act: Act<'list.reopen'>): Promise<Said> {
    const list = await this.step(act, 'reopen');
    await act.tx.query('update speakers_list set closes = null where id = $1', [list]);
    await cancelAlarm(act.tx, key(list));
    return said('list.reopened', { list }, key(list));
  }

  private async step(act: OnList, verb: keyof typeof LIST.steps): Promise<string> {
    const list = await loadList(act, act.payload.list);
    const state = next(LIST, list.state, verb) ?? refuse('wrong-state', { why: `refusal.list-${list.state}`, state: list.state });
    await act.tx.query('update speakers_list set state = $2 where id = $1', [list.id, state]);
    return list.id;
  }
}

/** When a list opens and closes; refuses `invalid` for one that closes before it opens, or has closed. */
const windowOf = (p: { opens?: string; closes?: string }, now: Date): { opens: Date | null; closes: Date | null } => {
  const [opens, closes] = [p.opens ? new Date(p.opens) : null, p.closes ? new Date(p.closes) : null];
  if (opens && closes && closes <= opens) refuse('invalid', { why: 'refusal.list-shuts-first' });
  if (closes && closes <= now) refuse('invalid', { why: 'refusal.instant-past' });
  return { opens, closes };
};

/** Before another order or a drawing everybody has its own place again, and no proposal to exchange stands; refs of what changed. */
const ownPlaces = async (act: Act, list: string): Promise<string[]> => {
  const [rows] = await act.tx.query<[{ id: string }[], number]>('update speaker set place = null where list = $1 and place is not null returning id', [list]);
  return [...rows.map((s) => `speaker:${s.id}`), ...(await lapseSwaps(act, { list }))];
};

/** Every order equally likely. */
const shuffled = <T>(all: readonly T[]): T[] => {
  const out = [...all];
  for (let i = out.length - 1; i > 0; i--) {
    const j = randomInt(i + 1);
    [out[i], out[j]] = [out[j]!, out[i]!];
  }
  return out;
};
