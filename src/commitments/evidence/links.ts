// Asks the addresses of evidence, once a week each, whether they still answer: by HEAD, to public hosts alone, and only where the operator wants it (CHECK_LINKS). Nothing is fetched, no redirect is
// followed, and what is found becomes an act of time (evidence.note-link). Not here: the act, what is shown of it.
import { lookup } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { BlockList, isIP } from 'node:net';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Config } from '../../kernel/config.js';
import { CONFIG } from '../../kernel/kernel.module.js';
import { Rounds } from '../../kernel/rounds.js';
import { setAlarm } from '../../ledger/alarms.js';

const EVERY_MS = 60_000;
/** For everything, from the name to the answer: whoever answers a byte a second is not waited for. */
const ASK_MS = 10_000;
/** How many a round: a node asks at most one address every twelve seconds. */
const ROUND = 5;
const AGAIN = '7 days';
/** What says of itself that it is no longer there. Anything else may be a bad day. */
const GONE = [404, 410];

/** Networks that are nobody's public address: an address that somebody wrote into a form must not reach what stands beside this machine. */
const CLOSED = new BlockList();
for (const [net, prefix] of [['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24], ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4]] as const) CLOSED.addSubnet(net, prefix, 'ipv4');
const OPEN6 = new BlockList();
OPEN6.addSubnet('2000::', 3, 'ipv6');
for (const [net, prefix] of [['2001::', 23], ['2001:db8::', 32], ['2002::', 16]] as const) CLOSED.addSubnet(net, prefix, 'ipv6');

/** Whether an IP address belongs to the public internet. */
export const isPublic = (ip: string): boolean => {
  const family = isIP(ip);
  if (family === 4) return !CLOSED.check(ip, 'ipv4');
  return family === 6 && OPEN6.check(ip, 'ipv6') && !CLOSED.check(ip, 'ipv6');
};

/** Does it still answer? Null: nobody knows, because no name was found, nobody answered, or the host is none of the public ones. Connects to the address that was checked, whatever the name says by then. */
export const answers = async (url: string): Promise<boolean | null> => {
  const at = new URL(url);
  try {
    const until = AbortSignal.timeout(ASK_MS);
    const found = await before(until, lookup(at.hostname.replace(/^\[|\]$/g, ''), { all: true }));
    if (!found.length || !found.every(({ address }) => isPublic(address))) return null;
    const status = await head(at, found[0]!, until);
    return GONE.includes(status) ? false : status >= 200 && status < 400 ? true : null;
  } catch {
    return null;
  }
};
/** A name that nobody resolves cannot be called back, but is not waited for. */
const before = <T>(until: AbortSignal, what: Promise<T>): Promise<T> =>
  Promise.race([what, new Promise<never>((_, reject) => until.addEventListener('abort', () => reject(new Error('no answer in time')), { once: true }))]);
/** The status that stands in the first line of the answer; rejects where it did not come until then. */
export const head = (at: URL, to: { address: string; family: number }, until: AbortSignal): Promise<number> =>
  new Promise((resolve, reject) => {
    const ask = (at.protocol === 'https:' ? https : http).request(at, { method: 'HEAD', signal: until, agent: false, lookup: (_, options, done) => (options.all ? done(null, [to]) : done(null, to.address, to.family)) });
    ask.on('response', (answer) => { answer.destroy(); resolve(answer.statusCode ?? 0); });
    ask.on('error', reject);
    ask.end();
  });

interface Piece {
  id: string;
  channel: string;
  url: string;
  dead: boolean;
}
/** The node that asks takes them: another one does not ask the same. */
const TAKE = `
  with due as (select id from evidence where url is not null and (tried is null or tried < concord_now() - interval '${AGAIN}') order by tried nulls first, id limit ${ROUND} for update skip locked)
  update evidence e set tried = concord_now() from due where e.id = due.id returning e.id, case when e.access = 'assessor' then e.id else e.commitment end as channel, e.url, e.dead is not null as dead`;

@Injectable()
export class Links implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly rounds = new Rounds(Links.name, EVERY_MS, () => this.run());

  constructor(
    private readonly db: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'checkLinks'>,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.checkLinks) this.rounds.start();
  }
  onApplicationShutdown(): Promise<void> {
    return this.rounds.stop();
  }

  /** Asks those whose turn it is; what has changed is told by time at once. `asked`: how an address is asked. */
  async run(asked: (url: string) => Promise<boolean | null> = answers): Promise<void> {
    const [taken] = await this.db.query<[Piece[], number]>(TAKE);
    for (const e of taken) {
      const alive = await asked(e.url);
      if (alive === null || alive !== e.dead) continue;
      await this.db.transaction(async (tx) => {
        const [{ now }] = (await tx.query('select concord_now() as now')) as [{ now: Date }];
        await setAlarm(tx, `evidence-link:${e.id}`, e.channel, 'evidence.note-link', { evidence: e.id, dead: !alive }, now);
      });
    }
  }
}
