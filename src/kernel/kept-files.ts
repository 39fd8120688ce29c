// Uploaded files as the routes of rooms take and send them: bounded, by content, as attachments that run nothing; and what nobody attached goes after a day.
// Not here: the bytes (files.ts), who may send and see them (the rooms).
import type { MultipartFile } from '@fastify/multipart';
import { Inject, Injectable, StreamableFile } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DataSource, type EntityManager } from 'typeorm';
import { v7 } from 'uuid';
import { Chores } from './chores.js';
import { Files, type KeptFile } from './files.js';
import { refuse } from './refusal.js';

export interface NamedFile extends KeptFile {
  id: string;
  name: string;
}
/** Files of no act go after this long. */
const WAITS = '1 day';

/** A name for the downloading desk: no path, no control characters, no quotes. A part that is damaged has none. */
const plainName = (name: string | undefined): string => (name ?? '').replace(/^.*[\\/]/, '').replace(/[\p{Cc}"\\]/gu, '').slice(0, 200) || 'file';

@Injectable()
export class KeptFiles {
  constructor(
    private readonly files: Files,
    @Inject(DataSource) private readonly db: DataSource,
    chores: Chores,
  ) {
    chores.add('files of no act', () => this.sweep());
  }

  /**
   * Takes the request's one file (multipart field `file`) for a party, to be attached by an act. `formats`: the media types that this act takes; all that Files
   * accepts unless said. Refuses `refusal.file-empty`, `refusal.file-too-long`, `refusal.file-kind`; then nothing of it stays.
   */
  async take(request: FastifyRequest, of: { party: string; person: string }, max: number, formats?: ReadonlySet<string>): Promise<NamedFile> {
    const part: MultipartFile | undefined = request.isMultipart() ? await request.file({ limits: { fileSize: max + 1 } }) : undefined;
    if (!part) return refuse('invalid', { why: 'refusal.file-empty' });
    const kept = await this.files.keep(part.file, max, formats);
    const [id, name] = [v7(), plainName(part.filename)];
    await this.db.query('insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, concord_now())', [
      id, kept.sha256, kept.bytes, kept.format, name, of.party, of.person,
    ]);
    return { id, name, ...kept };
  }

  /** As an attachment from a sandbox of its own: whatever it is, it runs nothing here. */
  send(reply: FastifyReply, file: Pick<NamedFile, 'sha256' | 'format' | 'name'> & { bytes: number | string }): StreamableFile {
    reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-store',
      'content-disposition': `attachment; filename="${file.name.replace(/[^\x20-\x7e]/g, '_')}"; filename*=UTF-8''${encodeURIComponent(file.name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16)}`)}`,
    });
    return new StreamableFile(this.files.read(file.sha256), { type: file.format, length: Number(file.bytes) });
  }

  /** What no act has attached within a day goes, bytes first: cut in between, it goes at the next turn. */
  private async sweep(): Promise<void> {
    await this.files.dropDrafts();
    await this.db.transaction(async (tx) => {
      const [gone] = await tx.query<[{ sha256: string }[], number]>(`delete from file where not kept and at < concord_now() - interval '${WAITS}' returning sha256`);
      const hashes = [...new Set(gone.map((f) => f.sha256))];
      const still = new Set((await tx.query<{ sha256: string }[]>('select sha256 from file where sha256 = any($1::text[])', [hashes])).map((f) => f.sha256));
      for (const sha256 of hashes) if (!still.has(sha256)) await this.files.drop(sha256);
    });
  }
}

/** An act attaches a file that its party has uploaded: from now on it stays. Null where there is none such. */
export const keepFile = async (tx: Pick<EntityManager, 'query'>, id: string, party: string): Promise<Omit<NamedFile, 'bytes'> | null> => {
  const [[file]] = await tx.query<[Omit<NamedFile, 'bytes'>[], number]>('update file set kept = true where id = $1 and party = $2 returning id, sha256, format, name', [id, party]);
  return file ?? null;
};
