// The socket's door: subscribe, catch up, act, signal. Every message with an acknowledgement gets one. Nothing here decides; it asks Seating and Dispatch.
// The protocol is written down in docs/PROTOCOL.md.
import { Logger } from '@nestjs/common';
import { ConnectedSocket, MessageBody, SubscribeMessage, WebSocketGateway, WebSocketServer, type OnGatewayConnection, type OnGatewayDisconnect, type OnGatewayInit } from '@nestjs/websockets';
import { isUUID } from 'class-validator';
import { randomUUID } from 'node:crypto';
import type { Server, Socket } from 'socket.io';
import type { Outcome, RefusalBody } from '../contract/packet.js';
import type { Asking, Deed, FromClient, NotAnswered, PacketAnswer, SignalKind } from '../contract/socket.js';
import { isReadable } from '../kernel/readable.js';
import { isBusy } from '../kernel/problems.js';
import { Refusal, refuse } from '../kernel/refusal.js';
import { Dispatch } from '../ledger/dispatch.js';
import { Seating } from '../ledger/seating.js';
import { Authority } from './authority.js';
import { callerOf } from './caller.js';
import { CatchingUp } from './catching-up.js';
import { Departure } from './departure.js';
import { Exchange } from './exchange.js';
import { Limits } from './limits.js';
import { Publisher } from './publisher.js';

type Answer = Outcome | NotAnswered | PacketAnswer | { now: string } | { ok: true };
/** Every event a client may send; anything else is answered as unknown. */
export const SOCKET_EVENTS = ['subscribe', 'ask', 'leave', 'do', 'signal', 'time'] as const satisfies readonly (keyof FromClient)[];
/** What a signal may say of its place: a reference of the channel. */
const PLACE = /^[a-z-]+:[0-9a-f-]{36}$/;
const SUBSCRIPTIONS_MAX = 200;

/** What is no text is no id; String() would throw on some of what JSON can say. */
const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const read = (body: unknown): Asking => {
  const { channel, after, history } = (body ?? {}) as Record<string, unknown>;
  const known = typeof channel === 'string' && isUUID(channel) && (after === null || after === undefined || (Number.isSafeInteger(after) && (after as number) >= 0));
  if (!known) refuse('invalid', { why: 'refusal.message' });
  return { channel: channel as string, after: (after as number | null | undefined) ?? null, history: typeof history === 'string' ? history : null };
};

@WebSocketGateway()
export class LiveGateway implements OnGatewayInit<Server>, OnGatewayConnection<Socket>, OnGatewayDisconnect<Socket> {
  private readonly log = new Logger(LiveGateway.name);
  @WebSocketServer() io!: Server;

  constructor(
    private readonly catchingUp: CatchingUp,
    private readonly seating: Seating,
    private readonly dispatch: Dispatch,
    private readonly publisher: Publisher,
    private readonly authority: Authority,
    private readonly exchange: Exchange,
    private readonly departure: Departure,
    private readonly limits: Limits,
  ) {}

  afterInit(io: Server): void {
    this.authority.attend((channel, socket) => this.publisher.leave(channel, socket));
    this.exchange.open(io);
  }

  handleConnection(socket: Socket): void {
    if (!this.authority.knows(socket)) {
      socket.emit('ended', { why: 'session' });
      socket.disconnect(true);
      return;
    }
    socket.use(([event, ...args], next) => {
      const refusal: RefusalBody | null =
        !(SOCKET_EVENTS as readonly unknown[]).includes(event) ? { code: 'unknown-command', detail: { why: 'refusal.unknown-event' } }
        : !isReadable(args) ? { code: 'invalid', detail: { why: 'refusal.message' } }
        : null;
      if (!refusal) return next();
      const ack: unknown = args.at(-1);
      if (typeof ack === 'function') (ack as (a: Answer) => void)({ refusal });
    });
  }

  handleDisconnect(socket: Socket): void {
    for (const channel of callerOf(socket).channels.keys()) this.publisher.leave(channel, socket);
  }

  @SubscribeMessage('subscribe')
  subscribe(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Answer> {
    return this.answer(socket, async () => {
      const asked = read(body);
      const { channels } = callerOf(socket);
      if (channels.size >= SUBSCRIPTIONS_MAX && !channels.has(asked.channel)) refuse('invalid', { why: 'refusal.too-many-subscriptions' });
      // Noted before the seat is asked for: a revocation that is committed after the answer finds it here, one before it is in the answer (I7).
      const mark = Symbol();
      channels.set(asked.channel, mark);
      try {
        return await this.joined(socket, asked);
      } catch (e) {
        if (channels.get(asked.channel) === mark) this.unsubscribe(socket, asked.channel);
        throw e;
      }
    });
  }

  private async joined(socket: Socket, asked: Asking): Promise<string | Buffer> {
    const caller = callerOf(socket);
    const channel = (await this.seating.one(asked.channel, caller.hat)) ?? refuse('not-found', { why: 'refusal.no-channel' });
    if (!socket.connected || !caller.channels.has(asked.channel)) refuse('not-found', { why: 'refusal.no-channel' });
    return this.packet(socket, asked, this.publisher.join(channel.id, socket, channel.head));
  }

  private unsubscribe(socket: Socket, channel: string): void {
    callerOf(socket).channels.delete(channel);
    this.publisher.leave(channel, socket);
  }

  @SubscribeMessage('ask')
  ask(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Answer> {
    return this.answer(socket, async () => {
      const asked = read(body);
      const channel = (await this.seating.one(asked.channel, callerOf(socket).hat)) ?? refuse('not-found', { why: 'refusal.no-channel' });
      return this.packet(socket, asked, channel.head);
    });
  }

  @SubscribeMessage('leave')
  leave(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Answer> {
    return this.answer(socket, () => {
      this.unsubscribe(socket, read(body).channel);
      return { ok: true };
    });
  }

  @SubscribeMessage('do')
  act(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Answer> {
    return this.answer(socket, () => {
      const { name, channel, command, payload, hat } = (body ?? {}) as Partial<Deed>;
      const caller = callerOf(socket);
      // The hat the button was pressed under; the door refuses one that is not this person's.
      return this.dispatch.run(
        { kind: 'person', person: caller.person, hat: isUUID(hat) ? hat! : caller.hat, session: caller.session },
        { name: text(name), channel: text(channel), command: text(command), payload },
      );
    });
  }

  @SubscribeMessage('signal')
  signal(@ConnectedSocket() socket: Socket, @MessageBody() body: unknown): Promise<Answer> {
    return this.answer(socket, () => {
      const { channel, kind, data } = (body ?? {}) as Record<string, unknown>;
      const caller = callerOf(socket);
      // In the room, not only on the way in: a subscription is noted before its seat is known.
      if (typeof channel !== 'string' || !this.publisher.sockets(channel).has(socket) || (kind !== 'typing' && kind !== 'here')) refuse('invalid', { why: 'refusal.message' });
      const place = typeof data === 'string' && PLACE.test(data) ? data : null;
      this.exchange.signal({ channel: channel as string, kind: kind as SignalKind, party: caller.party, person: caller.person, data: place });
      return { ok: true };
    });
  }

  @SubscribeMessage('time')
  time(@ConnectedSocket() socket: Socket): Promise<Answer> {
    return this.answer(socket, async () => ({ now: (await this.seating.now()).toISOString() }));
  }

  private async packet(socket: Socket, asked: Asking, head: number): Promise<string | Buffer> {
    const { packet, answer } = (await this.catchingUp.packet(asked, head)) ?? refuse('not-found', { why: 'refusal.no-channel' });
    await this.authority.upTo(packet);
    if (!(await this.seating.one(asked.channel, callerOf(socket).hat))) refuse('not-found', { why: 'refusal.no-channel' });
    return answer;
  }

  /** Answers whatever happens: a refusal as itself, a fault without its inside. */
  private async answer(socket: Socket, work: () => Answer | Promise<Answer>): Promise<Answer> {
    try {
      if (!this.limits.take(callerOf(socket).person)) refuse('conflict', { why: 'refusal.too-fast', retry: true });
      return await this.departure.run(work);
    } catch (e) {
      if (e instanceof Refusal) return { refusal: e.body };
      if (isBusy(e)) return { refusal: { code: 'conflict', detail: { why: 'refusal.try-again', retry: true } } };
      const fault = randomUUID();
      this.log.error(`fault ${fault}: a message could not be answered`, (e as Error).stack);
      return { refusal: { code: 'conflict', detail: { why: 'refusal.fault', fault } } };
    }
  }
}
