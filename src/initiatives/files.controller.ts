// Files of initiatives: uploaded by a party's people (housekeeping, no act), attached by an act, read by the record's audience. Not here: taking and sending them (kernel/kept-files.ts).
import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileView } from '../contract/files.js';
import { KeptFiles, type NamedFile } from '../kernel/kept-files.js';
import { refuse } from '../kernel/refusal.js';
import { ReadDb } from '../ledger/read-db.js';
import { isOn } from '../ledger/seated.sql.js';
import { Access, Reader } from '../members/access.js';
import { asksAs } from '../members/asked.js';
import type { ReaderView } from '../members/sessions.js';

const MAX = 25 * 1024 * 1024;
/** One's own party's, or named by the redacted record of an initiative whose audience one sits in. */
const READABLE = `
  select f.sha256, f.format, f.name, f.bytes from file f where f.id = $1 and (f.party = $2 or exists (
    select from initiative i join channel c on c.id = i.id join seat s on s.audience = c.audience
    where i.files @> array[f.id::text] and s.party = $2 and ${isOn('s')}))`;

@Controller('api/files')
@Access('signed-in')
export class FilesController {
  constructor(
    private readonly files: KeptFiles,
    private readonly read: ReadDb,
  ) {}

  /** Takes one file (multipart field `file`, 25 MiB at most) and answers with its id, to be attached by `initiative.attach-document` within a day. */
  @Post('upload')
  async upload(@Reader() reader: ReaderView, @Req() request: FastifyRequest): Promise<FileView> {
    asksAs('initiative.attach-document', reader, 'owner');
    return this.files.take(request, reader, MAX);
  }

  @Get(':id')
  async download(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const [file] = await this.read.query<NamedFile>(READABLE, [id, reader.party]);
    return file ? this.files.send(reply, file) : refuse('not-found', { why: 'refusal.no-page' });
  }
}
