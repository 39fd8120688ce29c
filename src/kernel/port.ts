// The port people come to: tried before anything is started, so that a port that is taken is told in a sentence at once. Not here: listening (main.ts).
import { createServer } from 'node:net';
import type { Config } from './config.js';

type Place = Pick<Config, 'port' | 'host'>;

/** A sentence for what commonly goes wrong at the port. */
export class PortFault extends Error {
  constructor(e: NodeJS.ErrnoException, { port, host }: Place) {
    super(
      e.code === 'EADDRINUSE' ? `Port ${port} is taken by another program. Choose another one, for example: PORT=${port + 1} npm start`
      : e.code === 'EACCES' ? `Port ${port} is reserved for the system. Choose one above 1023, for example: PORT=3000 npm start`
      : `Concord cannot listen on ${host}:${port}: ${e.message}`,
    );
  }
}

/** Listens for a moment. Rejects with PortFault where that cannot be done. */
export const tryPort = (place: Place): Promise<void> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (e) => reject(new PortFault(e, place)));
    server.listen(place.port, place.host, () => server.close(() => resolve()));
  });
