// What goes to many sockets goes straight to each connection, byte for byte what the library would have sent; where something is in the way, the library sends it. Falls when the
// library frames in another way, or keeps its connections elsewhere: then nothing would go straight.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Namespace, type Socket } from 'socket.io';
import { io } from 'socket.io-client';
import { framed, handed } from '../src/live/straight.js';

type Framed = { _encode(packet: object, options: { wsPreEncodedFrame?: Buffer[] }): unknown };
const theirs = (adapter: Namespace['adapter'], text: string): Buffer => {
  const options: { wsPreEncodedFrame?: Buffer[] } = {};
  (adapter as unknown as Framed)._encode({ type: 2, nsp: '/', data: ['packet', text] }, options);
  return Buffer.concat(options.wsPreEncodedFrame!);
};

test.each([['short', 12], ['longer than one byte tells', 4_000], ['longer than two bytes tell', 90_000]])('a message that is %s', (_, length) => {
  const text = '“é”\n'.repeat(length / 4);
  expect(framed('packet', text).equals(theirs(new Server().of('/').adapter, text))).toBe(true);
});

/** A window over this transport, with the server's end of it. */
const window = async (server: Server, port: number, transport: 'websocket' | 'polling') => {
  const near = io(`http://127.0.0.1:${port}`, { transports: [transport], reconnection: false, forceNew: true });
  const heard: string[] = [];
  near.on('packet', (text: string) => heard.push(text));
  const far = await new Promise<Socket>((resolve) => server.once('connection', resolve));
  await new Promise<void>((resolve) => (near.connected ? resolve() : near.once('connect', () => resolve())));
  const hears = async (n: number): Promise<string[]> => {
    while (heard.length < n) await new Promise((r) => setTimeout(r, 5));
    return heard;
  };
  return { near, far, hears };
};
const settled = () => new Promise((r) => setTimeout(r, 50));

describe('a connection', () => {
  const http = createServer();
  const server = new Server(http, { perMessageDeflate: false });
  let port = 0;
  beforeAll(async () => {
    await new Promise<void>((done) => http.listen(0, '127.0.0.1', done));
    port = (http.address() as AddressInfo).port;
  });
  afterAll(() => server.close());

  it('that waits for nothing gets it straight, in order with what the library says', async () => {
    const { near, far, hears } = await window(server, port, 'websocket');
    await settled();
    expect(handed(far, framed('packet', 'one'))).toBe(true);
    far.emit('packet', 'two');
    await settled();
    expect(handed(far, framed('packet', 'drei · “quatre”'))).toBe(true);
    expect(await hears(3)).toEqual(['one', 'two', 'drei · “quatre”']);
    near.close();
  });

  it('with something unsent is the library’s: nothing overtakes, and what waits is counted', async () => {
    const { near, far, hears } = await window(server, port, 'websocket');
    await settled();
    far.emit('packet', 'one');
    expect(handed(far, framed('packet', 'too early'))).toBe(false);
    far.emit('packet', 'two');
    expect(await hears(2)).toEqual(['one', 'two']);
    near.close();
  });

  it('that does not read is no longer written to straight: nothing grows here unseen', async () => {
    const { near, far } = await window(server, port, 'websocket');
    await settled();
    const line = (near.io.engine.transport as unknown as { ws: { _socket: { pause(): void } } }).ws._socket;
    line.pause();
    const frame = framed('packet', 'x'.repeat(1_000_000));
    let went = 0;
    while (went < 200 && handed(far, frame)) went += 1;
    expect(went).toBeLessThan(50);
    near.close();
  });

  it('that polls, or is gone, is the library’s', async () => {
    const polls = await window(server, port, 'polling');
    await settled();
    expect(handed(polls.far, framed('packet', 'x'))).toBe(false);
    polls.near.close();
    const gone = await window(server, port, 'websocket');
    gone.near.close();
    await new Promise<void>((resolve) => (gone.far.connected ? gone.far.once('disconnect', () => resolve()) : resolve()));
    expect(handed(gone.far, framed('packet', 'x'))).toBe(false);
  });
});
