// Row → view: a text, and each paragraph by itself, so that an act on one paragraph carries one paragraph. Not here: how the words are read (contract/text.model.ts).
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { isGone, type IssueView, type ParagraphView, type ReservationView, type DocumentKind, type TextView } from '../../contract/text.views.js';
import { isoUtc } from '../../kernel/sql.js';
import { ownOf, Views, type ReadTx } from '../../ledger/views.js';
import { numbers, type Placed } from './outline.js';
import type { ParagraphRow } from './text.store.js';

const PARAGRAPHS = `
  select p.id, p.kind, p.status, p.revision, p.content, json_build_object('state', p.follow_state, 'basedOn', p.follow_based) as follow, p.concept, p.flag, p.gavel, p.reservations, p.answers,
    ${isoUtc('p.agreed_at')} as "agreedAt", p.into_ids as into, p.source
  from text_paragraph p`;
const TEXTS = `
  select t.id, t.kind, t.rev, t.reservations,
    (select coalesce(json_agg(json_build_object('id', p.id, 'kind', p.kind, 'issued', p.issued, 'status', p.status) order by array_position(t.ordered, p.id)), '[]') from text_paragraph p where p.text = t.id) as placed,
    (select coalesce(json_agg(json_build_object('kind', i.kind, 'rev', i.rev, 'seq', i.seq, 'at', ${isoUtc('i.at')}, 'brackets', i.brackets, 'agreed', i.agreed, 'count', i.count) order by i.seq), '[]') from text_issue i where i.text = t.id) as issues
  from text_document t where t.id = any($1::uuid[])`;
interface Row {
  id: string;
  kind: DocumentKind;
  rev: number;
  reservations: ReservationView[];
  placed: (Placed & Pick<ParagraphRow, 'status'>)[];
  issues: IssueView[];
}

@Injectable()
export class TextViewReaders implements OnModuleInit {
  constructor(private readonly views: Views) {}

  onModuleInit(): void {
    this.views.register('text', ownOf((tx, ids) => this.texts(tx, ids)));
    this.views.register('paragraph', {
      byIds: (tx, ids, channel) => tx.query<ParagraphView>(`${PARAGRAPHS} where p.id = any($1::uuid[]) and p.text = $2`, [ids, channel]),
      ofChannel: (tx, channel) => tx.query<ParagraphView>(`${PARAGRAPHS} where p.text = $1`, [channel]),
    });
  }

  private async texts(tx: ReadTx, ids: readonly string[]): Promise<TextView[]> {
    const rows = await tx.query<Row>(TEXTS, [ids]);
    return rows.map(({ placed, ...text }) => {
      const found = numbers(placed.map((p) => ({ ...p, gone: isGone(p.status) })));
      return { ...text, order: placed.filter((p) => !isGone(p.status)).map((p) => ({ id: p.id, number: found.get(p.id) ?? '' })) };
    });
  }
}
