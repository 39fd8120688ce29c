// Who learns who objects (§3.2, rule 3): where the rules do not name it, a member's voice stands in a channel of its own, and what all members read is made by time alone.
// Not here: the procedure where everybody is named (actions-silence.spec.ts).
import { randomUUID } from 'node:crypto';
import type { Packet } from '../src/contract/packet.js';
import type { Breakers, ProfileRules } from '../src/contract/profile.views.js';
import type { OwnVoiceView } from '../src/contract/voices.views.js';
import { VOICES_READABLE } from '../src/actions/silence/silence.sql.js';
import { Read } from '../src/ledger/read.js';
import { reads, why, type Network } from './support/network.js';
import { announce, house, objection, round, set, tabled, told, voices } from './support/silences.js';

let n: Network;
beforeAll(async () => (n = await house('2027-03-25T08:00:00Z')), 120_000);
afterAll(() => n?.close());

const adopt = async (breakers: Breakers): Promise<void> => {
  const [{ rules } = { rules: null }] = await n.read.query<{ rules: ProfileRules }>('select rules from profile order by adopted desc limit 1');
  await n.as('SVN').do('profile.adopt', { rules: { ...rules!, breakers } });
};
const channels = async (silence: string, party: string): Promise<Record<string, string>> =>
  Object.fromEntries((await n.read.query<{ channel: string; party: string }>(VOICES_READABLE, [silence, party])).map((v) => [v.party, v.channel]));
const wire = async (id: string): Promise<string> => (await n.app.get(Read).since(id, null))!.text;
const own = async (id: string): Promise<OwnVoiceView> => (JSON.parse(await wire(id)) as Packet).views.find((v) => v.ref === `voice:${id}`)!.view as OwnVoiceView;
const SECRET = 'Nobody else shall read this';

it('c11: by number, an objection is read by its state, the chair and the secretariat; the others learn from the clock how many there are, and never who', async () => {
  await adopt('number');
  const action = await tabled(n);
  const silence = await announce(n, action);
  expect(await round(n, action)).toMatchObject({ apart: { rule: 'number', told: null } });
  const all = await channels(silence, 'SVN');
  expect([Object.keys(all), await channels(silence, 'secretariat'), await channels(silence, 'CHL'), await channels(silence, 'ZAF')]).toEqual([['CHL', 'CRI', 'JOR', 'NOR', 'SVN', 'THA'], all, { CHL: all.CHL }, {}]);
  const say = { silence, paragraphs: ['title'], lang: 'en' as const, reason: SECRET };
  expect(await why(n.as('CHL').refused('silence.break', say, action))).toBe('refusal.silence-voice-apart');
  const before = (await told(n, action)).length;
  await n.as('CHL').do('silence.break', say, all.CHL);
  for (const other of [n.as('JOR'), n.as('ZAF')]) {
    expect(await reads(n, other, all.CHL!)).toBe(false);
    expect((await other.refused('silence.lift', { silence }, all.CHL)).code).toBe('not-found');
  }
  for (const by of [n.as('CHL'), n.as('SVN'), n.secretariat]) expect(await reads(n, by, all.CHL!)).toBe(true);
  // The chair reads it and has no voice in it.
  expect(await why(n.as('SVN').refused('silence.lift', { silence }, all.CHL))).toBe('refusal.needs-seat');
  expect((await own(all.CHL!)).voice).toMatchObject({ party: 'CHL', voice: 'broke', reason: { text: SECRET } });
  await n.as('NOR').do('silence.affirm', { silence }, all.NOR);
  expect([(await told(n, action)).length, voices(await round(n, action)).CHL]).toEqual([before, 'silent']);
  await n.clock.pass('3 seconds');
  const counted = (await told(n, action)).slice(before);
  expect(counted).toMatchObject([{ type: 'silence.counted', party: 'clock', data: { objections: 1, positive: 1, paragraphs: ['title'] } }]);
  expect(await round(n, action)).toMatchObject({ apart: { told: { objections: 1, positive: 1, paragraphs: ['title'] } } });
  await set(n, '2027-03-30T10:00:10Z');
  expect((await told(n, action)).slice(before + 1)).toMatchObject([{ type: 'silence.broken-apart', due: new Date('2027-03-30T10:00:00Z'), party: 'clock', data: { objections: 1, paragraphs: ['title'] } }]);
  expect(new Set(Object.values(voices(await round(n, action))))).toEqual(new Set(['silent']));
  // Nothing that all members read says who, or what.
  const said = `${await wire(action)} ${JSON.stringify((await told(n, action)).slice(before))} ${JSON.stringify((await told(n)).slice(-2))}`;
  expect([said.includes(SECRET), /"(party|by|was)":"?(CHL|NOR)/.test(JSON.stringify((await told(n, action)).slice(before)))]).toEqual([false, false]);
});

it('c11: named afterwards, a strict round ends by the clock at the very instant of the first objection, and only then is it said whose', async () => {
  await adopt('after');
  const action = await tabled(n);
  const silence = await announce(n, action, { mode: 'strict', date: '2027-04-14', time: '12:00' });
  const all = await channels(silence, 'SVN');
  const before = (await told(n, action)).length;
  await n.as('JOR').do('silence.break', { silence, paragraphs: [], ...objection }, all.JOR);
  const [{ at } = { at: null }] = await n.read.query<{ at: Date }>('select at from silence_apart where channel = $1', [all.JOR]);
  expect([(await told(n, action)).length, (await round(n, action)).state]).toEqual([before, 'running']);
  await n.clock.runDue();
  const s = await round(n, action);
  expect((await told(n, action)).slice(before)).toMatchObject([{ type: 'silence.broken', party: 'clock', due: at, data: { parties: ['JOR'], paragraphs: [] } }]);
  expect([s.state, s.apart, voices(s).JOR, s.voices.find((v) => v.party === 'JOR')!.reason?.text]).toEqual(['broken', { rule: 'after', told: null }, 'broke', objection.reason]);
});

it('c11: a collecting round named afterwards says nothing before its deadline, and adopts where every objection was lifted apart', async () => {
  await set(n, '2027-04-15T08:00:00Z');
  const action = await tabled(n);
  const silence = await announce(n, action, { date: '2027-04-20', time: '12:00' });
  const all = await channels(silence, 'SVN');
  const before = (await told(n, action)).length;
  await n.as('JOR').do('silence.break', { silence, paragraphs: [], ...objection }, all.JOR);
  await n.as('JOR').do('silence.lift', { silence }, all.JOR);
  await n.clock.pass('1 hour');
  expect((await told(n, action)).length).toBe(before);
  await set(n, '2027-04-20T10:00:10Z');
  const s = await round(n, action);
  expect([s.state, voices(s).JOR, voices(s).NOR]).toEqual(['adopted', 'lifted', 'silent']);
  expect((await n.as('CHL').do('silence.break', { silence, paragraphs: [], ...objection }, all.CHL)).result).toEqual({ late: true });
  await n.clock.pass('3 seconds');
  expect(voices(await round(n, action)).CHL).toBe('late');
});

it('c11 §3.1: what the secretariat records for a state stands in that state’s channel, is disputed there and set aside by the chair; who takes the chair reads on', async () => {
  await adopt('number');
  const action = await tabled(n);
  await set(n, '2027-05-03T08:00:00Z');
  const silence = await announce(n, action, { date: '2027-05-11', time: '12:00' });
  const all = await channels(silence, 'secretariat');
  const [evidence, record] = [randomUUID(), randomUUID()];
  await n.db.own(`insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, repeat('b', 64), 5, 'text/plain', 'note.txt', 'secretariat', $2, concord_now())`, [evidence, n.secretariat.person]);
  const note = { silence, record, party: 'THA', act: 'break' as const, evidence, received: (await n.clock.now()).toISOString(), lang: 'en' as const, reason: SECRET };
  expect(await why(n.secretariat.refused('silence.record-for', note, action))).toBe('refusal.silence-voice-apart');
  expect(await why(n.secretariat.refused('silence.record-for', note, all.CHL))).toBe('refusal.silence-not-entitled');
  await n.secretariat.do('silence.record-for', note, all.THA);
  await n.clock.pass('3 seconds');
  expect((await round(n, action)).apart?.told?.objections).toBe(1);
  await n.as('THA').do('silence.dispute-record', { silence, record, reason: 'Not ours.', lang: 'en' }, all.THA);
  await n.as('SVN').do('silence.decide-record', { silence, record, stands: false }, all.THA);
  await n.clock.pass('3 seconds');
  const s = await round(n, action);
  expect([s.apart?.told?.objections, s.records, (await own(all.THA!)).records.map((r) => r.state)]).toEqual([0, [], ['set-aside']]);
  expect((await wire(action)).includes(evidence)).toBe(false);
  const [term] = await n.read.query<{ id: string }>(`select id from term where state = 'SVN'`);
  expect([await reads(n, n.as('SVN'), all.THA!), await reads(n, n.as('NOR'), all.THA!)]).toEqual([true, false]);
  await n.secretariat.do('chair.end', { term: term!.id });
  const at = await n.clock.now();
  await n.secretariat.do('chair.appoint', { state: 'NOR', from: at.toISOString(), until: new Date(at.getTime() + 86_400_000).toISOString() });
  expect([await reads(n, n.as('SVN'), all.THA!), await reads(n, n.as('NOR'), all.THA!), await reads(n, n.as('NOR'), all.CHL!)]).toEqual([false, true, true]);
  // Whoever leaves the Network keeps the voice it had, and has none any more.
  await n.as('CRI').do('silence.affirm', { silence }, all.CRI);
  await n.operator.do('state.withdraw', { state: 'CRI' });
  expect([await reads(n, n.as('CRI'), all.CRI!), (await own(all.CRI!)).voice.voice]).toEqual([false, 'positive']);
});
