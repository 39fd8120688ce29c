// A Word file read against a text: answers what it would propose. Nothing is kept and nothing is done; what is chosen of it is proposed by acts of its own. Not here: those (words.commands.ts).
import { Controller, HttpCode, Param, ParseUUIDPipe, Post, Req } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { DOCX_MAX, type DocxPlan } from '../../../contract/docx.js';
import { may } from '../../../contract/policy.js';
import { isGone, type ParagraphView, type TextView } from '../../../contract/text.views.js';
import type { ActionStage } from '../../../contract/actions.views.js';
import type { Lang } from '../../../contract/words/words.js';
import { refuse } from '../../../kernel/refusal.js';
import { ReadDb } from '../../../ledger/read-db.js';
import { Seating } from '../../../ledger/seating.js';
import { Views, type ReadTx } from '../../../ledger/views.js';
import { Access, Reader } from '../../../members/access.js';
import type { ReaderView } from '../../../members/sessions.js';
import { documentXml } from './archive.js';
import { paragraphsOf, stands } from './document.js';
import { planOf, type Standing } from './plan.js';
import { tongueOf } from './tongue.js';
import { planOfTranslation } from './translated.js';

@Controller('api/texts')
@Access('signed-in')
export class DocxController {
  constructor(
    private readonly db: ReadDb,
    private readonly views: Views,
    private readonly seating: Seating,
  ) {}

  /**
   * One file as multipart/form-data. Asked as the acts ask that it is read for: whoever may neither propose nor translate gets nothing read. A document in the language that follows
   * is laid beside the text as its translation, for those who may translate; to others it is refused by name (`refusal.docx-other-language`).
   */
  @Post(':id/preview')
  @HttpCode(200)
  async plan(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Req() request: FastifyRequest): Promise<DocxPlan> {
    const place = (await this.seating.one(id, reader.hat)) ?? refuse('not-found', { why: 'refusal.no-channel' });
    const [add, translate] = (['text.add', 'text.translate'] as const).map((act) => may({ seats: place.seats, mandates: reader.mandates }, act));
    if ('why' in add! && 'why' in translate!) refuse('not-allowed', { ...add });
    const { stage, lang, ours } = await this.db.snapshot((tx) => this.text(tx, id));
    if (stage !== 'draft' && stage !== 'negotiation') refuse('wrong-state', { why: `refusal.action-${stage}` });
    const theirs = paragraphsOf(await documentXml(await this.bytes(request)));
    const tongue = tongueOf(theirs.map(stands).join('\n')) ?? lang;
    if (tongue !== lang) return !('why' in translate!) && ours.length ? planOfTranslation(theirs, ours, tongue) : refuse('invalid', { why: 'refusal.docx-other-language', lang: tongue });
    if ('why' in add!) return refuse('not-allowed', { ...add });
    return planOf(theirs, ours, stage === 'draft', lang);
  }

  private async bytes(request: FastifyRequest): Promise<Buffer> {
    const part = request.isMultipart() ? await request.file({ limits: { fileSize: DOCX_MAX } }) : undefined;
    if (!part) return refuse('invalid', { why: 'refusal.request' });
    return part.toBuffer().catch((e: unknown) => (part.file.truncated ? refuse('invalid', { why: 'refusal.file-too-long', max: DOCX_MAX }) : Promise.reject(e as Error)));
  }

  private async text(tx: ReadTx, id: string): Promise<{ stage: ActionStage; lang: Lang; ours: Standing[] }> {
    const [action] = await tx.query<{ stage: ActionStage; lang: Lang }>('select stage, lang from action where id = $1', [id]);
    const { stage, lang } = action ?? refuse('not-found', { why: 'refusal.no-channel' });
    const [text] = (await this.views.readers.get('text')!.ofChannel!(tx, id)) as TextView[];
    const by = new Map(((await this.views.readers.get('paragraph')!.ofChannel!(tx, id)) as ParagraphView[]).map((p) => [p.id, p]));
    const ours = (text?.order ?? []).flatMap(({ id: p, number }) => {
      const view = by.get(p);
      return view && !isGone(view.status) ? [{ id: p, number, kind: view.kind, content: view.content, revision: view.revision, current: view.follow.basedOn === view.revision }] : [];
    });
    return { stage, lang, ours };
  }
}
