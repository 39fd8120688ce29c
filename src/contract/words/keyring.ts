// Words of a delegation's key: entries, acts, refusals. Not here: what the page says around them (the client's own words).
import type { Words } from './words.js';

export const KEYRING_WORDS = {
  'entry.keyring.opened': { en: '{{by}} opened the keyring of its delegation.', fr: '{{by}} a ouvert le trousseau de sa délégation.' },
  'entry.keyring.enrolled': { en: '{{person}} has a pair of keys.', fr: '{{person}} dispose d’une paire de clés.' },
  'entry.keyring.made': { en: '{{person}} made key {{version}} of the delegation.', fr: '{{person}} a créé la clé {{version}} de la délégation.' },
  'entry.keyring.passed': { en: 'Key {{version}} of the delegation was passed to {{person}}.', fr: 'La clé {{version}} de la délégation a été transmise à {{person}}.' },
  'command.keyring.open': { en: 'Open the keyring', fr: 'Ouvrir le trousseau' },
  'command.keyring.enrol': { en: 'Make my pair of keys', fr: 'Créer ma paire de clés' },
  'command.keyring.make': { en: 'Make a key of the delegation', fr: 'Créer une clé de la délégation' },
  'command.keyring.pass': { en: 'Pass the key on', fr: 'Transmettre la clé' },
  // `field.shares` is another room’s word.
  'field.publicKey': { en: 'public key', fr: 'clé publique' },
  'field.wrapped': { en: 'wrapped key', fr: 'clé enveloppée' },
  'field.salt': { en: 'salt', fr: 'sel' },
  'field.rounds': { en: 'rounds', fr: 'itérations' },
  'field.version': { en: 'version of the key', fr: 'version de la clé' },
  'field.check': { en: 'fingerprint of the key', fr: 'empreinte de la clé' },
  'field.sealed': { en: 'sealed words', fr: 'texte scellé' },
  'refusal.keyring-open': { en: 'Your delegation has a keyring already.', fr: 'Votre délégation a déjà un trousseau.' },
  'refusal.key-version': { en: 'Another key was made meanwhile. Read the keyring again.', fr: 'Une autre clé a été créée entre-temps. Relisez le trousseau.' },
  'refusal.key-not-enrolled': { en: 'This person has no pair of keys yet.', fr: 'Cette personne n’a pas encore de paire de clés.' },
  'refusal.key-held': { en: 'This person has that key.', fr: 'Cette personne possède cette clé.' },
  'refusal.key-not-held': { en: 'Whoever makes or passes a key has a pair of keys and that key.', fr: 'Pour créer ou transmettre une clé, il faut une paire de clés et cette clé.' },
  'refusal.margin-sealed': { en: 'This margin is sealed with your delegation’s key: its notes are sealed before they are sent.', fr: 'Cette marge est scellée avec la clé de votre délégation : ses notes sont scellées avant d’être envoyées.' },
} as const satisfies Words;
