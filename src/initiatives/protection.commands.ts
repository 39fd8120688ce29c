// Protecting a record: how exact its places are shown and which partners are not named (§3.14). Not here: the redaction itself (redact.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../kernel/refusal.js';
import { Command, type Act, type Said } from '../ledger/command.js';
import { checkNames, present, saveAs, tell } from './editing.js';
import { withheldPartners, type Protection } from './redact.js';

@Injectable()
export class ProtectionCommands {
  /** The whole protection is said each time. Anything withheld needs its reason; our own texts must not name it. The ledger learns how many, never who. */
  @Command('initiative.protect')
  async protect(act: Act<'initiative.protect'>): Promise<Said> {
    const { precision, partners, reason = null } = act.payload;
    const record = await present(act);
    const list = record.activity.participatingOrgs;
    if (partners.some((at) => !list[at])) refuse('invalid', { why: 'refusal.initiative-no-such-item', at: partners.find((at) => !list[at]) });
    if ((precision !== 'exact' || partners.length) && !reason) refuse('invalid', { why: 'refusal.initiative-needs-reason' });
    const protection: Protection = { reason, precision, partners: withheldPartners(list, partners) };
    checkNames(record, record.activity, protection);
    const change = await saveAs(act, record, { protection, fields: ['partners', 'locations'] });
    return tell(record, 'initiative.protected', { ...change, reason, precision, partners: partners.length });
  }
}
