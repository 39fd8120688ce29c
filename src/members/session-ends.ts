// Sessions end: signed out, ended from another window, a new password, swept when old. Every ending tells the authority in the same transaction, so that
// open sockets hear of it before anything committed later (I7). Not here: the account's closing, which is an act (people.commands.ts).
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { SessionLine } from '../contract/members.reads.js';
import { bumpAuthority } from '../ledger/channels.js';
import { Sessions } from './sessions.js';

/**
 * Ends everybody's sessions and voids every link, in this transaction. For a database that was put back to an earlier moment: what was ended or used since
 * then would live again.
 */
export const endEverySession = async (tx: Pick<EntityManager, 'query'>): Promise<void> => {
  await tx.query('delete from session');
  await tx.query('delete from invitation');
  await bumpAuthority(tx);
};

@Injectable()
export class SessionEnds {
  constructor(
    @Inject(DataSource) private readonly db: DataSource,
    private readonly sessions: Sessions,
  ) {}

  /** The person's live sessions, the latest used first. */
  list(person: string): Promise<Omit<SessionLine, 'current'>[]> {
    return this.db.query<Omit<SessionLine, 'current'>[]>(
      `select id, agent, made, seen, expires from session where person = $1 and expires > concord_now() and seen > concord_now() - interval '8 hours' order by seen desc`, [person]);
  }

  /** Ends one of the person's own sessions; false where it has no such session. */
  one(person: string, session: string): Promise<boolean> {
    return this.end((tx) => tx.query('delete from session where id = $1 and person = $2 returning id', [session, person]));
  }

  others(person: string, keep: string): Promise<boolean> {
    return this.end((tx) => tx.query('delete from session where person = $1 and id <> $2 returning id', [person, keep]));
  }

  /** Stores another password and ends every session but one (`keep` null: all of them). Links handed out earlier are void. */
  async withPassword(person: string, hash: string, keep: string | null): Promise<void> {
    await this.end(async (tx) => {
      await tx.query('update person set password = $2 where id = $1', [person, hash]);
      await tx.query('delete from invitation where person = $1', [person]);
      return tx.query('delete from session where person = $1 and ($2::uuid is null or id <> $2) returning id', [person, keep]);
    });
  }

  /** Rows that nobody can use any more. */
  async sweep(): Promise<void> {
    await this.db.query(`delete from session where expires <= concord_now() or seen <= concord_now() - interval '8 hours'`);
    await this.db.query('delete from invitation where expires <= concord_now()');
  }

  private async end(work: (tx: EntityManager) => Promise<[unknown[], number]>): Promise<boolean> {
    const ended = await this.db.transaction(async (tx) => {
      const [rows] = await work(tx);
      if (rows.length) await bumpAuthority(tx);
      return rows.length > 0;
    });
    this.sessions.forget();
    return ended;
  }
}
