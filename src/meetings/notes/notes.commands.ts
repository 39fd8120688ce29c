// A note to whoever presides or to another delegation, in a channel of the two that nobody else reads: new, read, answered (e28). One to the chair is read by whichever state presides. Not here: conversations of several (discussions).
import { Injectable } from '@nestjs/common';
import { next } from '../../contract/machine.js';
import { NOTE, type NoteState } from '../../contract/notes.views.js';
import { refuse } from '../../kernel/refusal.js';
import { drawPresiding } from '../../ledger/audiences.js';
import { grantSeat, moveAudience } from '../../ledger/channels.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { liveSitting } from '../store.js';

interface NoteRow {
  id: string;
  party: string;
  state: NoteState;
}
const meetingOf = async (_: unknown, { during }: { during: string }): Promise<string[]> => [during];
/** Who sits in a meeting now, and which of them presides. */
const SEATED = `
  select s.party, bool_or(s.seat = 'chair') as chair from channel c join seat s on s.audience = c.audience
  where c.id = $1 and c.kind = 'meeting' and s.seat in ('chair', 'delegate', 'observer') and s.since <= $2 and (s.until is null or s.until > $2) group by s.party`;

@Injectable()
export class NotesCommands {
  @Command('note.send', { locks: meetingOf })
  async send(act: Act<'note.send'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    const seated = await tx.query<{ party: string; chair: boolean }[]>(SEATED, [p.during, act.now]);
    if (!seated.some((s) => s.party === by.party)) refuse('not-found', { why: 'refusal.no-channel' });
    if (!(await liveSitting(tx, p.during))) refuse('wrong-state', { why: 'refusal.no-sitting-open' });
    const to = seated.find((s) => (p.to ? s.party === p.to : s.chair))?.party;
    if (!to || to === by.party) return refuse('invalid', { why: 'refusal.note-nobody-there' });
    await moveAudience(tx, channel.id, channel.id);
    await grantSeat(tx, channel.id, by.party, 'delegate', act.effective);
    await (p.to ? grantSeat(tx, channel.id, to, 'delegate', act.effective) : drawPresiding(tx, channel.id, act.locked.get(p.during)!.audience, act.now));
    await tx.query('insert into meeting_note (id, meeting, party, person, recipient, chair, category, text, lang, state, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)',
      [channel.id, p.during, by.party, by.person, to, !p.to, p.category, p.text.trim(), p.lang, NOTE.initial, act.effective]);
    return said('note.sent', { party: by.party, to, category: p.category, text: textHash(p.text.trim()) }, `note:${channel.id}`);
  }

  @Command('note.acknowledge')
  async acknowledge(act: Act<'note.acknowledge'>): Promise<Said> {
    const n = await this.received(act);
    await this.step(act, n, 'acknowledge');
    return said('note.acknowledged', { party: n.party, to: act.by.party }, `note:${n.id}`);
  }

  @Command('note.answer')
  async answer(act: Act<'note.answer'>): Promise<Said> {
    const { text, lang } = act.payload;
    const n = await this.received(act);
    await this.step(act, n, 'answer');
    await act.tx.query('update meeting_note set answer = $2, answer_lang = $3, answered = $4, answer_party = $5 where id = $1', [n.id, text.trim(), lang, act.effective, act.by.party]);
    return said('note.answered', { party: n.party, to: act.by.party, text: textHash(text.trim()) }, `note:${n.id}`);
  }

  /** Refuses `not-allowed` for whoever wrote it, also where it presides by now. */
  private async received(act: Act): Promise<NoteRow> {
    const [n] = await act.tx.query<NoteRow[]>('select id, party, state from meeting_note where id = $1', [act.channel.id]);
    if (!n) return refuse('not-found', { why: 'refusal.no-channel' });
    return n.party !== act.by.party ? n : refuse('not-allowed', { why: 'refusal.note-not-yours' });
  }

  private async step(act: Act, n: NoteRow, verb: keyof typeof NOTE.steps): Promise<void> {
    const state = next(NOTE, n.state, verb) ?? refuse('wrong-state', { why: `refusal.note-${n.state}`, state: n.state });
    await act.tx.query('update meeting_note set state = $2, read = coalesce(read, $3) where id = $1', [n.id, state, act.effective]);
  }
}
