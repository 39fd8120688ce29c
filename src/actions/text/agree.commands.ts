// How a paragraph is agreed (§3.4, 3): the chair raises the gavel, the room may object in time, else it is agreed ad referendum; agreed, reopened, reserved. Not here: proposals.
import { Injectable } from '@nestjs/common';
import { GAVEL_SECONDS, type ReservationView } from '../../contract/text.views.js';
import { refuse } from '../../kernel/refusal.js';
import { setAlarm } from '../../ledger/alarms.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { textHash } from '../../members/facts.js';
import { wordingOf } from './outline.commands.js';
import { resolve } from './stand.js';
import { theParagraph } from './foreseen.js';
import { changeWords, dropGavel, gavelKey, outlineOf, paragraphOf, saveParagraph, saveText, statusAfter, wordsHash } from './text.store.js';

@Injectable()
export class AgreeCommands {
  @Command('text.gavel', { foresees: theParagraph })
  async gavel(act: Act<'text.gavel'>): Promise<Said> {
    const { payload: p } = act;
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, p.paragraph);
    statusAfter(row, 'agree');
    const wording = wordingOf(p);
    const content = resolve(row.content, wording, act.command);
    const until = new Date(act.now.getTime() + GAVEL_SECONDS * 1_000);
    row.gavel = { content, until: until.toISOString(), follows: 'picks' in wording || wording.other !== null };
    await saveParagraph(act, row);
    await setAlarm(act.tx, gavelKey(row.id), row.text, 'text.agree', { paragraph: row.id }, until);
    return said('text.gavel-raised', { paragraph: row.id, number: numberOf(row.id), until: row.gavel.until, text: wordsHash(content) }, `paragraph:${row.id}`);
  }

  /** One is enough; the brackets stay, and the chair hears who it was. */
  @Command('text.object', { foresees: theParagraph })
  async object(act: Act<'text.object'>): Promise<Said> {
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, act.payload.paragraph);
    if (!row.gavel) refuse('wrong-state', { why: 'refusal.no-gavel' });
    if (act.now.getTime() >= Date.parse(row.gavel!.until)) refuse('too-late', { why: 'refusal.gavel-fallen' });
    await dropGavel(act, row);
    await saveParagraph(act, row);
    return said('text.objected', { paragraph: row.id, number: numberOf(row.id) }, `paragraph:${row.id}`);
  }

  /** Nobody has objected: the wording stands, and who proposed what is history. */
  @Command('text.agree', { foresees: theParagraph })
  async agree(act: Act<'text.agree'>): Promise<Said> {
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, act.payload.paragraph);
    const number = numberOf(row.id);
    if (!row.gavel || act.effective.getTime() < Date.parse(row.gavel.until)) return refuse('wrong-state', { why: 'refusal.no-gavel' });
    const { content, follows } = row.gavel;
    row.answers = [];
    await changeWords(act, row, { act: 'set', content, follows });
    if (row.status !== 'deleted') [row.status, row.agreed_at] = [statusAfter(row, 'agree'), act.effective];
    await saveParagraph(act, row);
    return said('text.agreed', { paragraph: row.id, number, text: wordsHash(content) }, `paragraph:${row.id}`, `text:${row.text}`);
  }

  @Command('text.confirm')
  async confirm(act: Act<'text.confirm'>): Promise<Said> {
    const { paragraphs } = act.payload;
    const { numberOf } = await outlineOf(act, ['negotiation']);
    for (const id of paragraphs) {
      const row = await paragraphOf(act, id);
      row.status = statusAfter(row, 'confirm');
      await saveParagraph(act, row);
    }
    return said('text.confirmed', { paragraphs, numbers: paragraphs.map(numberOf) }, ...paragraphs.map((id) => `paragraph:${id}`));
  }

  @Command('text.clear', { foresees: theParagraph })
  async clear(act: Act<'text.clear'>): Promise<Said> {
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, act.payload.paragraph);
    row.status = statusAfter(row, 'clear');
    if (row.flag) refuse('wrong-state', { why: 'refusal.text-flagged' });
    await saveParagraph(act, row);
    return said('text.cleared', { paragraph: row.id, number: numberOf(row.id) }, `paragraph:${row.id}`);
  }

  @Command('text.reopen', { foresees: theParagraph })
  async reopen(act: Act<'text.reopen'>): Promise<Said> {
    const { payload: p } = act;
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, p.paragraph);
    row.status = statusAfter(row, 'reopen');
    row.agreed_at = null;
    await saveParagraph(act, row);
    return said('text.reopened', { paragraph: row.id, number: numberOf(row.id), ground: p.ground, reason: textHash(p.reason) }, `paragraph:${row.id}`);
  }

  @Command('text.set-mode', { foresees: theParagraph })
  async setMode(act: Act<'text.set-mode'>): Promise<Said> {
    const { mode, paragraph } = act.payload;
    const { numberOf } = await outlineOf(act, ['negotiation']);
    const row = await paragraphOf(act, paragraph);
    if (row.concept === (mode === 'concept')) refuse('conflict', { why: 'refusal.stands-already' });
    row.concept = mode === 'concept';
    await saveParagraph(act, row);
    return said('text.mode-set', { paragraph: row.id, number: numberOf(row.id), mode }, `paragraph:${row.id}`);
  }

  @Command('text.reserve')
  async reserve(act: Act<'text.reserve'>): Promise<Said> {
    const { payload: p } = act;
    const { text, numberOf } = await outlineOf(act, ['negotiation']);
    if ((p.kind === 'waiting') !== (p.until !== undefined)) refuse('invalid', { why: 'refusal.waiting-has-a-day' });
    const made: ReservationView = { id: p.reservation, party: act.by.party, kind: p.kind, until: p.until ?? null, at: act.effective.toISOString() };
    const data = { paragraph: p.paragraph ?? null, number: p.paragraph ? numberOf(p.paragraph) : 'whole', reservation: made.id, kind: made.kind, until: made.until };
    const among = (all: readonly ReservationView[]): ReservationView[] => (all.some((r) => r.id === made.id || (r.party === made.party && r.kind === made.kind)) ? refuse('conflict', { why: 'refusal.stands-already' }) : [...all, made]);
    if (!p.paragraph) {
      await saveText(act, { ...text, reservations: among(text.reservations) });
      return said('text.reserved', data, `text:${text.id}`);
    }
    const row = await paragraphOf(act, p.paragraph);
    row.reservations = among(row.reservations);
    await saveParagraph(act, row);
    return said('text.reserved', data, `paragraph:${row.id}`);
  }

  @Command('text.lift')
  async lift(act: Act<'text.lift'>): Promise<Said> {
    const { text, numberOf } = await outlineOf(act, ['negotiation']);
    const mine = (r: ReservationView): boolean => r.id === act.payload.reservation && r.party === act.by.party;
    const whole = text.reservations.find(mine);
    if (whole) {
      await saveText(act, { ...text, reservations: text.reservations.filter((r) => r !== whole) });
      return said('text.lifted', { paragraph: null, number: 'whole', reservation: whole.id, kind: whole.kind }, `text:${text.id}`);
    }
    const [found] = await act.tx.query<{ id: string }[]>(`select id from text_paragraph where text = $1 and reservations @> $2`, [text.id, JSON.stringify([{ id: act.payload.reservation, party: act.by.party }])]);
    const row = found ? await paragraphOf(act, found.id) : refuse('not-found', { why: 'refusal.no-reservation' });
    const { kind } = row.reservations.find(mine)!;
    row.reservations = row.reservations.filter((r) => !mine(r));
    await saveParagraph(act, row);
    return said('text.lifted', { paragraph: row.id, number: numberOf(row.id), reservation: act.payload.reservation, kind }, `paragraph:${row.id}`);
  }
}
