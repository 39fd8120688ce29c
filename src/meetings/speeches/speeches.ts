// Texts of statements as rows, for the acts that deliver them: the channel of one moves under its meeting's when the statement is made. Not here: handing in (speeches.commands.ts), views.
import type { EntityManager } from 'typeorm';
import { next } from '../../contract/machine.js';
import { SPEECH, type SpeechState } from '../../contract/speeches.views.js';
import { refuse } from '../../kernel/refusal.js';
import { bumpAuthority, placeUnder } from '../../ledger/channels.js';
import { line, type Act, type Line } from '../../ledger/command.js';

type Tx = Pick<EntityManager, 'query'>;
export interface SpeechRecord {
  id: string;
  party: string;
  state: SpeechState;
  shared: boolean;
}

/** Refuses `wrong-state` with the state it is in. */
export const stepSpeech = async (act: Act, s: SpeechRecord, verb: keyof typeof SPEECH.steps): Promise<void> => {
  const state = next(SPEECH, s.state, verb) ?? refuse('wrong-state', { why: `refusal.speech-${s.state}`, state: s.state });
  await act.tx.query(`update speech set state = $2, delivered = case when $2 = 'delivered' then $3::timestamptz end where id = $1`, [s.id, state, act.effective]);
};

/** The channels that an act of this entry locks besides the meeting's: that of the text it delivers. */
export const heldOf = async (tx: Tx, { speaker }: { speaker: string }): Promise<string[]> => (await tx.query<{ id: string }[]>(`select id from speech where turn = $1 and state = 'held'`, [speaker])).map((s) => s.id);

/** Where a text is read once it is delivered: in the meeting, or, under an item that not everybody reads, in that item's dossier. */
const readIn = async (act: Act, turn: string): Promise<{ id: string; audience: string }> => {
  const [d] = await act.tx.query<{ id: string; audience: string }[]>(`select c.id, c.audience from speaker s join dossier d on d.id = s.item and d.among <> 'all' join channel c on c.id = d.id where s.id = $1`, [turn]);
  return d ?? act.channel;
};

/** The statement is made: whoever reads the meeting, or the item's dossier, reads its text from now on. Refuses `conflict` where the text came between the question for the locks and the locks. */
export const deliver = async (act: Act, turn: string): Promise<Line[]> => {
  const [s] = await act.tx.query<SpeechRecord[]>(`select id, party, state, shared from speech where turn = $1 and state = 'held'`, [turn]);
  if (!s) return [];
  if (!act.locked.has(s.id)) refuse('conflict', { why: 'refusal.speech-just-came' });
  await stepSpeech(act, s, 'deliver');
  await placeUnder(act.tx, s.id, await readIn(act, turn));
  await bumpAuthority(act.tx);
  return [line(s.id, 'speech.delivered', { party: s.party }, `speech:${s.id}`)];
};
