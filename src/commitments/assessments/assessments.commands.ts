// An assessment from its commission to its end: written by a state that has no part in the commitment, before the state's eyes for twenty-one days that nobody shortens, then final for everybody
// with the reply beside it (§3.9 rule 6; d5, d13). Nothing here touches a report, and no report touches it. Not here: who may (conflict.ts), evidence.
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { ASSESSMENT, type AssessmentState } from '../../contract/assessments.views.js';
import { next } from '../../contract/machine.js';
import type { Completion } from '../../contract/readings.js';
import { SECRETARIAT } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import { giveChannel, grantSeat, moveAudience } from '../../ledger/channels.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline } from '../../ledger/deadlines.js';
import { hashOrNull, textHash } from '../../members/facts.js';
import { closeSealed, openSealed } from '../evidence/sealed.js';
import { inNetwork } from '../register/candidates.store.js';
import { assessorsOf, freePerson, freeState } from './conflict.js';
import { daysEnd, key, openDays, wordsHash } from './passing.js';

interface Row {
  id: string;
  commitment: string;
  owner: string;
  assessor: string;
  state: AssessmentState;
  completion: Completion | null;
  en: string | null;
  fr: string | null;
  reply: string | null;
}
type Verb = keyof typeof ASSESSMENT.steps;
const commitmentOf = async (tx: Pick<EntityManager, 'query'>, _: unknown, channel: string): Promise<string[]> =>
  (await tx.query<{ commitment: string }[]>('select commitment from assessment where id = $1', [channel])).map((a) => a.commitment);

@Injectable()
export class AssessmentsCommands {
  @Command('assessment.commission', { locks: async (_, { commitment }) => [commitment] })
  async commission(act: Act<'assessment.commission'>): Promise<Said> {
    const { tx, by, channel, effective, payload: p } = act;
    const [c] = await tx.query<{ owner: string; stage: string }[]>('select owner, stage from commitment where id = $1', [p.commitment]);
    if (!c) return refuse('not-found', { why: 'refusal.no-channel' });
    if (c.stage !== 'active' && c.stage !== 'closed') refuse('wrong-state', { why: 'refusal.assessment-not-active' });
    await freeState(act, p.commitment, c.owner, p.assessor);
    if (!(await inNetwork(tx, p.assessor, act.now))) refuse('invalid', { why: 'refusal.assessor-none', party: p.assessor });
    const open = await tx.query<object[]>(`select from assessment where commitment = $1 and assessor = $2 and state in ('draft', 'comment')`, [p.commitment, p.assessor]);
    if (open.length) refuse('conflict', { why: 'refusal.assessor-asked', party: p.assessor });
    await giveChannel(tx, channel.id, c.owner);
    await moveAudience(tx, channel.id, channel.id);
    await grantSeat(tx, channel.id, SECRETARIAT, 'secretariat', effective);
    await grantSeat(tx, channel.id, p.assessor, 'delegate', effective);
    await tx.query('insert into assessment (id, commitment, assessor, state, commissioned_party, commissioned_person, commissioned) values ($1, $2, $3, $4, $5, $6, $7)',
      [channel.id, p.commitment, p.assessor, ASSESSMENT.initial, by.party, by.person, effective]);
    await openSealed(act, p.commitment, p.assessor);
    const told = line(p.commitment, 'assessment.assigned', { assessment: channel.id, assessor: p.assessor });
    return also(said('assessment.commissioned', { commitment: p.commitment, owner: c.owner, assessor: p.assessor }, key(channel.id)), [told]);
  }

  @Command('assessment.decline', { locks: commitmentOf })
  async decline(act: Act<'assessment.decline'>): Promise<Said> {
    const { reason, lang } = act.payload;
    const a = await this.own(act);
    await this.step(act, a, 'decline');
    await act.tx.query('update assessment set reason = $2, reason_lang = $3 where id = $1', [a.id, reason.trim(), lang]);
    if (!(await assessorsOf(act, a.commitment)).includes(a.assessor)) await closeSealed(act, a.commitment, a.assessor);
    const told = line(a.commitment, 'assessment.withdrawn', { assessment: a.id, assessor: a.assessor });
    return also(said('assessment.declined', { assessor: a.assessor, reason: textHash(reason.trim()) }, key(a.id)), [told]);
  }

  @Command('assessment.write')
  async write(act: Act<'assessment.write'>): Promise<Said> {
    const { completion, words } = act.payload;
    const a = await this.asAssessor(act);
    await this.step(act, a, 'write');
    const [en, fr] = [words.en?.trim() || null, words.fr?.trim() || null];
    if (!en && !fr) refuse('invalid', { why: 'refusal.assessment-empty' });
    await act.tx.query('update assessment set completion = $2, words_en = $3, words_fr = $4, person = $5, written = $6 where id = $1', [a.id, completion, en, fr, act.by.person, act.effective]);
    return said('assessment.written', { completion, words: wordsHash({ en, fr }) }, key(a.id));
  }

  /** The state is seated with the first submission, and its days begin: the one whose commitment it is by now. */
  @Command('assessment.submit')
  async submit(act: Act<'assessment.submit'>): Promise<Said> {
    const { tx, channel, effective } = act;
    const a = await this.asAssessor(act);
    const due = daysEnd(act);
    await this.step(act, a, 'submit', due);
    if (!a.completion) return refuse('wrong-state', { why: 'refusal.assessment-empty' });
    await tx.query('update assessment set submitted = $2 where id = $1', [a.id, effective]);
    await openDays(act, channel, a.owner, due);
    return said('assessment.submitted', { owner: a.owner, assessor: a.assessor, completion: a.completion, words: wordsHash(a), due: due.toISOString() }, key(a.id));
  }

  @Command('assessment.recall')
  async recall(act: Act<'assessment.recall'>): Promise<Said> {
    const a = await this.asAssessor(act);
    await this.step(act, a, 'recall');
    await cancelAlarm(act.tx, key(a.id));
    await closeDeadline(act.tx, key(a.id), act.effective);
    return said('assessment.recalled', { owner: a.owner, assessor: a.assessor }, key(a.id));
  }

  @Command('assessment.reply')
  async reply(act: Act<'assessment.reply'>): Promise<Said> {
    const { text, lang } = act.payload;
    const a = await this.load(act);
    await this.step(act, a, 'reply');
    await act.tx.query('update assessment set reply = $2, reply_lang = $3, reply_party = $4, reply_person = $5, replied = $6 where id = $1', [a.id, text.trim(), lang, act.by.party, act.by.person, act.effective]);
    return said('assessment.replied', { owner: a.owner, assessor: a.assessor, text: textHash(text.trim()) }, key(a.id));
  }

  @Command('assessment.conclude', { locks: commitmentOf })
  async conclude(act: Act<'assessment.conclude'>): Promise<Said> {
    const { tx, effective } = act;
    const a = await this.load(act);
    await this.step(act, a, 'conclude');
    await closeDeadline(tx, key(a.id), effective);
    const data = { completion: a.completion!, words: wordsHash(a), reply: hashOrNull(a.reply ?? undefined) };
    return also(said('assessment.concluded', data, key(a.id)), [line(a.commitment, 'assessment.published', { assessment: a.id, assessor: a.assessor, ...data }, key(a.id))]);
  }

  private async load(act: Act): Promise<Row> {
    const [a] = await act.tx.query<Row[]>(
      `select a.id, a.commitment, c.owner, a.assessor, a.state, a.completion, a.words_en as en, a.words_fr as fr, a.reply from assessment a join commitment c on c.id = a.commitment where a.id = $1`, [act.channel.id]);
    return a ?? refuse('not-found', { why: 'refusal.no-channel' });
  }
  private async own(act: Act): Promise<Row> {
    const a = await this.load(act);
    return a.assessor === act.by.party ? a : refuse('not-allowed', { why: 'refusal.assessment-not-yours' });
  }
  /** Looked up at every act: a state may have joined the commitment since, and a person may wear a hat of its own under this one. */
  private async asAssessor(act: Act): Promise<Row> {
    const a = await this.own(act);
    await freeState(act, a.commitment, a.owner, a.assessor);
    await freePerson(act, a.commitment);
    return a;
  }
  /** Refuses `wrong-state`, naming the state it is in, where the lifecycle does not list the verb. `due`: when the state's days end, where they begin; a draft has none. */
  private async step(act: Act, a: Row, verb: Verb, due: Date | null = null): Promise<void> {
    const state = next(ASSESSMENT, a.state, verb) ?? refuse('wrong-state', { why: `refusal.assessment-${a.state}` });
    await act.tx.query(
      `update assessment set state = $2::text, due = case when $2::text = 'draft' then null else coalesce($4::timestamptz, due) end, final = case when $2::text = 'final' then $3::timestamptz end where id = $1`,
      [a.id, state, act.effective, due]);
  }
}
