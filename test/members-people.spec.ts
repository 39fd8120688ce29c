// Stories of a delegation and its people: invited, given offices, kept within the quota, let go; by their own and nobody else's focal point.
import { randomUUID } from 'node:crypto';
import type { PersonView, RoleView } from '../src/contract/members.views.js';
import { SECRETARIAT_CHANNEL } from '../src/contract/members.views.js';
import type { Packet } from '../src/contract/packet.js';
import type { Mandate } from '../src/contract/seats.js';
import { Read } from '../src/ledger/read.js';
import { network, type Network, Voice } from './support/network.js';

let n: Network;
let nor: string;
let can: string;
beforeAll(async () => {
  n = await network({ members: ['NOR', 'CAN', 'MLI'] });
  [nor, can] = [await n.delegation('NOR'), await n.delegation('CAN')];
}, 60_000);
afterAll(() => n?.close());

const views = async <V>(channel: string, kind: string): Promise<(V & { id: string })[]> => {
  const packet = JSON.parse((await n.app.get(Read).since(channel, null))!.text) as Packet;
  return packet.views.filter((v) => v.ref.startsWith(`${kind}:`)).map((v) => v.view as V & { id: string });
};
const somebody = (more: object = {}) => ({ name: 'Ingrid Solberg', email: `${randomUUID()}@mfa.example`, lang: 'fr' as const, function: 'delegate' as const, mandates: ['speak'] as Mandate[], ...more });
type Ids = { person: string; role: string };
const invite = async (party: string, channel: string, more: object = {}): Promise<Ids> => (await n.as(party).do('person.invite', somebody(more), channel)).result as Ids;

describe('people', () => {
  it('are invited by their own focal point, and nobody else’s', async () => {
    const { person } = await invite('NOR', nor);
    expect((await views<PersonView>(nor, 'person')).find((p) => p.id === person)).toMatchObject({ name: 'Ingrid Solberg', closed: false });
    expect(await n.as('CAN').refused('person.invite', somebody(), nor)).toMatchObject({ code: 'not-found' });
    expect(await n.as('CAN').refused('person.close', { person }, can)).toMatchObject({ code: 'not-found', detail: { why: 'refusal.no-person' } });
    expect(await n.as('CAN').refused('role.grant', { person, function: 'delegate', mandates: ['bind'] }, can)).toMatchObject({ code: 'not-found' });
  });

  it('need the mandate to administer for that', async () => {
    const delegate = await n.person('NOR', ['speak', 'bind']);
    expect(await delegate.refused('person.invite', somebody(), nor)).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.needs-mandate', mandate: 'admin' } });
  });

  it('are seen by the secretariat, which manages only its own', async () => {
    expect(await n.secretariat.refused('person.invite', somebody({ mandates: ['admin'] }), nor)).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.their-own-people' } });
    expect((await n.secretariat.refused('role.end', { role: randomUUID() }, nor)).code).toBe('not-allowed');
    await n.secretariat.do('person.invite', somebody({ function: 'officer' }), SECRETARIAT_CHANNEL);
    expect(await n.secretariat.refused('person.invite', somebody(), SECRETARIAT_CHANNEL)).toMatchObject({ detail: { why: 'refusal.function-elsewhere' } });
    expect(await n.as('NOR').refused('person.invite', somebody({ function: 'officer' }), nor)).toMatchObject({ detail: { why: 'refusal.function-elsewhere' } });
  });

  it('let the secretariat invite the first focal point of a delegation that has none', async () => {
    await n.secretariat.do('state.admit', { state: 'JOR', status: 'member' });
    const jor = await n.delegation('JOR');
    expect(await n.secretariat.refused('person.invite', somebody(), jor)).toMatchObject({ detail: { why: 'refusal.their-own-people' } });
    await n.secretariat.do('person.invite', somebody({ function: 'focal-point', mandates: ['speak', 'admin'] }), jor);
    expect(await n.secretariat.refused('person.invite', somebody({ mandates: ['admin'] }), jor)).toMatchObject({ detail: { why: 'refusal.their-own-people' } });
  });

  it('have one address each; it tells nobody whose delegation it is in', async () => {
    const email = 'Amadou.Diallo@Example.org';
    await invite('CAN', can, { email });
    expect(await n.as('CAN').refused('person.invite', somebody({ email: 'amadou.diallo@example.ORG' }), can)).toMatchObject({ code: 'conflict', detail: { why: 'refusal.person-known' } });
    expect((await n.as('NOR').refused('person.invite', somebody({ email }), nor)).detail).toEqual({ why: 'refusal.serves-elsewhere' });
  });

  it('named by two delegations at once belong to one of them', async () => {
    const emails = Array.from({ length: 10 }, () => `${randomUUID()}@both.example`);
    const ask = (party: string, channel: string, email: string) => n.dispatch.run(n.as(party).actor, { name: 'person.invite', channel, command: randomUUID(), payload: somebody({ email }) });
    for (const email of emails) {
      const outcomes = await Promise.all([ask('NOR', nor, email), ask('CAN', can, email)]);
      expect(outcomes.map((o) => (o.ok ? 'recorded' : o.refusal.detail.why)).sort()).toEqual(['recorded', 'refusal.serves-elsewhere']);
    }
  });

  it('change country: old hats are closed, what they wrote stays with the old one', async () => {
    const email = `${randomUUID()}@un.example`;
    const { person, role } = await invite('CAN', can, { email, name: 'Awa Traoré' });
    await n.as('CAN').do('role.end', { role }, can);
    const moved = (await n.as('NOR').do('person.invite', somebody({ email, name: 'Awa Traoré' }), nor)).result as Ids;
    expect(moved.person).toBe(person);
    expect((await views<PersonView>(can, 'person')).some((p) => p.id === person)).toBe(false);
    expect((await views<RoleView>(can, 'role')).find((r) => r.id === role)).toMatchObject({ person });
    expect((await views<PersonView>(nor, 'person')).some((p) => p.id === person)).toBe(true);
  });

  it('stay out of the record by name and address', async () => {
    await invite('NOR', nor, { name: 'Unmistakable Name', email: 'unmistakable@address.example' });
    const [row] = await n.read.query<{ n: number }>(`select count(*)::int as n from entry where wire ilike '%unmistakable%'`);
    expect(row!.n).toBe(0);
  });

  it('are corrected, and closed with every office', async () => {
    const { person, role } = await invite('NOR', nor, { mandates: ['speak', 'bind'] });
    await n.as('NOR').do('person.correct', { person, name: 'Ingrid Solberg-Ness' }, nor);
    expect(await n.as('NOR').refused('person.correct', { person, name: 'Ingrid Solberg-Ness' }, nor)).toMatchObject({ detail: { why: 'refusal.nothing-changes' } });
    await n.as('NOR').do('person.close', { person }, nor);
    const gone = new Voice(n, { kind: 'person', person, hat: role }, 'NOR');
    expect(await gone.refused('post.open', { kind: 'other', city: 'Oslo', zone: 'Europe/Oslo', lang: 'en' }, nor)).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.no-hat' } });
    expect(await n.as('NOR').refused('role.grant', { person, function: 'delegate', mandates: [] }, nor)).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.person-closed' } });
  });
});

describe('offices', () => {
  it('give one person two hats, each with its own mandates', async () => {
    const { person, role } = await invite('NOR', nor, { mandates: ['admin'] });
    const second = (await n.as('NOR').do('role.grant', { person, function: 'adviser', mandates: ['speak'] }, nor)).result as { role: string };
    const wearing = (hat: string) => new Voice(n, { kind: 'person', person, hat }, 'NOR');
    await wearing(role).do('person.invite', somebody(), nor);
    expect((await wearing(second.role).refused('person.invite', somebody(), nor)).code).toBe('not-allowed');
  });

  it('end on their date, in the middle of everything', async () => {
    const until = new Date((await n.clock.now()).getTime() + 600_000).toISOString();
    const { person, role } = await invite('NOR', nor, { mandates: ['admin'], until });
    const voice = new Voice(n, { kind: 'person', person, hat: role }, 'NOR');
    await voice.do('person.invite', somebody(), nor);
    await n.clock.pass('11 minutes');
    expect((await voice.refused('person.invite', somebody(), nor)).detail).toEqual({ why: 'refusal.no-hat' });
    const [last] = await n.read.query<{ type: string }>('select type from entry where channel = $1 order by seq desc limit 1', [nor]);
    expect(last!.type).toBe('role.lapsed');
    expect((await n.as('NOR').refused('role.end', { role }, nor)).detail).toEqual({ why: 'refusal.role-over' });
  });

  it('never leave the delegation without somebody who administers', async () => {
    const mli = await n.delegation('MLI');
    const { hat, person } = n.as('MLI');
    for (const act of [
      n.as('MLI').refused('role.end', { role: hat }, mli),
      n.as('MLI').refused('role.change', { role: hat, mandates: ['speak'] }, mli),
      n.as('MLI').refused('person.close', { person }, mli),
    ]) expect(await act).toMatchObject({ code: 'wrong-state', detail: { why: 'refusal.last-admin' } });
    await invite('MLI', mli, { mandates: ['admin'] });
    await n.as('MLI').do('role.end', { role: hat }, mli);
  });

  it('stay within the quota, and ask for places', async () => {
    const [row] = await n.read.query<{ n: number }>(`select count(distinct person)::int as n from role where party = 'CAN' and (until is null or until > concord_now())`);
    await n.secretariat.do('delegation.set-quota', { people: row!.n + 1 }, can);
    const { person, role } = await invite('CAN', can);
    expect(await n.as('CAN').refused('person.invite', somebody(), can)).toMatchObject({ code: 'conflict', detail: { why: 'refusal.quota', quota: row!.n + 1 } });
    await n.as('CAN').do('role.grant', { person, function: 'adviser', mandates: [] }, can);
    await n.as('CAN').do('person.close', { person }, can);
    await invite('CAN', can);
    expect(await n.as('CAN').refused('delegation.set-quota', { people: 900 }, can)).toMatchObject({ code: 'not-allowed' });
    expect((await views<RoleView>(can, 'role')).find((r) => r.id === role)!.until).not.toBeNull();
    await n.secretariat.do('delegation.set-quota', { people: 40 }, can);
  });
});

describe('posts', () => {
  it('have a real time zone, and close when nobody serves there', async () => {
    const geneva = { kind: 'mission' as const, city: 'Genève', zone: 'Europe/Zurich', lang: 'fr' as const };
    expect(await n.as('NOR').refused('post.open', { ...geneva, zone: 'Europe/Geneva' }, nor)).toMatchObject({ code: 'invalid', detail: { fields: [{ field: 'zone' }] } });
    const { post } = (await n.as('NOR').do('post.open', geneva, nor)).result as { post: string };
    await n.as('NOR').do('post.change', { post, opens: '08:30' }, nor);
    expect(await n.as('NOR').refused('post.change', { post, closes: '08:00' }, nor)).toMatchObject({ code: 'invalid' });
    const { role } = await invite('NOR', nor, { post });
    expect(await n.as('CAN').refused('person.invite', somebody({ post }), can)).toMatchObject({ detail: { why: 'refusal.no-post' } });
    expect(await n.as('NOR').refused('post.close', { post }, nor)).toMatchObject({ detail: { why: 'refusal.post-is-staffed' } });
    await n.as('NOR').do('role.end', { role }, nor);
    await n.as('NOR').do('post.close', { post }, nor);
    expect(await n.as('NOR').refused('person.invite', somebody({ post }), nor)).toMatchObject({ detail: { why: 'refusal.no-post' } });
  });
});
