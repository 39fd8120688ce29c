// The agenda of a meeting: items in a tree, added, moved and forwarded by the chair or the secretariat; the chair takes them up. Not here: what is said under them.
import { Injectable } from '@nestjs/common';
import { ITEM, type ItemView } from '../../contract/agenda.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { both, bothHash } from '../../members/facts.js';
import { openSitting, standingMeeting } from '../store.js';
import { itemsOf } from './agenda.views.js';
import { placeItem } from './placing.js';

type Both = { en: string; fr: string };
const ref = (item: { id: string }): string => `item:${item.id}`;

@Injectable()
export class AgendaCommands {
  @Command('item.add')
  async add(act: Act<'item.add'>): Promise<Said> {
    const p = act.payload;
    const [parent, minutes, title] = [p.parent ?? null, p.minutes ?? null, titled(p.title)];
    await standingMeeting(act);
    const number = await placeItem(act, act.channel.id, { id: p.item, parent, minutes, title, origin: null });
    return said('item.added', { item: p.item, number, parent, minutes, title: bothHash(title) }, `item:${p.item}`);
  }

  @Command('item.revise')
  async revise(act: Act<'item.revise'>): Promise<Said> {
    const p = act.payload;
    await standingMeeting(act);
    const { item } = await this.load(act);
    const [title, minutes] = [titled({ ...item.title, ...p.title }), p.minutes ?? item.minutes];
    await act.tx.query('update agenda_item set title_en = $2, title_fr = $3, minutes = $4 where id = $1', [item.id, title.en, title.fr, minutes]);
    return said('item.revised', { item: item.id, number: item.number, minutes, title: bothHash(title) }, ref(item));
  }

  /** Every item whose number is another one afterwards is shown anew. */
  @Command('item.move')
  async move(act: Act<'item.move'>): Promise<Said> {
    const { before } = act.payload;
    await standingMeeting(act);
    const { item, items } = await this.load(act);
    const beside = items.filter((i) => i.parent === item.parent && i.id !== item.id);
    const at = before === undefined ? beside.length : beside.findIndex((i) => i.id === before);
    if (at < 0) refuse('invalid', { why: 'refusal.item-not-beside' });
    const order = [...beside.slice(0, at), item, ...beside.slice(at)].map((i) => i.id);
    await act.tx.query('update agenda_item a set place = o.place from unnest($1::uuid[]) with ordinality as o(id, place) where a.id = o.id', [order]);
    const now = await itemsOf(act.tx, act.channel.id);
    const number = now.find((i) => i.id === item.id)!.number;
    if (number === item.number) refuse('conflict', { why: 'refusal.item-stands-there' });
    const moved = now.filter((i) => items.find((w) => w.id === i.id)!.number !== i.number);
    return said('item.moved', { item: item.id, number, was: item.number }, ...moved.map(ref));
  }

  @Command('item.begin')
  async begin(act: Act<'item.begin'>): Promise<Said> {
    const { item, items } = await this.load(act);
    const sitting = await openSitting(act);
    const begun = said('item.begun', { item: item.id, number: item.number }, ref(item));
    const was = items.find((i) => i.state === 'current' && i.id !== item.id);
    const ended = was ? [line(act.channel.id, 'item.ended', { item: was.id, number: was.number }, ref(was))] : [];
    await this.step(act, item, 'begin');
    if (was) await this.step(act, was, 'end');
    await act.tx.query('update agenda_item set sitting = $2, began = coalesce(began, $3), ended = null where id = $1', [item.id, sitting.id, act.effective]);
    return also(begun, ended);
  }

  @Command('item.end')
  async end(act: Act<'item.end'>): Promise<Said> {
    const { item } = await this.load(act);
    await openSitting(act);
    await this.step(act, item, 'end');
    return said('item.ended', { item: item.id, number: item.number }, ref(item));
  }

  @Command('item.forward', { locks: (_, p) => Promise.resolve([p.into]) })
  async forward(act: Act<'item.forward'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    const { item } = await this.load(act);
    const there = act.locked.get(p.into);
    if (there?.kind !== 'meeting' || p.into === channel.id) refuse('not-found', { why: 'refusal.no-channel' });
    if (item.forwarded) refuse('conflict', { why: 'refusal.item-forwarded' });
    if (item.among === 'members' || item.among === 'named') refuse('not-allowed', { why: 'refusal.item-reserved' });
    const [from, into] = [await bodyOf(act, channel.id), await bodyOf(act, p.into)];
    if (from.open === 'members' && into.open === 'network') refuse('not-allowed', { why: 'refusal.item-more-readers' });
    if (into.state !== 'convened') refuse('wrong-state', { why: `refusal.meeting-${into.state}` });
    const origin = { meeting: channel.id, number: item.number, en: from.en, fr: from.fr };
    const number = await placeItem(act, p.into, { id: p.copy, parent: null, minutes: item.minutes, title: item.title, origin });
    await tx.query('update agenda_item set forwarded = $2 where id = $1', [item.id, p.into]);
    const received = line(p.into, 'item.received', { item: p.copy, number, from: channel.id, was: item.number }, `item:${p.copy}`);
    return also(said('item.forwarded', { item: item.id, number: item.number, into: p.into }, ref(item)), [received]);
  }

  private async load(act: Act<'item.revise' | 'item.move' | 'item.begin' | 'item.end' | 'item.forward'>): Promise<{ item: ItemView; items: ItemView[] }> {
    const items = await itemsOf(act.tx, act.channel.id);
    return { items, item: items.find((i) => i.id === act.payload.item) ?? refuse('not-found', { why: 'refusal.no-item' }) };
  }

  private async step(act: Act, item: ItemView, verb: keyof typeof ITEM.steps): Promise<void> {
    const state = next(ITEM, item.state, verb) ?? refuse('wrong-state', { why: `refusal.item-${item.state}` });
    await act.tx.query('update agenda_item set state = $2, ended = $3 where id = $1', [item.id, state, state === 'done' ? act.effective : null]);
  }
}

const titled = (given: { en?: string; fr?: string }): Both => {
  const title = both(given);
  return title.en || title.fr ? title : refuse('invalid', { why: 'refusal.item-needs-title' });
};
const bodyOf = async (act: Act, meeting: string): Promise<Both & { open: string; state: string }> => {
  const [row] = await act.tx.query<(Both & { open: string; state: string })[]>('select b.name_en as en, b.name_fr as fr, b.open, m.state from meeting m join body b on b.id = m.body where m.id = $1', [meeting]);
  return row!;
};
