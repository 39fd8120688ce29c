// An installation as operators run it, without Docker: the proxy by its own configuration, two nodes, PostgreSQL; people by websocket and people whose network lets only
// long polling through. A node is taken out as in a rolling restart, another is killed: nobody is answered with an error, nothing is lost or doubled.
// Not here: the image and the logins (image.spec.ts), nodes without a proxy (nodes.spec.ts).
import { jest } from '@jest/globals';
import { Fetch } from 'socket.io-client';
import { Balancer, describeProxy } from '../support/balancer.js';
import { House } from '../support/house.js';
import { until } from '../support/nodes.js';
import { Window } from '../support/window.js';
import { NETWORK } from '../../src/contract/seats.js';

jest.setTimeout(240_000);
const POLLING = { transports: [Fetch], withCredentials: true };
const pause = (ms: number) => new Promise((r) => setTimeout(r, ms));
/** What carries a window's line at this moment. */
const carrier = (w: Window): string | undefined => (w.wire.connection as unknown as { socket: { io: { engine?: { transport: { name: string } } } } }).socket.io.engine?.transport.name;

describeProxy('behind the proxy', () => {
  let house: House;
  let proxy: Balancer;
  let windows: Window[];
  let thread: string;
  const pressed = new Map<Window, string[]>();
  /** Pages and questions that were not answered as they should be. */
  const errors: string[] = [];
  let going = true;

  const enter = async (party: string, socket = {}): Promise<Window> => {
    const w = await Window.open(await house.guest(party), proxy.port, socket);
    await until(() => w.wire.connection.isOpen && w.isCurrent(NETWORK), 30_000, `${party} behind the proxy`);
    return w;
  };
  const ask = async (path: string, accept: string): Promise<void> => {
    const answer = await fetch(`${proxy.url}${path}`, { headers: { accept, cookie: windows[0]!.cookie }, signal: AbortSignal.timeout(10_000) }).catch((e: Error) => e);
    if (answer instanceof Error || answer.status !== 200) errors.push(`${path}: ${answer instanceof Error ? (answer.cause instanceof Error ? answer.cause.message : answer.message) : answer.status}`);
  };
  const asking = async (): Promise<void> => {
    for (let n = 0; going; n += 1) {
      await ask(['/', '/api/me', '/api/desk', '/initiatives'][n % 4]!, n % 4 === 0 || n % 4 === 3 ? 'text/html' : 'application/json');
      await pause(60);
    }
  };
  const writing = async (): Promise<void> => {
    for (let n = 0; going; n += 1) {
      const w = windows[n % windows.length]!;
      pressed.set(w, [...(pressed.get(w) ?? []), w.say(thread, `word ${n}`)]);
      await pause(90);
    }
  };

  beforeAll(async () => {
    house = await House.open({ DRAIN_SECONDS: '3' });
    proxy = await Balancer.before(house.nodes[0].port, house.nodes[1].port);
    windows = [await enter('NOR'), await enter('CAN'), await enter('NOR', POLLING), await enter('AUT', POLLING), await enter('CAN', POLLING)];
    thread = await house.thread(windows[0]!, ...windows.slice(1));
  }, 180_000);
  afterAll(async () => {
    going = false;
    await Promise.all((windows ?? []).map((w) => w.close()));
    await proxy?.end();
    await house?.close();
  }, 60_000);

  it('a3 people write by websocket and by long polling alone while a node is replaced and another is killed: no error, nothing lost, nothing doubled', async () => {
    expect(windows.map(carrier)).toEqual(['websocket', 'websocket', 'polling', 'polling', 'polling']);
    const hands = [asking(), writing()];
    await pause(2_000);

    // A rolling restart: out with notice, in again.
    const [one, two] = house.nodes;
    expect(await one.end('SIGTERM')).toBe(0);
    expect(proxy.saw('one', 'DOWN')).toBe(true);
    await pause(1_500);
    await one.start();
    await until(() => proxy.saw('one', 'UP'), 20_000, 'the proxy to take the node back');
    await pause(1_500);
    expect(errors).toEqual([]);

    // A crash: gone between two words. What the proxy had passed on and got no answer to, it asks the other node.
    await two.end('SIGKILL');
    await pause(3_000);
    await two.start();
    await pause(2_500);
    going = false;
    await Promise.all(hands);
    for (const w of windows) await until(() => w.wire.outbox.pending.length === 0, 60_000, `the acts of ${w.guest.party} answered`);

    expect(errors).toEqual([]);
    expect([...pressed.values()].flat().length).toBeGreaterThan(100);
    await house.current(thread, windows);
    await house.zeros(thread, windows, pressed);
    expect(windows.map(carrier)).toEqual(['websocket', 'websocket', 'polling', 'polling', 'polling']);
  });

  it('keeps the operator’s figures to the operator’s own network', async () => {
    expect((await fetch(`${proxy.url}/metrics`)).status).toBe(404);
  });
});
