// Documents of a record: linked, or uploaded before (files.controller.ts). Taken away, they stay in its history. Not here: the bytes.
import { Injectable } from '@nestjs/common';
import type { Activity } from '../contract/activity.js';
import type { DocumentItem } from '../contract/initiative-items.js';
import { keepFile } from '../kernel/kept-files.js';
import { refuse } from '../kernel/refusal.js';
import { Command, type Act, type Said } from '../ledger/command.js';
import { textHash } from '../members/facts.js';
import { changeActivity, present, tell, today } from './editing.js';
import { textOf } from './merge.js';

type Document = Activity['documents'][number];
const titleHash = (d: Document): string => textHash(JSON.stringify(d.title.narratives));
const FILE = /^\/api\/files\/(.{36})$/;
/** For a link nobody has looked at, the standard's word for unknown content. */
const UNKNOWN = 'application/octet-stream';

@Injectable()
export class DocumentsCommands {
  @Command('initiative.attach-document')
  async attach(act: Act<'initiative.attach-document'>): Promise<Said> {
    const { document: sent } = act.payload;
    if (!sent.title.en?.trim() && !sent.title.fr?.trim()) refuse('invalid', { why: 'refusal.initiative-needs-title' });
    if (sent.date && sent.date > today(act)) refuse('invalid', { why: 'refusal.initiative-future-date', date: sent.date });
    const record = await present(act);
    const target = await this.targetOf(act, sent);
    const document: Document = {
      url: target.url, format: target.format, title: textOf(undefined, sent.title, record.activity.lang),
      categories: sent.categories.map((code) => ({ code })), languages: sent.languages.map((code) => ({ code })), ...(sent.date ? { date: sent.date } : {}),
    };
    const change = await changeActivity(act, record, { ...record.activity, documents: [...record.activity.documents, document] });
    return tell(record, 'initiative.document-attached', { ...change, title: titleHash(document), sha256: target.sha256, categories: sent.categories });
  }

  @Command('initiative.detach-document')
  async detach(act: Act<'initiative.detach-document'>): Promise<Said> {
    const { at } = act.payload;
    const record = await present(act);
    const document = record.activity.documents[at] ?? refuse('invalid', { why: 'refusal.initiative-no-such-item', at });
    const change = await changeActivity(act, record, { ...record.activity, documents: record.activity.documents.filter((_, i) => i !== at) });
    const file = FILE.exec(document.url)?.[1];
    const [row] = file ? await act.tx.query<{ sha256: string }[]>('select sha256 from file where id = $1', [file]) : [];
    return tell(record, 'initiative.document-detached', { ...change, title: titleHash(document), sha256: row?.sha256 ?? null, categories: document.categories.map((c) => c.code) });
  }

  /** A link as it is, or a file that one's own party uploaded. */
  private async targetOf(act: Act<'initiative.attach-document'>, sent: DocumentItem): Promise<{ url: string; format: string; sha256: string | null }> {
    if (Boolean(sent.url) === Boolean(sent.file)) return refuse('invalid', { why: 'refusal.initiative-link-or-file' });
    if (sent.url) return { url: sent.url, format: UNKNOWN, sha256: null };
    const file = (await keepFile(act.tx, sent.file!, act.by.party)) ?? refuse('not-found', { why: 'refusal.file-unknown' });
    return { url: `/api/files/${file.id}`, format: file.format, sha256: file.sha256 };
  }
}
