// The integrity of the record: every chain walked, for the secretariat's page, at most once a minute whoever asks; and the hashes of what a reader may read, for a delegation
// to keep and to verify against. No writes. Not here: the walk and the copy (ledger).
import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { RecordVerdict } from '../contract/records.js';
import { isDay } from '../kernel/address.js';
import { refuse } from '../kernel/refusal.js';
import { Days, type DayPaths } from '../ledger/days.js';
import { Hashes } from '../ledger/hashes.js';
import { Verify } from '../ledger/verify.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';

const KEPT_MS = 60_000;

@Controller('api/record')
@Access('secretariat')
export class RecordController {
  private walk: { from: number; verdict: Promise<RecordVerdict> } | null = null;

  constructor(
    private readonly chains: Verify,
    private readonly copies: Hashes,
    private readonly days: Days,
  ) {}

  /** Those who ask while it walks, or within a minute of its beginning, get the same walk's answer. One that failed is not kept. */
  @Get('verify')
  verify(): Promise<RecordVerdict> {
    if (this.walk && Date.now() - this.walk.from < KEPT_MS) return this.walk.verdict;
    const walk = { from: Date.now(), verdict: this.chains.all().then((v) => ({ ...v, at: new Date().toISOString() })) };
    walk.verdict.catch(() => this.walk === walk && (this.walk = null));
    this.walk = walk;
    return walk.verdict;
  }

  /** A copy of the hashes of every channel in which the reader's party has a seat: `concord record verify --against` reads it. */
  @Get('hashes') @Access('signed-in')
  async hashes(@Reader() reader: ReaderView, @Res() reply: FastifyReply): Promise<void> {
    const file = `concord-hashes-${new Date().toISOString().slice(0, 10)}.txt`;
    await reply.header('content-type', 'text/plain; charset=utf-8').header('content-disposition', `attachment; filename="${file}"`).send(Readable.from(this.copies.text(reader.party)));
  }

  /**
   * How the chains that the reader's party reads stand in the published hash of a day (`?day=YYYY-MM-DD`, UTC), or of the last one: last number and hash of each, and the hashes beside them up to the
   * published one (src/ledger/merkle.ts says how they are joined). `day` null: no day has been hashed yet, or not that one.
   */
  @Get('paths') @Access('signed-in')
  paths(@Reader() reader: ReaderView, @Query('day') day?: string): Promise<DayPaths> {
    if (day !== undefined && !isDay(day)) refuse('invalid', { why: 'refusal.request' });
    return this.days.paths(reader.party, day ?? null);
  }
}
