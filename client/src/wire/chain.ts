// The link of an entry to the one before it, as the server computes it. Synchronous and without WebCrypto, which an installation without TLS does not have.
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { EntryView } from '@contract/packet.js';

/** sha256(hash before ‖ the entry's wire text), hex; '' before the first entry. Parsing and writing an entry again gives its wire text back. */
export const linked = (before: string, entry: EntryView): string =>
  bytesToHex(sha256.create().update(hexToBytes(before)).update(utf8ToBytes(JSON.stringify(entry))).digest());
