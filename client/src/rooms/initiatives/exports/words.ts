// Words of the page of an export. Not here: what is wrong with a record (the contract's catalogue of the standard).
import type { Words } from '@contract/words/words.js';
import { registerWords } from '../../../ui/language.js';

const EXPORT_WORDS = {
  'title': { en: 'Export', fr: 'Exportation' },
  'back': { en: 'Back to the selection', fr: 'Retour à la sélection' },
  'back.record': { en: 'Back to the initiative', fr: 'Retour à l’initiative' },
  'lede': { en: 'One IATI 2.03 file of what is shared, without anything that is withheld from you. It is valid by the standard’s schema and has no error of its rules.', fr: 'Un fichier IITA 2.03 de ce qui est communiqué, sans rien de ce qui vous est soustrait. Il est valide selon le schéma de la norme et sans erreur au regard de ses règles.' },
  'lede.complete': { en: 'One IATI 2.03 file of what is shared, also of records to which the standard’s rules object. It is valid by the schema.', fr: 'Un fichier IITA 2.03 de ce qui est communiqué, y compris les fiches auxquelles les règles de la norme trouvent à redire. Il est valide selon le schéma.' },
  'save': { en: 'Save the file', fr: 'Enregistrer le fichier' },
  'looking': { en: 'Looking at every record for what cannot be written. The file can be saved meanwhile.', fr: 'Examen de chaque fiche, à la recherche de ce qui ne peut être écrit. Le fichier peut être enregistré entre-temps.' },
  'written_zero': { en: 'The file would hold no initiative.', fr: 'Le fichier ne contiendrait aucune initiative.' },
  'written_one': { en: 'The file holds one initiative.', fr: 'Le fichier contient une initiative.' },
  'written_other': { en: 'The file holds {{figure}} initiatives.', fr: 'Le fichier contient {{figure}} initiatives.' },
  'nothing': { en: 'Nothing is left out.', fr: 'Rien n’est omis.' },
  'none': { en: 'There is no shared record in this selection. Drafts and archived records are not exported.', fr: 'Il n’y a aucune fiche communiquée dans cette sélection. Les projets et les fiches archivées ne sont pas exportés.' },
  'failed': { en: 'The records could not be looked at.', fr: 'Les fiches n’ont pas pu être examinées.' },
  'left': { en: 'Left out', fr: 'Omises' },
  'left.about': { en: 'The standard does not accept these records as they stand. Their states can put right what is named; then they are exported.', fr: 'La norme n’admet pas ces fiches en l’état. Leurs États peuvent corriger ce qui est indiqué ; elles seront alors exportées.' },
  'shortened': { en: 'Written without something', fr: 'Écrites sans un élément' },
  'shortened.about': { en: 'These records are in the file; what is named here could not be said validly and was left out or put right.', fr: 'Ces fiches sont dans le fichier ; ce qui est indiqué ici ne pouvait être dit valablement et a été omis ou rectifié.' },
  'records_one': { en: 'one initiative', fr: 'une initiative' },
  'records_other': { en: '{{figure}} initiatives', fr: '{{figure}} initiatives' },
  'complete': { en: 'Export them all the same', fr: 'Les exporter quand même' },
  'more_one': { en: 'And one more.', fr: 'Et une autre.' },
  'more_other': { en: 'And {{figure}} more.', fr: 'Et {{figure}} autres.' },
} as const satisfies Words;

export const useExportWords = registerWords('initiatives-export', EXPORT_WORDS);
