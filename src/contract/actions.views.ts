// What is said about collective actions: their lifecycle, entries, views, the board's rows. Interfaces and tables only, so that every page may load it.
// Not here: payloads (actions.ts), and what belongs to one side of an action (its text, its silence, who sponsors it): those have files of their own.
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

/** What is agreed word by word, and what states undertake together without agreeing a text. */
const TEXT_KINDS = ['joint-statement', 'outcome', 'decision'] as const;
const UNDERTAKING_KINDS = ['demarche', 'campaign', 'working-group', 'joint-funding'] as const;
export const ACTION_KINDS = [...TEXT_KINDS, ...UNDERTAKING_KINDS] as const;
export type ActionKind = (typeof ACTION_KINDS)[number];
export const isText = (kind: ActionKind): boolean => (TEXT_KINDS as readonly ActionKind[]).includes(kind);

/**
 * `draft`: read by the delegation that prepares it and by nobody else; `negotiation`: before the members; `silence`: from its announcement on nobody edits it;
 * `withdrawn`: its main sponsor has left it and nobody took it over;
 * `open`, `under-way`, `concluded`: an undertaking that states may join, that has begun, that has ended with a result.
 * `alignment`, `locked`, `delivered`, `published`: a joint statement once it is adopted (§3.3); `fallback`: none came of it, and its lead reads it in its own name.
 */
export type ActionStage = 'draft' | 'negotiation' | 'silence' | 'adopted' | 'alignment' | 'locked' | 'delivered' | 'published' | 'fallback' | 'withdrawn' | 'open' | 'under-way' | 'concluded' | 'abandoned' | 'discarded';
export const ACTION = machine({
  name: 'action',
  initial: 'draft',
  steps: {
    table: { from: ['draft'], to: 'negotiation' },
    launch: { from: ['draft'], to: 'open' },
    begin: { from: ['open'], to: 'under-way' },
    conclude: { from: ['open', 'under-way'], to: 'concluded' },
    discard: { from: ['draft'], to: 'discarded' },
    withdraw: { from: ['negotiation'], to: 'withdrawn' },
    reintroduce: { from: ['withdrawn'], to: 'negotiation' },
    abandon: { from: ['negotiation', 'open', 'under-way'], to: 'abandoned' },
    'put-under-silence': { from: ['negotiation'], to: 'silence' },
    return: { from: ['silence'], to: 'negotiation' },
    adopt: { from: ['negotiation', 'silence'], to: 'adopted' },
    'open-alignment': { from: ['adopted'], to: 'alignment' },
    reopen: { from: ['alignment'], to: 'negotiation' },
    lock: { from: ['adopted', 'alignment'], to: 'locked' },
    deliver: { from: ['locked'], to: 'delivered' },
    publish: { from: ['delivered'], to: 'published' },
    'fall-back': { from: ['negotiation', 'adopted', 'alignment'], to: 'fallback' },
  },
});

/** The language in which the words are agreed; the other one follows (§3.4 rule 7). */
export interface ActionFacts {
  action: string;
  kind: ActionKind;
  lead: string;
}
/** Titles and reasons are SHA-256 in hex: the words themselves are in the view. */
export interface ActionsEntries {
  'action.opened': ActionFacts & { lang: Lang; title: string };
  'action.revised': { action: string; fields: ActionField[]; title: string };
  'action.tabled': ActionFacts;
  'action.launched': ActionFacts;
  'action.begun': { action: string };
  'action.concluded': { action: string; result: string };
  /** By another state or the same one: it leads from now on (GA rule 80). */
  'action.reintroduced': ActionFacts;
  'action.discarded': { action: string };
  'action.abandoned': { action: string; reason: string };
  /** What the plenary hears of every move between stages: boards and open windows ask anew. */
  'actions.moved': { ids: string[]; kind: ActionKind; lead: string; stage: ActionStage };
}
export const ACTION_FIELDS = ['title', 'purpose', 'priorities'] as const;
export type ActionField = (typeof ACTION_FIELDS)[number];

/** An action as all who may read its channel see it. '' where nothing is written in that language yet. */
export interface ActionView {
  id: string;
  kind: ActionKind;
  stage: ActionStage;
  /** The state that leads it (its chair's pen, or the main sponsor). */
  lead: string;
  title: { en: string; fr: string };
  purpose: { en: string; fr: string };
  lang: Lang;
  priorities: string[];
  opened: Mark;
  tabled: string | null;
  updated: string;
  /** Why it was abandoned, or what came of it. */
  closed: (Mark & { reason: { text: string; lang: Lang } }) | null;
}
export interface ActionsViews {
  action: ActionView;
}

/** A row of GET /api/actions: what the reader's party may read, what moved last first, 500 at most. */
export type ActionRow = Pick<ActionView, 'id' | 'kind' | 'stage' | 'lead' | 'title' | 'priorities' | 'tabled' | 'updated'>;
