// Reads a text as its channel shows it, at one moment: the members' with who stands behind what, or the observers' reading, which holds no name. Not here: what is made of it (sheets.ts).
import { Injectable } from '@nestjs/common';
import type { ViewKind, ViewTypes } from '../../contract/entries.js';
import { MEMBERS_AUDIENCE } from '../../contract/seats.js';
import type { IssueView } from '../../contract/text.views.js';
import { TextsLists } from '../../actions/text/texts.lists.js';
import { isoUtc } from '../../kernel/sql.js';
import { refuse } from '../../kernel/refusal.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Views, type ReadTx } from '../../ledger/views.js';
import { stateViews } from '../../members/states.views.js';
import type { Source } from './sheets.js';

@Injectable()
export class DocumentsReader {
  constructor(
    private readonly db: ReadDb,
    private readonly views: Views,
    private readonly texts: TextsLists,
  ) {}

  /** The text of an action, be it empty; with `since`, also as it stood under that number. Refuses `not-found` for a channel of another kind. */
  text(action: string, since: number | null): Promise<Source> {
    return this.db.snapshot(async (tx) => {
      const [a] = await this.of(tx, 'action', action);
      const [text] = await this.of(tx, 'text', action);
      if (!a) return refuse('not-found', { why: 'refusal.no-channel' });
      const paragraphs = new Map((await this.of(tx, 'paragraph', action)).map((p) => [p.id, p]));
      const [{ open, now }] = (await tx.query<{ open: boolean; now: string }>(`select audience = '${MEMBERS_AUDIENCE}' as open, ${isoUtc('concord_now()')} as now from channel where id = $1`, [action])) as [{ open: boolean; now: string }];
      return {
        title: a.title, kind: a.kind, stage: a.stage, lang: a.lang, document: text?.kind ?? 'elements', rev: text?.rev ?? 0, audience: open ? 'members' : 'delegation', at: now,
        paragraphs: (text?.order ?? []).flatMap(({ id, number }) => {
          const p = paragraphs.get(id);
          return p ? [{ id, number: p.kind === 'title' ? '' : number, kind: p.kind, status: p.status, content: p.content, reservations: p.reservations }] : [];
        }),
        reservations: text?.reservations ?? [], adopted: await this.texts.adoption(tx, action), times: await this.texts.times(tx, action), then: since === null ? null : await this.before(tx, action, since, text?.issues ?? []), names: await this.names(tx),
      };
    });
  }

  /** What observers read: made of the words in their own channel, in which there is nobody. */
  reading(channel: string): Promise<Source> {
    return this.db.snapshot(async (tx) => {
      const [r] = await this.of(tx, 'reading', channel);
      if (!r) return refuse('not-found', { why: 'refusal.no-channel' });
      return {
        title: r.title, kind: r.kind, stage: r.stage, lang: r.lang, document: r.document, rev: r.rev, audience: 'network', at: r.at, reservations: [], adopted: null, times: new Map(), then: null, names: (party) => party,
        paragraphs: r.paragraphs.map((p) => ({ ...p, number: p.kind === 'title' ? '' : p.number, reservations: [] })),
      };
    });
  }

  private async before(tx: ReadTx, action: string, since: number, issues: readonly IssueView[]): Promise<Source['then']> {
    const issue = issues.find((i) => i.seq === since) ?? refuse('not-found', { why: 'refusal.no-page' });
    const changed = await this.texts.changedSince(tx, action, since);
    return { ...(await this.texts.earlier(tx, action, since)), kind: issue.kind, rev: issue.rev, by: new Map(changed.map((c) => [c.paragraph, c])) };
  }

  private of<K extends ViewKind>(tx: ReadTx, kind: K, channel: string): Promise<({ id: string } & ViewTypes[K])[]> {
    return this.views.readers.get(kind)!.ofChannel!(tx, channel) as Promise<({ id: string } & ViewTypes[K])[]>;
  }

  private async names(tx: ReadTx): Promise<Source['names']> {
    const by = new Map((await stateViews(tx)).map((s) => [s.id, s.names]));
    return (party, lang) => by.get(party)?.[lang].short ?? party;
  }
}
