// One kept-alive HTTP/1.1 connection, as thin as it can be: the next request goes when the answer is whole. The same for all sides.
// Not here: what is asked (callers.mjs).
import { connect } from 'node:net';

const END = Buffer.from('\r\n\r\n');

export class HttpLine {
  #held = Buffer.alloc(0);
  #settle = null;

  constructor(port) {
    this.port = port;
    this.socket = connect({ port, host: '127.0.0.1' });
    this.socket.setNoDelay(true);
    this.socket.on('data', (piece) => this.#take(piece));
    this.socket.on('error', (e) => this.#settle?.reject(e)).on('close', () => this.#settle?.reject(new Error('the connection was closed')));
  }

  /** Resolves with `{ status, body }`; the body as bytes. */
  ask({ method = 'GET', path, cookie, body }) {
    const text = body === undefined ? '' : JSON.stringify(body);
    const own = text ? `content-type: application/json\r\norigin: http://127.0.0.1:${this.port}\r\ncontent-length: ${Buffer.byteLength(text)}\r\n` : '';
    this.socket.write(`${method} ${path} HTTP/1.1\r\nhost: 127.0.0.1:${this.port}\r\n${cookie ? `cookie: ${cookie}\r\n` : ''}${own}\r\n${text}`);
    return new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
  }
  end() {
    this.#settle = null;
    this.socket.destroy();
  }

  #take(piece) {
    this.#held = this.#held.length ? Buffer.concat([this.#held, piece]) : piece;
    const head = this.#held.indexOf(END);
    if (head < 0) return;
    const said = this.#held.latin1Slice(0, head);
    const length = /\r\ncontent-length: (\d+)/i.exec(said);
    if (!length) return void this.#settle?.reject(new Error(`an answer without a length: ${said}`));
    const end = head + 4 + Number(length[1]);
    if (this.#held.length < end) return;
    const body = this.#held.subarray(head + 4, end);
    this.#held = this.#held.subarray(end);
    this.#settle.resolve({ status: Number(said.slice(9, 12)), body });
  }
}
