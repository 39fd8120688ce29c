// Stories of written notes during a sitting: to another delegation, or to the chair, whichever state presides by then. Not here: what is prepared before the floor is given (meetings-inscription.spec.ts).
import { randomUUID } from 'node:crypto';
import { NotesController } from '../src/meetings/notes/notes.views.js';
import type { ReaderView } from '../src/members/sessions.js';
import { meeting, type Meeting } from './support/meetings.js';

const id = randomUUID;
let m: Meeting;
beforeAll(async () => void (m = await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL', 'THA'], observers: ['ZAF'] })), 120_000);
afterAll(() => m?.close());

it('e28 a note to the chair or to another delegation is read by the two alone: new, read, answered', async () => {
  const [note, quiet] = [id(), id()];
  const words = { during: m.id, category: 'procedure', text: 'May the list stay open?', lang: 'en' } as const;
  const send = async (party: string, payload: object) => (await m.n.as(party).refused('note.send', payload, id())).detail.why;
  await m.n.as('AUT').do('note.send', words, note);
  await m.n.as('THA').do('note.send', { ...words, to: 'ZAF', category: 'text' }, quiet);
  expect([await send('NOR', words), await send('AUT', { ...words, to: 'FIN' }), await send('AUT', { ...words, to: 'AUT' })]).toEqual(Array(3).fill('refusal.note-nobody-there'));
  const of = async (party: string) => (await m.n.app.get(NotesController).of({ party } as ReaderView, m.id)).map((x) => [x.party, x.to, x.chair, x.state]);
  expect([await of('NOR'), await of('AUT'), await of('ZAF'), await of('secretariat'), await of('CHL')]).toEqual([[['AUT', 'NOR', true, 'new']], [['AUT', 'NOR', true, 'new']], [['THA', 'ZAF', false, 'new']], [], []]);
  for (const other of ['CHL', 'secretariat', 'ZAF']) expect((await m.n.as(other).refused('note.acknowledge', {}, note)).code).toBe('not-found');
  expect((await m.n.as('AUT').refused('note.answer', { text: 'Yes', lang: 'en' }, note)).detail.why).toBe('refusal.note-not-yours');
  await m.n.as('NOR').do('note.acknowledge', {}, note);
  expect(await of('AUT')).toEqual([['AUT', 'NOR', true, 'read']]);
  await m.n.as('NOR').do('note.answer', { text: 'Until noon.', lang: 'en' }, note);
  expect((await m.n.app.get(NotesController).of({ party: 'AUT' } as ReaderView, m.id))[0]).toMatchObject({ state: 'answered', answer: { text: 'Until noon.', lang: 'en' } });
  expect((await m.n.as('NOR').refused('note.answer', { text: 'Or one.', lang: 'en' }, note)).detail.why).toBe('refusal.note-answered');
  expect((await m.n.app.get(NotesController).of({ party: 'AUT' } as ReaderView, m.id))[0]!.answer!.party).toBe('NOR');
});

it('e28 a note to the chair follows the chair: whoever presides reads and answers it, who presided before does not any more, and nobody answers its own', async () => {
  const [note, own, between] = [id(), id(), id()];
  const words = { during: m.id, category: 'floor', text: 'May we speak before noon?', lang: 'en' } as const;
  const readers = async (): Promise<string[]> =>
    (await m.n.db.own<{ party: string }>('select s.party from seat s join channel c on c.audience = s.audience where c.id = $1 and s.since <= concord_now() and (s.until is null or s.until > concord_now()) order by 1', [note])).map((r) => r.party);
  await m.n.as('AUT').do('note.send', words, note);
  await m.n.as('THA').do('note.send', words, own);
  await m.n.as('AUT').do('note.send', { ...words, to: 'NOR' }, between);
  expect(await readers()).toEqual(['AUT', 'NOR']);
  await m.as('NOR').do('gavel.pass', { party: 'THA' });
  expect(await readers()).toEqual(['AUT', 'THA']);
  expect((await m.n.as('NOR').refused('note.acknowledge', {}, note)).code).toBe('not-found');
  // Written to Norway and not to the chair, it stays Norway's.
  await m.n.as('NOR').do('note.acknowledge', {}, between);
  expect((await m.n.as('THA').refused('note.answer', { text: 'Yes.', lang: 'en' }, own)).detail.why).toBe('refusal.note-not-yours');
  await m.n.as('THA').do('note.answer', { text: 'After Chile.', lang: 'en' }, note);
  expect((await m.n.app.get(NotesController).of({ party: 'AUT' } as ReaderView, m.id)).find((x) => x.id === note)).toMatchObject({ state: 'answered', to: 'NOR', answer: { text: 'After Chile.', party: 'THA' } });
  await m.as('THA').do('sitting.close', { sitting: m.sitting });
  // The gavel goes back with the end of the sitting, and with it what was written to the chair.
  expect(await readers()).toEqual(['AUT', 'NOR']);
  expect((await m.n.as('AUT').refused('note.send', words, id())).detail.why).toBe('refusal.no-sitting-open');
});
