// What goes to many sockets leaves as one piece, byte for byte what the library would have sent in two. Falls when the library frames in another way: then one-piece.ts does nothing.
import { Server, type Namespace } from 'socket.io';
import { inOnePiece } from '../src/live/one-piece.js';

type Framed = { _encode(packet: object, options: { wsPreEncodedFrame?: Buffer[] }): unknown };
const frame = (adapter: Namespace['adapter'], text: string): Buffer[] => {
  const options: { wsPreEncodedFrame?: Buffer[] } = {};
  (adapter as unknown as Framed)._encode({ type: 2, nsp: '/', data: ['packet', text] }, options);
  return options.wsPreEncodedFrame!;
};

test.each([['short', 12], ['longer than one byte tells', 4_000], ['longer than two bytes tell', 90_000]])('a message that is %s', (_, length) => {
  const text = 'é'.repeat(length);
  const two = frame(new Server().of('/').adapter, text);
  const one = frame(inOnePiece(new Server().of('/').adapter), text);
  expect([two.length, one.length]).toEqual([2, 1]);
  expect(one[0]!.equals(Buffer.concat(two))).toBe(true);
});
