// Exports over HTTP: one file of a state, of a selection of the catalogue, or of the whole Network, streamed. No writes.
import { Readable } from 'node:stream';
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { ExportReport } from '../../contract/initiatives.reads.js';
import { refuse } from '../../kernel/refusal.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { Catalogue } from '../catalogue.js';
import type { Address } from '../../kernel/address.js';
import { idsOf, selectionOf } from '../catalogue.query.js';
import { Exports, type Wanted } from './exports.js';

/** Parameters of the export itself; every other one selects, as in the catalogue. */
const OWN = ['state', 'ids', 'exact', 'complete'];
const PAGE = 200;

@Controller('api/initiatives/export')
@Access('signed-in')
export class ExportsController {
  constructor(
    private readonly exports: Exports,
    private readonly catalogue: Catalogue,
  ) {}

  /** `state=CAN`, `ids=…`, or the filters of the catalogue; `exact=1`: own records with what they protect; `complete=1`: also what IATI's ruleset objects to. */
  @Get()
  some(@Reader() reader: ReaderView, @Query() asked: Address, @Res() reply: FastifyReply): Promise<void> {
    return this.send(this.wanted(reader, asked), asked.state ? String(asked.state) : 'selection', reply);
  }

  /** The shared records of all, in one file. */
  @Get('network')
  network(@Reader() reader: ReaderView, @Query('complete') complete: string | undefined, @Res() reply: FastifyReply): Promise<void> {
    return this.send({ party: reader.party, complete: complete === '1' }, 'network', reply);
  }

  /** For the same parameters: what the file holds and which records it does not hold, or not whole, and why. */
  @Get('left-out')
  leftOut(@Reader() reader: ReaderView, @Query() asked: Address): Promise<ExportReport> {
    return this.exports.report(this.wanted(reader, asked));
  }

  private wanted(reader: ReaderView, asked: Address): Wanted {
    const state = typeof asked.state === 'string' ? asked.state : null;
    if (asked.state !== undefined && !/^[A-Z]{3}$/.test(state ?? '')) refuse('invalid', { why: 'refusal.fields', fields: [{ field: 'state', rules: ['matches'] }] });
    const isFiltered = Object.keys(asked).some((name) => !OWN.includes(name));
    const ids = asked.ids !== undefined ? one(idsOf(asked)) : isFiltered ? this.selected(reader, asked) : undefined;
    return { party: reader.party, state, exact: asked.exact === '1', complete: asked.complete === '1', ...(ids ? { ids } : {}) };
  }

  private async *selected(reader: ReaderView, asked: Address): AsyncGenerator<string[]> {
    const { state: _state, ids: _ids, ...filters } = asked;
    for (let after: string | null = null; ; ) {
      const page = await this.catalogue.list(reader.party, selectionOf({ ...filters, limit: String(PAGE), ...(after ? { after } : {}) }, reader.lang));
      yield page.rows.map((r) => r.id);
      after = page.next;
      if (after === null) return;
    }
  }

  /** The first part is waited for, so that "nothing to export" is still an answer and not an empty file. */
  private async send(wanted: Wanted, name: string, reply: FastifyReply): Promise<void> {
    const parts = this.exports.document(wanted);
    const first = await parts.next();
    if (first.done) refuse('not-found', { why: 'refusal.export-nothing' });
    const document = async function* (): AsyncGenerator<string> {
      yield first.value as string;
      yield* parts;
    };
    const file = `concord-${name.replace(/[^A-Za-z-]/g, '')}-${new Date().toISOString().slice(0, 10)}.xml`;
    await reply.header('content-type', 'application/xml; charset=utf-8').header('content-disposition', `attachment; filename="${file}"`).send(Readable.from(document()));
  }
}

async function* one(ids: string[]): AsyncGenerator<string[]> {
  yield ids;
}
