// Who may do what, measured: every command, route and message that the application has, by every kind of person, in one and the same world, in which nothing stays of what
// they try. Not here: how a row is asked (rows-*.ts), the reviewed table that the answers are held against (table.ts).
import { AlarmClock } from '../../../src/ledger/clock.js';
import { httpApplication } from '../../support/http.js';
import { network } from '../../support/network.js';
import { CAST, still, world } from '../world.js';
import { Asking } from './asking.js';
import type { Letter } from './letters.js';
import { Personas, type Persona } from './personas.js';
import { rehearse } from './rehearsal.js';
import type { Row } from './row.js';
import { commandRows } from './rows-commands.js';
import { eventRows } from './rows-events.js';
import { routeRows } from './rows-routes.js';
import { placesOf, Specimens } from './specimens.js';

/** Cells of a row, persona by persona: all at once, since each has a line and a session of its own. */
const cells = async (row: Row, personas: readonly Persona[]): Promise<string[]> =>
  Promise.all(personas.map(async (p) => {
    if (!row.scoped) return row.probe(p, 'any');
    const letters: Letter[] = [];
    for (const scope of ['own', 'open', 'closed'] as const) letters.push(await row.probe(p, scope));
    return letters.join('');
  }));

export interface Measured {
  /** Cells by row, in the order of the personas. */
  rows: Map<string, string[]>;
  /** How many questions were answered. */
  questions: number;
  /** Acts that were recorded although all of them were rehearsed. */
  left: number;
}

/** Asks everybody everything. */
export const measure = async (): Promise<Measured> => {
  const n = await network(CAST);
  const w = await world(n);
  const web = await httpApplication(n.db.url);
  await still(web.app.get(AlarmClock));
  const personas = await Personas.gather(w, web);
  rehearse(web.app);
  const places = await placesOf(n.db.own);
  const asking = new Asking(web);
  const entries = async (): Promise<number> => (await n.db.own<{ n: number }>('select count(*)::int as n from entry'))[0]!.n;
  try {
    const before = await entries();
    // Routes come last: some of them end sessions.
    const all = [...commandRows(new Specimens(w, web.app, n.db.own, places), asking), ...eventRows(places, asking), ...routeRows({ places, query: n.db.own, personas }, web, asking)];
    const rows = new Map<string, string[]>();
    for (const row of all) rows.set(row.key, await cells(row, personas.all));
    const questions = [...rows.values()].flat().join('').replaceAll('.', '').length;
    return { rows, questions, left: (await entries()) - before };
  } finally {
    personas.close();
    await web.close();
    await n.app.close();
    await n.db.drop();
  }
};
