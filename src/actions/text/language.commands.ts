// The other language of a text (§3.4, 7; §3.11): translated paragraph by paragraph, reviewed at the revision that stands, flagged where the two may differ. Not here: the words agreed on.
import { Injectable } from '@nestjs/common';
import type { TextPiece } from '../../contract/text.js';
import { brackets, type Piece } from '../../contract/text.model.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { isFollowed } from './stand.js';
import { changeFollow, outlineOf, paragraphOf, saveParagraph, wordsHash } from './text.store.js';

@Injectable()
export class LanguageCommands {
  @Command('text.translate')
  async translate(act: Act<'text.translate'>): Promise<Said> {
    const { payload: p } = act;
    const { numberOf } = await outlineOf(act);
    const row = await paragraphOf(act, p.paragraph);
    if (p.basedOn > row.revision) refuse('invalid', { why: 'refusal.bracket-gone' });
    if (p.state === 'reviewed' && p.basedOn !== row.revision) refuse('wrong-state', { why: 'refusal.translation-stale' });
    await changeFollow(act, row, p.texts.map((t) => ({ of: t.alternative ?? null, pieces: t.pieces.map(piece) })));
    [row.follow_state, row.follow_based] = [p.state, p.basedOn];
    await saveParagraph(act, row);
    return said('text.translated', { paragraph: row.id, number: numberOf(row.id), state: p.state, text: wordsHash(row.content) }, `paragraph:${row.id}`);
  }

  /** The concordance check: refused for a paragraph whose other language is missing, or older than the words that stand. */
  @Command('text.review')
  async review(act: Act<'text.review'>): Promise<Said> {
    const { paragraphs } = act.payload;
    const { numberOf } = await outlineOf(act);
    for (const id of paragraphs) {
      const row = await paragraphOf(act, id);
      if (row.follow_based !== row.revision || !isFollowed(row.content)) refuse('wrong-state', { why: 'refusal.translation-stale', number: numberOf(id) });
      row.follow_state = 'reviewed';
      await saveParagraph(act, row);
    }
    return said('text.reviewed', { paragraphs, numbers: paragraphs.map(numberOf) }, ...paragraphs.map((id) => `paragraph:${id}`));
  }

  /** What a translator cannot carry over without choosing a meaning. */
  @Command('text.flag')
  async flag(act: Act<'text.flag'>): Promise<Said> {
    const { by, payload: p } = act;
    const { numberOf } = await outlineOf(act);
    const row = await paragraphOf(act, p.paragraph);
    row.flag = { party: by.party, person: by.person, at: act.effective.toISOString(), text: p.note, lang: p.lang };
    if (row.status === 'clean' && !brackets(row.content.runs).length) row.status = 'open';
    await saveParagraph(act, row);
    return said('text.flagged', { paragraph: row.id, number: numberOf(row.id), note: textHash(p.note) }, `paragraph:${row.id}`);
  }

  @Command('text.unflag')
  async unflag(act: Act<'text.unflag'>): Promise<Said> {
    const { numberOf } = await outlineOf(act);
    const row = await paragraphOf(act, act.payload.paragraph);
    if (!row.flag) refuse('wrong-state', { why: 'refusal.no-flag' });
    row.flag = null;
    await saveParagraph(act, row);
    return said('text.unflagged', { paragraph: row.id, number: numberOf(row.id) }, `paragraph:${row.id}`);
  }
}

const piece = (p: TextPiece): Piece => {
  if ((p.text === undefined) === (p.bracket === undefined)) refuse('invalid', { why: 'refusal.text-or-bracket' });
  return p.text === undefined ? { bracket: p.bracket! } : { text: p.text };
};
