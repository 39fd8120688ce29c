// The same door by HTTP: commands, and reading a channel. Every act goes to Dispatch; nothing is decided here.
import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { isUUID } from 'class-validator';
import type { FastifyReply } from 'fastify';
import type { ChannelView } from '../contract/seats.js';
import type { EntryView, Outcome, Packet, PageAsked, ViewPage } from '../contract/packet.js';
import { Refusal, refuse } from '../kernel/refusal.js';
import { Dispatch } from '../ledger/dispatch.js';
import { ReadDb } from '../ledger/read-db.js';
import { Read } from '../ledger/read.js';
import { Seating } from '../ledger/seating.js';
import { Access, Reader } from '../members/access.js';
import type { ReaderView } from '../members/sessions.js';
import { Limits } from './limits.js';

const PAGE_MAX = 200;
/** What is no text is no id; String() would throw on some of what JSON can say. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Exactly one of the three. Refuses `invalid`. */
const pageAsked = ({ kind: _, before, after, around, ...more }: Record<string, string>): PageAsked => {
  const [number] = [before, after].filter((n) => n !== undefined).map(Number);
  const one = [before, after, around].filter((n) => n !== undefined).length === 1 && !Object.keys(more).length;
  if (!one || (number === undefined ? !isUUID(around) : !Number.isSafeInteger(number) || number < 0)) return refuse('invalid', { why: 'refusal.message' });
  if (number === undefined) return { around: around! };
  return before === undefined ? { after: number } : { before: number };
};

@Controller('api')
@Access('signed-in')
export class CommandsController {
  constructor(
    private readonly dispatch: Dispatch,
    private readonly seating: Seating,
    private readonly read: Read,
    private readonly db: ReadDb,
    private readonly limits: Limits,
  ) {}

  /** Sends one command: `{ channel, command, payload, hat? }`. Answers its outcome; a refusal as problem+json with the same body that is stored under the id. */
  @Post('commands/:name')
  @Access('acts')
  @HttpCode(200)
  async act(@Reader() reader: ReaderView, @Param('name') name: string, @Body() body: Record<string, unknown> | null): Promise<Outcome> {
    if (!this.limits.take(reader.person)) refuse('conflict', { why: 'refusal.too-fast', retry: true });
    const { channel, command, payload, hat } = body ?? {};
    const actor = { kind: 'person', person: reader.person, hat: isUUID(hat) ? String(hat) : reader.hat, session: reader.session } as const;
    const outcome = await this.dispatch.run(actor, { name, channel: text(channel), command: text(command), payload });
    if (!outcome.ok) throw new Refusal(outcome.refusal.code, outcome.refusal.detail);
    return outcome;
  }

  /** The channel with the reader's seats in it. */
  @Get('channels/:id')
  channel(@Reader() reader: ReaderView, @Param('id') id: string): Promise<ChannelView> {
    return this.seat(reader, id);
  }

  /** A packet after `after`; without it, everything: the same text a socket is pushed. */
  @Get('channels/:id/packet')
  async packet(@Reader() reader: ReaderView, @Param('id') id: string, @Res() reply: FastifyReply, @Query('after') after?: string, @Query('history') history?: string): Promise<void> {
    await this.seat(reader, id);
    const from = after === undefined ? null : Number(after);
    if (from !== null && (!Number.isSafeInteger(from) || from < 0)) refuse('invalid', { why: 'refusal.message' });
    const packet = (await this.read.since(id, from, history ?? null)) ?? refuse('not-found', { why: 'refusal.no-channel' });
    // Asked again: what was read may be younger than the first answer (I7).
    await this.seat(reader, id);
    await reply.header('content-type', 'application/json; charset=utf-8').send(packet.text);
  }

  /** Older entries, newest first: those before number `before`, at most `limit` (200). */
  @Get('channels/:id/entries')
  async entries(@Reader() reader: ReaderView, @Param('id') id: string, @Query('before') before?: string, @Query('limit') limit?: string): Promise<{ entries: Packet['entries'] }> {
    const channel = await this.seat(reader, id);
    const upTo = before === undefined ? channel.head + 1 : Math.min(Number(before), channel.head + 1);
    const count = limit === undefined ? 50 : Number(limit);
    if (!Number.isSafeInteger(upTo) || !Number.isInteger(count) || count < 1 || count > PAGE_MAX) refuse('invalid', { why: 'refusal.message' });
    const rows = await this.db.query<{ wire: string; hash: string }>(`select wire, encode(hash, 'hex') as hash from entry where channel = $1 and seq < $2 order by seq desc limit $3`, [id, upTo, count]);
    return { entries: rows.map((r) => ({ text: JSON.parse(r.wire) as EntryView, hash: r.hash })) };
  }

  /** A page of the views of a kind that a first load brings only the last of (`remark`): `before` a number, `after` one, or `around` an object. */
  @Get('channels/:id/views')
  async views(@Reader() reader: ReaderView, @Param('id') id: string, @Query('kind') kind: string | undefined, @Query() asked: Record<string, string>): Promise<ViewPage> {
    await this.seat(reader, id);
    const page = (await this.read.stretch(id, String(kind), pageAsked(asked))) ?? refuse('not-found', { why: 'refusal.no-page' });
    // Asked again, as for a packet.
    await this.seat(reader, id);
    return page;
  }

  private async seat(reader: ReaderView, id: string): Promise<ChannelView> {
    return (isUUID(id) ? await this.seating.one(id, reader.hat) : null) ?? refuse('not-found', { why: 'refusal.no-channel' });
  }
}
