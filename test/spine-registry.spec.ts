// What must hold for every command there is or will be, asked of the registry: the policy at the door, unknown fields, refusals without a trace, words.
import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { COMMANDS, type CommandName } from '../src/contract/commands.js';
import { Registry } from '../src/ledger/registry.js';
import { may, rowOf } from '../src/contract/policy.js';
import { MANDATES, NETWORK, NETWORK_AUDIENCE, type ChannelKind, type Mandate, type Seat } from '../src/contract/seats.js';
import { network, type Network, type Voice } from './support/network.js';
import { sampleOf } from './support/samples.js';

const NAMES = Object.keys(COMMANDS) as CommandName[];
let n: Network;
const channels = new Map<ChannelKind, string>();
interface Persona { name: string; voice: Voice; mandates: readonly Mandate[] }
let personas: Persona[];

beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN', 'MLI'], observers: ['ZAF'], chair: 'NOR' });
  // One channel of every kind with the Network's audience and Canada as its owner: enough for the door, which asks before the room does.
  for (const kind of ['network', 'delegation', 'initiative', 'import', 'thread', 'caucus', 'action', 'margin', 'reading', 'invitation', 'answer', 'approach', 'voice', 'meeting', 'dossier', 'speech', 'note', 'clearance', 'keyring', 'candidate', 'commitment', 'assessment', 'evidence', 'need', 'match'] as const) {
    const id = kind === 'network' ? NETWORK : kind === 'delegation' ? await n.delegation('CAN') : randomUUID();
    if (kind !== 'network' && kind !== 'delegation') await n.db.own(`insert into channel (id, kind, audience, owner, head) values ($1, $2, $3, 'CAN', 0)`, [id, kind, NETWORK_AUDIENCE]);
    channels.set(kind, id);
  }
  // Whoever leaves a caucus leaves its audience: not the Network's.
  await n.db.own('update channel set audience = id where id = $1', [channels.get('caucus')]);
  await n.db.own('insert into seat (audience, party, seat, since, until) select $1, party, seat, since, until from seat where audience = $2', [channels.get('caucus'), NETWORK_AUDIENCE]);
  const of = async (name: string, party: string, mandates: readonly Mandate[]): Promise<Persona> => ({ name, voice: await n.person(party, mandates), mandates });
  personas = [
    await of('delegate of the owner', 'CAN', MANDATES),
    await of('delegate', 'MLI', MANDATES),
    await of('delegate of the chair', 'NOR', MANDATES),
    await of('observer', 'ZAF', MANDATES),
    await of('officer', 'secretariat', MANDATES),
    await of('delegate of the owner without a mandate', 'CAN', []),
    ...(await Promise.all(MANDATES.map((m) => of(`delegate of the owner with “${m}” only`, 'CAN', [m])))),
  ];
}, 120_000);
afterAll(() => n?.close());

const seatsOf = async (party: string, channel: string): Promise<Seat[]> => {
  const rows = await n.read.query<{ seat: Seat; owner: string | null }>(
    'select s.seat, c.owner from channel c join seat s on s.audience = c.audience and s.party = $1 and s.since <= concord_now() and (s.until is null or s.until > concord_now()) where c.id = $2', [party, channel]);
  return rows.length && rows[0]!.owner === party ? ['owner', ...rows.map((r) => r.seat)] : rows.map((r) => r.seat);
};

/** The payload once for each of its texts, with something put into that one. */
const withIn = (value: unknown, strange: string, path = ''): { path: string; payload: unknown }[] => {
  if (typeof value === 'string') return [{ path, payload: `${value}${strange}` }];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, v]) =>
    withIn(v, strange, path ? `${path}.${key}` : key).map((p) => ({ path: p.path, payload: Array.isArray(value) ? Object.assign([...(value as unknown[])], { [key]: p.payload }) : { ...value, [key]: p.payload } })));
};

describe.each(NAMES)('%s', (name) => {
  const row = rowOf(name);

  /** Why the door (and not the room behind it) refused, or null. A room may also fail on these channels, which have nothing in them. */
  const door = async (voice: Voice, channel: string): Promise<string | null> => {
    const room = jest.spyOn(n.app.get(Registry, { strict: false }).get(name)!, 'run');
    const outcome = await n.dispatch.run(voice.actor, { name, channel, command: randomUUID(), payload: sampleOf(name) }).catch(() => null);
    const behind = room.mock.calls.length > 0;
    room.mockRestore();
    return behind || !outcome || outcome.ok ? null : (outcome.refusal.detail.why as string);
  };

  test('is allowed at the door to whom the table says, and to nobody else', async () => {
    for (const persona of personas) {
      const channel = row.opens ? randomUUID() : channels.get(row.in[0]!)!;
      const seats = await seatsOf(persona.voice.party, row.opens ? NETWORK : channel);
      if (row.opens) seats.unshift('owner');
      const table = seats.length ? may({ seats, mandates: persona.mandates }, name) : { why: 'refusal.no-channel' };
      expect([persona.name, await door(persona.voice, channel)]).toEqual([persona.name, 'why' in table ? table.why : null]);
    }
  }, 60_000);

  test('is refused an unknown field, a foreign kind of channel and a channel that is not there', async () => {
    const voice = personas[0]!.voice;
    const channel = row.opens ? randomUUID() : channels.get(row.in[0]!)!;
    const strange = await n.dispatch.run(voice.actor, { name, channel, command: randomUUID(), payload: { ...sampleOf(name), smuggled: 1 } });
    expect(strange).toMatchObject({ ok: false, refusal: { code: 'invalid', detail: { why: 'refusal.fields', fields: expect.arrayContaining([{ field: 'smuggled', rules: ['whitelistValidation'] }]) as unknown } } });
    if (row.opens) return;
    expect(await n.dispatch.run(voice.actor, { name, channel: randomUUID(), command: randomUUID(), payload: sampleOf(name) })).toMatchObject({ ok: false, refusal: { code: 'not-found' } });
    const foreign = [...channels.keys()].find((kind) => !row.in.includes(kind));
    if (foreign) expect((await n.dispatch.run(voice.actor, { name, channel: channels.get(foreign)!, command: randomUUID(), payload: sampleOf(name) })).ok).toBe(false);
  });

  test('is refused a text that no database keeps, wherever it stands', async () => {
    const channel = row.opens ? randomUUID() : channels.get(row.in[0]!)!;
    for (const strange of ['\0', '\ud800']) {
      for (const { path, payload } of withIn(sampleOf(name), strange)) {
        const outcome = await n.dispatch.run(personas[0]!.voice.actor, { name, channel, command: randomUUID(), payload });
        expect(outcome).toMatchObject({ ok: false, refusal: { code: 'invalid', detail: { fields: [{ field: path, rules: ['isWellFormed'] }] } } });
      }
    }
  });

  test('refused, it leaves heads and tables as they were', async () => {
    const stranger = personas.find((p) => p.name === 'delegate of the owner without a mandate')!;
    const channel = row.opens ? randomUUID() : channels.get(row.in[0]!)!;
    const sum = async () => (await n.db.own<{ s: string }>(`select (select coalesce(sum(head), 0) from channel) || ':' || (select count(*) from channel) || ':' || (select count(*) from entry) || ':' || (select count(*) from alarm) || ':' || (select count(*) from seat) || ':' || (select count(*) from hat) as s`))[0]!.s;
    const before = await sum();
    const outcome = await n.dispatch.run(stranger.voice.actor, { name, channel, command: randomUUID(), payload: sampleOf(name) });
    if (outcome.ok) return expect(row.mandate).toBeUndefined();
    expect(await sum()).toBe(before);
  });
});
