// The states of the demonstration with their dated membership and the chair's terms. Where our sources know only a year or nothing, the decision says so
// (decision 040). Not here: the people (people-*.ts).
import type { Calendar } from './calendar.js';

export interface DemoState {
  state: string;
  status: 'member' | 'observer';
  since: string;
  decision: string;
  left?: { at: string; decision: string };
}

const FOUNDING = '1999-05-20T00:00:00Z';
const EARLY_YEARS = 'Founding meetings at Lysøen and Bergen, 1998–1999 · Réunions fondatrices de Lysøen et de Bergen, 1998-1999';
const UNKNOWN_START = 'Year of joining not in our sources; the founding meeting stands for it · Année d’adhésion absente de nos sources, remplacée par la réunion fondatrice';
const UNKNOWN_END = 'Year of leaving not in our sources; 1 January 2012 stands for it · Année de départ absente de nos sources, remplacée par le 1er janvier 2012';
const JOINED_2012 = 'Joined in 2012; the day is not in our sources · Adhésion en 2012, le jour est absent de nos sources';
const LEFT = { at: '2012-01-01T00:00:00Z', decision: UNKNOWN_END };

const member = (state: string, since = FOUNDING, decision = EARLY_YEARS): DemoState => ({ state, status: 'member', since, decision });

/** In the order in which they are admitted; a state may stand here twice. */
export const demoStates = (on: Calendar): DemoState[] => [
  ...['AUT', 'CHL', 'GRC', 'IRL', 'JOR', 'MLI', 'NOR', 'SVN', 'CHE', 'THA'].map((s) => member(s)),
  member('CRI', FOUNDING, UNKNOWN_START),
  { ...member('CAN'), left: LEFT },
  { ...member('NLD'), left: LEFT },
  { state: 'ZAF', status: 'observer', since: FOUNDING, decision: EARLY_YEARS },
  member('PAN', '2012-01-01T00:00:00Z', JOINED_2012),
  member('CAN', on.month(-5), 'Demonstration: Canada is a member again · Démonstration : le Canada est de nouveau membre'),
];

/** One chair going, one in office, one coming: `from` and `until` in months of the calendar. */
export const TERMS = [
  { state: 'SVN', from: -17, until: -5 },
  { state: 'CRI', from: -5, until: 7 },
  { state: 'THA', from: 7, until: 19 },
] as const;
