// A delegation's housekeeping for those who manage its people: accounts, links, and the preview of a list. Not here: the acts themselves (people.commands.ts).
import { Controller, Get, HttpCode, Inject, Logger, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import type { AccountLine, DelegationPage, InvitationLink, PeoplePreview, RowState } from '../contract/members.reads.js';
import { SECRETARIAT } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { Access, Reader } from './access.js';
import { Invitations } from './invitations.js';
import { cityKey, readPeople } from './people-csv.js';
import { planRows } from './people-plan.js';
import type { ReaderView } from './sessions.js';
import { Standing } from './standing.js';

const FILE_MAX = 1024 * 1024;
type WithFile = FastifyRequest & { file(options: object): Promise<MultipartFile | undefined> };

@Controller('api')
@Access('delegation-admin')
export class DelegationController {
  private readonly log = new Logger('delegation');

  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly standing: Standing,
    private readonly invitations: Invitations,
  ) {}

  /** Its channel, to act in, and its people's accounts. Their offices come with the channel's views. */
  @Get('delegation/:code')
  async delegation(@Param('code') code: string): Promise<DelegationPage> {
    const [row] = await this.db.query<{ id: string }[]>(`select id from channel where kind = 'delegation' and owner = $1`, [code]);
    if (!row) return refuse('not-found', { why: 'refusal.not-in-network' });
    return { party: code, channel: row.id, accounts: await this.standing.accounts(code) };
  }

  @Get('secretariat/people') @Access('secretariat')
  secretariat(): Promise<AccountLine[]> {
    return this.standing.accounts(SECRETARIAT);
  }

  /** A new link for one of one's own people; the secretariat only for those who manage a delegation that nobody has signed in for yet. */
  @Post('people/:id/invitation') @HttpCode(200)
  async invite(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<InvitationLink> {
    if (!reader.mandates.includes('admin') || !(await this.mayInvite(reader.party, id))) refuse('not-found', { why: 'refusal.no-person' });
    return this.invitations.issue(id, reader.person);
  }

  /** What a list would change, row by row; nothing is stored. `people.import` then takes the rows that were accepted. */
  @Post('people/preview') @HttpCode(200)
  async preview(@Reader() reader: ReaderView, @Req() request: WithFile): Promise<PeoplePreview> {
    const part = (await request.file({ limits: { fileSize: FILE_MAX } })) ?? refuse('invalid', { why: 'refusal.no-file' });
    const bytes = await part.toBuffer().catch(() => refuse('invalid', { why: 'refusal.csv-too-long' }));
    this.log.log(`preview of ${bytes.length} bytes by ${reader.person}`);
    return this.previewOf(bytes, reader.party);
  }

  /** As `preview`, from the bytes. */
  async previewOf(bytes: Uint8Array, party: string): Promise<PeoplePreview> {
    const posts = await this.db.query<{ id: string; city: string }[]>('select id, city from post where party = $1 and closed is null', [party]);
    const list = readPeople(bytes, new Map(posts.map((p) => [cityKey(p.city), p.id])));
    const plans = await planRows(this.db.manager, list.rows.flatMap((r) => r.row ?? []), party);
    const rows = list.rows.map((r): PeoplePreview['rows'][number] => {
      const plan = plans.find((p) => p.row === r.row);
      return plan ? { ...r, state: plan.state, fields: plan.fields, ...(plan.why ? { why: plan.why } : {}) } : r;
    });
    const count = (state: RowState) => plans.filter((p) => p.state === state).length;
    return { ...list, rows, counts: { new: count('new'), changed: count('changed'), unchanged: count('unchanged'), conflict: count('conflict'), invalid: rows.length - plans.length } };
  }

  private async mayInvite(party: string, person: string): Promise<boolean> {
    const rows = await this.db.query<object[]>(
      `select 1 from person p where p.id = $2 and p.closed is null and (p.home = $1 or ($1 = $3
         and exists (select from role r where r.person = p.id and 'admin' = any(r.mandates) and (r.until is null or r.until > concord_now()))
         and not exists (select from person o join role r on r.person = o.id where o.home = p.home and o.entered is not null and o.closed is null
           and 'admin' = any(r.mandates) and (r.until is null or r.until > concord_now()))))`,
      [party, person, SECRETARIAT],
    );
    return rows.length > 0;
  }
}
