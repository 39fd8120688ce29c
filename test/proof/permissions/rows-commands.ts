// A row a command, from the registry. Not here: routes and events (rows-routes.ts, rows-events.ts).
import { randomUUID } from 'node:crypto';
import { COMMANDS, type CommandName } from '../../../src/contract/commands.js';
import { rowOf } from '../../../src/contract/policy.js';
import type { Asking } from './asking.js';
import { namesObject } from '../objects.js';
import type { Row } from './row.js';
import type { Specimens } from './specimens.js';
import { OWNERS } from '../world.js';

/** Whose object is foreign to this party. */
export const strangerOf = (party: string | null): string => (party === 'CAN' ? 'NOR' : 'CAN');
export const isOwner = (party: string | null): party is string => party === 'secretariat' || (OWNERS as readonly (string | null)[]).includes(party);

/** Does it matter whose object is meant? */
const isScoped = (name: CommandName): boolean => namesObject(name) || (!rowOf(name).opens && rowOf(name).in.some((k) => k !== 'network'));

export const commandRows = (specimens: Specimens, asking: Asking): Row[] =>
  (Object.keys(COMMANDS) as CommandName[]).map((name) => {
    const probe: Row['probe'] = async (p, scope) => {
      const found =
        scope === 'any' ? await specimens.of(name, 'NOR', 'open')
        : scope !== 'own' ? await specimens.of(name, strangerOf(p.party), scope)
        : isOwner(p.party) ? await specimens.own(name, p.party)
        : null;
      if (!found) return '.';
      // One that opens a channel names a new one each time.
      return asking.command(p, name, rowOf(name).opens ? randomUUID() : found.channel, found.payload, scope === 'own' || scope === 'any');
    };
    return { key: name, scoped: isScoped(name), probe };
  });
