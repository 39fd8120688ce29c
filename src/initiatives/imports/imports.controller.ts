// Imports over HTTP: the upload of a file (housekeeping, bounded and streamed) and reads across imports. Acts go through the door.
import { Controller, DefaultValuePipe, Get, HttpCode, Param, ParseIntPipe, ParseUUIDPipe, Post, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { VERDICTS, type ImportRecordPage, type ImportView, type UploadedFile, type Verdict } from '../../contract/imports.views.js';
import { NETWORK } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { Seating } from '../../ledger/seating.js';
import { Access, Reader } from '../../members/access.js';
import { asksAs } from '../../members/asked.js';
import type { ReaderView } from '../../members/sessions.js';
import { ImportsRead } from './imports.read.js';
import { FILE_MAX, Uploads } from './uploads.js';

/** What the column can hold is more than any file has. */
const MOST_RECORDS = 1_000_000;

@Controller('api/imports')
@Access('signed-in')
export class ImportsController {
  constructor(
    private readonly read: ImportsRead,
    private readonly uploads: Uploads,
    private readonly seating: Seating,
  ) {}

  /** One file as multipart/form-data; answers the id to open an import with. */
  @Post('upload')
  @HttpCode(201)
  async upload(@Reader() reader: ReaderView, @Req() request: FastifyRequest): Promise<UploadedFile> {
    asksAs('import.open', reader, (await this.seating.one(NETWORK, reader.hat))?.seats ?? []);
    const part = request.isMultipart() ? await request.file() : undefined;
    if (!part) return refuse('invalid', { why: 'refusal.request' });
    return this.uploads.store(part.file, { name: part.filename, party: reader.party, person: reader.person }, FILE_MAX.http, () => !part.file.truncated);
  }

  @Get()
  list(@Reader() reader: ReaderView): Promise<ImportView[]> {
    return this.read.list(reader.party);
  }

  @Get(':id/records')
  records(
    @Reader() reader: ReaderView,
    @Param('id', ParseUUIDPipe) id: string,
    @Query('page', new DefaultValuePipe(1), ParseIntPipe) page: number,
    @Query('verdict') verdict?: string,
  ): Promise<ImportRecordPage> {
    const known = verdict === undefined || (VERDICTS as readonly string[]).includes(verdict);
    if (!known || page < 1 || page > 10_000) refuse('invalid', { why: 'refusal.request' });
    return this.read.records(reader.party, id, (verdict as Verdict | undefined) ?? null, page);
  }

  /** One record as it came, for whoever has to mend the source. */
  @Get(':id/records/:index/xml')
  async xml(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Param('index', ParseIntPipe) index: number, @Res() reply: FastifyReply): Promise<void> {
    if (index < 0 || index > MOST_RECORDS) refuse('not-found', { why: 'refusal.no-page' });
    const xml = await this.read.xml(reader.party, id, index);
    await reply.header('content-type', 'application/xml; charset=utf-8').header('content-disposition', `attachment; filename="record-${index}.xml"`).send(xml);
  }
}
