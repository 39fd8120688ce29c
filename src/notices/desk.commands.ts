// Whom a delegation wants told where it is named, by subject: an act of its holder of “administer”, in its own channel, since its people must be able to see who changed it.
// Not here: telling them (hearers.ts).
import { Injectable } from '@nestjs/common';
import { refuse } from '../kernel/refusal.js';
import { Command, said, type Act, type Said } from '../ledger/command.js';
import { partyOf } from '../members/roster.js';

const KEEP = `
  insert into route (party, priority, posts, people) values ($1, $2, $3, $4)
  on conflict (party, priority) do update set posts = excluded.posts, people = excluded.people`;

@Injectable()
export class DeskCommands {
  @Command('desk.route')
  async route(act: Act<'desk.route'>): Promise<Said> {
    const { priority, posts, people } = act.payload;
    const party = partyOf(act);
    const [own] = await act.tx.query<{ posts: number; people: number }[]>(
      `select (select count(*)::int from post where id = any($2::uuid[]) and party = $1 and closed is null) as posts, (select count(*)::int from person where id = any($3::uuid[]) and home = $1 and closed is null) as people`, [party, posts, people]);
    if (own!.posts < posts.length) refuse('not-found', { why: 'refusal.no-post' });
    if (own!.people < people.length) refuse('not-found', { why: 'refusal.no-person' });
    await act.tx.query(KEEP, [party, priority, posts, people]);
    return said('desk.routed', { priority, posts, people }, `route:${party}.${priority}`);
  }
}
