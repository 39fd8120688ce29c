// A joint initiative that two states have agreed on: time drafts it in the leading state's delegation, with the other as its partner (§3.10). Not here: agreeing on it (commitments), its life (drafts.commands.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../kernel/refusal.js';
import { noteInterest } from '../ledger/attention.js';
import { openChannel } from '../ledger/channels.js';
import { also, Command, line, said, type Act, type Said } from '../ledger/command.js';
import { blankActivity } from './blank.js';
import { reporterOf } from './reporter.js';
import { storeActivity } from './store.js';

@Injectable()
export class FoundingCommands {
  @Command('initiative.found')
  async found(act: Act<'initiative.found'>): Promise<Said> {
    const { tx, channel, payload: p, now } = act;
    const [home] = await tx.query<{ id: string }[]>(`select id from channel where kind = 'delegation' and owner = $1`, [p.lead]);
    if (!home) return refuse('not-found', { why: 'refusal.no-channel' });
    const [lead, partner] = [await reporterOf(tx, p.lead), await reporterOf(tx, p.partner)];
    const identifier = `${lead.ref}-${now.getUTCFullYear()}-${p.initiative.slice(0, 8)}`;
    const blank = blankActivity(identifier, lead, { title: p.title, ...(p.description ? { description: p.description } : {}) }, now);
    const other = { role: p.role, ref: partner.ref, type: '10', narratives: [{ lang: 'en', text: partner.en }, { lang: 'fr', text: partner.fr }] };
    await openChannel(tx, { id: p.initiative, kind: 'initiative', audience: home.id, owner: p.lead });
    const activity = { ...blank, participatingOrgs: [...blank.participatingOrgs, other] };
    const stored = await storeActivity(tx, { id: p.initiative, activity, owner: p.lead, lead: p.lead, custody: 'own', stage: 'draft', sourceOwned: [], source: null }, p.lead, now);
    if (!stored) refuse('conflict', { why: 'refusal.initiative-identifier-taken', identifier });
    await noteInterest(tx, p.initiative, [p.lead]);
    const drafted = line(p.initiative, 'initiative.drafted', { id: p.initiative, revision: 1, fields: [], identifier }, `initiative:${p.initiative}`);
    return also(said('initiative.founded', { initiative: p.initiative, lead: p.lead, partner: p.partner }, `match:${channel.id}`), [drafted]);
  }
}
