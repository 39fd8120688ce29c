// What a delegation reads of its key (§3.16), and nobody else: who has a pair, who has which version. Never a key. Interfaces and a number. Not here: payloads (keyring.ts).

/** Of PBKDF2-SHA-256, at least: what OWASP asks for. */
export const ROUNDS_MIN = 600_000;

export interface KeyringEntries {
  'keyring.opened': { party: string };
  /** `publicKey`: SHA-256 in hex. */
  'keyring.enrolled': { person: string; publicKey: string };
  'keyring.made': { version: number; check: string; people: string[] };
  'keyring.passed': { version: number; person: string };
}
/** `id` is its channel's. */
export interface KeyringView {
  party: string;
  /** By version, the first first. `check`: SHA-256 in hex over the key itself. */
  keys: { version: number; check: string; person: string | null; at: string }[];
  /** Who has a pair; `has`: versions that were passed to it. */
  people: { person: string; publicKey: string; at: string; has: number[] }[];
}
export interface KeyringViews {
  keyring: KeyringView;
}
/** GET /api/keyring: the channel of one's own delegation's keyring, null while nobody opened it; one's own pair, and what was passed to it. */
export interface OwnKeyring {
  channel: string | null;
  own: { publicKey: string; wrapped: string; salt: string; rounds: number } | null;
  shares: { version: number; wrapped: string }[];
}
