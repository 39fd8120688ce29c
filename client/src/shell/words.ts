// The words of the frame around every page. Not here: names of places, which come with the places.
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../ui/language.js';

const SHELL_WORDS = {
  'skip': { en: 'Go to the content', fr: 'Aller au contenu' },
  'home': { en: 'Concord, first page', fr: 'Concord, page d’accueil' },
  'main': { en: 'Main', fr: 'Principale' },
  'language': { en: 'Language', fr: 'Langue' },
  'search': { en: 'Search', fr: 'Chercher' },
  'more': { en: 'More', fr: 'Plus' },
  'account': { en: 'account', fr: 'compte' },
  'scheme.light': { en: 'Light', fr: 'Clair' },
  'scheme.dark': { en: 'Dark', fr: 'Sombre' },
  'scheme.auto': { en: 'As the system', fr: 'Comme le système' },
  'scheme': { en: 'Appearance', fr: 'Apparence' },
  'sign-out': { en: 'Sign out', fr: 'Se déconnecter' },
  'delegation': { en: 'Your delegation', fr: 'Votre délégation' },
  'settings': { en: 'Settings', fr: 'Paramètres' },
  'no-office': { en: 'No office at present', fr: 'Sans fonction actuellement' },
  'unsent': { en: 'Acts from before this page was opened', fr: 'Actes antérieurs à l’ouverture de cette page' },
  'unsent.kept': { en: 'is kept here and will be sent once when the line returns.', fr: 'est gardé ici et sera envoyé une seule fois au retour de la connexion.' },
  'unsent.refused': { en: 'was not recorded: {{why}}', fr: 'n’a pas été enregistré : {{why}}' },
  'unsent.dismiss': { en: 'Understood', fr: 'Compris' },
  'unsent.take-back': { en: 'Take back', fr: 'Reprendre' },
  'back': { en: 'Back', fr: 'Retour' },
  'lost.title': { en: 'There is no such page', fr: 'Cette page n’existe pas' },
  'lost.text': { en: 'The address may be mistyped, or what it led to is not open to you.', fr: 'L’adresse est peut-être inexacte, ou ce à quoi elle menait ne vous est pas ouvert.' },
  'lost.home': { en: 'Go to the first page', fr: 'Aller à la page d’accueil' },
  'broken.title': { en: 'This page could not be drawn', fr: 'Cette page n’a pas pu être affichée' },
  'broken.text': { en: 'The fault is ours, not yours. What was recorded stays recorded; what you wrote is kept on this device.', fr: 'La faute est de notre côté. Ce qui était enregistré le reste ; ce que vous avez écrit est gardé sur cet appareil.' },
  'broken.again': { en: 'Draw it again', fr: 'Afficher de nouveau' },
  'loading': { en: 'Opening the page', fr: 'Ouverture de la page' },
} as const satisfies Words;

/** The shell's words, bound to the reader's language. */
export const useShellWords = registerWords('shell', SHELL_WORDS);
