// Rows of a text and its paragraphs, read and written behind the action's lock; each change of words goes into the journal. Not here: what is changed (the commands), views.
import type { EntityManager } from 'typeorm';
import { isText } from '../../contract/actions.views.js';
import { next } from '../../contract/machine.js';
import type { Citation } from '../../contract/library.views.js';
import { brackets, reading, type Content, type Run } from '../../contract/text.model.js';
import { isGone, PARAGRAPH, type AnswerView, type FollowState, type ParagraphKind, type ParagraphStatus, type ReservationView, type DocumentKind } from '../../contract/text.views.js';
import { refuse } from '../../kernel/refusal.js';
import { cancelAlarm } from '../../ledger/alarms.js';
import type { Act } from '../../ledger/command.js';
import { prepared } from '../../ledger/prepared.js';
import { textHash } from '../../members/facts.js';
import { loadAction, type ActionRecord } from '../store.js';
import { applyWords, type WordsAct } from './apply.js';
import { foreseen, foreseenParagraph, write } from './foreseen.js';
import { numbers, type Placed } from './outline.js';
import { tellReading } from './reading.js';
import { isFollowed, type Translation } from './stand.js';

type Tx = Pick<EntityManager, 'query'>;

export interface TextRow {
  id: string;
  kind: DocumentKind;
  rev: number;
  revision: number;
  ordered: string[];
  reservations: ReservationView[];
}
export interface ParagraphRow {
  id: string;
  text: string;
  kind: ParagraphKind;
  status: ParagraphStatus;
  issued: string | null;
  revision: number;
  content: Content;
  follow_state: FollowState;
  follow_based: number;
  concept: boolean;
  flag: unknown;
  gavel: { content: Content; until: string; follows: boolean } | null;
  reservations: ReservationView[];
  answers: AnswerView[];
  agreed_at: Date | null;
  into_ids: string[];
  /** Where its words were agreed before, if they were taken from there; both parts of it keep it when it is cut. */
  source: Citation | null;
}
export type PlacedRow = Placed & { status: ParagraphStatus };
/** A text with the order of its paragraphs and the numbers they are printed with now. */
export interface Outline {
  action: ActionRecord;
  text: TextRow;
  placed: PlacedRow[];
  numberOf(paragraph: string): string;
}

/** The text of the act's action, in a stage in which it may be touched. Refuses `wrong-state` in another one, so also while it is under silence. */
export const outlineOf = async (act: Act, stages: readonly string[] = ['draft', 'negotiation']): Promise<Outline> => {
  const known = foreseen(act);
  const action = known?.of_action ?? (await loadAction(act.tx, act.channel.id));
  if (!isText(action.kind)) refuse('invalid', { why: 'refusal.action-no-text' });
  if (!stages.includes(action.stage)) refuse('wrong-state', { why: `refusal.action-${action.stage}` });
  return { action, ...(known ? outline(action.id, known.of_text, known.placed) : await readOutline(act.tx, action.id)) };
};
export const readOutline = async (tx: Tx, id: string): Promise<Omit<Outline, 'action'>> => {
  const [text] = await tx.query<TextRow[]>('select id, kind, rev, revision, ordered, reservations from text_document where id = $1', [id]);
  const rows = await tx.query<PlacedRow[]>(
    `select p.id, p.kind, p.issued, p.status from text_document t join text_paragraph p on p.text = t.id where t.id = $1 order by array_position(t.ordered, p.id)`, [id]);
  return outline(id, text, rows);
};
const outline = (id: string, text: TextRow | null | undefined, rows: PlacedRow[]): Omit<Outline, 'action'> => {
  const placed = rows.map((r) => ({ ...r, gone: isGone(r.status) }));
  const found = numbers(placed);
  const titles = new Set(placed.filter((p) => p.kind === 'title').map((p) => p.id));
  return { text: text ?? { id, kind: 'elements', rev: 0, revision: 0, ordered: [], reservations: [] }, placed, numberOf: (p) => (titles.has(p) ? 'title' : (found.get(p) ?? rows.find((r) => r.id === p)?.issued ?? 'gone')) };
};
export const saveText = async (act: Act, t: TextRow): Promise<void> => {
  await act.tx.query(
    `insert into text_document (id, kind, rev, revision, ordered, reservations) values ($1, $2, $3, $4, $5, $6)
     on conflict (id) do update set kind = excluded.kind, rev = excluded.rev, revision = excluded.revision, ordered = excluded.ordered, reservations = excluded.reservations`,
    [t.id, t.kind, t.rev, t.revision, t.ordered, JSON.stringify(t.reservations)],
  );
  tellReading(act);
};

/** A paragraph of the act's action; refuses `not-found` for one that is another's. */
export const paragraphOf = async (act: Act, id: string): Promise<ParagraphRow> => {
  const known = foreseenParagraph(act, id);
  const [row] = known ? [known] : await act.tx.query<ParagraphRow[]>('select * from text_paragraph where id = $1 and text = $2', [id, act.channel.id]);
  return row ?? refuse('not-found', { why: 'refusal.no-paragraph' });
};
/** A paragraph as it begins. Refuses `conflict` where the id is taken, by whatever paragraph. */
export const addParagraph = async (act: Act, p: Pick<ParagraphRow, 'id' | 'kind' | 'content'> & { follow_state: FollowState; source?: Citation | null }): Promise<ParagraphRow> => {
  const row: ParagraphRow = {
    id: p.id, kind: p.kind, content: p.content, follow_state: p.follow_state, text: act.channel.id, status: brackets(p.content.runs).length ? 'bracketed' : PARAGRAPH.initial, issued: null, revision: 1, follow_based: p.content.follow ? 1 : 0,
    concept: false, flag: null, gavel: null, reservations: [], answers: [], agreed_at: null, into_ids: [], source: p.source ?? null,
  };
  const made = await act.tx.query<object[]>(
    `insert into text_paragraph (id, text, kind, status, revision, content, follow_state, follow_based, concept, reservations, answers, into_ids, source)
     values ($1, $2, $3, $4, 1, $5, $6, $7, false, '[]', '[]', '{}', $8) on conflict do nothing returning id`,
    [row.id, row.text, row.kind, row.status, JSON.stringify(row.content), row.follow_state, row.follow_based, row.source && JSON.stringify(row.source)],
  );
  if (!made.length) refuse('conflict', { why: 'refusal.paragraph-exists' });
  await journal(act, row, { act: 'set', content: row.content, follows: true });
  return row;
};
const SAVE = prepared('actions.save-paragraph', `
  update text_paragraph set kind = $2, status = $3, issued = $4, revision = $5, content = $6, follow_state = $7, follow_based = $8, concept = $9, flag = $10, gavel = $11,
    reservations = $12, answers = $13, agreed_at = $14, into_ids = $15, source = $16 where id = $1`);
export const saveParagraph = async (act: Act, p: ParagraphRow): Promise<void> => {
  await write(act, SAVE, [
    p.id, p.kind, p.status, p.issued, p.revision, JSON.stringify(p.content), p.follow_state, p.follow_based, p.concept, p.flag && JSON.stringify(p.flag), p.gavel && JSON.stringify(p.gavel),
    JSON.stringify(p.reservations), JSON.stringify(p.answers), p.agreed_at, p.into_ids, p.source && JSON.stringify(p.source),
  ]);
  tellReading(act);
};
const JOURNAL = prepared('actions.journal', 'insert into text_act (text, seq, paragraph, at, act, status, content) values ($1, $2, $3, $4, $5, $6, $7)');
const journal = (act: Act, p: ParagraphRow, words: WordsAct): Promise<void> =>
  write(act, JOURNAL, [p.text, act.channel.head + 1, p.id, act.effective, JSON.stringify(words), p.status, JSON.stringify(p.content)]);
/** Every change of words counts, in either language: what was frozen is known to be another text. */
const COUNT = prepared('actions.count', 'update text_document set revision = revision + 1 where id = $1');
const count = (act: Act): Promise<void> => write(act, COUNT, [act.channel.id]);

type Verb = keyof typeof PARAGRAPH.steps;
/** The status after this verb; refuses `wrong-state` with the one it has. */
export const statusAfter = (p: ParagraphRow, verb: Verb): ParagraphStatus => next(PARAGRAPH, p.status, verb) ?? refuse('wrong-state', { why: `refusal.paragraph-${p.status}` });

export const gavelKey = (paragraph: string): string => `text.agree:${paragraph}`;
/** Whatever changes a paragraph answers the gavel: the chair has to raise it again. */
export const dropGavel = async (act: Act, p: ParagraphRow): Promise<void> => {
  if (!p.gavel) return;
  p.gavel = null;
  await cancelAlarm(act.tx, gavelKey(p.id));
};

const words = (runs: readonly Run[]): unknown => runs.map((r) => ('bracket' in r ? r.alternatives.map((a) => [a.id, words(a.runs)]) : r.text));
/** Whether the other language may still say the same after this act: words written as a whole say for themselves. */
const keepsUp = (w: WordsAct): boolean => (w.act === 'set' ? w.follows : w.act === 'resolve' && 'text' in w.wording ? w.wording.other !== null : true);
const statusOf = (p: ParagraphRow): ParagraphStatus => {
  const open = brackets(p.content.runs).length > 0;
  if (open) return statusAfter(p, 'bracket');
  if (!reading(p.content.runs)) return statusAfter(p, 'remove');
  if (p.status !== 'bracketed') return p.status;
  return p.flag ? PARAGRAPH.initial : statusAfter(p, 'settle');
};

/**
 * Changes the words of a paragraph, keeps the act in the journal, and lets its status and the standing of the other language follow.
 * Refuses as the act on the words does, and `wrong-state` for a paragraph that is agreed or gone.
 */
export const changeWords = async (act: Act, p: ParagraphRow, w: WordsAct): Promise<{ alternative: string | undefined }> => {
  statusAfter(p, 'bracket');
  const { content, alternative } = applyWords(p.content, w);
  const changed = JSON.stringify(words(content.runs)) !== JSON.stringify(words(p.content.runs));
  const current = p.follow_based === p.revision && isFollowed(p.content) && keepsUp(w);
  if (changed) {
    p.revision++;
    if (current && isFollowed(content)) p.follow_based = p.revision;
    if (w.act !== 'withdraw' && p.follow_state === 'reviewed') p.follow_state = 'draft';
  }
  p.content = content;
  p.status = statusOf(p);
  await dropGavel(act, p);
  await saveParagraph(act, p);
  await journal(act, p, w);
  if (changed) await count(act);
  return { alternative };
};

/** Changes the other language alone; it may follow a paragraph that is agreed. Refuses `conflict` where the words it translates stand no longer. */
export const changeFollow = async (act: Act, p: ParagraphRow, texts: Translation[]): Promise<void> => {
  if (isGone(p.status)) refuse('wrong-state', { why: `refusal.paragraph-${p.status}` });
  const w: WordsAct = { act: 'translate', texts };
  p.content = applyWords(p.content, w).content;
  await journal(act, p, w);
  await count(act);
};

/** SHA-256 of the words as they stand, both languages: what the ledger keeps. */
export const wordsHash = (content: Content): string => textHash(JSON.stringify([words(content.runs), content.follow]));
