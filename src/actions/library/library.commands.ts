// Agreed language of other bodies, quoted by the secretariat. Not here: the Network's own texts, which are in the library by being adopted.
import { Injectable } from '@nestjs/common';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { both, textHash } from '../../members/facts.js';

@Injectable()
export class LibraryCommands {
  @Command('quotation.add')
  async add(act: Act<'quotation.add'>): Promise<Said> {
    const { by, payload: p } = act;
    const title = both(p.title);
    for (const q of p.paragraphs) {
      const words = both(q);
      if (!words.en && !words.fr) refuse('invalid', { why: 'refusal.quotation-wordless', number: q.number });
      const made = await act.tx.query<object[]>(
        `insert into quotation (id, symbol, title_en, title_fr, agreed, number, en, fr, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11) on conflict do nothing returning id`,
        [q.id, p.symbol, title.en, title.fr, p.agreed, q.number, words.en, words.fr, by.party, by.person, act.effective]);
      if (!made.length) refuse('conflict', { why: 'refusal.quotation-exists', number: q.number });
    }
    return said('quotation.added', { symbol: p.symbol, numbers: p.paragraphs.map((q) => q.number), text: textHash(JSON.stringify(p.paragraphs.map((q) => [q.number, both(q)]))) });
  }

  @Command('quotation.strike')
  async strike(act: Act<'quotation.strike'>): Promise<Said> {
    const [row] = await act.tx.query<{ symbol: string; number: string }[]>('select symbol, number from quotation where id = $1 and struck is null', [act.payload.quotation]);
    const { symbol, number } = row ?? refuse('not-found', { why: 'refusal.no-quotation' });
    await act.tx.query('update quotation set struck = $2 where id = $1', [act.payload.quotation, act.effective]);
    return said('quotation.struck', { symbol, number });
  }
}
