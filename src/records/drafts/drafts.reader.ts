// Reads what the reports that the record writes are made of, as of a day, with the eyes of whoever asks. Refuses whoever may not have them. Not here: what is made of it (annual-sheet.ts, mid-term-sheet.ts).
import { Inject, Injectable } from '@nestjs/common';
import { DecidedLists } from '../../actions/decided.lists.js';
import { AccountLists, type Span } from '../../commitments/account/account.lists.js';
import { rowsAsked, type RowsAsked } from '../../commitments/scorecard/scorecard.query.js';
import { ScorecardReader } from '../../commitments/scorecard/scorecard.reader.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { addressOf, type Config } from '../../kernel/config.js';
import { CONFIG } from '../../kernel/kernel.module.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { HeldLists } from '../../meetings/held.lists.js';
import type { ReaderView } from '../../members/sessions.js';
import { stateViews } from '../../members/states.views.js';
import { stateNames } from '../documents/names.js';
import type { AnnualSource } from './annual-sheet.js';
import type { MidTermSource } from './mid-term-sheet.js';

/** Commitments in one report at most, by number. */
const ROWS_MAX = 20_000;
/** $1 an instant: who was in the chair then. */
const TERM = `select state, ${isoUtc('since')} as since, ${isoUtc('until')} as until from term where stage <> 'cancelled' and since < $1 and until >= $1 order by since desc limit 1`;
const IN_OFFICE = `select state from term where stage = 'in-office' and state = $1`;

@Injectable()
export class DraftsReader {
  constructor(
    private readonly db: ReadDb,
    private readonly decided: DecidedLists,
    private readonly held: HeldLists,
    private readonly account: AccountLists,
    private readonly scorecard: ScorecardReader,
    @Inject(CONFIG) private readonly config: Pick<Config, 'publicUrl' | 'host' | 'port'>,
  ) {}

  /** Of the term that ran on that day. Refuses `not-allowed` to whoever is neither in the chair now nor the secretariat, `wrong-state` for a day without a chair. */
  async annual(reader: ReaderView, asOf: string | undefined): Promise<AnnualSource> {
    const asked = this.asked(asOf, null);
    if (reader.party !== SECRETARIAT && !(await this.db.query(IN_OFFICE, [reader.party])).length) refuse('not-allowed', { why: 'refusal.annual-not-theirs' });
    return this.db.snapshot(async (tx) => {
      const { card, rows } = await this.scorecard.both(tx, asked, ROWS_MAX);
      const at = card.asOf;
      const term = (await tx.query<AnnualSource['term']>(TERM, [at]))[0] ?? refuse('wrong-state', { why: 'refusal.annual-no-chair' });
      const [span, ever]: [Span, Span] = [{ of: null, from: term.since, at }, { of: null, from: null, at }];
      const registered = await this.account.registered(tx, ever);
      return {
        origin: addressOf(this.config), at, day: asked.day, term, card, rows, ...(await stateNames(tx)), lines: new Map(registered.map((r) => [r.channel, r.seq])), registered: registered.filter((r) => r.at > term.since),
        adopted: await this.decided.adopted(tx, reader.party, term.since, at), delivered: await this.decided.delivered(tx, reader.party, term.since, at), held: await this.held.held(tx, reader.party, term.since, at),
        reports: await this.account.reports(tx, span), closed: await this.account.closed(tx, span), assessed: await this.account.assessed(tx, span), changed: await this.account.changed(tx, span),
        extended: await this.account.extended(tx, span), contested: await this.account.contested(tx, ever),
      };
    });
  }

  /** From the beginning. Refuses `not-allowed` to whoever is neither that state nor the secretariat, `not-found` for a code that never belonged. */
  async midTerm(reader: ReaderView, state: string, asOf: string | undefined): Promise<MidTermSource> {
    const asked = this.asked(asOf, state);
    if (reader.party !== SECRETARIAT && reader.party !== state) refuse('not-allowed', { why: 'refusal.mid-term-not-theirs' });
    return this.db.snapshot(async (tx) => {
      const { card, rows } = await this.scorecard.both(tx, asked, ROWS_MAX);
      const at = card.asOf;
      const [known] = await stateViews(tx, [state]);
      if (!known) refuse('not-found', { why: 'refusal.not-in-network' });
      const span: Span = { of: state, from: null, at };
      const member = known!.memberships.find((m) => m.since <= at && (m.until === null || m.until > at)) ?? null;
      const { account } = this;
      return {
        origin: addressOf(this.config), at, state, member, rows, figures: card.lines.find((l) => l.key === state)?.all ?? { owing: 0, reported: 0 }, ...(await stateNames(tx)),
        registered: await account.registered(tx, span), reports: await account.reports(tx, span), closed: await account.closed(tx, span), assessed: await account.assessed(tx, span), changed: await account.changed(tx, span),
        extended: await account.extended(tx, span), evidence: await account.evidence(tx, span), milestones: await account.milestones(tx, span), shares: await account.shares(tx, span),
        held: await this.held.held(tx, reader.party, null, at), signed: await this.decided.signed(tx, reader.party, state, at),
      };
    });
  }

  /** All of it, counted or not; of one state where `owner` names it. */
  private asked(asOf: string | undefined, owner: string | null): RowsAsked {
    return { ...rowsAsked({ asOf }), key: owner, aside: 'any' };
  }
}
