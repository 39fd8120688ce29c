// Two nodes on one database with people who have come in by their links: what the tests of several nodes begin with. Not here: what is done to them.
import { randomUUID } from 'node:crypto';
import { FirstOfficer } from '../../src/members/first-officer.js';
import { Invitations } from '../../src/members/invitations.js';
import { NETWORK, SECRETARIAT, type Mandate } from '../../src/contract/seats.js';
import type { TestDatabase } from './database.js';
import { network, type Network } from './network.js';
import { built, ServerNode, until } from './nodes.js';
import { cookieOf, Window, type Guest } from './window.js';

export interface Row {
  seq: number;
  type: string;
  command: string;
  person: string | null;
}

/** A Network of Norway, Canada and Austria, and South Africa as observer, served by two processes. */
export class House {
  private readonly windows: Window[] = [];

  private constructor(
    readonly db: TestDatabase,
    readonly nodes: readonly [ServerNode, ServerNode],
    /** Who was invited, by party: the links that nobody has used yet. */
    private readonly links: Map<string, { guest: Omit<Guest, 'cookie'>; token: string }[]>,
    readonly delegations: Map<string, string>,
  ) {}

  /** `env`: what else the nodes are told (the address of Redis). `before`: what has happened when they start. */
  static async open(env: Record<string, string> = {}, before: (n: Network) => Promise<void> = () => Promise.resolve()): Promise<House> {
    built();
    const n = await network({ members: ['NOR', 'CAN', 'AUT'], observers: ['ZAF'] });
    const links = new Map<string, { guest: Omit<Guest, 'cookie'>; token: string }[]>();
    const put = (party: string, person: string, hat: string, link: string) =>
      links.set(party, [...(links.get(party) ?? []), { guest: { person, hat, party }, token: link.split('#')[1]! }]);
    const officer = await n.app.get(FirstOfficer).create({ name: 'Ines Roth', email: 'ines@secretariat.example', lang: 'en' });
    if ('refusal' in officer) throw new Error(`no officer: ${JSON.stringify(officer.refusal)}`);
    const [roth] = await n.db.own<{ person: string; hat: string }>(`select p.id as person, h.id as hat from person p join hat h on h.person = p.id where p.email_key = 'ines@secretariat.example'`);
    put(SECRETARIAT, roth!.person, roth!.hat, officer.link);
    const delegations = new Map<string, string>();
    for (const party of ['NOR', 'CAN', 'AUT', 'ZAF']) {
      delegations.set(party, await n.delegation(party));
      for (let i = 0; i < 3; i += 1) {
        const voice = await n.person(party, ['speak', 'negotiate', 'bind', 'report', ...(i === 0 ? (['admin'] as Mandate[]) : [])]);
        put(party, voice.person, voice.hat, (await n.app.get(Invitations).issue(voice.person, null)).link);
      }
    }
    await before(n);
    await n.app.close();
    const nodes = [await ServerNode.make({ DATABASE_URL: n.db.url, ...env }), await ServerNode.make({ DATABASE_URL: n.db.url, ...env })] as const;
    await Promise.all(nodes.map((node) => node.start()));
    return new House(n.db, nodes, links, delegations);
  }

  /** The next invited person of the party comes in, with a window at this node. */
  async window(party: string, node: ServerNode): Promise<Window> {
    return this.again(await this.guest(party, node), node);
  }
  /** The next invited person of the party, signed in and without a window. */
  async guest(party: string, node: ServerNode = this.nodes[0]): Promise<Guest> {
    const next = this.links.get(party)?.shift();
    if (!next) throw new Error(`nobody else was invited for ${party}`);
    return { ...next.guest, cookie: await cookieOf(node.url, next.token) };
  }
  /** One more window of the same session. */
  async again(guest: Guest, node: ServerNode): Promise<Window> {
    const window = await Window.open(guest, node.port);
    this.windows.push(window);
    await until(() => window.wire.connection.isOpen && window.isCurrent(NETWORK), 30_000, `${guest.party} with an open line`);
    return window;
  }

  /** A thread in the plenary that these windows have open. */
  async thread(opener: Window, ...others: Window[]): Promise<string> {
    const channel = randomUUID();
    await opener.do('thread.open', { about: NETWORK, title: 'Clearance in winter', lang: 'en' }, channel);
    for (const w of [opener, ...others]) w.hold(channel);
    await until(() => [opener, ...others].every((w) => w.isCurrent(channel)), 30_000, 'everybody in the thread');
    return channel;
  }

  entries(channel: string): Promise<Row[]> {
    return this.db.own<Row>('select seq::int as seq, type, command, person from entry where channel = $1 order by seq', [channel]);
  }

  /** Milliseconds until these windows show of the channel what the database holds. */
  async current(channel: string, windows: readonly Window[], ms = 30_000): Promise<number> {
    const begun = Date.now();
    const head = (await this.entries(channel)).at(-1)!.seq;
    await until(() => windows.every((w) => w.isCurrent(channel) && w.head(channel) >= head), ms, `windows at no. ${head}`);
    return Date.now() - begun;
  }

  /**
   * The zeros: every window's run is the database's to the letter, its page was told each entry once and in order, every acknowledged act stands once under the
   * number it was told, each author's acts stand in the order pressed, and nothing was doubted.
   */
  async zeros(channel: string, windows: readonly Window[], pressed: ReadonlyMap<Window, readonly string[]>): Promise<void> {
    const rows = await this.entries(channel);
    expect(rows.map((r) => r.seq)).toEqual(rows.map((_, i) => i + 1));
    for (const w of windows) {
      const run = w.run(channel);
      expect(run.map((e) => [e.seq, e.command])).toEqual(rows.slice(rows.length - run.length).map((r) => [r.seq, r.command]));
      expect(w.wire.doubts.get()).toEqual([]);
      const told = w.heard.filter((e) => e.channel === channel).map((e) => e.seq);
      if (!w.resets) expect(told).toEqual(rows.slice(rows.length - told.length).map((r) => r.seq));
    }
    for (const [w, ids] of pressed) {
      const mine = new Set(ids);
      expect(rows.filter((r) => mine.has(r.command)).map((r) => r.command)).toEqual([...ids]);
      const by = new Map(rows.map((r) => [r.command, r.seq]));
      for (const id of ids.slice(-40)) expect(w.wire.outbox.get(id)?.state).toMatchObject({ is: 'recorded', seq: by.get(id) });
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.windows.map((w) => w.close()));
    await Promise.all(this.nodes.map((n) => n.end()));
    await this.db.drop();
  }
}
