// A text as others ask for it beside its views: what it said under an earlier number, who has changed which paragraph since, when proposals were made. They ask for the seat before. No writes.
import { Injectable } from '@nestjs/common';
import type { TextThen } from '../../contract/text.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import type { ReadTx } from '../../ledger/views.js';

const EARLIER = `
  select distinct on (a.paragraph) a.paragraph as id, p.kind, a.status, a.content from text_act a join text_paragraph p on p.id = a.paragraph
  where a.text = $1 and a.seq <= $2 order by a.paragraph, a.seq desc`;
/** Proposals carry their party; what settled words for everybody is the chair's. */
const SINCE = `
  select paragraph, array_agg(distinct coalesce(act->>'party', 'chair')) as parties, ${isoUtc('max(at)')} as at from text_act where text = $1 and seq > $2 group by paragraph`;

/** Who has changed a paragraph since a number, the last time at `at`; `chair` for what was settled or written as a whole. */
export interface ChangedSince {
  paragraph: string;
  parties: string[];
  at: string;
}

/** $1 the texts: how far each is, by paragraphs that stand. */
const GAUGES = `
  select text as id, count(*)::int as count, count(*) filter (where status in ('agreed', 'agreed-ad-ref'))::int as agreed, count(*) filter (where status = 'bracketed')::int as brackets
  from text_paragraph where text = any($1::uuid[]) and status not in ('deleted', 'joined') group by text`;

@Injectable()
export class TextsLists {
  constructor(private readonly db: ReadDb) {}

  /** Of a text without a paragraph nothing is told. */
  gauges(texts: readonly string[]): Promise<{ id: string; count: number; agreed: number; brackets: number }[]> {
    return this.db.query(GAUGES, [texts]);
  }

  /** The words of every paragraph there was at that number of the action's channel. */
  async earlier(tx: ReadTx, action: string, seq: number): Promise<TextThen> {
    const at = Math.max(0, Math.min(seq, Number.MAX_SAFE_INTEGER));
    const [issue] = await tx.query<{ numbers: { id: string; is: string }[] }>('select numbers from text_issue where text = $1 and seq = $2', [action, at]);
    return { seq, numbers: Object.fromEntries((issue?.numbers ?? []).map((n) => [n.id, n.is])), paragraphs: await tx.query<TextThen['paragraphs'][number]>(EARLIER, [action, at]) };
  }

  changedSince(tx: ReadTx, action: string, seq: number): Promise<ChangedSince[]> {
    return tx.query<ChangedSince>(SINCE, [action, seq]);
  }

  /** When each act on words was recorded, by its number. */
  async times(tx: ReadTx, action: string): Promise<Map<number, string>> {
    const rows = await tx.query<{ seq: number; at: string }>(`select distinct seq, ${isoUtc('at')} as at from text_act where text = $1`, [action]);
    return new Map(rows.map((r) => [Number(r.seq), r.at]));
  }
}
