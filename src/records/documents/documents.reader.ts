// Reads a text as its channel shows it, at one moment: the members' with who stands behind what and what was decided on it, or the observers' reading, which holds no name. Not here: what is made of it (sheets.ts).
import { Injectable } from '@nestjs/common';
import type { ViewKind, ViewTypes } from '../../contract/entries.js';
import { MEMBERS_AUDIENCE } from '../../contract/seats.js';
import type { IssueView } from '../../contract/text.views.js';
import { SilenceLists } from '../../actions/silence/silence.lists.js';
import { TextsLists } from '../../actions/text/texts.lists.js';
import { isoUtc } from '../../kernel/sql.js';
import { refuse } from '../../kernel/refusal.js';
import { ReadDb } from '../../ledger/read-db.js';
import { Views, type ReadTx } from '../../ledger/views.js';
import { stateNames } from './names.js';
import type { Adopted, Source } from './source.js';

/** `since`: also as it stood under that number. `round`: the silence it is about; null: the last. */
export interface Wanted {
  since: number | null;
  round: number | null;
}

@Injectable()
export class DocumentsReader {
  constructor(
    private readonly db: ReadDb,
    private readonly views: Views,
    private readonly texts: TextsLists,
    private readonly silences: SilenceLists,
  ) {}

  /** The text of an action, be it empty. Refuses `not-found` for a channel of another kind. */
  text(action: string, { since, round: number }: Wanted): Promise<Source> {
    return this.db.snapshot(async (tx) => {
      const [a] = await this.of(tx, 'action', action);
      const [text] = await this.of(tx, 'text', action);
      if (!a) return refuse('not-found', { why: 'refusal.no-channel' });
      const round = await this.round(tx, action, number);
      const paragraphs = new Map((await this.of(tx, 'paragraph', action)).map((p) => [p.id, p]));
      const [{ open, now }] = (await tx.query<{ open: boolean; now: string }>(`select audience = '${MEMBERS_AUDIENCE}' as open, ${isoUtc('concord_now()')} as now from channel where id = $1`, [action])) as [{ open: boolean; now: string }];
      return {
        title: a.title, kind: a.kind, stage: a.stage, lang: a.lang, document: text?.kind ?? 'elements', rev: text?.rev ?? 0, audience: open ? 'members' : 'delegation', at: now,
        paragraphs: (text?.order ?? []).flatMap(({ id, number }) => {
          const p = paragraphs.get(id);
          return p ? [{ id, number: p.kind === 'title' ? '' : number, kind: p.kind, status: p.status, content: p.content, reservations: p.reservations }] : [];
        }),
        reservations: text?.reservations ?? [], times: await this.texts.times(tx, action), then: await this.before(tx, action, since, text?.issues ?? []), ...(await stateNames(tx)),
        round, adopted: await this.adopted(tx, action, number === null ? null : round),
      };
    });
  }

  /** What observers read: made of the words in their own channel, in which there is nobody. */
  reading(channel: string): Promise<Source> {
    return this.db.snapshot(async (tx) => {
      const [r] = await this.of(tx, 'reading', channel);
      if (!r) return refuse('not-found', { why: 'refusal.no-channel' });
      return {
        title: r.title, kind: r.kind, stage: r.stage, lang: r.lang, document: r.document, rev: r.rev, audience: 'network', at: r.at, reservations: [], adopted: null, round: null, times: new Map(), then: null, names: (party) => party, order: (parties) => [...parties],
        paragraphs: r.paragraphs.map((p) => ({ ...p, number: p.kind === 'title' ? '' : p.number, reservations: [] })),
      };
    });
  }

  private async before(tx: ReadTx, action: string, since: number | null, issues: readonly IssueView[]): Promise<Source['then']> {
    if (since === null) return null;
    const issue = issues.find((i) => i.seq === since) ?? refuse('not-found', { why: 'refusal.no-page' });
    const changed = await this.texts.changedSince(tx, action, since);
    return { ...(await this.texts.earlier(tx, action, since)), kind: issue.kind, rev: issue.rev, by: new Map(changed.map((c) => [c.paragraph, c])) };
  }

  /** The last one, or that of a round. */
  private async adopted(tx: ReadTx, action: string, round: Source['round']): Promise<Adopted | null> {
    const [view] = await this.of(tx, 'adoption', action);
    const found = view?.adoptions.find((a): a is Omit<Adopted, 'stances'> & typeof a => a.state === 'adopted' && (round === null || a.symbol === round.adoptedAs));
    return found ? { ...found, stances: (await this.of(tx, 'stance', action)).filter((x) => x.adoption === found.id) } : null;
  }

  private async round(tx: ReadTx, action: string, number: number | null): Promise<Source['round']> {
    const found = (await this.of(tx, 'silence', action)).filter((r) => number === null || r.round === number).sort((a, b) => b.round - a.round)[0];
    if (!found) return number === null ? null : refuse('not-found', { why: 'refusal.document-no-silence' });
    return { ...found, words: await this.silences.words(tx, found.id) };
  }

  private of<K extends ViewKind>(tx: ReadTx, kind: K, channel: string): Promise<({ id: string } & ViewTypes[K])[]> {
    return this.views.readers.get(kind)!.ofChannel!(tx, channel) as Promise<({ id: string } & ViewTypes[K])[]>;
  }
}
