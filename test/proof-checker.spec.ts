// The judge of the proof is judged: an honest history has no fault, and each way to break the promise is found. Not here: the goals (npm run proof).
import { check, FAULTS, inWords, type Fault } from './proof/checker.js';
import type { Happening, Recorded } from './proof/history.js';

const channel = 'thread';
const rows: Recorded[] = ['a', 'b', 'c', 'd'].map((command, i) => ({ channel, seq: i + 1, type: 'remark.posted', command }));
const pressed = (client: string, command: string, at: number): Happening => ({ is: 'pressed', client, channel, command, at });
const answered = (client: string, command: string, seq: number | null, at: number): Happening => ({ is: 'answered', client, command, seq, at });
const told = (client: string, seq: number, command: string): Happening => ({ is: 'told', client, channel, seq, command, at: 50 + seq });
const shows = (client: string, first: number, ...commands: string[]): Happening => ({ is: 'shows', client, channel, first, commands });
/** Ann writes a, b and d, Ben writes c between; both read. */
const honest: Happening[] = [
  pressed('ann', 'a', 1), answered('ann', 'a', 1, 2), pressed('ann', 'b', 3), pressed('ben', 'c', 4), answered('ann', 'b', 2, 5), answered('ben', 'c', 3, 6),
  pressed('ann', 'd', 7), answered('ann', 'd', 4, 8),
  ...rows.flatMap((r) => [told('ann', r.seq, r.command), told('ben', r.seq, r.command)]),
  shows('ann', 1, 'a', 'b', 'c', 'd'), shows('ben', 2, 'b', 'c', 'd'),
];
const without = (drop: (e: Happening) => boolean): Happening[] => honest.filter((e) => !drop(e));
const kinds = (faults: Fault[]): string[] => [...new Set(faults.map((f) => f.is))];

it('finds nothing in an honest history, nor in one that began anew or lost its seat', () => {
  expect(check(honest, rows)).toEqual([]);
  const jumped = without((e) => e.is === 'told' && e.client === 'ben' && e.seq === 2);
  expect(check([...jumped.slice(0, 9), { is: 'restarted', client: 'ben', at: 51 }, ...jumped.slice(9)], rows)).toEqual([]);
  const gone = without((e) => (e.is === 'told' && e.client === 'ben' && e.seq > 2) || (e.is === 'shows' && e.client === 'ben'));
  expect(check([...gone, { is: 'revoked', client: 'ben', channel, after: 2, at: 52 }, shows('ben', 1, 'a', 'b')], rows)).toEqual([]);
});

const table: [is: Fault['is'], how: string, events: Happening[], database: Recorded[]][] = [
  ['lost', 'acknowledged and not in the record', without((e) => e.is !== 'pressed' && e.is !== 'answered'), rows.slice(0, 3)],
  ['lost', 'recorded under another number than was told', honest.map((e) => (e.is === 'answered' && e.command === 'd' ? { ...e, seq: 9 } : e)), rows],
  ['doubled', 'a command with two lines', without((e) => e.is === 'shows'), [...rows, { ...rows[3]!, seq: 5 }]],
  ['doubled', 'one id, two outcomes', [...honest, answered('ann', 'd', 3, 60)], rows],
  ['doubled', 'an entry told twice', [...honest, told('ann', 4, 'd')], rows],
  ['gap', 'a number that the record skips', without((e) => e.is !== 'pressed' && e.is !== 'answered'), rows.filter((r) => r.seq !== 2)],
  ['gap', 'an entry that was never told', without((e) => e.is === 'told' && e.client === 'ann' && e.seq === 2), rows],
  ['order', 'told late', [...without((e) => e.is === 'told' && e.client === 'ann' && e.seq === 2), told('ann', 2, 'b')], rows],
  ['order', 'recorded before what was acknowledged when it was pressed', without((e) => e.is === 'told' || e.is === 'shows'), [rows[3]!, rows[1]!, rows[2]!, rows[0]!].map((r, i) => ({ ...r, seq: i + 1 }))],
  ['author-order', 'one author’s two acts changed places', without((e) => e.is === 'told' || e.is === 'shows'), [rows[1]!, rows[0]!, rows[2]!, rows[3]!].map((r, i) => ({ ...r, seq: i + 1 }))],
  ['prefix', 'told what the record does not say', honest.map((e) => (e.is === 'told' && e.client === 'ben' && e.seq === 4 ? { ...e, command: 'x' } : e)), rows],
  ['prefix', 'shows what the record does not say', honest.map((e) => (e.is === 'shows' && e.client === 'ben' ? { ...e, commands: ['b', 'x', 'd'] } : e)), rows],
  ['prefix', 'shows more than the record has', honest.map((e) => (e.is === 'shows' && e.client === 'ben' ? { ...e, commands: ['b', 'c', 'd', 'e'] } : e)), rows],
  ['convergence', 'does not show the end', honest.map((e) => (e.is === 'shows' && e.client === 'ben' ? { ...e, commands: ['b', 'c'] } : e)), rows],
  ['authorisation', 'told after the right was gone', [...honest, { is: 'revoked', client: 'ben', channel, after: 3, at: 52 }], rows],
  ['authorisation', 'shows what came after the right was gone', [...without((e) => e.is === 'told'), { is: 'revoked', client: 'ben', channel, after: 3, at: 52 }], rows],
  ['unanswered', 'pressed and never answered', without((e) => e.is === 'answered' && e.command === 'd'), rows],
  ['phantom', 'refused and yet recorded', honest.map((e) => (e.is === 'answered' && e.command === 'd' ? { ...e, seq: null } : e)), rows],
];

it.each(table)('finds %s: %s', (is, _how, events, database) => {
  expect(kinds(check(events, database))).toContain(is);
});

it('has a line in the table for every fault it can name, and says in words how many there are', () => {
  expect(FAULTS.filter((is) => !table.some(([found]) => found === is))).toEqual([]);
  expect(inWords([])).toBe('0 lost, 0 doubled, 0 gaps, 0 out of order');
  expect(inWords([{ is: 'lost', channel }, { is: 'author-order', channel }, { is: 'authorisation', channel }])).toBe('1 lost, 0 doubled, 0 gaps, 0 out of order, 1 out of their author’s order, 1 told to the wrong reader');
});
