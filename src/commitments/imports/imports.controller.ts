// The preview of a file of pledges or recommendations over HTTP: bounded, read once, nothing of it kept. The act that takes its rows goes through the door. Not here: the preview itself (preview.ts).
import { Controller, HttpCode, Post, Req } from '@nestjs/common';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { IMPORT_BYTES_MAX, type CandidatesPreview } from '../../contract/commitment-imports.views.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { givenOf } from './given.js';
import { CandidatesPreviews } from './preview.js';

type WithFile = FastifyRequest & { file(options: object): Promise<MultipartFile | undefined> };
const field = (part: MultipartFile, name: string): string | undefined => {
  const f = part.fields[name];
  return f && !Array.isArray(f) && f.type === 'field' && typeof f.value === 'string' ? f.value : undefined;
};

@Controller('api/commitments/imports')
@Access('signed-in')
export class CandidatesImportsController {
  constructor(
    private readonly previews: CandidatesPreviews,
    private readonly db: ReadDb,
  ) {}

  /**
   * Multipart: `owner` (alpha-3, for the secretariat; a delegation's own otherwise), `map` (what the columns mean, JSON as of the shell's --map), then `file`. Refuses `not-found` for another state's,
   * `invalid` for a map that names no column of the file.
   */
  @Post('preview')
  @HttpCode(200)
  async preview(@Reader() reader: ReaderView, @Req() request: WithFile): Promise<CandidatesPreview> {
    const part = (request.isMultipart() ? await request.file({ limits: { fileSize: IMPORT_BYTES_MAX } }) : undefined) ?? refuse('invalid', { why: 'refusal.no-file' });
    const owner = field(part, 'owner') ?? reader.party;
    if (reader.party !== SECRETARIAT && owner !== reader.party) refuse('not-found', { why: 'refusal.no-channel' });
    const [home] = await this.db.query<{ id: string }>(`select id from channel where kind = 'delegation' and owner = $1 and owner <> $2`, [owner, SECRETARIAT]);
    const channel = home?.id ?? refuse('invalid', { why: 'refusal.import-no-state' });
    const map = field(part, 'map');
    const bytes = await part.toBuffer().catch(() => refuse('invalid', { why: 'refusal.table-too-large' }));
    return this.previews.of(bytes, { name: part.filename || 'file', owner, channel, party: reader.party, ...(map ? { given: (names) => givenOf(map, names) } : {}) });
  }
}
