// What becomes of a piece of evidence: its assessor accepts it or says what is missing, another state contests it, the assessor rules (§3.9 rule 5; d6). A sensitive piece is judged in its own
// channel, and the commitment hears the finding without the reason. Not here: giving pieces (evidence.commands.ts), who may assess (assessments/conflict.ts).
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { EVIDENCE, type EvidenceAccess, type EvidenceState } from '../../contract/evidence.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { asAssessor, assessorsOf } from '../assessments/conflict.js';
import { bearersOf } from '../reports/cycle.js';

interface Piece {
  id: string;
  commitment: string;
  owner: string;
  party: string;
  access: EvidenceAccess;
  state: EvidenceState;
}
type Judges = 'evidence.accept' | 'evidence.return' | 'evidence.contest' | 'evidence.resolve';
const commitmentOf = async (tx: Pick<EntityManager, 'query'>, { evidence }: { evidence: string }): Promise<string[]> =>
  (await tx.query<{ commitment: string }[]>('select commitment from evidence where id = $1', [evidence])).map((e) => e.commitment);

@Injectable()
export class JudgingCommands {
  @Command('evidence.accept', { locks: commitmentOf })
  async accept(act: Act<'evidence.accept'>): Promise<Said> {
    const e = await this.load(act);
    await asAssessor(act, { id: e.commitment, owner: e.owner });
    await this.step(act, e, 'accept', null);
    const data = { evidence: e.id, party: act.by.party, owner: e.party };
    return this.told(act, e, said('evidence.accepted', data, `evidence:${e.id}`), (to) => line(to, 'evidence.accepted', data, `evidence:${e.id}`));
  }

  @Command('evidence.return', { locks: commitmentOf })
  async return(act: Act<'evidence.return'>): Promise<Said> {
    const { missing, lang } = act.payload;
    const e = await this.load(act);
    await asAssessor(act, { id: e.commitment, owner: e.owner });
    await this.step(act, e, 'return', null, { text: missing.trim(), lang });
    const data = { evidence: e.id, party: act.by.party, owner: e.party };
    return this.told(act, e, said('evidence.returned', { ...data, missing: textHash(missing.trim()) }, `evidence:${e.id}`), (to) => line(to, 'evidence.returned', { ...data, missing: null }, `evidence:${e.id}`));
  }

  /** By a state that reads the piece and did not give it. */
  @Command('evidence.contest')
  async contest(act: Act<'evidence.contest'>): Promise<Said> {
    const { tx, by, effective, payload: p } = act;
    const e = await this.load(act);
    if ([e.owner, e.party, ...(await bearersOf(tx, e.commitment))].includes(by.party)) refuse('not-allowed', { why: 'refusal.evidence-own' });
    await this.step(act, e, 'contest', null, { text: p.reason.trim(), lang: p.lang });
    await tx.query('update evidence set contested = $2, contested_party = $3, contested_person = $4 where id = $1', [e.id, effective, by.party, by.person]);
    return said('evidence.contested', { evidence: e.id, party: by.party, owner: e.party, reason: textHash(p.reason.trim()), assessors: await assessorsOf(act, e.commitment) }, `evidence:${e.id}`);
  }

  @Command('evidence.resolve')
  async resolve(act: Act<'evidence.resolve'>): Promise<Said> {
    const { holds, reason, lang } = act.payload;
    const e = await this.load(act);
    await asAssessor(act, { id: e.commitment, owner: e.owner });
    await this.step(act, e, 'resolve', holds, { text: reason.trim(), lang });
    return said('evidence.resolved', { evidence: e.id, party: act.by.party, owner: e.party, holds, reason: textHash(reason.trim()) }, `evidence:${e.id}`);
  }

  /** By time, for what was asked of the address outside of any act. */
  @Command('evidence.note-link')
  async noteLink(act: Act<'evidence.note-link'>): Promise<Said> {
    const { evidence, dead } = act.payload;
    const e = await this.load(act);
    await act.tx.query('update evidence set dead = case when $2 then coalesce(dead, $3) end where id = $1', [evidence, dead, act.effective]);
    return said('evidence.link-noted', { evidence, dead, owner: e.party }, `evidence:${evidence}`);
  }

  /** A sensitive piece is there in its own channel only, every other one in its commitment only. */
  private async load(act: Act<Judges | 'evidence.note-link'>): Promise<Piece> {
    const [e] = await act.tx.query<Piece[]>(
      `select e.id, e.commitment, c.owner, e.party, e.access, e.state from evidence e join commitment c on c.id = e.commitment
       where e.id = $1 and $2::uuid = case when e.access = 'assessor' then e.id else e.commitment end`, [act.payload.evidence, act.channel.id]);
    return e ?? refuse('not-found', { why: 'refusal.evidence-none' });
  }

  private async step(act: Act, e: Piece, verb: keyof typeof EVIDENCE.steps, holds: boolean | null, reason?: { text: string; lang: string }): Promise<void> {
    const { tx, by, effective } = act;
    const state = next(EVIDENCE, e.state, verb) ?? refuse('wrong-state', { why: `refusal.evidence-${e.state}` });
    await tx.query('update evidence set state = $2, holds = $3, reason = $4, reason_lang = $5 where id = $1', [e.id, state, holds, reason?.text ?? null, reason?.lang ?? null]);
    if (verb !== 'contest') await tx.query('update evidence set judged = $2, judged_party = $3, judged_person = $4 where id = $1', [e.id, effective, by.party, by.person]);
    await tx.query('insert into evidence_step (evidence, at, state, holds) values ($1, $2, $3, $4) on conflict (evidence, at) do update set state = excluded.state, holds = excluded.holds', [e.id, effective, state, holds]);
  }

  /** The commitment hears what was found of a piece that stands elsewhere. */
  private told(act: Act, e: Piece, first: Said, there: (commitment: string) => ReturnType<typeof line>): Said {
    return act.channel.id === e.commitment ? first : also(first, [there(e.commitment)]);
  }
}
