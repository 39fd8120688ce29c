// What is still owed when a meeting has ended returns by itself to the next agenda of its body, under “Matters arising” (§3.12). Not here: assigning and doing it (follow-ups.commands.ts).
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { ITEMS_MAX } from '../../contract/agenda.views.js';
import { ARISING, OWED } from '../../contract/follow-ups.views.js';
import { line, type Act, type Line } from '../../ledger/command.js';
import { bothHash } from '../../members/facts.js';
import { itemsOf } from '../agenda/agenda.views.js';
import { placeItem } from '../agenda/placing.js';
import { FOLLOW_UP_COLUMNS, putFollowUp, refOf, stepFollowUp, type FollowUpRow } from './store.js';

type Tx = Pick<EntityManager, 'query'>;
const ids = (rows: { id: string }[]): string[] => rows.map((r) => r.id);

/** Meetings of a body that are over and in which something is still owed: their channels are locked with the meeting that takes it over. */
export const owing = async (tx: Tx, body: string): Promise<string[]> =>
  ids(await tx.query<{ id: string }[]>(`select distinct m.id from meeting m join follow_up f on f.meeting = m.id where m.body = $1 and m.state <> 'convened' and f.state = any($2)`, [body, OWED]));
/** The next meeting of the same body that is convened; none: what is owed waits for it to be. */
export const nextOf = async (tx: Tx, meeting: string): Promise<string[]> =>
  ids(await tx.query<{ id: string }[]>(
    `select n.id from meeting m join meeting n on n.body = m.body and n.id <> m.id and n.state = 'convened' join sitting s on s.meeting = n.id where m.id = $1 group by n.id order by min(s.since), n.id limit 1`, [meeting]));

/** Lines of what of the meetings `from`, which the act has locked, goes on in `into`; each stands there as an item of its own. */
export const carryInto = async (act: Act, from: readonly string[], into: string): Promise<Line[]> => {
  const { tx } = act;
  const owed = await tx.query<FollowUpRow[]>(`select ${FOLLOW_UP_COLUMNS} from follow_up where meeting = any($1::uuid[]) and state = any($2) order by due, assigned, id`, [from, OWED]);
  const items = await itemsOf(tx, into);
  // What does not fit stays where it is, and comes with the agenda after.
  const fits = owed.slice(0, Math.max(0, ITEMS_MAX - items.length - 1));
  if (!fits.length) return [];
  const [under, above] = await heading(act, into);
  const lines = above;
  for (const f of fits) {
    const [id, item] = [randomUUID(), randomUUID()];
    const title = { en: f.en, fr: f.fr };
    const number = await placeItem(act, into, { id: item, parent: under, minutes: null, title, origin: null });
    await stepFollowUp(act, f, 'carry');
    await tx.query('update follow_up set goes_on = $2 where id = $1', [f.id, into]);
    await putFollowUp(act, { ...f, id, meeting: into, source: `item:${item}`, returned: f.returned + 1, origin: f.id });
    lines.push(line(into, 'item.added', { item, number, parent: under, minutes: null, title: bothHash(title) }, `item:${item}`));
    lines.push(line(into, 'follow-up.returned', { followUp: id, party: f.party, due: f.day, from: f.meeting, item, number }, refOf({ id })));
    lines.push(line(f.meeting, 'follow-up.carried', { followUp: f.id, party: f.party, into }, refOf(f)));
  }
  return lines;
};

/** The item under which they stand, and the line of it where it is new. */
const heading = async (act: Act, meeting: string): Promise<[string, Line[]]> => {
  const [there] = await act.tx.query<{ id: string }[]>('select id from agenda_item where meeting = $1 and arising', [meeting]);
  if (there) return [there.id, []];
  const [item, title] = [randomUUID(), { ...ARISING }];
  const number = await placeItem(act, meeting, { id: item, parent: null, minutes: null, title, origin: null, arising: true });
  return [item, [line(meeting, 'item.added', { item, number, parent: null, minutes: null, title: bothHash(title) }, `item:${item}`)]];
};
