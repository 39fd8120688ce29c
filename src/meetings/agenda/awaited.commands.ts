// Time puts onto the next agenda what was decided, sent to the action in which it was, when silence has adopted its text or the day of an outcome's review has come; and commitments of which no
// report has come for three months (d17).
// Not here: what the chair or the secretariat puts there (agenda.commands.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { decidedOn } from '../../actions/actions.door.js';
import { LANGS, type Lang } from '../../contract/words/words.js';
import { refuse } from '../../kernel/refusal.js';
import { sentence } from '../../kernel/sentences.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { nextPlenary, takeOn, wait } from './awaited.js';

@Injectable()
export class AwaitedCommands {
  @Command('item.take', { locks: async (tx, _, action) => [await nextPlenary(tx, action)].flatMap((m) => m ?? []) })
  async take(act: Act<'item.take'>): Promise<Said> {
    const { channel, payload: p } = act;
    const d = (await decidedOn(act.tx, channel.id, p.subject)) ?? refuse('not-found', { why: 'refusal.question-none' });
    // In the languages in which the action has a name.
    const say = (lang: Lang): string => (d.title[lang] ? sentence(lang, d.symbol ? 'agenda.adopted' : 'agenda.review', { symbol: d.symbol, title: d.title[lang] }) : '');
    const [en, fr] = LANGS.map(say) as [string, string];
    const awaited = { subject: p.subject, action: channel.id, title: { en, fr }, symbol: d.symbol };
    const meeting = await nextPlenary(act.tx, channel.id);
    const item = randomUUID();
    const taken = meeting && act.locked.has(meeting) ? await takeOn(act, meeting, awaited, item) : null;
    if (taken) return also(said('item.placed', { subject: p.subject, meeting: meeting!, item, number: taken.number }), [taken.told]);
    await wait(act, awaited);
    return said('item.awaited', { subject: p.subject });
  }

  /** Once for each time that it came so far. */
  @Command('item.return', { locks: async (tx) => [await nextPlenary(tx, null)].flatMap((m) => m ?? []) })
  async return(act: Act<'item.return'>): Promise<Said> {
    const { channel, payload: p } = act;
    const say = (lang: Lang): string => (p.title[lang] ? sentence(lang, 'agenda.no-report', { number: p.number, title: p.title[lang] }) : '');
    const [en, fr] = LANGS.map(say) as [string, string];
    const awaited = { subject: channel.id, action: null, title: { en, fr }, symbol: p.number };
    const meeting = await nextPlenary(act.tx, null);
    const item = randomUUID();
    const taken = meeting && act.locked.has(meeting) ? await takeOn(act, meeting, awaited, item) : null;
    if (taken) return also(said('item.placed', { subject: channel.id, meeting: meeting!, item, number: taken.number }), [taken.told]);
    await wait(act, awaited);
    return said('item.awaited', { subject: channel.id });
  }
}
