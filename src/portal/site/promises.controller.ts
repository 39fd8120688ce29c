// Public commitments and the scorecard over them: pages, the scorecard to be embedded, and the same as data. No writes. Not here: what may stand there (the views public_…).
import { Controller, Get, Header, Param, Query, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { ScorecardView } from '../../contract/scorecard.views.js';
import type { Address } from '../../kernel/address.js';
import { cardAsked } from '../../commitments/scorecard/scorecard.query.js';
import { ScorecardReader } from '../../commitments/scorecard/scorecard.reader.js';
import { sentence } from '../../kernel/sentences.js';
import { refuse } from '../../kernel/refusal.js';
import { Access } from '../../members/access.js';
import { symbolOf } from './addresses.js';
import { lostPage, Names } from './pages.js';
import { promisePage, promisesPage, scorecardPage } from './promises.pages.js';
import { PromisesReader, type PromiseLine, type PublicPromise } from './promises.reader.js';
import { KEPT, langOf, sendPage } from './sending.js';
import { SiteReader } from './site.reader.js';

const STATE = /^[A-Z]{3}$/;

@Controller(['en', 'fr'])
@Access('public')
export class PromisesController {
  constructor(
    private readonly site: SiteReader,
    private readonly promises: PromisesReader,
    private readonly card: ScorecardReader,
  ) {}

  /** `?state=CHL`: that state's. */
  @Get('commitments')
  async all(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Query('state') state?: string): Promise<void> {
    const lang = langOf(request);
    const owner = state && STATE.test(state) ? state : null;
    const [all, states] = await Promise.all([this.promises.all(owner), this.site.states()]);
    sendPage(request, reply, { lang, path: owner ? `/commitments?state=${owner}` : '/commitments', title: sentence(lang, 'site.promises'), main: promisesPage(all, new Names(states, lang), lang, owner) });
  }

  /** By number, with hyphens for its strokes. */
  @Get('commitment/:number')
  async one(@Req() request: FastifyRequest, @Res() reply: FastifyReply, @Param('number') slug: string): Promise<void> {
    const lang = langOf(request);
    const found = await this.promises.one(symbolOf(slug));
    if (!found) return sendPage(request, reply, { lang, path: '/commitments', title: sentence(lang, 'site.promises'), main: lostPage(lang) }, 404);
    sendPage(request, reply, { lang, path: `/commitment/${slug}`, title: found.title[lang], main: promisePage(found, new Names(await this.site.states(), lang), lang) });
  }

  @Get('scorecard')
  async scorecard(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    const [card, states] = await Promise.all([this.card.card(cardAsked({}), 'public_'), this.site.states()]);
    sendPage(request, reply, { lang, path: '/scorecard', title: sentence(lang, 'scorecard.title'), main: scorecardPage(card, new Names(states, lang), lang, false) });
  }
}

/** What may stand in a frame of anybody's: published figures, with a switch of language, and no act. */
@Controller(['embed/en', 'embed/fr'])
@Access('public')
export class EmbeddedController {
  constructor(
    private readonly site: SiteReader,
    private readonly card: ScorecardReader,
  ) {}

  @Get('scorecard')
  async scorecard(@Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const lang = langOf(request);
    const [card, states] = await Promise.all([this.card.card(cardAsked({}), 'public_'), this.site.states()]);
    sendPage(request, reply, { lang, path: '/scorecard', title: sentence(lang, 'scorecard.title'), main: scorecardPage(card, new Names(states, lang), lang, true), embedded: true });
  }
}

@Controller('api/published')
@Access('public')
export class PublishedPromisesController {
  constructor(
    private readonly promises: PromisesReader,
    private readonly card: ScorecardReader,
  ) {}

  /** Public commitments, the last registered first, 2,000 at most; `?state=CHL`: that state's. */
  @Get('commitments')
  @Header('cache-control', KEPT)
  all(@Query('state') state?: string): Promise<PromiseLine[]> {
    return this.promises.all(state && STATE.test(state) ? state : null);
  }

  /** One of them, by number with hyphens for its strokes. Refuses `not-found` alike for none and for one that is not public. */
  @Get('commitment/:number')
  @Header('cache-control', KEPT)
  async one(@Param('number') slug: string): Promise<PublicPromise> {
    return (await this.promises.one(symbolOf(slug))) ?? refuse('not-found', { why: 'refusal.no-page' });
  }

  /** The scorecard over public commitments: parameters and shape of contract/scorecard.views.ts. */
  @Get('scorecard')
  @Header('cache-control', KEPT)
  scorecard(@Query() asked: Address): Promise<ScorecardView> {
    return this.card.card(cardAsked(asked), 'public_');
  }
}
