// Words of a delegation's keys on its own page. Not here: acts, entries and refusals (the contract's catalogue), the passphrase asked elsewhere (record/Unlock.tsx).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

export const useKeyringWords = registerWords('keyring', {
  'title': { en: 'Keys of the delegation', fr: 'Clés de la délégation' },
  'say': { en: 'What the delegation seals, notes in its margins and what is said in rooms of its own, is ciphertext before it leaves the device. The secretariat, the administrators and whoever gets hold of a copy of the database cannot read it.', fr: 'Ce que la délégation scelle, notes de ses marges et propos de ses propres salles, est chiffré avant de quitter l’appareil. Ni le secrétariat, ni les administrateurs, ni quiconque obtiendrait une copie de la base ne peuvent le lire.' },
  'lost': { en: 'What is sealed is lost if every colleague loses the passphrase and the paper copy is lost too. Nobody else has the key.', fr: 'Ce qui est scellé est perdu si tous les collègues perdent leur phrase secrète et que la copie papier est perdue aussi. Personne d’autre n’a la clé.' },
  'insecure': { en: 'Keys are made only where the address begins with https.', fr: 'Les clés ne se créent qu’à une adresse commençant par https.' },
  'pair': { en: 'A passphrase for my keys', fr: 'Une phrase secrète pour mes clés' },
  'pair.say': { en: 'Not your password: the server has never seen this one and cannot restore it.', fr: 'Différente de votre mot de passe : le serveur ne la voit jamais et ne peut pas la rétablir.' },
  'pair.again': { en: 'I have lost my passphrase', fr: 'J’ai perdu ma phrase secrète' },
  'pair.again.say': { en: 'A new pair of keys replaces the old one. A colleague then passes you the delegation’s key once more, or you read it from its paper copy.', fr: 'Une nouvelle paire de clés remplace l’ancienne. Un collègue vous transmet ensuite de nouveau la clé de la délégation, ou vous la lisez sur sa copie papier.' },
  'pair.needed': { en: 'Open your keys first.', fr: 'Ouvrez d’abord vos clés.' },
  'none': { en: 'The delegation has made no key yet.', fr: 'La délégation n’a pas encore créé de clé.' },
  'key': { en: 'Key {{version}}, {{check}}', fr: 'Clé {{version}}, {{check}}' },
  'waiting': { en: 'You have no key of the delegation yet. Read your fingerprint to a colleague who has it: {{mine}}', fr: 'Vous n’avez pas encore de clé de la délégation. Lisez votre empreinte à un collègue qui l’a : {{mine}}' },
  'pass': { en: 'Pass the keys to {{person}}', fr: 'Transmettre les clés à {{person}}' },
  'pass.say': { en: 'Only after {{person}} has read you the same fingerprint: {{theirs}}', fr: 'Seulement après que {{person}} vous a lu la même empreinte : {{theirs}}' },
  'next': { en: 'Make the next key', fr: 'Créer la clé suivante' },
  'next.say': { en: 'When somebody has left the delegation: for its people of today. What was sealed before stays as it is.', fr: 'Lorsque quelqu’un a quitté la délégation : pour ses membres d’aujourd’hui. Ce qui était scellé le reste.' },
  'paper': { en: 'Show the paper copy', fr: 'Montrer la copie papier' },
  'paper.say': { en: 'Write it down or print it, and keep it in the capital’s safe. Whoever in the delegation has this sheet has the key.', fr: 'Notez-la ou imprimez-la, et gardez-la dans le coffre de la capitale. Au sein de la délégation, qui a cette feuille a la clé.' },
  'paper.of': { en: 'Key {{version}} of {{state}}', fr: 'Clé {{version}} {{state}}' },
  'paper.read': { en: 'From the paper copy', fr: 'Depuis la copie papier' },
  'paper.wrong': { en: 'This is not a key of this delegation.', fr: 'Ce n’est pas une clé de cette délégation.' },
  'paper.take': { en: 'Take the key', fr: 'Prendre la clé' },
} as const satisfies Words);
