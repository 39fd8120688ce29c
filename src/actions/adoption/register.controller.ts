// The register of what was decided, the permanent address of everything that bears a symbol, and whether a text is ready for adoption. No writes.
import { Controller, Get, Param, ParseUUIDPipe } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { DocumentPlace, Readiness, RegisterRow } from '../../contract/adoption.views.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { readiness } from './readiness.js';

const ROWS_MAX = 500;
const seated = (channel: string): string =>
  `exists (select from channel c join seat s on s.audience = c.audience where c.id = ${channel} and s.party = h.party and s.since <= t.now and (s.until is null or s.until > t.now))`;
/** The action itself for those who may read it; for others what observers read of it, or nothing. $1 a hat. */
const PLACE = `case when ${seated('x.id')} then '/actions/' || x.id when ${seated('r.id')} then '/readings/' || r.id end`;
const FROM = `(select concord_now() as now) t, hat h`;
const WORN = `h.id = $1 and h.since <= t.now and (h.until is null or h.until > t.now)`;

const REGISTER = `
  select * from (
    select a.symbol, a.draft, a.how, x.kind, x.lead, json_build_object('en', x.title_en, 'fr', x.title_fr) as title, ${isoUtc('a.adopted')} as adopted, a.pending, (select count(*)::int from stance s where s.adoption = a.id and s.state <> 'withdrawn') as positions,
      (select coalesce(json_agg(json_build_object('symbol', i.symbol, 'kind', i.kind) order by i.kind desc, i.number), '[]') from adoption_issue i where i.adoption = a.id) as issues, ${PLACE} as "to"
    from ${FROM}, adoption a join action x on x.id = a.action left join reading r on r.action = x.id where ${WORN} and a.state = 'adopted') d
  where d."to" is not null order by d.adopted desc, d.symbol desc limit ${ROWS_MAX}`;
/** $2 a symbol. */
const DOCUMENT = `
  select d.symbol, d.series, case when d.series = 'draft' then (select l.symbol from document l where l.action = d.action and l.series = 'draft' order by l.number desc limit 1) else d.symbol end as latest,
    (select l.symbol from document l where l.action = d.action and l.series = 'adopted' order by l.number desc limit 1) as adopted, ${PLACE} as "to"
  from ${FROM}, document d join action x on x.id = d.action left join reading r on r.action = x.id where ${WORN} and d.symbol = $2`;

@Controller('api')
@Access('signed-in')
export class RegisterController {
  constructor(
    private readonly db: DataSource,
    private readonly read: ReadDb,
  ) {}

  /** What was decided and the reader's party may read: the last first, 500 at most. */
  @Get('register')
  register(@Reader() reader: ReaderView): Promise<RegisterRow[]> {
    return this.read.query<RegisterRow>(REGISTER, [reader.hat]);
  }

  /** Where what bears this symbol is read (the symbol as one part of the address). Refuses `not-found` alike for one that was never given and one that the reader may not read. */
  @Get('documents/:symbol')
  async document(@Reader() reader: ReaderView, @Param('symbol') symbol: string): Promise<DocumentPlace> {
    const [row] = await this.read.query<DocumentPlace>(DOCUMENT, [reader.hat, symbol]);
    return row?.to ? row : refuse('not-found', { why: 'refusal.no-page' });
  }

  /** May this text be put for adoption now, and if not, why and from when. For those who read it. */
  @Get('adoption/:id')
  async ready(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<Readiness> {
    const [row] = await this.read.query<{ now: Date }>(`select t.now from ${FROM}, action x where ${WORN} and x.id = $2 and ${seated('x.id')}`, [reader.hat, id]);
    if (!row) return refuse('not-found', { why: 'refusal.no-page' });
    const r = await readiness(this.db, id, row.now);
    return { reasons: r.reasons, hash: r.text.hash, revision: r.text.revision, since: r.since.toISOString(), noticeUntil: r.noticeUntil.toISOString(), noticeHours: r.rules.noticeHours, waived: r.waived };
  }
}
