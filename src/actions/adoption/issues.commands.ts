// What comes after an adoption: corrigenda and addenda, each with its symbol, in both languages at once and printed beside the text, of which nothing is changed; and the
// hour at which the annex of positions is closed. Not here: what states say (positions/).
import { Injectable } from '@nestjs/common';
import type { IssueKind } from '../../contract/adoption.views.js';
import { STANCES } from '../../contract/positions.views.js';
import { refuse } from '../../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { closeDeadline } from '../../ledger/deadlines.js';
import { bothHash } from '../../members/facts.js';
import { followCorrection } from '../statements/adopted.js';
import { invitationsOf } from '../statements/store.js';
import { issueSymbol } from '../symbols.js';
import { positionsKey } from './adopting.js';
import { settled, statedBy } from './stances.js';
import { adoptedOf } from './store.js';

interface Issue {
  adoption: string;
  issue: string;
  text: { en: string; fr: string };
}

@Injectable()
export class IssuesCommands {
  @Command('adoption.correct', { locks: invitationsOf })
  async correct(act: Act<'adoption.correct'>): Promise<Said> {
    const { payload: p } = act;
    const a = await adoptedOf(act, p.adoption);
    const paragraph = a.paragraphs.find((x) => x.id === p.paragraph) ?? refuse('invalid', { why: 'refusal.no-such-paragraph' });
    if (paragraph.en === p.text.en && paragraph.fr === p.text.fr) refuse('conflict', { why: 'refusal.nothing-corrected' });
    const symbol = await issue(act, 'corrigendum', a.symbol, p, paragraph.number);
    const { touched, told } = await followCorrection(act, symbol);
    return also(said('adoption.corrected', { adoption: a.id, issue: p.issue, symbol, number: paragraph.number, text: bothHash(p.text) }, `adoption:${a.action}`, ...touched), told);
  }

  @Command('adoption.supplement')
  async supplement(act: Act<'adoption.supplement'>): Promise<Said> {
    const { payload: p } = act;
    const a = await adoptedOf(act, p.adoption);
    const symbol = await issue(act, 'addendum', a.symbol, p, null);
    return said('adoption.supplemented', { adoption: a.id, issue: p.issue, symbol, text: bothHash(p.text) }, `adoption:${a.action}`);
  }

  /** What states said until now stands behind the text; nothing more is added to it. */
  @Command('adoption.annex')
  async annex(act: Act<'adoption.annex'>): Promise<Said> {
    const { tx } = act;
    const a = await adoptedOf(act, act.payload.adoption);
    if (a.annexed) refuse('wrong-state', { why: 'refusal.annex-closed' });
    if (act.now < a.closes!) refuse('wrong-state', { why: 'refusal.not-due' });
    await tx.query('update adoption set annexed = $2 where id = $1', [a.id, act.effective]);
    await closeDeadline(tx, positionsKey(a.id), act.effective);
    for (const { id } of await tx.query<{ id: string }[]>('select id from stance where adoption = $1', [a.id])) await settled(act, id);
    const [{ count }] = await tx.query<[{ count: number }]>(`select count(*)::int as count from stance where adoption = $1 and state in ('announced', 'filed')`, [a.id]);
    return said('adoption.annexed', { adoption: a.id, symbol: a.symbol, count, parties: await statedBy(tx, a.id, STANCES) }, `adoption:${a.action}`);
  }
}

const issue = async (act: Act, kind: IssueKind, adopted: string, p: Issue, paragraph: string | null): Promise<string> => {
  const { tx, by } = act;
  const [taken] = await tx.query<object[]>('select 1 from adoption_issue where id = $1', [p.issue]);
  if (taken) refuse('conflict', { why: 'refusal.exists' });
  const { symbol, number } = await issueSymbol(act, kind, adopted);
  await tx.query('insert into adoption_issue (id, adoption, kind, number, symbol, paragraph, en, fr, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)', [p.issue, p.adoption, kind, number, symbol, paragraph, p.text.en, p.text.fr, by.party, by.person, act.effective]);
  return symbol;
};
