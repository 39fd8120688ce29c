// Evidence and assessments as stories give them. Not here: the stories.
import { randomUUID } from 'node:crypto';
import type { Commitment } from './commitments.js';

export const PIECE = { type: 'training-record', title: 'Course certificates, August', issued: '2027-01-10', issuer: 'Peace Operations Training Centre', lang: 'es', url: 'https://example.org/certificates.pdf' } as const;
/** An open piece, by the state itself; answers its id. */
export const submit = async (c: Commitment, more: object = {}): Promise<string> => {
  const evidence = randomUUID();
  await c.as(c.owner).do('evidence.submit', { evidence, open: false, ...PIECE, ...more });
  return evidence;
};
/** A sensitive one; answers its channel. */
export const lodge = async (c: Commitment): Promise<string> => {
  const id = randomUUID();
  await c.n.as(c.owner).do('evidence.lodge', { commitment: c.id, ...PIECE, title: 'Names of the officers' }, id);
  return id;
};
/** By the secretariat; answers the channel of the assessment. */
export const commission = async (c: Commitment, assessor: string): Promise<string> => {
  const id = randomUUID();
  await c.n.secretariat.do('assessment.commission', { commitment: c.id, assessor }, id);
  return id;
};
