// How far members are from agreement: gradients, named for all to read, or told to the chair alone in a channel of that delegation and the chair (c14). They decide nothing.
import { Injectable } from '@nestjs/common';
import { GAUGE, type GaugeState, type ShownTo } from '../../contract/decisions.views.js';
import { next } from '../../contract/machine.js';
import { MEMBERS_AUDIENCE } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { noteInterest } from '../../ledger/attention.js';
import { grantSeat, moveAudience } from '../../ledger/channels.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { both, bothHash, hashOrNull } from '../../members/facts.js';
import { membersNow } from '../silence/chair.js';
import { askable } from './asking.js';

interface GaugeRow {
  id: string;
  action: string;
  state: GaugeState;
  shown: ShownTo;
  parties: string[];
}
type Stated = { grade: string; comment?: string; lang?: string };
const actionOf = async (tx: Pick<Act['tx'], 'query'>, payload: { gauge: string }): Promise<string[]> => (await tx.query<{ action: string }[]>('select action from gauge where id = $1', [payload.gauge])).map((r) => r.action);

@Injectable()
export class GaugesCommands {
  @Command('gauge.open')
  async open(act: Act<'gauge.open'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    await askable(act, 'gauge', p.gauge);
    const [asked, parties, paragraph] = [both(p.asked), await membersNow(tx), p.paragraph ?? null];
    if (!asked.en && !asked.fr && !paragraph) refuse('invalid', { why: 'refusal.question-empty' });
    if (paragraph && !(await tx.query<object[]>('select from text_paragraph where id = $1 and text = $2', [paragraph, channel.id])).length) refuse('not-found', { why: 'refusal.no-paragraph' });
    await tx.query(
      'insert into gauge (id, action, question_en, question_fr, paragraph, shown, state, parties, party, person, opened) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [p.gauge, channel.id, asked.en, asked.fr, paragraph, p.shown, GAUGE.initial, parties, by.party, by.person, act.effective]);
    return said('gauge.opened', { gauge: p.gauge, shown: p.shown, paragraph, parties, text: bothHash(asked) }, `gauge:${p.gauge}`);
  }

  @Command('gauge.state')
  async state(act: Act<'gauge.state'>): Promise<Said> {
    const { by, payload: p } = act;
    const g = await this.load(act, p.gauge, act.channel.id);
    if (g.shown !== 'named') refuse('invalid', { why: 'refusal.gauge-for-chair' });
    this.mayTell(act, g);
    await this.keep(act, g, by.party, p, null);
    return said('gauge.stated', { gauge: g.id, party: by.party, grade: p.grade, comment: hashOrNull(p.comment) }, `gauge:${g.id}`);
  }

  @Command('gauge.close')
  async close(act: Act<'gauge.close'>): Promise<Said> {
    const g = await this.load(act, act.payload.gauge, act.channel.id);
    const state = next(GAUGE, g.state, 'close') ?? refuse('wrong-state', { why: `refusal.gauge-${g.state}` });
    await act.tx.query('update gauge set state = $2 where id = $1', [g.id, state]);
    return said('gauge.closed', { gauge: g.id }, `gauge:${g.id}`);
  }

  /** The new channel is read by this delegation and by the state in the chair now; the others learn that it has told, and not what. */
  @Command('answer.give', { locks: actionOf })
  async give(act: Act<'answer.give'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const g = await this.load(act, p.gauge, null);
    if (g.shown !== 'chair') refuse('invalid', { why: 'refusal.gauge-named' });
    this.mayTell(act, g);
    const told = await tx.query<{ party: string }[]>('select party from gauge_grade where gauge = $1', [g.id]);
    if (told.some((r) => r.party === by.party)) refuse('conflict', { why: 'refusal.answer-given' });
    await moveAudience(tx, channel.id, channel.id);
    await grantSeat(tx, channel.id, by.party, 'delegate', act.effective);
    for (const { party } of await tx.query<{ party: string }[]>(`select party from seat where audience = $1 and seat = 'chair' and since <= $2 and (until is null or until > $2)`, [MEMBERS_AUDIENCE, act.now])) {
      await grantSeat(tx, channel.id, party, 'chair', act.effective);
      await noteInterest(tx, channel.id, [party]);
    }
    await this.keep(act, g, by.party, p, channel.id);
    const answered = { gauge: g.id, party: by.party, answered: told.length + 1 };
    return also(said('answer.given', { gauge: g.id, grade: p.grade, comment: hashOrNull(p.comment) }, `answer:${channel.id}`), [line(g.action, 'gauge.answered', answered, `gauge:${g.id}`)]);
  }

  @Command('answer.change')
  async change(act: Act<'answer.change'>): Promise<Said> {
    const { by, channel, payload: p } = act;
    const [own] = await act.tx.query<{ gauge: string }[]>('select gauge from gauge_grade where channel = $1', [channel.id]);
    const g = await this.load(act, (own ?? refuse('not-found', { why: 'refusal.no-channel' })).gauge, null);
    this.mayTell(act, g);
    await this.keep(act, g, by.party, p, channel.id);
    return said('answer.changed', { gauge: g.id, grade: p.grade, comment: hashOrNull(p.comment) }, `answer:${channel.id}`);
  }

  private mayTell(act: Act, g: GaugeRow): void {
    if (g.state !== 'open') refuse('wrong-state', { why: `refusal.gauge-${g.state}` });
    if (!g.parties.includes(act.by.party)) refuse('not-allowed', { why: 'refusal.question-not-entitled' });
  }

  private keep(act: Act, g: GaugeRow, party: string, { grade, comment, lang }: Stated, channel: string | null): Promise<unknown> {
    return act.tx.query(
      `insert into gauge_grade (gauge, party, grade, channel, comment, lang, at, person) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (gauge, party) do update set grade = excluded.grade, comment = excluded.comment, lang = excluded.lang, at = excluded.at, person = excluded.person`,
      [g.id, party, grade, channel, comment ?? null, comment ? (lang ?? 'en') : null, act.effective, act.by.person]);
  }

  private async load(act: Act, id: string, action: string | null): Promise<GaugeRow> {
    const [row] = await act.tx.query<GaugeRow[]>('select id, action, state, shown, parties from gauge where id = $1 and ($2::uuid is null or action = $2)', [id, action]);
    return row ?? refuse('not-found', { why: 'refusal.question-none' });
  }
}
