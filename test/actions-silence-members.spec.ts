// Who a silence procedure reaches and who has a voice in it (§3.2), through changes of the rules and of membership. Not here: the procedure itself (actions-silence.spec.ts).
import { randomUUID } from 'node:crypto';
import { NETWORK } from '../src/contract/seats.js';
import { REACH } from '../src/actions/silence/silence.sql.js';
import { why, type Network } from './support/network.js';
import { announce, house, objection, round, set, tabled, told, voices } from './support/silences.js';

let n: Network;
// A Thursday before Easter; Europe's clocks go forward on the Sunday.
beforeAll(async () => (n = await house('2027-03-25T08:00:00Z')), 120_000);
afterAll(() => n?.close());


it('c11: whom the notice has not reached is telephoned, and noted; a profile that changes does not touch what is under way', async () => {
  const action = await tabled(n);
  await set(n, '2027-06-07T08:00:00Z');
  const silence = await announce(n, action, { date: '2027-06-11', time: '12:00' });
  await n.secretariat.do('silence.note-reached', { silence, party: 'THA', how: 'telephone' }, action);
  expect(await why(n.secretariat.refused('silence.note-reached', { silence, party: 'THA', how: 'mail' }, action))).toBe('refusal.reached-already');
  const reached = async (): Promise<Record<string, string | null>> =>
    Object.fromEntries((await n.read.query<{ party: string; how: string | null }>(REACH, [silence])).map((r) => [r.party, r.how]));
  expect(await reached()).toMatchObject({ NOR: null, THA: 'telephone', CHL: null });
  await n.as('NOR').do('silence.affirm', { silence }, action);
  // Who acts on it with *bind* has been reached, whatever window that came from.
  expect(await reached()).toMatchObject({ NOR: 'opened', CHL: null });
  await n.secretariat.do('silence.remind', { silence }, action);
  expect((await told(n, action)).at(-1)!.data.parties).toEqual(['CHL', 'CRI', 'JOR', 'SVN', 'THA']);
  const { profile } = await round(n, action);
  expect(await why(n.as('SVN').refused('profile.adopt', { rules: { ...profile.rules, opens: '19:00' } }))).toBe('refusal.profile-contrary');
  await n.as('SVN').do('profile.adopt', { rules: { ...profile.rules, silenceHours: 96, extensions: 0 }, decision: 'Meeting of June' });
  expect((await told(n, NETWORK)).at(-1)).toMatchObject({ type: 'profile.adopted', data: { name: '2027-1' } });
  await n.as('CHL').do('silence.ask-extension', { silence, request: randomUUID(), hours: 1, reason: 'A line is down.', lang: 'en' }, action);
  const other = await tabled(n);
  expect(await why(n.as('SVN').refused('silence.announce', { silence: randomUUID(), mode: 'strict', date: '2027-06-11', time: '09:30', meeting: true }, other))).toBe('refusal.silence-too-short');
  await announce(n, other, { date: '2027-06-14', time: '12:00' });
  expect([(await round(n, other)).profile.name, (await round(n, action)).profile.name]).toEqual(['2027-1', '0']);
});

it('c11: who becomes a member while a silence runs has no voice in it, and who leaves keeps the one it had', async () => {
  const action = await tabled(n);
  await set(n, '2027-06-21T08:00:00Z');
  const silence = await announce(n, action, { date: '2027-06-29', time: '12:00' });
  await n.operator.do('state.admit', { state: 'IRL', status: 'member' });
  const ireland = await n.person('IRL');
  expect(await why(ireland.refused('silence.break', { silence, paragraphs: [], ...objection }, action))).toBe('refusal.silence-not-entitled');
  await n.as('CRI').do('silence.affirm', { silence }, action);
  await n.operator.do('state.withdraw', { state: 'CRI' });
  expect((await n.as('CRI').refused('silence.break', { silence, paragraphs: [], ...objection }, action)).code).toBe('not-found');
  expect(voices(await round(n, action))).toMatchObject({ CRI: 'positive' });
  expect(Object.keys(voices(await round(n, action)))).not.toContain('IRL');
});
