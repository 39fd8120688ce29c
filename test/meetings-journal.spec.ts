// Stories of the journal of a day (e29): sittings by the calendar of whoever reads, the agenda that is left, what was decided once it has closed. Not here: the record itself (meetings-record.spec.ts).
import { randomUUID } from 'node:crypto';
import type { Journal } from '../src/contract/journal.views.js';
import { civilOf, plusDays } from '../src/ledger/civil.js';
import { MeetingsController } from '../src/meetings/meetings.controller.js';
import type { ReaderView } from '../src/members/sessions.js';
import { convene, meeting, type Meeting } from './support/meetings.js';

const CAST = { chair: 'NOR', delegates: ['AUT', 'CHL'], observers: ['ZAF'] };
let m: Meeting;
beforeAll(async () => void (m = await meeting({ ...CAST, sittings: 2 })), 120_000);
afterAll(() => m?.close());

const journal = (party: string, day: string, zone: string): Promise<Journal> => m.n.app.get(MeetingsController, { strict: false }).journal({ hat: m.n.as(party).hat } as ReaderView, day, zone);
const sitting = async (number: number) => (await m.views('sitting')).find((s) => s.number === number)!;
const dayOf = (iso: string, zone: string): string => civilOf(new Date(iso), zone).date;

it('e29 a day holds the sittings that fall on it by the calendar of the reader, with the agenda that is left, and says which days have others', async () => {
  const second = await sitting(2);
  for (const zone of ['Pacific/Kiritimati', 'Europe/Zurich', 'Pacific/Pago_Pago']) {
    const day = dayOf(second.from, zone);
    const seen = await journal('AUT', day, zone);
    expect(seen.sittings.filter((s) => s.id === second.id)).toMatchObject([{ number: 2, state: 'planned', from: second.from, until: second.until, opened: null, meeting: m.id, zone: 'Europe/Zurich', decided: null, body: { en: 'Plenary', fr: 'Plénière' } }]);
    expect(seen.sittings.at(-1)!.items.map((i) => [i.number, i.title.fr, i.state])).toEqual([['1', 'Question 1', 'open'], ['2', 'Question 2', 'open']]);
    expect(seen.after).toBeNull();
    const later = await journal('AUT', plusDays(dayOf(second.until, zone), 3), zone);
    expect([later.sittings, later.before]).toEqual([[], dayOf(new Date(Date.parse(second.until) - 1).toISOString(), zone)]);
    const earlier = await journal('AUT', '2020-01-01', zone);
    expect([earlier.sittings, earlier.before, earlier.after]).toEqual([[], null, dayOf((await sitting(1)).opened!, zone)]);
  }
});

it('e29 of a sitting that closed it says what was taken up and what was decided, from the record and in no other words', async () => {
  const [item] = m.items as [string, string];
  await m.as('NOR').do('item.begin', { item });
  const consensus = randomUUID();
  await m.as('NOR').do('consensus.propose', { consensus, words: { en: 'The list of speakers closes at noon.', fr: 'La liste des orateurs sera close à midi.' } });
  await m.as('NOR').do('consensus.open-window', { consensus });
  await m.clock.pass('1 minute');
  const open = (await journal('ZAF', dayOf((await sitting(1)).opened!, 'Europe/Zurich'), 'Europe/Zurich')).sittings.find((s) => s.number === 1)!;
  expect([open.state, open.items.map((i) => i.state), open.decided]).toEqual(['open', ['current', 'open'], null]);
  await m.as('NOR').do('sitting.close', { sitting: m.sitting });
  await m.clock.pass('5 minutes');
  const closed = (await journal('ZAF', dayOf((await sitting(1)).opened!, 'Europe/Zurich'), 'Europe/Zurich')).sittings.find((s) => s.number === 1)!;
  expect(closed.items.map((i) => i.number)).toEqual(['1']);
  expect(closed.decided!.map((l) => [l.is, closed.texts[l.about!]])).toEqual([['adopted', { en: 'The list of speakers closes at noon.', fr: 'La liste des orateurs sera close à midi.' }]]);
  const told = await m.told();
  expect(closed.decided!.map((l) => told.find((e) => e.seq === l.seq)!.type)).toEqual(['consensus.adopted']);
});

it('e29 what members discuss among themselves stands in no observer’s journal; a day and a zone that do not exist are refused', async () => {
  const among = await convene(m.n, { ...CAST, open: 'members', opened: false });
  const { from } = (await among.views('sitting'))[0]!;
  const of = async (party: string): Promise<string[]> => (await journal(party, dayOf(from, 'UTC'), 'UTC')).sittings.map((s) => s.meeting);
  expect(await of('AUT')).toContain(among.id);
  expect(await of('ZAF')).not.toContain(among.id);
  for (const [day, zone, why] of [['2027-02-29', 'UTC', 'refusal.journal-day'], ['yesterday', 'UTC', 'refusal.journal-day'], ['2027-02-28', 'Mars/Olympus', 'refusal.journal-zone']] as const) {
    await expect((async () => journal('AUT', day, zone))()).rejects.toMatchObject({ detail: { why } });
  }
  await among.as('NOR').do('meeting.cancel', { reason: 'No need.', lang: 'en' });
  expect(await of('AUT')).not.toContain(among.id);
});
