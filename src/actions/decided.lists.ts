// What the record tells of a time: texts adopted, statements delivered, and which texts a state has signed, each with its line. Of channels that the reader's party reads. Not here: what stands open (actions.lists.ts).
import { Injectable } from '@nestjs/common';
import type { SponsorRank } from '../contract/sponsors.views.js';
import type { Lang } from '../contract/words/words.js';
import { isoUtc } from '../kernel/sql.js';
import { lineOf, within, type Cited } from '../ledger/cited.sql.js';
import { readBy } from '../ledger/seated.sql.js';
import type { ReadTx } from '../ledger/views.js';

type Both = Record<Lang, string>;
export interface AdoptedThen extends Cited {
  symbol: string;
  how: 'silence' | 'consensus';
  title: Both;
}
export interface DeliveredThen extends Cited {
  /** Of the text that was delivered; null where it has none. */
  symbol: string | null;
  title: Both;
  forum: Both;
  /** The state that read it out, and where. */
  speaker: string;
  zone: string;
}
/** How a state stood to a text at the end of that time, with the line that said so last. `rank` null: no longer a sponsor. */
export interface SignedThen extends Cited {
  title: Both;
  rank: SponsorRank | null;
}

const TITLE = `json_build_object('en', coalesce(nullif(x.title_en, ''), x.title_fr), 'fr', coalesce(nullif(x.title_fr, ''), x.title_en)) as title`;
/** $1 who reads, $2 and $3 the time. */
const ADOPTED = `
  select a.action as channel, a.symbol, a.how, ${TITLE}, ${isoUtc('a.adopted')} as at, ${lineOf('a.action', ['adoption.declared', 'silence.adopted'], 'symbol', 'a.symbol')} as seq
  from adoption a join action x on x.id = a.action where a.state = 'adopted' and ${within('a.adopted')} and ${readBy('$1', 'a.action')} order by a.adopted, a.symbol`;
const DELIVERED = `
  select d.statement as channel, p.symbol, ${TITLE}, json_build_object('en', d.forum_en, 'fr', d.forum_fr) as forum, d.speaker, d.zone, ${isoUtc('d.at')} as at, ${lineOf('d.statement', ['delivery.recorded'], 'delivery', 'd.id::text')} as seq
  from delivery d join action x on x.id = d.statement left join adoption p on p.action = d.statement and p.state = 'adopted'
  where d.state = 'delivered' and d.recorded_at <= $3 and ${within('d.at')} and ${readBy('$1', 'd.statement')} order by d.at, d.id`;
/** $2 the state, $3 the end. Whoever opens a text to sponsors is its first. Lines and not the table: what stood then is what was said last until then. */
const SIGNED = `
  select distinct on (e.channel) e.channel, e.seq, ${isoUtc('coalesce(e.due, e.at)')} as at, ${TITLE},
    case when e.type in ('sponsor.withdrawn', 'sponsorship.lapsed') or e.data->>'standing' = 'withdrawn' then null when e.type = 'sponsor.took-over' then 'main' when e.type = 'sponsorship.opened' then 'main' else e.data->>'rank' end as rank
  from sponsor p join action x on x.id = p.action join entry e on e.channel = p.action
  where p.party = $2 and coalesce(e.due, e.at) <= $3 and ${readBy('$1', 'p.action')}
    and (e.type in ('sponsor.signed', 'sponsor.recorded', 'sponsor.withdrawn', 'sponsor.took-over') and e.data->>'party' = $2 or e.type = 'sponsorship.lapsed' and e.data->'parties' ? $2 or e.type = 'sponsorship.opened' and e.party = $2)
  order by e.channel, e.seq desc`;

@Injectable()
export class DecidedLists {
  /** In (from, at]; without a beginning where `from` is null. */
  adopted(tx: ReadTx, reader: string, from: string | null, at: string): Promise<AdoptedThen[]> {
    return tx.query(ADOPTED, [reader, from, at]);
  }
  delivered(tx: ReadTx, reader: string, from: string | null, at: string): Promise<DeliveredThen[]> {
    return tx.query(DELIVERED, [reader, from, at]);
  }
  async signed(tx: ReadTx, reader: string, state: string, at: string): Promise<SignedThen[]> {
    return (await tx.query<SignedThen>(SIGNED, [reader, state, at])).sort((a, b) => a.at.localeCompare(b.at));
  }
}
