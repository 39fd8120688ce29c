// Whom the announcement has reached (rule 1): the secretariat telephones those it has not, and notes it; or has everybody reminded. Not here: the list (silence.controller.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { roundOf, type Round } from './rounds.js';
import { voiceOf } from './voicing.js';

@Injectable()
export class ReachCommands {
  @Command('silence.note-reached')
  async noteReached(act: Act<'silence.note-reached'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const r = await live(act, p.silence);
    await voiceOf(act, r.id, p.party);
    const rows = await tx.query<object[]>('insert into silence_reach (silence, party, at, how, person) values ($1, $2, $3, $4, $5) on conflict do nothing returning 1', [r.id, p.party, act.effective, p.how, by.person]);
    if (!rows.length) refuse('conflict', { why: 'refusal.reached-already' });
    return said('silence.reached', { silence: r.id, party: p.party, how: p.how }, `silence:${r.id}`);
  }

  /** Those who have said nothing. */
  @Command('silence.remind')
  async remind(act: Act<'silence.remind'>): Promise<Said> {
    const r = await live(act, act.payload.silence);
    const silent = await act.tx.query<{ party: string }[]>(`select party from silence_voice where silence = $1 and voice = 'silent' order by party`, [r.id]);
    if (!silent.length) refuse('conflict', { why: 'refusal.nobody-to-remind' });
    return said('silence.reminded', { silence: r.id, parties: silent.map((v) => v.party) }, `silence:${r.id}`);
  }
}

const live = async (act: Act, id: string): Promise<Round> => {
  const r = await roundOf(act, id);
  if (r.state !== 'announced' && r.state !== 'running') refuse('wrong-state', { why: `refusal.silence-${r.state}` });
  return r;
};
