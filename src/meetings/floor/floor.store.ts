// The rows of the floor, read and stepped behind the meeting's lock, as everybody sees them. Not here: who may (policy), what a command does with them.
import { accountOf, type BudgetView, type TopUpView } from '../../contract/budgets.views.js';
import type { CommandName } from '../../contract/commands.js';
import { DIALOGUE } from '../../contract/dialogue.views.js';
import { placeOf, queueOf } from '../../contract/floor.order.js';
import { secondsFor, spokenAt } from '../../contract/floor.clock.js';
import { SPEAKER, type ListView, type PointView, type Preference, type Rank, type SpeakerState, type SpeakerView, type Speech } from '../../contract/floor.views.js';
import { next } from '../../contract/machine.js';
import { SWAP } from '../../contract/swaps.views.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { prepared } from '../../ledger/prepared.js';
import { before, foreseenSpeaker, type Before } from './foreseen.js';
import { BUDGETS, LISTS, POINTS, SPEAKERS, TOP_UPS } from './floor.views.js';

type Any = Act<CommandName>;

export const loadList = async (act: Any, id: string): Promise<ListView> => {
  const [row] = await act.tx.query<ListView[]>(`${LISTS} and l.id = $2`, [act.channel.id, id]);
  return row ?? refuse('not-found', { why: 'refusal.no-list' });
};
export const loadSpeaker = async (act: Any, id: string): Promise<SpeakerView> => {
  const [row] = await act.tx.query<SpeakerView[]>(`${SPEAKERS} and s.id = $2`, [act.channel.id, id]);
  return row ?? refuse('not-found', { why: 'refusal.no-speaker' });
};
/** An entry of the act's own delegation. */
export const loadOwn = async (act: Any, id: string): Promise<SpeakerView> => {
  const s = await loadSpeaker(act, id);
  return s.party === act.by.party ? s : refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
};
export const speakersOf = (act: Any): Promise<SpeakerView[]> => act.tx.query<SpeakerView[]>(SPEAKERS, [act.channel.id]);
export const pointsOf = (act: Any): Promise<PointView[]> => act.tx.query<PointView[]>(`${POINTS} order by p.no`, [act.channel.id]);
/** Points that the chair still owes a ruling, or the room a decision, in the order in which they were raised. */
export const pendingPoints = async (act: Any): Promise<PointView[]> => (await pointsOf(act)).filter((p) => p.state === 'raised' || p.state === 'heard' || p.state === 'appealed');

export interface NewSpeaker {
  id: string;
  list: ListView | null;
  item: string | null;
  belongs: string | null;
  party: string;
  observer: boolean;
  person: string | null;
  speech: Speech;
  state: SpeakerState;
  round?: number | null;
  name?: string | undefined;
  rank?: Rank | undefined;
  lang?: Lang | undefined;
  preference?: Preference | undefined;
  group?: string | undefined;
  /** Others than the rules have for it. */
  seconds?: number;
}
const PUT = prepared('floor.put', `
  insert into speaker (id, meeting, list, item, belongs, no, party, observer, person, name, rank, lang, state_group, speech, round, state, at, sort, seconds, preference, behalf)
  values ($1, $2, $3, $4, $5, $18, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, coalesce((select case when $20 = 'fr' then sort_fr else sort_en end from state where code = $6), $6), $17, $19,
    (select jsonb_build_object('name', jsonb_build_object('en', name_en, 'fr', name_fr), 'parties', parties) from state_group where id = $12))`);
/** Writes an entry with its number, its place in the alphabet and its seconds by the rules in force; answers the number. What was `foreseen` is written with the act's entries. */
export const putSpeaker = async (act: Any, s: NewSpeaker, foreseen?: Before): Promise<{ no: number; limit: number }> => {
  const { taken, last, rules: r } = foreseen ?? (await act.ask(before, [act.channel.id, s.id]))[0]!;
  if (taken) refuse('conflict', { why: 'refusal.speaker-exists' });
  const [limit, no] = [secondsFor(s.speech, r, s.round ?? null, s.seconds ?? s.list?.seconds ?? null), last + 1];
  const row = [s.id, act.channel.id, s.list?.id, s.item, s.belongs, s.party, s.observer, s.person, s.name?.trim(), s.rank, s.lang, s.group, s.speech, s.round, s.state, act.effective, limit, no, s.preference, r.rollCallLang];
  if (foreseen) act.keep(PUT, row);
  else await act.ask(PUT, row);
  return { no, limit };
};

/** Refuses `wrong-state` with the state it is in. */
const stepped = (s: SpeakerView, verb: keyof typeof SPEAKER.steps): SpeakerState => next(SPEAKER, s.state, verb) ?? refuse('wrong-state', { why: `refusal.speaker-${s.state}`, state: s.state });
/** Steps an entry. */
export const stepSpeaker = async (act: Any, s: SpeakerView, verb: keyof typeof SPEAKER.steps): Promise<SpeakerState> => {
  const state = stepped(s, verb);
  await act.tx.query('update speaker set state = $2 where id = $1', [s.id, state]);
  return state;
};
const STEP = prepared('floor.step', 'update speaker set state = $2 where id = $1');
const LAPSE = prepared('floor.lapse', 'update place_swap set state = $2, answered = $3 where id = any($1::uuid[])');
/** Steps an entry of the act's own delegation that was foreseen; answers it, and what that touched: itself and the proposals to exchange its place, which are void now. */
export const stepOwn = (act: Any, verb: keyof typeof SPEAKER.steps): { speaker: SpeakerView; touched: string[] } => {
  const { speaker, swaps } = foreseenSpeaker(act);
  if (!speaker) return refuse('not-found', { why: 'refusal.no-speaker' });
  if (speaker.party !== act.by.party) refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
  act.keep(STEP, [speaker.id, stepped(speaker, verb)]);
  if (swaps.length) act.keep(LAPSE, [swaps, SWAP.steps.lapse.to, act.effective]);
  return { speaker, touched: [`speaker:${speaker.id}`, ...swaps.map((id) => `swap:${id}`)] };
};

/** Proposals to exchange places that this list, or this entry of it, makes void: refs of what changed. */
export const lapseSwaps = async (act: Any, of: { list: string } | { speaker: string }): Promise<string[]> => {
  const [where, id] = 'list' in of ? ['list = $1', of.list] : ['$1 in (mine, theirs)', of.speaker];
  const [rows] = await act.tx.query<[{ id: string }[], number]>(`update place_swap set state = $2, answered = $3 where ${where} and state = $4 returning id`, [id, SWAP.steps.lapse.to, act.effective, SWAP.initial]);
  return rows.map((r) => `swap:${r.id}`);
};
/** Questions that waited for the statement made last have lapsed when the next one begins: refs of what changed. */
export const lapseDialogue = async (act: Any): Promise<string[]> => {
  const [rows] = await act.tx.query<[{ id: string }[], number]>('update dialogue set state = $2 where meeting = $1 and state = $3 returning id', [act.channel.id, DIALOGUE.steps.lapse.to, DIALOGUE.initial]);
  return rows.map((d) => `dialogue:${d.id}`);
};
/** From now on its place is behind these, whatever the order of the list; the latest such move counts before the others. */
export const moveBehind = async (act: Any, s: SpeakerView, all: readonly SpeakerView[], behind: readonly string[], why: { reason: string; lang: Lang } | null = null): Promise<void> => {
  const places = behind.map((id) => placeOf(all.find((x) => x.id === id)!));
  const move = { no: Math.max(0, ...all.map((x) => x.move?.no ?? 0)) + 1, behind: places, reason: why?.reason ?? null, lang: why?.lang ?? null, by: act.by.party };
  await act.tx.query('update speaker set move = $2 where id = $1', [s.id, JSON.stringify(move)]);
};
/** The seconds of a statement: no more than are left where time is set for the whole meeting. Refuses `conflict` once they are spent. */
export const limitOf = async (act: Any, s: SpeakerView): Promise<number> => {
  if (!s.list || s.speech === 'reply') return s.clock.limit;
  const budgets = await act.tx.query<BudgetView[]>(BUDGETS, [act.channel.id]);
  if (!budgets.length) return s.clock.limit;
  const account = accountOf(s, budgets, await act.tx.query<TopUpView[]>(TOP_UPS, [act.channel.id]), await speakersOf(act));
  if (account && account.leftMs < 1_000) refuse('conflict', { why: 'refusal.budget-spent', party: s.party });
  return account ? Math.min(s.clock.limit, Math.floor(account.leftMs / 1_000)) : s.clock.limit;
};
/** Its clock runs from now on. */
export const run = (act: Any, s: SpeakerView, sitting: string): Promise<unknown> =>
  act.tx.query('update speaker set running = $2, started = coalesce(started, $2), sitting = $3 where id = $1', [s.id, act.effective, sitting]);
/** Its clock stands still; answers the whole seconds spoken so far. */
export const halt = async (act: Any, s: SpeakerView, ends: boolean): Promise<number> => {
  const spoken = spokenAt(s.clock, act.effective.getTime());
  await act.tx.query('update speaker set spoken_ms = $2, running = null, ended = case when $4 then $3::timestamptz else ended end where id = $1', [s.id, spoken, act.effective, ends]);
  return Math.floor(spoken / 1000);
};
/** Refuses `conflict` for whoever is not the next of its list: the chair cannot get the order wrong. */
export const refuseUnlessNext = async (act: Any, s: SpeakerView): Promise<void> => {
  if (!s.list) return;
  const all = await speakersOf(act);
  const [first] = queueOf(await loadList(act, s.list), all);
  if (first !== s.id && s.state !== 'called') refuse('conflict', { why: 'refusal.not-next', party: all.find((x) => x.id === first)?.party ?? s.party });
};
/** Whoever has the floor now, speaking or interrupted; null: nobody. */
export const holding = (all: readonly SpeakerView[], states: readonly SpeakerState[] = ['speaking', 'paused']): SpeakerView | null => all.find((x) => states.includes(x.state)) ?? null;
