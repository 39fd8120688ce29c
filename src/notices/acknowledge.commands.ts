// “Seen by our capital” (f10), and the secretariat's word that it reached a state by telephone. Both are acts, in the delegation's own channel: they prove that a state was told of
// a procedure that binds the silent, so the record must keep them; but who reads what, and when, is between a state and the secretariat, and no other state's (decision 067).
import { Injectable } from '@nestjs/common';
import { SECRETARIAT } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { isSeated } from '../ledger/channels.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';
import { partyOf } from '../members/roster.js';

interface Asked {
  about: string;
  channel: string;
  audience: string;
}
/** $1 a notice or what it tells of, $2 the party. A state without anybody to tell was told nothing; a deadline concerns it all the same. */
const CALL = `
  select x.about, x.channel, c.audience from (
    select coalesce(n.deadline, n.key) as about, n.channel from notice n where n.class in ('call', 'deadline') and n.party = $2 and (n.id::text = $1 or coalesce(n.deadline, n.key) = $1)
    union all select d.key, d.channel from deadline d where d.key = $1 and d.closed is null and (d.parties is null or $2 = any(d.parties))) x
  join channel c on c.id = x.channel limit 1`;
const NOTE = 'insert into acknowledgement (party, about, channel, person, how, at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing returning party';

@Injectable()
export class AcknowledgeCommands {
  @Command('notice.acknowledge')
  async acknowledge(act: Act<'notice.acknowledge'>): Promise<Said> {
    const asked = await callOf(act, act.payload.notice);
    await note(act, asked, 'capital');
    return said('notice.acknowledged', { about: asked.channel });
  }

  @Command('notice.reach')
  async reach(act: Act<'notice.reach'>): Promise<Said> {
    const asked = await callOf(act, act.payload.call);
    await note(act, asked, 'telephone');
    return said('notice.reached', { about: asked.channel, party: partyOf(act) });
  }
}

/** What was asked of the delegation. Refuses what the secretariat may not read: that it was asked at all is none of its business then. */
const callOf = async (act: Act, id: string): Promise<Asked> => {
  const [row] = await act.tx.query<Asked[]>(CALL, [id, partyOf(act)]);
  const asked = row ?? refuse('not-found', { why: 'refusal.no-notice' });
  if (!(await isSeated(act.tx, asked.audience, SECRETARIAT, 'secretariat', act.now))) refuse('not-allowed', { why: 'refusal.not-for-secretariat' });
  return asked;
};

const note = async (act: Act, asked: Asked, how: 'capital' | 'telephone'): Promise<void> => {
  const rows = await act.tx.query<object[]>(NOTE, [partyOf(act), asked.about, asked.channel, act.by.person, how, act.now]);
  if (!rows.length) refuse('conflict', { why: 'refusal.acknowledged' });
};
