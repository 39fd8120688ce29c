// What the secretariat keeps for the register: whose reporting organisation a reference is, and dated rates of exchange. Not here: initiatives.
import { Injectable } from '@nestjs/common';
import countries from 'i18n-iso-countries';
import { refuse } from '../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';
import { today } from './editing.js';

@Injectable()
export class RegisterCommands {
  /** For imports from now on; records that are here keep their owner. */
  @Command('reporter.assign')
  async assign(act: Act<'reporter.assign'>): Promise<Said> {
    const { ref, state = null } = act.payload;
    if (state !== null && !countries.isValid(state)) refuse('invalid', { why: 'refusal.initiative-unknown-country', code: state });
    const [old] = await act.tx.query<{ state: string | null }[]>('select state from reporting_organisation where ref = $1', [ref]);
    await act.tx.query('insert into reporting_organisation (ref, state, at) values ($1, $2, $3) on conflict (ref) do update set state = excluded.state', [ref, state, act.now]);
    return said('reporter.assigned', { ref, state, before: old?.state ?? null });
  }

  /** A rate is of a day that has been; recording it again corrects it, and both stay in the ledger. */
  @Command('rate.record')
  async rate(act: Act<'rate.record'>): Promise<Said> {
    const { currency, date, value, source } = act.payload;
    if (date > today(act)) refuse('invalid', { why: 'refusal.initiative-future-date', date });
    await act.tx.query(
      `insert into rate (currency, date, value, source) values ($1, $2, $3, $4) on conflict (currency, date) do update set value = excluded.value, source = excluded.source`,
      [currency, date, value, source],
    );
    return said('rate.recorded', { currency, date, value });
  }
}
