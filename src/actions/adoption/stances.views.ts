// Rows → views: what states said on an adopted text, one view a statement, in the channel of its action. Not here: the acts (stances.commands.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { StanceView } from '../../contract/positions.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { Views } from '../../ledger/views.js';

const mark = (prefix: string): string => `case when s.${prefix}_at is not null then json_build_object('party', s.${prefix}_party, 'person', s.${prefix}_person, 'at', ${isoUtc(`s.${prefix}_at`)}) end`;
const SELECT = `
  select s.id, s.adoption, s.party, s.person, ${isoUtc('s.at')} as at, s.kind, s.state, s.paragraphs, s.en, s.fr, s.original, ${isoUtc('s.due')} as due, ${isoUtc('s.revised')} as revised, ${mark('translated')} as translated, ${mark('withdrawn')} as withdrawn
  from stance s join adoption a on a.id = s.adoption where a.action = $1`;

@Injectable()
export class StancesViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('stance', {
      byIds: (tx, ids, channel) => tx.query<StanceView>(`${SELECT} and s.id = any($2::uuid[])`, [channel, ids]),
      ofChannel: (tx, channel) => tx.query<StanceView>(SELECT, [channel]),
    });
  }
}
