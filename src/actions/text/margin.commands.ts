// A delegation's margin of a text: what its capital has instructed, in a channel of its own that neither the secretariat nor another delegation reads (§3.4, 9; c21).
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { newestKey } from '../../members/keyring.js';

@Injectable()
export class MarginCommands {
  /** The new channel's audience is one's own delegation, as the door opens it. */
  @Command('margin.open')
  async open(act: Act<'margin.open'>): Promise<Said> {
    const { tx, by, channel, now, payload: p } = act;
    const seen = await tx.query<object[]>(
      `select from action a join channel c on c.id = a.id join seat s on s.audience = c.audience where a.id = $1 and s.party = $2 and s.since <= $3 and (s.until is null or s.until > $3) limit 1`,
      [p.action, by.party, now]);
    if (!seen.length) refuse('not-found', { why: 'refusal.no-channel' });
    const made = await tx.query<object[]>(`insert into margin (id, action, party, sealed) values ($1, $2, $3, $4) on conflict do nothing returning id`, [channel.id, p.action, by.party, (await newestKey(tx, by.party)) > 0]);
    if (!made.length) refuse('conflict', { why: 'refusal.margin-open' });
    return said('margin.opened', { action: p.action }, `margin:${channel.id}`);
  }

  @Command('margin.note')
  async note(act: Act<'margin.note'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    if (await known(act, p.paragraph)) refuse('wrong-state', { why: 'refusal.margin-sealed' });
    const made = await tx.query<object[]>(
      'insert into margin_note (id, margin, paragraph, stance, text, fallback, lang, person, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9) on conflict do nothing returning id',
      [p.note, channel.id, p.paragraph, p.stance, p.text, p.fallback ?? null, p.lang, by.person, act.effective]);
    if (!made.length) refuse('conflict', { why: 'refusal.note-exists' });
    return said('margin.noted', { note: p.note, paragraph: p.paragraph, stance: p.stance, text: textHash(p.text) }, `margin-note:${p.note}`);
  }

  /** With the delegation's newest key: whoever left it since has not got that one. */
  @Command('margin.seal')
  async seal(act: Act<'margin.seal'>): Promise<Said> {
    const { tx, by, channel, payload: p } = act;
    await known(act, p.paragraph);
    if ((await newestKey(tx, by.party)) !== p.version) refuse('conflict', { why: 'refusal.key-version' });
    const made = await tx.query<object[]>(
      `insert into margin_note (id, margin, paragraph, sealed, version, person, at) values ($1, $2, $3, $4, $5, $6, $7)
       on conflict (id) do update set sealed = excluded.sealed, version = excluded.version, stance = null, text = null, fallback = null, lang = null
       where margin_note.margin = excluded.margin and margin_note.paragraph = excluded.paragraph and margin_note.sealed is null returning id`,
      [p.note, channel.id, p.paragraph, p.sealed, p.version, by.person, act.effective]);
    if (!made.length) refuse('conflict', { why: 'refusal.note-exists' });
    await tx.query('update margin set sealed = true where id = $1', [channel.id]);
    return said('margin.sealed', { note: p.note, paragraph: p.paragraph, version: p.version, sealed: textHash(p.sealed) }, `margin-note:${p.note}`, `margin:${channel.id}`);
  }

  @Command('margin.strike')
  async strike(act: Act<'margin.strike'>): Promise<Said> {
    const [rows] = await act.tx.query<[{ paragraph: string }[], number]>('delete from margin_note where id = $1 and margin = $2 returning paragraph', [act.payload.note, act.channel.id]);
    if (!rows[0]) return refuse('not-found', { why: 'refusal.no-note' });
    return said('margin.struck', { note: act.payload.note, paragraph: rows[0].paragraph }, `margin-note:${act.payload.note}`);
  }
}

/** Whether the margin that has this paragraph is sealed. Refuses `not-found` for a paragraph of another text. */
const known = async (act: Act, paragraph: string): Promise<boolean> => {
  const [row] = await act.tx.query<{ sealed: boolean }[]>('select m.sealed from text_paragraph x join margin m on m.action = x.text where x.id = $1 and m.id = $2', [paragraph, act.channel.id]);
  return (row ?? refuse('not-found', { why: 'refusal.no-paragraph' })).sealed;
};
