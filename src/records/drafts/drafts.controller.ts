// Reports that the record writes: the chair's annual report, a state's mid-term report (d15). Drafts, made anew each time from what is recorded. No writes. Not here: what stands in them (drafts.reader.ts), the pages.
import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { LANGS } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { Access, Reader } from '../../members/access.js';
import { toAlpha3 } from '../../members/countries.js';
import type { ReaderView } from '../../members/sessions.js';
import { oneOf, sendFile } from '../documents/files.js';
import type { Sheet } from '../documents/sheet.js';
import { annualSheet } from './annual-sheet.js';
import { DraftsReader } from './drafts.reader.js';
import { midTermSheet } from './mid-term-sheet.js';
import type { DraftAsked } from './told.js';

const FORMS = ['docx', 'pdf'] as const;
type Form = (typeof FORMS)[number];
/** Both languages beside each other, the reader's own first. */
const askedBy = (reader: ReaderView): DraftAsked => ({ langs: [reader.lang, ...LANGS.filter((l) => l !== reader.lang)], made: new Date() });
const send = async (reply: FastifyReply, form: Form, name: string, sheet: Sheet): Promise<void> =>
  sendFile(reply, form, name, form === 'pdf' ? await (await import('../documents/pdf.js')).pdfOf(sheet) : await (await import('../documents/docx.js')).docxOf(sheet));

@Controller('api')
@Access('network')
export class DraftsController {
  constructor(private readonly reader: DraftsReader) {}

  /** `form` docx or pdf; `asOf` YYYY-MM-DD, whose end it shows, now without. For the chair in office and the secretariat, `not-allowed` for others. */
  @Get('chair/annual-report')
  async annual(@Reader() reader: ReaderView, @Res() reply: FastifyReply, @Query('form') form?: string, @Query('asOf') asOf?: string): Promise<void> {
    const as = oneOf<Form>(FORMS, form, 'docx');
    const s = await this.reader.annual(reader, asOf);
    await send(reply, as, `annual-report-${s.term.state}-draft-en-fr-${s.at.slice(0, 10)}`, annualSheet(s, askedBy(reader)));
  }

  /** The same of one state: for itself and the secretariat. By alpha-3, alpha-2 or number. */
  @Get('states/:code/mid-term-report')
  async midTerm(@Reader() reader: ReaderView, @Param('code') code: string, @Res() reply: FastifyReply, @Query('form') form?: string, @Query('asOf') asOf?: string): Promise<void> {
    const as = oneOf<Form>(FORMS, form, 'docx');
    const s = await this.reader.midTerm(reader, toAlpha3(code) ?? refuse('not-found', { why: 'refusal.not-in-network' }), asOf);
    await send(reply, as, `mid-term-report-${s.state}-draft-en-fr-${s.at.slice(0, 10)}`, midTermSheet(s, askedBy(reader)));
  }
}
