// Whom a roll-call begins with, drawn so that nobody can choose and anybody can recompute: the server commits itself to a seed when the vote is announced, the moment at which
// the chair presses is added, and the seed is told. Pure. Not here: the order in which states are then called (roll-call.ts).
import { createHash, randomBytes } from 'node:crypto';

const sha256 = (text: string): Buffer => createHash('sha256').update(text, 'utf8').digest();

/** 32 random bytes as hex: kept back until the draw. */
export const newSeed = (): string => randomBytes(32).toString('hex');
/** What is published when the vote is announced: SHA-256, in hex, of the seed's hex digits. */
export const commitment = (seed: string): string => sha256(seed).toString('hex');

/** What is hashed: seed, the press of the chair in ISO 8601 to the millisecond, the alpha-3 codes in the order of the roll. */
const drawn = (seed: string, at: string, roll: readonly string[]): string => `${seed}|${at}|${roll.join(',')}`;

/** The place in the roll: the hash as one number of 256 bits, modulo the length. Of a few hundred places none is favoured by more than one in 2^247. */
export const placeOf = (seed: string, at: string, roll: readonly string[]): number => Number(BigInt(`0x${sha256(drawn(seed, at, roll)).toString('hex')}`) % BigInt(roll.length));

/** Was this the state drawn, from the seed that had been promised? What anybody can ask of the record. */
export const isDrawn = (told: { commit: string; seed: string; at: string; roll: readonly string[]; state: string }): boolean =>
  commitment(told.seed) === told.commit && told.roll[placeOf(told.seed, told.at, told.roll)] === told.state;
