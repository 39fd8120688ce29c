// Guessing gets slow, nobody is locked out: failures space out further tries of an address, and of a person from that address. A stranger's tries never
// keep the owner out, because a person's failures elsewhere cost no more than a short wait. The state is in PostgreSQL, so that all nodes count alike.
// Not here: whether a password is right (sign-in.ts).
import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { refuse } from '../kernel/refusal.js';

/** Failures that cost nothing; then the gap doubles from a second to its top. A quarter of an hour without a failure forgets them. */
interface Rule {
  free: number;
  topSeconds: number;
}
const RULES = { pair: { free: 4, topSeconds: 60 }, address: { free: 20, topSeconds: 10 }, person: { free: 20, topSeconds: 2 } } as const satisfies Record<string, Rule>;
/** Longer waits are told, not sat out. */
const WAIT_MAX_MS = 2_000;

/**
 * Takes the next free moment under a key, all nodes in one order: answers the wait in ms. The try counts as failed from here on, so that a burst of tries
 * at once gains nothing; a right password takes it back. A wait that is too long reserves nothing.
 */
const RESERVE = `
  with t as (select concord_now() as now),
       k as (select failures, free, last from throttle where key = $1 for update),
       f as (select case when k.last < t.now - interval '15 minutes' then 0 else k.failures end as failures, greatest(k.free, t.now) as free, t.now from k, t),
       g as (select *, case when failures < $2 then 0 else least(power(2, least(failures - $2, 30)), $3) end as gap from f),
       w as (select *, case when gap = 0 then 0 else extract(epoch from free - now) * 1000 end as wait from g),
       u as (update throttle t set failures = least(w.failures + 1, 1000), last = w.now, free = w.free + make_interval(secs => w.gap) from w where t.key = $1 and w.wait <= $4)
  select wait::float8 as wait from w`;
const KNOWN = 'insert into throttle (key, failures, last, free) values ($1, 0, concord_now(), concord_now()) on conflict do nothing';

/**
 * Whose word for the asker's address is taken: the one proxy in front, which adds what it saw at the end of X-Forwarded-For. What stands before it is whatever
 * the asker wrote, and a guesser would write another address at every try.
 */
export const isNearestProxy = (_address: string, hop: number): boolean => hop === 0;

export interface Try {
  email: string;
  address: string;
}

@Injectable()
export class Throttle {
  constructor(@Inject(DataSource) private readonly db: DataSource) {}

  /** Waits for this try's turn, or refuses with the seconds to wait. The same for people who exist and people who do not. */
  async turn(t: Try): Promise<void> {
    for (const [key, rule] of keys(t)) {
      await this.db.query(KNOWN, [key]);
      const [row] = await this.db.query<{ wait: number }[]>(RESERVE, [key, rule.free, rule.topSeconds, WAIT_MAX_MS]);
      const wait = row?.wait ?? 0;
      // A person tried from everywhere waits a little and is let through: refusing here would let strangers lock the door.
      if (wait > WAIT_MAX_MS && rule !== RULES.person) refuse('conflict', { why: 'refusal.slow-down', seconds: Math.ceil(wait / 1000) });
      if (wait > 0) await sleep(Math.min(wait, WAIT_MAX_MS));
    }
  }

  /** Takes this try back, and forgets the failures of this person; those of the address stay, it may be trying others. */
  async succeeded(t: Try): Promise<void> {
    const mine = keys(t).filter(([, rule]) => rule !== RULES.address).map(([key]) => key);
    await this.db.query('delete from throttle where key = any($1::text[])', [mine]);
    const address = keys(t).filter(([, rule]) => rule === RULES.address).map(([key]) => key);
    await this.db.query('update throttle set failures = greatest(failures - 1, 0) where key = any($1::text[])', [address]);
    await this.db.query(`delete from throttle where last < concord_now() - interval '1 day'`);
  }
}

/** A line of its own is a household in IPv6: the first 64 bits. */
const network = (address: string): string => (address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address);
const digest = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 32);

const keys = ({ email, address }: Try): [string, Rule][] => [
  [`pair:${digest(`${email} ${network(address)}`)}`, RULES.pair],
  [`address:${digest(network(address))}`, RULES.address],
  [`person:${digest(email)}`, RULES.person],
];
