// Rows → views of an agenda, each item with the number of where it stands. Not here: adding and moving (agenda.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { ItemView } from '../../contract/agenda.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { Views } from '../../ledger/views.js';

/** $1 a meeting: its items in the order in which they stand. */
export const ITEMS = `
  with recursive tree as (
    select i.*, i.place::text as number, array[i.place] as path from agenda_item i where i.meeting = $1 and i.parent is null
    union all select i.*, t.number || '.' || i.place, t.path || i.place from agenda_item i join tree t on i.parent = t.id)
  select id, parent, number, json_build_object('en', title_en, 'fr', title_fr) as title, minutes, state, ${isoUtc('began')} as began, ${isoUtc('ended')} as ended, origin, forwarded, about, among from tree order by path`;

/** All items of a meeting, in the order in which they stand. */
export const itemsOf = (tx: Pick<EntityManager, 'query'>, meeting: string): Promise<ItemView[]> => tx.query<ItemView[]>(ITEMS, [meeting]);

@Injectable()
export class AgendaViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('item', {
      byIds: async (tx, ids, channel) => (await tx.query<ItemView>(ITEMS, [channel])).filter((i) => ids.includes(i.id)),
      ofChannel: (tx, channel) => tx.query<ItemView>(ITEMS, [channel]),
    });
  }
}
