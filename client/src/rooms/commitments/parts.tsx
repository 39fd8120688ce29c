// The parts of a commitment's page, in the order of its tabs. Another part is one more line here and a word `part.<name>`. Not here: what they show.
import type { ComponentType } from 'react';
import type { CommitmentView } from '@contract/commitments.views.js';
import { History } from '../../record/History.js';
import { Assessments } from './assessments/Assessments.js';
import { Evidence } from './evidence/Evidence.js';
import { Overview } from './register/Overview.js';
import { Reports } from './reports/Reports.js';

/** What every part is given. */
export interface PartProps {
  readonly commitment: CommitmentView;
}
interface PartOf {
  /** Below /commitments/:id; '' is the first one. */
  readonly path: string;
  readonly label: `part.${'overview' | 'reports' | 'evidence' | 'assessments' | 'record'}`;
  readonly part: ComponentType<PartProps>;
}
export const PARTS: readonly PartOf[] = [
  { path: '', label: 'part.overview', part: Overview },
  { path: 'reports', label: 'part.reports', part: Reports },
  { path: 'evidence', label: 'part.evidence', part: Evidence },
  { path: 'assessments', label: 'part.assessments', part: Assessments },
  { path: 'record', label: 'part.record', part: ({ commitment }) => <History channel={commitment.id} /> },
];
