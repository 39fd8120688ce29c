// The hand-over file of the chair, for whoever takes it over or hands it on. No writes. Not here: making it (handover-sheet.ts).
import { Controller, Get, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DOCUMENT_LANGS, type DocumentLang } from '../../contract/documents.js';
import { LANGS } from '../../contract/words/words.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { oneOf, sendFile } from '../documents/files.js';
import { handoverSheet } from './handover-sheet.js';
import { HandoverReader } from './handover.reader.js';

const FORMS = ['docx', 'pdf'] as const;

@Controller('api/chair')
@Access('network')
export class HandoverController {
  constructor(private readonly reader: HandoverReader) {}

  /** `form` docx or pdf; `lang` en, fr or both, side by side. Refuses `not-allowed` to whoever is neither chair, incoming or outgoing chair, nor the secretariat. */
  @Get('handover')
  async handover(@Reader() reader: ReaderView, @Res() reply: FastifyReply, @Query('form') form?: string, @Query('lang') lang?: string): Promise<void> {
    const [as, asked, made] = [oneOf<(typeof FORMS)[number]>(FORMS, form, 'docx'), oneOf<DocumentLang>(DOCUMENT_LANGS, lang, 'both'), new Date()];
    const source = await this.reader.read(reader);
    const sheet = handoverSheet(source, { langs: asked === 'both' ? LANGS : [asked], page: asked === 'both' ? reader.lang : asked, made });
    const file = as === 'pdf' ? await (await import('../documents/pdf.js')).pdfOf(sheet) : await (await import('../documents/docx.js')).docxOf(sheet);
    await sendFile(reply, as, `hand-over-${asked === 'both' ? 'en-fr' : asked}-${source.at.slice(0, 10)}`, file);
  }
}
