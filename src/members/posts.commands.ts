// Posts of a delegation: a city with its own clock, language and office hours. Not here: who serves there (roles.commands.ts).
import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { PostKind } from '../contract/members.codes.js';
import { refuse } from '../kernel/refusal.js';
import { also, Command, said, type Act, type Said } from '../ledger/command.js';
import { partyOf } from './roster.js';

interface PostRow {
  id: string;
  kind: PostKind;
  city: string;
  zone: string;
  lang: string;
  opens: string;
  closes: string;
}
const FIELDS = ['kind', 'city', 'zone', 'lang', 'opens', 'closes'] as const;

@Injectable()
export class PostCommands {
  @Command('post.open')
  async open(act: Act<'post.open'>): Promise<Said> {
    const { kind, city, zone, lang, opens, closes } = act.payload;
    const post = randomUUID();
    const hours = refuseShortDay(opens ?? '09:00', closes ?? '18:00');
    await act.tx.query('insert into post (id, party, kind, city, zone, lang, opens, closes) values ($1, $2, $3, $4, $5, $6, $7, $8)', [post, partyOf(act), kind, city, zone, lang, ...hours]);
    return also(said('post.opened', { post, kind, city, zone }, `post:${post}`), [], { post });
  }

  @Command('post.change')
  async change(act: Act<'post.change'>): Promise<Said> {
    const was = await openPost(act, act.payload.post);
    const is: PostRow = { ...was, ...Object.fromEntries(FIELDS.filter((f) => act.payload[f] !== undefined).map((f) => [f, act.payload[f]])) };
    const fields = FIELDS.filter((f) => is[f] !== was[f]);
    if (!fields.length) refuse('wrong-state', { why: 'refusal.nothing-changes' });
    refuseShortDay(is.opens, is.closes);
    await act.tx.query('update post set kind = $2, city = $3, zone = $4, lang = $5, opens = $6, closes = $7 where id = $1', [is.id, ...FIELDS.map((f) => is[f])]);
    return said('post.changed', { post: is.id, city: is.city, zone: is.zone, fields }, `post:${is.id}`);
  }

  @Command('post.close')
  async close(act: Act<'post.close'>): Promise<Said> {
    const was = await openPost(act, act.payload.post);
    const serving = await act.tx.query<object[]>('select 1 from role where post = $1 and (until is null or until > $2)', [was.id, act.now]);
    if (serving.length) refuse('wrong-state', { why: 'refusal.post-is-staffed', people: serving.length });
    await act.tx.query('update post set closed = $2 where id = $1', [was.id, act.now]);
    return said('post.closed', { post: was.id, city: was.city }, `post:${was.id}`);
  }
}

const openPost = async (act: Act, id: string): Promise<PostRow> => {
  const [row] = await act.tx.query<PostRow[]>(
    `select id, kind, city, zone, lang, to_char(opens, 'HH24:MI') as opens, to_char(closes, 'HH24:MI') as closes from post where id = $1 and party = $2 and closed is null`,
    [id, partyOf(act)],
  );
  return row ?? refuse('not-found', { why: 'refusal.no-post' });
};

const refuseShortDay = (opens: string, closes: string): [string, string] =>
  opens < closes ? [opens, closes] : refuse('invalid', { why: 'refusal.ends-before-it-begins' });
