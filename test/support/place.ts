// A small server in memory that the client's wire can talk to: one plenary, one thread, whose answers can be swallowed. Not here: the real server (nodes.ts).
import { createServer, type IncomingMessage, type Server as HttpServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server } from 'socket.io';
import type { Outcome } from '../../src/contract/packet.js';
import { NETWORK } from '../../src/contract/seats.js';
import type { Asking, Deed, FromClient, FromServer } from '../../src/contract/socket.js';
import { Origin } from './origin.js';

/** The one thread there is. */
export const CHANNEL = '11111111-1111-4111-8111-111111111111';
const ME = { person: 'p1', name: 'A', lang: 'en', zone: null, theme: 'system', hat: 'h1', party: 'CAN', hats: [], secretariat: false, authenticatedAt: '' };

/** One server: its channels outlive a restart, its sockets do not. */
export class Place {
  readonly channels = new Map([NETWORK, CHANNEL].map((c) => [c, new Origin('h1', c)]));
  readonly receipts = new Map<string, Outcome>();
  readonly asked: string[] = [];
  connections = 0;
  hellos = 0;
  signedIn = true;
  refuseWebsocket = false;
  swallowAnswers = false;
  swallowHellos = false;
  port = 0;
  io!: Server<FromClient, FromServer>;
  private http!: HttpServer;

  async up(): Promise<this> {
    this.http = createServer((q, r) => void this.answer(q, r));
    const allow = (q: IncomingMessage) => this.signedIn && !(this.refuseWebsocket && q.url!.includes('transport=websocket'));
    this.io = new Server<FromClient, FromServer>(this.http, { serveClient: false, allowRequest: (q, done) => done(null, allow(q)), pingInterval: 300, pingTimeout: 500 });
    this.io.use((_, answer) => {
      this.hellos += 1;
      if (!this.swallowHellos) answer();
    });
    this.io.on('connection', (socket) => {
      this.connections += 1;
      const read = (a: Asking): string => JSON.stringify(a.after === null || a.after > this.at(a.channel).lines.length ? this.at(a.channel).snapshot() : this.at(a.channel).page(a.after));
      socket.on('subscribe', (a, ack) => {
        this.asked.push(`subscribe ${a.channel === CHANNEL ? 'it' : 'plenary'} ${a.after}`);
        void socket.join(a.channel);
        ack(this.channels.has(a.channel) ? read(a) : { refusal: { code: 'not-found', detail: {} } });
      });
      socket.on('ask', (a, ack) => {
        this.asked.push(`ask ${a.after}`);
        ack(read(a));
      });
      socket.on('do', (deed, ack) => {
        const outcome = this.act(deed);
        if (!this.swallowAnswers) ack(outcome);
      });
      socket.on('time', (_, ack) => ack({ now: new Date(Date.now() + 60_000).toISOString() }));
    });
    await new Promise<void>((resolve) => this.http.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.http.address() as AddressInfo).port;
    return this;
  }
  async down(): Promise<void> {
    this.http.closeAllConnections();
    await this.io.close();
  }
  at(channel: string): Origin {
    return this.channels.get(channel)!;
  }
  /** Records an act of somebody else; the push may be lost. */
  say(push = true): void {
    const o = this.at(CHANNEL);
    const before = o.lines.length;
    o.say('a', false);
    if (push) this.io.to(CHANNEL).emit('packet', JSON.stringify(o.page(before)));
  }
  private act({ channel, command }: Deed): Outcome {
    const stored = this.receipts.get(command);
    if (stored) return stored;
    const before = this.at(channel).lines.length;
    this.at(channel).say('b', false, command);
    // Like the real one: what an act wrote is pushed to whoever has subscribed by then.
    this.io.to(channel).emit('packet', JSON.stringify(this.at(channel).page(before)));
    const outcome: Outcome = { ok: true, channel, seq: this.at(channel).lines.length, at: 'now' };
    this.receipts.set(command, outcome);
    return outcome;
  }
  private async answer(q: IncomingMessage, r: ServerResponse): Promise<void> {
    const send = (status: number, body: unknown) => void r.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (q.url!.startsWith('/socket.io')) return;
    if (!this.signedIn) return send(401, { refusal: { code: 'not-allowed', detail: { why: 'refusal.sign-in-first' } } });
    if (q.url === '/api/me') return send(200, ME);
    if (q.url === '/api/desk') return send(200, { channels: [], unread: 0, mentions: 0 });
    if (!q.url!.startsWith('/api/commands/')) return send(200, {});
    let body = '';
    for await (const part of q) body += String(part);
    this.asked.push('http');
    send(200, this.act(JSON.parse(body) as Deed));
  }
}
