// How an act travels: socket, HTTP or not at all; which answers are outcomes and which only say "not now". Hand-made lines, no server.
import type { Outcome } from '../src/contract/packet.js';
import type { Deed, NotAnswered } from '../src/contract/socket.js';
import { Refused, Unreachable } from '../client/src/wire/api.js';
import { LineDelivery } from '../client/src/wire/delivery.js';
import type { Answer } from '../client/src/wire/outbox.js';

describe('the way of an act', () => {
  const deed: Deed = { name: 'note.write', channel: 'a', command: 'c', payload: {}, hat: 'h' };
  const line = (answer: Outcome | NotAnswered | null) => ({ isOpen: answer !== null, call: () => Promise.resolve(answer!) });
  const by = async (answer: Outcome | NotAnswered | null, request: (method: string, path: string, body?: unknown) => Promise<Response> = () => Promise.reject(new Unreachable(null)), online = true) => {
    const way = await new LineDelivery(line(answer), { request }, () => online).way();
    return way && way(deed);
  };
  const refusal = (why: string, retry?: true): NotAnswered => ({ refusal: { code: 'conflict', detail: { why, ...(retry ? { retry } : {}) } } });

  it('tells a stored answer from one that only says: not now', async () => {
    expect(await by({ ok: true, channel: 'a', seq: 3, at: 't' })).toMatchObject({ ok: true, seq: 3 });
    expect(await by({ ok: false, ...refusal('refusal.taken') })).toMatchObject({ ok: false });
    expect(await by(refusal('refusal.try-again', true))).toEqual({ ok: null, why: 'later' });
    expect(await by(refusal('refusal.too-fast'))).toEqual({ ok: null, why: 'later' });
    expect(await by(refusal('refusal.fault'))).toEqual({ ok: null, why: 'fault' });
    expect(await by(refusal('refusal.message'))).toMatchObject({ ok: false });
  });

  it('is HTTP while the socket is down, and none while the server does not answer at all', async () => {
    const outcome: Outcome = { ok: true, channel: 'a', seq: 1, at: 't' };
    const asked: unknown[] = [];
    const ok = (method: string, path: string, body?: unknown) => {
      asked.push([method, path, body]);
      return Promise.resolve(new Response(JSON.stringify(outcome)));
    };
    expect(await by(null, ok)).toEqual(outcome);
    expect(asked).toEqual([['GET', '/live', undefined], ['POST', '/api/commands/note.write', { channel: 'a', command: 'c', payload: {}, hat: 'h' }]]);
    expect(await by(null)).toBeNull();
    expect(await by(null, ok, false)).toBeNull();
  });

  it.each<[string, Error, Answer]>([
    ['a refusal', new Refused({ code: 'wrong-state', detail: {} }, 409), { ok: false, refusal: { code: 'wrong-state', detail: {} } }],
    ['the end of the session', new Refused({ code: 'not-allowed', detail: {} }, 401), { ok: null, why: 'signed-out' }],
    ['too many', new Refused({ code: 'conflict', detail: { why: 'refusal.too-fast' } }, 409), { ok: null, why: 'later' }],
    ['a node that is gone', new Unreachable(503), { ok: null, why: 'later' }],
    ['a bug', new Unreachable(500), { ok: null, why: 'fault' }],
    ['silence', new Unreachable(null), { ok: null, why: 'later' }],
  ])('by HTTP answers %s', async (_, error, answer) => {
    expect(await by(null, (method) => (method === 'GET' ? Promise.resolve(new Response('')) : Promise.reject(error)))).toEqual(answer);
  });
});
