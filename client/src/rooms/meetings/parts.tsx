// The parts of a meeting's page, in the order of its tabs. Another part is one more line here and a word `part.<name>`. Not here: what they show.
import type { ComponentType } from 'react';
import type { MeetingView, SittingView } from '@contract/meetings.views.js';
import { History } from '../../record/History.js';
import { late } from '../../ui/Late.js';
import type { Tab } from '../../ui/Tabs.js';
import { Overview } from './Overview.js';

/** What every part is given: the meeting, the sitting it speaks of (sitting-now.ts), who presides. */
export interface PartProps {
  readonly meeting: MeetingView;
  readonly sitting: SittingView | null;
  readonly chair: string | null;
  /** The parts themselves, for one that has the page to itself. */
  readonly tabs: readonly Tab[];
}
interface PartOf {
  /** Below /meetings/:id; '' is the first one. */
  readonly path: string;
  readonly label: `part.${'overview' | 'floor' | 'cockpit' | 'decisions' | 'votes' | 'agenda' | 'presence' | 'registration' | 'paper' | 'minutes' | 'record'}`;
  readonly part: ComponentType<PartProps>;
  /** It has the page to itself, without head and tabs: whoever is there is at work. */
  readonly whole?: boolean;
}
export const PARTS: readonly PartOf[] = [
  { path: '', label: 'part.overview', part: Overview },
  { path: 'floor', label: 'part.floor', part: late(() => import('./floor/Floor.js').then((m) => ({ default: m.Floor }))) },
  { path: 'cockpit', label: 'part.cockpit', whole: true, part: late(() => import('./floor/Cockpit.js').then((m) => ({ default: m.Cockpit }))) },
  { path: 'decisions', label: 'part.decisions', part: late(() => import('./consensus/Consensus.js').then((m) => ({ default: m.Consensus }))) },
  { path: 'agenda', label: 'part.agenda', part: late(() => import('./agenda/Agenda.js').then((m) => ({ default: m.Agenda }))) },
  { path: 'votes', label: 'part.votes', part: late(() => import('./voting/Votes.js').then((m) => ({ default: m.Votes }))) },
  { path: 'presence', label: 'part.presence', part: late(() => import('./presence/Presence.js').then((m) => ({ default: m.Presence }))) },
  { path: 'registration', label: 'part.registration', part: late(() => import('./registration/Registration.js').then((m) => ({ default: m.Registration }))) },
  { path: 'paper', label: 'part.paper', part: late(() => import('./slips/Slips.js').then((m) => ({ default: m.Slips }))) },
  { path: 'minutes', label: 'part.minutes', part: late(() => import('./minutes/Minutes.js').then((m) => ({ default: m.Minutes }))) },
  { path: 'record', label: 'part.record', part: ({ meeting }) => <History channel={meeting.id} /> },
];
