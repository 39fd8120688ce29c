// What the members have decided comes onto the next agenda of the plenary by itself (§3.2 rule 8; c17); until one is convened it waits. Not here: who sends it (the clock, from its action).
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ITEMS_MAX, type ItemAbout } from '../../contract/agenda.views.js';
import { LADDER } from '../../contract/readings.js';
import type { BodyOpen } from '../../contract/meetings.views.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { decidedOn, observersRead } from '../../actions/actions.door.js';
import { itemsOf } from './agenda.views.js';
import { placeItem } from './placing.js';

type Tx = Pick<EntityManager, 'query'>;
/** What was decided in an action; or, without one, a commitment of which no report has come, and `symbol` is its number. */
export interface Awaited {
  subject: string;
  action: string | null;
  title: { en: string; fr: string };
  symbol: string | null;
}

/** The plenary that sits next. Where observers do not read the action, it is one of members among themselves; a commitment the whole Network reads. */
export const nextPlenary = async (tx: Tx, action: string | null): Promise<string | null> => {
  const open: BodyOpen[] = action === null || (await observersRead(tx, action)) ? ['members', 'network'] : ['members'];
  const [row] = await tx.query<{ id: string }[]>(
    `select m.id from meeting m join body b on b.id = m.body join sitting s on s.meeting = m.id and s.state = 'planned' and s.since > concord_now()
     where m.state = 'convened' and b.kind = 'plenary' and b.open = any($1::text[]) order by s.since, m.id limit 1`, [open]);
  return row?.id ?? null;
};

/** At the end of that meeting's agenda; null where it is full. The act has locked the meeting. */
export const takeOn = async (act: Act, meeting: string, a: Awaited, item: string): Promise<{ number: string; told: Line } | null> => {
  if ((await itemsOf(act.tx, meeting)).length >= ITEMS_MAX) return null;
  const about: ItemAbout = a.action ? { action: a.action, symbol: a.symbol } : { commitment: a.subject, number: a.symbol! };
  const number = await placeItem(act, meeting, { id: item, parent: null, minutes: null, title: a.title, origin: null, about });
  const told = a.action ? line(meeting, 'item.came', { item, number, action: a.action, subject: a.subject }, `item:${item}`) : line(meeting, 'item.returned', { item, number, commitment: a.subject }, `item:${item}`);
  return { number, told };
};

/** Once for each time at which it became due. */
export const wait = (act: Act, a: Awaited): Promise<unknown> =>
  act.tx.query('insert into awaited_item (subject, action, commitment, title_en, title_fr, symbol, since) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing', [a.subject, a.action, a.action ? null : a.subject, a.title.en, a.title.fr, a.symbol, act.effective]);

/** Is a report on the commitment still so late that it returns? The room of commitments has no say in agendas, and this one none in reports: its last step on the ladder stands in its row. */
const isOwed = async (tx: Tx, commitment: string): Promise<boolean> =>
  (await tx.query<object[]>('select from report_due where commitment = $1 and until is null and step = $2 limit 1', [commitment, LADDER.at(-1)])).length > 0;

/** A plenary has been convened: all that waited and may be read there stands on its agenda, in the order in which it came. */
export const takeAllOn = async (act: Act, open: BodyOpen): Promise<Line[]> => {
  const rows = await act.tx.query<Awaited[]>(`select subject, action, json_build_object('en', title_en, 'fr', title_fr) as title, symbol from awaited_item order by since, subject`);
  const told: Line[] = [];
  for (const a of rows) {
    if (a.action && open === 'network' && !(await observersRead(act.tx, a.action))) continue;
    // What was taken back or reported in the meantime is announced to nobody.
    const stands = a.action ? await decidedOn(act.tx, a.action, a.subject) : await isOwed(act.tx, a.subject);
    const taken = stands && (await takeOn(act, act.channel.id, a, randomUUID()));
    await act.tx.query('delete from awaited_item where subject = $1', [a.subject]);
    if (taken) told.push(taken.told);
  }
  return told;
};
