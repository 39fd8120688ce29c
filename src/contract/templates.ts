// Outlines with which texts of a kind begin (c19): what such a text has, in the order in which it has it, in both languages. Pure. Not here: putting one into a draft (text.add).
import type { ActionKind } from './actions.views.js';
import type { ParagraphKind } from './text.views.js';

export interface TemplateParagraph {
  kind: ParagraphKind;
  en: string;
  fr: string;
}
const of = (kind: ParagraphKind, en: string, fr: string): TemplateParagraph => ({ kind, en, fr });

/** Words in angle brackets are to be replaced. */
export const TEMPLATES: Readonly<Partial<Record<ActionKind, readonly TemplateParagraph[]>>> = {
  'joint-statement': [
    of('title', 'Joint statement of the Human Security Network on ⟨subject⟩', 'Déclaration commune du Réseau de la sécurité humaine sur ⟨sujet⟩'),
    of('OP', 'I have the honour to deliver this statement on behalf of the members of the Human Security Network.', 'J’ai l’honneur de prononcer la présente déclaration au nom des membres du Réseau de la sécurité humaine.'),
    of('OP', 'We express our concern at ⟨situation⟩ and at its consequences for the people who live with it.', 'Nous exprimons notre préoccupation devant ⟨situation⟩ et ses conséquences pour les personnes qui la vivent.'),
    of('OP', 'We recall ⟨agreed language⟩.', 'Nous rappelons ⟨texte convenu⟩.'),
    of('OP', 'We call upon all States to ⟨act⟩.', 'Nous demandons à tous les États de ⟨agir⟩.'),
    of('OP', 'We stand ready to support ⟨effort⟩.', 'Nous sommes prêts à appuyer ⟨effort⟩.'),
  ],
  outcome: [
    of('title', 'Outcome of the ⟨meeting⟩ of the Human Security Network', 'Document final de ⟨réunion⟩ du Réseau de la sécurité humaine'),
    of('PP', 'Recalling ⟨earlier outcome⟩,', 'Rappelant ⟨document antérieur⟩,'),
    of('PP', 'Reaffirming that human security is ⟨agreed language⟩,', 'Réaffirmant que la sécurité humaine est ⟨texte convenu⟩,'),
    of('OP', 'Welcomes ⟨progress⟩;', 'Se félicite de ⟨progrès⟩ ;'),
    of('OP', 'Decides to ⟨act⟩;', 'Décide de ⟨agir⟩ ;'),
    of('OP', 'Invites the members to report on it by ⟨date⟩.', 'Invite les membres à en rendre compte avant le ⟨date⟩.'),
  ],
  decision: [
    of('title', 'Decision on ⟨subject⟩', 'Décision sur ⟨sujet⟩'),
    of('PP', 'Having considered ⟨matter⟩,', 'Ayant examiné ⟨question⟩,'),
    of('OP', 'Decides to ⟨act⟩.', 'Décide de ⟨agir⟩.'),
  ],
};
