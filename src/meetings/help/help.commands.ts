// The help desk of a hybrid meeting: a delegation says in one tap what does not work, the secretariat answers, and it is over once it works again (e26). Not here: presence, the line itself.
import { Injectable } from '@nestjs/common';
import { HELP, HEARD, type HelpView } from '../../contract/help.views.js';
import { next } from '../../contract/machine.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { standingMeeting } from '../store.js';
import { HELPS } from './help.views.js';

@Injectable()
export class HelpCommands {
  @Command('help.ask')
  async ask(act: Act<'help.ask'>): Promise<Said> {
    const { tx, by, channel, payload: { help, trouble } } = act;
    await standingMeeting(act);
    if ((await tx.query<object[]>('select from help where id = $1', [help])).length) refuse('conflict', { why: 'refusal.help-exists' });
    const open = await tx.query<object[]>(`select from help where meeting = $1 and party = $2 and trouble = $3 and state <> 'solved'`, [channel.id, by.party, trouble]);
    if (open.length) refuse('conflict', { why: 'refusal.help-asked' });
    await tx.query('insert into help (id, meeting, party, person, trouble, state, asked) values ($1, $2, $3, $4, $5, $6, $7)', [help, channel.id, by.party, by.person, trouble, HELP.initial, act.effective]);
    return said('help.asked', { help, party: by.party, trouble }, `help:${help}`);
  }

  /** Said again, the last answer counts. */
  @Command('help.answer')
  async answer(act: Act<'help.answer'>): Promise<Said> {
    const { by, payload: { help, text, lang } } = act;
    const h = await this.step(act, help, 'answer');
    await act.tx.query('update help set answer = $2, answer_lang = $3, answered = $4, answered_by = $5, answered_person = $6 where id = $1', [help, text, lang, act.effective, by.party, by.person]);
    return said('help.answered', { help, party: h.party, trouble: h.trouble, answer: textHash(text) }, `help:${help}`);
  }

  @Command('help.solve')
  async solve(act: Act<'help.solve'>): Promise<Said> {
    const { by, payload: { help } } = act;
    const h = await this.step(act, help, 'solve');
    if (by.seat !== 'secretariat' && h.party !== by.party) refuse('not-allowed', { why: 'refusal.help-not-yours' });
    await act.tx.query('update help set solved = $2 where id = $1', [help, act.effective]);
    return said('help.solved', { help, party: h.party, trouble: h.trouble }, `help:${help}`);
  }

  @Command('stream.set')
  async lines(act: Act<'stream.set'>): Promise<Said> {
    const { tx, channel, payload: p } = act;
    await standingMeeting(act);
    await tx.query(
      `insert into stream (meeting, floor, en, fr, "join") values ($1, $2, $3, $4, $5) on conflict (meeting) do update set floor = excluded.floor, en = excluded.en, fr = excluded.fr, "join" = excluded."join"`,
      [channel.id, p.floor ?? null, p.en ?? null, p.fr ?? null, p.join ?? null]);
    return said('stream.set', { meeting: channel.id, heard: HEARD.filter((h) => p[h]) }, `stream:${channel.id}`);
  }

  private async step(act: Act<'help.answer' | 'help.solve'>, id: string, verb: keyof typeof HELP.steps): Promise<HelpView> {
    const [row] = await act.tx.query<HelpView[]>(`${HELPS} and h.id = $2`, [act.channel.id, id]);
    const h = row ?? refuse('not-found', { why: 'refusal.no-help' });
    const state = next(HELP, h.state, verb) ?? refuse('wrong-state', { why: `refusal.help-${h.state}` });
    await act.tx.query('update help set state = $2 where id = $1', [id, state]);
    return h;
  }
}
