// What a group of states says about an action, by the state that speaks for it; one of them may say that it does not share it. It stands in the name of those that were in the group then (a11).
// Not here: which groups there are (members/groups.commands.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { loadAction } from '../store.js';
import { spokenFor } from './speaking.js';

@Injectable()
export class InterventionsCommands {
  @Command('intervention.make')
  async make(act: Act<'intervention.make'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const { stage } = await loadAction(tx, channel.id);
    if (stage === 'draft' || stage === 'discarded') refuse('wrong-state', { why: `refusal.action-${stage}` });
    const group = await spokenFor(act, p.group);
    const made = await tx.query<object[]>(
      'insert into intervention (id, action, state_group, name_en, name_fr, parties, text, lang, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id',
      [p.intervention, channel.id, p.group, group.en, group.fr, group.parties, p.text, p.lang, by.party, by.person, act.effective]);
    if (!made.length) refuse('conflict', { why: 'refusal.intervention-exists' });
    await noteInterest(tx, channel.id, group.parties);
    return said('intervention.made', { intervention: p.intervention, group: p.group, en: group.en, fr: group.fr, parties: group.parties, text: textHash(p.text) }, `intervention:${p.intervention}`);
  }

  @Command('intervention.disavow')
  async disavow(act: Act<'intervention.disavow'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const [found] = await tx.query<{ parties: string[]; disavowed: string[]; party: string }[]>('select parties, disavowed, party from intervention where id = $1 and action = $2', [p.intervention, channel.id]);
    const made = found ?? refuse('not-found', { why: 'refusal.no-intervention' });
    if (!made.parties.includes(by.party) || made.party === by.party) refuse('not-allowed', { why: 'refusal.intervention-not-yours' });
    if (made.disavowed.includes(by.party)) refuse('conflict', { why: 'refusal.intervention-disavowed' });
    await tx.query('update intervention set disavowed = array_append(disavowed, $2) where id = $1', [p.intervention, by.party]);
    return said('intervention.disavowed', { intervention: p.intervention, party: by.party }, `intervention:${p.intervention}`);
  }
}
