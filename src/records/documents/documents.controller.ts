// Texts as files: of the members' text by the seat of who asks, of the observers' reading without a name. No writes. Not here: making them (sheets.ts, docx.ts, pdf.ts).
import { Controller, Get, Param, ParseIntPipe, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DOCUMENT_FORMS, DOCUMENT_LANGS, DOCUMENT_VIEWS, UNATTRIBUTED_VIEWS, type DocumentForm, type DocumentLang, type DocumentView } from '../../contract/documents.js';
import { refuse } from '../../kernel/refusal.js';
import { Seating } from '../../ledger/seating.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { DocumentsReader } from './documents.reader.js';
import { akomaNtosoOf } from './akoma-ntoso.js';
import { archivedOf } from './archived.js';
import { oneOf, sendFile } from './files.js';
import { sheetOf } from './sheets.js';
import type { Asked, Source } from './source.js';

/** What writes Word and PDF is loaded by the first who asks: a node at rest is some 30 MB smaller without. */
const MAKE: Readonly<Record<DocumentForm, (source: Source, asked: Asked) => Promise<Buffer>>> = {
  docx: async (source, asked) => (await import('./docx.js')).docxOf(sheetOf(source, asked)),
  pdf: async (source, asked) => (await import('./pdf.js')).pdfOf(sheetOf(source, asked)),
  akn: (source, asked) => Promise.resolve(Buffer.from(akomaNtosoOf(archivedOf(source, asked)))),
};

const NAME_MAX = 60;
/** Plain letters, so that every system keeps the name; it says who may read it. */
const nameOf = (s: Source, asked: Asked, form: DocumentForm): string => {
  const title = (s.title[asked.page] || s.title.en || s.title.fr).normalize('NFD').replace(/\p{M}/gu, '').replaceAll('œ', 'oe').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '').slice(0, NAME_MAX);
  return [s.adopted?.symbol.replaceAll('/', '-') ?? (title || 'text'), ...(form === 'akn' ? [] : [asked.view]), ...(asked.as ? [asked.as] : []), asked.lang === 'both' ? 'en-fr' : asked.lang, s.audience, s.at.slice(0, 10)].join('-');
};

@Controller('api')
@Access('signed-in')
export class DocumentsController {
  constructor(
    private readonly reader: DocumentsReader,
    private readonly seating: Seating,
  ) {}

  /** Parameters: contract/documents.ts; `view` is the compilation and `lang` both unless asked otherwise. Whoever cannot read the action learns nothing: `not-found`. */
  @Get('texts/:id/document')
  async text(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply, @Query('form') form?: string, @Query('view') view?: string, @Query('lang') lang?: string, @Query('as') as?: string, @Query('since', new ParseIntPipe({ optional: true })) since?: number, @Query('round', new ParseIntPipe({ optional: true })) round?: number): Promise<void> {
    await this.refuseUnseated(id, reader);
    const asked = this.asked(reader, oneOf<DocumentView>(DOCUMENT_VIEWS, view, 'compilation'), lang, as);
    if (asked.view === 'changes' && since === undefined) refuse('invalid', { why: 'refusal.request' });
    await this.send(await this.reader.text(id, { since: asked.view === 'changes' ? since! : null, round: round ?? null }), asked, form, reply);
  }

  /** Of what observers read there are the views that need no name. */
  @Get('readings/:id/document')
  async reading(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply, @Query('form') form?: string, @Query('view') view?: string, @Query('lang') lang?: string): Promise<void> {
    await this.refuseUnseated(id, reader);
    if (view !== undefined && !(UNATTRIBUTED_VIEWS as readonly string[]).includes(view)) refuse('invalid', { why: 'refusal.document-unattributed' });
    await this.send(await this.reader.reading(id), this.asked(reader, oneOf<DocumentView>(UNATTRIBUTED_VIEWS, view, 'compilation'), lang), form, reply);
  }

  private async refuseUnseated(channel: string, reader: ReaderView): Promise<void> {
    if (!(await this.seating.one(channel, reader.hat))) refuse('not-found', { why: 'refusal.no-channel' });
  }

  private asked(reader: ReaderView, view: DocumentView, lang: string | undefined, as?: string): Asked {
    const state = view === 'country' ? (as ?? reader.party) : null;
    if (state !== null && !/^[A-Z]{3}$/.test(state)) refuse('invalid', { why: 'refusal.request' });
    return { view, lang: oneOf<DocumentLang>(DOCUMENT_LANGS, lang, 'both'), page: reader.lang, as: state, made: new Date() };
  }

  private async send(source: Source, asked: Asked, form: string | undefined, reply: FastifyReply): Promise<void> {
    const chosen = oneOf<DocumentForm>(DOCUMENT_FORMS, form, 'docx');
    const file = await MAKE[chosen](source, asked);
    await sendFile(reply, chosen, nameOf(source, asked, chosen), file);
  }
}
