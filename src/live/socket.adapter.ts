// How sockets are let in: allowed Origin and live session before the handshake. Not here: what they may do (live.gateway.ts), the bus between nodes (bus.ts).
import type { INestApplicationContext } from '@nestjs/common';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { IncomingMessage } from 'node:http';
import type { Server, ServerOptions, Socket } from 'socket.io';
import type { Config } from '../kernel/config.js';
import { isSameOrigin } from '../members/same-origin.js';
import { isReader, Sessions } from '../members/sessions.js';
import { Authority } from './authority.js';
import { BusState } from './bus-state.js';
import { openBus, type Bus } from './bus.js';
import type { Caller } from './caller.js';

const MESSAGE_MAX = 64 * 1024;

export class SocketAdapter extends IoAdapter {
  private constructor(
    private readonly app: INestApplicationContext,
    private readonly config: Config,
    private readonly bus: Bus,
  ) {
    super(app);
  }

  /** Opens the bus and answers the adapter to give to Nest before it listens. */
  static async open(app: INestApplicationContext, config: Config, appUrl: string): Promise<SocketAdapter> {
    return new SocketAdapter(app, config, await openBus(config, appUrl, app.get(BusState)));
  }

  override createIOServer(port: number, options?: ServerOptions): Server {
    const sessions = this.app.get(Sessions);
    const server = super.createIOServer(port, {
      ...options,
      adapter: this.bus.adapter,
      serveClient: false,
      perMessageDeflate: false,
      maxHttpBufferSize: MESSAGE_MAX,
      pingInterval: 3_000,
      pingTimeout: 8_000,
      allowRequest: (req: IncomingMessage, answer: (error: string | null, ok: boolean) => void) => {
        if (!isSameOrigin(req.headers, this.config)) return answer('origin', false);
        sessions.readSession(req.headers.cookie).then((s) => answer(isReader(s) ? null : 'session', isReader(s)), () => answer('session', false));
      },
    } as unknown as ServerOptions) as Server;
    server.use((socket, next) => {
      this.admit(socket, sessions).then((admitted) => next(admitted ? undefined : new Error('session')), () => next(new Error('busy')));
    });
    return server;
  }

  /** False: nobody is signed in. Rejects when nobody could be asked, which ends no session. */
  private async admit(socket: Socket, sessions: Sessions): Promise<boolean> {
    const s = await sessions.readSession(socket.handshake.headers.cookie);
    if (!isReader(s)) return false;
    const caller: Caller = { session: s.session, person: s.person, hat: s.hat, party: s.party, channels: new Map() };
    (socket.data as { caller: Caller }).caller = caller;
    return this.app.get(Authority).admit(socket, caller);
  }

  override async dispose(): Promise<void> {
    await super.dispose();
    // Nest leaves the socket server open where it shares the HTTP server: its adapter would hold a connection of the bus for ever.
    await this.bus.close();
  }
}
