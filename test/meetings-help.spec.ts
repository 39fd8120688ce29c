// Stories of the help desk of a hybrid meeting: one tap, an answer, it works again; where the meeting is heard and seen. Not here: the line itself (wire tests).
import { randomUUID } from 'node:crypto';
import { meeting, type Meeting } from './support/meetings.js';

let m: Meeting;
beforeAll(async () => void (m = await meeting({ chair: 'NOR', delegates: ['AUT', 'CHL'], observers: ['ZAF'], remote: ['CHL', 'ZAF'] })), 120_000);
afterAll(() => m?.close());

it('e26 a delegation says in one tap what does not work; the chair and the secretariat see it, the secretariat answers, and it is over once it works again', async () => {
  const [sound, other] = [randomUUID(), randomUUID()];
  await m.as('CHL').do('help.ask', { help: sound, trouble: 'sound' });
  expect(await m.as('CHL').why('help.ask', { help: randomUUID(), trouble: 'sound' })).toBe('refusal.help-asked');
  await m.as('ZAF').do('help.ask', { help: other, trouble: 'interpretation' });
  expect((await m.views('help')).map((h) => [h.party, h.trouble, h.state, h.answer])).toEqual([['CHL', 'sound', 'asked', null], ['ZAF', 'interpretation', 'asked', null]]);
  expect(await m.as('NOR').why('help.answer', { help: sound, text: 'We look.', lang: 'en' })).toBe('refusal.needs-seat');
  await m.as('secretariat').do('help.answer', { help: sound, text: 'Take channel 2, please.', lang: 'en' });
  expect((await m.views('help')).find((h) => h.id === sound)).toMatchObject({ state: 'answered', answer: { text: 'Take channel 2, please.', lang: 'en', party: 'secretariat' } });
  expect(JSON.stringify((await m.told()).slice(-1))).not.toContain('channel 2');
  expect(await m.as('AUT').refused('help.solve', { help: sound })).toMatchObject({ code: 'not-allowed', detail: { why: 'refusal.help-not-yours' } });
  await m.as('CHL').do('help.solve', { help: sound });
  await m.as('secretariat').do('help.solve', { help: other });
  expect(await m.as('secretariat').why('help.answer', { help: sound, text: 'Well?', lang: 'en' })).toBe('refusal.help-solved');
  // What failed once may fail again.
  await m.as('CHL').do('help.ask', { help: randomUUID(), trouble: 'sound' });
});

it('e26 whoever reads the meeting finds the floor and each language of interpretation; only pages over https', async () => {
  expect((await m.as('secretariat').refused('stream.set', { floor: 'http://example.org/floor' })).code).toBe('invalid');
  expect(await m.as('AUT').why('stream.set', { floor: 'https://example.org/floor' })).toBe('refusal.needs-seat');
  await m.as('secretariat').do('stream.set', { floor: 'https://example.org/floor', fr: 'https://example.org/fr' });
  await m.as('NOR').do('stream.set', { floor: 'https://example.org/floor', en: 'https://example.org/en' });
  expect(await m.views('stream')).toEqual([{ id: m.id, floor: 'https://example.org/floor', en: 'https://example.org/en', fr: null, join: null }]);
  expect((await m.told()).at(-1)).toMatchObject({ type: 'stream.set', data: { meeting: m.id, heard: ['floor', 'en'] } });
});
