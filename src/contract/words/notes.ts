// Words of written notes in a meeting: entries, acts, states, categories, refusals. Not here: what the pages say around them.
import type { Words } from './words.js';

export const NOTES_WORDS = {
  'entry.note.sent': { en: '{{party}} sent a note to {{to}}.', fr: '{{party}} : billet adressé à {{to}}.' },
  'entry.note.acknowledged': { en: '{{to}} has read the note of {{party}}.', fr: '{{to}} a pris connaissance du billet envoyé par {{party}}.' },
  'entry.note.answered': { en: '{{to}} answered the note of {{party}}.', fr: '{{to}} a répondu au billet envoyé par {{party}}.' },
  'command.note.send': { en: 'Send a note', fr: 'Envoyer un billet' },
  'command.note.acknowledge': { en: 'Read', fr: 'Pris connaissance' },
  'command.note.answer': { en: 'Answer', fr: 'Répondre' },
  'state.note.new': { en: 'New', fr: 'Nouveau' }, 'state.note.read': { en: 'Read', fr: 'Lu' }, 'state.note.answered': { en: 'Answered', fr: 'Répondu' },
  'note.category.floor': { en: 'the floor', fr: 'la parole' }, 'note.category.procedure': { en: 'procedure', fr: 'la procédure' }, 'note.category.text': { en: 'a text', fr: 'un texte' },
  'note.category.room': { en: 'room and sound', fr: 'la salle et le son' }, 'note.category.other': { en: 'something else', fr: 'autre chose' },
  'refusal.note-nobody-there': { en: 'It is written to another delegation that sits in this meeting.', fr: 'Le billet s’adresse à une autre délégation qui siège à cette réunion.' },
  'refusal.note-not-yours': { en: 'It is for the delegation it was written to.', fr: 'Cela revient à la délégation destinataire.' },
  'refusal.note-new': { en: 'It has not been read yet.', fr: 'Le billet n’a pas encore été lu.' },
  'refusal.note-read': { en: 'It has been read.', fr: 'Le billet a été lu.' },
  'refusal.note-answered': { en: 'It has been answered.', fr: 'Le billet a reçu une réponse.' },
} as const satisfies Words;
