// What an act on one paragraph wants to know, in one row and asked together with the lock, so that the room does not wait for it a second time. Such an act reads nothing
// after it has written: what it writes leaves with its entries. Not here: acts on several paragraphs, which read and write as they go (text.store.ts).
import type { Act } from '../../ledger/command.js';
import { prepared, type Prepared } from '../../ledger/prepared.js';
import type { Question } from '../../ledger/together.js';
import { ACTION_FIELDS, type ActionRecord } from '../store.js';
import type { ParagraphRow, PlacedRow, TextRow } from './text.store.js';

/** Without the paragraph (`id` is null) it is not of this action; without `of_text` nothing has been written yet. */
type Foreseen = (ParagraphRow | { id: null }) & { of_action: ActionRecord; of_text: TextRow | null; placed: PlacedRow[] };

/** $1 the paragraph, $2 the action. */
const LOOK = prepared<Foreseen>('actions.paragraph', `
  select p.*, (select row_to_json(x) from (select ${ACTION_FIELDS}) x) as of_action,
    (select row_to_json(x) from (select t.id, t.kind, t.rev, t.revision, t.ordered, t.reservations) x where t.id is not null) as of_text,
    (select coalesce(json_agg(json_build_object('id', o.id, 'kind', o.kind, 'issued', o.issued, 'status', o.status) order by array_position(t.ordered, o.id)), '[]') from text_paragraph o where o.text = t.id) as placed
  from action a left join text_document t on t.id = a.id left join text_paragraph p on p.id = $1 and p.text = a.id where a.id = $2`);

/** For `foresees`: the paragraph that the payload names, with its text and its action. */
export const theParagraph = ({ paragraph }: { paragraph?: string }, channel: string): Question => ({ statement: LOOK, values: [paragraph ?? null, channel] });

/** What was foreseen of a paragraph; undefined for an act that foresees nothing, something else, or found no action. */
export const foreseen = (act: Act): Foreseen | undefined => (act.foreseen as Foreseen[] | null)?.find((row) => 'of_action' in row);
export const foreseenParagraph = (act: Act, id: string): ParagraphRow | undefined => {
  const row = foreseen(act);
  return row?.id === id ? row : undefined;
};

/** Writes with the entries where the act has foreseen what it is about, else at once. */
export const write = async (act: Act, statement: Prepared, values: unknown[]): Promise<void> => {
  if (foreseen(act)) act.keep(statement, values);
  else await act.tx.query(statement.text, values);
};
