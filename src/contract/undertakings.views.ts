// What is said about what states undertake together without agreeing a text word by word: who takes part, who does what by when, what it belongs to. Interfaces and tables only.
// Not here: payloads (undertakings.ts), the action itself (actions.views.ts).
import type { Mark } from './discussions.views.js';
import { machine } from './machine.js';
import type { Lang } from './words/words.js';

export type ParticipationState = 'none' | 'interested' | 'joined' | 'left';
export const PARTICIPATION = machine({
  name: 'participation',
  initial: 'none',
  steps: {
    express: { from: ['none', 'left'], to: 'interested' },
    join: { from: ['none', 'interested', 'left'], to: 'joined' },
    leave: { from: ['interested', 'joined'], to: 'left' },
  },
});

export type TaskState = 'assigned' | 'under-way' | 'done' | 'dropped';
export const TASK = machine({
  name: 'task',
  initial: 'assigned',
  steps: {
    start: { from: ['assigned'], to: 'under-way' },
    complete: { from: ['assigned', 'under-way'], to: 'done' },
    reopen: { from: ['done'], to: 'under-way' },
    reschedule: { from: ['assigned'], to: 'assigned' },
    drop: { from: ['assigned', 'under-way'], to: 'dropped' },
  },
});
export const TASK_TEXT_MAX = 1_000;
/** Tasks of one action, those done and dropped included. */
export const TASKS_MAX = 200;

/** Words are SHA-256 in hex; they stand in the views. `due`: ISO 8601. */
export interface UndertakingsEntries {
  'participation.expressed': { action: string; party: string };
  'participation.joined': { action: string; party: string };
  'participation.left': { action: string; party: string };
  'task.assigned': { task: string; owner: string; due: string | null; text: string };
  'task.started': { task: string; owner: string };
  'task.completed': { task: string; owner: string };
  'task.reopened': { task: string; owner: string };
  'task.rescheduled': { task: string; owner: string; due: string | null };
  'task.dropped': { task: string; owner: string; reason: string };
  'action.linked': { action: string; to: string };
  'action.unlinked': { action: string; to: string };
}

export interface TaskView {
  id: string;
  text: string;
  lang: Lang;
  /** The state that does it. */
  owner: string;
  due: string | null;
  state: TaskState;
  assigned: Mark;
  /** When its state last changed. */
  since: string;
  /** Why it was dropped. */
  reason: { text: string; lang: Lang } | null;
}
/** Who takes part in the action with this id, and what it belongs to: ids of initiatives and actions; a page names those its reader may read. */
export interface UndertakingView {
  id: string;
  participants: { party: string; state: Exclude<ParticipationState, 'none'>; since: string }[];
  links: { id: string; kind: 'initiative' | 'action' }[];
}
export interface UndertakingsViews {
  undertaking: UndertakingView;
  task: TaskView;
}
