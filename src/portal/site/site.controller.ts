// The public site: pages for anybody, in both languages at paired addresses, and the same as data. A browser or a proxy may keep a page for a minute, and asks by its mark afterwards. No writes.
// Not here: what may stand on it (the views public_…), what it says (pages.ts).
import { Controller, Get, Header, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Day } from '../../ledger/days.js';
import { Access } from '../../members/access.js';
import { slugOf, symbolOf, textAddress } from './addresses.js';
import { chairPage, homePage, lostPage, Names, recordPage, textPage, textsPage } from './pages.js';
import { KEPT, langOf, sendPage } from './sending.js';
import { SiteReader, type TextLine } from './site.reader.js';
import { sentence } from '../../kernel/sentences.js';

@Controller(['en', 'fr'])
@Access('public')
export class SiteController {
  constructor(private readonly reader: SiteReader) {}

  @Get()
  async home(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    const [texts, terms, states] = await Promise.all([this.reader.texts(), this.reader.terms(), this.reader.states()]);
    sendPage(request, reply, { lang, path: '', title: sentence(lang, 'site.network'), main: homePage(texts, terms, new Names(states, lang), lang) });
  }

  @Get('adopted')
  async texts(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    sendPage(request, reply, { lang, path: '/adopted', title: sentence(lang, 'site.texts'), main: textsPage(await this.reader.texts(), lang) });
  }

  /** By symbol, with hyphens for its strokes: HSN-2026-3. Any other symbol of the text (its drafts, what corrects it) leads there for ever. */
  @Get('adopted/:symbol')
  async text(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('symbol') slug: string): Promise<void> {
    const lang = langOf(request);
    const symbol = symbolOf(slug);
    const leads = await this.reader.leads(symbol);
    if (leads && (leads !== symbol || slug !== slugOf(symbol))) return void reply.header('cache-control', KEPT).redirect(textAddress(leads, lang), 302);
    const text = leads && (await this.reader.text(leads));
    if (!text) return sendPage(request, reply, { lang, path: '/adopted', title: sentence(lang, 'site.texts'), main: lostPage(lang) }, 404);
    sendPage(request, reply, { lang, path: `/adopted/${slugOf(symbol)}`, title: text.title[lang], main: textPage(text, new Names(await this.reader.states(), lang), lang) });
  }

  @Get('chair')
  async chair(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    const [terms, states] = await Promise.all([this.reader.terms(), this.reader.states()]);
    sendPage(request, reply, { lang, path: '/chair', title: sentence(lang, 'site.chair'), main: chairPage(terms, new Names(states, lang), lang) });
  }

  @Get('record')
  async record(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    sendPage(request, reply, { lang, path: '/record', title: sentence(lang, 'site.record'), main: recordPage(await this.reader.days(), lang) });
  }
}

@Controller('api/published')
@Access('public')
export class PublishedController {
  constructor(private readonly reader: SiteReader) {}

  /** The hash of each day of the record, the last first (contract: `Day` of src/ledger/days.ts). */
  @Get('days')
  @Header('cache-control', KEPT)
  days(): Promise<Day[]> {
    return this.reader.days();
  }

  /** Adopted texts that are published, the last published first, 500 at most. */
  @Get('texts')
  @Header('cache-control', KEPT)
  texts(): Promise<TextLine[]> {
    return this.reader.texts();
  }
}
