// The record of a sitting as a file, for whoever reads the meeting. No writes. Not here: making it (sitting-sheet.ts, akoma-ntoso-debate.ts), texts as files (documents.controller.ts).
import { Controller, Get, Param, ParseUUIDPipe, Query, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { DOCUMENT_FORMS, DOCUMENT_LANGS, type DocumentForm, type DocumentLang } from '../../contract/documents.js';
import { LANGS } from '../../contract/words/words.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { RecordReads } from '../../meetings/record/record.reads.js';
import { oneOf, sendFile } from './files.js';
import { debateOf } from './akoma-ntoso-debate.js';
import { sittingSheet } from './sitting-sheet.js';
import { SittingsReader } from './sittings.reader.js';

@Controller('api')
@Access('signed-in')
export class SittingsController {
  constructor(
    private readonly reader: SittingsReader,
    private readonly records: RecordReads,
  ) {}

  /** `form` and `lang` as of a text (contract/documents.ts); Akoma Ntoso is of a final record and of nothing else, one language a file. Whoever cannot read the meeting learns nothing: `not-found`. */
  @Get('sittings/:id/document')
  async document(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Res() reply: FastifyReply, @Query('form') form?: string, @Query('lang') lang?: string): Promise<void> {
    const [as, made] = [oneOf<DocumentForm>(DOCUMENT_FORMS, form, 'docx'), new Date()];
    const asked = oneOf<DocumentLang>(DOCUMENT_LANGS, lang, 'both');
    const page = asked === 'both' ? reader.lang : asked;
    const drawn = await this.records.lines(id, reader.hat);
    const s = await this.reader.read(await this.records.meetingOf('sitting', id, reader.hat), id, drawn);
    const sheet = { langs: asked === 'both' ? LANGS : [asked], page, made };
    const file = as === 'akn' ? Buffer.from(debateOf(s, page, made)) : as === 'pdf' ? await (await import('./pdf.js')).pdfOf(sittingSheet(s, sheet)) : await (await import('./docx.js')).docxOf(sittingSheet(s, sheet));
    const name = ['record', s.sitting.opened!.slice(0, 10), `sitting-${s.sitting.number}`, s.record.state, as !== 'akn' && asked === 'both' ? 'en-fr' : page, s.meeting.body.open, s.at.slice(0, 10)].join('-');
    await sendFile(reply, as, name, file);
  }
}
