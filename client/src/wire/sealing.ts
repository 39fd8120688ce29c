// Sealing in the browser (§3.16, decision 084): a person's pair of keys under a passphrase, a delegation's key wrapped for a person, words under that key, the key on paper.
// WebCrypto alone; what goes to the server is what these functions return, in base64. Not here: what is kept where (keys.ts), asking the server.
import { ROUNDS_MIN, type OwnKeyring } from '@contract/keyring.views.js';

export type Pair = NonNullable<OwnKeyring['own']>;
type Bytes = Uint8Array<ArrayBuffer>;

const CURVE = { name: 'ECDH', namedCurve: 'P-256' } as const;
const AES = 'AES-GCM';
const IV_BYTES = 12;
const POINT_BYTES = 65;
const KEY_BYTES = 32;

const random = (bytes: number): Bytes => crypto.getRandomValues(new Uint8Array(bytes));
const utf8 = (text: string): Bytes => new TextEncoder().encode(text);
const base64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, (b) => String.fromCharCode(b)).join(''));
const bytesOf = (text: string): Bytes => Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
const joined = (...parts: Uint8Array[]): Bytes => {
  const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0));
  parts.reduce((at, p) => (all.set(p, at), at + p.length), 0);
  return all;
};
const hex = (bytes: ArrayBuffer): string => Array.from(new Uint8Array(bytes), (b) => b.toString(16).padStart(2, '0')).join('');
const sha256 = async (bytes: Bytes): Promise<string> => hex(await crypto.subtle.digest('SHA-256', bytes));

/** A fresh nonce, then the ciphertext; `context` is bound to it and must be the same to open it. */
const lock = async (key: CryptoKey, bytes: Bytes, context: string): Promise<Bytes> => {
  const iv = random(IV_BYTES);
  return joined(iv, new Uint8Array(await crypto.subtle.encrypt({ name: AES, iv, additionalData: utf8(context) }, key, bytes)));
};
/** Rejects where the key, the context or a bit is another one. */
const unlock = async (key: CryptoKey, locked: Bytes, context: string): Promise<Bytes> =>
  new Uint8Array(await crypto.subtle.decrypt({ name: AES, iv: locked.slice(0, IV_BYTES), additionalData: utf8(context) }, key, locked.slice(IV_BYTES)));
const aes = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, AES, false, ['encrypt', 'decrypt']);

const underPassphrase = async (passphrase: string, salt: Bytes, rounds: number): Promise<CryptoKey> => {
  const from = await crypto.subtle.importKey('raw', utf8(passphrase.normalize('NFKC')), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, from, { name: AES, length: 256 }, false, ['encrypt', 'decrypt']);
};
const PRIVATE = 'concord private key';

/** A pair of keys as it is kept: the private one under the passphrase. */
export const makePair = async (passphrase: string): Promise<Pair> => {
  const { publicKey, privateKey } = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const salt = random(16);
  const wrapped = await lock(await underPassphrase(passphrase, salt, ROUNDS_MIN), new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey)), PRIVATE);
  return { publicKey: base64(new Uint8Array(await crypto.subtle.exportKey('raw', publicKey))), wrapped: base64(wrapped), salt: base64(salt), rounds: ROUNDS_MIN };
};
/** The private key, for this page's memory and nothing else. Rejects for a wrong passphrase. */
export const openPair = async (pair: Pair, passphrase: string): Promise<CryptoKey> =>
  crypto.subtle.importKey('pkcs8', await unlock(await underPassphrase(passphrase, bytesOf(pair.salt), pair.rounds), bytesOf(pair.wrapped), PRIVATE), CURVE, false, ['deriveBits']);

/** What two people read to each other before one passes a key to the other's public key: sixteen hexadecimal digits in fours. */
export const fingerprintOf = async (publicKey: string): Promise<string> => (await sha256(bytesOf(publicKey))).slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');

/** A delegation's key. */
export const newKey = (): Bytes => random(KEY_BYTES);
/** By which whoever holds it, or reads it from paper, knows that it is the one. */
export const checkOf = (key: Bytes, keyring: string, version: number): Promise<string> => sha256(joined(utf8(`concord key ${keyring} ${version} `), key));

const between = async (own: CryptoKey, other: CryptoKey, context: string): Promise<CryptoKey> => {
  const shared = await crypto.subtle.importKey('raw', await crypto.subtle.deriveBits({ name: 'ECDH', public: other }, own, 256), 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(32), info: utf8(context) }, shared, { name: AES, length: 256 }, false, ['encrypt', 'decrypt']);
};
const point = (raw: Bytes): Promise<CryptoKey> => crypto.subtle.importKey('raw', raw, CURVE, true, []);
const passing = (keyring: string, version: number, person: string): string => `concord share ${keyring} ${version} ${person}`;

/** A delegation's key for one person, by a pair that is made for this once and thrown away. */
export const wrapFor = async (key: Bytes, publicKey: string, keyring: string, version: number, person: string): Promise<string> => {
  const once = await crypto.subtle.generateKey(CURVE, true, ['deriveBits']);
  const context = passing(keyring, version, person);
  const locked = await lock(await between(once.privateKey, await point(bytesOf(publicKey)), context), key, context);
  return base64(joined(new Uint8Array(await crypto.subtle.exportKey('raw', once.publicKey)), locked));
};
/** What was wrapped for this person. Rejects for another's. */
export const unwrap = async (wrapped: string, own: CryptoKey, keyring: string, version: number, person: string): Promise<Bytes> => {
  const [bytes, context] = [bytesOf(wrapped), passing(keyring, version, person)];
  return unlock(await between(own, await point(bytes.slice(0, POINT_BYTES)), context), bytes.slice(POINT_BYTES), context);
};

/** Words under a delegation's key, bound to where they stand: moved elsewhere, they do not open. */
export const seal = async (key: Bytes, text: string, context: string): Promise<string> => base64(await lock(await aes(key), utf8(text), context));
export const unseal = async (key: Bytes, sealed: string, context: string): Promise<string> => new TextDecoder().decode(await unlock(await aes(key), bytesOf(sealed), context));

// Crockford's base 32: no I, L, O or U that could be read as something else.
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The key for a sheet of paper, in fours. */
export const onPaper = (key: Bytes): string => {
  const bits = Array.from(key, (b) => b.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => ALPHABET[parseInt(five.padEnd(5, '0'), 2)]).join('').replace(/(.{4})(?=.)/g, '$1 ');
};
/** The key from its sheet, however it was typed; null where it cannot be one. */
export const fromPaper = (typed: string): Bytes | null => {
  const letters = typed.toUpperCase().replace(/[\s-]/g, '').replace(/O/g, '0').replace(/[IL]/g, '1');
  if (letters.length !== Math.ceil((KEY_BYTES * 8) / 5) || [...letters].some((c) => !ALPHABET.includes(c))) return null;
  const bits = [...letters].map((c) => ALPHABET.indexOf(c).toString(2).padStart(5, '0')).join('');
  return Uint8Array.from({ length: KEY_BYTES }, (_, i) => parseInt(bits.slice(i * 8, i * 8 + 8), 2));
};
