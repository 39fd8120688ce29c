// A delegation hands in the text of the statement it will make: read by itself until it is delivered, and by the secretariat with its interpreters where it lets them (e22).
// Not here: delivering it, which ending the statement does (speeches.ts).
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isLive, type SpeakerState } from '../../contract/floor.views.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { SPEECH } from '../../contract/speeches.views.js';
import { keepFile } from '../../kernel/kept-files.js';
import { refuse } from '../../kernel/refusal.js';
import { endSeat, grantSeat, moveAudience } from '../../ledger/channels.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { hashOrNull } from '../../members/facts.js';
import { stepSpeech, type SpeechRecord } from './speeches.js';

const meetingOf = async (tx: Pick<EntityManager, 'query'>, { turn }: { turn: string }): Promise<string[]> => (await tx.query<{ meeting: string }[]>('select meeting from speaker where id = $1', [turn])).map((s) => s.meeting);

@Injectable()
export class SpeechesCommands {
  /** The meeting is locked, and told nothing: its speaker cannot end in between. */
  @Command('speech.hand-in', { locks: meetingOf })
  async handIn(act: Act<'speech.hand-in'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const [turn] = await tx.query<{ meeting: string; party: string; state: SpeakerState }[]>('select meeting, party, state from speaker where id = $1', [p.turn]);
    if (turn?.party !== by.party) return refuse('not-found', { why: 'refusal.no-speaker' });
    if (!isLive(turn)) refuse('wrong-state', { why: `refusal.speaker-${turn.state}` });
    if (p.text === undefined && p.file === undefined) refuse('invalid', { why: 'refusal.speech-empty' });
    if ((await tx.query<object[]>(`select from speech where turn = $1 and state <> 'withdrawn'`, [p.turn])).length) refuse('conflict', { why: 'refusal.speech-held' });
    const [file, text] = [await this.fileOf(act), p.text?.trim() ?? null];
    await moveAudience(tx, channel.id, channel.id);
    await grantSeat(tx, channel.id, by.party, 'delegate', act.effective);
    if (p.interpreters) await grantSeat(tx, channel.id, SECRETARIAT, 'secretariat', act.effective);
    await tx.query('insert into speech (id, meeting, turn, party, person, state, lang, text, file, shared, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [channel.id, turn.meeting, p.turn, by.party, by.person, SPEECH.initial, p.lang, text, p.file ?? null, p.interpreters, act.effective]);
    return said('speech.handed-in', { turn: p.turn, party: by.party, lang: p.lang, text: hashOrNull(text ?? undefined), file }, `speech:${channel.id}`);
  }

  @Command('speech.share')
  async share(act: Act<'speech.share'>): Promise<Said> {
    const s = await this.load(act);
    await stepSpeech(act, s, 'share');
    if (s.shared) refuse('conflict', { why: 'refusal.speech-shared-so' });
    await grantSeat(act.tx, s.id, SECRETARIAT, 'secretariat', act.effective);
    await act.tx.query('update speech set shared = true where id = $1', [s.id]);
    return said('speech.shared', { party: s.party }, `speech:${s.id}`);
  }

  @Command('speech.unshare')
  async unshare(act: Act<'speech.unshare'>): Promise<Said> {
    const s = await this.load(act);
    await stepSpeech(act, s, 'unshare');
    if (!s.shared) refuse('conflict', { why: 'refusal.speech-shared-so' });
    await endSeat(act.tx, s.id, SECRETARIAT, act.effective);
    await act.tx.query('update speech set shared = false where id = $1', [s.id]);
    return said('speech.unshared', { party: s.party }, `speech:${s.id}`);
  }

  /** Its place on the list stays. */
  @Command('speech.withdraw')
  async withdraw(act: Act<'speech.withdraw'>): Promise<Said> {
    const s = await this.load(act);
    await stepSpeech(act, s, 'withdraw');
    return said('speech.withdrawn', { party: s.party }, `speech:${s.id}`);
  }

  /** The content of the file, which stays from now on; null where none is given. */
  private async fileOf(act: Act<'speech.hand-in'>): Promise<string | null> {
    const { file } = act.payload;
    if (!file) return null;
    const kept = await keepFile(act.tx, file, act.by.party);
    return kept?.sha256 ?? refuse('not-found', { why: 'refusal.speech-no-file' });
  }

  private async load(act: Act): Promise<SpeechRecord> {
    const [s] = await act.tx.query<SpeechRecord[]>('select id, party, state, shared from speech where id = $1', [act.channel.id]);
    return s ?? refuse('not-found', { why: 'refusal.no-channel' });
  }
}
