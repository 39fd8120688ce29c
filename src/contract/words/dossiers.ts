// Words of an item's dossier: entries, acts, refusals. Not here: what its page says around them (the client's own words).
import type { Words } from './words.js';

export const DOSSIERS_WORDS = {
  'entry.dossier.opened': { en: '{{by}} opened the dossier of an item, read by: {{among}}.', fr: '{{by}} a ouvert le dossier d’un point, lu par : {{among}}.' },
  'entry.dossier.revised': { en: '{{by}} revised the dossier.', fr: '{{by}} a révisé le dossier.' },
  'entry.dossier.admitted': { en: '{{by}} admitted {{party}} to the dossier ({{seat}}).', fr: '{{by}} a admis au dossier : {{party}} ({{seat}}).' },
  'entry.dossier.released': { en: '{{party}} no longer reads the dossier.', fr: 'Ne lit plus le dossier : {{party}}.' },
  'command.dossier.open': { en: 'Open a dossier', fr: 'Ouvrir un dossier' },
  'command.dossier.revise': { en: 'Revise the dossier', fr: 'Réviser le dossier' },
  'command.dossier.admit': { en: 'Admit', fr: 'Admettre' },
  'command.dossier.release': { en: 'End the admission', fr: 'Mettre fin à l’admission' },
  'dossier.among.all': { en: 'everybody in the meeting', fr: 'toute la réunion' },
  'dossier.among.members': { en: 'members among themselves', fr: 'les membres entre eux' },
  'dossier.among.named': { en: 'those named', fr: 'les États désignés' },
  'dossier.seat.delegate': { en: 'as a member', fr: 'en qualité de membre' },
  'dossier.seat.observer': { en: 'as an observer', fr: 'en qualité d’observateur' },
  'dossier.seat.guest': { en: 'as a guest', fr: 'en qualité d’invité' },
  'refusal.dossier-needs-label': { en: 'Where not everybody may read the title, the agenda needs another one, in one language at least.', fr: 'Si le titre n’est pas lu par tous, l’ordre du jour en a besoin d’un autre, dans une langue au moins.' },
  'refusal.dossier-nobody-named': { en: 'Name the states that read it.', fr: 'Désignez les États qui le lisent.' },
  'refusal.dossier-not-chaired': { en: 'Whoever presides over the meeting opens it, or the secretariat.', fr: 'Il est ouvert par la présidence de la réunion ou par le secrétariat.' },
  'refusal.dossier-admitted': { en: '{{party}} is admitted.', fr: 'Déjà admis : {{party}}.' },
  'refusal.dossier-not-admitted': { en: '{{party}} is not admitted.', fr: 'Non admis : {{party}}.' },
  'refusal.dossier-no-party': { en: '{{party}} is not on the Network’s list of states: its delegation cannot sign in.', fr: '{{party}} ne figure pas sur la liste des États du Réseau : sa délégation ne peut pas se connecter.' },
  'refusal.dossier-guest-needs-end': { en: 'A guest comes for a time: say from when until when, a year at most.', fr: 'Un invité vient pour un temps : indiquez le début et la fin, un an au plus.' },
  'refusal.item-reserved': { en: 'The item is reserved: its words stay where they are.', fr: 'Le point est réservé : ses termes restent où ils sont.' },
} as const satisfies Words;
