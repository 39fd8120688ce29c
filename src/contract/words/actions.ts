// Words of collective actions themselves: entries, acts, kinds, stages, refusals. Not here: words of their text, silence and the rest (files of their own).
import type { Words } from './words.js';

export const ACTIONS_WORDS = {
  // What happened.
  'entry.action.opened': { en: '{{by}} began a draft: {{kind}}.', fr: '{{by}} a commencé un projet : {{kind}}.' },
  'entry.action.revised': { en: '{{by}} revised: {{fields}}.', fr: '{{by}} a révisé : {{fields}}.' },
  'entry.action.tabled': { en: '{{by}} put the draft before the members.', fr: '{{by}} a soumis le projet aux membres.' },
  'entry.action.reintroduced': { en: '{{by}} reintroduced the text and leads it.', fr: '{{by}} a présenté le texte de nouveau et le conduit.' },
  'entry.action.discarded': { en: '{{by}} discarded the draft.', fr: '{{by}} a écarté le projet.' },
  'entry.action.abandoned': { en: '{{by}} ended the negotiation without a text.', fr: '{{by}} a mis fin à la négociation sans texte.' },
  'entry.actions.moved': { en: 'A collective action led by {{lead}} ({{kind}}) is now: {{stage}}.', fr: 'Action collective conduite par {{lead}} ({{kind}}) ; nouvelle étape : {{stage}}.' },
  // What may be done.
  'command.action.open': { en: 'Begin a draft', fr: 'Commencer un projet' },
  'command.action.revise': { en: 'Revise title and purpose', fr: 'Réviser le titre et l’objet' },
  'command.action.table': { en: 'Put it before the members', fr: 'Soumettre aux membres' },
  'command.action.reintroduce': { en: 'Reintroduce the text', fr: 'Présenter de nouveau le texte' },
  'command.action.discard': { en: 'Discard the draft', fr: 'Écarter le projet' },
  'command.action.abandon': { en: 'End without a text', fr: 'Mettre fin sans texte' },
  // What is asked for. `field.title` is the initiatives’ word, `field.reason` and `field.lang` are the members’.
  'field.purpose': { en: 'purpose', fr: 'objet' },
  'action.kind.joint-statement': { en: 'Joint statement', fr: 'Déclaration commune' },
  'action.kind.outcome': { en: 'Outcome document', fr: 'Document final' },
  'action.kind.decision': { en: 'Decision', fr: 'Décision' },
  'actions.kind.joint-statement': { en: 'joint statement', fr: 'déclaration commune' },
  'actions.kind.outcome': { en: 'outcome document', fr: 'document final' },
  'actions.kind.decision': { en: 'decision', fr: 'décision' },
  // How things stand.
  'state.action.draft': { en: 'Draft', fr: 'Projet' },
  'state.action.negotiation': { en: 'Under negotiation', fr: 'En négociation' },
  'state.action.withdrawn': { en: 'Withdrawn', fr: 'Retiré' },
  'state.action.abandoned': { en: 'Ended without a text', fr: 'Clos sans texte' },
  'state.action.discarded': { en: 'Discarded', fr: 'Écarté' },
  'actions.stage.draft': { en: 'draft', fr: 'projet' },
  'actions.stage.negotiation': { en: 'under negotiation', fr: 'en négociation' },
  'actions.stage.withdrawn': { en: 'withdrawn', fr: 'retiré' },
  'actions.stage.abandoned': { en: 'ended without a text', fr: 'clos sans texte' },
  'actions.stage.discarded': { en: 'discarded', fr: 'écarté' },
  // Why not.
  'refusal.action-needs-title': { en: 'A title in one of the two languages is needed.', fr: 'Un titre est nécessaire dans l’une des deux langues.' },
  'refusal.action-unchanged': { en: 'Nothing in it is different from what stands.', fr: 'Rien n’y diffère de ce qui est inscrit.' },
  'refusal.action-not-member': { en: 'Only a member of the Network puts a text before the members.', fr: 'Seul un membre du Réseau soumet un texte aux membres.' },
  'refusal.action-draft': { en: 'It is still a draft of one delegation.', fr: 'C’est encore le projet d’une seule délégation.' },
  'refusal.action-negotiation': { en: 'It is before the members already.', fr: 'Les membres en sont déjà saisis.' },
  'refusal.action-withdrawn': { en: 'The text is withdrawn; a member may reintroduce it.', fr: 'Le texte est retiré ; un membre peut le présenter de nouveau.' },
  'refusal.action-abandoned': { en: 'It has ended without a text.', fr: 'La négociation s’est close sans texte.' },
  'refusal.action-discarded': { en: 'The draft was discarded.', fr: 'Le projet a été écarté.' },
} as const satisfies Words;
