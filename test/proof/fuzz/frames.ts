// What comes over a socket that no client of ours would send: every message with nearly right bodies, packets of the protocol put together by hand, binary and plain
// garbage. Not here: sending them (line.ts).
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { SOCKET_EVENTS } from '../../../src/live/live.gateway.js';
import type { Ground } from './ground.js';
import { changed, changes, strange, textOf } from './strange.js';

/** Frames of the websocket, in their order; a text or bytes. `ack`: the number under which it asks for an answer. */
export interface Frame {
  parts: (string | Buffer)[];
  ack: number | null;
  /** It says goodbye: whoever has left is owed nothing more. */
  leaves?: true;
}
/** Acknowledgements of frames are numbered from here; the probes between them stay below. */
export const FIRST_ACK = 1_000_000;

const answered = (ack: number, text: string): Frame => ({ parts: [text], ack });

export const frames = (g: Pick<Ground, 'deeds' | 'ids' | 'askers'>): fc.Arbitrary<Frame> => {
  const id = fc.integer({ min: FIRST_ACK, max: 2 ** 31 });
  const names = [...new Set(g.deeds.map((d) => d.name))];
  const deed = fc.constantFrom(...names).chain((name) => fc.constantFrom(...g.deeds.filter((d) => d.name === name)));
  const asking = fc.tuple(fc.constantFrom(...g.ids), fc.constantFrom<unknown>(null, 0, 1, 5, 1_000, 2 ** 53), fc.constantFrom<unknown>(null, 'x', randomUUID())).map(([channel, after, history]) => ({ channel, after, history, kind: 'typing', data: 'remark:00000000-0000-4000-8000-000000000001' }));
  const act = deed.map((d) => ({ name: d.name, channel: d.channel || randomUUID(), command: randomUUID(), payload: d.payload, hat: randomUUID() }));
  /** A message with its acknowledgement: its own body, or another one's, with some of it changed. */
  const message = fc.tuple(id, fc.constantFrom<string>(...SOCKET_EVENTS), fc.oneof({ weight: 2, arbitrary: asking }, { weight: 3, arbitrary: act }), changes).map(([ack, event, body, all]) => answered(ack, `42${ack}["${event}",${textOf(changed(body, all))}]`));
  /** Any list of arguments: none, several, lists instead of objects. */
  const odd = fc.tuple(id, fc.oneof(fc.constantFrom<unknown>(...SOCKET_EVENTS, 'error', 'disconnecting', 'newListener', 'connection', 'message', '__proto__', 'toString', ''), strange), fc.array(strange, { maxLength: 4 })).map(([ack, event, args]) => answered(ack, `42${ack}[${[event, ...args].map(textOf).join()}]`));
  /** Without an acknowledgement: nobody waits, and nothing may break. */
  const silent = fc.tuple(fc.constantFrom<string>(...SOCKET_EVENTS, 'shout'), strange).map(([event, body]): Frame => ({ parts: [`42["${event}",${textOf(body)}]`], ack: null }));
  /** Packets of socket.io that a client has no reason to send, or has put together wrongly. */
  const protocol = fc.tuple(fc.constantFrom('40', '40{"sid":"a"}', '40/other,', '40/other,{"a":1}', '41/other,', '42', '42[]', '42[', '42{}', '42"a"', '42[null]', '42["disconnect"]', '42["connect_error"]', '42/other,["do",{}]', '421e9["time"]', '42999999999999999999["time"]', '42-1["time"]', '43', '4312["a"]', '430[]', '44', '44{"message":"x"}', '45', '451-["do",{"_placeholder":true,"num":0}]', '4599999999-["do"]', '45-["do"]', '451-12["time",{"_placeholder":true,"num":7}]', '461-["a"]', '47', '4', '', '0', '0{"sid":"a"}', '1', '2', '2probe', '3', '5', '6', '9', 'b', 'bAAAA', '\x1e', '2\x1e2', '4\x1e4'), fc.boolean()).map(([text, twice]): Frame => ({ parts: twice ? [text, text] : [text], ack: null }));
  const goodbye = fc.constant<Frame>({ parts: ['41'], ack: null, leaves: true });
  const attached = fc.tuple(id, fc.constantFrom<string>(...SOCKET_EVENTS), fc.integer({ min: 1, max: 3 }), fc.array(fc.uint8Array({ maxLength: 100 }), { maxLength: 3 })).map(([ack, event, count, all]): Frame => ({
    parts: [`45${count}-${ack}["${event}",{"channel":{"_placeholder":true,"num":0},"payload":{"_placeholder":true,"num":${count - 1}}}]`, ...all.map((b) => Buffer.from(b))], ack: all.length === count ? ack : null,
  }));
  const garbage = fc.oneof(fc.uint8Array({ maxLength: 300 }).map((b) => Buffer.from(b)), fc.string({ maxLength: 100 }), fc.integer({ min: 60_000, max: 200_000 }).map((n) => `42["do","${'a'.repeat(n)}"]`), fc.integer({ min: 1_000, max: 30_000 }).map((n) => `42["ask",${'['.repeat(n)}${']'.repeat(n)}]`)).map((one): Frame => ({ parts: [one], ack: null }));
  /** The same number asked for again and again. */
  const many = fc.tuple(id, fc.integer({ min: 2, max: 12 }), fc.constantFrom<string>(...SOCKET_EVENTS), fc.oneof(asking, act)).map(([ack, n, event, body]): Frame => ({ parts: Array.from({ length: n }, () => `42${ack}["${event}",${textOf(body)}]`), ack }));
  return fc.oneof({ weight: 8, arbitrary: message }, { weight: 4, arbitrary: odd }, { weight: 1, arbitrary: silent }, { weight: 2, arbitrary: protocol }, { weight: 1, arbitrary: goodbye }, { weight: 2, arbitrary: attached }, { weight: 2, arbitrary: garbage }, { weight: 1, arbitrary: many });
};
