// G34: the database's host is lost under load; a base backup and the WAL archive are what is left. Up to the archived point everything that was acknowledged is
// there, the same to the letter; then another history begins and every window shows it. Not here: our own backup and restore (test/records-*.spec.ts).
import { ChannelCache, type Doubt } from '../../../client/src/wire/channel-cache.js';
import { NETWORK } from '../../../src/contract/seats.js';
import type { EntryView, Packet } from '../../../src/contract/packet.js';
import { SignIn } from '../../../src/members/sign-in.js';
import { afterRecovery } from '../../../src/records/backup.js';
import { until } from '../../support/nodes.js';
import { wired } from '../../support/network.js';
import { Archived } from '../archived.js';
import { Crowd, inParallel } from '../clients.js';
import { Cluster } from '../cluster.js';
import { pause, seconds, type Ctx, type Goal, type Proof } from '../goal.js';
import { L1, Load, scaled } from '../load.js';

const PATIENCE_MS = 120_000;
type Acknowledged = ReadonlyMap<string, number>;
const key = (e: Pick<EntryView, 'channel' | 'seq'>): string => `${e.channel} ${e.seq}`;

/** A cluster whose people and database are on this server. */
const clusterOn = async (server: Archived, people: number): Promise<Cluster> => {
  const usual = process.env.CONCORD_TEST_DATABASE_URL;
  process.env.CONCORD_TEST_DATABASE_URL = server.url;
  try {
    return await Cluster.open({ people });
  } finally {
    process.env.CONCORD_TEST_DATABASE_URL = usual;
  }
};

/** Commands that have been acknowledged until now, with the number each was told. */
const acknowledged = (crowd: Crowd): Acknowledged =>
  new Map(crowd.history.events.flatMap((e) => (e.is === 'answered' && e.seq !== null ? [[e.command, e.seq] as const] : [])));
/** Every entry that any window was told, by channel and number. */
const told = (crowd: Crowd): Map<string, EntryView> => new Map(crowd.clients.flatMap((c) => c.window.heard.map((e) => [key(e), e] as const)));
const entriesOf = async ({ people: { db } }: Cluster): Promise<EntryView[]> => (await db.own<{ wire: string }>('select wire from entry order by channel, seq')).map((r) => JSON.parse(r.wire) as EntryView);

/** A copy that somebody kept of each channel, over HTTP, as a client's cache keeps it. */
class Copies {
  readonly doubts: Doubt[] = [];
  private readonly caches: ChannelCache[];

  constructor(
    private readonly cluster: Cluster,
    channels: readonly string[],
  ) {
    this.caches = channels.map((c) => new ChannelCache(c, { doubt: (d) => void this.doubts.push(d) }));
  }
  /** Asks after what it has; answers how many then differ from a first load. */
  async ask(cookie: string): Promise<number> {
    let differ = 0;
    for (const cache of this.caches) {
      await this.page(cache, cookie);
      const anew = new ChannelCache(cache.channel);
      await this.page(anew, cookie);
      if (JSON.stringify([cache.head, cache.history, cache.run(), cache.viewsOf('remark')]) !== JSON.stringify([anew.head, anew.history, anew.run(), anew.viewsOf('remark')])) differ += 1;
    }
    return differ;
  }
  private async page(cache: ChannelCache, cookie: string): Promise<void> {
    const { after, history } = cache;
    const asked = after === null ? '' : `?after=${after}&history=${history}`;
    const answer = await fetch(`${this.cluster.next().url}/api/channels/${cache.channel}/packet${asked}`, { headers: { cookie } });
    if (answer.status !== 200) throw new Error(`${answer.status} for a packet: ${await answer.text()}`);
    cache.apply((await answer.json()) as Packet, after);
  }
}

/** Everybody signs in again on the page they have open. */
const signInAnew = async (cluster: Cluster, crowd: Crowd): Promise<void> => {
  await until(() => crowd.clients.every((c) => c.window.wire.session.state.get().is === 'out'), PATIENCE_MS, 'every session over');
  const { app } = await wired(cluster.people.db);
  try {
    await inParallel(crowd.clients, 8, async ({ window }) => {
      window.wear(`concord=${await app.get(SignIn).open(window.guest.person, 'proof')}`);
      await window.wire.session.entered();
    });
  } finally {
    await app.close();
  }
};

const lost = async (ctx: Ctx, server: Archived, cluster: Cluster, crowd: Crowd): Promise<{ safe: Acknowledged; all: Acknowledged }> => {
  const load = await Load.begin(crowd, L1.perSecond, ctx.dice);
  try {
    ctx.nemesis.does('base backup, under load');
    await server.baseBackup();
    await pause(3_000);
    const safe = acknowledged(crowd);
    await server.archived();
    ctx.nemesis.does(`archived up to here: ${safe.size} acts acknowledged`);
    // What now follows may be lost: it is in no archive yet.
    await ctx.nemesis.pause(2_000, 4_000);
    ctx.nemesis.does('the host is lost');
    await server.lose();
    return { safe, all: acknowledged(crowd) };
  } finally {
    load.stop();
    await Promise.all(cluster.nodes.map((n) => n.end()));
  }
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const level = scaled(ctx, L1);
  const server = await Archived.make();
  const opened: { close(): Promise<void> }[] = [];
  try {
    const cluster = await clusterOn(server, level.clients);
    opened.push(cluster);
    const crowd = await Crowd.gather(cluster, level);
    opened.push(crowd);
    const copies = new Copies(cluster, [NETWORK, ...crowd.channels]);
    await copies.ask(crowd.clients[0]!.window.cookie);
    const { safe, all } = await lost(ctx, server, cluster, crowd);
    const [heard, begun] = [told(crowd), Date.now()];
    await server.recover();
    const entries = await entriesOf(cluster);
    const { bad } = await afterRecovery(cluster.people.db.url);
    ctx.nemesis.does(`recovered: ${entries.length} entries`);
    const numbers = new Map(entries.map((e) => [e.command, e.seq]));
    const missing = (of: Acknowledged) => [...of].filter(([command, seq]) => numbers.get(command) !== seq).length;
    const other = entries.filter((e) => heard.has(key(e)) && JSON.stringify(heard.get(key(e))) !== JSON.stringify(e)).length;
    const compared = entries.filter((e) => heard.has(key(e))).length;
    await cluster.heal();
    await signInAnew(cluster, crowd);
    await crowd.settle();
    for (const c of crowd.clients) crowd.say(c);
    await crowd.settle();
    await crowd.current();
    const back = Date.now() - begun;
    const now = new Map((await entriesOf(cluster)).map((e) => [key(e), JSON.stringify(e)]));
    const apart = crowd.clients.filter((c) => [NETWORK, c.channel].some((channel) => c.window.run(channel).some((e) => now.get(key(e)) !== JSON.stringify(e)))).length;
    const stale = await copies.ask(crowd.clients[0]!.window.cookie);
    const resets = copies.doubts.filter((d) => d.why === 'history').length;
    const figure = `${safe.size} acts acknowledged before the archived point: ${missing(safe)} lost, ${other} of ${compared} entries other than they were told, ${bad.length} chains bad (${missing(all)} of ${all.size - safe.size} acknowledged after it went with the host); ${resets} of ${crowd.channels.length + 1} kept copies began anew by the new history, ${stale} differ; ${apart} of ${crowd.clients.length} windows differ, ${seconds(back)} from the start of the recovery`;
    const held = safe.size > 0 && missing(safe) === 0 && other === 0 && bad.length === 0 && resets === crowd.channels.length + 1 && stale === 0 && apart === 0;
    return { figure, held };
  } finally {
    for (const one of opened.reverse()) await one.close().catch((e: Error) => ctx.log(`did not close: ${e.message}`));
    await server.drop();
  }
};

export const goals: Goal[] = [{ id: 'G34', promise: 'restore', goal: 'same chain up to the point; then resync', prove }];
