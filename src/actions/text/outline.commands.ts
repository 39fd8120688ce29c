// The paragraphs of a text: added, written anew while it is a draft, moved, cut, joined; the text issued as a document. Not here: proposals (words.commands.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { NewParagraph, ParagraphWording } from '../../contract/text.js';
import { brackets, type Alternative, type Content } from '../../contract/text.model.js';
import { isAgreed, isGone, mayBecome, PARAGRAPHS_MAX } from '../../contract/text.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { citationOf } from '../library/citations.js';
import { numbered, split, unite } from './outline.js';
import { tellReading } from './reading.js';
import { mint, pieces, plain } from './settle.js';
import type { Wording } from './stand.js';
import { addParagraph, changeWords, outlineOf, paragraphOf, readOutline, saveParagraph, saveText, statusAfter, wordsHash, type Outline, type ParagraphRow } from './text.store.js';

@Injectable()
export class OutlineCommands {
  /** In a draft the words stand plain; before the members a paragraph that comes in is a proposal like any other. */
  @Command('text.add')
  async add(act: Act<'text.add'>): Promise<Said> {
    const { by, payload: p } = act;
    const { action, text, placed } = await outlineOf(act);
    if (action.stage === 'draft' && by.seat !== 'owner') refuse('not-allowed', { why: 'refusal.text-is-draft' });
    if (placed.length + p.paragraphs.length > PARAGRAPHS_MAX) refuse('invalid', { why: 'refusal.text-too-long', most: PARAGRAPHS_MAX });
    text.ordered.splice(placeAfter(text.ordered, p.after), 0, ...p.paragraphs.map((x) => x.id));
    text.revision++;
    await saveText(act, text);
    for (const n of p.paragraphs) await addParagraph(act, { id: n.id, kind: n.kind, content: action.stage === 'draft' ? written(n, mint(n.id)) : proposed(n, by.party, act.channel.head + 1), follow_state: n.other ? 'draft' : 'missing', source: n.source ? await citationOf(act, n.source) : null });
    const after = await readOutline(act.tx, text.id);
    const data = { paragraphs: p.paragraphs.map((x) => x.id), numbers: p.paragraphs.map((x) => after.numberOf(x.id)), text: textHash(JSON.stringify(p.paragraphs.map((x) => [x.text, x.other ?? null]))) };
    return said('text.added', data, `text:${text.id}`, ...data.paragraphs.map((id) => `paragraph:${id}`));
  }

  @Command('text.write')
  async write(act: Act<'text.write'>): Promise<Said> {
    const p = act.payload;
    const { numberOf } = await outlineOf(act, ['draft']);
    const row = await paragraphOf(act, p.paragraph);
    row.kind = p.kind ?? row.kind;
    const runs = p.text === undefined ? row.content.runs : plain(act.command, p.text);
    const follow = p.other === undefined ? row.content.follow : pieces([{ text: p.other }]);
    await changeWords(act, row, { act: 'set', content: { runs, follow }, follows: false });
    if (p.other !== undefined) [row.follow_state, row.follow_based] = [p.other ? 'draft' : 'missing', row.revision];
    await saveParagraph(act, row);
    return said('text.written', { paragraph: row.id, number: numberOf(row.id), text: wordsHash(row.content) }, `paragraph:${row.id}`, `text:${row.text}`);
  }

  @Command('text.remove')
  async remove(act: Act<'text.remove'>): Promise<Said> {
    const { numberOf } = await outlineOf(act, ['draft']);
    const row = await paragraphOf(act, act.payload.paragraph);
    row.status = statusAfter(row, 'remove');
    await saveParagraph(act, row);
    return said('text.removed', { paragraph: row.id, number: numberOf(row.id) }, `text:${row.text}`, `paragraph:${row.id}`);
  }

  @Command('text.move')
  async move(act: Act<'text.move'>): Promise<Said> {
    const { paragraph, after } = act.payload;
    const { text, numberOf } = await outlineOf(act);
    const row = await paragraphOf(act, paragraph);
    if (isGone(row.status) || after === row.id) refuse('invalid', { why: 'refusal.no-paragraph' });
    const rest = text.ordered.filter((id) => id !== row.id);
    rest.splice(after === undefined ? 0 : placeAfter(rest, after), 0, row.id);
    await saveText(act, { ...text, ordered: rest, revision: text.revision + 1 });
    return said('text.moved', { paragraph: row.id, number: numberOf(row.id), behind: after === undefined ? null : numberOf(after) }, `text:${text.id}`);
  }

  /** The first part keeps its id; proposals stay with the words they are on; both were agreed where the whole was. */
  @Command('text.split')
  async split(act: Act<'text.split'>): Promise<Said> {
    const p = act.payload;
    const { text, numberOf } = await outlineOf(act);
    const row = await paragraphOf(act, p.paragraph);
    const [first, second] = split(row.content, p.cut, p.follow ?? null);
    text.ordered.splice(placeAfter(text.ordered, row.id), 0, p.into);
    await saveText(act, { ...text, revision: text.revision + 1 });
    row.into_ids = [...row.into_ids, p.into];
    await changeWords(act, row, { act: 'set', content: first, follows: p.follow !== undefined });
    await addParagraph(act, { id: p.into, kind: row.kind, content: second, follow_state: second.follow ? row.follow_state : 'missing', source: row.source });
    return said('text.split', { paragraph: row.id, number: numberOf(row.id), into: p.into }, `text:${text.id}`, `paragraph:${row.id}`, `paragraph:${p.into}`);
  }

  @Command('text.join')
  async join(act: Act<'text.join'>): Promise<Said> {
    const { numberOf } = await outlineOf(act);
    const [row, joined] = [await paragraphOf(act, act.payload.paragraph), await paragraphOf(act, act.payload.joined)];
    if (row.id === joined.id) refuse('invalid', { why: 'refusal.no-paragraph' });
    const number = numberOf(joined.id);
    joined.status = statusAfter(joined, 'join');
    joined.into_ids = [row.id];
    row.source ??= joined.source;
    await changeWords(act, row, { act: 'set', content: unite(row.content, joined.content, mint(act.command)), follows: joined.follow_based === joined.revision });
    await saveParagraph(act, joined);
    return said('text.joined', { paragraph: row.id, number: numberOf(row.id), joined: joined.id, other: number }, `text:${row.text}`, `paragraph:${row.id}`, `paragraph:${joined.id}`);
  }

  /** Its numbers are printed anew; what stood before is read at the number it was issued under (c5). */
  @Command('text.issue')
  async issue(act: Act<'text.issue'>): Promise<Said> {
    const { tx, payload: p } = act;
    const was = await outlineOf(act);
    const { text } = was;
    if (!was.placed.some((x) => !x.gone)) refuse('wrong-state', { why: 'refusal.text-empty' });
    if (!mayBecome(text.kind, p.kind)) refuse('wrong-state', { why: 'refusal.text-kind', kind: text.kind });
    const settled = await this.settle(act, p.wordings ?? []);
    const { placed } = await readOutline(tx, text.id);
    const rows = await tx.query<Pick<ParagraphRow, 'id' | 'status' | 'content' | 'flag'>[]>('select id, status, content, flag from text_paragraph where text = $1', [text.id]);
    const live = rows.filter((r) => !isGone(r.status));
    const counts = { brackets: live.reduce((n, r) => n + brackets(r.content.runs).length, 0), agreed: live.filter((r) => isAgreed(r.status)).length, count: live.length };
    if (p.kind === 'clean' && counts.brackets) refuse('wrong-state', { why: 'refusal.brackets-open', brackets: counts.brackets });
    if (p.kind === 'clean' && live.some((r) => r.flag)) refuse('wrong-state', { why: 'refusal.text-flagged' });
    const rev = p.kind !== 'chair-text' ? 0 : text.kind === 'chair-text' ? text.rev + 1 : 0;
    const printed = numbered(placed);
    await tx.query(`update text_paragraph p set issued = n.number from jsonb_each_text($1::jsonb) as n(id, number) where p.id = n.id::uuid`, [JSON.stringify(Object.fromEntries([...printed].filter(([, n]) => n)))]);
    // The concordance: each paragraph with the number it had and the one it has.
    const concordance = placed.filter((x) => !x.gone).map((x) => ({ id: x.id, was: was.numberOf(x.id), is: printed.get(x.id) ?? '' }));
    await tx.query('insert into text_issue (text, seq, kind, rev, at, brackets, agreed, count, numbers) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
      text.id, act.channel.head + 1, p.kind, rev, act.effective, counts.brackets, counts.agreed, counts.count, JSON.stringify(concordance)]);
    await tx.query('update text_document set kind = $2, rev = $3 where id = $1', [text.id, p.kind, rev]);
    tellReading(act);
    return said('text.issued', { kind: p.kind, rev, ...counts }, `text:${text.id}`, ...settled.map((id) => `paragraph:${id}`));
  }

  /** A chair's text settles the paragraphs that it names; the compilation before it stays in the journal. */
  private async settle(act: Act<'text.issue'>, wordings: readonly ParagraphWording[]): Promise<string[]> {
    if (wordings.length && (act.payload.kind !== 'chair-text' || act.by.seat !== 'chair')) refuse('not-allowed', { why: 'refusal.chair-text-only' });
    for (const w of wordings) await changeWords(act, await paragraphOf(act, w.paragraph), { act: 'resolve', wording: wordingOf(w), key: `${act.command}:${w.paragraph}` });
    return wordings.map((w) => w.paragraph);
  }
}

/** One of the two: alternatives, or new words. Refuses `invalid` otherwise. */
export const wordingOf = (w: ParagraphWording): Wording => {
  if ((w.picks === undefined) === (w.text === undefined)) refuse('invalid', { why: 'refusal.picks-or-text' });
  return w.text === undefined ? { picks: w.picks! } : { text: w.text, other: w.other ?? null };
};

const placeAfter = (ordered: Outline['text']['ordered'], after: string | undefined): number => {
  if (after === undefined) return ordered.length;
  const at = ordered.indexOf(after);
  return at < 0 ? refuse('not-found', { why: 'refusal.no-paragraph' }) : at + 1;
};
const written = (n: NewParagraph, next: () => string): Content => ({ runs: plain(next(), n.text), follow: n.other ? [{ text: n.other }] : null });
const proposed = (n: NewParagraph, party: string, at: number): Content => {
  const bracket = randomUUID();
  const none = { proposers: [], supporters: [], opposed: [], at };
  const keep: Alternative = { id: bracket, op: 'keep', runs: [], follow: null, ...none };
  // The proposal has the paragraph's own id: there is nothing else in it.
  const add: Alternative = { ...none, id: n.id, op: 'add', ...written(n, mint(n.id)), proposers: [party] };
  return { runs: [{ bracket, alternatives: [keep, add] }], follow: n.other ? [{ bracket }] : null };
};
