// Files of initiatives: uploaded by a party's people (housekeeping, no act), attached by an act, read by the record's audience. Not here: the bytes (kernel/files.ts).
import type { MultipartFile } from '@fastify/multipart';
import { Controller, Get, Param, ParseUUIDPipe, Post, Req, Res, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource } from 'typeorm';
import { v7 } from 'uuid';
import type { FileView } from '../contract/initiatives.views.js';
import { may } from '../contract/policy.js';
import { SECRETARIAT } from '../contract/seats.js';
import { Files } from '../kernel/files.js';
import { refuse } from '../kernel/refusal.js';
import { ReadDb } from '../ledger/read-db.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';

const MAX = 25 * 1024 * 1024;
/** One's own party's, or named by the redacted record of an initiative whose audience one sits in. */
const READABLE = `
  select f.sha256, f.format, f.name, f.bytes from file f where f.id = $1 and (f.party = $2 or exists (
    select from initiative i join channel c on c.id = i.id join seat s on s.audience = c.audience
    where i.files @> array[f.id::text] and s.party = $2 and s.since <= concord_now() and (s.until is null or s.until > concord_now())))`;
interface Row { sha256: string; format: string; name: string; bytes: number }

/** A name for the downloading desk: no path, no control characters, no quotes. A part that is damaged has none. */
const plainName = (name: string | undefined): string => (name ?? '').replace(/^.*[\\/]/, '').replace(/[\p{Cc}"\\]/gu, '').slice(0, 200) || 'file';

@Controller('api/files')
@Access('signed-in')
export class FilesController {
  constructor(
    private readonly files: Files,
    private readonly db: DataSource,
    private readonly read: ReadDb,
  ) {}

  /** Takes one file (multipart field `file`, 25 MiB at most) and answers with its id, to be attached by `initiative.attach-document`. */
  @Post('upload')
  async upload(@Reader() reader: ReaderView, @Req() request: FastifyRequest): Promise<FileView> {
    // As the act asks that attaches it; the secretariat has no records.
    const allowed = may({ seats: [reader.party === SECRETARIAT ? 'secretariat' : 'owner'], mandates: reader.mandates }, 'initiative.attach-document');
    if ('why' in allowed) refuse('not-allowed', { ...allowed });
    const part: MultipartFile | undefined = await request.file({ limits: { fileSize: MAX + 1 } });
    if (!part) return refuse('invalid', { why: 'refusal.file-empty' });
    const kept = await this.files.keep(part.file, MAX);
    const [id, name] = [v7(), plainName(part.filename)];
    await this.db.query('insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, concord_now())', [
      id, kept.sha256, kept.bytes, kept.format, name, reader.party, reader.person,
    ]);
    return { id, name, ...kept };
  }

  /** As an attachment from a sandbox of its own: whatever it is, it runs nothing here. */
  @Get(':id')
  async download(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<StreamableFile> {
    const [file] = await this.read.query<Row>(READABLE, [id, reader.party]);
    if (!file) return refuse('not-found', { why: 'refusal.no-page' });
    reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${file.name.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
    });
    return new StreamableFile(this.files.read(file.sha256), { type: file.format, length: Number(file.bytes) });
  }
}
