// The clock gives out what observers read: the text as it stands, without a name. Its entries have no author, so there is nothing to take out of them.
import { Injectable } from '@nestjs/common';
import { isBracket, type Alternative, type Content, type Run } from '../../contract/text.model.js';
import { isGone } from '../../contract/text.views.js';
import type { ReadingParagraph } from '../../contract/reading.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { readOutline, type ParagraphRow } from './text.store.js';

@Injectable()
export class ReadingCommands {
  @Command('reading.issue')
  async issue(act: Act<'reading.issue'>): Promise<Said> {
    const { tx, channel } = act;
    const [own] = await tx.query<{ action: string }[]>('select action from reading where id = $1', [channel.id]);
    const { action } = own ?? refuse('not-found', { why: 'refusal.no-channel' });
    const { text, placed, numberOf } = await readOutline(tx, action);
    const rows = await tx.query<ParagraphRow[]>('select id, kind, status, content from text_paragraph where text = $1', [action]);
    const by = new Map(rows.map((r) => [r.id, r]));
    const paragraphs = placed.filter((p) => !isGone(p.status)).map((p): ReadingParagraph => ({ id: p.id, number: numberOf(p.id), kind: p.kind, status: p.status, content: unattributed(by.get(p.id)!.content) }));
    const read = JSON.stringify(paragraphs);
    await tx.query(
      `update reading r set stage = a.stage, title_en = a.title_en, title_fr = a.title_fr, document = $2, rev = $3, paragraphs = $4, at = $5 from action a where a.id = r.action and r.id = $1`,
      [channel.id, text.kind, text.rev, read, act.now]);
    return said('reading.issued', { count: paragraphs.length, text: textHash(read) }, `reading:${channel.id}`);
  }
}

/** The words and the brackets, and nothing by which one could tell who wrote them, when, or in which order. */
const unattributed = (content: Content): Content => ({ runs: content.runs.map(bare), follow: content.follow });
const bare = (run: Run): Run =>
  isBracket(run)
    ? { bracket: run.bracket, alternatives: run.alternatives.map((a, i): Alternative => ({ id: i ? `${run.bracket}:${i}` : run.bracket, op: a.op, ...unattributed(a), proposers: [], supporters: [], opposed: [], at: 0 })) }
    : { origin: '', at: 0, text: run.text };
