// Minutes of an item in both languages, written by the secretariat in revisions: what somebody else wrote meanwhile is never overwritten (e23). Not here: what is drawn up from entries (record.commands.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { WRITTEN } from '../../contract/minutes.views.js';
import { refuse } from '../../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../../ledger/command.js';
import { both, bothHash } from '../../members/facts.js';
import { refuseForeignItem } from '../store.js';
import { loadRecord } from './store.js';

type Both = { en: string; fr: string };
interface MinutesRow {
  id: string;
  sitting: string;
  item: string | null;
  revision: number;
  text: Both;
}

@Injectable()
export class MinutesCommands {
  @Command('minutes.write')
  async write(act: Act<'minutes.write'>): Promise<Said> {
    const [m, text] = [await this.load(act), both(act.payload.words)];
    if (same(m.text, text)) refuse('conflict', { why: 'refusal.minutes-same' });
    const revision = await this.keep(act, m, text, null);
    return said('minutes.written', { minutes: m.id, sitting: m.sitting, item: m.item, revision, text: bothHash(text) }, `minutes:${m.id}`);
  }

  @Command('minutes.restore')
  async restore(act: Act<'minutes.restore'>): Promise<Said> {
    const { revision: from } = act.payload;
    const m = await this.load(act);
    const [row] = await act.tx.query<Both[]>('select text_en as en, text_fr as fr from minutes_revision where minutes = $1 and revision = $2', [m.id, from]);
    const text = row ?? refuse('not-found', { why: 'refusal.minutes-no-revision' });
    if (same(m.text, text)) refuse('conflict', { why: 'refusal.minutes-same' });
    const revision = await this.keep(act, m, text, from);
    return said('minutes.restored', { minutes: m.id, sitting: m.sitting, item: m.item, revision, from, text: bothHash(text) }, `minutes:${m.id}`);
  }

  /** As they stand; of revision 0 where there are none yet. Refuses what was written upon another revision than the last one. */
  private async load(act: Act<'minutes.write' | 'minutes.restore'>): Promise<MinutesRow> {
    const { sitting, item = null, seen } = act.payload;
    const r = await loadRecord(act, sitting);
    if (!WRITTEN.includes(r.state)) refuse('wrong-state', { why: `refusal.record-${r.state}` });
    if (item) await refuseForeignItem(act, item);
    const [row] = await act.tx.query<MinutesRow[]>(
      `select m.id, m.sitting, m.item, m.revision, json_build_object('en', x.text_en, 'fr', x.text_fr) as text from minutes m join minutes_revision x on x.minutes = m.id and x.revision = m.revision
       where m.sitting = $1 and m.item is not distinct from $2::uuid`, [sitting, item]);
    const m = row ?? { id: randomUUID(), sitting, item, revision: 0, text: { en: '', fr: '' } };
    return m.revision === seen ? m : refuse('conflict', { why: 'refusal.minutes-stale', revision: m.revision, seen });
  }

  private async keep({ tx, by, channel, effective }: Act, m: MinutesRow, text: Both, restored: number | null): Promise<number> {
    const revision = m.revision + 1;
    await tx.query('insert into minutes (id, sitting, meeting, item, revision) values ($1, $2, $3, $4, $5) on conflict (id) do update set revision = excluded.revision', [m.id, m.sitting, channel.id, m.item, revision]);
    await tx.query('insert into minutes_revision (minutes, revision, text_en, text_fr, restored, party, person, at) values ($1, $2, $3, $4, $5, $6, $7, $8)', [m.id, revision, text.en, text.fr, restored, by.party, by.person, effective]);
    return revision;
  }
}

const same = (a: Both, b: Both): boolean => a.en === b.en && a.fr === b.fr;
