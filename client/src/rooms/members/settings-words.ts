// Words of the settings page. Not here: the rules of passwords (enter-words.ts).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../ui/language.js';

const SETTINGS_WORDS = {
  'title': { en: 'Settings', fr: 'Paramètres' },
  'lede': { en: 'They are yours alone and go with you to every device.', fr: 'Ils vous sont propres et vous suivent sur chaque appareil.' },
  'page': { en: 'Language, hours and appearance', fr: 'Langue, heures et apparence' },
  'lang': { en: 'Language', fr: 'Langue' },
  'lang.say': { en: 'Of pages and of what is sent to you.', fr: 'Des pages et de ce qui vous est envoyé.' },
  'zone': { en: 'Time zone', fr: 'Fuseau horaire' },
  'zone.say': { en: 'Every hour is shown in it, and its city is said on the last line of each page.', fr: 'Toutes les heures y sont indiquées ; sa ville figure à la dernière ligne de chaque page.' },
  'zone.post': { en: 'As my post: {{city}}', fr: 'Comme mon poste : {{city}}' },
  'zone.device': { en: 'As my post', fr: 'Comme mon poste' },
  'zone.none': { en: 'No such city', fr: 'Aucune ville de ce nom' },
  'theme': { en: 'Appearance', fr: 'Apparence' },
  'theme.system': { en: 'As the system', fr: 'Comme le système' },
  'theme.light': { en: 'Light', fr: 'Clair' },
  'theme.dark': { en: 'Dark', fr: 'Sombre' },
  'saved': { en: 'Saved.', fr: 'Enregistré.' },
  'hats': { en: 'In whose name you act', fr: 'Au nom de qui vous agissez' },
  'hats.say': { en: 'Each office is a hat. What you do is recorded under the one you wear; open pages change with it.', fr: 'Chaque fonction est une casquette. Vos actes sont consignés sous celle que vous portez ; les pages ouvertes suivent.' },
  'hats.none': { en: 'You hold no office at present. Your focal point or the secretariat can give you one.', fr: 'Vous n’exercez aucune fonction pour l’instant. Votre point focal ou le secrétariat peut vous en confier une.' },
  'hats.may': { en: '{{office}}: {{mandates}}', fr: '{{office}} : {{mandates}}' },
  'hats.until': { en: 'until {{day}}', fr: 'jusqu’au {{day}}' },
  'sessions': { en: 'Where you are signed in', fr: 'Où vous êtes connecté' },
  'sessions.say': { en: 'A session ends after eight hours without use, or seven days after it began.', fr: 'Une session prend fin après huit heures sans activité, ou sept jours après son ouverture.' },
  'session.this': { en: 'this window', fr: 'cette fenêtre' },
  'session.seen': { en: 'last used {{when}}', fr: 'dernière activité : {{when}}' },
  'session.made': { en: 'opened {{when}}', fr: 'ouverte : {{when}}' },
  'session.unknown': { en: 'Unknown programme', fr: 'Programme inconnu' },
  'session.on': { en: '{{browser}} on {{system}}', fr: '{{browser}} sous {{system}}' },
  'session.end': { en: 'End', fr: 'Fermer' },
  'session.others': { en: 'End all others', fr: 'Fermer toutes les autres' },
  'session.only': { en: 'There is no other session.', fr: 'Il n’y a pas d’autre session.' },
  'password': { en: 'Password', fr: 'Mot de passe' },
  'password.present': { en: 'Present password', fr: 'Mot de passe actuel' },
  'password.next': { en: 'New password', fr: 'Nouveau mot de passe' },
  'password.act': { en: 'Change the password', fr: 'Changer le mot de passe' },
  'password.done': { en: 'The password is changed; every other session has ended.', fr: 'Le mot de passe est changé ; toutes les autres sessions ont pris fin.' },
  'password.missing': { en: 'Give the present password.', fr: 'Indiquez le mot de passe actuel.' },
} as const satisfies Words;

export const useSettingsWords = registerWords('members-settings', SETTINGS_WORDS);
