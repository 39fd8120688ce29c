// What a member asks while a silence runs, none of it an objection: more time, which the chair grants or not; a clarification, whose answer goes to all.
// Not here: objections (voices.commands.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { calendars } from '../../ledger/working-days.js';
import { textHash } from '../../members/facts.js';
import { extendedTo, isLate } from './reckon.js';
import { roundOf, setEnd, stateAfter, type Round } from './rounds.js';
import { voiceOf } from './voicing.js';

@Injectable()
export class AskingCommands {
  @Command('silence.ask-extension')
  async askExtension(act: Act<'silence.ask-extension'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const r = await open(act, p.silence);
    await voiceOf(act, r.id, by.party);
    if (r.extensions >= r.rules.extensions) refuse('wrong-state', { why: 'refusal.no-more-extensions', most: r.rules.extensions });
    if (p.hours > r.rules.extensionHours) refuse('invalid', { why: 'refusal.extension-too-long', hours: r.rules.extensionHours });
    const rows = await tx.query<object[]>(
      `insert into silence_request (id, silence, hours, reason, lang, by_party, by_person, by_at, state) select $1, $2, $3, $4, $5, $6, $7, $8, 'asked'
       where not exists (select from silence_request where silence = $2 and by_party = $6 and state = 'asked') on conflict do nothing returning 1`,
      [p.request, r.id, p.hours, p.reason, p.lang, by.party, by.person, act.effective]);
    if (!rows.length) refuse('conflict', { why: 'refusal.extension-asked-already' });
    return said('silence.extension-asked', { silence: r.id, request: p.request, party: by.party, hours: p.hours, reason: textHash(p.reason) }, `silence:${r.id}`);
  }

  /** Never shorter than asked: a deadline that would fall on a day off or at night goes on to the next working hour of the chair's city. */
  @Command('silence.extend')
  async extend(act: Act<'silence.extend'>): Promise<Said> {
    const { tx, payload: p } = act;
    const r = await open(act, p.silence);
    const [request] = await tx.query<{ hours: number; party: string }[]>(`select hours, by_party as party from silence_request where id = $1 and silence = $2 and state = 'asked'`, [p.request, r.id]);
    if (!request) return refuse('not-found', { why: 'refusal.no-request' });
    if (p.grant && r.extensions >= r.rules.extensions) refuse('wrong-state', { why: 'refusal.no-more-extensions', most: r.rules.extensions });
    await this.decide(act, p.request, p.grant);
    const facts = { silence: r.id, request: p.request, party: request.party };
    if (!p.grant) return said('silence.extension-refused', facts, `silence:${r.id}`);
    const { calendar } = calendars();
    const due = extendedTo(r.due, request.hours, r.rules, r, calendar);
    await tx.query('update silence set due = $2, extensions = extensions + 1 where id = $1', [r.id, due]);
    await setEnd(act, r, due, false);
    return said('silence.extended', { ...facts, due: due.toISOString(), was: r.due.toISOString() }, `silence:${r.id}`);
  }

  @Command('silence.ask-clarification')
  async askClarification(act: Act<'silence.ask-clarification'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const r = await open(act, p.silence);
    await voiceOf(act, r.id, by.party);
    const rows = await tx.query<object[]>(
      'insert into silence_question (id, silence, text, lang, by_party, by_person, by_at) values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing returning 1', [p.question, r.id, p.text, p.lang, by.party, by.person, act.effective]);
    if (!rows.length) refuse('conflict', { why: 'refusal.exists' });
    return said('silence.clarification-asked', { silence: r.id, question: p.question, party: by.party, text: textHash(p.text) }, `silence:${r.id}`);
  }

  @Command('silence.answer')
  async answer(act: Act<'silence.answer'>): Promise<Said> {
    const { tx, by, payload: p } = act;
    const r = await open(act, p.silence);
    const rows = await tx.query<[object[], number]>(
      'update silence_question set answer = $3, answer_lang = $4, answered_party = $5, answered_person = $6, answered_at = $7 where id = $1 and silence = $2 and answer is null returning 1',
      [p.question, r.id, p.text, p.lang, by.party, by.person, act.effective]);
    if (!rows[1]) refuse('not-found', { why: 'refusal.no-question' });
    return said('silence.answered', { silence: r.id, question: p.question, text: textHash(p.text) }, `silence:${r.id}`);
  }

  private decide(act: Act, request: string, grant: boolean): Promise<unknown> {
    return act.tx.query('update silence_request set state = $2, decided_party = $3, decided_person = $4, decided_at = $5 where id = $1', [request, grant ? 'granted' : 'refused', act.by.party, act.by.person, act.effective]);
  }
}

/** A running round whose deadline has not passed. */
const open = async (act: Act, id: string): Promise<Round> => {
  const r = await roundOf(act, id);
  stateAfter(r, 'extend');
  if (isLate(act.now, r.due)) refuse('too-late', { why: 'refusal.silence-over' });
  return r;
};
