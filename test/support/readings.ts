// The four readings of a commitment as everybody who reads its channel reckons them, from the views alone. Not here: the arithmetic (contract/readings.ts), the stories.
import { readingsOf, type Readings } from '../../src/contract/readings.js';
import type { Commitment } from './commitments.js';

export const readings = async (c: Commitment): Promise<Readings> => {
  const [view, milestones, reports, assessments, reporting] = [await c.view(), await c.views('milestone'), await c.views('report'), await c.views('assessment'), await c.views('reporting')];
  const { due, cycle } = view.content;
  return readingsOf({ due, milestones, reports, assessments: assessments.map((a) => ({ completion: a.completion! })), awaited: reporting.flatMap((r) => r.awaited.map((a) => ({ due: a.due, cycle }))) }, await c.n.clock.now());
};
