// What is said of groups of states that speak as one (a11): regional groups and the like, and what a group says about an action. Interfaces and tables only.
// Not here: payloads (groups.ts), a state's own position in a conversation (discussions.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export const GROUP_NAME_MAX = 200;
export const GROUP_PARTIES_MAX = 60;
export const INTERVENTION_MAX = 8_000;

export type GroupState = 'standing' | 'dissolved';
export const GROUP = machine<GroupState, 'change' | 'dissolve'>({
  name: 'group',
  initial: 'standing',
  steps: { change: { from: ['standing'], to: 'standing' }, dissolve: { from: ['standing'], to: 'dissolved' } },
});

/** `text`: SHA-256 in hex. */
export interface GroupsEntries {
  'group.formed': { group: string; en: string; fr: string; parties: string[]; speaker: string };
  'group.changed': { group: string; en: string; fr: string; parties: string[]; speaker: string };
  'group.dissolved': { group: string; en: string; fr: string };
  /** Its spokesperson's state said it in the name of these. */
  'intervention.made': { intervention: string; group: string; en: string; fr: string; parties: string[]; text: string };
  'intervention.disavowed': { intervention: string; party: string };
}
/** In the plenary. */
export interface GroupView {
  id: string;
  name: Record<Lang, string>;
  state: GroupState;
  parties: string[];
  /** The state that speaks for it. */
  speaker: string;
  since: string;
}
/** In the action: name and states as they were when it was said; who has left them since does not change it. */
export interface InterventionView extends Mark {
  id: string;
  group: string;
  name: Record<Lang, string>;
  parties: string[];
  /** States of the group that do not share what was said. */
  disavowed: string[];
  text: string;
  lang: Lang;
}
export interface GroupsViews {
  group: GroupView;
  intervention: InterventionView;
}
