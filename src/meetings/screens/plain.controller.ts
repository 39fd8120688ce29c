// GET /api/meetings/:id/screen: a screen of the room as a page without scripts, to which a browser that runs none is led from the screen's own address. No writes. Not here: the page (plain.ts).
import { Controller, Get, Header, Param, ParseUUIDPipe, Query } from '@nestjs/common';
import type { ViewKind, ViewTypes } from '../../contract/entries.js';
import { floorOf } from '../../contract/floor.state.js';
import { consensusInHand, type Situation } from '../../contract/floor.step.js';
import { sittingNow } from '../../contract/meetings.views.js';
import type { Packet } from '../../contract/packet.js';
import { slideOf } from '../../contract/screens.slide.js';
import { refuse } from '../../kernel/refusal.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Read } from '../../ledger/read.js';
import { Seating } from '../../ledger/seating.js';
import { Access, Reader } from '../../members/access.js';
import type { ReaderView } from '../../members/sessions.js';
import { plainPage, type PlainText } from './plain.js';

type Shown<K extends ViewKind> = ViewTypes[K] & { id: string };
type ViewsOf = <K extends ViewKind>(kind: K) => Shown<K>[];

@Controller('api/meetings')
@Access('signed-in')
export class PlainScreenController {
  constructor(
    private readonly read: Read,
    private readonly seating: Seating,
    private readonly db: ReadDb,
  ) {}

  /** `screen`: one of the room's; left out, or taken away since, it follows the room. A text is shown to whoever reads it. Refuses `not-found` for a meeting that is not open to the reader. */
  @Get(':id/screen')
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('cache-control', 'no-store')
  async screen(@Reader() reader: ReaderView, @Param('id', ParseUUIDPipe) id: string, @Query('screen') screen?: string): Promise<string> {
    const views = (await this.viewsOf(id, reader)) ?? refuse('not-found', { why: 'refusal.no-channel' });
    const meeting = views('meeting')[0] ?? refuse('not-found', { why: 'refusal.no-channel' });
    const votes = views('vote');
    const at: Situation = {
      sitting: sittingNow(views('sitting')), votes, consensus: views('consensus'), items: [...views('item')].sort((a, b) => a.number.localeCompare(b.number, 'en', { numeric: true })),
      floor: floorOf({ lists: views('list'), all: views('speaker'), points: views('point'), replies: views('reply'), motions: views('motion'), dialogues: views('dialogue'), votes }),
    };
    const shown = slideOf(views('screen').find((s) => s.id === screen) ?? null, at);
    const action = shown.slide === 'consensus' ? (consensusInHand(at.consensus)?.action ?? null) : shown.action;
    const states = new Map((await this.db.query<{ code: string; en: string; fr: string }>('select code, short_en as en, short_fr as fr from state')).map((s) => [s.code, s]));
    return plainPage({ meeting, at, shown, now: (await this.seating.now()).getTime(), name: (party) => states.get(party) ?? { en: party, fr: party }, text: action ? await this.text(action, reader) : null });
  }

  private async viewsOf(channel: string, reader: ReaderView): Promise<ViewsOf | null> {
    const packet = (await this.seating.one(channel, reader.hat)) && (await this.read.since(channel, null));
    if (!packet) return null;
    const { views } = JSON.parse(packet.text) as Packet;
    return <K extends ViewKind>(kind: K) => views.filter((v) => v.ref.startsWith(`${kind}:`)).map((v) => v.view as Shown<K>);
  }

  private async text(action: string, reader: ReaderView): Promise<PlainText | null> {
    const views = await this.viewsOf(action, reader);
    const [of, text] = [views?.('action')[0], views?.('text')[0]];
    return views && of && text ? { title: of.title, lang: of.lang, text, paragraphs: new Map(views('paragraph').map((p) => [p.id, p])) } : null;
  }
}
