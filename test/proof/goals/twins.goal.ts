// G6: one command id, sent to three nodes at once, and sent again and again by somebody who never gets the answer: one effect, one outcome, also where that is a
// refusal. Raw requests and raw sockets, because our own client would not do it. Not here: different commands that race (the rooms' own tests).
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../../../src/contract/seats.js';
import { Ear } from '../../support/ear.js';
import { Line } from '../../support/proxy.js';
import type { Guest } from '../../support/window.js';
import { inParallel } from '../clients.js';
import type { Cluster } from '../cluster.js';
import { pause, type Ctx, type Goal, type Proof } from '../goal.js';

const TIMES = 10;
const HANDS = 6;
interface Deed {
  name: string;
  channel: string;
  command: string;
  payload: object;
}

const request = (url: string, guest: Guest, { name, ...body }: Deed, signal?: AbortSignal): Promise<Response> =>
  fetch(`${url}/api/commands/${name}`, { method: 'POST', headers: { 'content-type': 'application/json', cookie: guest.cookie, origin: url }, body: JSON.stringify({ ...body, hat: guest.hat }), ...(signal ? { signal } : {}) });

/** The stored outcome as text; sends again while the node says that it cannot now. */
const outcome = async (url: string, guest: Guest, deed: Deed): Promise<string> => {
  for (;;) {
    const answer = await request(url, guest, deed);
    const body = (await answer.json()) as { ok?: true; refusal?: { detail: { retry?: boolean } } };
    if (body.ok || (body.refusal && !body.refusal.detail.retry)) return JSON.stringify(body.ok ? body : body.refusal);
    await pause(100);
  }
};

/** Sends it over a line on which nothing comes back, and breaks the line a moment later. */
const unheard = async (ctx: Ctx, line: Line, guest: Guest, deed: Deed, bySocket: boolean): Promise<void> => {
  const broken = async () => {
    await ctx.nemesis.pause(0, 40);
    line.cut();
    line.resume();
  };
  if (!bySocket) {
    line.hold('down');
    await Promise.all([request(line.url, guest, deed).catch(() => null), broken()]);
    return;
  }
  const ear = await Ear.open(line.url, { cookie: guest.cookie, origin: line.url }).catch(() => null);
  line.hold('down');
  ear?.socket.emit('do', { ...deed, hat: guest.hat }, () => undefined);
  await broken();
  ear?.close();
};

/** One in five is refused: there is no such remark. */
const deedOf = (i: number, channel: string): Deed => {
  const remark = randomUUID();
  return i % 5 === 4
    ? { name: 'remark.withdraw', channel, command: randomUUID(), payload: { remark } }
    : { name: 'remark.post', channel, command: randomUUID(), payload: { remark, text: `twin ${i}`, lang: 'en', mentions: [] } };
};

/** The number of those whose outcomes differed, or whose effects and receipts were not as many as there should be. */
const wrong = async (cluster: Cluster, done: { deed: Deed; outcomes: string[] }[]): Promise<number> => {
  const commands = done.map((d) => d.deed.command);
  const rows = await cluster.people.db.own<{ command: string; n: number }>('select command, count(*)::int as n from entry where command = any($1::uuid[]) group by command', [commands]);
  const effects = new Map(rows.map((r) => [r.command, r.n]));
  const [remarks] = await cluster.people.db.own<{ n: number }>('select count(*)::int as n from remark where id = any($1::uuid[])', [done.map((d) => (d.deed.payload as { remark: string }).remark)]);
  const posts = done.filter((d) => d.deed.name === 'remark.post').length;
  const odd = done.filter(({ deed, outcomes }) => new Set(outcomes).size !== 1 || (effects.get(deed.command) ?? 0) !== (deed.name === 'remark.post' ? 1 : 0));
  return odd.length + Math.abs(remarks!.n - posts);
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const { guests } = cluster.people;
  const urls = cluster.nodes.map((n) => n.url);
  const thread = randomUUID();
  await outcome(urls[0]!, guests[0]!, { name: 'thread.open', channel: thread, command: randomUUID(), payload: { about: NETWORK, title: 'Twins', lang: 'en' } });
  const guest = (i: number) => guests[i % guests.length]!;
  const twins = await inParallel(Array.from({ length: ctx.count(1_000) }), HANDS, async (_, i) => {
    const deed = deedOf(i, thread);
    return { deed, outcomes: await Promise.all(urls.map((url) => outcome(url, guest(i), deed))) };
  });
  const lines = await Promise.all(Array.from({ length: HANDS }, () => Line.to(() => cluster.next().port)));
  const free = [...lines];
  // Without it nothing was tried: some have to be taken by the server before anybody hears of it.
  let known = 0;
  const cut = await inParallel(Array.from({ length: ctx.count(100) }), HANDS, async (_, i) => {
    const deed = deedOf(i, thread);
    const line = free.pop()!;
    for (let n = 0; n < TIMES; n += 1) await unheard(ctx, line, guest(i), deed, i % 2 === 1);
    free.push(line);
    const [{ n }] = (await cluster.people.db.own<{ n: number }>('select count(*)::int as n from receipt where command = $1', [deed.command])) as [{ n: number }];
    known += n;
    return { deed, outcomes: await Promise.all(urls.map((url) => outcome(url, guest(i), deed))) };
  });
  await Promise.all(lines.map((l) => l.close()));
  const [a, b] = [await wrong(cluster, twins), await wrong(cluster, cut)];
  const recorded = twins.filter((t) => t.deed.name === 'remark.post').length;
  return { figure: `${twins.length} ids to 3 nodes at once (${recorded} recorded, ${twins.length - recorded} refused): ${a} with two effects or outcomes; ${cut.length} ids sent ${TIMES} × unheard, ${known} taken before an answer got through: ${b}`, held: a + b === 0 && known > 0 };
};

export const goals: Goal[] = [{ id: 'G6', promise: 'twins', goal: '1 effect, identical outcome', prove }];
