// Caucuses: restricted rooms between named delegations. The secretariat has no seat in them, so it cannot read them (f4). What is said in them: remarks.commands.ts.
import { Injectable } from '@nestjs/common';
import { NETWORK_AUDIENCE, type Seat } from '../contract/seats.js';
import { refuse } from '../kernel/refusal.js';
import { noteInterest, noteWatch } from '../ledger/attention.js';
import { bumpAuthority, endSeat, giveChannel, grantSeat, moveAudience } from '../ledger/channels.js';
import { also, Command, line, said, type Act, type Said } from '../ledger/command.js';
import { textHash } from '../members/facts.js';
import { seatedAmong, touchConversation } from './saying.js';
import { isSealed, refuseUnlessSealable } from './sealing.js';

@Injectable()
export class CaucusesCommands {
  /** Its audience is its own; each party has there the seat that it has in the Network. */
  @Command('caucus.open', { locks: (_, p) => Promise.resolve(p.drafts ? [p.drafts] : []) })
  async open(act: Act<'caucus.open'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const parties = [by.party, ...p.parties.filter((x) => x !== by.party).sort()];
    await refuseUnlessSealable(act, parties);
    await this.readers(act, parties);
    await tx.query('insert into caucus (id, title, lang, convener, person, opened, last, drafts, sealed) values ($1, $2, $3, $4, $5, $6, $6, $7, $8)', [
      channel.id, p.title, p.lang, by.party, by.person, act.effective, p.drafts ?? null, p.sealed ?? false,
    ]);
    await moveAudience(tx, channel.id, channel.id);
    await this.enter(act, parties);
    await noteWatch(tx, channel.id, by.person);
    return said('caucus.opened', { caucus: channel.id, parties, title: textHash(p.title) }, `caucus:${channel.id}`);
  }

  @Command('caucus.add')
  async add(act: Act<'caucus.add'>): Promise<Said> {
    const { party } = act.payload;
    if (await isSealed(act.tx, act.channel)) refuse('wrong-state', { why: 'refusal.caucus-sealed-alone' });
    const inside = await seatedAmong(act.tx, act.channel.audience, [party]);
    if (inside.size) refuse('conflict', { why: 'refusal.already-in-caucus', party });
    // Left the Network and came back: its seat here had ended with its membership, without an act of this room.
    await this.end(act, party);
    await this.enter(act, [party]);
    await touchConversation(act.tx, act.channel, act.effective);
    await bumpAuthority(act.tx);
    return said('caucus.party-added', { party }, `caucus:${act.channel.id}`);
  }

  /** What the party has said stays with those who remain; somebody among them can always bring in others. */
  @Command('caucus.leave')
  async leave(act: Act<'caucus.leave'>): Promise<Said> {
    const { tx, by, channel } = act;
    const to = await this.successor(act);
    await this.end(act, by.party);
    await endSeat(tx, channel.audience, by.party, act.effective);
    await touchConversation(tx, channel, act.effective);
    const left = said('caucus.party-left', { party: by.party }, `caucus:${channel.id}`);
    if (to === null) return left;
    await this.handOver(act, to);
    return also(left, [line(channel.id, 'caucus.handed-over', { from: by.party, to }, `caucus:${channel.id}`)]);
  }

  /** A convener that left the Network handed nothing over: whoever remains and asks first convenes. */
  @Command('caucus.take-over')
  async takeOver(act: Act<'caucus.take-over'>): Promise<Said> {
    const { tx, by, channel } = act;
    const from = channel.owner!;
    if ((await seatedAmong(tx, channel.audience, [from])).size) refuse('conflict', { why: 'refusal.convener-sits', party: from });
    await this.handOver(act, by.party);
    await bumpAuthority(tx);
    await touchConversation(tx, channel, act.effective);
    return said('caucus.handed-over', { from, to: by.party }, `caucus:${channel.id}`);
  }

  private async handOver({ tx, channel }: Act, to: string): Promise<void> {
    await giveChannel(tx, channel.id, to);
    await tx.query('update caucus set opener = coalesce(opener, convener), convener = $2 where id = $1', [channel.id, to]);
  }

  /** Who convenes when this party leaves: null where another does, or nobody remains. */
  private async successor({ tx, by, channel, payload }: Act<'caucus.leave'>): Promise<string | null> {
    if (channel.owner !== by.party) return payload.successor === undefined ? null : refuse('not-allowed', { why: 'refusal.not-convener' });
    const rows = await tx.query<{ party: string }[]>('select party from caucus_party where caucus = $1 and until is null and party <> $2 order by since, party', [channel.id, by.party]);
    const seated = await seatedAmong(tx, channel.audience, rows.map((r) => r.party));
    const remain = rows.map((r) => r.party).filter((p) => seated.has(p));
    if (payload.successor === undefined) return remain[0] ?? null;
    return remain.includes(payload.successor) ? payload.successor : refuse('invalid', { why: 'refusal.not-in-caucus', party: payload.successor });
  }

  /** A drafting room is for delegations that read the text; whoever does not read it learns nothing of it. */
  private async readers(act: Act<'caucus.open'>, parties: readonly string[]): Promise<void> {
    const { drafts } = act.payload;
    if (drafts === undefined) return;
    const subject = act.locked.get(drafts) ?? refuse('not-found', { why: 'refusal.no-channel' });
    const seated = await seatedAmong(act.tx, subject.audience, parties);
    if (subject.kind !== 'action' || !seated.has(act.by.party)) refuse('not-found', { why: 'refusal.no-channel' });
    const strangers = parties.filter((p) => !seated.has(p));
    if (strangers.length) refuse('invalid', { why: 'refusal.caucus-not-readers', parties: strangers });
  }

  private end(act: Act<'caucus.add' | 'caucus.leave'>, party: string): Promise<unknown> {
    return act.tx.query('update caucus_party set until = $3 where caucus = $1 and party = $2 and until is null', [act.channel.id, party, act.effective]);
  }

  /** Seats for these parties from now on. Refuses `invalid` with those that have no seat of a state in the Network. */
  private async enter(act: Act, parties: readonly string[]): Promise<void> {
    const rows = await act.tx.query<{ party: string; seat: Seat }[]>(
      `select s.party, s.seat from seat s, (select concord_now() as now) t where s.audience = $1 and s.party = any($2::text[]) and s.seat in ('delegate', 'observer')
         and s.since <= t.now and (s.until is null or s.until > t.now)`,
      [NETWORK_AUDIENCE, parties],
    );
    const strangers = parties.filter((p) => !rows.some((r) => r.party === p));
    if (strangers.length) refuse('invalid', { why: 'refusal.caucus-strangers', parties: strangers });
    for (const r of rows) await grantSeat(act.tx, act.channel.id, r.party, r.seat, act.effective);
    await act.tx.query('insert into caucus_party (caucus, party, since) select $1, unnest($2::text[]), $3', [act.channel.id, parties, act.effective]);
    await noteInterest(act.tx, act.channel.id, parties);
  }
}
