// A state gives evidence for what it has committed itself to: for everybody who reads the commitment, or for its assessors alone; and says that a milestone is reached (§3.9 rule 5; d6, d2).
// Not here: what becomes of a piece (judging.commands.ts), addresses that die (links.ts).
import { Injectable } from '@nestjs/common';
import { EVIDENCE, type EvidenceAccess } from '../../contract/evidence.views.js';
import { keepFile } from '../../kernel/kept-files.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { hashOrNull, textHash } from '../../members/facts.js';
import { assessorsOf } from '../assessments/conflict.js';
import { bearersOf } from '../reports/cycle.js';
import { seal } from './sealed.js';

const commitmentOf = async (_: unknown, { commitment }: { commitment: string }): Promise<string[]> => [commitment];
type Gives = Act<'evidence.submit'> | Act<'evidence.lodge'>;

@Injectable()
export class EvidenceCommands {
  @Command('evidence.submit')
  async submit(act: Act<'evidence.submit'>): Promise<Said> {
    const { channel, payload: p } = act;
    const level = await this.giving(act, channel.id);
    if (p.open && level !== 'public') refuse('invalid', { why: 'refusal.evidence-public' });
    if ((await act.tx.query<object[]>('select from evidence where id = $1', [p.evidence])).length) refuse('conflict', { why: 'refusal.evidence-exists' });
    return said('evidence.submitted', await this.keep(act, p.evidence, channel.id, p.open ? 'public' : 'network'), `evidence:${p.evidence}`);
  }

  /** Into a channel of its own; the commitment is told that there is a piece. */
  @Command('evidence.lodge', { locks: commitmentOf })
  async lodge(act: Act<'evidence.lodge'>): Promise<Said> {
    const { channel, by, payload: p } = act;
    await this.giving(act, p.commitment);
    const data = await this.keep(act, channel.id, p.commitment, 'assessor');
    await seal(act, data.assessors);
    return also(said('evidence.submitted', data, `evidence:${channel.id}`), [line(p.commitment, 'evidence.lodged', { evidence: channel.id, party: by.party }, `evidence:${channel.id}`)]);
  }

  /** Refuses whoever has not committed itself, and what is closed. Answers who reads the commitment. */
  private async giving({ tx, by }: Act, commitment: string): Promise<'network' | 'public'> {
    const [c] = await tx.query<{ stage: string; level: 'network' | 'public' }[]>('select stage, level from commitment where id = $1', [commitment]);
    if (!c) return refuse('not-found', { why: 'refusal.no-channel' });
    if (!(await bearersOf(tx, commitment)).includes(by.party)) refuse('not-allowed', { why: 'refusal.report-not-yours' });
    return c.stage === 'closed' ? refuse('wrong-state', { why: 'refusal.report-closed' }) : c.level;
  }

  /** It is something, and for something of this commitment. */
  private async borneOut({ tx, payload: p }: Gives, commitment: string): Promise<void> {
    if (!p.file && !p.url) refuse('invalid', { why: 'refusal.evidence-empty' });
    if (p.report && !(await tx.query<object[]>('select from commitment_report where id = $1 and commitment = $2', [p.report, commitment])).length) refuse('not-found', { why: 'refusal.no-report' });
    if (p.milestone && !(await tx.query<object[]>('select from milestone where id = $1 and commitment = $2', [p.milestone, commitment])).length) refuse('not-found', { why: 'refusal.no-milestone' });
  }

  private async keep(act: Gives, id: string, commitment: string, access: EvidenceAccess) {
    const { tx, by, effective, payload: p } = act;
    await this.borneOut(act, commitment);
    const file = p.file ? ((await keepFile(tx, p.file, by.party)) ?? refuse('not-found', { why: 'refusal.evidence-no-file' })) : null;
    await tx.query(
      `insert into evidence (id, commitment, party, person, report, milestone, type, title, issued, issuer, lang, access, file, url, state, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
      [id, commitment, by.party, by.person, p.report ?? null, p.milestone ?? null, p.type, p.title.trim(), p.issued, p.issuer.trim(), p.lang, access, p.file ?? null, p.url ?? null, EVIDENCE.initial, effective]);
    await tx.query('insert into evidence_step (evidence, at, state) values ($1, $2, $3)', [id, effective, EVIDENCE.initial]);
    const assessors = await assessorsOf(act, commitment);
    return { evidence: id, party: by.party, access, title: textHash(p.title.trim()), file: file?.sha256 ?? null, url: hashOrNull(p.url), assessors };
  }

  @Command('milestone.complete')
  async complete(act: Act<'milestone.complete'>): Promise<Said> {
    const { tx, by, channel, effective, payload: p } = act;
    await this.giving(act, channel.id);
    const [m] = await tx.query<{ no: number; done: Date | null; needs: boolean; proven: boolean }[]>(
      `select no, done, evidence_required as needs, exists (select from evidence e where e.milestone = m.id and e.state <> 'insufficient') as proven
       from milestone m where m.id = $1 and m.commitment = $2 and m.dropped is null`, [p.milestone, channel.id]);
    if (!m) return refuse('not-found', { why: 'refusal.no-milestone' });
    if (m.done) refuse('wrong-state', { why: 'refusal.milestone-done' });
    if (m.needs && !m.proven) refuse('wrong-state', { why: 'refusal.milestone-needs-evidence' });
    await tx.query('update milestone set done = $2 where id = $1', [p.milestone, effective]);
    return said('milestone.completed', { milestone: p.milestone, no: m.no, party: by.party }, `milestone:${p.milestone}`);
  }
}
