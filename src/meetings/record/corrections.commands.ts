// Corrections to a circulated record: each delegation on its own statements and votes and on nothing else, decided by the secretariat with a reason (e24). Not here: the record's own life (record.commands.ts).
import { Injectable } from '@nestjs/common';
import { next } from '../../contract/machine.js';
import { CORRECTION, type CorrectionState } from '../../contract/minutes.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { loadRecord } from './store.js';

interface CorrectionRow {
  id: string;
  sitting: string;
  party: string;
  state: CorrectionState;
}
const ref = (id: string): string => `correction:${id}`;

@Injectable()
export class CorrectionsCommands {
  /** Equality is late: at the end of the seventh day it is over. */
  @Command('correction.ask')
  async ask(act: Act<'correction.ask'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const r = await loadRecord(act, p.sitting);
    if (r.state !== 'circulated') refuse('wrong-state', { why: `refusal.record-${r.state}` });
    if (r.until! <= act.now) refuse('too-late', { why: 'refusal.record-settling' });
    if ((await tx.query<object[]>('select from record_correction where id = $1', [p.correction])).length) refuse('conflict', { why: 'refusal.correction-exists' });
    const about = await this.own(act);
    await tx.query('insert into record_correction (id, sitting, meeting, about, state, text, lang, party, person, asked) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)',
      [p.correction, r.sitting, channel.id, about, CORRECTION.initial, p.text, p.lang, by.party, by.person, act.effective]);
    return said('correction.asked', { correction: p.correction, sitting: r.sitting, party: by.party, about, text: textHash(p.text) }, ref(p.correction));
  }

  @Command('correction.accept')
  async accept(act: Act<'correction.accept'>): Promise<Said> {
    const c = await this.decide(act, 'accept');
    return said('correction.accepted', { correction: c.id, party: c.party }, ref(c.id));
  }

  @Command('correction.decline')
  async decline(act: Act<'correction.decline'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const c = await this.decide(act, 'decline');
    await act.tx.query('update record_correction set reason = $2, reason_lang = $3 where id = $1', [c.id, reason, lang]);
    return said('correction.declined', { correction: c.id, party: c.party, reason: textHash(reason) }, ref(c.id));
  }

  @Command('correction.withdraw')
  async withdraw(act: Act<'correction.withdraw'>): Promise<Said> {
    const c = await this.decide(act, 'withdraw');
    return said('correction.withdrawn', { correction: c.id, party: c.party }, ref(c.id));
  }

  /** What it is about: a statement that the state made, or a vote that it was entitled to, in the sitting of this record. */
  private async own({ tx, by, channel, payload: { sitting, corrected } }: Act<'correction.ask'>): Promise<string> {
    const [found] = await tx.query<{ about: string }[]>(
      `select 'speaker:' || id as about from speaker where id = $1 and meeting = $2 and sitting = $3 and party = $4 and started is not null
       union all select 'vote:' || id from vote where id = $1 and meeting = $2 and sitting = $3 and $4 = any(entitled) and declared is not null`, [corrected, channel.id, sitting, by.party]);
    return found?.about ?? refuse('not-allowed', { why: 'refusal.correction-not-own' });
  }

  private async decide(act: Act<'correction.accept' | 'correction.decline' | 'correction.withdraw'>, verb: keyof typeof CORRECTION.steps): Promise<CorrectionRow> {
    const { tx, by, channel, payload: { correction } } = act;
    const [c] = await tx.query<CorrectionRow[]>('select id, sitting, party, state from record_correction where id = $1 and meeting = $2', [correction, channel.id]);
    if (!c) return refuse('not-found', { why: 'refusal.correction-none' });
    if (verb === 'withdraw' && c.party !== by.party) refuse('not-allowed', { why: 'refusal.correction-not-theirs' });
    const state = next(CORRECTION, c.state, verb) ?? refuse('wrong-state', { why: `refusal.correction-${c.state}` });
    await tx.query('update record_correction set state = $2, decided = $3, decided_party = $4, decided_person = $5 where id = $1', [c.id, state, act.effective, by.party, by.person]);
    return c;
  }
}
