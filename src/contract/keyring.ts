// The commands about the key of a delegation (§3.16): their payloads, checked alike by a form and the door. All of it is public keys and ciphertext, made in the browser; base64.
// Not here: making them (client/src/wire/sealing.ts), who may (policy.ts), entries and the view (keyring.views.ts).
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, IsUUID, Matches, Max, Min, ValidateNested } from 'class-validator';
import { ROUNDS_MIN } from './keyring.views.js';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const SEALED = /^[A-Za-z0-9+/]{40,400}={0,2}$/;
const SALT = /^[A-Za-z0-9+/]{16,88}={0,2}$/;
const SHA256 = /^[0-9a-f]{64}$/;

/** One's own delegation's keyring; refuses `conflict` where there is one. */
export class OpenKeyring {}
/**
 * A person's own pair of keys: the public one, and the private one under a passphrase that never leaves the device (PBKDF2-SHA-256 with this salt, so many rounds). Again after the passphrase
 * was lost: what had been passed to the old pair is gone, and a colleague passes it anew.
 */
export class EnrolInKeyring {
  @Matches(SEALED) publicKey!: string;
  @Matches(SEALED) wrapped!: string;
  @Matches(SALT) salt!: string;
  @IsInt() @Min(ROUNDS_MIN) @Max(10_000_000) rounds!: number;
}
/** The delegation's key for one person: under a secret of that person's public key and a pair made for this once. */
class KeyShare {
  @Matches(UUID) person!: string;
  @Matches(SEALED) wrapped!: string;
}
/** The delegation's next key; `check` is a SHA-256 by which somebody who reads the paper copy sees that it is the right one. Refuses `conflict` for another version than the next. */
export class MakeKey {
  @IsInt() @Min(1) @Max(10_000) version!: number;
  @Matches(SHA256) check!: string;
  @IsArray() @ArrayMinSize(1) @ArrayMaxSize(300) @ValidateNested({ each: true }) @Type(() => KeyShare) shares!: KeyShare[];
}
/** To a colleague who has a pair and not this key; or, by whoever has the paper copy, to oneself. */
export class PassKey {
  @IsInt() @Min(1) @Max(10_000) version!: number;
  @IsUUID() person!: string;
  @Matches(SEALED) wrapped!: string;
}

export const KEYRING_COMMANDS = {
  'keyring.open': OpenKeyring,
  'keyring.enrol': EnrolInKeyring,
  'keyring.make': MakeKey,
  'keyring.pass': PassKey,
} as const;
