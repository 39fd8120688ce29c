// G8: whoever was away gets exactly what was missed, or a clean new beginning: around the page (500) and beyond what is worth catching up with (5,000); and whoever
// asks from a number, a history or a form that cannot be is told so or begins anew. Not here: what was missed by a fault (the other goals).
import { randomUUID } from 'node:crypto';
import type { Packet } from '../../../src/contract/packet.js';
import { NETWORK } from '../../../src/contract/seats.js';
import { Ear } from '../../support/ear.js';
import { until } from '../../support/nodes.js';
import { Window, type Guest } from '../../support/window.js';
import { backlog } from '../backlog.js';
import { check, type Fault } from '../checker.js';
import { inParallel } from '../clients.js';
import type { Cluster } from '../cluster.js';
import { pause, seconds, type Ctx, type Goal, type Proof } from '../goal.js';
import { History, recorded } from '../history.js';
import { act } from '../people.js';

/** Further behind than this, the server answers with the present state. */
const FAR = 5_000;

interface Return {
  missed: number;
  ms: number;
  wrong: string | null;
}

/** Goes away, misses so many, comes back. */
const comesBack = async (cluster: Cluster, guest: Guest, missed: number): Promise<Return> => {
  const channel = randomUUID();
  await act(cluster.next().url, guest, 'thread.open', { about: NETWORK, title: `${missed} missed`, lang: 'en' }, channel);
  const window = await Window.open(guest, cluster.next().port);
  const history = new History();
  let restarts = 0;
  const told: number[] = [];
  window.wire.onEntries('', (e) => {
    if (e.channel !== channel) return;
    told.push(e.seq);
    history.note({ is: 'told', client: 'one', channel, seq: e.seq, command: e.command, at: Date.now() });
  }, () => (restarts += 1, history.note({ is: 'restarted', client: 'one', at: Date.now() })));
  try {
    window.hold(channel);
    await until(() => window.isCurrent(channel), 30_000, 'current before');
    window.line.refuse();
    await until(() => !window.wire.connection.isOpen, 30_000, 'away');
    const head = await backlog(cluster.people.db, channel, guest, missed);
    window.line.resume();
    await until(() => window.wire.connection.isOpen, 60_000, 'back');
    const ms = await until(() => window.isCurrent(channel) && window.head(channel) >= head, 120_000, `the ${missed} that were missed`);
    const run = window.run(channel);
    history.note({ is: 'shows', client: 'one', channel, first: run[0]!.seq, commands: run.map((e) => e.command) });
    const faults = check(history.events, await recorded(cluster.people.db, [channel]));
    return { missed, ms, wrong: judge(missed, told, restarts, faults, window.wire.doubts.get().length) };
  } finally {
    await window.close();
  }
};

const judge = (missed: number, told: number[], restarts: number, faults: Fault[], doubts: number): string | null => {
  if (faults.length || doubts) return `${faults.map((f) => f.is).join()} ${doubts} doubts`;
  if (missed > FAR) return restarts === 1 && told.length === 0 ? null : `${restarts} resets, ${told.length} told`;
  return restarts === 0 && told.length === missed ? null : `${restarts} resets, ${told.length} told`;
};

const NONSENSE: unknown[] = [
  null, undefined, 7, 'x', [], true, { channel: 7 }, { channel: NETWORK, after: -1 }, { channel: NETWORK, after: 1.5 }, { channel: NETWORK, after: '3' }, { channel: NETWORK, after: 1e308 }, { channel: NETWORK, after: {} },
  { channel: NETWORK, after: [1] }, { channel: `${NETWORK}'; drop table entry; --`, after: 0 }, { channel: NETWORK.slice(1), after: 0 }, { after: 0 },
];

/** Questions that no honest client asks; answers how many were answered otherwise than by a refusal or a clean reset. */
const strange = async (cluster: Cluster, guest: Guest): Promise<{ asked: number; wrong: string[] }> => {
  const { url } = cluster.next();
  const headers = { cookie: guest.cookie, origin: url };
  const ear = await Ear.open(url, headers);
  const wrong: string[] = [];
  let asked = 0;
  const expect = (what: string, is: boolean): void => void ((asked += 1), is || wrong.push(what));
  const ask = async (event: 'ask' | 'subscribe', body: unknown) => ear.ask(event, body);
  const packet = async (body: object): Promise<Packet> => JSON.parse((await ask('ask', { channel: NETWORK, after: null, history: null, ...body })) as string) as Packet;
  const { head, history } = await packet({});
  for (const ahead of [1, 2, 500, 1_000_000, Number.MAX_SAFE_INTEGER - head]) {
    const p = await packet({ after: head + ahead, history });
    expect(`${ahead} ahead`, p.reset === true && p.head >= head && p.entries.length > 0);
  }
  for (const other of [randomUUID(), '', 'x'.repeat(500), `${history} `]) {
    const p = await packet({ after: 1, history: other });
    expect(`history ${other.slice(0, 8)}`, p.reset === true && p.history === history);
  }
  for (const body of NONSENSE) {
    for (const event of ['ask', 'subscribe'] as const) {
      const answer = await ask(event, body);
      expect(`${event} ${JSON.stringify(body)}`, typeof answer !== 'string' && (answer.refusal as { code: string } | undefined)?.code === 'invalid');
      await pause(10);
    }
  }
  for (const after of ['-1', '1.5', 'x', '1e999', '%00', '1;drop']) {
    const answer = await fetch(`${url}/api/channels/${NETWORK}/packet?after=${after}`, { headers });
    expect(`GET after=${after}`, answer.status === 422 || answer.status === 400);
  }
  expect('the socket is still open', ear.socket.connected);
  ear.close();
  return { asked, wrong };
};

const prove = async (ctx: Ctx): Promise<Proof> => {
  const cluster = await ctx.cluster();
  const returns = await inParallel([1, 499, 500, 501, FAR, FAR + 1, ...(ctx.full ? [50_000] : [])], 3, async (missed, i) => {
    const one = await comesBack(cluster, cluster.people.guests[i]!, missed);
    ctx.log(`${missed} missed: ${one.wrong ?? 'exact'} after ${seconds(one.ms)}`);
    return one;
  });
  const odd = await strange(cluster, cluster.people.guests[0]!);
  for (const what of odd.wrong) ctx.log(`answered otherwise: ${what}`);
  const bad = returns.filter((r) => r.wrong).length;
  const figure = `after ${returns.map((r) => r.missed.toLocaleString('en')).join(', ')} missed: ${bad} not exact, the last within ${seconds(returns.at(-1)!.ms)}; ${odd.asked} strange questions: ${odd.wrong.length} answered otherwise than by a refusal or a reset`;
  return { figure, held: !bad && !odd.wrong.length };
};

export const goals: Goal[] = [{ id: 'G8', promise: 'catch-up', goal: 'exact, or a clean reset', prove }];
