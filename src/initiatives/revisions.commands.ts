// Changes of a record's contents, each an act with a sentence of its own: texts and lists, money, results, links, tags. Not here: documents, protection, steps.
import { Injectable } from '@nestjs/common';
import type { Activity } from '../contract/activity.js';
import { refuse } from '../kernel/refusal.js';
import { Command, type Act, type Said } from '../ledger/command.js';
import { textHash } from '../members/facts.js';
import { changeActivity, present, saveAs, tell, today } from './editing.js';
import { forgetPeople } from './imports/records.sql.js';
import { mentions } from './masking.js';
import { resultOf } from './merge-results.js';
import { budgetOf, disbursementOf, put, revised, transactionOf } from './merge.js';
import { hiddenBy } from './redact.js';
import { checkBudget, checkDates, checkDisbursement, checkPlaces, checkSectors, checkTransaction } from './rules.js';

const LISTS = { budgets: 'budgets', disbursements: 'plannedDisbursements', transactions: 'transactions', results: 'results', related: 'relatedActivities' } as const satisfies Record<string, keyof Activity>;

@Injectable()
export class RevisionsCommands {
  @Command('initiative.revise')
  async revise(act: Act<'initiative.revise'>): Promise<Said> {
    const record = await present(act);
    const activity = revised(record.activity, act.payload);
    const { payload: p } = act;
    if (p.countries ?? p.regions) checkPlaces(activity);
    if (p.sectors) checkSectors(activity);
    if (p.plannedStart ?? p.plannedEnd) checkDates(activity, today(act));
    if (p.title && !activity.title.narratives.length) refuse('invalid', { why: 'refusal.initiative-needs-title' });
    const change = await changeActivity(act, record, activity);
    if (change.fields.includes('contacts')) await forgetPeople(act.tx, record.activity.identifier);
    return tell(record, 'initiative.revised', change);
  }

  @Command('initiative.record-budget')
  async recordBudget(act: Act<'initiative.record-budget'>): Promise<Said> {
    const { budget } = act.payload;
    checkBudget(budget);
    const record = await present(act);
    const change = await changeActivity(act, record, { ...record.activity, budgets: put(record.activity.budgets, budget, budgetOf) });
    const { value: amount, currency, valueDate } = budget.amount;
    return tell(record, 'initiative.budget-recorded', { ...change, type: budget.type, amount, currency, valueDate, corrected: budget.at !== undefined });
  }

  @Command('initiative.plan-disbursement')
  async planDisbursement(act: Act<'initiative.plan-disbursement'>): Promise<Said> {
    const { disbursement: sent } = act.payload;
    checkDisbursement(sent);
    const record = await present(act);
    const plannedDisbursements = put(record.activity.plannedDisbursements, sent, (d, over) => disbursementOf(d, over, record.activity.lang));
    const change = await changeActivity(act, record, { ...record.activity, plannedDisbursements });
    const { value: amount, currency, valueDate } = sent.amount;
    return tell(record, 'initiative.disbursement-planned', { ...change, start: sent.start, end: sent.end ?? null, amount, currency, valueDate, corrected: sent.at !== undefined });
  }

  @Command('initiative.record-transaction')
  async recordTransaction(act: Act<'initiative.record-transaction'>): Promise<Said> {
    const { transaction: sent } = act.payload;
    checkTransaction(sent, today(act));
    const record = await present(act);
    const transactions = put(record.activity.transactions, sent, (t, over) => transactionOf(t, over, record.activity.lang));
    const change = await changeActivity(act, record, { ...record.activity, transactions });
    const { value: amount, currency, valueDate } = sent.amount;
    return tell(record, 'initiative.transaction-recorded', { ...change, type: sent.type, date: sent.date, amount, currency, valueDate, corrected: sent.at !== undefined });
  }

  @Command('initiative.record-result')
  async recordResult(act: Act<'initiative.record-result'>): Promise<Said> {
    const { result } = act.payload;
    const record = await present(act);
    const results = put(record.activity.results, result, (r, over) => resultOf(r, over, record.activity.lang));
    const change = await changeActivity(act, record, { ...record.activity, results });
    return tell(record, 'initiative.result-recorded', { ...change, type: result.type, corrected: result.at !== undefined });
  }

  /** Takes one item out; what it said is proven by its fingerprint. */
  @Command('initiative.strike')
  async strike(act: Act<'initiative.strike'>): Promise<Said> {
    const { section, at } = act.payload;
    const record = await present(act);
    const list: readonly unknown[] = record.activity[LISTS[section]];
    const item = list[at] ?? refuse('invalid', { why: 'refusal.initiative-no-such-item', at });
    const change = await changeActivity(act, record, { ...record.activity, [LISTS[section]]: list.filter((_, i) => i !== at) });
    return tell(record, 'initiative.struck', { ...change, section, sha256: textHash(JSON.stringify(item)) });
  }

  @Command('initiative.relate')
  async relate(act: Act<'initiative.relate'>): Promise<Said> {
    const { type, identifier } = act.payload;
    const record = await present(act);
    if (identifier === record.activity.identifier) refuse('invalid', { why: 'refusal.initiative-itself' });
    const others = record.activity.relatedActivities.filter((r) => r.ref !== identifier);
    const change = await changeActivity(act, record, { ...record.activity, relatedActivities: [...others, { ref: identifier, type }] });
    // Another activity of a withheld partner would name it in the ledger for ever; what a draft will withhold is not settled yet, and its history is shared with it.
    const isHidden = record.stage === 'draft' || mentions(identifier, hiddenBy(record.activity, record.protection));
    return tell(record, 'initiative.related', { ...change, type, identifier: isHidden ? null : identifier });
  }

  /** The network's own tags stand beside the record, so they are allowed on an imported one too. */
  @Command('initiative.tag')
  async tag(act: Act<'initiative.tag'>): Promise<Said> {
    const record = await present(act);
    const tagged = act.payload.priorities ?? null;
    const change = await saveAs(act, record, { tagged, fields: [] });
    return tell(record, 'initiative.tagged', { ...change, priorities: tagged });
  }
}
