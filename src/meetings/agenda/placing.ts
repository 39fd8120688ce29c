// An item put on an agenda, at its end or below another: for the acts of the agenda and for what returns to it by itself. Not here: who may (the policy), moving items (agenda.commands.ts).
import type { DossierAmong } from '../../contract/dossiers.views.js';
import { ITEM, ITEMS_MAX, type ItemAbout, type ItemOrigin } from '../../contract/agenda.views.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { itemsOf } from './agenda.views.js';

export interface NewItem {
  id: string;
  parent: string | null;
  minutes: number | null;
  title: { en: string; fr: string };
  origin: ItemOrigin | null;
  about?: ItemAbout;
  /** Of one with a dossier: who reads that. */
  among?: DossierAmong;
  /** The one under which stands what is still owed. */
  arising?: boolean;
}

/** At the end of the meeting's agenda or below an item that is there; answers its number. */
export const placeItem = async ({ tx, by, effective }: Act, meeting: string, i: NewItem): Promise<string> => {
  const items = await itemsOf(tx, meeting);
  if (items.length >= ITEMS_MAX) refuse('conflict', { why: 'refusal.item-many' });
  if (i.parent && !items.some((x) => x.id === i.parent)) refuse('not-found', { why: 'refusal.no-item' });
  if ((await tx.query<object[]>('select from agenda_item where id = $1', [i.id])).length) refuse('conflict', { why: 'refusal.item-exists' });
  await tx.query(
    `insert into agenda_item (id, meeting, parent, place, title_en, title_fr, minutes, state, origin, party, person, added, arising, about, among)
     select $1, $2, $3, coalesce(max(place), 0) + 1, $4, $5, $6, '${ITEM.initial}', $7, $8, $9, $10, $11, $12, $13 from agenda_item where meeting = $2 and parent is not distinct from $3::uuid`,
    [i.id, meeting, i.parent, i.title.en, i.title.fr, i.minutes, i.origin && JSON.stringify(i.origin), by.party, by.person, effective, i.arising ?? false, i.about ? JSON.stringify(i.about) : null, i.among ?? null]);
  return (await itemsOf(tx, meeting)).find((x) => x.id === i.id)!.number;
};
