// A file is brought, its preview accepted whole or in part, the rest called off. What the clock does in between: staging.commands.ts, taking.commands.ts.
import { Injectable } from '@nestjs/common';
import { NETWORK_AUDIENCE } from '../../contract/seats.js';
import { refuse } from '../../kernel/refusal.js';
import { isSeated, openChannel } from '../../ledger/channels.js';
import { also, Command, line, said, type Act, type Said } from '../../ledger/command.js';
import { accepted } from './choice.js';
import { dropBytes, goOn, presentImport, stopClock } from './imports.rows.js';

interface FileRow { name: string; size: number; sha256: string }

/** What an import brings in, all states read: it is a member's to bring. */
const refuseStrangers = async (act: Act<'import.open-for' | 'import.accept'>, state: string): Promise<void> => {
  if (!(await isSeated(act.tx, NETWORK_AUDIENCE, state, 'delegate', act.now))) refuse('not-allowed', { why: 'refusal.import-not-member', state });
};

@Injectable()
export class ImportsCommands {
  @Command('import.open')
  async open(act: Act<'import.open'>): Promise<Said> {
    const { channel, by, payload } = act;
    const file = await this.begin(act, channel.id, by.party, payload.file);
    return said('import.opened', { id: channel.id, state: by.party, sha256: file.sha256, size: file.size }, `import:${channel.id}`);
  }

  /** The operator's, at the shell: the delegation reads in its own channel that somebody brought a file for it. */
  @Command('import.open-for')
  async openFor(act: Act<'import.open-for'>): Promise<Said> {
    const { channel, payload, tx } = act;
    const state = channel.owner ?? refuse('not-found', { why: 'refusal.no-channel' });
    await refuseStrangers(act, state);
    const id = payload.import;
    const [taken] = (await tx.query('select from channel where id = $1', [id])) as object[];
    if (taken) refuse('conflict', { why: 'refusal.exists' });
    // Read by the state alone, as if it had opened it itself.
    await openChannel(tx, { id, kind: 'import', audience: channel.id, owner: state });
    const file = await this.begin(act, id, state, payload.file);
    const facts = { id, state, sha256: file.sha256, size: file.size };
    return also(said('import.opened-for', facts), [line(id, 'import.opened', facts, `import:${id}`)], { import: id });
  }

  @Command('import.accept')
  async accept(act: Act<'import.accept'>): Promise<Said> {
    const row = await presentImport(act, 'accept');
    // The file may have been read while the state was still a member.
    await refuseStrangers(act, row.state);
    const { all = false, records } = act.payload;
    if (all === (records !== undefined)) refuse('invalid', { why: 'refusal.import-all-or-some' });
    const count = await accepted(act.tx, row, records ?? null);
    await act.tx.query(`update import set stage = 'accepting', accepted = $2, total = $3, everything = $4 where id = $1`, [row.id, act.now, count, all]);
    await goOn(act.tx, row.id, 'import.take', act.now);
    return said('import.accepted', { id: row.id, all, count }, `import:${row.id}`);
  }

  /** What is in stays in; nothing further comes. */
  @Command('import.cancel')
  async cancel(act: Act<'import.cancel'>): Promise<Said> {
    const row = await presentImport(act, 'cancel');
    await stopClock(act.tx, row.id);
    await dropBytes(act.tx, row.file);
    await act.tx.query('update import_record set activity = null where import = $1 and outcome is null', [row.id]);
    await act.tx.query(`update import set stage = 'cancelled', ended = $2 where id = $1`, [row.id, act.now]);
    return said('import.cancelled', { id: row.id, done: row.done, total: row.total }, `import:${row.id}`);
  }

  /** A file makes one import, and only of the party that uploaded it. */
  private async begin(act: Act<'import.open' | 'import.open-for'>, id: string, state: string, file: string): Promise<FileRow> {
    const [[found]] = (await act.tx.query('update import_file set used = true where id = $1 and party = $2 and ready and not used returning name, size, sha256', [file, state])) as [FileRow[], number];
    if (!found) return refuse('not-found', { why: 'refusal.import-no-file' });
    await act.tx.query(
      `insert into import (id, state, by_party, person, file, name, size, sha256, stage, opened) values ($1, $2, $3, $4, $5, $6, $7, $8, 'staging', $9)`,
      [id, state, act.by.party, act.by.person, file, found.name, found.size, found.sha256, act.now],
    );
    await goOn(act.tx, id, 'import.stage', act.now);
    return { ...found, size: Number(found.size) };
  }
}
