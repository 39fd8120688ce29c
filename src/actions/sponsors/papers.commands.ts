// States that are no members of the Network stand behind a text by a note, which the secretariat records (§3.5, §3.1). Not here: what a member does itself (sponsors.commands.ts).
import { Injectable } from '@nestjs/common';
import { keepFile } from '../../kernel/kept-files.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { leaveDeadline } from '../../ledger/deadlines.js';
import { membersNow } from '../silence/chair.js';
import { openWindow, sponsorOf, stepSponsor, timedKey } from './store.js';

@Injectable()
export class SponsorPapersCommands {
  /** Among the co-sponsors, or the additional ones once the list is printed: no text is presented by a state that has no seat where it is negotiated. */
  @Command('sponsor.record')
  async record(act: Act<'sponsor.record'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const window = await openWindow(act);
    if (!(await tx.query<object[]>('select from state where code = $1', [p.party])).length) refuse('invalid', { why: 'refusal.sponsor-unknown', party: p.party });
    if ((await membersNow(tx)).includes(p.party)) refuse('invalid', { why: 'refusal.sponsor-member', party: p.party });
    if (new Date(p.received) > act.now) refuse('invalid', { why: 'refusal.received-later' });
    if (!(await keepFile(tx, p.evidence, by.party))) refuse('invalid', { why: 'refusal.no-evidence' });
    const was = await sponsorOf(tx, channel.id, p.party);
    const rank = p.did === 'sign' ? (window === 'open' ? 'co' : 'additional') : was.rank;
    await stepSponsor(act, was, p.did, rank);
    await tx.query('update sponsor set evidence = $3, received = $4 where action = $1 and party = $2', [channel.id, p.party, p.evidence, p.received]);
    if (p.did !== 'sign') await leaveDeadline(tx, timedKey('sponsorship.lapse', channel.id), p.party);
    const standing = p.did === 'withdraw' ? 'withdrawn' : 'standing';
    return { ...said('sponsor.recorded', { action: channel.id, party: p.party, rank, standing, evidence: p.evidence, received: p.received }, `sponsorship:${channel.id}`), behalf: p.party };
  }
}
