// Stories of the floor: lists in their order, one speaker at a time, clocks, points of order, replies, motions. Not here: the pure rules (meetings-floor-rules.spec.ts), votes.
import { randomUUID } from 'node:crypto';
import { accountOf } from '../src/contract/budgets.views.js';
import { minutesUsed } from '../src/contract/floor.order.js';
import type { ListKind, Strategy } from '../src/contract/floor.views.js';
import { FloorDesk } from './support/floor-desk.js';
import { meeting, type Meeting } from './support/meetings.js';

const CAST = { chair: 'NOR', delegates: ['AUT', 'CHL', 'CRI', 'JOR', 'THA'], observers: ['ZAF'] };
const id = randomUUID;
let m: Meeting;
let floor: FloorDesk;
beforeAll(async () => void (floor = new FloorDesk((m = await meeting({ ...CAST, sittings: 2 })), 'NOR')), 120_000);
afterAll(() => m?.close());

const open = (strategy: Strategy, more: { item?: string; kind?: ListKind; seconds?: number } = {}, list: string = id()): Promise<string> => m.as('NOR').do('list.open', { list, kind: 'room', strategy, ...more }).then(() => list);

describe('lists of speakers', () => {
  let list: string;
  const of = new Map<string, string>();

  it('e2 every delegation asks for the floor itself; two of one state have one entry, and whoever it is may change the name or leave', async () => {
    list = await open('request', { item: m.items[0]! });
    expect(await m.as('AUT').why('list.open', { list: id(), kind: 'room', item: m.items[0]! })).toBe('refusal.needs-seat');
    expect(await m.as('NOR').why('list.open', { list: id(), kind: 'room', item: m.items[0]! })).toBe('refusal.list-exists');
    for (const party of ['CHL', 'ZAF', 'AUT', 'THA']) of.set(party, await floor.ask(party, list, { name: `Somebody of ${party}`, lang: 'en' }));
    const colleague = m.over(await m.n.person('CHL'));
    expect(await colleague.refused('speaker.request', { speaker: id(), list })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.speaker-on-list', party: 'CHL', speaker: of.get('CHL') } });
    await colleague.do('speaker.replace', { speaker: of.get('CHL')!, name: 'T. Larraín', lang: 'fr' });
    expect(await floor.entry(of.get('CHL')!)).toMatchObject({ name: 'T. Larraín', lang: 'fr', state: 'listed', no: 1, clock: { limit: 180, spokenMs: 0, running: null } });
    expect(await m.as('AUT').why('speaker.withdraw', { speaker: of.get('CHL')! })).toBe('refusal.speaker-not-yours');
    // Observers after members; the secretariat puts a raised hand on the list, marked as its own entry.
    await m.as('secretariat').do('speaker.add', { speaker: id(), list, party: 'CRI', name: 'A raised hand' });
    expect(await floor.queue(list)).toEqual(['CHL', 'AUT', 'THA', 'CRI', 'ZAF']);
    expect((await m.told()).at(-1)).toMatchObject({ type: 'speaker.added', party: 'secretariat' });
    await m.as('THA').do('speaker.withdraw', { speaker: of.get('THA')! });
    expect(await floor.queue(list)).toEqual(['CHL', 'AUT', 'CRI', 'ZAF']);
    of.set('THA', await floor.ask('THA', list));
    expect(await floor.queue(list)).toEqual(['CHL', 'AUT', 'CRI', 'THA', 'ZAF']);
  });

  it('e5 a list closes after its last call; later ones ask the chair; a move by hand carries its reason', async () => {
    await m.as('NOR').do('list.last-call', { list });
    expect((await m.views('list'))[0]).toMatchObject({ state: 'last-call', closes: expect.any(String) });
    of.set('JOR', await floor.ask('JOR', list));
    await m.clock.pass('5 minutes');
    expect((await m.views('list'))[0]!.state).toBe('closed');
    expect((await m.told()).at(-1)).toMatchObject({ type: 'list.closed', party: 'clock' });
    const late = await floor.ask('NOR', list);
    expect((await floor.entry(late)).state).toBe('requested');
    await m.as('NOR').do('speaker.admit', { speaker: late });
    expect(await floor.queue(list)).toEqual(['CHL', 'AUT', 'CRI', 'THA', 'JOR', 'NOR', 'ZAF']);
    expect(await m.as('NOR').refused('speaker.move', { speaker: of.get('THA')!, place: 1 })).toMatchObject({ code: 'invalid' });
    await m.as('NOR').do('speaker.move', { speaker: of.get('THA')!, place: 1, reason: 'The minister leaves at 11:00.', lang: 'en' });
    expect((await floor.entry(of.get('THA')!)).move).toMatchObject({ behind: [], reason: 'The minister leaves at 11:00.', by: 'NOR' });
    expect(await floor.queue(list)).toEqual(['THA', 'CHL', 'AUT', 'CRI', 'JOR', 'NOR', 'ZAF']);
    await m.as('NOR').do('list.reopen', { list });
    expect(await m.as('NOR').why('list.reopen', { list })).toBe('refusal.list-open');
  });

  it('e9 the chair gives the floor to the next and to nobody else; the clock is the server’s, stops and goes on, and over-time is recorded, not cut', async () => {
    expect(await m.as('NOR').refused('speaker.start', { speaker: of.get('CHL')! })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.not-next', party: 'THA' } });
    const thai = of.get('THA')!;
    await m.as('NOR').do('speaker.start', { speaker: thai });
    expect(await m.as('NOR').why('speaker.start', { speaker: of.get('CHL')! })).toBe('refusal.floor-taken');
    expect(await m.as('THA').why('speaker.withdraw', { speaker: thai })).toBe('refusal.speaker-speaking');
    for (const verb of ['sitting.suspend', 'sitting.close'] as const) expect(await m.as('NOR').why(verb, { sitting: m.sitting })).toBe('refusal.floor-taken');
    await m.clock.pass('2 minutes');
    await m.as('NOR').do('speaker.pause', { speaker: thai });
    const spoken = (await floor.entry(thai)).clock.spokenMs;
    expect(spoken).toBeGreaterThanOrEqual(120_000);
    await m.clock.pass('10 minutes');
    await m.as('NOR').do('speaker.resume', { speaker: thai });
    expect((await floor.entry(thai)).clock.spokenMs).toBe(spoken);
    await m.clock.pass('2 minutes');
    await m.as('NOR').do('speaker.end', { speaker: thai });
    const told = (await m.told()).at(-1)!.data;
    expect(told).toMatchObject({ party: 'THA', spoken: Math.floor((await floor.entry(thai)).clock.spokenMs / 1000) });
    expect(told.over).toBe((told.spoken as number) - 180);
    expect((await floor.entry(thai)).state).toBe('spoken');
  });

  it('e5 called and not there, it goes to the end once and is dropped the second time', async () => {
    const chile = of.get('CHL')!;
    for (const verb of ['speaker.call', 'speaker.miss'] as const) await m.as('NOR').do(verb, { speaker: chile });
    expect(await floor.queue(list)).toEqual(['AUT', 'CRI', 'JOR', 'NOR', 'ZAF', 'CHL']);
    await m.as('AUT').do('speaker.circulate', { speaker: of.get('AUT')! });
    for (const party of ['CRI', 'JOR', 'NOR', 'ZAF']) await floor.hear((await floor.speakers()).find((s) => s.party === party && s.state === 'listed')!.id);
    for (const verb of ['speaker.call', 'speaker.miss'] as const) await m.as('NOR').do(verb, { speaker: chile });
    expect(await floor.entry(chile)).toMatchObject({ state: 'absent', missed: true });
    expect(await floor.queue(list)).toEqual([]);
  });

  it('e4 the order is the one that is printed: fewest minutes, level, groups, regions, a drawn letter, a lot', async () => {
    const other = await open('fewest-minutes', { item: m.items[1]! });
    for (const party of ['THA', 'CRI', 'AUT', 'CHL']) of.set(party, await floor.ask(party, other, { rank: party === 'CHL' ? 'minister' : 'ambassador' }));
    expect(await floor.queue(other)).toEqual(['AUT', 'CHL', 'CRI', 'THA']);
    await m.as('NOR').do('list.order', { list: other, strategy: 'protocol-rank' });
    expect(await floor.queue(other)).toEqual(['CHL', 'THA', 'CRI', 'AUT']);
    await m.as('AUT').do('speaker.replace', { speaker: of.get('AUT')!, rank: 'head-of-state' });
    expect(await floor.queue(other)).toEqual(['AUT', 'CHL', 'THA', 'CRI']);
    expect(await m.as('NOR').why('list.draw', { list: other })).toBe('refusal.list-not-by-lot');
    await m.as('NOR').do('list.order', { list: other, strategy: 'alphabetical' });
    await m.as('NOR').do('list.draw', { list: other, letters: 'CO' });
    const late = await floor.ask('JOR', other);
    expect(await floor.queue(other)).toEqual(['CRI', 'THA', 'AUT', 'CHL', 'JOR']);
    expect((await m.told()).find((e) => e.type === 'list.drawn')!.data).toMatchObject({ letters: 'CO', parties: ['CRI', 'THA', 'AUT', 'CHL'] });
    await m.as('NOR').do('list.order', { list: other, strategy: 'lot' });
    await m.as('NOR').do('list.draw', { list: other });
    expect([...(await floor.queue(other))].sort()).toEqual(['AUT', 'CHL', 'CRI', 'JOR', 'THA']);
    expect((await m.told()).at(-1)!.data.parties).toEqual(await floor.queue(other));
    await m.as('NOR').do('list.order', { list: other, strategy: 'regional' });
    expect(await floor.queue(other)).toEqual(['THA', 'CRI', 'AUT', 'JOR', 'CHL']);
    for (const speaker of [...['THA', 'CRI', 'AUT', 'CHL'].map((p) => of.get(p)!), late]) await m.as((await floor.entry(speaker)).party).do('speaker.pass', { speaker });
  });
});

describe('points of order', () => {
  it('e6 it stops whoever speaks, is ruled on at once in the order received, and an appeal is put before anything else', async () => {
    const list = await open('request', { kind: 'advance' });
    const chile = await floor.ask('CHL', list);
    await m.as('NOR').do('speaker.start', { speaker: chile });
    await m.clock.pass('1 minute');
    const [first, second] = [id(), id()];
    for (const [party, point] of [['JOR', first], ['THA', second]] as const) await m.as(party).do('point.raise', { point });
    expect(await floor.entry(chile)).toMatchObject({ state: 'paused', clock: { running: null } });
    expect((await m.told()).filter((e) => e.type === 'point.raised').map((e) => e.data.stopped)).toEqual(['CHL', null]);
    expect(await m.as('ZAF').why('point.raise', { point: id() })).toBe('refusal.needs-seat');
    expect(await m.as('JOR').why('point.raise', { point: id() })).toBe('refusal.point-raised-already');
    expect(await m.as('NOR').refused('speaker.resume', { speaker: chile })).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.point-before', party: 'JOR' } });
    expect(await m.as('NOR').why('point.hear', { point: second })).toBe('refusal.point-before');
    await m.as('NOR').do('point.hear', { point: first });
    expect((await floor.speakers()).find((s) => s.of === `point:${first}`)).toMatchObject({ state: 'speaking', speech: 'order', clock: { limit: 120 } });
    expect(await m.as('secretariat').why('point.rule', { point: first, ruling: 'upheld' })).toBe('refusal.needs-seat');
    await m.as('NOR').do('point.rule', { point: first, ruling: 'not-upheld', reason: 'It is about substance.', lang: 'en' });
    expect((await floor.speakers()).find((s) => s.of === `point:${first}`)!.state).toBe('spoken');
    await m.as('NOR').do('point.rule', { point: second, ruling: 'noted' });
    await m.as('AUT').do('point.appeal', { point: first });
    expect(await m.as('NOR').why('speaker.resume', { speaker: chile })).toBe('refusal.point-before');
    expect(await m.as('NOR').why('point.decide', { point: first, overrule: 5, uphold: 5 })).toBe('refusal.more-than-present');
    await m.as('NOR').do('point.decide', { point: first, overrule: 3, uphold: 3 });
    expect((await m.views('point')).find((p) => p.id === first)).toMatchObject({ state: 'decided', ruling: 'not-upheld', appeal: 'AUT', outcome: { overrule: 3, uphold: 3, stands: true } });
    await m.as('NOR').do('speaker.resume', { speaker: chile });
    expect(await m.as('AUT').why('point.appeal', { point: second })).toBe('refusal.appeal-late');
    await m.as('NOR').do('speaker.end', { speaker: chile });
  });

  it('e6 the chair does not rule on what is raised against its own statement', async () => {
    const list = (await m.views('list')).find((l) => l.kind === 'advance')!.id;
    const norway = await floor.ask('NOR', list);
    await m.as('NOR').do('speaker.start', { speaker: norway });
    const point = id();
    await m.as('JOR').do('point.raise', { point });
    expect(await m.as('NOR').why('point.rule', { point, ruling: 'noted' })).toBe('refusal.point-own-statement');
    await m.as('NOR').do('gavel.pass', { party: 'AUT' });
    await m.as('AUT').do('point.rule', { point, ruling: 'upheld' });
    await m.as('AUT').do('gavel.take-back', {});
    await m.as('NOR').do('speaker.resume', { speaker: norway });
    await m.as('NOR').do('speaker.end', { speaker: norway });
  });
});

it('e10 a reply cites a statement of another state, is granted for the end, twice at most and the second time shorter, first ones before second ones', async () => {
  const said = (await floor.speakers()).find((s) => s.party === 'NOR' && s.state === 'spoken' && s.item === null && s.list)!;
  expect(await m.as('NOR').why('reply.request', { reply: id(), answering: said.id })).toBe('refusal.nothing-to-reply-to');
  const asked = [id(), id(), id()];
  await m.as('THA').do('reply.request', { reply: asked[0]!, answering: said.id });
  await m.as('THA').do('reply.request', { reply: asked[1]!, answering: said.id });
  expect(await m.as('THA').why('reply.request', { reply: id(), answering: said.id })).toBe('refusal.reply-twice');
  await m.as('JOR').do('reply.request', { reply: asked[2]!, answering: said.id });
  expect(await m.as('JOR').why('reply.withdraw', { reply: asked[0]! })).toBe('refusal.speaker-not-yours');
  const turns = [id(), id(), id()];
  for (const [i, reply] of asked.entries()) await m.as('NOR').do('reply.grant', { reply, speaker: turns[i]! });
  const list = (await m.views('list')).find((l) => l.kind === 'reply')!;
  expect(await floor.queue(list.id)).toEqual(['THA', 'JOR', 'THA']);
  expect([(await floor.entry(turns[0]!)).clock.limit, (await floor.entry(turns[1]!)).clock.limit]).toEqual([600, 300]);
  await floor.hear(turns[0]!);
  await m.as('AUT').do('reply.request', { reply: id(), answering: turns[0]! });
  await m.clock.pass('15 minutes');
  expect(await m.as('CHL').refused('reply.request', { reply: id(), answering: said.id })).toMatchObject({ code: 'too-late', detail: { why: 'refusal.reply-late' } });
});

describe('motions', () => {
  it('e11 none is moved or decided out of precedence; two are heard for and two against an adjournment of the debate', async () => {
    const list = await open('request', { kind: 'explanation-before', item: m.items[1]! });
    await floor.hear(await floor.ask('CRI', list));
    const debate = id();
    await m.as('THA').do('motion.move', { motion: debate, kind: 'adjourn-debate' });
    expect(await m.as('AUT').why('motion.move', { motion: id(), kind: 'close-debate' })).toBe('refusal.motion-not-in-order');
    const turns = [id(), id(), id()];
    await m.as('AUT').do('motion.speak', { motion: debate, speaker: turns[0]!, side: 'for' });
    await m.as('CHL').do('motion.speak', { motion: debate, speaker: turns[1]!, side: 'for' });
    expect(await m.as('JOR').why('motion.speak', { motion: debate, speaker: id(), side: 'for' })).toBe('refusal.motion-side-full');
    expect(await m.as('AUT').why('motion.speak', { motion: debate, speaker: id(), side: 'against' })).toBe('refusal.motion-heard-once');
    expect(await m.as('NOR').why('motion.decide', { motion: debate })).toBe('refusal.motion-unheard');
    for (const speaker of turns.slice(0, 2)) await floor.hear(speaker);
    const suspend = id();
    await m.as('CRI').do('motion.move', { motion: suspend, kind: 'suspend' });
    expect(await m.as('CRI').why('motion.speak', { motion: suspend, speaker: id(), side: 'for' })).toBe('refusal.motion-heard-once');
    expect(await m.as('NOR').refused('motion.decide', { motion: debate })).toMatchObject({ code: 'conflict', detail: { kind: 'suspend' } });
    await m.as('NOR').do('motion.decide', { motion: suspend, yes: 2, no: 2 });
    await m.as('NOR').do('motion.decide', { motion: debate });
    expect((await m.views('motion')).map((x) => [x.kind, x.state, x.outcome])).toEqual([['adjourn-debate', 'carried', null], ['suspend', 'rejected', { yes: 2, no: 2 }]]);
    expect((await m.views('list')).filter((l) => l.item === m.items[1]! && l.kind === 'room').map((l) => l.state)).toEqual(['closed']);
  });

  it('e11 nothing is put without the quorum to decide, and what was moved may be withdrawn', async () => {
    const motion = id();
    await m.as('AUT').do('motion.move', { motion, kind: 'close-debate' });
    for (const party of ['CHL', 'CRI', 'JOR']) await m.as(party).do('presence.leave', { sitting: m.sitting });
    expect(await m.as('NOR').why('motion.decide', { motion })).toBe('refusal.no-quorum-to-put');
    expect(await m.as('THA').why('motion.withdraw', { motion })).toBe('refusal.speaker-not-yours');
    await m.as('AUT').do('motion.withdraw', { motion });
  });
});

it('e8 a delegation has its time for the whole meeting: the clock shows no more than is left, spent it speaks no further, and the chair adds to it with a reason', async () => {
  const list = await open('fewest-minutes', { kind: 'explanation-after', item: m.items[1]! });
  expect([await m.as('AUT').why('budget.set', { seconds: 600 }), await m.as('NOR').why('budget.lift', {})]).toEqual(['refusal.needs-seat', 'refusal.no-budget']);
  const account = async (party: string) => accountOf({ party, group: null }, await m.views('budget'), await m.views('top-up'), await floor.speakers());
  const spent = minutesUsed(await floor.speakers()).get('THA')!;
  for (const budget of [{ seconds: 3_600 }, { party: 'THA', seconds: Math.floor(spent / 1000) + 100 }]) await m.as('NOR').do('budget.set', budget);
  expect((await account('THA'))!.leftMs).toBeLessThan((await account('AUT'))!.leftMs);
  const first = await floor.ask('THA', list);
  await floor.start(first);
  const { limit } = (await floor.entry(first)).clock;
  expect([limit, limit < 180]).toEqual([Math.floor((await account('THA'))!.leftMs / 1000), true]);
  await m.clock.pass(`${limit + 60} seconds`).then(() => floor.end(first));
  const second = await floor.ask('THA', list);
  expect(await m.as('NOR').refused('speaker.start', { speaker: second })).toMatchObject({ code: 'conflict', detail: { why: 'refusal.budget-spent', party: 'THA' } });
  expect(await m.as('NOR').refused('budget.top-up', { party: 'THA', seconds: 120 })).toMatchObject({ code: 'invalid' });
  await m.as('NOR').do('budget.top-up', { party: 'THA', seconds: 120, reason: 'It was interrupted.', lang: 'en' });
  expect((await m.told()).at(-1)!.data).toMatchObject({ party: 'THA', seconds: 120, reason: expect.stringMatching(/^[0-9a-f]{64}$/) });
  await floor.hear(second, '10 seconds');
  for (const budget of [{ party: 'THA' }, {}]) await m.as('NOR').do('budget.lift', budget);
  expect([await m.views('budget'), await account('THA')]).toEqual([[], null]);
});

it('e2 a list survives the sitting: who waited waits in the next one', async () => {
  const list = (await m.views('list')).find((l) => l.kind === 'room' && l.item === m.items[0]!)!.id;
  const austria = await floor.ask('AUT', list);
  await m.as('NOR').do('sitting.close', { sitting: m.sitting });
  expect(await m.as('NOR').why('speaker.start', { speaker: austria })).toBe('refusal.no-sitting-open');
  const next = m.sittings[1]!;
  for (const party of ['NOR', 'AUT', 'THA']) await m.as(party).do('presence.enter', { sitting: next, mode: 'room' });
  await m.as('NOR').do('sitting.open', { sitting: next });
  expect(await floor.queue(list)).toEqual(['AUT']);
  await floor.hear(austria);
  expect((await floor.entry(austria)).sitting).toBe(next);
});
