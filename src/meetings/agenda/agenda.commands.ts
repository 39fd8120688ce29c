// The agenda of a meeting: items in a tree, added by the chair or the secretariat. Not here: their numbers (agenda.views.ts reads them from the places), what is said under them.
import { Injectable } from '@nestjs/common';
import { ITEMS_MAX } from '../../contract/agenda.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { loadMeeting } from '../store.js';
import { itemsOf } from './agenda.views.js';

@Injectable()
export class AgendaCommands {
  @Command('item.add')
  async add(act: Act<'item.add'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const m = await loadMeeting(tx, channel.id);
    if (m.state !== 'convened') refuse('wrong-state', { why: `refusal.meeting-${m.state}` });
    const [parent, minutes] = [p.parent ?? null, p.minutes ?? null];
    const title = titled(p.title);
    await this.room(act, m.id);
    await tx.query(
      `insert into agenda_item (id, meeting, parent, place, title_en, title_fr, minutes, state, party, person, added)
       select $1, $2, $3, coalesce(max(place), 0) + 1, $4, $5, $6, 'open', $7, $8, $9 from agenda_item where meeting = $2 and parent is not distinct from $3::uuid`,
      [p.item, m.id, parent, title.en, title.fr, minutes, by.party, by.person, act.effective]);
    const number = (await itemsOf(tx, m.id)).find((i) => i.id === p.item)!.number;
    return said('item.added', { item: p.item, number, parent, minutes, title: textHash(JSON.stringify([title.en, title.fr])) }, `item:${p.item}`);
  }

  /** There is a place for it, below an item that is there. */
  private async room(act: Act<'item.add'>, meeting: string): Promise<void> {
    const { item, parent } = act.payload;
    const items = await itemsOf(act.tx, meeting);
    if (items.length >= ITEMS_MAX) refuse('conflict', { why: 'refusal.item-many' });
    if (parent && !items.some((i) => i.id === parent)) refuse('not-found', { why: 'refusal.no-item' });
    if ((await act.tx.query<object[]>('select from agenda_item where id = $1', [item])).length) refuse('conflict', { why: 'refusal.item-exists' });
  }
}

const titled = (given: { en?: string; fr?: string }): { en: string; fr: string } => {
  const title = { en: given.en?.trim() ?? '', fr: given.fr?.trim() ?? '' };
  return title.en || title.fr ? title : refuse('invalid', { why: 'refusal.item-needs-title' });
};
