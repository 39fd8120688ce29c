// The whole client wire over a real socket against a small server in memory: cut, restarted, refusing, ending. Not here: the real server (other wire tests).
import type { EntryView } from '../src/contract/packet.js';
import { Wire, type WireOptions } from '../client/src/wire/wire.js';
import { CHANNEL, Place } from './support/place.js';

const until = async (what: () => boolean, ms = 5_000): Promise<void> => {
  const end = Date.now() + ms;
  while (!what()) {
    if (Date.now() > end) throw new Error(`not within ${ms} ms: ${what.toString()}`);
    await new Promise((r) => setTimeout(r, 10));
  }
};

describe('a client over a real line', () => {
  let place: Place;
  let wire: Wire;
  let heard: EntryView[];
  const cache = () => wire.channels.get(CHANNEL)!.cache;
  const current = () => wire.channels.get(CHANNEL)!.current && cache().head === place.at(CHANNEL).lines.length;
  const press = () => wire.outbox.press({ name: 'note.write', channel: CHANNEL, payload: {}, hat: 'h1', person: 'p1', open: false });

  const open = async (socket: WireOptions['socket'] = {}): Promise<void> => {
    heard = [];
    wire = new Wire({ url: `http://127.0.0.1:${place.port}`, storage: null, socket });
    wire.onEntries('', (e) => heard.push(e));
    await wire.start();
    wire.channels.hold(CHANNEL);
  };
  beforeEach(async () => {
    place = await new Place().up();
    await open();
    await until(current);
  });
  afterEach(async () => {
    wire.stop();
    await place.down();
  });
  const heardOnce = () => expect(heard.map((e) => e.seq)).toEqual(place.at(CHANNEL).lines.map((l) => l.text.seq));

  it('is pushed what happens, and asks nothing more', async () => {
    for (let i = 0; i < 20; i += 1) place.say();
    await until(current);
    heardOnce();
    expect(place.asked.sort()).toEqual(['subscribe it null', 'subscribe plenary null']);
  });

  it('asks once when it hears of a number it has not got, and once over a hole', async () => {
    place.say(false);
    place.say(false);
    place.io.emit('heads', { [CHANNEL]: 2 });
    await until(current);
    place.say(false);
    for (let i = 0; i < 5; i += 1) place.say();
    await until(current);
    heardOnce();
    expect(place.asked.filter((a) => a.startsWith('ask'))).toEqual(['ask 0', 'ask 2']);
  });

  it('is current again within five seconds of the server’s return, with every entry once and its own acts once', async () => {
    place.say();
    await until(current);
    await place.down();
    await until(() => wire.connection.state.get().is === 'waiting');
    for (let i = 0; i < 3; i += 1) place.at(CHANNEL).say('c', false);
    const ids = [press(), press()];
    await until(() => wire.outbox.get(ids[0]!)?.state.is === 'kept');
    expect(wire.outbox.get(ids[0]!)?.sent).toBe(false);
    await new Promise((r) => setTimeout(r, 1_500));
    await place.up();
    await until(() => current() && wire.outbox.pending.length === 0);
    heardOnce();
    expect(cache().run().filter((e) => ids.includes(e.command)).map((e) => e.command)).toEqual(ids);
    expect(place.asked).toContain('subscribe it 1');
  }, 15_000);

  it('sends an act whose answer was lost again, under its id, and it stands once', async () => {
    place.swallowAnswers = true;
    const id = press();
    await until(() => place.receipts.has(id));
    expect(wire.outbox.get(id)?.state.is).toBe('sending');
    place.swallowAnswers = false;
    place.io.disconnectSockets(true);
    expect(await wire.outbox.settled(id)).toMatchObject({ state: { is: 'recorded', seq: 1 } });
    expect(place.at(CHANNEL).lines).toHaveLength(1);
  });

  it('acts by HTTP while the socket cannot be had', async () => {
    place.io.emit('bye', { inMs: 60_000 });
    await new Promise((r) => setTimeout(r, 50));
    place.io.disconnectSockets(true);
    await until(() => wire.connection.state.get().is === 'waiting');
    const id = press();
    await wire.outbox.settled(id);
    expect([place.at(CHANNEL).lines.length, place.asked.includes('http'), wire.connection.isOpen]).toEqual([1, true, false]);
  });

  it('falls back to long polling', async () => {
    wire.stop();
    place.refuseWebsocket = true;
    await open();
    await until(current);
    place.say();
    await until(current);
    heardOnce();
  });

  it('tries again where the line breaks, or nothing more is heard, before its hello is answered', async () => {
    wire.stop();
    place.swallowHellos = true;
    for (const [breaks, socket] of [[() => place.io.engine.close(), {}], [() => undefined, { timeout: 200 }]] as const) {
      const before = place.hellos;
      await open(socket);
      await until(() => place.hellos > before);
      expect(wire.connection.state.get().is).toBe('connecting');
      breaks();
      await until(() => place.hellos > before + 1);
      wire.stop();
    }
    await open({ timeout: 200 });
    place.swallowHellos = false;
    await until(current);
    heardOnce();
  }, 15_000);

  it('does not run at full speed against a server that drops it at once', async () => {
    wire.stop();
    place.io.on('connection', (s) => s.disconnect(true));
    const before = place.connections;
    await open();
    await new Promise((r) => setTimeout(r, 3_000));
    expect(place.connections - before).toBeLessThan(25);
    expect(place.connections - before).toBeGreaterThan(1);
  }, 10_000);

  it('stops when its session is ended, keeps what was written, and goes on after signing in', async () => {
    place.signedIn = false;
    place.io.emit('ended', { why: 'session' });
    await until(() => wire.session.state.get().is === 'out');
    const before = place.connections;
    const id = press();
    await new Promise((r) => setTimeout(r, 800));
    expect([place.connections - before, wire.outbox.get(id)?.sent, cache().ready]).toEqual([0, false, false]);
    place.signedIn = true;
    await wire.session.entered();
    expect(await wire.outbox.settled(id)).toMatchObject({ state: { is: 'recorded' } });
    await until(current);
  });

  it('finds out for itself that a refused handshake means the end of the session', async () => {
    place.signedIn = false;
    place.io.disconnectSockets(true);
    await until(() => wire.session.state.get().is === 'out');
    expect(wire.connection.state.get().is).toBe('idle');
  });

  it('drops a channel whose seat is lost, and subscribes anew where it was too slow', async () => {
    place.say();
    await until(current);
    place.io.emit('lagging', { channel: CHANNEL });
    await until(() => place.asked.includes('subscribe it 1'));
    await until(current);
    place.io.emit('left', { channel: CHANNEL });
    await until(() => !cache().ready);
    place.say();
    await new Promise((r) => setTimeout(r, 200));
    expect([cache().head, wire.channels.get(CHANNEL)!.refusal?.code]).toEqual([0, 'not-found']);
  });

  it('knows the server’s clock, and how old its word is', async () => {
    await until(() => wire.clockOffset.get() !== 0);
    expect(Math.abs(wire.clockOffset.get() - 60_000)).toBeLessThan(200);
    await new Promise((r) => setTimeout(r, 700));
    expect(wire.staleFor()).toBeLessThan(0.6);
    await place.down();
    await new Promise((r) => setTimeout(r, 700));
    expect(wire.staleFor()).toBeGreaterThan(0.6);
    await place.up();
  });
});
