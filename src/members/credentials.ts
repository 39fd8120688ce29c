// What credentials leave of a person's mandates: pure arithmetic of §3.1. Not here: submitting and reviewing them (credentials.commands.ts).
import type { CredentialsStatus } from '../contract/members.views.js';
import type { Mandate } from '../contract/seats.js';

/** What a letter may be, by its content: pages as they were signed. */
export const LETTER_FORMATS: ReadonlySet<string> = new Set(['application/pdf', 'image/png', 'image/jpeg']);

export interface Letter {
  status: CredentialsStatus;
  since: Date;
  until: Date | null;
  /** When the secretariat last ruled on it, or it was revoked; null where that was not noted. */
  ruled: Date | null;
}
/** `full`: as given. `provisional`: speak, negotiate, report, but not bind. `none`: only the delegation's own housekeeping. */
export type CredentialStanding = 'full' | 'provisional' | 'none';

const covers = (l: Letter, at: Date): boolean => l.since <= at && (l.until === null || at < l.until);
const REFUSED: readonly CredentialsStatus[] = ['rejected', 'revoked'];
/**
 * Whether a letter says anything about this moment. One merely handed in does not: who is challenged sits until decided (rule 29). Nor does one before its first
 * minute, whatever was ruled on it, nor ever one that was refused before it.
 */
const speaks = (l: Letter, at: Date): boolean => l.status !== 'submitted' && l.since <= at && !(REFUSED.includes(l.status) && l.ruled !== null && l.ruled < l.since);

/** The best letter in force decides; where letters have spoken and none is in force, nothing of the state's voice is left. */
export const standingOf = (letters: readonly Letter[], at: Date): CredentialStanding => {
  const decided = letters.filter((l) => speaks(l, at));
  if (!decided.length) return 'full';
  const inForce = decided.filter((l) => covers(l, at)).map((l) => l.status);
  if (inForce.includes('accepted')) return 'full';
  return inForce.includes('provisional') ? 'provisional' : 'none';
};

export const narrowed = (mandates: readonly Mandate[], standing: CredentialStanding): Mandate[] =>
  mandates.filter((m) => standing === 'full' || m === 'admin' || (standing === 'provisional' && m !== 'bind'));
