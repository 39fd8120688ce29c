// Row → view: who stands behind a text, one view an action. Not here: the action itself (actions.views.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { SponsorshipView } from '../../contract/sponsors.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { Views, type ReadTx } from '../../ledger/views.js';

const SELECT = `
  select w.action as id, w.state, ${isoUtc('w.opened')} as opened, ${isoUtc('w.print_at')} as "printAt", ${isoUtc('w.asked_until')} as "askedUntil",
    case when w.reason is not null then json_build_object('text', w.reason, 'lang', w.reason_lang) end as reason, ${isoUtc('w.orphaned_until')} as "orphanedUntil", w.edit,
    json_build_object('members', (p.rules->>'sponsorMembers')::int, 'regions', (p.rules->>'sponsorRegions')::int) as needs,
    coalesce((select json_agg(json_build_object('party', s.party, 'rank', s.rank, 'state', s.state, 'since', ${isoUtc('s.since')},
      'note', case when s.noted is not null then json_build_object('text', s.note, 'lang', s.note_lang, 'at', ${isoUtc('s.noted')}) end) order by s.party) from sponsor s where s.action = w.action), '[]') as sponsors
  from sponsorship w join profile p on p.id = w.profile`;

@Injectable()
export class SponsorsViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('sponsorship', {
      byIds: (tx, ids, channel) => this.read(tx, ids.filter((id) => id === channel)),
      ofChannel: (tx, channel) => this.read(tx, [channel]),
    });
  }

  private read(tx: ReadTx, ids: readonly string[]): Promise<SponsorshipView[]> {
    return tx.query<SponsorshipView>(`${SELECT} where w.action = any($1::uuid[])`, [ids]);
  }
}
