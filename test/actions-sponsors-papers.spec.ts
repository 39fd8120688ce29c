// A state that is no member stands behind a text by a note that the secretariat records (§3.5). Not here: what members do themselves (actions-sponsors.spec.ts).
import { randomUUID } from 'node:crypto';
import type { Packet } from '../src/contract/packet.js';
import type { SponsorshipView } from '../src/contract/sponsors.views.js';
import { EVIDENCE_READABLE } from '../src/actions/silence/silence.sql.js';
import { Read } from '../src/ledger/read.js';
import { network, type Network } from './support/network.js';

let n: Network;
beforeAll(async () => void (n = await network({ members: ['SVN', 'CHL', 'NOR'], observers: ['ZAF'], chair: 'SVN' })), 60_000);
afterAll(() => n.close());

const sponsors = async (id: string) => ((JSON.parse((await n.app.get(Read).since(id, null))!.text) as Packet).views.find((v) => v.ref === `sponsorship:${id}`)!.view as SponsorshipView).sponsors;

it('c9 a state that is no member stands behind a text by a note that the secretariat records, among the co-sponsors; by another it stands by a changed text or leaves', async () => {
  const id = randomUUID();
  await n.as('CHL').do('action.open', { kind: 'outcome', title: { en: 'On landmines' }, lang: 'en' }, id);
  await n.as('CHL').do('action.table', {}, id);
  await n.as('CHL').do('sponsorship.open', {}, id);
  const paper = randomUUID();
  await n.db.own(`insert into file (id, sha256, bytes, format, name, party, person, at) values ($1, repeat('0', 64), 1, 'application/pdf', 'note.pdf', 'secretariat', $2, concord_now())`, [paper, n.secretariat.person]);
  const note = { party: 'ZAF', did: 'sign' as const, evidence: paper, received: new Date((await n.clock.now()).getTime() - 60_000).toISOString() };
  const why = async (more: object) => (await n.secretariat.refused('sponsor.record', { ...note, ...more }, id)).detail.why;
  expect([await why({ party: 'NOR' }), await why({ party: 'QQQ' }), await why({ received: '2099-01-01T00:00:00Z' }), await why({ evidence: randomUUID() }), await why({ did: 'withdraw' })])
    .toEqual(['refusal.sponsor-member', 'refusal.sponsor-unknown', 'refusal.received-later', 'refusal.no-evidence', 'refusal.sponsor-none']);
  expect((await n.as('NOR').refused('sponsor.record', note, id)).code).toBe('not-allowed');
  await n.secretariat.do('sponsor.record', note, id);
  expect((await sponsors(id)).find((s) => s.party === 'ZAF')).toMatchObject({ rank: 'co', state: 'standing', received: note.received });
  // The paper itself: to the state, the lead, the chair and the secretariat, and to no other member.
  const opens = async (party: string) => (await n.read.query(EVIDENCE_READABLE, [paper, party, party === 'secretariat'])).length > 0;
  expect([await opens('ZAF'), await opens('CHL'), await opens('SVN'), await opens('secretariat'), await opens('NOR')]).toEqual([true, true, true, true, false]);
  expect((await sponsors(id)).find((s) => s.party === 'ZAF')!.paper).toEqual({ file: paper, name: 'note.pdf' });
  const [line] = await n.db.own<{ party: string; behalf: string }>(`select party, behalf from entry where channel = $1 and type = 'sponsor.recorded'`, [id]);
  expect(line).toEqual({ party: 'secretariat', behalf: 'ZAF' });
  await n.as('CHL').do('sponsorship.ask-again', { hours: 48, reason: 'OP1 is another', lang: 'en' }, id);
  await n.secretariat.do('sponsor.record', { ...note, did: 'reconfirm' }, id);
  await n.secretariat.do('sponsor.record', { ...note, did: 'withdraw' }, id);
  expect((await sponsors(id)).map((s) => [s.party, s.rank, s.state])).toEqual([['CHL', 'main', 'standing'], ['ZAF', 'co', 'withdrawn']]);
});
