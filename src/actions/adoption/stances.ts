// What states said on an adopted text, as its commands load it, and what others may ask of it. Not here: the acts (stances.commands.ts), views.
import type { EntityManager } from 'typeorm';
import { STANCE, type Stance, type StanceState } from '../../contract/positions.views.js';
import { next } from '../../contract/machine.js';
import type { Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import type { Act } from '../../ledger/command.js';
import { closeDeadline } from '../../ledger/deadlines.js';

export const textKey = (stance: string): string => `stance:${stance}`;
export const languageKey = (stance: string): string => `stance-language:${stance}`;
/** Nobody waits for anything of this position any more: neither its text nor its other language. */
export const settled = async (act: Act, stance: string): Promise<void> => {
  await cancelAlarm(act.tx, textKey(stance));
  for (const key of [textKey(stance), languageKey(stance)]) await closeDeadline(act.tx, key, act.effective);
};

type Tx = Pick<EntityManager, 'query'>;

export interface StanceRow {
  id: string;
  adoption: string;
  party: string;
  kind: Stance;
  state: StanceState;
  paragraphs: string[];
  original: Lang;
  en: string;
  fr: string;
  closes: Date;
  due: Date | null;
  known: string[];
}

/** The one that the act names, on the text in whose channel it is done; refuses `not-found` for any other, `wrong-state` where it was withdrawn. */
export const stanceOf = async (act: Act, id: string, verb: keyof typeof STANCE.steps): Promise<StanceRow> => {
  const [row] = await act.tx.query<StanceRow[]>(
    `select s.id, s.adoption, s.party, s.kind, s.state, s.paragraphs, s.original, s.en, s.fr, s.due, a.closes, array(select x->>'id' from jsonb_array_elements(a.paragraphs) x) as known
     from stance s join adoption a on a.id = s.adoption where s.id = $1 and a.action = $2`, [id, act.channel.id]);
  if (!row) return refuse('not-found', { why: 'refusal.no-stance' });
  if (!next(STANCE, row.state, verb)) refuse('wrong-state', { why: `refusal.stance-${row.state}` });
  return row;
};

/** States whose statements stand, also those whose text is still to come, each once, in the order of their codes. */
export const statedBy = async (tx: Tx, adoption: string, kinds: readonly Stance[]): Promise<string[]> =>
  (await tx.query<{ party: string }[]>(`select distinct party from stance where adoption = $1 and state in ('announced', 'filed') and kind = any($2::text[]) order by party`, [adoption, kinds])).map((r) => r.party);
