// Texts of statements outside their channels: the list of those a reader may read, and their files before and after an act attaches them. No act. Not here: the words themselves (their channel).
import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { FileView } from '../../contract/files.js';
import type { SpeechRow } from '../../contract/speeches.views.js';
import { KeptFiles, type NamedFile } from '../../kernel/kept-files.js';
import { refuse } from '../../kernel/refusal.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Access, Reader } from '../../members/access.js';
import { asksAs } from '../../members/asked.js';
import type { ReaderView } from '../../members/sessions.js';
import { FILE_READABLE, SpeechesViewReaders } from './speeches.views.js';

const MAX = 10 * 1024 * 1024;

@Controller('api')
@Access('signed-in')
export class SpeechesController {
  constructor(
    private readonly files: KeptFiles,
    private readonly db: ReadDb,
    private readonly speeches: SpeechesViewReaders,
  ) {}

  /** One's own delegation's, those that were shared with the secretariat, and all that are delivered; to anybody else nothing. */
  @Get('meetings/:id/speeches')
  of(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string): Promise<SpeechRow[]> {
    return this.speeches.of(id, reader.party);
  }

  /** Takes one file (multipart field `file`, 10 MiB at most) and answers with its id, to be handed in by `speech.hand-in` within a day. */
  @Post('speeches/upload')
  async upload(@Reader() reader: ReaderView, @Req() request: FastifyRequest): Promise<FileView> {
    asksAs('speech.hand-in', reader, 'delegate');
    return this.files.take(request, reader, MAX);
  }

  /** As an attachment. Refuses `not-found` to whoever does not read the text, as for one that does not exist. */
  @Get('speeches/:id/document')
  async document(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const [file] = await this.db.query<NamedFile>(FILE_READABLE, [id, reader.party]);
    return file ? this.files.send(reply, file) : refuse('not-found', { why: 'refusal.no-page' });
  }
}
