// A row a message of the socket, from what the gateway subscribes to, for each kind of channel; and the line itself. Not here: acts (rows-commands.ts).
import { CHANNEL_KINDS } from '../../../src/contract/seats.js';
import { LiveGateway } from '../../../src/live/live.gateway.js';
import type { Asking } from './asking.js';
import { isOwner, strangerOf } from './rows-commands.js';
import type { Row, Wanted } from './row.js';
import type { Places } from './specimens.js';
import type { Persona } from './personas.js';

/** Names of the messages, as Nest keeps them on the gateway's methods. */
export const subscribedMessages = (): string[] => {
  const proto = LiveGateway.prototype as unknown as Record<string, object>;
  return Object.getOwnPropertyNames(proto).flatMap((key) => {
    const method: unknown = Object.getOwnPropertyDescriptor(proto, key)?.value;
    if (typeof method !== 'function' || key === 'constructor') return [];
    const message: unknown = Reflect.getMetadata('message', method);
    return typeof message === 'string' && Reflect.getMetadata('websockets:message_mapping', method) ? [message] : [];
  });
};

/** The channels of this kind that this persona may mean. */
export const placesFor = (places: Places, p: Persona, kind: string, scope: Wanted): string[] => {
  if (kind === 'network') return [places.network.id];
  if (scope !== 'own') return places.of(strangerOf(p.party), kind, scope === 'open' ? 'open' : 'closed').map((x) => x.id);
  return isOwner(p.party) ? [...places.of(p.party, kind, 'closed'), ...places.of(p.party, kind, 'open')].map((x) => x.id) : [];
};
export const placeFor = (...of: Parameters<typeof placesFor>): string | null => placesFor(...of)[0] ?? null;

/** Messages that mean a channel, and those that mean none. `do` has a row a command. */
const WITHOUT_CHANNEL = new Set(['time', 'do']);

export const eventRows = (places: Places, asking: Asking): Row[] => [
  { key: 'socket connect', scoped: false, probe: (p) => Promise.resolve(p.actor ? '.' : p.ear ? 'A' : '0') },
  { key: 'socket (unknown message)', scoped: false, probe: (p) => asking.socket(p, 'shout', {}) },
  ...subscribedMessages().flatMap((event) =>
    (WITHOUT_CHANNEL.has(event) ? ['none'] : CHANNEL_KINDS).map((kind): Row => ({
      key: `socket ${event}${kind === 'none' ? '' : ` ${kind}`}`,
      scoped: kind !== 'none' && kind !== 'network',
      probe: async (p, scope) => {
        if (kind === 'none') return asking.socket(p, event, { name: 'no.such', channel: places.network.id, command: places.network.id });
        const channel = placeFor(places, p, kind, scope);
        if (!channel || !p.ear) return '.';
        // A signal is for channels that one is subscribed to.
        if (event === 'signal') await asking.socket(p, 'subscribe', { channel, after: null, history: null });
        const letter = await asking.socket(p, event, { channel, after: null, history: null, kind: 'typing', data: null });
        await p.ear.ask('leave', { channel });
        return letter;
      },
    })),
  ),
];
