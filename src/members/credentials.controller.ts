// The letter of credentials as a file: sent before the act that attaches it, read by its own delegation and the secretariat that rules on it, and by nobody else (§3.1).
// Not here: handing it in and ruling on it (credentials.commands.ts), taking and sending files (kernel/kept-files.ts).
import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileView } from '../contract/files.js';
import { SECRETARIAT } from '../contract/seats.js';
import { KeptFiles, type NamedFile } from '../kernel/kept-files.js';
import { refuse } from '../kernel/refusal.js';
import { ReadDb } from '../ledger/read-db.js';
import { Access, Reader } from './access.js';
import { asksAs } from './asked.js';
import { LETTER_FORMATS } from './credentials.js';
import type { ReaderView } from './sessions.js';

const MAX = 10 * 1024 * 1024;

@Controller('api/credentials')
@Access('signed-in')
export class CredentialsController {
  constructor(
    private readonly files: KeptFiles,
    private readonly db: ReadDb,
  ) {}

  /** Takes one letter (multipart field `file`: PDF, PNG or JPEG by its content, 10 MiB at most) and answers with its id, to be attached by `credentials.submit` within a day. */
  @Post('upload')
  async upload(@Reader() reader: ReaderView, @Req() request: FastifyRequest): Promise<FileView> {
    asksAs('credentials.submit', reader, 'owner');
    return this.files.take(request, reader, MAX, LETTER_FORMATS);
  }

  /** As an attachment. Refuses `not-found` to every other party, as for a letter that does not exist. */
  @Get(':id/document')
  async document(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const [file] = await this.db.query<NamedFile>(
      'select f.sha256, f.format, f.name, f.bytes from credentials c join file f on f.id = c.document where c.id = $1 and (c.party = $2 or $2 = $3)', [id, reader.party, SECRETARIAT]);
    return file ? this.files.send(reply, file) : refuse('not-found', { why: 'refusal.no-page' });
  }
}
