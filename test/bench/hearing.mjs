// What a crowd has heard: which act has reached how many of the clients, and when the last of them had it. Five hundred clients get the same bytes, so a
// message is parsed once and recognised afterwards; recognising is comparing every byte. Not here: sending (crowd.mjs).

const KEPT = 512;
const TAIL = 40;

export class Hearing {
  /** Act number → how many clients have it. */
  #reached = new Map();
  /** Act number → when the last client had it. */
  complete = new Map();
  #known = new Map();

  /** `size`: clients; `numbers`: from a parsed event to the act numbers it brings. */
  constructor(size, numbers) {
    this.size = size;
    this.numbers = numbers;
  }

  /** Answers the message's bytes, which are kept once for everybody. */
  hear(bytes, from, to) {
    const known = this.#read(bytes, from, to);
    for (const number of known.numbers) {
      const reached = (this.#reached.get(number) ?? 0) + 1;
      this.#reached.set(number, reached);
      if (reached < this.size) continue;
      this.#reached.delete(number);
      this.complete.set(number, performance.now());
    }
    return known.bytes;
  }

  /** Acts that only some clients have. */
  get underWay() {
    return this.#reached.size;
  }

  #read(bytes, from, to) {
    const key = `${to - from} ${bytes.latin1Slice(Math.max(from, to - TAIL), to)}`;
    const known = this.#known.get(key);
    if (known && known.bytes.compare(bytes, from, to) === 0) return known;
    const read = { bytes: Buffer.from(bytes.subarray(from, to)), numbers: this.numbers(JSON.parse(bytes.utf8Slice(from, to))) };
    this.#known.set(key, read);
    if (this.#known.size > KEPT) this.#known.delete(this.#known.keys().next().value);
    return read;
  }
}
