// Rows → views: evidence in its commitment, where a sensitive piece shows that it is there and what became of it, and whole in its own channel. Not here: giving and judging it, its files (evidence.controller.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isoUtc } from '../../kernel/sql.js';
import { rowsOf, Views } from '../../ledger/views.js';

const mark = (at: string, party: string, person: string): string => `case when ${at} is not null then json_build_object('party', ${party}, 'person', ${person}, 'at', ${isoUtc(at)}) end`;
/** $1 the channel that is read: what only an assessor may see is told in no other than its own. */
const SHOWN = `(e.access <> 'assessor' or e.id = $1)`;
const EVIDENCE = `
  select e.id, e.commitment, e.party, e.access, e.state, e.holds, case when ${SHOWN} then ${isoUtc('e.dead')} end as dead,
    case when ${SHOWN} then json_build_object('type', e.type, 'title', e.title, 'issued', to_char(e.issued, 'YYYY-MM-DD'), 'issuer', e.issuer, 'lang', e.lang, 'url', e.url, 'report', e.report, 'milestone', e.milestone,
      'file', (select json_build_object('name', f.name, 'format', f.format, 'bytes', f.bytes, 'sha256', f.sha256) from file f where f.id = e.file)) end as details,
    ${mark('e.judged', 'e.judged_party', 'e.judged_person')} as judged, case when ${SHOWN} and e.reason is not null then json_build_object('text', e.reason, 'lang', e.reason_lang) end as reason,
    ${mark('e.contested', 'e.contested_party', 'e.contested_person')} as contested, ${mark('e.at', 'e.party', 'e.person')} as by
  from evidence e where (e.commitment = $1 or (e.id = $1 and e.access = 'assessor'))`;

@Injectable()
export class EvidenceViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('evidence', rowsOf(EVIDENCE, 'e.id', 'e.at, e.id'));
  }
}
