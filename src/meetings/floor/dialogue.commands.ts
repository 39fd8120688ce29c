// Questions, interventions and answers (e7): asked by any delegation while a statement is made or right after it, put by the chair with the speaker's consent, answered by the state that was asked.
// Not here: the turn whose clock they stop (turns.commands.ts), rights of reply.
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { askable, DIALOGUE, formOf, type DialogueView } from '../../contract/dialogue.views.js';
import type { SpeakerView } from '../../contract/floor.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { isSeated } from '../../ledger/channels.js';
import { also, Command, said, type Act, type Said } from '../../ledger/command.js';
import { openSitting } from '../store.js';
import { halt, holding, loadList, loadSpeaker, pendingPoints, putSpeaker, run, speakersOf, stepSpeaker } from './floor.store.js';
import { DIALOGUES } from './floor.views.js';

type OnDialogue = Act<'dialogue.put' | 'dialogue.decline' | 'dialogue.withdraw' | 'dialogue.answer' | 'dialogue.leave'>;
const key = (dialogue: string): string => `dialogue:${dialogue}`;

@Injectable()
export class DialogueCommands {
  @Command('dialogue.allow')
  async allow(act: Act<'dialogue.allow'>): Promise<Said> {
    const { seconds } = act.payload;
    const list = await loadList(act, act.payload.list);
    if (list.kind !== 'room' && list.kind !== 'advance') refuse('invalid', { why: 'refusal.dialogue-on-list' });
    if (seconds === undefined && list.dialogue === null) refuse('conflict', { why: 'refusal.dialogue-not-here' });
    await act.tx.query('update speakers_list set dialogue = $2 where id = $1', [list.id, seconds ?? null]);
    return seconds === undefined ? said('dialogue.ended', { list: list.id }, `list:${list.id}`) : said('dialogue.allowed', { list: list.id, seconds }, `list:${list.id}`);
  }

  /** While it is being made a question, afterwards an intervention; to the latest statement of the list only. */
  @Command('dialogue.ask')
  async ask(act: Act<'dialogue.ask'>): Promise<Said> {
    const { tx, channel, by, payload: p } = act;
    const [sitting, to, all] = [await openSitting(act), await loadSpeaker(act, p.answering), await speakersOf(act)];
    if ((await tx.query<object[]>('select from dialogue where id = $1', [p.dialogue])).length) refuse('conflict', { why: 'refusal.dialogue-exists' });
    const list = to.list ? await loadList(act, to.list) : null;
    if (!list || list.dialogue === null) return refuse('wrong-state', { why: 'refusal.dialogue-not-here' });
    if (askable(list, all)?.id !== to.id) refuse('too-late', { why: 'refusal.dialogue-late' });
    if (to.party === by.party) refuse('invalid', { why: 'refusal.dialogue-own' });
    const waiting = await tx.query<object[]>('select from dialogue where answers = $1 and party = $2 and state = $3', [to.id, by.party, DIALOGUE.initial]);
    if (waiting.length) refuse('conflict', { why: 'refusal.dialogue-asked-already' });
    const form = formOf(to);
    await tx.query(
      `insert into dialogue (id, meeting, sitting, list, answers, no, form, party, observer, person, to_party, state, at)
       select $1, $2, $3, $4, $5, coalesce(max(no), 0) + 1, $6, $7, $8, $9, $10, $11, $12 from dialogue where meeting = $2`,
      [p.dialogue, channel.id, sitting.id, list.id, to.id, form, by.party, by.seat === 'observer', by.person, to.party, DIALOGUE.initial, act.effective]);
    return said('dialogue.asked', { dialogue: p.dialogue, form, party: by.party, to: to.id, toParty: to.party }, key(p.dialogue));
  }

  /** The statement's own clock stands still meanwhile. */
  @Command('dialogue.put')
  async put(act: Act<'dialogue.put'>): Promise<Said> {
    const d = await this.load(act);
    const all = await speakersOf(act);
    // The statement that is asked about stands still while another question to it is heard.
    const other = holding(all.filter((s) => s.id !== d.to));
    if (other) refuse('conflict', { why: 'refusal.floor-taken', party: other.party });
    const held = holding(all);
    await this.step(act, d, 'put');
    const stopped = held?.state === 'speaking';
    if (stopped) {
      await stepSpeaker(act, held, 'pause');
      await halt(act, held, false);
    }
    const { id, limit } = await this.give(act, d, { party: d.party, person: d.person, speech: d.form });
    const told = said('dialogue.put', { dialogue: d.id, form: d.form, party: d.party, toParty: d.toParty, limit, stopped }, key(d.id), `speaker:${id}`, ...(stopped ? [`speaker:${d.to}`] : []));
    return also(told, [], { speaker: id });
  }

  @Command('dialogue.decline')
  async decline(act: Act<'dialogue.decline'>): Promise<Said> {
    const d = await this.load(act);
    if (act.by.seat !== 'chair' && act.by.party !== d.toParty) refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
    await this.step(act, d, 'decline');
    return said('dialogue.declined', { dialogue: d.id, form: d.form, party: d.party, toParty: d.toParty }, key(d.id));
  }

  @Command('dialogue.withdraw')
  async withdraw(act: Act<'dialogue.withdraw'>): Promise<Said> {
    const d = await this.load(act);
    if (act.by.party !== d.party) refuse('not-allowed', { why: 'refusal.speaker-not-yours' });
    await this.step(act, d, 'withdraw');
    return said('dialogue.withdrawn', { dialogue: d.id, form: d.form, party: d.party }, key(d.id));
  }

  @Command('dialogue.answer')
  async answer(act: Act<'dialogue.answer'>): Promise<Said> {
    const d = await this.load(act);
    const speaking = holding(await speakersOf(act), ['speaking']);
    if (speaking) refuse('conflict', { why: 'refusal.floor-taken', party: speaking.party });
    await this.step(act, d, 'answer');
    const { id, limit } = await this.give(act, d, { party: d.toParty, person: null, speech: 'answer' });
    return said('dialogue.answered', { dialogue: d.id, party: d.party, toParty: d.toParty, limit }, key(d.id), `speaker:${id}`);
  }

  @Command('dialogue.leave')
  async leave(act: Act<'dialogue.leave'>): Promise<Said> {
    const d = await this.load(act);
    await this.step(act, d, 'leave');
    return said('dialogue.left', { dialogue: d.id, party: d.party, toParty: d.toParty }, key(d.id));
  }

  /** Out of the list's turn, for the seconds the list has for it. Refuses `wrong-state` while a point of order waits, or between sittings. */
  private async give(act: OnDialogue, d: DialogueView, who: Pick<SpeakerView, 'party' | 'person' | 'speech'>): Promise<{ id: string; limit: number }> {
    const [point] = await pendingPoints(act);
    if (point) refuse('wrong-state', { why: 'refusal.point-before', party: point.party });
    const [sitting, to, list, id] = [await openSitting(act), await loadSpeaker(act, d.to), await loadList(act, d.list), randomUUID()];
    const observer = !(await isSeated(act.tx, act.channel.audience, who.party, 'delegate', act.now));
    const { limit } = await putSpeaker(act, { id, list: null, item: to.item, belongs: key(d.id), observer, state: 'speaking', ...who, ...(list.dialogue === null ? {} : { seconds: list.dialogue }) });
    await run(act, await loadSpeaker(act, id), sitting.id);
    return { id, limit };
  }

  private async load(act: OnDialogue): Promise<DialogueView> {
    const [row] = await act.tx.query<DialogueView[]>(`${DIALOGUES} and d.id = $2`, [act.channel.id, act.payload.dialogue]);
    return row ?? refuse('not-found', { why: 'refusal.no-dialogue' });
  }

  private async step(act: Act, d: DialogueView, verb: keyof typeof DIALOGUE.steps): Promise<void> {
    const state = next(DIALOGUE, d.state, verb) ?? refuse('wrong-state', { why: `refusal.dialogue-${d.state}`, state: d.state });
    await act.tx.query('update dialogue set state = $2 where id = $1', [d.id, state]);
  }
}
