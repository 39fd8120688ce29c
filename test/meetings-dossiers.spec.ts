// Stories of items that not everybody reads, and of guests admitted to one of them for a time: by a channel of its own, in which they have a seat and nowhere else. Not here: the agenda (meetings-agenda.spec.ts).
import { randomUUID } from 'node:crypto';
import { Read } from '../src/ledger/read.js';
import { DossiersController } from '../src/meetings/dossiers/dossiers.views.js';
import type { ReaderView } from '../src/members/sessions.js';
import { FloorDesk } from './support/floor-desk.js';
import { meeting, type Meeting } from './support/meetings.js';
import { reads, type Voice } from './support/network.js';

const id = randomUUID;
const TITLE = { en: 'The case of the detained envoy', fr: 'Le cas de l’émissaire détenu' };
const LABEL = { en: 'A reserved matter', fr: 'Une question réservée' };
let m: Meeting;
let finland: Voice;
beforeAll(async () => {
  m = await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL', 'JOR'], observers: ['ZAF'] });
  await m.n.secretariat.do('state.admit', { state: 'FIN', status: 'partner', since: new Date((await m.clock.now()).getTime() - 1_000).toISOString() });
  finland = await m.n.person('FIN', ['speak']);
}, 120_000);
afterAll(() => m?.close());

const open = async (by: Voice, more: object): Promise<string> => {
  const dossier = id();
  await by.do('dossier.open', { during: m.id, title: TITLE, label: LABEL, ...more } as never, dossier);
  return dossier;
};
const readers = async (channel: string): Promise<string[]> => {
  const all = ['NOR', 'AUT', 'CHL', 'JOR', 'ZAF', 'secretariat'];
  const found = await Promise.all(all.map((p) => reads(m.n, m.n.as(p), channel)));
  return all.filter((_, i) => found[i]);
};
const packet = async (channel: string): Promise<string> => (await m.n.app.get(Read).since(channel, null))!.text;
const item = async (of: string) => (await m.views('item')).find((i) => i.id === of)!;
const why = async (by: Voice, more: object): Promise<unknown> => (await by.refused('dossier.open', { during: m.id, title: TITLE, label: LABEL, ...more }, id())).detail.why;

it('e1 an item that only some read has a channel of its own: the others see what the agenda calls it, and no word more anywhere', async () => {
  const [chair, office] = [m.n.as('NOR'), m.n.secretariat];
  expect(await why(m.n.as('AUT'), { among: 'members' })).toBe('refusal.dossier-not-chaired');
  expect(await why(finland, { among: 'members' })).toBe('refusal.no-channel');
  expect(await why(chair, { among: 'members', label: {} })).toBe('refusal.dossier-needs-label');
  expect(await why(chair, { among: 'named' })).toBe('refusal.dossier-nobody-named');
  expect(await why(chair, { among: 'named', parties: ['FIN'] })).toBe('refusal.presence-no-seat');
  const members = await open(chair, { among: 'members', words: { en: 'Notes for members.' } });
  const named = await open(office, { among: 'named', parties: ['AUT', 'ZAF'] });
  const all = await open(chair, { among: 'all' });
  expect(await Promise.all([members, named, all].map(readers))).toEqual([
    ['NOR', 'AUT', 'CHL', 'JOR', 'secretariat'], ['NOR', 'AUT', 'ZAF', 'secretariat'], ['NOR', 'AUT', 'CHL', 'JOR', 'ZAF', 'secretariat']]);
  expect([await item(members), await item(named), await item(all)]).toMatchObject([{ title: LABEL, among: 'members', number: '3' }, { title: LABEL, among: 'named' }, { title: TITLE, among: 'all' }]);
  expect([(await packet(members)).includes(TITLE.en), (await packet(members)).includes('Notes for members.')]).toEqual([true, true]);
  // What everybody in the meeting is sent has neither title nor words of the two that are reserved.
  const sent = await packet(m.id);
  const { views } = JSON.parse(sent) as { views: { ref: string; view: { title: object } }[] };
  expect(views.filter((v) => [members, named].includes(v.ref.slice('item:'.length))).map((v) => v.view.title)).toEqual([LABEL, LABEL]);
  expect(sent).not.toContain('Notes for members.');
  for (const dossier of [members, named]) expect(await m.as('NOR').why('item.forward', { item: dossier, into: id(), copy: id() })).toMatch(/no-channel|item-reserved/);
});

it('e1 whoever presides reads every dossier of the meeting, whichever state that is; the others as they are seated', async () => {
  const named = await open(m.n.as('NOR'), { among: 'named', parties: ['AUT'] });
  await m.as('NOR').do('gavel.pass', { party: 'JOR' });
  expect(await readers(named)).toEqual(['AUT', 'JOR', 'secretariat']);
  await m.n.as('JOR').do('dossier.revise', { words: { en: 'Revised from the chair.' } }, named);
  expect((await m.n.as('AUT').refused('dossier.revise', { words: { en: 'No.' } }, named)).detail.why).toBe('refusal.needs-seat');
  await m.as('JOR').do('gavel.take-back', {});
  expect(await readers(named)).toEqual(['NOR', 'AUT', 'secretariat']);
});

it('e1 the text of a statement under such an item is read in its dossier once it is delivered, and not in the meeting', async () => {
  const [dossier, list, text] = [await open(m.n.as('NOR'), { among: 'members' }), id(), id()];
  await m.as('NOR').do('list.open', { list, kind: 'room', strategy: 'request', item: dossier });
  const floor = new FloorDesk(m, 'NOR');
  const turn = await floor.ask('AUT', list);
  await m.n.as('AUT').do('speech.hand-in', { turn, lang: 'en', text: 'Among ourselves.', interpreters: false }, text);
  await floor.hear(turn);
  expect(await readers(text)).toEqual(['NOR', 'AUT', 'CHL', 'JOR', 'secretariat']);
});

it('a8 a guest reads one item from when until when it is admitted, and nothing else of the meeting; then its seat ends by itself', async () => {
  const [dossier, other] = [await open(m.n.as('NOR'), { among: 'all' }), await open(m.n.as('NOR'), { among: 'all' })];
  const at = async (hours: number): Promise<string> => new Date((await m.clock.now()).getTime() + hours * 3_600_000).toISOString();
  const refused = async (payload: object): Promise<unknown> => (await m.n.as('NOR').refused('dossier.admit', payload, dossier)).detail.why;
  expect(await refused({ party: 'FIN' })).toBe('refusal.dossier-guest-needs-end');
  expect(await refused({ party: 'FIN', from: await at(2), until: await at(1) })).toBe('refusal.dossier-guest-needs-end');
  expect(await refused({ party: 'FIN', until: await at(24 * 400) })).toBe('refusal.dossier-guest-needs-end');
  expect(await refused({ party: 'AUT' })).toBe('refusal.dossier-admitted');
  await m.n.as('NOR').do('dossier.admit', { party: 'FIN', from: await at(1), until: await at(3) }, dossier);
  const mine = async () => (await m.n.app.get(DossiersController).all({ party: 'FIN' } as ReaderView)).map((d) => d.id);
  const sees = () => Promise.all([dossier, other, m.id].map((c) => reads(m.n, finland, c)));
  expect([await sees(), await mine()]).toEqual([[false, false, false], []]);
  await m.clock.pass('61 minutes');
  expect([await sees(), await mine()]).toEqual([[true, false, false], [dossier]]);
  // It is heard on this item, if the chair will, and on no other; what it says there is the dossier's.
  const [list, whole, later] = [id(), id(), id()];
  await m.as('NOR').do('list.open', { list: later, kind: 'advance', strategy: 'request', item: dossier });
  await m.as('NOR').do('list.open', { list, kind: 'room', strategy: 'request', item: dossier });
  await m.as('NOR').do('list.open', { list: whole, kind: 'room', strategy: 'request', item: other });
  expect(await m.as('NOR').why('speaker.add', { speaker: id(), list: whole, party: 'FIN' })).toBe('refusal.presence-no-seat');
  await m.as('NOR').do('speaker.add', { speaker: id(), list, party: 'FIN' });
  expect(await new FloorDesk(m, 'NOR').of('FIN', list)).toMatchObject({ observer: true, state: 'listed' });
  const thread = id();
  await m.n.as('AUT').do('thread.open', { about: dossier, title: 'Questions to our guest', lang: 'en' }, thread);
  await finland.do('remark.post', { remark: id(), text: 'We can confirm it.', lang: 'en', mentions: [] }, thread);
  expect((await finland.refused('dossier.revise', { words: { en: 'Ours.' } }, dossier)).detail.why).toBe('refusal.needs-seat');
  await m.clock.pass('2 hours');
  expect([await sees(), await mine(), await reads(m.n, finland, thread)]).toEqual([[false, false, false], [], false]);
  expect((await finland.refused('remark.post', { remark: id(), text: 'Late.', lang: 'en', mentions: [] }, thread)).code).toBe('not-found');
  expect(await m.as('NOR').why('speaker.add', { speaker: id(), list: later, party: 'FIN' })).toBe('refusal.presence-no-seat');
});

it('a8 an admission is ended before its time, also before it begins; the dossier says who was admitted until when', async () => {
  const dossier = await open(m.n.as('NOR'), { among: 'named', parties: ['AUT'] });
  const soon = new Date((await m.clock.now()).getTime() + 3_600_000).toISOString();
  const late = new Date((await m.clock.now()).getTime() + 7_200_000).toISOString();
  await m.n.as('NOR').do('dossier.admit', { party: 'FIN', from: soon, until: late }, dossier);
  await m.n.secretariat.do('dossier.release', { party: 'FIN' }, dossier);
  await m.n.as('NOR').do('dossier.release', { party: 'AUT' }, dossier);
  expect((await m.n.as('NOR').refused('dossier.release', { party: 'AUT' }, dossier)).detail.why).toBe('refusal.dossier-not-admitted');
  await m.clock.pass('90 minutes');
  expect([await reads(m.n, finland, dossier), await readers(dossier)]).toEqual([false, ['NOR', 'secretariat']]);
  // One that sits in the meeting comes as it sits there, without an end of its own.
  await m.n.as('NOR').do('dossier.admit', { party: 'ZAF' }, dossier);
  expect(await readers(dossier)).toEqual(['NOR', 'ZAF', 'secretariat']);
  const [d] = (JSON.parse(await packet(dossier)) as { views: { ref: string; view: { admitted: { party: string; seat: string; released: string | null }[] } }[] }).views.filter((v) => v.ref.startsWith('dossier:'));
  expect(d!.view.admitted.map((a) => [a.party, a.seat, a.released !== null])).toEqual([['AUT', 'delegate', true], ['ZAF', 'observer', false], ['FIN', 'guest', true]].sort((a, b) => (a[0] === 'AUT' ? -1 : b[0] === 'AUT' ? 1 : a[0] === 'FIN' ? -1 : 1)));
});
