// Voices that stand apart (§3.2, rule 3): where the rules do not name who objects, each member speaks in a channel of its own that the chair and the secretariat read, and
// time alone, which has no name, tells the others what the rules let them know. Not here: what a voice says (voicing.ts), the acts themselves.
import { randomUUID } from 'node:crypto';
import { MEMBERS_AUDIENCE, SECRETARIAT } from '../../contract/seats.js';
import { objections, type ApartView, type Voice } from '../../contract/silence.views.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { drawChair } from '../../ledger/audiences.js';
import { grantSeats, openChannels } from '../../ledger/channels.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { endsAtOnce } from './reckon.js';
import { roundOf, type Round } from './rounds.js';

/** A count follows what was said by so much, so that several are told together. */
const AFTER_MS = 2_000;
const ENDED = ['adopted', 'broken', 'consultation', 'reissued', 'to-meeting', 'abandoned'];

export const isApart = (r: Pick<Round, 'rules'>): boolean => r.rules.breakers !== 'named';
/** Where the voice of the act's own channel is kept, and what shows it. */
export const tableOf = (act: Act): 'silence_voice' | 'silence_apart' => (act.channel.kind === 'voice' ? 'silence_apart' : 'silence_voice');
export const refOf = (act: Act, r: Pick<Round, 'id'>): string => (act.channel.kind === 'voice' ? `voice:${act.channel.id}` : `silence:${r.id}`);

/** What is said in a member's own channel is judged behind the lock of the action, like everything that races for the deadline. */
export const lockAction = async (tx: Pick<Act['tx'], 'query'>, { silence }: { silence: string }, channel: string): Promise<string[]> =>
  (await tx.query<{ action: string }[]>('select r.action from silence_apart a join silence r on r.id = a.silence where a.channel = $1 and a.silence = $2', [channel, silence])).map((s) => s.action);

/** The round in which a member speaks here. Refuses `invalid` in the wrong channel for it: a voice that stands apart is never said before all. */
export const spokenIn = async (act: Act, silence: string): Promise<Round> => {
  const r = await roundOf(act, silence);
  if (isApart(r) !== (act.channel.kind === 'voice')) refuse('invalid', { why: 'refusal.silence-voice-apart' });
  return r;
};

/** Opens a channel for each member, where the rules ask for it: its own delegation, the secretariat, and whoever is in the chair. */
export const openApart = async (act: Act, silence: string, members: readonly string[]): Promise<Line[]> => {
  const { tx } = act;
  const all = members.map((party) => ({ party, id: randomUUID() }));
  await openChannels(tx, all.map(({ id, party }) => ({ id, kind: 'voice' as const, audience: id, owner: party })));
  await drawChair(tx, all.map((a) => a.id), MEMBERS_AUDIENCE, act.effective);
  const seat = { since: act.effective, until: null };
  await grantSeats(tx, all.flatMap(({ id, party }) => [{ audience: id, party, seat: 'delegate' as const, ...seat }, { audience: id, party: SECRETARIAT, seat: 'secretariat' as const, ...seat }]));
  await tx.query(`insert into silence_apart (channel, silence, party, voice) select c, $1, p, 'silent' from unnest($2::uuid[], $3::text[]) x(c, p)`, [silence, all.map((a) => a.id), all.map((a) => a.party)]);
  return all.map(({ id, party }) => line(id, 'voice.opened', { silence, party }, `voice:${id}`));
};

/** Every member's voice as it counts, wherever it stands. By party. */
export const voicesOf = (act: Act, silence: string): Promise<{ party: string; voice: Voice; paragraphs: string[] }[]> =>
  act.tx.query(
    `select v.party, coalesce(a.voice, v.voice) as voice, coalesce(a.paragraphs, v.paragraphs) as paragraphs from silence_voice v left join silence_apart a on a.silence = v.silence and a.party = v.party
     where v.silence = $1 order by v.party`, [silence]);

/** Somebody has spoken apart: the clock will tell the others, without a name. At once where the first objection ends the round. */
export const countSoon = async (act: Act, r: Round): Promise<void> => {
  const ends = r.state === 'running' && endsAtOnce(r.mode);
  if (!ends && r.rules.breakers === 'after' && r.state === 'running') return;
  await setAlarm(act.tx, `silence-count:${r.id}`, r.action, 'silence.count', { silence: r.id }, new Date(act.effective.getTime() + (ends ? 0 : AFTER_MS)));
};

export const countOf = (voices: readonly { party: string; voice: Voice; paragraphs: string[] }[]): NonNullable<ApartView['told']> => ({
  objections: objections(voices).length,
  positive: voices.filter((v) => v.voice === 'positive').length,
  paragraphs: [...new Set(voices.filter((v) => v.voice === 'broke').flatMap((v) => v.paragraphs))].sort(),
});

/** Writes where all members read what the rules let them know now: how many; or, once the round has ended, who. */
export const tellMembers = async (act: Act, r: Round, ended = ENDED.includes(r.state)): Promise<void> => {
  if (r.rules.breakers === 'number') await act.tx.query('update silence set told = $2 where id = $1', [r.id, JSON.stringify(countOf(await voicesOf(act, r.id)))]);
  if (r.rules.breakers !== 'after' || !ended) return;
  await act.tx.query(
    `update silence_voice v set voice = a.voice, paragraphs = a.paragraphs, reason = a.reason, wording = a.wording, lang = a.lang, at = a.at, seq = case when a.at is null then null else $2::bigint end, person = a.person,
       behalf = a.behalf, objected = a.objected, reverses = a.reverses from silence_apart a where a.silence = v.silence and a.party = v.party and v.silence = $1`, [r.id, act.channel.head + 1]);
};
