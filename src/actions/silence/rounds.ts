// One round of silence as its commands load and move it, always behind the lock of its action. Not here: arithmetic (reckon.ts), voices (voicing.ts), views.
import type { EntityManager } from 'typeorm';
import { next } from '../../contract/machine.js';
import type { ProfileRules } from '../../contract/profile.views.js';
import { SILENCE, type ChangedParagraph, type SilenceMode, type SilenceState } from '../../contract/silence.views.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm, setAlarm } from '../../ledger/alarms.js';
import type { Act, Line } from '../../ledger/command.js';
import { closeDeadline, setDeadline } from '../../ledger/deadlines.js';
import { loadAction, stepTo, type ActionVerb } from '../store.js';
import { outageExtension, type Outage } from './reckon.js';

type Tx = Pick<EntityManager, 'query'>;
export type SilenceVerb = keyof typeof SILENCE.steps;

export interface Round {
  id: string;
  action: string;
  round: number;
  symbol: string;
  state: SilenceState;
  mode: SilenceMode;
  meeting: boolean;
  urgent: string | null;
  needs: string[];
  hash: string;
  revision: number;
  paragraphs: { id: string; number: string }[];
  changes: ChangedParagraph[] | null;
  by: { party: string; person: string | null };
  announcedAt: Date;
  starts: Date;
  started: Date | null;
  due: Date;
  date: string;
  time: string;
  zone: string;
  city: string;
  country: string;
  extensions: number;
  outage: Date | null;
  ended: Date | null;
  concordance: boolean;
  profile: string;
  rules: ProfileRules;
}
const SELECT = `
  select s.id, s.action, s.round, s.symbol, s.state, s.mode, s.meeting, s.urgent_reason as urgent, s.needs, s.hash, s.revision, s.paragraphs, s.changes, json_build_object('party', s.announced_party, 'person', s.announced_person) as by, s.announced_at as "announcedAt", s.starts, s.started, s.due,
    s.date, s.time, s.zone, s.city, s.country, s.extensions, s.outage_since as outage, s.ended, s.concordance, s.profile, p.rules
  from silence s join profile p on p.id = s.profile`;

/** The round that the act names, of the action whose channel it is done in, or of the member's own channel beside it; refuses `not-found` for any other. */
export const roundOf = async (act: Act, id: string): Promise<Round> => {
  const [row] = await act.tx.query<Round[]>(`${SELECT} where s.id = $1 and (s.action = $2 or exists (select from silence_apart x where x.silence = s.id and x.channel = $2))`, [id, act.channel.id]);
  return row ?? refuse('not-found', { why: 'refusal.no-silence' });
};
/** The latest round of an action, or null. */
export const lastRound = async (tx: Tx, action: string): Promise<Round | null> => (await tx.query<Round[]>(`${SELECT} where s.action = $1 order by s.round desc limit 1`, [action]))[0] ?? null;

/** Refuses `wrong-state`, naming the state it is in, where the lifecycle does not list the verb. */
export const stateAfter = (r: Round, verb: SilenceVerb): SilenceState => next(SILENCE, r.state, verb) ?? refuse('wrong-state', { why: `refusal.silence-${r.state}` });

export interface Ending {
  reason?: string;
  lang?: Lang;
}
/** Moves the round, closing its deadline where nothing more is awaited; `ended` keeps the act's effective time: for the clock, the deadline. */
export const move = async (act: Act, r: Round, verb: SilenceVerb, why: Ending = {}): Promise<void> => {
  const state = stateAfter(r, verb);
  if (state === 'running') return void (await act.tx.query('update silence set state = $2, started = coalesce(started, $3) where id = $1', [r.id, state, act.effective]));
  await act.tx.query(
    'update silence set state = $2, ended = coalesce(ended, $3), ended_party = coalesce(ended_party, $4), ended_person = coalesce(ended_person, $5), ended_reason = coalesce($6, ended_reason), ended_lang = coalesce($7, ended_lang) where id = $1',
    [r.id, state, act.effective, act.by.party, act.by.person, why.reason ?? null, why.lang ?? null]);
  await act.tx.query(`update silence_request set state = 'moot' where silence = $1 and state = 'asked'`, [r.id]);
  for (const key of [keyOf(r.id), startKey(r.id)]) await cancelAlarm(act.tx, key);
  await closeDeadline(act.tx, keyOf(r.id), act.effective);
};

/** Moves the action behind it; answers the plenary's line. */
export const moveAction = async (act: Act, verb: ActionVerb): Promise<Line> => (await stepTo(act, await loadAction(act.tx, act.channel.id), verb)).told;

export const keyOf = (id: string): string => `silence:${id}`;
export const startKey = (id: string): string => `silence-start:${id}`;

/** The clock will end the round at this instant, and everybody sees it coming. */
export const setEnd = async (act: Act, r: Pick<Round, 'id' | 'round' | 'date' | 'time' | 'zone' | 'city'>, due: Date, civil: boolean): Promise<void> => {
  await setAlarm(act.tx, keyOf(r.id), act.channel.id, 'silence.lapse', { silence: r.id }, due);
  const parties = (await act.tx.query<{ party: string }[]>('select party from silence_voice where silence = $1 order by party', [r.id])).map((v) => v.party);
  const wall = civil ? { date: r.date, time: r.time, zone: r.zone, city: r.city } : null;
  await setDeadline(act.tx, { key: keyOf(r.id), channel: act.channel.id, kind: 'silence', ref: `silence:${r.id}`, due, civil: wall, parties, facts: { round: r.round } }, act.now);
};

/** Rule 6 asked and not written: the deadline that the round has where the platform was away before it. */
export const outageOf = async (act: Act, r: Round): Promise<Moved | null> => {
  if (r.outage || r.state !== 'running') return null;
  const outages = await act.tx.query<Outage[]>(`select since, until from outage where until > $1::timestamptz - make_interval(hours => $2) and since < $1`, [r.due, r.rules.outageWindowHours]);
  return outageExtension(r.due, outages, r.rules);
};

export interface Moved {
  due: Date;
  outage: Outage;
}
/**
 * Rule 6, asked wherever the deadline matters, by the clock and by whoever comes late: where the platform was away, the round's deadline is another one. Writes it;
 * null where it stays. Only once a round.
 */
export const moveForOutage = async (act: Act, r: Round): Promise<Moved | null> => {
  const found = await outageOf(act, r);
  if (!found) return null;
  await act.tx.query('update silence set due = $2, outage_since = $3, outage_until = $4 where id = $1', [r.id, found.due, found.outage.since, found.outage.until]);
  await setEnd(act, r, found.due, false);
  return found;
};
