// Texts of the demonstration that go under silence, with who said what while it ran: one that has ended, one that still runs when a newcomer first looks. Invented.
// Not here: texts that are negotiated (actions.ts), telling it (build-silences.ts).
import type { DemoText } from './actions.js';

export interface DemoSilence {
  /** By the chair, in working days ago. */
  announced: number;
  /** Its deadline at noon of the chair's capital: the working day so many days from now, or before it. */
  due: number;
  affirmed: { by: string; ago: number }[];
  question?: { by: string; ago: number; en: string; answer: string; answered: number };
}
export type QuietText = DemoText & { reviewed: number; silence: DemoSilence };

export const QUIET: QuietText[] = [
  {
    key: 'pool', kind: 'decision', by: 'aut.oberhuber', opened: 27, tabled: 24, reviewed: 23,
    title: { en: 'Decision on a common list of trainers for local mediators', fr: 'Décision relative à une liste commune de formateurs de médiateurs locaux' },
    purpose: { en: 'So that a training begun by one member can be finished by another.', fr: 'Pour qu’une formation commencée par un membre puisse être achevée par un autre.' },
    paragraphs: [
      { key: 'title', kind: 'title', en: 'A common list of trainers for local mediators', fr: 'Une liste commune de formateurs de médiateurs locaux' },
      { key: 'pp1', kind: 'PP', en: 'Noting that six members train local mediators and that none knows the trainers of another,', fr: 'Notant que six membres forment des médiateurs locaux et qu’aucun ne connaît les formateurs d’un autre,' },
      { key: 'op1', kind: 'OP', en: 'Decide to keep one list of trainers, with their languages, which the secretariat brings up to date every half-year;', fr: 'Décident de tenir une liste unique de formateurs, avec leurs langues, que le secrétariat met à jour chaque semestre ;' },
      { key: 'op2', kind: 'OP', en: 'Decide that a name is entered with the consent of the person alone.', fr: 'Décident qu’un nom n’y est inscrit qu’avec le consentement de la personne.' },
    ],
    proposals: [],
    silence: { announced: 21, due: -22, affirmed: [{ by: 'svn.zupan', ago: 20 }, { by: 'mli.sidibe', ago: 19 }] },
  },
  {
    key: 'guides', kind: 'decision', by: 'svn.zupan', opened: 12, tabled: 10, reviewed: 9,
    title: { en: 'Decision on field guides for the protection of health workers', fr: 'Décision relative aux guides de terrain pour la protection du personnel de santé' },
    purpose: { en: 'One guide in every language in which members’ teams work.', fr: 'Un guide dans chaque langue de travail des équipes des membres.' },
    paragraphs: [
      { key: 'title', kind: 'title', en: 'Field guides for the protection of health workers', fr: 'Guides de terrain pour la protection du personnel de santé' },
      { key: 'pp1', kind: 'PP', en: 'Alarmed by attacks on those who care for the sick and the wounded,', fr: 'Alarmés par les attaques contre celles et ceux qui soignent les malades et les blessés,' },
      { key: 'op1', kind: 'OP', en: 'Decide to issue a common field guide on the reporting of incidents, by the end of the next half-year;', fr: 'Décident de publier un guide de terrain commun sur le signalement des incidents, avant la fin du semestre prochain ;' },
      { key: 'op2', kind: 'OP', en: 'Request Slovenia and Mali to prepare it together and to consult those who will use it.', fr: 'Prient la Slovénie et le Mali de l’élaborer ensemble et de consulter celles et ceux qui s’en serviront.' },
    ],
    proposals: [],
    silence: {
      announced: 2.5, due: 2, affirmed: [{ by: 'nor.nygard', ago: 1.6 }, { by: 'can.mackinnon', ago: 1.2 }],
      question: { by: 'pan.herrera', ago: 1.8, en: 'Does “common” mean that a member may not print its own cover?', answer: 'It may: the guide is common, the cover is not.', answered: 1.4 },
    },
  },
];
