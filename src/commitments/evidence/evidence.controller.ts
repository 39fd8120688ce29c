// Files of evidence before and after an act gives them, and the list of what is contested. No act. Not here: the pieces themselves (their channels), taking and sending bytes (kernel/kept-files.ts).
import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, type StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ContestedRow } from '../../contract/evidence.views.js';
import type { FileView } from '../../contract/files.js';
import { KeptFiles, type NamedFile } from '../../kernel/kept-files.js';
import { refuse } from '../../kernel/refusal.js';
import { isoUtc } from '../../kernel/sql.js';
import { ReadDb } from '../../ledger/read-db.js';
import { readBy } from '../../ledger/seated.sql.js';
import { Access, Reader } from '../../members/access.js';
import { asksAs } from '../../members/asked.js';
import type { ReaderView } from '../../members/sessions.js';

const MAX = 10 * 1024 * 1024;
/** $2 a piece: its file, for whoever reads the channel in which the piece stands whole. */
const FILE = `
  select f.id, f.sha256, f.format, f.name, f.bytes from evidence e join file f on f.id = e.file
  where e.id = $2 and ${readBy('$1', `case when e.access = 'assessor' then e.id else e.commitment end`)}`;
const CONTESTED = `
  select e.id as evidence, e.commitment, x.number, json_build_object('en', x.title_en, 'fr', x.title_fr) as title, x.owner, e.contested_party as party, ${isoUtc('e.contested')} as at
  from evidence e join commitment x on x.id = e.commitment where e.state = 'contested' and ${readBy('$1', 'e.commitment')} order by e.contested, e.id limit 200`;

@Controller('api/evidence')
@Access('signed-in')
export class EvidenceController {
  constructor(
    private readonly files: KeptFiles,
    private readonly db: ReadDb,
  ) {}

  /** Takes one file (multipart field `file`, 10 MiB at most) and answers with its id, to be given by `evidence.submit` or `evidence.lodge` within a day. */
  @Post('upload')
  async upload(@Reader() reader: ReaderView, @Req() request: FastifyRequest): Promise<FileView> {
    asksAs('evidence.lodge', reader, 'delegate');
    return this.files.take(request, reader, MAX);
  }

  /** What is contested and not resolved, the oldest first, 200 at most. */
  @Get('contested')
  contested(@Reader() reader: ReaderView): Promise<ContestedRow[]> {
    return this.db.query<ContestedRow>(CONTESTED, [reader.party]);
  }

  /** As an attachment. Refuses `not-found` to whoever does not read the piece, as for one that does not exist. */
  @Get(':id/document')
  async document(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const [file] = await this.db.query<NamedFile>(FILE, [reader.party, id]);
    return file ? this.files.send(reply, file) : refuse('not-found', { why: 'refusal.no-page' });
  }
}
