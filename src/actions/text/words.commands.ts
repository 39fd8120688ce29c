// What delegations and the chair say of the words of a paragraph (§3.4): proposals and who stands behind them. Not here: agreement (agree.commands.ts), the model (propose.ts, stand.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { alternatives, holders, type Alternative } from '../../contract/text.model.js';
import { isGone } from '../../contract/text.views.js';
import { Refusal, refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import type { WordsAct } from './apply.js';
import { theParagraph } from './foreseen.js';
import { groupOf } from '../interventions/speaking.js';
import { changeWords, outlineOf, paragraphOf, saveParagraph, wordsHash, type ParagraphRow } from './text.store.js';

/** The party under which the chair's own proposals stand: it is no state's. */
const CHAIR = 'chair';
type Standing = 'text.support' | 'text.oppose' | 'text.withdraw';

@Injectable()
export class WordsCommands {
  @Command('text.propose', { foresees: theParagraph })
  async propose(act: Act<'text.propose'>): Promise<Said> {
    const { by, payload: p } = act;
    if (p.verb === 'replace' || p.verb === 'insert' ? !p.text : p.text !== '') refuse('invalid', { why: p.text ? 'refusal.words-with-deletion' : 'refusal.no-wording' });
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const rest = { verb: p.verb, text: p.text, anchor: p.anchor ?? null, other: p.other ?? null, mark: p.mark ?? null };
    const group = p.group ? await groupOf(act, p.group) : null;
    const words: WordsAct = { act: 'propose', ...rest, ...(group ? { group } : {}), id: p.proposal, bracket: randomUUID(), key: act.command, party: by.party, at: act.channel.head + 1 };
    const { row, alternative } = await this.where(act, await this.wording(act), words);
    const data = { paragraph: row.id, number: numberOf(row.id), alternative: alternative!, verb: p.verb, text: textHash(p.text) };
    return group ? said('text.proposed-for', { ...data, group: p.group!, ...group }, `paragraph:${row.id}`) : said('text.proposed', data, `paragraph:${row.id}`);
  }

  @Command('text.support', { foresees: theParagraph })
  async support(act: Act<'text.support'>): Promise<Said> {
    const { data, touched } = await this.stand(act, 'support');
    return said('text.supported', data, ...touched);
  }

  @Command('text.oppose', { foresees: theParagraph })
  async oppose(act: Act<'text.oppose'>): Promise<Said> {
    const { data, touched } = await this.stand(act, 'oppose');
    return said('text.opposed', data, ...touched);
  }

  /** With the last one who stands behind them, the words go and those before return. */
  @Command('text.withdraw', { foresees: theParagraph })
  async withdraw(act: Act<'text.withdraw'>): Promise<Said> {
    const { data, touched } = await this.stand(act, 'withdraw');
    return said('text.withdrawn', data, ...touched);
  }

  @Command('text.bridge', { foresees: theParagraph })
  async bridge(act: Act<'text.bridge'>): Promise<Said> {
    const { payload: p } = act;
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, p.paragraph);
    const words: WordsAct = { act: 'bridge', alternative: p.alternative, text: p.text, other: p.other ?? null, id: p.proposal, key: act.command, party: CHAIR, at: act.channel.head + 1 };
    await changeWords(act, row, words);
    return said('text.bridged', { paragraph: row.id, number: numberOf(row.id), alternative: p.proposal, text: textHash(p.text) }, `paragraph:${row.id}`);
  }

  @Command('text.answer', { foresees: theParagraph })
  async answer(act: Act<'text.answer'>): Promise<Said> {
    const { by, payload: p } = act;
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, p.paragraph);
    const bridge = this.alternative(row, p.alternative);
    if (!bridge.bridge) refuse('wrong-state', { why: 'refusal.no-bridge' });
    const answer = p.accept ? ('accepted' as const) : ('rejected' as const);
    row.answers = [...row.answers.filter((a) => a.alternative !== bridge.id || a.party !== by.party), { alternative: bridge.id, party: by.party, answer, comment: p.comment ?? null, lang: p.comment ? (p.lang ?? null) : null }];
    const moves = p.accept ? !holders(bridge).includes(by.party) : !bridge.opposed.includes(by.party);
    if (moves) await changeWords(act, row, { act: p.accept ? 'accept' : 'oppose', alternative: bridge.id, party: by.party, key: act.command });
    else await saveParagraph(act, row);
    return said('text.answered', { paragraph: row.id, number: numberOf(row.id), alternative: bridge.id, answer, comment: p.comment ? textHash(p.comment) : null }, `paragraph:${row.id}`);
  }

  @Command('text.merge', { foresees: theParagraph })
  async merge(act: Act<'text.merge'>): Promise<Said> {
    const { payload: p } = act;
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, p.paragraph);
    await changeWords(act, row, { act: 'merge', alternatives: p.alternatives, text: p.text, other: p.other ?? null, id: p.proposal, key: act.command, at: act.channel.head + 1 });
    return said('text.merged', { paragraph: row.id, number: numberOf(row.id), alternative: p.proposal, merged: p.alternatives, text: wordsHash(row.content) }, `paragraph:${row.id}`);
  }

  /** The order of the text is touched where the paragraph goes or comes back with its words. */
  private async stand(act: Act<Standing>, verb: 'support' | 'oppose' | 'withdraw') {
    const { alternative, paragraph } = act.payload;
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, paragraph);
    const before = isGone(row.status);
    await changeWords(act, row, { act: verb, alternative, party: act.by.party, key: act.command });
    const order = isGone(row.status) === before ? [] : [`text:${act.channel.id}`];
    return { data: { paragraph: row.id, number: numberOf(row.id), alternative }, touched: [`paragraph:${row.id}`, ...order] };
  }

  /** The paragraph, if it takes wording now: while the chair has it in concept mode it takes comments only (§3.4, 6). */
  private async wording(act: Act<'text.propose'>): Promise<ParagraphRow> {
    const row = await paragraphOf(act, act.payload.paragraph);
    if (row.concept) refuse('wrong-state', { why: 'refusal.concept-mode' });
    if (alternatives(row.content.runs).some((a) => a.id === act.payload.proposal)) refuse('conflict', { why: 'refusal.proposal-exists' });
    return row;
  }

  /** An anchor made before a paragraph was cut or joined is looked for where its words went. */
  private async where(act: Act<'text.propose'>, row: ParagraphRow, words: WordsAct): Promise<{ row: ParagraphRow; alternative: string | undefined }> {
    try {
      return { row, ...(await changeWords(act, row, words)) };
    } catch (e) {
      const gone = e instanceof Refusal && ['refusal.words-gone', 'refusal.paragraph-joined'].includes(e.detail.why as string);
      if (!gone || !act.payload.anchor) throw e;
      for (const id of row.into_ids) {
        const other = await paragraphOf(act, id);
        try {
          return { row: other, ...(await changeWords(act, other, words)) };
        } catch (again) {
          if (!(again instanceof Refusal)) throw again;
        }
      }
      throw e;
    }
  }

  private alternative(row: ParagraphRow, id: string): Alternative {
    return alternatives(row.content.runs).find((a) => a.id === id) ?? refuse('not-found', { why: 'refusal.no-alternative' });
  }
}
