// G18: many editors of one text. Each says which revision it was reading; every edit names the text it replaces, so that the record itself shows whether one was ever
// overwritten unseen. Not here: the rules of a record (the initiatives' stories).
import { createHash, randomUUID } from 'node:crypto';
import type { InitiativeView } from '../../../src/contract/initiatives.views.js';
import { until } from '../../support/nodes.js';
import { Window } from '../../support/window.js';
import { inParallel } from '../clients.js';
import { inWords } from '../checker.js';
import { History, recorded } from '../history.js';
import { check } from '../checker.js';
import type { Ctx, Goal, Proof } from '../goal.js';
import { act, hire } from '../people.js';

const EDITS = 20;
const TEXT = 'en';
interface Edit {
  basedOn: number;
  read: string;
  wrote: string;
  /** The number it was recorded under; null: refused. */
  seq: number | null;
}

const textOf = (view: InitiativeView): string => view.activity.title.narratives.find((n) => n.lang === TEXT)?.text ?? '';
const short = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 16);

/** Reads, thinks, writes what it makes of it, and says on which revision that was based. */
const edit = async (ctx: Ctx, window: Window, id: string, history: History, name: string): Promise<Edit> => {
  const view = window.wire.channels.get(id)!.cache.view<InitiativeView>(`initiative:${id}`)!;
  const read = textOf(view);
  const wrote = `${randomUUID()} instead of ${short(read)}`;
  await ctx.nemesis.pause(0, 60);
  const command = window.press('initiative.revise', { basedOn: view.revision, title: { en: wrote } }, id);
  history.note({ is: 'pressed', client: name, channel: id, command, at: Date.now() });
  const state = (await window.settled(command))?.state;
  const seq = state?.is === 'recorded' ? state.seq : null;
  history.note({ is: 'answered', client: name, command, seq, at: Date.now() });
  if (state?.is === 'refused' && state.refusal.detail.why !== 'refusal.initiative-stale') throw new Error(`refused for another reason: ${JSON.stringify(state.refusal)}`);
  return { basedOn: view.revision, read, wrote, seq };
};

/** Those that were accepted although what they replaced was not what their editor had read. */
const silent = (edits: readonly Edit[], first: string): number => {
  const accepted = edits.filter((e) => e.seq !== null).sort((a, b) => a.seq! - b.seq!);
  return accepted.filter((e, i) => e.read !== (accepted[i - 1]?.wrote ?? first)).length;
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const url = cluster.next().url;
  const guests = await inParallel(Array.from({ length: ctx.count(50) }), 4, () => hire(cluster.people, url, 'NOR'));
  const id = randomUUID();
  const first = 'Clearance of the northern valleys';
  await act(url, guests[0]!, 'initiative.draft', { title: { en: first } }, id);
  const windows = await inParallel(guests, 8, (g) => Window.open(g, cluster.front));
  const history = new History();
  try {
    for (const w of windows) w.hold(id);
    await until(() => windows.every((w) => w.isCurrent(id)), 60_000, 'every editor with the record open');
    const edits = (await Promise.all(windows.map(async (w, i) => {
      const mine: Edit[] = [];
      for (let n = 0; n < EDITS; n += 1) mine.push(await edit(ctx, w, id, history, `editor ${i}`));
      return mine;
    }))).flat();
    const rows = await recorded(cluster.people.db, [id]);
    await until(() => windows.every((w) => w.head(id) === rows.length), 30_000, 'every editor current');
    const last = edits.filter((e) => e.seq !== null).sort((a, b) => b.seq! - a.seq!)[0]?.wrote ?? first;
    const other = windows.filter((w) => textOf(w.wire.channels.get(id)!.cache.view<InitiativeView>(`initiative:${id}`)!) !== last).length;
    const accepted = edits.filter((e) => e.seq !== null).length;
    const faults = check(history.events, rows);
    const overwritten = silent(edits, first);
    const figure = `${windows.length} editors × ${EDITS} edits: ${accepted} accepted + ${edits.length - accepted} refused = ${edits.length}, ${overwritten} silent overwrites, ${other} windows with another text; ${inWords(faults)}`;
    return { figure, held: accepted > 1 && accepted < edits.length && edits.length === windows.length * EDITS && !overwritten && !other && !faults.length };
  } finally {
    for (const w of windows) await w.close();
  }
};

export const goals: Goal[] = [{ id: 'G18', promise: 'lost update', goal: 'accepted + refused = all; no silent overwrite', prove }];
