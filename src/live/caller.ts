// Who is at the other end of a socket, as the handshake found it.
import type { Socket } from 'socket.io';

export interface Caller {
  session: string;
  person: string;
  hat: string;
  party: string;
  /** The channels it is pushed, or is about to be once its seat there is known; each with the mark of the subscription. */
  channels: Map<string, symbol>;
}
export const callerOf = (socket: Socket): Caller => (socket.data as { caller: Caller }).caller;
