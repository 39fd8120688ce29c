// The record of a sitting drawn up: entries read, lines made of them, words as they stand now laid beside. Not here: the lines themselves (contract/minutes.lines.ts), its later life (record.commands.ts).
import { createHash } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { BEFORE, linesOf, RECORDED, type RecordLine, type Told } from '../../contract/minutes.lines.js';
import { withPaper, type Settled } from '../../contract/minutes.paper.js';
import type { LineTexts } from '../../contract/minutes.say.js';
import { isoUtc } from '../../kernel/sql.js';

type Tx = Pick<EntityManager, 'query'>;
const TOLD = `select seq::float8 as seq, type, ${isoUtc('coalesce(due, at)')} as at, data from entry where channel = $1 and seq between $2 and $3 and type = any($4) order by seq`;

const SETTLED = `select seq::float8 as seq, data from entry where channel = $1 and seq > $2 and type = 'slip.settled' and data->>'sitting' = $3 order by seq`;

/** What entries of the meeting say of a sitting: its lines, the same whenever they are made of the same entries. `first` and `last`: the numbers of its opening and closing; what was done by hand is settled later. */
export const drawnUp = async (tx: Tx, s: { id: string; meeting: string; first: number; last: number }): Promise<RecordLine[]> => {
  const before = await tx.query<Told[]>(TOLD, [s.meeting, 1, s.first - 1, BEFORE]);
  const heard = linesOf(s.id, before, await tx.query<Told[]>(TOLD, [s.meeting, s.first, s.last, RECORDED]));
  return withPaper(heard, await tx.query<Settled[]>(SETTLED, [s.meeting, s.first, s.id]));
};
/** SHA-256 of the lines in hex. */
export const hashOf = (lines: readonly RecordLine[]): string => createHash('sha256').update(JSON.stringify(lines)).digest('hex');

const TEXTS = `
  select 'item:' || id as ref, title_en as en, title_fr as fr from agenda_item where meeting = $1
  union all select 'vote:' || id, question_en, question_fr from vote where meeting = $1
  union all select 'consensus:' || id, words_en, words_fr from consensus where meeting = $1
  union all select 'point:' || id, case when reason_lang = 'en' then reason else '' end, case when reason_lang = 'fr' then reason else '' end from order_point where meeting = $1 and reason is not null
  union all select 'slip:' || id, words_en, words_fr from slip where meeting = $1 and words_en is not null`;
/** The words that the lines are about, as they stand now: later changes of an agenda do not change the record. */
export const textsOf = async (tx: Tx, meeting: string, lines: readonly RecordLine[]): Promise<LineTexts> => {
  const wanted = new Set(lines.flatMap((l) => [l.about, l.item && `item:${l.item}`]));
  const rows = await tx.query<{ ref: string; en: string; fr: string }[]>(TEXTS, [meeting]);
  return Object.fromEntries(rows.filter((r) => wanted.has(r.ref)).map(({ ref, en, fr }) => [ref, { en, fr }]));
};
