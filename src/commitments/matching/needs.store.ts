// Needs and offers as rows, for the acts on them and on their pairs: written whole, loaded as the rule asks, stepped. Not here: who may, views.
import type { EntityManager } from 'typeorm';
import type { DraftNeed, ReviseNeed } from '../../contract/matching.js';
import type { Fitting } from '../../contract/matching.rule.js';
import { NEED, type NeedStage } from '../../contract/matching.views.js';
import { NETWORK_AUDIENCE } from '../../contract/seats.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import type { Act } from '../../ledger/command.js';
import { isOn } from '../../ledger/seated.sql.js';
import { both } from '../../members/facts.js';
import { m49Of, regionsAbove } from '../../members/regions.js';

type Tx = Pick<EntityManager, 'query'>;
export interface NeedRecord extends Fitting {
  id: string;
  stage: NeedStage;
}
const FITTING = `select id, owner, stage, side, kinds, priorities, countries, regions, to_char(starts, 'YYYY-MM-DD') as "from", to_char(ends, 'YYYY-MM-DD') as until,
  case when amount is not null then json_build_object('value', amount::text, 'currency', currency) end as amount, langs from need`;

/** In which regions its countries and its regions lie. */
const placed = (n: Omit<NeedRecord, 'within'>): NeedRecord => ({ ...n, within: [...new Set([...n.regions, ...n.countries.flatMap((c) => m49Of(c) ?? [])].flatMap(regionsAbove))] });

export const loadNeed = async (tx: Tx, id: string): Promise<NeedRecord> => {
  const [row] = await tx.query<NeedRecord[]>(`${FITTING} where id = $1`, [id]);
  return placed(row ?? refuse('not-found', { why: 'refusal.no-need' }));
};
/** All that are open, of states that still belong: one that has left the Network is suggested to nobody. */
export const openNeeds = async (ask: (text: string, values: unknown[]) => Promise<NeedRecord[]>): Promise<NeedRecord[]> =>
  (await ask(`${FITTING} n where stage = 'open' and exists (select from seat s where s.audience = $1 and s.party = n.owner and s.seat = 'delegate' and ${isOn('s')}) order by opened, id`, [NETWORK_AUDIENCE])).map(placed);

/** Refuses `wrong-state` with the stage it is at. */
export const stepNeed = async (act: Act, n: NeedRecord, verb: keyof typeof NEED.steps): Promise<NeedStage> => {
  const stage = next(NEED, n.stage, verb) ?? refuse('wrong-state', { why: `refusal.need-${n.stage}`, stage: n.stage });
  await act.tx.query('update need set stage = $2 where id = $1', [n.id, stage]);
  return stage;
};

const amountOf = ({ amount }: ReviseNeed): (string | null)[] => [amount?.value ?? null, amount?.currency ?? null];
/** Its columns from what was said; refuses `invalid` without a title, and for a period that ends before it begins. */
export const columnsOf = (d: DraftNeed | ReviseNeed): unknown[] => {
  const [title, words] = [both(d.title), both(d.words)];
  if (!title.en && !title.fr) refuse('invalid', { why: 'refusal.need-title' });
  if (d.starts && d.ends && d.ends < d.starts) refuse('invalid', { why: 'refusal.ends-before-it-begins' });
  const { priorities = [], countries = [], regions = [], starts = null, ends = null, langs = [] } = d;
  return [d.kinds, title.en, title.fr, words.en, words.fr, priorities, countries, regions, starts, ends, ...amountOf(d), langs];
};
export const NEED_SET = 'kinds = $2, title_en = $3, title_fr = $4, words_en = $5, words_fr = $6, priorities = $7, countries = $8, regions = $9, starts = $10, ends = $11, amount = $12, currency = $13, langs = $14';
