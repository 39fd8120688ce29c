// A client's line, as thin as it can be: websocket frames and socket.io packets read by hand from one shared buffer. A client library takes more processor
// than the servers it would measure. The same for all sides. Not here: what is sent and what an answer means (sides.mjs), many of them (crowd.mjs).
import { connect } from 'node:net';

const [TEXT, BINARY, CLOSE] = [1, 2, 8];
const code = (character) => character.charCodeAt(0);
const [MESSAGE, PING, OPEN] = ['4', '2', '0'].map(code);
const [CONNECTED, EVENT, ANSWER, BYTES] = ['0', '2', '3', '6'].map(code);
/** Read callbacks run one after the other and copy what they keep. */
const SHARED = Buffer.allocUnsafe(1 << 18);

/** A client's frame: masked as the standard wants it, with a mask of zeros, so that nothing has to be rewritten. */
const frame = (text) => {
  const length = Buffer.byteLength(text);
  const head = length < 126 ? 2 : length < 65_536 ? 4 : 10;
  const bytes = Buffer.alloc(head + 4 + length);
  bytes[0] = 0x80 | TEXT;
  bytes[1] = 0x80 | (head === 2 ? length : head === 4 ? 126 : 127);
  if (head === 4) bytes.writeUInt16BE(length, 2);
  if (head === 10) bytes.writeBigUInt64BE(BigInt(length), 2);
  bytes.write(text, head + 4);
  return bytes;
};
const PONG = frame('3');
const JOIN = frame('40');

export class Line {
  #pieces = [];
  #held = 0;
  #need = 0;
  #bytesFor = -1;
  #open = false;
  #answers = new Map();
  #next = 0;
  #settle;
  closed = false;

  /** `hear(buffer, from, to)`: an event of the server as bytes, `["name",…]`; they are only good during the call. */
  constructor({ port, cookie, hear }) {
    this.hear = hear;
    /** Resolves when the server has let it in. */
    this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
    this.socket = connect({ port, host: '127.0.0.1', onread: { buffer: SHARED, callback: (n, buffer) => (this.#take(buffer, n), true) } });
    this.socket.setNoDelay(true);
    this.socket.on('error', (e) => this.#settle.reject(e)).on('close', () => {
      this.closed = true;
      this.#settle.reject(new Error('the line was closed'));
    });
    this.socket.write(
      `GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nOrigin: http://127.0.0.1:${port}\r\n` +
        `Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n${cookie ? `Cookie: ${cookie}\r\n` : ''}\r\n`,
    );
  }

  /** Sends an event; `answered(bytes, from, to, plain)` gets the server's acknowledgement, good during the call: `[…]`, or plain bytes where it was given as such. */
  emit(name, body, answered) {
    const id = this.#next++;
    this.#answers.set(id, answered);
    this.socket.write(frame(`42${id}${JSON.stringify([name, body])}`));
  }
  /** The same, parsed. */
  call(name, body) {
    return new Promise((resolve) => this.emit(name, body, (bytes, from, to, plain) => resolve(plain ? bytes.utf8Slice(from, to) : JSON.parse(bytes.utf8Slice(from, to))[0])));
  }
  end() {
    this.socket.destroy();
  }

  #take(buffer, n) {
    const piece = buffer.subarray(0, n);
    this.#held += n;
    if (this.#held < this.#need) return void this.#pieces.push(Buffer.from(piece));
    const bytes = this.#pieces.length ? Buffer.concat([...this.#pieces, piece]) : piece;
    this.#pieces = [];
    const read = this.#read(bytes);
    if (read < bytes.length) this.#pieces.push(Buffer.from(bytes.subarray(read)));
    this.#held = bytes.length - read;
  }

  /** Reads what is whole; answers how far that goes, and notes how much the next frame needs. */
  #read(bytes) {
    let at = 0;
    this.#need = 0;
    if (!this.#open) {
      const end = bytes.indexOf('\r\n\r\n');
      if (end < 0) return 0;
      if (!bytes.subarray(0, 12).equals(Buffer.from('HTTP/1.1 101'))) return this.socket.destroy(new Error(bytes.subarray(0, 200).toString())), bytes.length;
      this.#open = true;
      at = end + 4;
    }
    while (bytes.length - at >= 2) {
      const short = bytes[at + 1] & 0x7f;
      const head = short < 126 ? 2 : short === 126 ? 4 : 10;
      if (bytes.length - at < head) break;
      const length = short < 126 ? short : short === 126 ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2));
      if (bytes.length - at < head + length) {
        this.#need = head + length;
        break;
      }
      this.#frame(bytes[at] & 0x0f, bytes, at + head, at + head + length);
      at += head + length;
    }
    return at;
  }

  #frame(kind, bytes, from, to) {
    if (kind === CLOSE) return void this.socket.end();
    if (kind === BINARY) return this.#answered(this.#bytesFor, bytes, from, to, true);
    if (kind !== TEXT) return;
    const type = bytes[from];
    if (type === PING) return void this.socket.write(PONG);
    if (type === OPEN) return void this.socket.write(JOIN);
    if (type !== MESSAGE) return;
    const inner = bytes[from + 1];
    if (inner === EVENT) return this.hear(bytes, from + 2, to, this);
    if (inner === CONNECTED) return this.#settle.resolve(this);
    if (inner === ANSWER) return this.#answer(bytes, from + 2, to);
    if (inner === BYTES) return void (this.#bytesFor = Number(bytes.latin1Slice(bytes.indexOf('-', from) + 1, bytes.indexOf('[', from))));
    this.#settle.reject(new Error(bytes.toString('utf8', from, to)));
  }

  #answer(bytes, from, to) {
    const at = bytes.indexOf('[', from);
    this.#answered(Number(bytes.latin1Slice(from, at)), bytes, at, to, false);
  }
  #answered(id, bytes, from, to, plain) {
    const hears = this.#answers.get(id);
    this.#answers.delete(id);
    hears?.(bytes, from, to, plain);
  }
}
