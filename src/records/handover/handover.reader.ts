// Reads what a chair takes over (§3.13), of channels that the reader's party reads. For the chair, whoever comes after and was before it, and the secretariat. Not here: what is made of it (handover-sheet.ts).
import { Injectable } from '@nestjs/common';
import { ActionsLists } from '../../actions/actions.lists.js';
import { SilenceLists } from '../../actions/silence/silence.lists.js';
import { TextsLists } from '../../actions/text/texts.lists.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { DEADLINES_AHEAD } from '../../ledger/deadlines.js';
import { ReadDb } from '../../ledger/read-db.js';
import { MeetingsLists } from '../../meetings/meetings.lists.js';
import type { ReaderView } from '../../members/sessions.js';
import { Standing } from '../../members/standing.js';
import { stateNames } from '../documents/names.js';
import type { DueThen, HandoverSource } from './handover.source.js';

const TERMS = `select state, ${isoUtc('since')} as since, ${isoUtc('until')} as until, stage from term where stage in ('incoming', 'in-office', 'outgoing') order by since`;
const DUE_MAX = 500;

@Injectable()
export class HandoverReader {
  constructor(
    private readonly db: ReadDb,
    private readonly actions: ActionsLists,
    private readonly texts: TextsLists,
    private readonly silences: SilenceLists,
    private readonly meetings: MeetingsLists,
    private readonly standing: Standing,
  ) {}

  /** Refuses `not-allowed` for every other party. */
  async read(reader: ReaderView): Promise<HandoverSource> {
    const terms = await this.db.query<HandoverSource['terms'][number]>(TERMS);
    if (reader.party !== SECRETARIAT && !terms.some((t) => t.state === reader.party)) refuse('not-allowed', { why: 'refusal.handover-not-theirs' });
    const board = (await this.actions.board(reader.hat)).filter((a) => a.stage === 'negotiation' || a.stage === 'silence');
    const due = await this.db.query<DueThen>(DEADLINES_AHEAD, [reader.party, DUE_MAX]);
    const channels = [...new Set(due.map((d) => d.channel))];
    const [gauges, silences, owed, meetings, contacts, titles, held, [now], names] = await Promise.all([
      this.texts.gauges(board.map((a) => a.id)), this.silences.running(), this.meetings.owed(reader.hat), this.meetings.programme(reader.hat), this.standing.directory(false),
      this.actions.titles(channels), this.meetings.titles(channels), this.db.query<{ at: string }>(`select ${isoUtc('concord_now()')} as at`), stateNames(this.db),
    ]);
    return {
      terms: terms.filter((t) => t.stage !== 'outgoing'), silences, owed, contacts, ...names, at: now!.at,
      texts: board.map((a) => ({ ...a, gauge: gauges.find((g) => g.id === a.id) ?? null })),
      due: due.flatMap((d) => {
        const title = titles.get(d.channel) ?? held.get(d.channel);
        return title ? [{ ...d, title }] : [];
      }),
      meetings: meetings.filter((m) => m.state === 'convened'),
    };
  }
}
