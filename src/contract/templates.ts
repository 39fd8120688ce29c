// How texts of a kind begin and undertakings of a kind usually run (c19): an outline in both languages, steps with their days. Pure. Not here: putting an outline into a draft
// (text.add), giving a task (task.assign).
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

/** A step that such an undertaking usually has, and how many days after it is laid down it is due. */
export interface TemplateStep {
  en: string;
  fr: string;
  days: number;
}
const step = (days: number, en: string, fr: string): TemplateStep => ({ days, en, fr });

/** How an undertaking of a kind usually runs: its tasks in the order in which they fall due, first all of the state that leads, which gives them on or drops them. */
export const PROCESSES: Readonly<Partial<Record<ActionKind, readonly TemplateStep[]>>> = {
  demarche: [
    step(3, 'Agree the speaking points and the aide-memoire', 'Arrêter les éléments de langage et l’aide-mémoire'),
    step(7, 'Name the embassies that make the démarche, and who speaks', 'Désigner les ambassades qui effectuent la démarche et qui prend la parole'),
    step(14, 'Make the démarche at the ministry', 'Effectuer la démarche auprès du ministère'),
    step(21, 'Report the reply to the members', 'Rendre compte de la réponse aux membres'),
    step(90, 'Look again at what has followed', 'Réexaminer les suites données'),
  ],
  campaign: [
    step(7, 'Agree the aim, and by what it is measured', 'Arrêter l’objectif et ce qui le mesure'),
    step(14, 'Write the messages in both languages', 'Rédiger les messages dans les deux langues'),
    step(21, 'Agree the calendar of events and who takes each', 'Arrêter le calendrier des manifestations et qui se charge de chacune'),
    step(60, 'Report at half-time', 'Rendre compte à mi-parcours'),
    step(120, 'Report what was reached', 'Rendre compte des résultats'),
  ],
  'working-group': [
    step(7, 'Propose the terms of reference', 'Proposer le mandat'),
    step(14, 'Convene the first meeting', 'Convoquer la première réunion'),
    step(60, 'Submit an interim report', 'Présenter un rapport d’étape'),
    step(150, 'Submit the final report with its recommendations', 'Présenter le rapport final et ses recommandations'),
  ],
  'joint-funding': [
    step(14, 'Agree the purpose, the sum and the shares', 'Arrêter l’objet, le montant et les parts'),
    step(30, 'Choose who administers it and sign the arrangement', 'Choisir l’administrateur et signer l’arrangement'),
    step(60, 'Confirm that the contributions have been paid in', 'Confirmer le versement des contributions'),
    step(180, 'Report on what was spent and what came of it', 'Rendre compte des dépenses et des résultats'),
    step(365, 'Submit the final account', 'Présenter le compte définitif'),
  ],
};
