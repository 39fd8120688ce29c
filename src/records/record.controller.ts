// The integrity of the record, for the secretariat's page: every chain walked, at most once a minute whoever asks. No writes. Not here: the walk (ledger/verify.ts).
import { Controller, Get } from '@nestjs/common';
import type { RecordVerdict } from '../contract/records.js';
import { Verify } from '../ledger/verify.js';
import { Access } from '../members/access.js';

const KEPT_MS = 60_000;

@Controller('api/record')
@Access('secretariat')
export class RecordController {
  private walk: { from: number; verdict: Promise<RecordVerdict> } | null = null;

  constructor(private readonly chains: Verify) {}

  /** Those who ask while it walks, or within a minute of its beginning, get the same walk's answer. One that failed is not kept. */
  @Get('verify')
  verify(): Promise<RecordVerdict> {
    if (this.walk && Date.now() - this.walk.from < KEPT_MS) return this.walk.verdict;
    const walk = { from: Date.now(), verdict: this.chains.all().then((v) => ({ ...v, at: new Date().toISOString() })) };
    walk.verdict.catch(() => this.walk === walk && (this.walk = null));
    this.walk = walk;
    return walk.verdict;
  }
}
