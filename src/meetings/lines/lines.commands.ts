// Time says whose line is gone and whose is back: who waits on a list is marked away and keeps the place (e27). Not here: who sees the lines (seen.ts), what the chair does with somebody who is away (turns.commands.ts).
import { Injectable } from '@nestjs/common';
import { LINE_KEPT } from '../../contract/lines.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';

const WAITING = `meeting = $1 and party = $2 and state in ('requested', 'listed', 'called')`;
type Marked = [{ id: string }[], number];
const refs = ([rows]: Marked): string[] => rows.map((r) => `speaker:${r.id}`);

@Injectable()
export class LinesCommands {
  /** What a node wrote while the alarm was on its way counts: whoever is back is not marked. */
  @Command('line.drop')
  async drop(act: Act<'line.drop'>): Promise<Said> {
    const { tx, channel, now, payload: { party } } = act;
    const [seen] = await tx.query<{ at: Date | null }[]>(
      `select greatest(max(at), (select max(opened) from sitting where meeting = $1 and state = 'open')) as at from line_seen where meeting = $1 and party = $2 having count(*) > 0`, [channel.id, party]);
    if (!seen?.at || seen.at.getTime() > now.getTime() - LINE_KEPT * 1_000) return refuse('conflict', { why: 'refusal.line-stands', party });
    const marked = refs(await tx.query<Marked>(`update speaker set away = $3 where ${WAITING} and away is null returning id`, [channel.id, party, seen.at]));
    if (!marked.length) refuse('wrong-state', { why: 'refusal.line-nobody-waits', party });
    return said('line.dropped', { party, since: seen.at.toISOString() }, ...marked);
  }

  @Command('line.restore')
  async restore(act: Act<'line.restore'>): Promise<Said> {
    const { tx, channel, payload: { party } } = act;
    const marked = refs(await tx.query<Marked>(`update speaker set away = null where ${WAITING} and away is not null returning id`, [channel.id, party]));
    if (!marked.length) refuse('wrong-state', { why: 'refusal.line-not-away', party });
    return said('line.restored', { party }, ...marked);
  }
}
