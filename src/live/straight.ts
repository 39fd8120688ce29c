// What is said to many is framed once, and handed straight to each connection before which nothing waits: on its way through the library's rooms, queues and callbacks a
// message costs a socket more of the processor's time than the write itself. Where a socket polls, upgrades, compresses or has something unsent, the library says it as
// ever, and counts what waits. Not here: to whom it goes, and who is too slow (publisher.ts).
import type { Socket as Line } from 'node:net';
import type { Socket } from 'socket.io';

const TEXT_WHOLE = 0x81;
const [TWO_BYTES, EIGHT_BYTES] = [126, 127];
const OPEN = 1;

/** The length of a server's frame: RFC 6455, 5.2. */
const header = (length: number): Buffer => {
  if (length < TWO_BYTES) return Buffer.from([TEXT_WHOLE, length]);
  const long = length > 0xffff;
  const head = Buffer.alloc(long ? 10 : 4);
  head.set([TEXT_WHOLE, long ? EIGHT_BYTES : TWO_BYTES]);
  if (long) head.writeBigUInt64BE(BigInt(length), 2);
  else head.writeUInt16BE(length, 2);
  return head;
};

/** An event of the root namespace as the bytes of one websocket frame: engine.io's “message” (4), socket.io's “event” (2). */
export const framed = (event: string, ...args: readonly unknown[]): Buffer => {
  const body = Buffer.from(`42${JSON.stringify([event, ...args])}`);
  return Buffer.concat([header(body.length), body]);
};

/** What is read of a connection that the library keeps to itself; where it keeps it elsewhere, nothing goes straight. */
interface Connection {
  readyState: string;
  upgrading: boolean;
  writeBuffer: unknown[];
  transport: { name: string; writable: boolean; perMessageDeflate: unknown; socket?: { readyState: number; _socket?: Line | null } };
}

/** False: it could not go straight, and has not gone. */
export const handed = (socket: Socket, frame: Buffer): boolean => {
  const { readyState, upgrading, writeBuffer, transport } = socket.conn as unknown as Connection;
  const line = transport.socket?.readyState === OPEN ? transport.socket._socket : null;
  const isIdle = readyState === 'open' && !upgrading && !writeBuffer.length && transport.name === 'websocket' && transport.writable && !transport.perMessageDeflate;
  if (!isIdle || !line || !line.writable || line.writableLength) return false;
  line.write(frame);
  return true;
};
