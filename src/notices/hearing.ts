// Looks every channel through, entry after entry, and tells whom the table names. The cursor and the notices of what lies before it are one transaction, so a node that
// dies leaves nothing out; a cursor that another node holds is skipped, so nodes share the work; and a person hears of an entry once, by a key. Not here: the table, mails.
import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { NOTICES, type NoticeClass, type NoticeRow } from '../contract/notices.rules.js';
import { Rounds } from '../kernel/rounds.js';
import { Subjects } from './subjects.js';
import { hearersOf, mentionedIn, type Heard, type Hearer } from './hearers.js';

const EVERY_MS = 1_000;
const CHANNELS_MAX = 100;
const PAGE = 500;

const BEGIN = 'insert into notice_cursor (channel, seq) select id, 0 from channel c where not exists (select from notice_cursor n where n.channel = c.id) on conflict do nothing';
const CLAIM = `
  select n.channel, n.seq, least(c.head, n.seq + ${PAGE}) as upto, c.head from notice_cursor n join channel c on c.id = n.channel where c.head > n.seq
  order by n.channel limit ${CHANNELS_MAX} for update of n skip locked`;
/** $1 channels, $2 from where on, $3 up to where, $4 the types that have a row. What it names counts from the entry that named it first. */
const ENTRIES = `
  select e.channel, e.seq, c.kind, c.owner, c.audience, e.type, e.data, e.person, e.at,
    coalesce((select array_agg(m.party order by m.party) from mention m where m.channel = e.channel and m.seq = e.seq), '{}') as mentions
  from unnest($1::uuid[], $2::bigint[], $3::bigint[]) as w(channel, after, upto) join entry e on e.channel = w.channel and e.seq > w.after and e.seq <= w.upto join channel c on c.id = e.channel
  where e.type = any($4::text[]) or exists (select from mention m where m.channel = e.channel and m.seq = e.seq) order by e.at, e.channel, e.seq`;
const TELL = `
  insert into notice (person, party, key, channel, seq, class, at)
  select p.person, p.party, $3, $4, $5, $6, $7 from unnest($1::uuid[], $2::text[]) as p(person, party) on conflict (person, key) do nothing`;
const ADVANCE = 'update notice_cursor n set seq = w.upto from unnest($1::uuid[], $2::bigint[]) as w(channel, upto) where n.channel = w.channel';

interface Claimed {
  channel: string;
  seq: number;
  upto: number;
  head: number;
}
const TYPES = Object.keys(NOTICES);

@Injectable()
export class Hearing implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(Hearing.name, EVERY_MS, () => this.run());

  constructor(
    private readonly db: DataSource,
    private readonly subjects: Subjects,
  ) {}

  onApplicationBootstrap(): void {
    this.rounds.start();
  }
  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Looks through what has come until nothing is left that no other node holds. Resolves with how many entries were behind the cursors. */
  async run(): Promise<number> {
    let seen = 0;
    for (;;) {
      const claimed = await this.db.transaction((tx) => this.round(tx));
      seen += claimed.reduce((n, c) => n + c.upto - c.seq, 0);
      if (claimed.length < CHANNELS_MAX && claimed.every((c) => c.upto === c.head)) return seen;
    }
  }

  private async round(tx: EntityManager): Promise<Claimed[]> {
    await tx.query(BEGIN);
    const claimed = await tx.query<Claimed[]>(CLAIM);
    if (!claimed.length) return claimed;
    const entries = await tx.query<Heard[]>(ENTRIES, [claimed.map((c) => c.channel), claimed.map((c) => c.seq), claimed.map((c) => c.upto), TYPES]);
    for (const e of entries) await this.tell(tx, e);
    await tx.query(ADVANCE, [claimed.map((c) => c.channel), claimed.map((c) => c.upto)]);
    return claimed;
  }

  /** The first row that reaches a person gives the class; being named comes last. */
  private async tell(tx: EntityManager, e: Heard): Promise<void> {
    const told = new Set<string>();
    const each = async (of: NoticeClass, people: readonly Hearer[]): Promise<void> => {
      const fresh = people.filter((p) => !told.has(p.person));
      fresh.forEach((p) => told.add(p.person));
      if (fresh.length) await tx.query(TELL, [fresh.map((p) => p.person), fresh.map((p) => p.party), `${e.channel}:${e.seq}`, e.channel, e.seq, of, e.at]);
    };
    const rows: readonly NoticeRow[] = (NOTICES as Readonly<Record<string, readonly NoticeRow[]>>)[e.type] ?? [];
    for (const row of rows) await each(row.class, await hearersOf(tx, e, row));
    if (e.mentions.length) await each('mention', await mentionedIn(tx, e, await this.subjects.priorities(e.channel)));
  }
}
