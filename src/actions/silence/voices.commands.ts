// What a member says by itself while a silence runs: it breaks it, lifts its objection, says that it has none. Not here: how a voice is kept (voicing.ts).
import { Injectable } from '@nestjs/common';
import { Command, type Act, type Said } from '../../ledger/command.js';
import { lockAction, spokenIn } from './apart.js';
import { hear, type Spoken } from './voicing.js';

@Injectable()
export class VoicesCommands {
  /** Before the deadline it counts; at the deadline or after, it is kept as a late communication, and the outcome says so (rules 5 and 7). */
  @Command('silence.break', { locks: lockAction })
  async break(act: Act<'silence.break'>): Promise<Said> {
    const { paragraphs, reason, wording, lang } = act.payload;
    return speak(act, { act: 'break', paragraphs, reason, wording, lang });
  }

  @Command('silence.lift', { locks: lockAction })
  lift(act: Act<'silence.lift'>): Promise<Said> {
    return speak(act, { act: 'lift', paragraphs: [], lang: null });
  }

  /** For information: silence itself needs no act. */
  @Command('silence.affirm', { locks: lockAction })
  affirm(act: Act<'silence.affirm'>): Promise<Said> {
    return speak(act, { act: 'affirm', paragraphs: [], lang: null });
  }
}

const speak = async (act: Act<'silence.break' | 'silence.lift' | 'silence.affirm'>, s: Omit<Spoken, 'party' | 'person' | 'behalf'>): Promise<Said> => {
  const { told } = await hear(act, await spokenIn(act, act.payload.silence), { ...s, party: act.by.party, person: act.by.person, behalf: false });
  return told;
};
