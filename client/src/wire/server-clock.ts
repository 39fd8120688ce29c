// What the server's clock shows, from the question with the shortest way there and back. Pure: it is handed what was measured.

/** A good sample is trusted this long; after that a worse one may replace it, because clocks drift. */
const TRUSTED_MS = 600_000;

export class ServerClock {
  /** Server minus device, ms. */
  offset = 0;
  /** How far `offset` may be wrong at most, ms; Infinity before the first answer. */
  margin = Infinity;
  private at = -Infinity;

  /** A question sent at `sent` and answered at `got` (device, ms) with the server's time. True if it is now the one believed. */
  sample(sent: number, got: number, server: number): boolean {
    const margin = (got - sent) / 2;
    if (margin < 0 || !Number.isFinite(server)) return false;
    if (margin > this.margin && got - this.at < TRUSTED_MS) return false;
    Object.assign(this, { offset: Math.round(server - (sent + got) / 2), margin, at: got });
    return true;
  }
}
